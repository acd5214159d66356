/**
 * exp(z^2) erfc(z) for z of 0 or more, the part of the complementary error function that does not underflow.
 *
 * Source: W. J. Cody (1969), "Rational Chebyshev approximations for the error function", Mathematics of Computation
 * 23, 631-637.
 */
export function scaledComplementaryErrorFunction(z: number): number {
	const square = z * z;
	if (z <= 0.46875) return Math.exp(square) * (1 - z * ratio(nearNumerator, nearDenominator, square));
	if (z <= 4) return ratio(middleNumerator, middleDenominator, z);
	const inverse = 1 / square;
	return (inverseRootPi - inverse * ratio(farNumerator, farDenominator, inverse)) / z;
}

function ratio(numerator: readonly number[], denominator: readonly number[], at: number): number {
	let above = 0;
	let below = 0;
	for (const coefficient of numerator) above = above * at + coefficient;
	for (const coefficient of denominator) below = below * at + coefficient;
	return above / below;
}

const inverseRootPi = 0.5641895835477563;

// Coefficients of the paper, highest power first.
const nearNumerator = [
	0.18577770618460315, 3.1611237438705655, 113.86415415105016, 377.485237685302, 3209.3775891384694,
];
const nearDenominator = [1, 23.601290952344122, 244.02463793444417, 1282.6165260773723, 2844.236833439171];
const middleNumerator = [
	2.1531153547440383e-8, 0.5641884969886701, 8.883149794388377, 66.11919063714163, 298.6351381974001,
	881.952221241769, 1712.0476126340707, 2051.0783778260716, 1230.3393547979972,
];
const middleDenominator = [
	1, 15.744926110709835, 117.6939508913125, 537.1811018620099, 1621.3895745666903, 3290.7992357334597,
	4362.619090143247, 3439.3676741437216, 1230.3393548037495,
];
const farNumerator = [
	0.016315387137302097, 0.30532663496123236, 0.36034489994980445, 0.12578172611122926, 0.016083785148742275,
	0.0006587491615298378,
];
const farDenominator = [
	1, 2.568520192289822, 1.8729528499234673, 0.5279051029514285, 0.06051834131244132, 0.0023352049762686918,
];
