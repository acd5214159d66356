import type { FeedbackRecord } from "./feedback-record.js";
import type { LoopStep } from "./loop-step.js";
import type { PublishedResponse } from "./published-response.js";
import { recordedThemes } from "./recorded-themes.js";

/**
 * Draws the published responses from feedback records: records that were answered by the same words on the same day in
 * the same place are one response. Quotations are left out unless they are asked for; those that come out have been
 * consented to and redacted, since a record cannot hold others.
 *
 * A theme is named where at least five records of the response have it.
 *
 * @param records Parsed records; those without a published response are passed over.
 * @param options `quotations`: `leave-out` (if left out) or `keep`.
 * @returns The responses, oldest first, numbered by the day of publication.
 *
 * @example
 * ```ts
 * import { feedbackRecordExample, publishedResponses } from "pcref";
 *
 * publishedResponses([feedbackRecordExample("published"), feedbackRecordExample("assigned")]); // => [{ id: "YSWD-2024-06-20-1", heardFrom: "fewer-than-5", themes: [], quotations: [] }]
 * ```
 */
export function publishedResponses(
	records: readonly FeedbackRecord[],
	{ quotations = "leave-out" }: { readonly quotations?: "leave-out" | "keep" } = {},
): readonly PublishedResponse[] {
	const gathered = new Map<string, { step: PublishedStep; records: FeedbackRecord[]; words: Quotations }>();
	for (const record of records) {
		const step = record.loop.find(isPublished);
		if (step === undefined) continue;
		const key = JSON.stringify([record.organisation.code, step.on, step.where, step.youSaid, step.weDid]);
		const response = gathered.get(key) ?? { step, records: [], words: [] };
		response.records.push(record);
		if (quotations === "keep" && step.quotation !== undefined) response.words.push(step.quotation);
		gathered.set(key, response);
	}
	const numbers = new Map<string, number>();
	return [...gathered.values()]
		.toSorted((a, b) => (a.step.on < b.step.on ? -1 : Number(a.step.on > b.step.on)))
		.flatMap(({ step, records: answered, words }) => {
			const { on, where, youSaid, weDid } = step;
			const number = (numbers.get(on) ?? 0) + 1;
			numbers.set(on, number);
			return answered.slice(0, 1).map(
				({ organisation }): PublishedResponse => ({
					schemaVersion: "1",
					id: `YSWD-${on}-${number}`,
					organisation,
					on,
					where,
					themes: themesOfFive(answered),
					heardFrom: band(answered.length),
					youSaid,
					weDid,
					quotations: words,
				}),
			);
		});
}

type PublishedStep = Extract<LoopStep, { readonly state: "published" }>;
type Quotations = NonNullable<PublishedStep["quotation"]>[];

function isPublished(step: LoopStep): step is PublishedStep {
	return step.state === "published";
}

function themesOfFive(records: readonly FeedbackRecord[]): PublishedResponse["themes"] {
	const themes = records.flatMap(recordedThemes);
	const keys = themes.map(({ scheme, code }) => JSON.stringify([scheme, code]));
	return themes.filter((_, index) => {
		const key = keys[index];
		return keys.indexOf(key ?? "") === index && keys.filter((other) => other === key).length >= 5;
	});
}

function band(people: number): PublishedResponse["heardFrom"] {
	if (people < 5) return "fewer-than-5";
	if (people < 10) return "5-to-9";
	return people < 50 ? "10-to-49" : "50-or-more";
}
