import type { ValidatedSubmission } from "../../tables/validated-submission.js";
import type {
	CountableDefinition,
	CountableMeasure,
	CountOptions,
	MeasureCounts,
} from "../countable-measure.js";
import { type Countable, countEvents } from "../counts.js";
import { tallyOf } from "../ethnicity-tally.js";
import type { Restriction } from "../result.js";
import { countableOf } from "../submitted/people.js";
import { recordsRefused, whyNotCounted } from "../submitted/tables.js";
import type { MentalHealthActEvent, MentalHealthActEventFinder } from "./events.js";
import { readEventTables } from "./read-event-tables.js";
import { outsideTheGroups, rulesFollowed } from "./restrictions.js";

interface Counting {
	readonly find: MentalHealthActEventFinder;
	/** What completeness of ethnicity is stated of, where the unit does not tell it from other measures. */
	readonly of?: string;
	/** Something that is not counted, whose completeness of ethnicity stands beside. */
	readonly beside?: { readonly of: string; readonly find: MentalHealthActEventFinder };
	readonly restrictions: readonly Restriction[];
}

/** A measure of the annual statistics that is counted from legal status periods and hospital spells. */
export function mentalHealthActMeasure(
	definition: CountableDefinition,
	counting: Counting,
): CountableMeasure {
	return { ...definition, count: (submission, options) => count(definition, counting, submission, options) };
}

async function count(
	definition: CountableDefinition,
	{ find, of, beside, restrictions }: Counting,
	submission: ValidatedSubmission,
	options: CountOptions,
): Promise<MeasureCounts> {
	const { ageScheme, compat, breakdowns = [] } = options;
	const { rows, people, everybody, tables } = await readEventTables(submission, options);
	const statuses = breakdowns.includes("legal-status")
		? new Map(rows.episodes.map(({ episode, legalStatusCode }) => [episode, legalStatusCode]))
		: null;
	const countableOfEvent = ({ id, person }: MentalHealthActEvent): Countable => {
		const countable = countableOf(people.get(person), ageScheme);
		const status = statuses?.get(id) ?? null;
		return status === null
			? countable
			: { ...countable, attributes: { ...countable.attributes, "legal-status": status } };
	};
	const countsOf = (events: readonly MentalHealthActEvent[]) =>
		countEvents({ ageScheme, events: events.map(countableOfEvent) });
	const found = find(tables);
	const counts = countsOf(found);
	const notCounted = whyNotCounted(definition, submission);
	const what = `${definition.unit}s`;
	return {
		counts,
		people: countEvents({
			ageScheme,
			events: [...new Set(found.map(({ person }) => person))].map((person) =>
				countableOf(people.get(person), ageScheme),
			),
		}),
		notCounted,
		tallies: [
			...(notCounted === null
				? [
						{ of: of ?? what, tally: tallyOf(counts.cells) },
						...(beside === undefined
							? []
							: [{ of: beside.of, tally: tallyOf(countsOf(beside.find(tables)).cells) }]),
					]
				: []),
			...(submission.submitted.includes("MHS001") ? [{ of: "people in MHS001", tally: everybody }] : []),
		],
		restrictions: [
			recordsRefused(definition, submission),
			rulesFollowed(compat),
			...restrictions,
			...outsideTheGroups(`${what.charAt(0).toUpperCase()}${what.slice(1)}`),
		],
	};
}
