import type { ReportingPeriod, ValidatedSubmission } from "../../tables/validated-submission.js";
import type { CountableDefinition, CountableMeasure, CountOptions } from "../countable-measure.js";
import { periodRules } from "../months/period-rule.js";
import { isWithin } from "../period.js";
import { onePerPerson, type PersonEvent, personMeasure } from "../submitted/count-person-events.js";
import { monthlyStatistics } from "./provenance.js";
import { type Referral, readReferrals } from "./referrals.js";
import { readTeamTypes } from "./teams.js";

const allReceived = "Referrals received in the period";

const common = {
	dimension: "access",
	direction: "context",
	groupsHold: "everybody",
	needs: ["MHS001", "MHS101"],
	reads: [],
	part: "legislative-and-regulatory-obligations",
	alsoDividedBy: [],
	eventBreakdowns: [],
	periodRule: periodRules.month,
	computability: ["S"],
	provenance: monthlyStatistics,
} as const satisfies Partial<CountableDefinition>;

const perResidents = {
	statistic: "rate",
	per: 100_000,
	denominator: { basis: "resident-population" },
} as const satisfies Partial<CountableDefinition>;

type Found = (referrals: readonly Referral[], period: ReportingPeriod) => readonly Referral[];

const received: Found = (referrals, period) =>
	referrals.filter((referral) => isWithin(referral.received, period));

/** Open on the last day of the period, and submitted in its last month. */
const open: Found = (referrals, period) =>
	referrals.filter(({ discharged, inactive }) =>
		discharged === null ? inactive === null || inactive > period.end : discharged > period.end,
	);

const discharged: Found = (referrals, period) =>
	referrals.filter((referral) => referral.discharged !== null && isWithin(referral.discharged, period));

/** Events of referrals, with the type of the team referred to where that was asked for. */
async function byTeam(
	submission: ValidatedSubmission,
	{ breakdowns = [] }: CountOptions,
): Promise<(referrals: readonly Referral[]) => readonly PersonEvent[]> {
	if (!breakdowns.includes("team-type")) return (referrals) => referrals.map(({ person }) => ({ person }));
	const types = await readTeamTypes(submission);
	return (referrals) =>
		referrals.map(({ person, team }) => ({ person, attributes: { "team-type": types.get(team) ?? null } }));
}

function ofReferrals(definition: CountableDefinition, find: Found): CountableMeasure {
	return personMeasure(definition, async (submission, options) => ({
		events: (await byTeam(submission, options))(
			find([...(await readReferrals(submission)).values()], submission.period),
		),
	}));
}

function ofPeople(definition: CountableDefinition, find: Found): CountableMeasure {
	return personMeasure(definition, async (submission) => ({
		events: onePerPerson(find([...(await readReferrals(submission)).values()], submission.period)),
	}));
}

const criminalJustice = "criminal justice";

const titleOf = (from: string) => `Referrals from ${from}`;

/** Share of the referrals received that came from a source: `E1` for the police, `E` for all of criminal justice. */
function fromSource({
	id,
	source,
	from,
}: {
	readonly id: string;
	readonly source: string;
	readonly from: string;
}): CountableMeasure {
	const definition: CountableDefinition = {
		...common,
		id: `access.referrals-from-${id}`,
		...(source.length === 1 ? { officialId: `MHS32, source ${source}` } : {}),
		title: titleOf(from),
		question: `How many of the referrals of people of each ethnic group come from ${from}?`,
		population: "Referrals received in the period",
		numerator: `Referrals received in the period from ${from} (source of referral ${source})`,
		unit: "referral",
		statistic: "share",
		per: 100,
		denominator: { basis: "records", title: allReceived },
		eventBreakdowns: ["team-type"],
		reads: ["MHS902"],
		counts: titleOf(from),
		partOf: source.startsWith("E") && source !== "E" ? titleOf(criminalJustice) : allReceived,
		caveats: [
			"Referrals without a source, or with one of another kind, are in the denominator.",
			...(source.length === 1
				? []
				: [
						"National tables group sources by their letter only; this source by itself is this package's row.",
					]),
		],
	};
	return personMeasure(definition, async (submission, options) => {
		const found = received([...(await readReferrals(submission)).values()], submission.period);
		const eventsOf = await byTeam(submission, options);
		const fromThere = found.filter((referral) => referral.source?.startsWith(source) ?? false);
		return { among: eventsOf(found), events: eventsOf(fromThere) };
	});
}

/**
 * Access by ethnic group, from the referrals of one month's submission (MHS101).
 *
 * Source: NHS England, mental health monthly statistics code
 * (github.com/NHSDigital/mental-health-monthly-statistics@7b4d742), restated in our own words.
 *
 * @example
 * ```ts
 * import { referralMeasures } from "pcref/measures";
 *
 * referralMeasures.peopleInContact.officialId; // => "MHS01"
 * referralMeasures.fromPolice.denominator; // => { title: "Referrals received in the period" }
 * ```
 */
export const referralMeasures = {
	peopleInContact: ofPeople(
		{
			...common,
			...perResidents,
			id: "access.people-in-contact",
			officialId: "MHS01",
			title: "People in contact with services",
			question: "How many people of each ethnic group are in contact with mental health services?",
			population: "Everybody with a referral in the submission",
			numerator: "People with a referral open on the last day of the period, each once",
			unit: "person",
			caveats: [
				"An open referral is not a contact: nobody need have been seen in the period.",
				"In contact with this provider; people in contact elsewhere are not counted.",
			],
		},
		open,
	),
	received: ofReferrals(
		{
			...common,
			...perResidents,
			id: "access.referrals",
			officialId: "MHS32",
			title: "Referrals received",
			question: "How many referrals of people of each ethnic group are received?",
			population: "Referrals in the submission",
			numerator: "Referrals received in the period",
			eventBreakdowns: ["team-type"],
			reads: ["MHS902"],
			counts: allReceived,
			unit: "referral",
			caveats: ["Referrals are counted, not people: one person can be referred more than once."],
		},
		received,
	),
	discharged: ofPeople(
		{
			...common,
			...perResidents,
			id: "access.people-discharged",
			officialId: "MHS57",
			title: "People discharged from a referral",
			question: "How many people of each ethnic group are discharged from services?",
			population: "Everybody with a referral in the submission",
			numerator: "People of whom a referral was closed in the period, each once",
			unit: "person",
			caveats: ["People who are discharged from one referral may have others that stay open."],
		},
		discharged,
	),
	fromGeneralPractice: fromSource({ id: "general-practice", source: "A1", from: "general practice" }),
	fromThemselves: fromSource({ id: "themselves", source: "B1", from: "the person concerned" }),
	fromCarers: fromSource({ id: "carers", source: "B2", from: "a carer or relative" }),
	fromCriminalJustice: fromSource({ id: "criminal-justice", source: "E", from: criminalJustice }),
	fromPolice: fromSource({ id: "police", source: "E1", from: "the police" }),
	fromCourts: fromSource({ id: "courts", source: "E2", from: "the courts" }),
	fromCourtLiaison: fromSource({
		id: "court-liaison",
		source: "E5",
		from: "court liaison and diversion services",
	}),
	fromEmergencyDepartments: fromSource({
		id: "emergency-departments",
		source: "H1",
		from: "emergency departments",
	}),
} as const satisfies Readonly<Record<string, CountableMeasure>>;
