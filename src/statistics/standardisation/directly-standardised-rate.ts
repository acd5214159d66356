import { requireNotNegative, requireOneOf, requirePer } from "../argument-checks.js";
import { requireConfidence } from "../confidence-level.js";
import { annualRate } from "./mental-health-act-annual.js";
import type { StandardisationMethod } from "./standardisation-method.js";
import { type StandardisedRate, undefinedRate } from "./standardised-rate.js";
import { requireStrata, type Stratum } from "./stratum.js";
import { weightedRate } from "./weighted-rate.js";
import { WeightedSums } from "./weighted-sums.js";

/**
 * The rate a group would have if it had the age and sex structure of a standard population.
 *
 * All methods weight the rates of the strata, `D = sum(x w / n) / sum w`, and all but the last rest on the variance
 * `V = sum(x (w / n)^2) / (sum w)^2` of Poisson counts. `k = w / (n sum w)` is what one event adds to the rate.
 *
 * - `dobson`: limits `D + sqrt(V / O) (B - O)`, where `O` is the number of events and `B` Byar's limits of `O`. Below
 *   `minimumEvents`, 10 by convention, no rate is given. With very uneven weights the lower limit can be below 0, as
 *   in the published method.
 * - `fay-feuer`: quantiles of the gamma distributions of mean `D` and variance `V`, and for the upper limit of
 *   `D + max k` and `V + (max k)^2`. Never too narrow, also with few events; often a little too wide.
 * - `tiwari`: the same with the means of `k` and `k^2` in place of the largest; narrower.
 * - `beta`: quantiles of the beta distribution of mean `D` and variance `V`, both per person. Null where there is none.
 * - `normal`: `D -/+ z sqrt(V)`. Not for few events: the lower limit can be below 0.
 * - `mha-annual` is what NHS England publishes: the same `D`, and a symmetric half-width
 *   `1.96 sqrt(sum(w^2 r (1 - r) / n)) / sum w`, `r = x / n`, always at 95 per cent. A stratum with a missing count or
 *   population, or without people, drops out of the sums while its weight stays in `sum w`. There is no small-number
 *   rule, and the lower limit can be below 0. Without an event both limits are 0, as published, which is no certainty:
 *   measures leave them out. Where a stratum has more events than people the limits are null. The
 *   published half-width is `upper - value`. The publication's further oddities (single precision; the 16 to 17 band
 *   left out of the half-width) are not reproduced here.
 *
 * People with several events make every limit but that of {@link directlyStandardisedRateOfRepeatedEvents} too narrow.
 *
 * @param options.method - named, never switched silently.
 * @param options.strata - at least one; the standard populations may be in any unit.
 * @param options.per - what the rate is expressed per; 1 if left out.
 * @param options.confidence - above 0 and not above 1; 0.95 if left out, and nothing else with `mha-annual`.
 * @param options.minimumEvents - fewer events than this, and the rate is undefined; 10 with `dobson` and 0 with any
 * other method if left out. The rates of `mha-annual` are never withheld.
 * @returns rate, limits and standard error per `per` people, or undefined with the reason: too few events, or, except
 * with `mha-annual`, a stratum without people or with a missing number. Without any event the lower limit is 0, and
 * only the gamma methods have an upper one.
 * @throws {@link ArgumentError} for an empty list, a negative or non-finite number, `per` not above 0, or a confidence
 * outside the range or other than 0.95 with `mha-annual`.
 *
 * Source: A. J. Dobson, K. Kuulasmaa, E. Eberle, J. Scherer (1991), "Confidence intervals for weighted sums of Poisson
 * parameters", Statistics in Medicine 10, 457-462; Association of Public Health Observatories, Technical Briefing 3
 * (2008); M. P. Fay and E. J. Feuer (1997), "Confidence intervals for directly standardized rates", Statistics in
 * Medicine 16, 791-801; R. C. Tiwari, L. X. Clegg, Z. Zou (2006), "Efficient interval estimation for age-adjusted cancer
 * rates", Statistical Methods in Medical Research 15, 547-569; NHS England, Mental Health Act Statistics, Annual
 * Figures, published code (September 2025).
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
 * directlyStandardisedRate({ method: "fay-feuer", strata, per: 1000 }); // => { status: "ok", method: "fay-feuer" }
 * ```
 */
export function directlyStandardisedRate({
	method,
	strata,
	per = 1,
	confidence = 0.95,
	minimumEvents = method === "dobson" ? 10 : 0,
}: {
	readonly method: StandardisationMethod;
	readonly strata: readonly Stratum[];
	readonly per?: number;
	readonly confidence?: number;
	readonly minimumEvents?: number;
}): StandardisedRate {
	requirePer(per);
	requireOneOf("method", method, ["dobson", "fay-feuer", "tiwari", "beta", "normal", "mha-annual"]);
	requireConfidence(confidence);
	requireNotNegative("minimumEvents", minimumEvents);
	const totalWeight = requireStrata(strata);
	if (totalWeight === 0) return undefinedRate(method, "the standard population is 0 in every stratum");
	if (method === "mha-annual") return annualRate({ strata, totalWeight, per, confidence });
	const sums = new WeightedSums();
	for (const [index, { count, population, standardPopulation }] of strata.entries()) {
		if (count === null || population === null) {
			return undefinedRate(
				method,
				`the ${count === null ? "count" : "population"} of stratum ${index + 1} is missing`,
			);
		}
		if (population === 0) return undefinedRate(method, `the population of stratum ${index + 1} is 0`);
		sums.add(count, count, standardPopulation / totalWeight / population);
	}
	return weightedRate({ method, sums, per, confidence, minimumEvents });
}
