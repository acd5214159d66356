import { MHS201 } from "../../tables/mhsds/mhs201.js";
import type { CountableDefinition, CountableMeasure } from "../countable-measure.js";
import { periodRules } from "../months/period-rule.js";
import { isWithin } from "../period.js";
import { type PersonEvent, personMeasure } from "../submitted/count-person-events.js";
import { oncePerSubmission } from "../submitted/once-per-submission.js";
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
interface ContactsOfPerson extends PersonEvent {
	readonly status: Status;
}

/** Counts the contacts in the period in one pass, whatever measures need of them: people by status, not contacts, are held. */
const contactsOfPeople = oncePerSubmission(
	async (submission, byTeam: boolean): Promise<readonly ContactsOfPerson[]> => {
		const referrals = await readReferrals(submission);
		const types = byTeam ? await readTeamTypes(submission) : null;
		const tallies = new Map<Status, Map<string | null, Map<string, { count: number }>>>();
		for await (const contact of submission.records(MHS201)) {
			const referral = referrals.get(contact.ServiceRequestID);
			if (referral === undefined || !isWithin(contact.CareContDate, submission.period)) continue;
			const type = types?.get(contact.OtherCareProfTeamLocalID ?? referral.team) ?? null;
			const people = innerMap(innerMap(tallies, contact.AttendStatus), type);
			const tally = people.get(referral.person);
			if (tally === undefined) people.set(referral.person, { count: 1 });
			else tally.count++;
		}
		return [...tallies].flatMap(([status, byType]) =>
			[...byType].flatMap(([type, people]) =>
				Array.from(people, ([person, { count }]) => {
					const event = { person, status, count };
					return type === null ? event : { ...event, attributes: { "team-type": type } };
				}),
			),
		);
	},
	(byTeam) => String(byTeam),
);
/** The map at a key, made where there is none. */
function innerMap<Outer, Inner, Value>(maps: Map<Outer, Map<Inner, Value>>, key: Outer): Map<Inner, Value> {
	const known = maps.get(key);
	if (known !== undefined) return known;
	const made = new Map<Inner, Value>();
	maps.set(key, made);
	return made;
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
