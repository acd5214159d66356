/**
 * Wilson's score limits of a share. Both keep their digits, however small: the upper limit of the complement is
 * `1 - lower`.
 */
export function wilsonLimits({
	count,
	denominator,
	deviate,
}: {
	readonly count: number;
	readonly denominator: number;
	readonly deviate: number;
}): { readonly lower: number; readonly upper: number } {
	return {
		lower: wilsonLower(count, denominator, deviate),
		upper: wilsonUpper(count, denominator, deviate),
	};
}

/** The lower of {@link wilsonLimits}, for columns of counts. */
export function wilsonLower(count: number, denominator: number, deviate: number): number {
	if (deviate === Number.POSITIVE_INFINITY) return 0;
	const share = count / denominator;
	const doubled = doubledUpper(count, denominator, deviate);
	// The product of the two limits is count share / (n + z^2): no subtraction, so small limits keep their digits.
	return doubled === 0 ? 0 : Math.min(share, (2 * count * share) / doubled);
}

/** The upper of {@link wilsonLimits}, for columns of counts. */
export function wilsonUpper(count: number, denominator: number, deviate: number): number {
	if (deviate === Number.POSITIVE_INFINITY) return 1;
	const twice = 2 * (denominator + deviate * deviate);
	return Math.max(count / denominator, Math.min(1, doubledUpper(count, denominator, deviate) / twice));
}

/** The upper limit times `2 (denominator + z^2)`. */
function doubledUpper(count: number, denominator: number, deviate: number): number {
	const square = deviate * deviate;
	const spread = Math.sqrt(square + 4 * (count / denominator) * (denominator - count));
	return 2 * count + square + deviate * spread;
}
