import { roundHalfAwayFromZero } from "../statistics/rounding.js";

/**
 * Decimals that keep so many significant figures of a number; below 0 for tens and hundreds. Of a limit no place is
 * kept that is not kept of the value `beside` it, or a limit near 0 would be the most exact number of the three.
 */
export function significantDecimals({
	value,
	beside = value,
	significant,
}: {
	readonly value: number;
	readonly beside?: number;
	readonly significant: number;
}): number {
	const decimals = [value, beside]
		.filter((number) => number !== 0)
		.map((number) => significant - 1 - Number(number.toExponential().split("e")[1]));
	return decimals.length === 0 ? 0 : Math.min(...decimals);
}

/** Rounds to {@link significantDecimals}. */
export function roundToSignificant(task: Parameters<typeof significantDecimals>[0]): number {
	const decimals = significantDecimals(task);
	if (decimals >= 0) return roundHalfAwayFromZero(task.value, decimals);
	const place = 10 ** -decimals;
	return roundHalfAwayFromZero(task.value / place, 0) * place;
}
