import type { FeedbackRecord } from "../../framework/feedback/feedback-record.js";
import type { FeedbackState } from "../../framework/feedback/loop-step.js";
import type { ReportingPeriod } from "../../tables/validated-submission.js";
import { ethnicityCompleteness } from "../known-ethnicity.js";
import { dayNumber } from "../mental-health-act/day-number.js";
import { isWithin, requireDay, requirePeriod } from "../period.js";
import type { MeasureResult, Restriction } from "../result.js";
import type { IndicatorId } from "./definitions.js";
import { type FeedbackGroupingId, feedbackGrouping } from "./feedback-groups.js";
import { type IndicatorGroup, indicatorResult, totalOf } from "./indicator-result.js";

/**
 * How an organisation dealt with the feedback it received in a period, as far as its records say on a day: the share
 * answered, the share with a published response, and the median days until it was acknowledged and until the person
 * was told what came of it. For each ethnic group, or for each role of the people who gave it, and for all together.
 *
 * Withdrawn and escalated feedback is left out. Steps dated after the day are not counted, so that the same day gives
 * the same figures later on. Ethnic groups of the census list are taken where the mapping is sure; Gypsy or Irish
 * Traveller, Roma and Arab people, for whom the NHS list has no code, stand in a row of their own.
 *
 * @param records Parsed records; those of other organisations and other periods are passed over.
 * @param options `organisation`: code of the organisation. `period`: first and last day on which feedback was
 * received. `on`: the day up to which steps count. `by`: a roll-up such as `nhs-upper-mha-annual`, or
 * `respondent-role`.
 * @returns Four results. They hold small numbers and must pass disclosure control: release all of them together.
 * @throws {@link ArgumentError} for a roll-up that cannot be used and for days that are none.
 *
 * @example
 * ```ts
 * import { feedbackRecordExample } from "pcref";
 * import { loopClosure } from "pcref/measures";
 *
 * const results = loopClosure([feedbackRecordExample("published")], {
 * 	organisation: "ZSYN0",
 * 	period: { start: "2024-04-01", end: "2025-03-31" },
 * 	on: "2025-03-31",
 * 	by: "respondent-role",
 * });
 * results.map(({ definition }) => definition.id); // => ["feedback.closed", "feedback.published", "feedback.days-to-acknowledge", "feedback.days-to-feed-back"]
 * results[0]?.groups[1]; // => { label: "Carers", count: { value: 1 }, population: { value: 1 }, crudeRate: { status: "ok", value: 100 } }
 * results[3]?.groups[1]?.crudeRate; // => { status: "ok", value: 44, method: "median" }
 * ```
 */
export function loopClosure(
	records: readonly FeedbackRecord[],
	options: {
		readonly organisation: string;
		readonly period: ReportingPeriod;
		readonly on: string;
		readonly by: FeedbackGroupingId;
	},
): readonly MeasureResult[] {
	const { organisation, period, on, by } = options;
	requirePeriod(period);
	requireDay("options.on", on);
	const grouping = feedbackGrouping(by);
	const histories = records
		.filter((record) => record.organisation.code === organisation)
		.map((record) => historyOf(record, on))
		.filter(({ received, leftOut }) => isWithin(received, period) && !leftOut);
	const result = (id: IndicatorId, figures: (histories: readonly History[]) => Figures): MeasureResult => {
		const groups: IndicatorGroup[] = [
			...grouping.groups.map((identity) => ({
				...identity,
				...figures(histories.filter(({ record }) => grouping.labelOf(record) === identity.label)),
			})),
			{ ...totalOf(grouping.classification), ...figures(histories) },
		];
		return indicatorResult({
			id,
			organisation,
			period,
			classification: grouping.classification,
			denominator: { basis: "records", title: "Feedback records received in the period" },
			groups,
			completeness: [completenessOf(histories)],
			restrictions: [asRecordedOn(on)],
		});
	};
	return [
		result(
			"feedback.closed",
			share(({ closed }) => closed),
		),
		result(
			"feedback.published",
			share(({ published }) => published),
		),
		result(
			"feedback.days-to-acknowledge",
			days(({ toAcknowledge }) => toAcknowledge),
		),
		result(
			"feedback.days-to-feed-back",
			days(({ toFeedBack }) => toFeedBack),
		),
	];
}

/** What the indicators need of a record, as it stood on a day. */
interface History {
	readonly record: FeedbackRecord;
	readonly received: string;
	readonly leftOut: boolean;
	readonly closed: boolean;
	readonly published: boolean;
	readonly toAcknowledge: number | null;
	readonly toFeedBack: number | null;
}

type Figures = Pick<IndicatorGroup, "count" | "denominator" | "values">;

function historyOf(record: FeedbackRecord, on: string): History {
	const [{ on: received }] = record.loop;
	const dayOf = (state: FeedbackState) =>
		record.loop.find((step) => step.state === state && step.on <= on)?.on ?? null;
	const daysTo = (day: string | null) => (day === null ? null : dayNumber(day) - dayNumber(received));
	const fedBack = dayOf("fed-back");
	const published = dayOf("published") !== null;
	const ended = ["withdrawn", "escalated-as-complaint", "escalated-as-safeguarding"] as const;
	return {
		record,
		received,
		leftOut: ended.some((state) => dayOf(state) !== null),
		closed: fedBack !== null || (published && record.consent.contact !== "given"),
		published,
		toAcknowledge: daysTo(dayOf("acknowledged")),
		toFeedBack: daysTo(fedBack),
	};
}

function share(holds: (history: History) => boolean) {
	return (histories: readonly History[]): Figures => ({
		count: histories.filter(holds).length,
		denominator: histories.length,
	});
}

function days(daysOf: (history: History) => number | null) {
	return (histories: readonly History[]): Figures => {
		const values = histories.map(daysOf).filter((value) => value !== null);
		return { count: values.length, denominator: histories.length, values };
	};
}

function completenessOf(histories: readonly History[]): MeasureResult["completeness"][number] {
	const tally = { known: 0, declined: 0, notKnown: 0, missing: 0, invalid: 0 };
	for (const { record } of histories) {
		const { scheme, code } = record.ethnicity.category;
		if (scheme === "nhs-ethnic-category-2001" && code === "Z") tally.declined += 1;
		else if (scheme === "nhs-ethnic-category-2001" && code === "99") tally.notKnown += 1;
		else tally.known += 1;
	}
	return ethnicityCompleteness({ of: "feedback records", tally });
}

function asRecordedOn(on: string): Restriction {
	return { id: "as-recorded", text: `As recorded up to ${on}; later steps are not counted.` };
}
