import type { AgeSchemeId } from "../../reference/age/age-bands.js";
import { ageOn } from "../../reference/age/age-on.js";
import { readEthnicCategory } from "../../reference/ethnicity/read-ethnic-category.js";
import { MHS001 } from "../../tables/mhsds/mhs001.js";
import type { ValidatedSubmission } from "../../tables/validated-submission.js";
import type { CountableMeasure } from "../countable-measure.js";
import { type Countable, countEvents } from "../counts.js";
import { countedEthnicity, tallyOf } from "../ethnicity-tally.js";
import { groupBy } from "../group-by.js";
import { eachVersion } from "../months/record-versions.js";
import type { Restriction } from "../result.js";
import { numbersOf } from "../submitted/each-record.js";
import { countableOf, sexOf } from "../submitted/people.js";
import { recordsRefused, whyNotCounted } from "../submitted/tables.js";
import { repeatDetentionsDefinition as definition } from "./definitions.js";
import { mentalHealthActEvents } from "./events.js";
import { readEventTables } from "./read-event-tables.js";
import { detentionRestrictions, rulesFollowed } from "./restrictions.js";

/** What the published table does with people who declined or were not asked: it counts them as Other Ethnic Groups. */
function unknownAsOther(person: Countable): Countable {
	return person.ethnicity === "Z" || person.ethnicity === "99" ? { ...person, ethnicity: "S" } : person;
}

const trap: Restriction = {
	id: "published-table-differs",
	text: "The published table of repeat detentions counts people of not stated and not known ethnicity as Other Ethnic Groups, and a person once for every age, ethnic group or gender recorded in the year. Here they are Unknown, and every person is counted once.",
};

const fannedOut: Restriction = {
	id: "quirk-repeat-mpi-fanout",
	text: "As in the published table, a person is counted once for every age, ethnic group and gender that their monthly records hold, so that people are more than there are.",
};

const reproduced: Restriction = {
	id: "quirk-repeat-z-other",
	text: "As in the published table, people of not stated and not known ethnicity are counted as Any other ethnic group. Other Ethnic Groups is therefore not a figure about an ethnic group, and Unknown is too small.",
};

/** What each person's records of all months say, each ethnic group, gender and age once, by person token. */
async function everyCombination(
	submission: ValidatedSubmission,
	wanted: ReadonlySet<string>,
	ageScheme: AgeSchemeId,
): Promise<ReadonlyMap<string, readonly Countable[]>> {
	const found = new Map<string, Map<string, Countable>>();
	const persons = numbersOf(submission).LocalPatientID;
	await eachVersion(
		submission,
		MHS001,
		["LocalPatientID", "PersonBirthDate", "EthnicCategory", "GenderIDCode", "Gender"],
		(row, month) => {
			const person = `${submission.provider}${persons.textOf(row.LocalPatientID)}`;
			if (!wanted.has(person)) return;
			const age = ageOn({ birthDate: row.PersonBirthDate, on: month.end });
			const ethnicity = countedEthnicity(readEthnicCategory(row.EthnicCategory));
			const attributes = { ethnicity, sex: sexOf(row), age };
			const combinations = found.get(person) ?? new Map<string, Countable>();
			combinations.set(JSON.stringify(attributes), countableOf(attributes, ageScheme));
			found.set(person, combinations);
		},
	);
	return new Map(Array.from(found, ([person, combinations]) => [person, [...combinations.values()]]));
}

/** Of the people detained in a period, those who were detained more than once. */
export const repeatDetentions: CountableMeasure = {
	...definition,
	async count(submission, options) {
		const { ageScheme, compat, quirks } = options;
		const asPublished = quirks.includes("repeat-z-other");
		const fansOut = quirks.includes("repeat-mpi-fanout");
		const { people, everybody, tables } = await readEventTables(submission, options);
		const detentionsOf = groupBy(mentalHealthActEvents.allDetentions(tables), ({ person }) => person);
		const everyRecord = fansOut
			? await everyCombination(submission, new Set(people.keys()), ageScheme)
			: null;
		const recordsOf = (person: string): readonly Countable[] =>
			everyRecord?.get(person) ?? [countableOf(people.get(person), ageScheme)];
		const countsOf = (atLeast: number) =>
			countEvents({
				ageScheme,
				events: [...detentionsOf]
					.filter(([, detentions]) => detentions.length >= atLeast)
					.flatMap(([person]) => recordsOf(person))
					.map((person) => (asPublished ? unknownAsOther(person) : person)),
			});
		const among = countsOf(1);
		const notCounted = whyNotCounted(definition, submission);
		return {
			counts: countsOf(2),
			among,
			notCounted,
			tallies: [
				...(notCounted === null
					? [{ of: "people detained in the period", tally: tallyOf(among.cells) }]
					: []),
				...(submission.submitted.includes("MHS001") ? [{ of: "people in MHS001", tally: everybody }] : []),
			],
			restrictions: [
				recordsRefused(definition, submission),
				rulesFollowed(compat),
				...detentionRestrictions,
				...(asPublished ? [reproduced] : []),
				...(fansOut ? [fannedOut] : []),
				...(asPublished && fansOut ? [] : [trap]),
			],
		};
	},
};
