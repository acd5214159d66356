import { MHS201 } from "../../tables/mhsds/mhs201.js";
import type { NumberedRow, ValidatedSubmission } from "../../tables/validated-submission.js";
import type { CountableDefinition, CountableMeasure } from "../countable-measure.js";
import { periodRules } from "../months/period-rule.js";
import { isWithin } from "../period.js";
import { ByNumber } from "../submitted/by-number.js";
import { type PersonEvent, personMeasure } from "../submitted/count-person-events.js";
import { eachRecord } from "../submitted/each-record.js";
import { oncePerSubmission } from "../submitted/once-per-submission.js";
import { readPersonsOfReferrals } from "../submitted/persons-of-referrals.js";
import { bulletin } from "./provenance.js";
import { readReferrals } from "./referrals.js";
import { readTeamTypes } from "./teams.js";

const allContacts = "Care contacts in the period";

/** AttendStatus, or null where it is missing. */
type Status = string | null;

function attendanceMeasure(
	words: Pick<CountableDefinition, "id" | "officialId" | "title" | "question" | "numerator" | "direction">,
	counts: (status: Status) => boolean,
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
	return personMeasure(definition, async (submission, { breakdowns = [] }) => {
		const contacts = await contactsOfPeople(submission, breakdowns.includes("team-type"));
		return { events: contacts.filter(({ status }) => counts(status)), among: contacts };
	});
}

/** Contacts of a person with one status, and where it is asked for with one type of team. */
class ContactsOfPerson implements PersonEvent {
	readonly person: number;
	readonly status: Status;
	readonly type: string | null;
	/** Others of the same person. */
	readonly others: ContactsOfPerson | undefined;
	readonly attributes?: NonNullable<PersonEvent["attributes"]>;
	count = 1;

	constructor(person: number, status: Status, type: string | null, others: ContactsOfPerson | undefined) {
		this.person = person;
		this.status = status;
		this.type = type;
		this.others = others;
		if (type !== null) this.attributes = { "team-type": type };
	}
}

/** Those of a person's contacts that have the same status and type of team. */
function findAlike(
	contacts: ContactsOfPerson | undefined,
	status: Status,
	type: string | null,
): ContactsOfPerson | undefined {
	let alike = contacts;
	while (alike !== undefined && (alike.status !== status || alike.type !== type)) alike = alike.others;
	return alike;
}

/** Counts the contacts in the period in one pass, whatever measures need of them: people by status, not contacts, are held. */
const contactsOfPeople = oncePerSubmission(
	async (submission, byTeam: boolean): Promise<readonly ContactsOfPerson[]> => {
		const persons = await readPersonsOfReferrals(submission);
		const typeOf = byTeam ? await teamTypeReader(submission) : () => null;
		const found: ContactsOfPerson[] = [];
		const ofPerson = new ByNumber<ContactsOfPerson>();
		await eachRecord(
			submission,
			MHS201,
			["ServiceRequestID", "CareContDate", "OtherCareProfTeamLocalID", "AttendStatus"],
			(contact) => {
				const person = persons.get(contact.ServiceRequestID);
				if (person === undefined || !isWithin(contact.CareContDate, submission.period)) return;
				const type = typeOf(contact);
				const status = contact.AttendStatus;
				const before = ofPerson.get(person);
				const alike = findAlike(before, status, type);
				if (alike !== undefined) {
					alike.count++;
					return;
				}
				const contacts = new ContactsOfPerson(person, status, type, before);
				ofPerson.set(person, contacts);
				found.push(contacts);
			},
		);
		return found;
	},
	(byTeam) => String(byTeam),
);

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

const statuses =
	(...counted: readonly string[]) =>
	(status: Status) =>
		status !== null && counted.includes(status);

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
		statuses("5", "6"),
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
		statuses("2", "3", "7"),
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
		statuses("4"),
	),
} as const satisfies Readonly<Record<string, CountableMeasure>>;
