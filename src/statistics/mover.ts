import type { Estimate } from "./estimate.js";

type Defined = Pick<Extract<Estimate, { status: "ok" }>, "value" | "lower" | "upper">;

interface Limits {
	readonly lower: number | null;
	readonly upper: number | null;
}

/**
 * Limits of the difference of two estimates from the limits of each, the method of variance estimates recovery:
 * `d - sqrt((p1 - l1)^2 + (u2 - p2)^2)` and its mirror. A limit that needs a missing one is null.
 *
 * Source: G. Y. Zou and A. Donner (2008), "Construction of confidence limits about effect measures: a general
 * approach", Statistics in Medicine 27, 1693-1702.
 */
export function moverDifference(group: Defined, reference: Defined): Limits {
	const difference = group.value - reference.value;
	return {
		lower:
			group.lower === null || reference.upper === null
				? null
				: difference - Math.hypot(group.value - group.lower, reference.upper - reference.value),
		upper:
			group.upper === null || reference.lower === null
				? null
				: difference + Math.hypot(group.upper - group.value, reference.value - reference.lower),
	};
}

/**
 * Limits of the ratio of two estimates from the limits of each: the roots of the quadratic
 * `u2 (2 p2 - u2) L^2 - 2 p1 p2 L + l1 (2 p1 - l1) = 0` and its mirror. There is no upper limit where the reference
 * may be 0.
 *
 * Source: A. Donner and G. Y. Zou (2012), "Closed-form confidence intervals for functions of the normal mean and
 * standard deviation", Statistical Methods in Medical Research 21, 347-359.
 */
export function moverRatio(group: Defined, reference: Defined): Limits {
	const product = group.value * reference.value;
	return {
		lower:
			group.lower === null || reference.upper === null
				? null
				: smallerRoot(
						product,
						group.lower * (2 * group.value - group.lower),
						ends(reference.value, reference.upper),
					),
		upper:
			group.upper === null || reference.lower === null || reference.lower <= 0
				? null
				: largerRoot(
						product,
						group.upper * (2 * group.value - group.upper),
						ends(reference.value, reference.lower),
					),
	};
}

function ends(value: number, limit: number): number {
	return limit * (2 * value - limit);
}

/** The form that does not divide by `square`, which can be 0 or below. */
function smallerRoot(half: number, constant: number, square: number): number {
	return constant === 0 ? 0 : constant / (half + Math.sqrt(Math.max(0, half * half - constant * square)));
}

function largerRoot(half: number, constant: number, square: number): number {
	return (half + Math.sqrt(Math.max(0, half * half - constant * square))) / square;
}
