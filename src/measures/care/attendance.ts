import { MHS201 } from "../../tables/mhsds/mhs201.js";
import type { NumberedRow, ValidatedSubmission } from "../../tables/validated-submission.js";
import type { CountableDefinition, CountableMeasure, CountOptions } from "../countable-measure.js";
import { periodRules } from "../months/period-rule.js";
import { isWithin } from "../period.js";
import { ByNumber } from "../submitted/by-number.js";
import { type PersonEvent, personMeasure } from "../submitted/count-person-events.js";
import { eachMeantRecord } from "../submitted/each-record.js";
import { NumbersByNumber } from "../submitted/numbers-by-number.js";
import { oncePerSubmission } from "../submitted/once-per-submission.js";
import { readPeople, unknownPerson } from "../submitted/people.js";
import { readPersonsOfReferrals } from "../submitted/persons-of-referrals.js";
import { bulletin } from "./provenance.js";
import { readReferrals } from "./referrals.js";
import { readTeamTypes } from "./teams.js";

const allContacts = "Care contacts in the period";

/** What came of a contact, as bits, so that a number can hold what came of all of a person's; 0 for anything else. */
const outcomes = { attended: 1, notAttended: 2, cancelledByProvider: 4 } as const;

type Outcome = (typeof outcomes)[keyof typeof outcomes];

/** The outcomes of the statuses (AttendStatus) that say one. */
const outcomeOf: ReadonlyMap<string | null, Outcome> = new Map<string, Outcome>([
	["5", outcomes.attended],
	["6", outcomes.attended],
	["2", outcomes.notAttended],
	["3", outcomes.notAttended],
	["7", outcomes.notAttended],
	["4", outcomes.cancelledByProvider],
]);

function attendanceMeasure(
	words: Pick<CountableDefinition, "id" | "officialId" | "title" | "question" | "numerator" | "direction">,
	outcome: Outcome,
): CountableMeasure {
	const definition: CountableDefinition = {
		...words,
		dimension: "experience",
		population: "Care contacts in the period, attended or not",
		unit: "care contact",
		statistic: "share",
		per: 100,
		denominator: { basis: "records", title: allContacts },
		partOf: allContacts,
		groupsHold: "everybody",
		needs: ["MHS001", "MHS101", "MHS201"],
		reads: ["MHS902"],
		part: "legislative-and-regulatory-obligations",
		alsoDividedBy: [],
		eventBreakdowns: ["team-type"],
		periodRule: periodRules.twelveMonths,
		computability: ["S", "M(12)"],
		caveats: [
			"Contacts are counted, not people: one person can have many, so that limits, which take contacts as independent, are too narrow.",
			"Contacts whose attendance is not recorded are in the denominator, as in the publication.",
			"The publication is of a year.",
		],
		provenance: bulletin,
	};
	return personMeasure(definition, async (submission, options) => {
		const { contacts, peopleWith } = await readContacts(submission, options);
		return {
			events: contacts.filter((each) => each.outcome === outcome),
			among: contacts,
			people: peopleWith(outcome),
		};
	});
}

/** Contacts of people who are alike with one outcome, and where it is asked for with one type of team. */
interface ContactsOfKind extends PersonEvent {
	/** One of these people. */
	readonly person: number;
	readonly outcome: Outcome | 0;
	count: number;
}

interface Contacts {
	readonly contacts: readonly ContactsOfKind[];
	/** The people who have a contact with an outcome: one of those who are alike, with their number. */
	readonly peopleWith: (outcome: Outcome) => readonly PersonEvent[];
}

/** Counts the contacts in the period in one pass, whatever measures need of them. */
const readContacts = oncePerSubmission(
	async (submission, options: CountOptions): Promise<Contacts> => {
		const { people } = await readPeople(submission, options);
		const kindOf = (person: number) => (people.get(person) ?? unknownPerson).kind;
		const persons = await readPersonsOfReferrals(submission);
		const isByTeam = (options.breakdowns ?? []).includes("team-type");
		const typeOf = isByTeam ? await teamTypeReader(submission) : () => null;
		/** By type of team, then by kind of people and outcome. */
		const found = new Map<string | null, ByNumber<ContactsOfKind>>();
		/** Of the type that was met last: without types, of all. */
		let ofType = new ByNumber<ContactsOfKind>();
		let lastType: string | null | undefined;
		const outcomesOf = new NumbersByNumber();
		await eachMeantRecord(
			submission,
			MHS201,
			["ServiceRequestID", "CareContDate", "OtherCareProfTeamLocalID", "AttendStatus"],
			{
				CareContDate: (day) => isWithin(day, submission.period),
				AttendStatus: (status) => outcomeOf.get(status) ?? 0,
			},
			(contact) => {
				const person = persons.get(contact.ServiceRequestID);
				if (person === undefined || !contact.CareContDate) return;
				const outcome = contact.AttendStatus;
				const type = typeOf(contact);
				if (type !== lastType) {
					ofType = found.get(type) ?? new ByNumber();
					found.set(type, ofType);
					lastType = type;
				}
				const key = 8 * kindOf(person) + outcome;
				const alike = ofType.get(key);
				if (alike === undefined) ofType.set(key, { person, outcome, count: 1, ...withType(type) });
				else alike.count++;
				if (outcome !== 0) outcomesOf.set(person, (outcomesOf.get(person) ?? 0) | outcome);
			},
		);
		return {
			contacts: [...found.values()].flatMap((ofType) => [...ofType.values()]),
			peopleWith: (outcome) => {
				const alike = new Map<number, { readonly person: number; count: number }>();
				outcomesOf.forEach((all, person) => {
					if ((all & outcome) === 0) return;
					const known = alike.get(kindOf(person));
					if (known === undefined) alike.set(kindOf(person), { person, count: 1 });
					else known.count++;
				});
				return [...alike.values()];
			},
		};
	},
	({ breakdowns = [], deprivation }) => (deprivation === undefined ? breakdowns.join(" ") : null),
);

function withType(type: string | null): Pick<PersonEvent, "attributes"> {
	return type === null ? {} : { attributes: { "team-type": type } };
}

/** Tells the type of the team that a contact was with: the one seen, else the one referred to. */
async function teamTypeReader(
	submission: ValidatedSubmission,
): Promise<
	(contact: NumberedRow<typeof MHS201, "ServiceRequestID" | "OtherCareProfTeamLocalID">) => string | null
> {
	const [referrals, types] = [await readReferrals(submission), await readTeamTypes(submission)];
	return ({ ServiceRequestID, OtherCareProfTeamLocalID: seen }) =>
		types.get(seen ?? referrals.get(ServiceRequestID)?.team ?? "") ?? null;
}

/**
 * Attendance of care contacts by ethnic group (MHS201).
 *
 * Source: NHS England, Mental Health Bulletin code (github.com/NHSDigital/mental-health-bulletin@1b54a48), restated in
 * our own words.
 *
 * @example
 * ```ts
 * import { attendanceMeasures } from "pcref/measures";
 *
 * attendanceMeasures.attended.officialId; // => "Bulletin 6b"
 * attendanceMeasures.notAttended.direction; // => "lower-is-better"
 * ```
 */
export const attendanceMeasures = {
	attended: attendanceMeasure(
		{
			id: "experience.contacts-attended",
			officialId: "Bulletin 6b",
			title: "Care contacts attended",
			question: "Do appointments take place for people of each ethnic group?",
			numerator: "Care contacts that the person attended (attendance status 5 or 6)",
			direction: "higher-is-better",
		},
		outcomes.attended,
	),
	notAttended: attendanceMeasure(
		{
			id: "experience.contacts-not-attended",
			officialId: "Bulletin 6c",
			title: "Care contacts not attended",
			question: "How many appointments do people of each ethnic group not come to?",
			numerator:
				"Care contacts that the person did not attend, came to too late, or cancelled (attendance status 3, 7 or 2)",
			direction: "lower-is-better",
		},
		outcomes.notAttended,
	),
	cancelledByProvider: attendanceMeasure(
		{
			id: "experience.contacts-cancelled-by-provider",
			officialId: "Bulletin 6d",
			title: "Care contacts cancelled by the provider",
			question: "How many appointments of people of each ethnic group does the provider cancel?",
			numerator: "Care contacts that the provider cancelled or postponed (attendance status 4)",
			direction: "lower-is-better",
		},
		outcomes.cancelledByProvider,
	),
} as const satisfies Readonly<Record<string, CountableMeasure>>;
