import type { Issue } from "../../issues/issue.js";
import { makeIssue } from "../../issues/make-issue.js";
import type { FeedbackRecord } from "./feedback-record.js";
import { findIdentifiers } from "./find-identifiers.js";
import { feedbackIssues } from "./issues.js";
import type { LoopStep } from "./loop-step.js";

/** The fields of a step in which somebody writes sentences. */
const written = [
	"to",
	"action",
	"outcome",
	"response",
	"youSaid",
	"weDid",
	"where",
	"effect",
	"reason",
] as const;

/**
 * Looks for identifiers in everything in a feedback record that somebody wrote: the person's words, and what the
 * organisation wrote in the steps of the loop. Words that count as redacted, and words that were published, are a
 * priority warning; words nobody has redacted yet are a warning.
 *
 * **No issue does not mean that the words are anonymous**: see {@link findIdentifiers}. The issues say where and of
 * which kind, never what.
 *
 * @param record A parsed record.
 * @returns One issue for each field with something in it; none where nothing was found.
 *
 * @example
 * ```ts
 * import { checkWords, feedbackRecordExample } from "pcref";
 *
 * const record = feedbackRecordExample("received");
 * checkWords(record); // => []
 * const words = "Ring me on 020 7946 0000.";
 * const named = { ...record, freeText: { words, redaction: { state: "unredacted" } } } as const;
 * checkWords(named); // => [{ code: "PCREF-FEEDBACK-WORDS-IDENTIFY", where: { pointer: "/freeText/words" }, received: "phone-number at 11 to 24" }]
 * ```
 */
export function checkWords(record: FeedbackRecord): readonly Issue[] {
	const { freeText, loop } = record;
	const own =
		freeText === null
			? []
			: issuesIn(freeText.words, "/freeText/words", freeText.redaction.state !== "unredacted");
	return [...own, ...loop.flatMap((step, index) => inStep(step, `/loop/${index}`))];
}

function inStep(step: LoopStep, pointer: string): readonly Issue[] {
	const fields: Readonly<Record<string, unknown>> = step;
	const published = step.state === "published";
	const quoted =
		published && step.quotation !== undefined
			? issuesIn(step.quotation.words, `${pointer}/quotation/words`, true)
			: [];
	return [
		...written.flatMap((name) => {
			const words = fields[name];
			return typeof words === "string" ? issuesIn(words, `${pointer}/${name}`, published) : [];
		}),
		...quoted,
	];
}

function issuesIn(words: string, pointer: string, shown: boolean): readonly Issue[] {
	const found = findIdentifiers(words);
	if (found.length === 0) return [];
	const received = found.map(({ kind, start, end }) => `${kind} at ${start} to ${end}`).join(", ");
	const code = shown ? "PCREF-FEEDBACK-WORDS-STILL-IDENTIFY" : "PCREF-FEEDBACK-WORDS-IDENTIFY";
	return [makeIssue(feedbackIssues[code], { where: { pointer }, received })];
}
