import { ageOn } from "../../reference/age/age-on.js";
import { daysIn } from "../../tables/calendar-date.js";
import { MHS001 } from "../../tables/mhsds/mhs001.js";
import { MHS201 } from "../../tables/mhsds/mhs201.js";
import { MHS204 } from "../../tables/mhsds/mhs204.js";
import type { Row } from "../../tables/table.js";
import type { ValidatedSubmission } from "../../tables/validated-submission.js";
import type { CountableDefinition, CountableMeasure } from "../countable-measure.js";
import { periodRules } from "../months/period-rule.js";
import type { Restriction } from "../result.js";
import { onePerPerson, type PersonEvent, personMeasure } from "../submitted/count-person-events.js";
import { eachRecord } from "../submitted/each-record.js";
import { isAttended, isDirectContact } from "./direct-contact.js";
import { monthlyStatistics } from "./provenance.js";
import { readReferrals } from "./referrals.js";
import { readTeamTypes } from "./teams.js";

const common = {
	dimension: "access",
	unit: "person",
	statistic: "rate",
	per: 100_000,
	denominator: { basis: "resident-population" },
	direction: "context",
	groupsHold: "everybody",
	part: "legislative-and-regulatory-obligations",
	alsoDividedBy: ["caseload"],
	eventBreakdowns: [],
	periodRule: periodRules.twelveMonths,
	computability: ["M(12)", "P"],
	switches: ["own-weight-dsr"],
	provenance: monthlyStatistics,
} as const satisfies Partial<CountableDefinition>;

const notAYear = "The official figure counts people of twelve months: of fewer months there are fewer.";

const wholePopulation =
	"Bring a population of the people concerned: rates are per residents of whatever population is given.";

const residentsNotChecked: Restriction = {
	id: "residents-not-checked",
	text: "The official figure is of residents of England; where people live is not looked at here.",
};

type Person = Pick<Row<typeof MHS001>, "PersonBirthDate" | "GenderIDCode" | "GenderSameAtBirth" | "Gender">;

async function readPersons(
	submission: ValidatedSubmission,
	wanted: (person: Person) => boolean,
): Promise<ReadonlyMap<number, Person>> {
	const persons = new Map<number, Person>();
	await eachRecord(
		submission,
		MHS001,
		["LocalPatientID", "PersonBirthDate", "GenderIDCode", "GenderSameAtBirth", "Gender"],
		(record) => {
			if (!wanted(record)) return;
			const { PersonBirthDate, GenderIDCode, GenderSameAtBirth, Gender } = record;
			persons.set(record.LocalPatientID, { PersonBirthDate, GenderIDCode, GenderSameAtBirth, Gender });
		},
	);
	return persons;
}

/** The last day of the month that a day is in: of indirect activity, the end of its reporting period. */
function lastDayOfMonth(day: string): string {
	return `${day.slice(0, 8)}${daysIn(Number(day.slice(5, 7)), Number(day.slice(0, 4)))}`;
}

/**
 * People of an age, at the referral and at a direct contact, or, for indirect activity, at the end of the reporting
 * period (R4.5).
 */
async function seenAtAge(
	submission: ValidatedSubmission,
	isOfAge: (age: number) => boolean,
): Promise<readonly PersonEvent[]> {
	const persons = await readPersons(submission, ({ PersonBirthDate }) => PersonBirthDate !== null);
	const referrals = await readReferrals(submission);
	const seen = new Set<number>();
	const see = (referral: number, day: string): void => {
		const { person, received } = referrals.get(referral) ?? {};
		if (person === undefined || received === undefined || seen.has(person)) return;
		const birthDate = persons.get(person)?.PersonBirthDate ?? null;
		const ages = [ageOn({ birthDate, on: received }), ageOn({ birthDate, on: day })];
		if (ages.every((age) => age !== null && isOfAge(age))) seen.add(person);
	};
	await eachRecord(
		submission,
		MHS201,
		["ServiceRequestID", "CareContDate", "AttendStatus", "ConsMechanismMH"],
		(contact) => {
			if (isDirectContact(contact)) see(contact.ServiceRequestID, contact.CareContDate);
		},
	);
	await eachRecord(submission, MHS204, ["ServiceRequestID", "IndirectActDate"], (activity) => {
		see(activity.ServiceRequestID, lastDayOfMonth(activity.IndirectActDate));
	});
	return [...seen].map((person) => ({ person }));
}

/** Women, non-binary people, men whose gender differs from that at birth, and where no identity is recorded, gender 2. */
function isPerinatal({ GenderIDCode, GenderSameAtBirth, Gender }: Person): boolean {
	if (GenderIDCode === null) return Gender === "2";
	return ["2", "3"].includes(GenderIDCode) || (GenderIDCode === "1" && GenderSameAtBirth === "N");
}

const perinatalTeams = ["C02", "F02"];

async function seenByPerinatalTeam(submission: ValidatedSubmission): Promise<readonly PersonEvent[]> {
	const types = await readTeamTypes(submission);
	const persons = await readPersons(submission, isPerinatal);
	const referrals = await readReferrals(submission);
	const seen: PersonEvent[] = [];
	await eachRecord(
		submission,
		MHS201,
		["ServiceRequestID", "ConsMechanismMH", "OtherCareProfTeamLocalID", "AttendStatus"],
		(contact) => {
			const referral = referrals.get(contact.ServiceRequestID);
			const isInPerson = ["01", "11"].includes(contact.ConsMechanismMH ?? "");
			if (referral === undefined || !isInPerson || !isAttended(contact)) return;
			const type = types.get(contact.OtherCareProfTeamLocalID ?? referral.team) ?? "";
			if (perinatalTeams.includes(type) && persons.has(referral.person))
				seen.push({ person: referral.person });
		},
	);
	return onePerPerson(seen);
}

function ageMeasure(
	words: Pick<CountableDefinition, "id" | "officialId" | "title" | "question">,
	{ from, to }: { readonly from: number; readonly to: number },
): CountableMeasure {
	const definition: CountableDefinition = {
		...common,
		...words,
		population: `People aged ${from} to ${to} at referral and at a contact`,
		numerator: "Such people with at least one attended direct contact, or one indirect contact, each once",
		needs: ["MHS001", "MHS101", "MHS201"],
		reads: ["MHS204"],
		caveats: [notAYear, wholePopulation, "People of unknown age are not in it."],
	};
	return personMeasure(definition, async (submission) => ({
		events: await seenAtAge(submission, (age) => age >= from && age <= to),
		restrictions: [residentsNotChecked],
	}));
}

/**
 * Access of children, young adults and people in perinatal care, by ethnic group.
 *
 * Source: NHS England, mental health monthly statistics code
 * (github.com/NHSDigital/mental-health-monthly-statistics@7b4d742), restated in our own words.
 *
 * @example
 * ```ts
 * import { youngAndPerinatalMeasures } from "pcref/measures";
 *
 * youngAndPerinatalMeasures.children.officialId; // => "MHS95"
 * youngAndPerinatalMeasures.perinatal.needs; // => ["MHS001", "MHS101", "MHS201", "MHS902"]
 * ```
 */
export const youngAndPerinatalMeasures = {
	children: ageMeasure(
		{
			id: "access.children",
			officialId: "MHS95",
			title: "Children and young people seen",
			question: "How many children and young people of each ethnic group are seen?",
		},
		{ from: 0, to: 17 },
	),
	youngAdults: ageMeasure(
		{
			id: "access.young-adults",
			officialId: "MHS109",
			title: "Young adults seen",
			question: "How many young adults of each ethnic group are seen?",
		},
		{ from: 18, to: 24 },
	),
	perinatal: personMeasure(
		{
			...common,
			id: "access.perinatal",
			officialId: "MHS91",
			title: "People seen by perinatal services",
			question:
				"How many women, and others who can give birth, of each ethnic group are seen by perinatal services?",
			population: "People referred to or seen by a perinatal or maternal mental health team (C02, F02)",
			numerator: "Such people with at least one attended contact face to face or by video, each once",
			needs: ["MHS001", "MHS101", "MHS201", "MHS902"],
			reads: [],
			caveats: [notAYear, wholePopulation],
		},
		async (submission) => ({
			events: await seenByPerinatalTeam(submission),
			restrictions: [residentsNotChecked],
		}),
	),
} as const satisfies Readonly<Record<string, CountableMeasure>>;
