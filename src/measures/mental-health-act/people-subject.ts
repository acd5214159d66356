import { MHS401 } from "../../tables/mhsds/mhs401.js";
import { MHS403 } from "../../tables/mhsds/mhs403.js";
import { MHS404 } from "../../tables/mhsds/mhs404.js";
import { MHS405 } from "../../tables/mhsds/mhs405.js";
import type { ValidatedSubmission } from "../../tables/validated-submission.js";
import { monthlyStatistics } from "../care/provenance.js";
import { readReferrals } from "../care/referrals.js";
import type { CountableDefinition, CountableMeasure } from "../countable-measure.js";
import { readStays } from "../inpatient/stays.js";
import { periodRules } from "../months/period-rule.js";
import { eachLatestVersion } from "../months/record-versions.js";
import { personMeasure } from "../submitted/count-person-events.js";

/** Who is subject to the Mental Health Act on the last day of a period, and how (R1.18). */
interface PeopleSubject {
	readonly detained: ReadonlySet<number>;
	readonly onOrder: ReadonlySet<number>;
	readonly shortTerm: ReadonlySet<number>;
	/** All of these and guardianship. */
	readonly subject: ReadonlySet<number>;
}

const shortTermCodes = ["04", "05", "06", "19", "20"];
const guardianshipCodes = ["35", "36"];
const detainedCodes = [
	...["02", "03", "07", "08", "09", "10", "12", "13", "14", "15", "16", "17", "18"],
	...["31", "32", "37", "38"],
];

async function peopleSubject(submission: ValidatedSubmission): Promise<PeopleSubject> {
	const lastDay = submission.period.end;
	const isOpen = (end: string | null, month: { readonly end: string }) =>
		end === null ? month.end >= lastDay : end > lastDay;
	const open = [...(await readReferrals(submission)).values()].filter(({ discharged, inactive }) =>
		discharged === null ? (inactive ?? "") > lastDay : discharged > lastDay,
	);
	const referred = new Set(open.map(({ person }) => person));
	const openReferrals = new Set(open.map(({ referral }) => referral));
	const inHospital = new Set(
		[...(await readStays(submission)).values()]
			.filter(({ discharged, inactive }) =>
				discharged === null ? (inactive ?? "") > lastDay : discharged > lastDay,
			)
			.flatMap(({ person, referral }) => (openReferrals.has(referral) ? [person] : [])),
	);
	/** Episodes with an order, a recall or a conditional discharge that is open. */
	const outside = new Set<string>();
	await eachLatestVersion(
		submission,
		MHS404,
		["EndDateCommTreatOrd", "MHActLegalStatusClassPeriodID"],
		(row, month) => {
			if (isOpen(row.EndDateCommTreatOrd, month)) outside.add(row.MHActLegalStatusClassPeriodID);
		},
	);
	await eachLatestVersion(
		submission,
		MHS405,
		["EndDateCommTreatOrdRecall", "MHActLegalStatusClassPeriodID"],
		(row, month) => {
			if (isOpen(row.EndDateCommTreatOrdRecall, month)) outside.add(row.MHActLegalStatusClassPeriodID);
		},
	);
	await eachLatestVersion(
		submission,
		MHS403,
		["EndDateMHCondDisch", "MHActLegalStatusClassPeriodID"],
		(row, month) => {
			if (isOpen(row.EndDateMHCondDisch, month)) outside.add(row.MHActLegalStatusClassPeriodID);
		},
	);

	const under = { detaining: new Set<number>(), shortTerm: new Set<number>(), guardian: new Set<number>() };
	const [withOrder, onOpenOrder] = [new Set<number>(), new Set<number>()];
	await eachLatestVersion(
		submission,
		MHS401,
		["EndDateMHActLegalStatusClass", "LocalPatientID", "LegalStatusCode", "MHActLegalStatusClassPeriodID"],
		(row, month) => {
			const { LocalPatientID: person, LegalStatusCode, MHActLegalStatusClassPeriodID: episode } = row;
			if (outside.has(episode)) withOrder.add(person);
			if (!referred.has(person) || !isOpen(row.EndDateMHActLegalStatusClass, month)) return;
			const code = LegalStatusCode ?? "";
			if (detainedCodes.includes(code)) under.detaining.add(person);
			if (shortTermCodes.includes(code)) under.shortTerm.add(person);
			if (guardianshipCodes.includes(code)) under.guardian.add(person);
			if (outside.has(episode)) onOpenOrder.add(person);
		},
	);
	const without = (people: ReadonlySet<number>, ...excluded: readonly ReadonlySet<number>[]) =>
		new Set([...people].filter((person) => !excluded.some((each) => each.has(person))));
	const held = new Set([...under.detaining].filter((person) => inHospital.has(person)));
	const detained = without(held, withOrder, under.shortTerm);
	const onOrder = without(onOpenOrder, under.shortTerm);
	const subject = new Set([...under.guardian, ...detained, ...onOrder, ...under.shortTerm]);
	return { detained, onOrder, shortTerm: under.shortTerm, subject };
}

const common = {
	part: "legislative-and-regulatory-obligations",
	dimension: "outcome",
	population: "People with an open referral and a Mental Health Act legal status period",
	unit: "person",
	statistic: "rate",
	per: 100_000,
	denominator: { basis: "resident-population" },
	alsoDividedBy: ["caseload"],
	eventBreakdowns: [],
	periodRule: periodRules.month,
	direction: "context",
	groupsHold: "everybody",
	needs: ["MHS001", "MHS101", "MHS401"],
	reads: ["MHS403", "MHS404", "MHS405", "MHS501"],
	computability: ["S", "P"],
	provenance: monthlyStatistics,
} as const satisfies Partial<CountableDefinition>;

const onOneDay =
	"People on the last day of the period, each once: a figure of a day, not of what happened in the period.";

function measureOf(
	words: Pick<CountableDefinition, "id" | "officialId" | "title" | "question" | "numerator"> & {
		readonly needs?: readonly string[];
	},
	find: (people: PeopleSubject) => ReadonlySet<number>,
): CountableMeasure {
	const definition: CountableDefinition = { ...common, ...words, caveats: [onOneDay] };
	return personMeasure(definition, async (submission) => ({
		events: [...find(await peopleSubject(submission))].map((person) => ({ person })),
	}));
}

/**
 * People subject to the Mental Health Act on the last day of the period, by ethnic group: of a submission of March, the
 * figures of 31 March.
 *
 * Source: NHS England, mental health monthly statistics code and Mental Health Act annual statistics code, restated in
 * our own words.
 *
 * @example
 * ```ts
 * import { peopleSubjectMeasures } from "pcref/measures";
 *
 * peopleSubjectMeasures.detained.officialId; // => "MHS09"
 * ```
 */
export const peopleSubjectMeasures = {
	subject: measureOf(
		{
			id: "mha.people-subject",
			officialId: "MHS08",
			title: "People subject to the Mental Health Act",
			question:
				"How many people of each ethnic group are subject to the Mental Health Act at the month's end?",
			numerator:
				"People detained in hospital, on a community treatment order, under a short-term order or under guardianship",
		},
		({ subject }) => subject,
	),
	detained: measureOf(
		{
			id: "mha.people-detained",
			officialId: "MHS09",
			title: "People detained in hospital",
			question: "How many people of each ethnic group are detained in hospital at the month's end?",
			numerator:
				"People with an open detaining section and an open hospital stay, and no open short-term order, order in the community, recall or conditional discharge",
			needs: ["MHS001", "MHS101", "MHS401", "MHS501"],
		},
		({ detained }) => detained,
	),
	onOrder: measureOf(
		{
			id: "mha.people-on-community-treatment-order",
			officialId: "MHS10",
			title: "People on a community treatment order",
			question: "How many people of each ethnic group are on a community treatment order at the month's end?",
			numerator:
				"People with an open legal status period under which an order, a recall or a conditional discharge is open, and no open short-term order",
			needs: ["MHS001", "MHS101", "MHS401", "MHS404"],
		},
		({ onOrder }) => onOrder,
	),
	shortTerm: measureOf(
		{
			id: "mha.people-under-short-term-order",
			officialId: "MHS11",
			title: "People under a short-term order",
			question: "How many people of each ethnic group are under a short-term order at the month's end?",
			numerator: "People with an open section 4, 5(2), 5(4), 135 or 136",
		},
		({ shortTerm }) => shortTerm,
	),
} as const satisfies Readonly<Record<string, CountableMeasure>>;
