import { shownText } from "../shown-text.js";
import type { FeedbackIssueCode } from "./issues.js";
import type { FeedbackState, LaterStep, LoopStep } from "./loop-step.js";

const open = [
	"received",
	"acknowledged",
	"themed",
	"assigned",
	"action-agreed",
	"action-done",
	"fed-back",
	"published",
] as const satisfies readonly FeedbackState[];

/** The states from which each later state can be reached. `reviewed` and the endings lead nowhere. */
const reachedFrom: Readonly<Record<LaterStep["state"], readonly FeedbackState[]>> = {
	acknowledged: ["received"],
	themed: ["received", "acknowledged"],
	assigned: ["themed", "assigned"],
	"action-agreed": ["assigned"],
	"action-done": ["action-agreed"],
	"fed-back": ["action-done"],
	published: ["action-done", "fed-back"],
	reviewed: ["fed-back", "published"],
	"no-action": ["received", "acknowledged", "themed", "assigned", "action-agreed"],
	"escalated-as-complaint": open,
	"escalated-as-safeguarding": open,
	withdrawn: open,
};

/** What is wrong with a step, before it becomes an issue. `at` is a JSON pointer inside the step. */
export interface LoopProblem {
	readonly code: FeedbackIssueCode;
	readonly at: string;
	readonly expected?: string;
	readonly received?: string;
	readonly hint?: string;
}

/** The problem with going from one state to another, if there is one. */
export function orderProblem(from: FeedbackState, to: LaterStep["state"]): LoopProblem | undefined {
	const states = reachedFrom[to];
	if (states.includes(from)) return undefined;
	const expected = states.join(" or ");
	return {
		code: "PCREF-FEEDBACK-STEP-NOT-ALLOWED",
		at: "/state",
		expected,
		received: from,
		hint: `A record becomes ${to} from ${expected}.`,
	};
}

/** The problem with the dates of a step that follows another, if there is one. */
export function dateProblem(previous: LoopStep, next: LaterStep): LoopProblem | undefined {
	if (next.on < previous.on) {
		return {
			code: "PCREF-FEEDBACK-DATE-BACKWARDS",
			at: "/on",
			expected: `${shownDay(previous.on)} or later`,
			received: shownDay(next.on),
		};
	}
	if (next.state !== "published" || next.quotation === undefined) return undefined;
	for (const part of ["consent", "redaction"] as const) {
		const day = next.quotation[part].on;
		if (day > next.on) {
			return {
				code: "PCREF-FEEDBACK-WORDS-NOT-READY",
				at: `/quotation/${part}/on`,
				expected: `${shownDay(next.on)} or earlier`,
				received: shownDay(day),
			};
		}
	}
	return undefined;
}

/** Days are compared as they were written, before it is known whether they are days. */
function shownDay(day: string): string {
	return shownText(day, { expectsDate: true });
}
