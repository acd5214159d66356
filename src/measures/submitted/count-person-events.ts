import type { ValidatedSubmission } from "../../tables/validated-submission.js";
import type { BreakdownId } from "../breakdowns/breakdown.js";
import type {
	CountableDefinition,
	CountableMeasure,
	CountOptions,
	MeasureCounts,
} from "../countable-measure.js";
import { type CountAttributes, type Countable, type Counts, countEvents } from "../counts.js";
import { tallyOf } from "../ethnicity-tally.js";
import type { Restriction } from "../result.js";
import { countableReader, type PeopleBy, readPeople, unknownPerson } from "./people.js";
import { recordsRefused, whyNotCounted } from "./tables.js";

/** Something counted of a person, by number: once, or `count` times; `value` is what was measured of it. */
export interface PersonEvent {
	readonly person: number;
	readonly value?: number;
	readonly count?: number;
	/** Codes by breakdown, such as the ward that it happened on; null where one is not known. */
	readonly attributes?: { readonly [Id in BreakdownId]?: string | null };
}

/** What a measure found in a submission. */
export interface PersonEvents {
	readonly events: readonly PersonEvent[];
	/** What they are counted among; left out where the denominator is residents. */
	readonly among?: readonly PersonEvent[];
	/**
	 * The people that the events are of, each once. Left out where each event is of the person that it names; people who
	 * are alike can be given as one of them, with their number.
	 */
	readonly people?: readonly PersonEvent[];
	/** Of what completeness of ethnicity is stated: of the denominator, or of the events, unless said otherwise. */
	readonly tallied?: { readonly of: string; readonly events: readonly PersonEvent[] };
	readonly restrictions?: readonly Restriction[];
}

/** A measure that counts what it finds in a submission by the people it is of. */
export function personMeasure(
	definition: CountableDefinition,
	find: (submission: ValidatedSubmission, options: CountOptions) => Promise<PersonEvents>,
): CountableMeasure {
	return {
		...definition,
		count: async (submission, options) =>
			countPersonEvents(definition, submission, options, await find(submission, options)),
	};
}

/** Each person once. */
export function onePerPerson(events: readonly Pick<PersonEvent, "person">[]): readonly PersonEvent[] {
	const isSeen = new Uint8Array(1 + events.reduce((highest, { person }) => Math.max(highest, person), 0));
	const people: PersonEvent[] = [];
	for (const { person } of events) {
		if (isSeen[person] !== 0) continue;
		isSeen[person] = 1;
		people.push({ person });
	}
	return people;
}

async function countPersonEvents(
	definition: CountableDefinition,
	submission: ValidatedSubmission,
	options: CountOptions,
	{ events, among, people: ofEvents, tallied, restrictions = [] }: PersonEvents,
): Promise<MeasureCounts> {
	const { denominator, title } = definition;
	const { people, everybody } = await readPeople(submission, options);
	const { ageScheme } = options;
	/** The same events can be counted for several purposes. */
	const known = new Map<readonly PersonEvent[], Counts>();
	const countsOf = (found: readonly PersonEvent[]): Counts => {
		const counts = known.get(found) ?? countEvents({ ageScheme, events: countables(found, people, options) });
		known.set(found, counts);
		return counts;
	};
	const usual =
		denominator.basis === "resident-population"
			? { of: withSmallLetter(title), events }
			: { of: denominator.title.toLowerCase(), events: among ?? [] };
	const { of, events: complete } = tallied ?? usual;
	const notCounted = whyNotCounted(definition, submission);
	return {
		counts: countsOf(events),
		...(among === undefined ? {} : { among: countsOf(among) }),
		people: countsOf(ofEvents ?? onePerPerson(events)),
		notCounted,
		tallies: [
			...(notCounted === null ? [{ of, tally: tallyOf(countsOf(complete).cells) }] : []),
			...(submission.submitted.includes("MHS001") ? [{ of: "people in MHS001", tally: everybody }] : []),
		],
		restrictions: [recordsRefused(definition, submission), peopleNotMatched, ...restrictions],
	};
}

function* countables(
	found: readonly PersonEvent[],
	people: PeopleBy<number>,
	{ ageScheme, breakdowns = [] }: CountOptions,
): Generator<Countable> {
	const countableOf = countableReader(people, ageScheme);
	/** Events of which nothing else is known, added up for all people who are alike: by the number of the kind. */
	const plain = new Map<number, { readonly countable: Countable; count: number }>();
	for (const { person, value, count = 1, attributes } of found) {
		if (value === undefined && attributes === undefined) {
			const { kind } = people.get(person) ?? unknownPerson;
			const known = plain.get(kind);
			if (known === undefined) plain.set(kind, { countable: countableOf(person), count });
			else known.count += count;
			continue;
		}
		const countable = countableOf(person);
		const further = attributes === undefined ? undefined : codesKnown(attributes, breakdowns);
		yield {
			...countable,
			...(value === undefined ? {} : { value }),
			...(further === undefined ? {} : { attributes: { ...countable.attributes, ...further } }),
			count,
		};
	}
	for (const { countable, count } of plain.values()) yield { ...countable, count };
}

/** The codes that were asked for and are known; undefined where there are none. */
function codesKnown(
	attributes: NonNullable<PersonEvent["attributes"]>,
	breakdowns: readonly BreakdownId[],
): CountAttributes | undefined {
	const found = breakdowns.flatMap((id) => {
		const code = attributes[id];
		return code === undefined || code === null ? [] : [[id, code] as const];
	});
	return found.length === 0 ? undefined : Object.fromEntries(found);
}

/** A title within a line: `people detained in hospital`. */
function withSmallLetter(title: string): string {
	return `${title.charAt(0).toLowerCase()}${title.slice(1)}`;
}

const peopleNotMatched: Restriction = {
	id: "people-not-matched",
	text: "People are told apart by the provider's own patient identifier. The official figure matches people across identifiers and providers.",
};
