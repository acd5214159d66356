import { MHS509 } from "../../tables/mhsds/mhs509.js";
import { MHS510 } from "../../tables/mhsds/mhs510.js";
import type { ReportingPeriod, ValidatedSubmission } from "../../tables/validated-submission.js";
import { monthlyStatistics } from "../care/provenance.js";
import type { CountableDefinition, CountableMeasure } from "../countable-measure.js";
import { dayNumber } from "../mental-health-act/day-number.js";
import { dayAfter } from "../months/calendar-month.js";
import { periodRules } from "../months/period-rule.js";
import { eachLatestVersion } from "../months/record-versions.js";
import { onePerPerson, type PersonEvent, personMeasure } from "../submitted/count-person-events.js";
import { readStays } from "./stays.js";
import { readWardStays } from "./ward-stays.js";

/** Days of a span in a period; the last day is not counted, and an open span runs to the end of the period (R2.12). */
function daysIn(period: ReportingPeriod, start: string, end: string | null, inactive: string | null): number {
	const until = dayNumber(end ?? inactive) ?? dayNumber(period.end) + 1;
	const last = Math.min(until, dayNumber(period.end) + 1);
	return Math.max(0, last - Math.max(dayNumber(start), dayNumber(period.start)));
}

/** Days of home leave and leave of absence in the period, by ward stay. */
async function leaveDays(submission: ValidatedSubmission): Promise<ReadonlyMap<string, number>> {
	const { period } = submission;
	const days = new Map<string, number>();
	const add = (ward: string, start: string, end: string | null, month: ReportingPeriod): void => {
		const leave = daysIn(period, start, end, dayAfter(month));
		days.set(ward, (days.get(ward) ?? 0) + leave);
	};
	await eachLatestVersion(
		submission,
		MHS509,
		["WardStayID", "StartDateHomeLeave", "EndDateHomeLeave"],
		(row, month) => {
			add(row.WardStayID, row.StartDateHomeLeave, row.EndDateHomeLeave, month);
		},
	);
	await eachLatestVersion(
		submission,
		MHS510,
		["WardStayID", "StartDateMHLeaveAbs", "EndDateMHLeaveAbs"],
		(row, month) => {
			add(row.WardStayID, row.StartDateMHLeaveAbs, row.EndDateMHLeaveAbs, month);
		},
	);
	return days;
}

/** The days in the period of everybody who was on a ward, added up by person. */
async function daysOfPeople(
	submission: ValidatedSubmission,
	{ withoutLeave }: { readonly withoutLeave: boolean },
): Promise<readonly (PersonEvent & { readonly value: number })[]> {
	const stays = await readStays(submission);
	const leave = withoutLeave ? await leaveDays(submission) : new Map<string, number>();
	const byPerson = new Map<number, number>();
	for (const [spell, wards] of await readWardStays(submission)) {
		const person = stays.get(spell)?.person;
		if (person === undefined) continue;
		for (const { wardStay, start, end, inactive } of wards) {
			const days = daysIn(submission.period, start, end, inactive) - (leave.get(wardStay) ?? 0);
			byPerson.set(person, (byPerson.get(person) ?? 0) + days);
		}
	}
	return [...byPerson].flatMap(([person, value]) => (value > 0 ? [{ person, value }] : []));
}

const common = {
	part: "legislative-and-regulatory-obligations",
	dimension: "experience",
	population: "People with a ward stay in the period",
	unit: "day",
	statistic: "median",
	per: 1,
	denominator: { basis: "records", title: "People with a day on a ward in the period" },
	alsoDividedBy: [],
	eventBreakdowns: [],
	periodRule: periodRules.month,
	direction: "context",
	groupsHold: "everybody",
	needs: ["MHS001", "MHS101", "MHS501", "MHS502"],
	computability: ["S"],
	provenance: monthlyStatistics,
} as const satisfies Partial<CountableDefinition>;

const medianNotSum =
	"The publication prints the sum of days. Here it is the median of each person's days, which tells no more of few people than their number does; rates of other measures per bed day use the sum.";

const lastDay = "The day of leaving a ward is not counted, nor a ward stay within one day.";

/**
 * Days in hospital of the people of each ethnic group, with and without leave.
 *
 * Source: NHS England, mental health monthly statistics code
 * (github.com/NHSDigital/mental-health-monthly-statistics@7b4d742), restated in our own words.
 *
 * @example
 * ```ts
 * import { bedDayMeasures } from "pcref/measures";
 *
 * bedDayMeasures.occupied.officialId; // => "MHS25"
 * ```
 */
export const bedDayMeasures = {
	all: personMeasure(
		{
			...common,
			id: "inpatient.bed-days",
			officialId: "MHS24",
			title: "Bed days of each person",
			question: "For how many days of the period are people of each ethnic group in hospital?",
			numerator: "People with at least one day on a ward; the figure is the median of their days",
			reads: [],
			caveats: [medianNotSum, lastDay],
		},
		async (submission) => {
			const days = await daysOfPeople(submission, { withoutLeave: false });
			return { events: days, among: onePerPerson(days) };
		},
	),
	occupied: personMeasure(
		{
			...common,
			id: "inpatient.occupied-bed-days",
			officialId: "MHS25",
			title: "Occupied bed days of each person",
			question:
				"For how many days of the period are people of each ethnic group in hospital and not on leave?",
			numerator:
				"People with at least one day on a ward without leave; the figure is the median of these days",
			denominator: { basis: "records", title: "People with a day on a ward, without leave, in the period" },
			reads: ["MHS509", "MHS510"],
			caveats: [medianNotSum, lastDay, "Trial leave is not taken off, as in the publication."],
		},
		async (submission) => {
			const days = await daysOfPeople(submission, { withoutLeave: true });
			return { events: days, among: onePerPerson(days) };
		},
	),
} as const satisfies Readonly<Record<string, CountableMeasure>>;
