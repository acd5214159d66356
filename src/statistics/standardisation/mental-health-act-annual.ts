import { ArgumentError } from "../../issues/argument-error.js";
import { type StandardisedRate, standardisedRate, undefinedRate } from "./standardised-rate.js";
import type { Stratum } from "./stratum.js";

/** The method `mha-annual`: strata without a number drop out, their weight stays. */
export function annualRate({
	strata,
	totalWeight,
	per,
	confidence,
}: {
	readonly strata: readonly Stratum[];
	readonly totalWeight: number;
	readonly per: number;
	readonly confidence: number;
}): StandardisedRate {
	const method = "mha-annual";
	if (confidence !== 0.95) throw new ArgumentError("confidence", "must be 0.95 for the method mha-annual");
	let used = 0;
	let rate = 0;
	let variance: number | null = 0;
	for (const { count, population, standardPopulation } of strata) {
		if (count === null || population === null || population === 0) continue;
		const weight = standardPopulation / totalWeight;
		const stratumRate = count / population;
		used += 1;
		rate += stratumRate * weight;
		if (stratumRate > 1) variance = null;
		if (variance !== null) variance += (weight * weight * stratumRate * (1 - stratumRate)) / population;
	}
	if (used === 0) return undefinedRate(method, "no stratum has both a count and people");
	const standardError = variance === null ? null : Math.sqrt(variance) * per;
	const halfWidth = standardError === null ? null : 1.96 * standardError;
	const value = rate * per;
	return standardisedRate({
		value,
		lower: halfWidth === null ? null : value - halfWidth,
		upper: halfWidth === null ? null : value + halfWidth,
		standardError,
		confidence,
		method,
		per,
	});
}
