import { allKnown, type NotMeasurable, type Subgroup } from "./subgroup.js";
import { weightedMean } from "./weighted-mean.js";
import { weightedSubgroups } from "./weighted-subgroups.js";

/** What the two entropy measures work on: each figure relative to the mean, and its standard error relative to it. */
export interface EntropyShares {
	readonly shares: readonly number[];
	/** Figure over mean; 0 is possible. */
	readonly ratios: readonly number[];
	/** Share times standard error over mean; null where a standard error is missing. */
	readonly weightedErrors: readonly number[] | null;
}

/** `zero`: what a figure of 0 is replaced by; left as it is without. */
export function entropyShares({
	subgroups,
	zero,
}: {
	readonly subgroups: readonly Subgroup[];
	readonly zero?: number;
}): EntropyShares | NotMeasurable {
	const weighted = weightedSubgroups({ subgroups });
	if ("reason" in weighted) return weighted;
	const { shares } = weighted;
	const values = weighted.values.map((value) => (value === 0 && zero !== undefined ? zero : value));
	if (values.some((value) => value < 0)) return { reason: "a figure is below 0" };
	const mean = weightedMean(values, shares);
	if (mean <= 0) return { reason: "the mean is not above 0" };
	const standardErrors = allKnown(weighted.standardErrors);
	return {
		shares,
		ratios: values.map((value) => value / mean),
		weightedErrors:
			standardErrors?.map((standardError, k) => ((shares[k] ?? 0) * standardError) / mean) ?? null,
	};
}
