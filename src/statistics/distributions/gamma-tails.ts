import { scaledComplementaryErrorFunction } from "./error-function.js";
import { logGammaOnePlus } from "./log-gamma.js";
import { deviance, poissonProbability } from "./poisson-probability.js";

/** Both tails of a distribution at one point. Each keeps its own digits, down to 1e-300. */
export interface Tails {
	/** Probability of a value at or below the point. */
	readonly lower: number;
	/** Probability of a value above the point. */
	readonly upper: number;
}

/**
 * Both tails of the gamma distribution of scale 1: the regularised incomplete gamma functions P(shape, x) and
 * Q(shape, x). Relative error below 1e-12 in the smaller tail for shapes up to 1e9.
 *
 * Source: the uniform expansion for large shapes of N. M. Temme (1987) as arranged by A. Gil, J. Segura and
 * N. M. Temme (2012), "Efficient and accurate algorithms for the computation and inversion of the incomplete gamma
 * function ratios", SIAM Journal on Scientific Computing 34, A2965-A2981; elsewhere the power series and continued
 * fraction of the NIST Digital Library of Mathematical Functions, 8.7.1 and 8.9.2.
 *
 * @returns both tails; `NaN` for a negative shape or x.
 *
 * @example
 * ```ts
 * import { gammaTails } from "pcref/statistics";
 *
 * gammaTails({ shape: 1, x: 0 }); // => { lower: 0, upper: 1 }
 * ```
 */
export function gammaTails({ shape, x }: { readonly shape: number; readonly x: number }): Tails {
	if (!(shape >= 0 && x >= 0)) return { lower: Number.NaN, upper: Number.NaN };
	if (x === Number.POSITIVE_INFINITY || shape === 0) return { lower: 1, upper: 0 };
	if (x === 0) return { lower: 0, upper: 1 };
	if (shape >= 25 && Math.abs(Math.log(x / shape)) < 0.7) return uniformExpansion(shape, x);
	if (shape < 1 && x < 1.5) return smallShape(shape, x);
	return x < shape + 1 ? fromLower(powerSeries(shape, x)) : fromUpper(continuedFraction(shape, x));
}

function fromLower(lower: number): Tails {
	return { lower, upper: 1 - lower };
}

function fromUpper(upper: number): Tails {
	return { lower: 1 - upper, upper };
}

function powerSeries(shape: number, x: number): number {
	let term = 1;
	let sum = 1;
	for (let k = 1; term > sum * 1e-17; k += 1) {
		term *= x / (shape + k);
		sum += term;
	}
	return poissonProbability({ count: shape, mean: x }) * sum;
}

/** By the modified Lentz method. */
function continuedFraction(shape: number, x: number): number {
	let denominator = x + 1 - shape;
	let numeratorRatio = 1e300;
	let denominatorRatio = 1 / denominator;
	let fraction = denominatorRatio;
	for (let k = 1; k < 10_000; k += 1) {
		const coefficient = -k * (k - shape);
		denominator += 2;
		denominatorRatio = 1 / (denominator + coefficient * denominatorRatio);
		numeratorRatio = denominator + coefficient / numeratorRatio;
		const change = denominatorRatio * numeratorRatio;
		fraction *= change;
		if (Math.abs(change - 1) < 1e-16) break;
	}
	return poissonProbability({ count: shape, mean: x }) * shape * fraction;
}

/** Shape below 1 and x below 1.5: the lower tail is near 1 there, so the upper is summed on its own. */
function smallShape(shape: number, x: number): Tails {
	let power = 1;
	let sum = 0;
	for (let k = 1; Math.abs(power) > 1e-18; k += 1) {
		power *= -x / k;
		sum += power / (shape + k);
	}
	const logLeading = shape * Math.log(x) - logGammaOnePlus(shape);
	const leading = Math.exp(logLeading);
	return {
		lower: leading * (1 + shape * sum),
		upper: -Math.expm1(logLeading) - leading * shape * sum,
	};
}

function uniformExpansion(shape: number, x: number): Tails {
	const exponent = deviance(shape, x);
	const eta = Math.sign(x - shape) * Math.sqrt((2 * exponent) / shape);
	let current = expansion[expansion.length - 1] ?? 0;
	let previous = expansion[expansion.length - 2] ?? 0;
	let correction = current * eta + previous;
	for (let k = expansion.length - 3; k >= 1; k -= 1) {
		const next = (expansion[k] ?? 0) + ((k + 1) * current) / shape;
		correction = correction * eta + next;
		current = previous;
		previous = next;
	}
	// Now previous and current hold the coefficients of eta^0 and eta^1.
	correction /= (1 + current / shape) * Math.sqrt(2 * Math.PI * shape);
	const half = scaledComplementaryErrorFunction(Math.sqrt(exponent)) / 2;
	const scale = Math.exp(-exponent);
	return eta >= 0 ? fromUpper(scale * (half + correction)) : fromLower(scale * (half - correction));
}

// Taylor coefficients of eta / (lambda - 1) about 0, where eta^2 / 2 = lambda - 1 - ln lambda.
const expansion = [
	1,
	-1 / 3,
	1 / 12,
	-2 / 135,
	1 / 864,
	1 / 2835,
	-139 / 777600,
	3.919263178522438e-5,
	-2.185448510679992e-6,
	-1.85406221071516e-6,
	8.296711340953087e-7,
	-1.7665952736826078e-7,
	6.707853543401498e-9,
	1.0261809784240309e-8,
	-4.382036018453353e-9,
	9.14769958223679e-10,
	-2.5514193994946248e-11,
	-5.830772132550426e-11,
	2.4361948020667415e-11,
	-5.0276692801141755e-12,
	1.1004392031956135e-13,
	3.371763262400985e-13,
	-1.392388722418162e-13,
	2.8534893807047445e-14,
	-5.139111834242572e-16,
	-1.9752288294349442e-15,
	8.099521156704561e-16,
	-1.6522531216398162e-16,
	2.5305430097478883e-18,
	1.1686939738559576e-17,
	-4.770037049820485e-18,
];
