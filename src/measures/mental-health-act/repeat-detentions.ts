import type { CountableMeasure } from "../countable-measure.js";
import { type Countable, countEvents } from "../counts.js";
import { tallyOf } from "../ethnicity-tally.js";
import { groupBy } from "../group-by.js";
import type { Restriction } from "../result.js";
import { countableOf } from "../submitted/people.js";
import { recordsRefused, whyNotCounted } from "../submitted/tables.js";
import { repeatDetentionsDefinition as definition } from "./definitions.js";
import { mentalHealthActEventTables } from "./event-tables.js";
import { mentalHealthActEvents } from "./events.js";
import { readEpisodes } from "./read-episodes.js";
import { detentionRestrictions, rulesFollowed } from "./restrictions.js";

/** What the published table does with people who declined or were not asked: it counts them as Other Ethnic Groups. */
function unknownAsOther(person: Countable): Countable {
	return person.ethnicity === "Z" || person.ethnicity === "99" ? { ...person, ethnicity: "S" } : person;
}

const trap: Restriction = {
	id: "published-table-differs",
	text: "The published table of repeat detentions counts people of not stated and not known ethnicity as Other Ethnic Groups, and a person once for every age, ethnic group or gender recorded in the year. Here they are Unknown, and every person is counted once.",
};

const reproduced: Restriction = {
	id: "quirk-repeat-z-other",
	text: "As in the published table, people of not stated and not known ethnicity are counted as Any other ethnic group. Other Ethnic Groups is therefore not a figure about an ethnic group, and Unknown is too small.",
};

/** Of the people detained in a period, those who were detained more than once. */
export const repeatDetentions: CountableMeasure = {
	...definition,
	async count(submission, options) {
		const { ageScheme, compat, quirks } = options;
		const asPublished = quirks.includes("repeat-z-other");
		const { rows, people, everybody } = await readEpisodes(submission, options);
		const tables = mentalHealthActEventTables({ rows, period: submission.period, compat });
		const detentionsOf = groupBy(mentalHealthActEvents.allDetentions(tables), ({ person }) => person);
		const countsOf = (atLeast: number) =>
			countEvents({
				ageScheme,
				events: [...detentionsOf]
					.filter(([, detentions]) => detentions.length >= atLeast)
					.map(([person]) => countableOf(people.get(person), ageScheme))
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
				asPublished ? reproduced : trap,
			],
		};
	},
};
