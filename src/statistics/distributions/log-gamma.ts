/**
 * The natural logarithm of the gamma function of a positive number, with full relative accuracy, also near 1 and 2
 * where it is zero.
 *
 * Source: NIST Digital Library of Mathematical Functions, 5.7.3 (series about 2), 5.5.1 (recurrence) and 5.11.1
 * (Stirling's series).
 *
 * @param x - a positive number.
 * @returns the logarithm; `Infinity` at 0 and `Infinity`, `NaN` for a negative number.
 *
 * @example
 * ```ts
 * import { logGamma } from "pcref/statistics";
 *
 * logGamma(1); // => 0
 * logGamma(5); // => Math.log(24)
 * ```
 */
export function logGamma(x: number): number {
	if (!(x >= 0)) return Number.NaN;
	if (x === 0 || x === Number.POSITIVE_INFINITY) return Number.POSITIVE_INFINITY;
	if (x >= 10) return (x - 0.5) * Math.log(x) - x + halfLogTwoPi + stirlingSeries(x);
	if (x < 0.5) return logGammaOnePlus(x) - Math.log(x);
	if (x <= 1.5) return logGammaOnePlus(x - 1);
	let product = 1;
	let reduced = x;
	while (reduced > 2.5) {
		reduced -= 1;
		product *= reduced;
	}
	return Math.log(product) + aboutTwo(reduced - 2);
}

/** logGamma(1 + t) for t from -0.5 to 1.5 without forming 1 + t, so that a tiny t keeps its digits. */
export function logGammaOnePlus(t: number): number {
	return t <= 0.5 ? aboutTwo(t) - Math.log1p(t) : aboutTwo(t - 1);
}

/** The error of Stirling's formula: logGamma(shape + 1) less (shape + 1/2) ln shape - shape + ln(2 pi) / 2. */
export function stirlingError(shape: number): number {
	if (shape >= 10) return stirlingSeries(shape);
	return logGamma(shape + 1) - (shape + 0.5) * Math.log(shape) + shape - halfLogTwoPi;
}

/** logGamma(2 + t) for t from -0.5 to 0.5. */
function aboutTwo(t: number): number {
	let sum = 0;
	for (let k = zetaLessOne.length - 1; k >= 0; k -= 1) {
		const power = k + 2;
		sum = ((power % 2 === 0 ? 1 : -1) * (zetaLessOne[k] ?? 0)) / power + t * sum;
	}
	return t * (oneLessEuler + t * sum);
}

function stirlingSeries(x: number): number {
	const inverse = 1 / x;
	const square = inverse * inverse;
	let sum = 0;
	for (const coefficient of stirlingCoefficients) sum = sum * square + coefficient;
	return sum * inverse;
}

const halfLogTwoPi = 0.9189385332046728;
const oneLessEuler = 0.42278433509846713;

// B(2k) / (2k (2k - 1)), k = 8 to 1.
const stirlingCoefficients = [
	-3617 / 122400,
	1 / 156,
	-691 / 360360,
	1 / 1188,
	-1 / 1680,
	1 / 1260,
	-1 / 360,
	1 / 12,
];

// zeta(k) - 1, k = 2 to 28.
const zetaLessOne = [
	0.6449340668482264, 0.2020569031595943, 0.08232323371113819, 0.03692775514336993, 0.01734306198444914,
	0.008349277381922827, 0.00407735619794434, 0.0020083928260822143, 0.0009945751278180853,
	0.0004941886041194645, 0.0002460865533080483, 0.00012271334757848915, 6.124813505870483e-5,
	3.058823630702049e-5, 1.528225940865187e-5, 7.637197637899763e-6, 3.81729326499984e-6, 1.908212716553939e-6,
	9.539620338727962e-7, 4.769329867878064e-7, 2.38450502727733e-7, 1.1921992596531106e-7,
	5.960818905125948e-8, 2.980350351465228e-8, 1.4901554828365043e-8, 7.45071178983543e-9,
	3.725334024788457e-9,
];
