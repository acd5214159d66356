import { ArgumentError } from "../issues/argument-error.js";
import { requireNotNegative, requirePer } from "./argument-checks.js";
import { normalDeviate, requireConfidence } from "./confidence-level.js";
import { byarPoissonLimits } from "./distributions/poisson-limits.js";
import type { Estimate } from "./estimate.js";
import { finiteEstimate, finiteOrNull } from "./finite-estimate.js";

/** One cell of the standardisation, such as women aged 18 to 34: its events, its people, its people in the standard. */
export interface Stratum {
	/** Events of the group in this stratum; null where the count is missing. */
	readonly count: number | null;
	/** People of the group in this stratum; null where it is missing. */
	readonly population: number | null;
	/** People of the standard population in this stratum: its weight. */
	readonly standardPopulation: number;
}

/** An estimate of a directly standardised rate, with what a comparison of two such rates needs. */
export type StandardisedRate =
	| (Extract<Estimate, { status: "ok" }> & {
			readonly method: StandardisationMethod;
			/** Rate and standard error are per this many people. */
			readonly per: number;
			/** Standard error of the value; null where the method gives none. */
			readonly standardError: number | null;
	  })
	| (Extract<Estimate, { status: "undefined" }> & { readonly method: StandardisationMethod });

/** `dobson`: public health practice. `mha-annual`: the official annual Mental Health Act statistics. */
export type StandardisationMethod = "dobson" | "mha-annual";

/**
 * The rate a group would have if it had the age and sex structure of a standard population.
 *
 * `dobson` weights the rates of the strata, `D = sum(x w / n) / sum w`, with limits
 * `D + sqrt(V / O) (B - O)`, where `O` is the number of events, `V = sum(x (w / n)^2) / (sum w)^2` and `B` Byar's
 * limits of `O`. Below 10 events no rate is given. A stratum without people, or with a missing number, makes the rate
 * undefined. With very uneven weights the lower limit can be below 0, as in the published method.
 *
 * `mha-annual` is what NHS England publishes: the same `D`, and a symmetric half-width
 * `1.96 sqrt(sum(w^2 r (1 - r) / n)) / sum w`, `r = x / n`, always at 95 per cent. A stratum with a missing count or
 * population, or without people, drops out of the sums while its weight stays in `sum w`. There is no small-number
 * rule, and the lower limit can be below 0. Where a stratum has more events than people the limits are null. The
 * published half-width is `upper - value`. The publication's further oddities (single precision; the 16 to 17 band
 * left out of the half-width) are not reproduced here.
 *
 * @param options.method - named, never switched silently.
 * @param options.strata - at least one; the standard populations may be in any unit.
 * @param options.per - what the rate is expressed per; 1 if left out.
 * @param options.confidence - `dobson` only: above 0 and not above 1; 0.95 if left out.
 * @returns rate, limits and standard error per `per` people, or undefined with the reason.
 * @throws {@link ArgumentError} for an empty list, a negative or non-finite number, `per` not above 0, or a confidence
 * outside the range or other than 0.95 with `mha-annual`.
 *
 * Source: A. J. Dobson, K. Kuulasmaa, E. Eberle, J. Scherer (1991), "Confidence intervals for weighted sums of Poisson
 * parameters", Statistics in Medicine 10, 457-462; Association of Public Health Observatories, Technical Briefing 3
 * (2008); NHS England, Mental Health Act Statistics, Annual Figures, published code (September 2025).
 *
 * @example
 * ```ts
 * import { directlyStandardisedRate } from "pcref/statistics";
 *
 * const strata = [
 * 	{ count: 3, population: 100, standardPopulation: 600 },
 * 	{ count: 1, population: 50, standardPopulation: 400 },
 * ];
 * directlyStandardisedRate({ method: "mha-annual", strata, per: 1000 }); // => { status: "ok", value: 26 }
 * directlyStandardisedRate({ method: "dobson", strata, per: 1000 }).status; // => "undefined"
 * ```
 */
export function directlyStandardisedRate({
	method,
	strata,
	per = 1,
	confidence = 0.95,
}: {
	readonly method: StandardisationMethod;
	readonly strata: readonly Stratum[];
	readonly per?: number;
	readonly confidence?: number;
}): StandardisedRate {
	requirePer(per);
	requireConfidence(confidence);
	const totalWeight = requireStrata(strata);
	if (totalWeight === 0) return undefinedRate(method, "the standard population is 0 in every stratum");
	return method === "dobson"
		? dobson({ strata, totalWeight, per, confidence })
		: annual({ strata, totalWeight, per, confidence });
}

interface Task {
	readonly strata: readonly Stratum[];
	readonly totalWeight: number;
	readonly per: number;
	readonly confidence: number;
}

function dobson({ strata, totalWeight, per, confidence }: Task): StandardisedRate {
	const method = "dobson";
	let events = 0;
	let rate = 0;
	let variance = 0;
	for (const [index, { count, population, standardPopulation }] of strata.entries()) {
		if (count === null || population === null) {
			return undefinedRate(
				method,
				`the ${count === null ? "count" : "population"} of stratum ${index + 1} is missing`,
			);
		}
		if (population === 0) return undefinedRate(method, `the population of stratum ${index + 1} is 0`);
		const weight = standardPopulation / totalWeight / population;
		events += count;
		rate += count * weight;
		variance += count * weight * weight;
	}
	if (events < 10) return undefinedRate(method, "there are fewer than 10 events");
	const limits = byarPoissonLimits({ count: events, deviate: normalDeviate(confidence) });
	const stretch = Math.sqrt(variance / events);
	return standardisedRate({
		value: rate * per,
		lower: (rate + stretch * (limits.lower - events)) * per,
		upper: (rate + stretch * (limits.upper - events)) * per,
		standardError: Math.sqrt(variance) * per,
		confidence,
		method,
		per,
	});
}

function annual({ strata, totalWeight, per, confidence }: Task): StandardisedRate {
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

function standardisedRate({
	per,
	standardError,
	method,
	...parts
}: {
	readonly value: number;
	readonly lower: number | null;
	readonly upper: number | null;
	readonly standardError: number | null;
	readonly confidence: number;
	readonly method: StandardisationMethod;
	readonly per: number;
}): StandardisedRate {
	const estimate = finiteEstimate({ ...parts, method });
	return estimate.status === "ok"
		? { ...estimate, method, per, standardError: finiteOrNull(standardError) }
		: { ...estimate, method };
}

function undefinedRate(method: StandardisationMethod, reason: string): StandardisedRate {
	return { status: "undefined", reason, method };
}

/** Checks every number, and sums the standard populations. */
function requireStrata(strata: readonly Stratum[]): number {
	if (strata.length === 0) throw new ArgumentError("strata", "must not be empty");
	let total = 0;
	strata.forEach((stratum, index) => {
		for (const field of ["count", "population", "standardPopulation"] as const) {
			const value = stratum[field];
			// The name is made only when it is needed: this runs for every number of a bulk calculation.
			if (value !== null && !(value >= 0 && value < Number.POSITIVE_INFINITY)) {
				requireNotNegative(`strata[${index}].${field}`, value);
			}
		}
		total += stratum.standardPopulation;
	});
	return total;
}
