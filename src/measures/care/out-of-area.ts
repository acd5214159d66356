import type { ReportingPeriod, ValidatedSubmission } from "../../tables/validated-submission.js";
import type { CountableDefinition, CountableMeasure } from "../countable-measure.js";
import { recordDenominators } from "../denominators/record-denominator.js";
import { groupBy } from "../group-by.js";
import { readStays, type Stay } from "../inpatient/stays.js";
import { dayNumber } from "../mental-health-act/day-number.js";
import { periodRules } from "../months/period-rule.js";
import { isWithin } from "../period.js";
import { occupiedBedDays } from "../restrictive-interventions/bed-days.js";
import { onePerPerson, type PersonEvent, personMeasure } from "../submitted/count-person-events.js";
import { monthlyStatistics } from "./provenance.js";
import { type Referral, readReferrals } from "./referrals.js";

/** ReasonOAT of a placement for want of a bed nearer. */
const inappropriate = "10";

/** A placement: a referral, which ends at the latest when the person's next one is received. */
interface Placement extends Pick<Referral, "referral" | "person" | "received" | "inactive"> {
	readonly ended: string | null;
}

async function placements(submission: ValidatedSubmission): Promise<readonly Placement[]> {
	const referrals = [...(await readReferrals(submission)).values()];
	const outOfArea = referrals.filter(({ outOfAreaReason }) => outOfAreaReason === inappropriate);
	return [...groupBy(outOfArea, ({ person }) => person).values()].flatMap((ofPerson) => {
		const inOrder = ofPerson.toSorted((a, b) => (a.received < b.received ? -1 : 1));
		return inOrder.map(({ discharged, ...placement }, place) => {
			const next = inOrder[place + 1]?.received;
			const isOverlapped = next !== undefined && (discharged === null || discharged > next);
			return { ...placement, ended: isOverlapped ? next : discharged };
		});
	});
}

const isActive = ({ ended, inactive }: Placement, { end }: ReportingPeriod) =>
	ended === null ? (inactive ?? "") > end : ended > end;

const common = {
	part: "legislative-and-regulatory-obligations",
	dimension: "experience",
	population: "Referrals out of area because no bed was available nearer (reason 10)",
	unit: "placement",
	statistic: "rate",
	per: 1_000_000,
	denominator: { basis: "resident-population" },
	alsoDividedBy: ["admissions", "bed-days"],
	eventBreakdowns: [],
	periodRule: periodRules.month,
	direction: "lower-is-better",
	groupsHold: "everybody",
	needs: ["MHS001", "MHS101"],
	reads: [],
	computability: ["S", "P"],
	provenance: monthlyStatistics,
} as const satisfies Partial<CountableDefinition>;

const caveats = [
	"Placements are known to the provider that receives the person. Those that this provider sends elsewhere are in the submissions of others.",
	"A placement ends at the latest when the person's next one is received, as in the publication.",
];

function placementMeasure(
	words: Pick<CountableDefinition, "id" | "officialId" | "title" | "question" | "numerator">,
	counts: (placement: Placement, period: ReportingPeriod) => boolean,
): CountableMeasure {
	const definition: CountableDefinition = { ...common, ...words, caveats };
	return personMeasure(definition, async (submission) => ({
		events: (await placements(submission)).filter((each) => counts(each, submission.period)).map(personOf),
	}));
}

const personOf = ({ person }: Placement): PersonEvent => ({ person });

/** Days of all stays in the period, and of those on the referral of a placement; of such from the admission on. */
async function daysInBeds(submission: ValidatedSubmission): Promise<{
	readonly all: readonly PersonEvent[];
	readonly outOfArea: readonly PersonEvent[];
}> {
	const { period } = submission;
	const placed = new Map((await placements(submission)).map((each) => [each.referral, each]));
	const stays = [...(await readStays(submission)).values()];
	const daysOf = ({ person, admitted, discharged, inactive }: Stay): PersonEvent => {
		const stay = { startDate: admitted, dischargeDate: discharged, inactiveDate: inactive };
		return { person, count: Math.max(0, occupiedBedDays(stay, period)) };
	};
	const placedDays = (
		{ person, admitted, discharged, inactive }: Stay,
		ended: string | null,
	): PersonEvent => {
		const until = [ended, discharged, inactive].flatMap((day) => dayNumber(day) ?? []);
		const end = Math.min(dayNumber(period.end) + 1, ...until);
		return { person, count: Math.max(0, end - Math.max(dayNumber(admitted), dayNumber(period.start))) };
	};
	return {
		all: stays.map(daysOf),
		outOfArea: stays.flatMap((stay) => {
			const placement = placed.get(stay.referral);
			return placement === undefined ? [] : [placedDays(stay, placement.ended)];
		}),
	};
}

/**
 * Inappropriate out-of-area placements by ethnic group, as the provider that receives the person knows them: begun, open,
 * ended, and how much of the time in hospital they were.
 *
 * Source: NHS England, mental health monthly statistics code
 * (github.com/NHSDigital/mental-health-monthly-statistics@7b4d742), restated in our own words.
 *
 * @example
 * ```ts
 * import { outOfAreaMeasures } from "pcref/measures";
 *
 * outOfAreaMeasures.active.officialId; // => "OAP03, OAP06"
 * outOfAreaMeasures.bedDays.denominator; // => { basis: "bed-days", title: "Occupied bed days in the period" }
 * ```
 */
export const outOfAreaMeasures = {
	begun: placementMeasure(
		{
			id: "experience.out-of-area-placements",
			officialId: "OAP01, OAP05",
			title: "Inappropriate out-of-area placements begun",
			question: "How often are people of each ethnic group placed far from home for want of a bed?",
			numerator: "Such referrals received in the period",
		},
		({ received }, period) => isWithin(received, period),
	),
	active: placementMeasure(
		{
			id: "experience.out-of-area-placements-active",
			officialId: "OAP03, OAP06",
			title: "Inappropriate out-of-area placements open",
			question:
				"How many people of each ethnic group are far from home for want of a bed at the month's end?",
			numerator: "Such referrals open on the last day of the period",
		},
		isActive,
	),
	ended: placementMeasure(
		{
			id: "experience.out-of-area-placements-ended",
			officialId: "OAP04, OAP07",
			title: "Inappropriate out-of-area placements ended",
			question: "How many placements of people of each ethnic group far from home end?",
			numerator: "Such referrals that ended in the period",
		},
		({ ended }, period) => ended !== null && isWithin(ended, period),
	),
	bedDays: personMeasure(
		{
			...common,
			id: "experience.out-of-area-bed-days",
			officialId: "OAP02, OAP09",
			title: "Bed days of inappropriate out-of-area placements",
			question: "How much of the time in hospital of people of each ethnic group is far from home?",
			numerator: "Days in hospital in the period on the referral of such a placement, from the admission on",
			unit: "bed day",
			per: 100,
			denominator: { basis: "bed-days", title: recordDenominators["bed-days"].title },
			daysOf: "People in hospital in the period",
			alsoDividedBy: [],
			needs: ["MHS001", "MHS101", "MHS501"],
			caveats: [
				...caveats,
				"Days are counted, not people: limits, which take them as independent, are much too narrow.",
				"From the admission, as in the monthly figure; the quarterly and annual figures begin with the referral.",
			],
		},
		async (submission) => {
			const { all, outOfArea } = await daysInBeds(submission);
			const isDay = ({ count = 0 }: PersonEvent) => count > 0;
			return {
				events: outOfArea.filter(isDay),
				among: all.filter(isDay),
				tallied: { of: "people in hospital in the period", events: onePerPerson(all.filter(isDay)) },
			};
		},
	),
} as const satisfies Readonly<Record<string, CountableMeasure>>;
