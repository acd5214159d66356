import { protectCounts } from "./audit/protect-counts.js";
import type { CountSystem } from "./count-system.js";
import { hideDays } from "./hide-days.js";
import type { PublicRule } from "./public-rule.js";
import type { ReleasedQuantity } from "./released.js";

/**
 * Decides what is shown of every count: the rule first, then further counts hidden until no small count can be worked out
 * from those around it, then days with the people whose they are. Nothing says which hidden counts are small.
 *
 * @returns What may be shown, by key of the system.
 */
export function hideCounts(
	{
		counts,
		relations,
		hiddenWith = new Map(),
	}: Pick<CountSystem, "counts" | "relations"> & Partial<Pick<CountSystem, "hiddenWith">>,
	rule: Pick<PublicRule, "threshold" | "base">,
): ReadonlyMap<string, ReleasedQuantity> {
	const showings = hideDays({
		showings: protectCounts({ counts, relations }, rule).showings,
		relations,
		hiddenWith,
	});
	return new Map(
		Array.from(counts.keys(), (key) => {
			const showing = showings.get(key);
			return [
				key,
				showing?.status === "rounded"
					? { status: "ok", value: showing.value, rounding: "nearest-5" }
					: { status: "suppressed", reason: "small-number" },
			];
		}),
	);
}
