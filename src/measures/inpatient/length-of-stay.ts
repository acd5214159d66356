import type { ValidatedSubmission } from "../../tables/validated-submission.js";
import { monthlyStatistics } from "../care/provenance.js";
import type { CountableDefinition, CountableMeasure, CountOptions } from "../countable-measure.js";
import { dayNumber } from "../mental-health-act/day-number.js";
import { periodRules } from "../months/period-rule.js";
import { isWithin } from "../period.js";
import { type PersonEvent, personMeasure } from "../submitted/count-person-events.js";
import { readStays } from "./stays.js";
import { readWardStays } from "./ward-stays.js";

const common = {
	dimension: "experience",
	population: "Hospital stays that ended in the period",
	unit: "stay",
	denominator: { basis: "records", title: "Hospital stays that ended in the period" },
	direction: "context",
	groupsHold: "everybody",
	needs: ["MHS001", "MHS101", "MHS501"],
	reads: ["MHS502", "MHS903"],
	part: "legislative-and-regulatory-obligations",
	alsoDividedBy: [],
	eventBreakdowns: ["bed-type", "ward-type"],
	periodRule: periodRules.quarter,
	computability: ["M(3)"],
	caveats: [
		"This package's own row. Stays are counted; the official figures count people, and take the median over stays all the same.",
		"All kinds of bed are together; the official figures are of one kind of bed each.",
		"People who are still in hospital are not in it, so that very long stays are missing.",
	],
	provenance: monthlyStatistics,
} as const satisfies Partial<CountableDefinition>;

/** Days from admission to discharge of every stay that ended in the period. */
async function endedStays(
	submission: ValidatedSubmission,
	{ breakdowns = [] }: CountOptions,
): Promise<readonly (PersonEvent & { readonly value: number })[]> {
	const isByWard = breakdowns.includes("ward-type") || breakdowns.includes("bed-type");
	const wards = isByWard ? await readWardStays(submission) : null;
	const stays = [...(await readStays(submission)).values()];
	return stays.flatMap(({ spell, person, admitted, discharged }) => {
		if (discharged === null || !isWithin(discharged, submission.period)) return [];
		const event = { person, value: dayNumber(discharged) - dayNumber(admitted) };
		const last = wards?.get(spell)?.at(-1);
		if (last === undefined) return [event];
		return [{ ...event, attributes: { "ward-type": last.wardType, "bed-type": last.bed } }];
	});
}

const withoutDays = (events: readonly PersonEvent[]): readonly PersonEvent[] =>
	events.map(({ value: _, ...event }) => event);

const titleOf = (days: number) => `Hospital stays of ${days} days or more`;

function longStays(days: number, identity: Pick<CountableDefinition, "partOf">): CountableMeasure {
	const definition: CountableDefinition = {
		...common,
		id: `inpatient.stays-of-${days}-days-or-more`,
		...identity,
		counts: titleOf(days),
		title: titleOf(days),
		question: `How many of the hospital stays of people of each ethnic group last ${days} days or more?`,
		numerator: `Hospital stays that ended in the period, ${days} days or more after they began`,
		statistic: "share",
		per: 100,
	};
	return personMeasure(definition, async (submission, options) => {
		const ended = await endedStays(submission, options);
		return { events: withoutDays(ended.filter(({ value }) => value >= days)), among: withoutDays(ended) };
	});
}

/**
 * Length of hospital stays by ethnic group, of stays that ended in the period (MHS501).
 *
 * Source: NHS England, mental health monthly statistics code
 * (github.com/NHSDigital/mental-health-monthly-statistics@7b4d742), restated in our own words.
 *
 * @example
 * ```ts
 * import { lengthOfStayMeasures } from "pcref/measures";
 *
 * lengthOfStayMeasures.median.statistic; // => "median"
 * lengthOfStayMeasures.sixtyDays.id; // => "inpatient.stays-of-60-days-or-more"
 * ```
 */
export const lengthOfStayMeasures = {
	median: personMeasure(
		{
			...common,
			id: "inpatient.length-of-stay",
			title: "Length of hospital stay",
			question: "How long do people of each ethnic group stay in hospital?",
			numerator: "Hospital stays that ended in the period; the figure is the median of their days",
			unit: "day",
			statistic: "median",
			per: 1,
		},
		async (submission, options) => {
			const ended = await endedStays(submission, options);
			return { events: ended, among: withoutDays(ended) };
		},
	),
	sixtyDays: longStays(60, {}),
	ninetyDays: longStays(90, { partOf: titleOf(60) }),
} as const satisfies Readonly<Record<string, CountableMeasure>>;
