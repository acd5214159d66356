import type * as z from "zod";
import { ArgumentError } from "../../issues/argument-error.js";
import type { Issue } from "../../issues/issue.js";
import { makeIssue } from "../../issues/make-issue.js";
import { shorten } from "../../issues/mask.js";
import { jsonPointer } from "../json-pointer.js";
import { shownText } from "../shown-text.js";
import { consentProblem } from "./consent-problem.js";
import { FeedbackRecord } from "./feedback-record.js";
import { lastStep } from "./feedback-state.js";
import { feedbackIssues } from "./issues.js";
import { dateProblem, type LoopProblem, orderProblem } from "./loop-order.js";
import { LaterStep } from "./loop-step.js";

/** What a step gives: a new record, or the issue that kept the step from being taken. */
export type StepResult =
	| { readonly ok: true; readonly record: FeedbackRecord }
	| { readonly ok: false; readonly issue: Issue };

function detailProblem(error: z.ZodError, step: LaterStep): LoopProblem {
	const [finding] = error.issues;
	const at = jsonPointer(finding?.path ?? []);
	if (at === "/on") {
		const received = shownText(String(step.on), { expectsDate: true });
		return { code: "PCREF-FEEDBACK-DATE-INVALID", at, expected: "a calendar date, YYYY-MM-DD", received };
	}
	return { code: "PCREF-FEEDBACK-STEP-INCOMPLETE", at, expected: shorten(finding?.message ?? error.message) };
}

function requireRecord(record: FeedbackRecord): void {
	const finding = FeedbackRecord.safeParse(record).error?.issues[0];
	if (finding === undefined) return;
	const place = finding.path.length === 0 ? "the whole value" : jsonPointer(finding.path);
	throw new ArgumentError("record", `is not a feedback record (look at ${place}): parse it first`);
}

/**
 * Adds a step to a record, or says why it cannot be added. Every step function ends here. A record that comes
 * back parses.
 *
 * @throws ArgumentError where `record` is not a feedback record.
 */
export function advance(record: FeedbackRecord, step: LaterStep): StepResult {
	requireRecord(record);
	const refuse = ({ code, at, ...facts }: LoopProblem): StepResult => {
		const where = { pointer: `/loop/${record.loop.length}${at}` };
		return { ok: false, issue: makeIssue(feedbackIssues[code], { where, ...facts }) };
	};
	const previous = lastStep(record);
	const outOfOrder = orderProblem(previous.state, step.state);
	if (outOfOrder !== undefined) return refuse(outOfOrder);
	const parsed = LaterStep.safeParse(step);
	if (!parsed.success) return refuse(detailProblem(parsed.error, step));
	const problem = consentProblem(record, parsed.data) ?? dateProblem(previous, parsed.data);
	if (problem !== undefined) return refuse(problem);
	const [received, ...later] = record.loop;
	return { ok: true, record: { ...record, loop: [received, ...later, parsed.data] } };
}
