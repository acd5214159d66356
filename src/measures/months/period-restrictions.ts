import type { ReportingPeriod } from "../../tables/validated-submission.js";
import type { Restriction } from "../result.js";
import { monthInWords, monthNumber } from "./calendar-month.js";
import type { PeriodRule } from "./period-rule.js";
import { windowOf } from "./window-of.js";

const unitOf: Readonly<Record<PeriodRule["window"], string>> = {
	month: "month",
	quarter: "quarter",
	"twelve-months": "twelve months",
	"financial-year": "financial year",
};

/**
 * How the time that a figure is of differs from that of the official figure, and which months it lacks. Empty where
 * nothing is lacking.
 */
export function periodRestrictions({
	rule,
	period,
	monthsRead,
}: {
	readonly rule: PeriodRule;
	readonly period: ReportingPeriod;
	/** Months whose submissions were read, `YYYY-MM`. */
	readonly monthsRead: readonly string[];
}): readonly Restriction[] {
	return [...lengthRestrictions(rule, period), ...missingMonths(rule, period, monthsRead)];
}

function lengthRestrictions(rule: PeriodRule, period: ReportingPeriod): readonly Restriction[] {
	const { start, end } = period;
	if (monthNumber(start) === monthNumber(end)) {
		if (rule.window === "month") return [];
		const text =
			rule.window === "financial-year"
				? `Covers ${start} to ${end}. The annual figure needs the submissions of twelve months; counts and rates of one month are not multiplied up to a year.`
				: `Covers ${start} to ${end}. The official figure is of ${rule.window === "quarter" ? "three" : "twelve"} months; counts and rates of one month are not multiplied up.`;
		return [{ id: "one-month-only", text }];
	}
	const official = windowOf(rule, end);
	if (official.start !== start || official.end !== end) {
		return [
			{
				id: "not-the-official-period",
				text: `Covers ${start} to ${end}. The official figure is of one ${unitOf[rule.window]}, so the two are not to be set beside each other.`,
			},
		];
	}
	if (rule.window !== "financial-year" || monthNumber(end) % 12 === 2) return [];
	return [
		{
			id: "part-of-a-year",
			text: `Covers ${start} to ${end}, a part of the financial year. Counts and rates are not multiplied up to a year.`,
		},
	];
}

function missingMonths(
	{ monthsBefore }: PeriodRule,
	period: ReportingPeriod,
	monthsRead: readonly string[],
): readonly Restriction[] {
	const read = new Set(monthsRead.map(monthNumber));
	const [start, end] = [monthNumber(period.start), monthNumber(period.end)];
	const lacking = (from: number, to: number) =>
		Array.from({ length: Math.max(0, to - from + 1) }, (_, place) => from + place).filter(
			(month) => !read.has(month),
		);
	const [inside, before] = [lacking(start, end), lacking(start - monthsBefore, start - 1)];
	return [
		...(inside.length === 0
			? []
			: [
					{
						id: "months-missing",
						text: `No submission of ${inside.map(monthInWords).join(", ")} was given. What was only submitted then is not counted.`,
					},
				]),
		...(before.length === 0
			? []
			: [
					{
						id: "months-before-missing",
						text: `The submissions before the period (${before.map(monthInWords).join(", ")}) were not given. What only they tell is not seen.`,
					},
				]),
	];
}
