import type { RollUpId } from "../reference/ethnicity/roll-ups.js";
import type { Population } from "../reference/population.js";
import type { ValidatedSubmission } from "../tables/validated-submission.js";
import { type BreakdownId, breakdowns } from "./breakdowns/breakdown.js";
import { requireClassification } from "./breakdowns/classification.js";
import { type CountMeasureOptions, countMeasure } from "./count-measure.js";
import type { CountableMeasure } from "./countable-measure.js";
import { ageSchemeOf } from "./population-age-scheme.js";
import type { MeasureResult } from "./result.js";
import { type ResultOfCountsOptions, resultOfCounts } from "./result-of-counts.js";

/** How to count and compare. */
export interface MeasureOptions
	extends Omit<CountMeasureOptions, "ageScheme" | "breakdowns">,
		Pick<ResultOfCountsOptions, "standardise" | "confidence"> {
	/** The roll-up whose groups are counted, `nhs-upper-mha-annual` or `nhs-16+1`; or another breakdown, such as `sex`. */
	readonly by: RollUpId | BreakdownId;
	/**
	 * Whom rates are divided by; null for counts alone, and for a measure that is divided by what the same records hold,
	 * such as bed days.
	 */
	readonly population: Population | null;
	/** Label of the group of `by` that the others are compared with; null for none. */
	readonly comparator: string | null;
}

/**
 * Counts a measure in a validated submission, or in several monthly ones of one provider, and compares ethnic groups: counts, crude and directly standardised rates
 * with limits, ratios and differences against a comparator, completeness of ethnicity, and every restriction that a
 * reader must know.
 *
 * Groups come in the roll-up's order, then `All`, then `Unknown`. `All` is the sum of the named groups, as in the
 * official tables: events of unknown ethnicity are not in it, nor, in measures of the annual Mental Health Act
 * statistics, those of people whose age or sex cannot be used.
 *
 * A measure is divided either by residents, whom you bring, or by what the same records hold: `definition.denominator`
 * says which. The second kind has no standardised rates; shares have Wilson limits, ratios of shares Koopman's and
 * differences Newcombe's. What follows is about residents.
 *
 * The population is matched to the groups by its codes: NHS ethnic categories directly, census 2021 groups by the
 * official denominators for `nhs-upper-mha-annual` and by the exact rows of the mapping otherwise. Residents in no
 * group are named in a restriction. A group of which a code, or a sex and age band, is missing in the population has no
 * rate, nor has one with events where nobody lives; `All` then has none either, and a restriction says so. Rates are standardised to the population's own sex and age structure, all its
 * cells together; a group without residents in a stratum follows the rule of each method.
 *
 * @param chosen - what to count, such as {@link detentions}.
 * @param submissions - accepted records of one provider: of one period, or of several months in any order, of which the
 * measure's period rule picks those of the official figure (see {@link countMeasure}).
 * @returns one result; counts are exact and must pass disclosure control before anybody else sees them. Rates are
 * undefined, with the reason, where a group has no population; counts are where a table that they need was not
 * submitted.
 * @throws {@link ArgumentError} for an unknown roll-up, one that does not gather NHS ethnic categories or hides unknown
 * ethnicity in a named group, a comparator that is not one of its groups, a population whose age bands are not of
 * its age scheme or that the measure has no use for, or a quirk, a breakdown or a denominator that the measure does not
 * have.
 *
 * @example
 * ```ts
 * import { detentions, measure } from "pcref/measures";
 *
 * const submission = {
 * 	provider: "ZSYN0",
 * 	period: { start: "2024-05-01", end: "2024-05-31" },
 * 	synthetic: true,
 * 	submitted: ["MHS001", "MHS101", "MHS401", "MHS501"],
 * 	refused: [],
 * 	async *records() {},
 * };
 * const result = await measure(detentions, submission, { by: "nhs-upper-mha-annual", population: null, comparator: null });
 * result.groups.map(({ label, count }) => [label, count]).at(0); // => ["White", { status: "ok", value: 0 }]
 * result.restrictions.some(({ id }) => id === "no-population"); // => true
 * ```
 */
export async function measure(
	chosen: CountableMeasure,
	submissions: ValidatedSubmission | readonly ValidatedSubmission[],
	options: MeasureOptions,
): Promise<MeasureResult> {
	requireClassification(options.by, options.comparator);
	const { by, population, comparator, standardise, confidence, ...counting } = options;
	const counted = await countMeasure(chosen, submissions, {
		...counting,
		ageScheme: ageSchemeOf(population),
		breakdowns: breakdownsOf([by]),
	});
	return resultOfCounts(chosen, counted, {
		by,
		population,
		comparator,
		...(standardise === undefined ? {} : { standardise }),
		...(confidence === undefined ? {} : { confidence }),
	});
}

/** Which of some classifications are breakdowns beside ethnic group. */
export function breakdownsOf(classifications: readonly string[]): readonly BreakdownId[] {
	return Object.values(breakdowns)
		.map(({ id }) => id)
		.filter((id) => classifications.includes(id));
}
