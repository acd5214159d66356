import type { ValidatedSubmission } from "../tables/validated-submission.js";
import type { CountableMeasure, CountOptions, MeasureCounts } from "./countable-measure.js";
import { countEvents } from "./counts.js";
import { tallyOf } from "./ethnicity-tally.js";
import type { MentalHealthActCompat } from "./mental-health-act/category.js";
import { detentionsDefinition } from "./mental-health-act/definitions.js";
import { mentalHealthActEventTables } from "./mental-health-act/event-tables.js";
import { type MentalHealthActEvent, mentalHealthActEvents } from "./mental-health-act/events.js";
import { readEpisodes } from "./mental-health-act/read-episodes.js";
import type { Restriction } from "./result.js";
import { countableOf } from "./submitted/people.js";
import { recordsRefused, whyNotCounted } from "./submitted/tables.js";

/**
 * Detentions under the Mental Health Act by ethnic group: "All detentions" of the annual Mental Health Act statistics,
 * counted from a provider's own submission. The result names what one submission cannot tell.
 *
 * Source: NHS England, Mental Health Act annual statistics code
 * (github.com/NHSDigital/mental-health-act-annual-statistics@44a5ccd), restated in our own words.
 *
 * @example
 * ```ts
 * import { detentions } from "pcref/measures";
 *
 * detentions.officialId; // => "All detentions"
 * detentions.per; // => 100_000
 * ```
 */
export const detentions: CountableMeasure = { ...detentionsDefinition, count };

async function count(
	submission: ValidatedSubmission,
	{ ageScheme, compat }: CountOptions,
): Promise<MeasureCounts> {
	const { rows, people, everybody } = await readEpisodes(submission);
	const tables = mentalHealthActEventTables({ rows, period: submission.period, compat });
	const countsOf = (events: readonly MentalHealthActEvent[]) =>
		countEvents({
			ageScheme,
			events: events.map(({ person }) => countableOf(people.get(person), ageScheme)),
		});
	const counts = countsOf(mentalHealthActEvents.allDetentions(tables));
	const notCounted = whyNotCounted(detentionsDefinition, submission);
	return {
		counts,
		notCounted,
		tallies: [
			...(notCounted === null
				? [
						{ of: "detentions", tally: tallyOf(counts.cells) },
						{
							of: "periods of detention with no hospital spell",
							tally: tallyOf(countsOf(mentalHealthActEvents.detentionPeriodsWithoutSpell(tables)).cells),
						},
					]
				: []),
			...(submission.submitted.includes("MHS001") ? [{ of: "people in MHS001", tally: everybody }] : []),
		],
		restrictions: [recordsRefused(detentionsDefinition, submission), ...restrictions(compat)],
	};
}

function restrictions(compat: MentalHealthActCompat): readonly Restriction[] {
	return [
		{
			id: `compat-${compat}`,
			text: `Detentions are told from renewals, transfers and other episodes by the rules of the annual publication of ${compat.slice("annual-".length)}.`,
		},
		{
			id: "own-submission-only",
			text: "Only this provider's records were read. The official figure also knows a person's earlier stays at other providers, so that some of what is counted here may officially be a transfer.",
		},
		{
			id: "people-not-matched",
			text: "People are told apart by the provider's own patient identifier. The official figure matches people across identifiers and providers.",
		},
		{
			id: "no-hospital-spell",
			text: "A period of detention that touches no hospital spell in the submission is not counted, as in the official figure. The completeness table shows how many there are.",
		},
		{
			id: "tables-not-read",
			text: "Conditional discharges (MHS403) and recalls to hospital (MHS405) were not read. The official categories of detention make no use of them.",
		},
		{
			id: "ethnicity-unknown",
			text: "Detentions of people whose ethnic group is declined, not known, missing or invalid are counted as Unknown and are in no rate and not in All.",
		},
		{
			id: "age-or-sex-not-usable",
			text: "Detentions of people with no usable age, or whose recorded gender is neither male nor female, are in no group and not in All. They are the difference between the known detentions of the completeness table and All.",
		},
	];
}
