import type { Estimate } from "../statistics/estimate.js";

const method = "median";

/** The median of values of which each stands for so many events; half way between the middle two. Without limits. */
export function medianOf(
	values: readonly { readonly value: number; readonly count: number }[],
	confidence: number,
): Estimate {
	const sorted = values.toSorted((a, b) => a.value - b.value);
	const events = sorted.reduce((total, { count }) => total + count, 0);
	const at = (place: number): number | undefined => {
		let passed = 0;
		return sorted.find(({ count }) => {
			passed += count;
			return passed >= place;
		})?.value;
	};
	const [low, high] = [at(Math.ceil(events / 2)), at(Math.floor(events / 2) + 1)];
	if (low === undefined || high === undefined)
		return { status: "undefined", reason: "there are no values", method };
	return { status: "ok", value: (low + high) / 2, lower: null, upper: null, confidence, method };
}
