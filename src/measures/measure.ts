import { ArgumentError } from "../issues/argument-error.js";
import type { AgeSchemeId } from "../reference/age/age-bands.js";
import { findRollUp, type RollUpId } from "../reference/ethnicity/roll-ups.js";
import type { Population } from "../reference/population.js";
import type { StandardisationMethod } from "../statistics/standardisation/standardisation-method.js";
import type { ReportingPeriod, ValidatedSubmission } from "../tables/validated-submission.js";
import type { CountableMeasure } from "./countable-measure.js";
import type { Counts } from "./counts.js";
import { ethnicityCompleteness } from "./known-ethnicity.js";
import type { MentalHealthActCompat } from "./mental-health-act/category.js";
import { namedGroups } from "./named-groups.js";
import type { OfficialQuirkId } from "./official-quirks.js";
import { ageSchemeOf } from "./population-age-scheme.js";
import { providerSubject, syntheticData } from "./provider-subject.js";
import { recordFigures, recordsOf } from "./record-figures.js";
import { residentFigures } from "./resident-figures.js";
import type { MeasureResult, Restriction } from "./result.js";

/** How to count and compare. */
export interface MeasureOptions {
	/** The roll-up whose groups are counted: `nhs-upper-mha-annual`, `nhs-16+1`. */
	readonly by: RollUpId;
	/**
	 * Whom rates are divided by; null for counts alone, and for a measure that is divided by what the same records hold,
	 * such as bed days.
	 */
	readonly population: Population | null;
	/** Label of the group of `by` that the others are compared with; null for none. */
	readonly comparator: string | null;
	/** Methods of standardisation, the first of which gives the standardised ratio; both if left out. */
	readonly standardise?: readonly StandardisationMethod[];
	/** Confidence level of all limits, above 0 and not above 1; 0.95 if left out. The method `mha-annual` keeps 0.95. */
	readonly confidence?: number;
	/** Whose rules tell a detention from other episodes; `annual-2024-25` if left out. */
	readonly compat?: MentalHealthActCompat;
	/** Faults of the official count to reproduce, of those that the measure has a switch for; none if left out. */
	readonly quirks?: readonly OfficialQuirkId[];
}

/**
 * Counts a measure in a validated submission and compares ethnic groups: counts, crude and directly standardised rates
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
 * @param submission - accepted records of one provider and period.
 * @returns one result; counts are exact and must pass disclosure control before anybody else sees them. Rates are
 * undefined, with the reason, where a group has no population; counts are where a table that they need was not
 * submitted.
 * @throws {@link ArgumentError} for an unknown roll-up, one that does not gather NHS ethnic categories or hides unknown
 * ethnicity in a named group, a comparator that is not one of its groups, a population whose age bands are not of
 * its age scheme or that the measure has no use for, or a quirk that the measure has no switch for.
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
	submission: ValidatedSubmission,
	options: MeasureOptions,
): Promise<MeasureResult> {
	const { by, population, comparator, standardise = ["mha-annual", "dobson"], confidence = 0.95 } = options;
	const rollUp = findRollUp(by);
	if (rollUp === undefined) throw new ArgumentError("by", `must be the id of a roll-up, but is ${by}`);
	const labels = namedGroups(rollUp).groups.map(({ label }) => label);
	if (comparator !== null && !labels.includes(comparator)) {
		throw new ArgumentError("comparator", `must be one of ${labels.join(", ")}, but is ${comparator}`);
	}
	if (population !== null && chosen.denominator.basis !== "resident-population") {
		throw new ArgumentError(
			"population",
			`must be null for ${chosen.id}, which is divided by what the records hold: ${chosen.denominator.title}`,
		);
	}
	const ageScheme = ageSchemeOf(population);
	const compat = options.compat ?? "annual-2024-25";
	const quirks = requireSwitches(options.quirks ?? [], chosen);

	const { count, ...definition } = chosen;
	const { denominator } = definition;
	const counted = await count(submission, { ageScheme, compat, quirks });
	const task = { definition, counted, rollUp, comparator, confidence };
	const figures =
		denominator.basis === "resident-population"
			? residentFigures({ ...task, population, standardise })
			: recordFigures({ ...task, denominator, among: counted.among ?? nothing(ageScheme), submission });

	const synthetic = submission.synthetic || (population?.synthetic ?? false);
	const { provider, period } = submission;
	return {
		definition,
		period,
		subject: providerSubject(provider),
		classification: { id: rollUp.id, title: rollUp.title },
		comparator,
		denominator: figures.denominator,
		groups: figures.groups,
		completeness: counted.tallies.map((tallied) => ethnicityCompleteness({ ...tallied, confidence })),
		restrictions: [
			...(synthetic ? [syntheticData] : []),
			...periodRestrictions(period),
			...figures.restrictions,
			...counted.restrictions,
			...(rollUp.warnings ?? []).map((text) => ({ id: "roll-up-warning", text })),
		],
		origin: "computed",
		provenance: recordsOf(submission),
		synthetic,
	};
}

function nothing(ageScheme: AgeSchemeId): Counts {
	return { ageScheme, cells: [] };
}

function requireSwitches(
	quirks: readonly OfficialQuirkId[],
	{ id, switches = [] }: CountableMeasure,
): readonly OfficialQuirkId[] {
	const unknown = quirks.find((quirk) => !switches.includes(quirk));
	if (unknown === undefined) return quirks;
	const known = switches.length === 0 ? "has none" : `has ${switches.join(", ")}`;
	throw new ArgumentError("quirks", `must name quirks that ${id} can reproduce: it ${known}, not ${unknown}`);
}

function periodRestrictions({ start, end }: ReportingPeriod): readonly Restriction[] {
	if (start.slice(0, 7) !== end.slice(0, 7)) return [];
	return [
		{
			id: "one-month-only",
			text: `Covers ${start} to ${end}. The annual figure needs the submissions of twelve months; counts and rates of one month are not multiplied up to a year.`,
		},
	];
}
