import type { Estimate } from "../statistics/estimate.js";
import { poissonInterval } from "../statistics/poisson-interval.js";

/**
 * A directly standardised rate as if the printed count had been standardised. The strata that made it are not printed,
 * but their populations are public: the rate itself would give the exact count back. So it is multiplied by printed
 * count / exact count, which leaves a figure of how the events are spread, not of how many there are; its limits follow
 * as the method makes them from a count (Dobson: Byar's limits of the count; annual method: the square root of the
 * count). It is printed to two significant figures, as its ratio to another.
 *
 * Dobson's method needs ten events. As 8 to 12 print as 10, a rate there would tell which; so there is none.
 */
export function scaleStandardisedRate({
	rate,
	count,
	printedCount,
}: {
	readonly rate: Estimate;
	/** The exact number of events behind the rate. */
	readonly count: number;
	readonly printedCount: number;
}): Estimate {
	const { method } = rate;
	if (method === "dobson" && printedCount <= 10) {
		return { status: "undefined", reason: "too few events for this method", method };
	}
	if (rate.status === "undefined") return { status: "undefined", reason: rate.reason, method };
	const value = (rate.value * printedCount) / count;
	const stretch = (limit: number | null, end: "lower" | "upper") =>
		limit === null ? null : value + (limit - rate.value) * stretchOf({ ...rate, count, printedCount, end });
	return { ...rate, value, lower: stretch(rate.lower, "lower"), upper: stretch(rate.upper, "upper") };
}

/** How much further a limit lies from the printed count's rate than from the exact count's. */
function stretchOf({
	method,
	confidence,
	count,
	printedCount,
	end,
}: {
	readonly method: string;
	readonly confidence: number;
	readonly count: number;
	readonly printedCount: number;
	readonly end: "lower" | "upper";
}): number {
	const general = Math.sqrt(printedCount / count);
	if (method !== "dobson") return general;
	const reach = (events: number) => {
		const interval = poissonInterval({ count: events, confidence, method: "byar" });
		const limit = interval.status === "ok" ? interval[end] : null;
		return limit === null ? null : limit - events;
	};
	const printed = reach(printedCount);
	const exact = reach(count);
	return printed === null || exact === null || exact === 0 ? general : printed / exact;
}
