import { rootBeyond } from "../bracketed-root.js";

/** Natural logarithms of the ratios that are tried stay within this; their squares can still be represented. */
const widest = 300;

/**
 * The limits of a ratio at which a score, a falling function of the ratio's logarithm, is the deviate and its opposite.
 * `bounded` says which of them exist; the others are 0 and `Infinity`.
 */
export function scoreLimitsOfRatio({
	score,
	start,
	standardError,
	deviate,
	bounded,
}: {
	readonly score: (logRatio: number) => number;
	/** A logarithm of the ratio near the one with a score of 0. */
	readonly start: number;
	/** Roughly the standard error of the logarithm, above 0. */
	readonly standardError: number;
	readonly deviate: number;
	readonly bounded: { readonly lower: boolean; readonly upper: boolean };
}): { readonly lower: number; readonly upper: number } {
	const step = (deviate + 1e-9) * standardError;
	const limit = (direction: 1 | -1): number => {
		const of = (logRatio: number): number => score(logRatio) + direction * deviate;
		// Not at the ratio itself: with shares of 1 the variance there is 0. With counts of 0 the start can lie outside.
		let from = start + direction * 1e-9 * step;
		for (let inward = step; of(from) * direction < 0 && Math.abs(from) < widest; inward *= 2) {
			from -= direction * inward;
		}
		return Math.exp(
			rootBeyond({ of, start: from, step: direction * step, end: direction * widest, precision: 1e-17 }),
		);
	};
	const exists = deviate !== Number.POSITIVE_INFINITY;
	return {
		lower: exists && bounded.lower ? limit(-1) : 0,
		upper: exists && bounded.upper ? limit(1) : Number.POSITIVE_INFINITY,
	};
}
