/** A function of one variable that is monotone where its root is sought. */
type Monotone = (x: number) => number;

/**
 * The root of a monotone function between two points at which its signs differ, to the last digits of the point or the
 * precision that is asked for.
 *
 * Source: T. R. Chandrupatla (1997), "A new hybrid quadratic/bisection algorithm for finding the zero of a nonlinear
 * function without using derivatives", Advances in Engineering Software 28, 145-149.
 *
 * @returns the root; where the signs do not differ, the end whose value is nearer to 0.
 */
export function rootBetween({
	of,
	from,
	to,
	precision = Number.MIN_VALUE,
}: {
	readonly of: Monotone;
	readonly from: number;
	readonly to: number;
	/** An error of the root that does not matter, such as 1e-17 for a logarithm. */
	readonly precision?: number;
}): number {
	let [b, a] = [from, to];
	let [atB, atA] = [of(b), of(a)];
	if (Math.sign(atA) === Math.sign(atB)) return Math.abs(atA) < Math.abs(atB) ? a : b;
	let part = 0.5;
	for (let round = 0; round < 300; round += 1) {
		const x = a + part * (b - a);
		const atX = of(x);
		const sameSide = Math.sign(atX) === Math.sign(atA);
		const [c, atC] = sameSide ? [a, atA] : [b, atB];
		if (!sameSide) [b, atB] = [a, atA];
		[a, atA] = [x, atX];
		const best = Math.abs(atA) < Math.abs(atB) ? a : b;
		const least = (2 * Number.EPSILON * Math.abs(best) + precision) / Math.abs(b - a);
		if (atA === 0 || !(least <= 0.5)) return best;
		part = Math.min(1 - least, Math.max(least, interpolated({ a, b, c, atA, atB, atC })));
	}
	return a;
}

/**
 * The root of a monotone function on one side of a point, found by going away from it in ever longer steps. `step` has
 * the sign of the direction; the search ends at `end`, an end of the function's domain.
 *
 * @returns the root; the start where the root is not on that side; `end` where there is no root before it.
 */
export function rootBeyond({
	of,
	start,
	step,
	end,
	precision = Number.MIN_VALUE,
}: {
	readonly of: Monotone;
	readonly start: number;
	readonly step: number;
	readonly end: number;
	readonly precision?: number;
}): number {
	const sign = Math.sign(of(start));
	if (sign === 0) return start;
	const outward = Math.sign(step);
	let near = start;
	let length = step;
	while (near !== end) {
		const candidate = near + length;
		const far = outward * candidate >= outward * end ? end : candidate;
		if (Math.sign(of(far)) !== sign) return rootBetween({ of, from: near, to: far, precision });
		near = far;
		length *= 2;
	}
	return end;
}

/** Where the next point lies, as a part of the way from a to b: by the inverse quadratic, or half way. */
function interpolated({
	a,
	b,
	c,
	atA,
	atB,
	atC,
}: Readonly<Record<"a" | "b" | "c" | "atA" | "atB" | "atC", number>>): number {
	const place = (a - b) / (c - b);
	const height = (atA - atB) / (atC - atB);
	if (!(1 - Math.sqrt(1 - place) < height && height < Math.sqrt(place))) return 0.5;
	return (
		((atA / (atB - atA)) * atC) / (atB - atC) +
		((((c - a) / (b - a)) * atA) / (atC - atA)) * (atB / (atC - atB))
	);
}
