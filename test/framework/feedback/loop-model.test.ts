import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agreeAction, completeAction } from "../../../src/framework/feedback/action.js";
import type { StepResult } from "../../../src/framework/feedback/advance.js";
import { feedBack, publishResponse, review } from "../../../src/framework/feedback/answer.js";
import { closeWithoutAction, escalate, withdraw } from "../../../src/framework/feedback/endings.js";
import { FeedbackRecord } from "../../../src/framework/feedback/feedback-record.js";
import { feedbackRecordExample } from "../../../src/framework/feedback/feedback-record-example.js";
import { feedbackState } from "../../../src/framework/feedback/feedback-state.js";
import { acknowledge, assign, recordThemes } from "../../../src/framework/feedback/triage.js";

/** Every way from one state to another, written out by hand. */
const ways: readonly string[] = [
	"received > acknowledged",
	"received > themed",
	"received > no-action",
	"received > escalated-as-complaint",
	"received > escalated-as-safeguarding",
	"received > withdrawn",
	"acknowledged > themed",
	"acknowledged > no-action",
	"acknowledged > escalated-as-complaint",
	"acknowledged > escalated-as-safeguarding",
	"acknowledged > withdrawn",
	"themed > assigned",
	"themed > no-action",
	"themed > escalated-as-complaint",
	"themed > escalated-as-safeguarding",
	"themed > withdrawn",
	"assigned > assigned",
	"assigned > action-agreed",
	"assigned > no-action",
	"assigned > escalated-as-complaint",
	"assigned > escalated-as-safeguarding",
	"assigned > withdrawn",
	"action-agreed > action-done",
	"action-agreed > no-action",
	"action-agreed > escalated-as-complaint",
	"action-agreed > escalated-as-safeguarding",
	"action-agreed > withdrawn",
	"action-done > fed-back",
	"action-done > published",
	"action-done > escalated-as-complaint",
	"action-done > escalated-as-safeguarding",
	"action-done > withdrawn",
	"fed-back > published",
	"fed-back > reviewed",
	"fed-back > escalated-as-complaint",
	"fed-back > escalated-as-safeguarding",
	"fed-back > withdrawn",
	"published > reviewed",
	"published > escalated-as-complaint",
	"published > escalated-as-safeguarding",
	"published > withdrawn",
];

const consentDay = "2024-05-01";
const words = {
	words: "Nobody told me.",
	consent: { status: "given", on: consentDay },
	redaction: { by: "P. Example", on: "2024-05-14" },
} as const;

type Move = (record: FeedbackRecord, on: string) => StepResult;

const moves: Readonly<Record<string, Move>> = {
	acknowledged: (record, on) => acknowledge(record, { on }),
	themed: (record, on) => recordThemes(record, { on, themes: [{ scheme: "ours", code: "a" }] }),
	assigned: (record, on) => assign(record, { on, to: "Ash ward" }),
	"action-agreed": (record, on) => agreeAction(record, { on, action: "Ask." }),
	"action-done": (record, on) => completeAction(record, { on, outcome: "Asked." }),
	"fed-back": (record, on) => feedBack(record, { on, response: "We ask." }),
	published: (record, on) => publishResponse(record, { on, youSaid: "a", weDid: "b", where: "c" }),
	"published with words": (record, on) =>
		publishResponse(record, { on, youSaid: "a", weDid: "b", where: "c", quotation: words }),
	reviewed: (record, on) => review(record, { on, effect: "Better." }),
	"no-action": (record, on) => closeWithoutAction(record, { on, reason: "Moot." }),
	"escalated-as-complaint": (record, on) => escalate(record, { on, as: "complaint", reason: "Asked for." }),
	"escalated-as-safeguarding": (record, on) => escalate(record, { on, as: "safeguarding", reason: "Harm." }),
	withdrawn: (record, on) => withdraw(record, { on }),
};

interface Model {
	readonly state: string;
	readonly on: string;
	readonly contact: string;
	readonly publishWords: string;
}

/** What a move must give: null where it is allowed, else the code of the issue. */
function refusal({ state, on, contact, publishWords }: Model, move: string, day: string): string | null {
	const withWords = move === "published with words";
	const way = `${state} > ${withWords ? "published" : move}`;
	if (!ways.includes(way)) return "PCREF-FEEDBACK-STEP-NOT-ALLOWED";
	const skips = way === "received > themed" || way === "action-done > published";
	if (skips && contact === "given") return "PCREF-FEEDBACK-STEP-OWED";
	if (contact === "refused" && ["acknowledged", "fed-back"].includes(move))
		return "PCREF-FEEDBACK-CONTACT-REFUSED";
	if (withWords && publishWords !== "given") return "PCREF-FEEDBACK-WORDS-WITHOUT-CONSENT";
	if (day < on) return "PCREF-FEEDBACK-DATE-BACKWARDS";
	if (withWords && day < words.redaction.on) return "PCREF-FEEDBACK-WORDS-NOT-READY";
	return null;
}

function later(day: string, days: number): string {
	return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

function freeze<T>(value: T): T {
	if (typeof value === "object" && value !== null) {
		Object.freeze(value);
		for (const inner of Object.values(value)) freeze(inner);
	}
	return value;
}

const contacts = ["given", "refused", "not-asked", "anonymous"] as const;
const consents = [
	{ status: "given", on: consentDay },
	{ status: "refused" },
	{ status: "not-asked" },
] as const;

const endings = ["no-action", "escalated-as-complaint", "escalated-as-safeguarding", "withdrawn"];

/** A move by name, or the n-th of the ways on from wherever the record stands, so that runs get far. */
const choice = fc.oneof(
	{ weight: 12, arbitrary: fc.constantFrom(...Object.keys(moves).filter((move) => !endings.includes(move))) },
	{ weight: 1, arbitrary: fc.constantFrom(...endings) },
	{ weight: 12, arbitrary: fc.nat({ max: 3 }) },
);

function chosen(choice: string | number, state: string): string {
	if (typeof choice === "string") return choice;
	const on = ways
		.filter((way) => way.startsWith(`${state} > `))
		.map((way) => way.slice(state.length + 3))
		.filter((next) => !endings.includes(next));
	return on[choice % on.length] ?? "reviewed";
}

describe("the loop of a feedback record", () => {
	it("goes only the ways of the model, never back in time, and never changes a record", () => {
		const reached = new Set<string>(["received"]);
		const refused = new Set<string>();
		const run = fc.property(
			fc.constantFrom(...contacts),
			fc.constantFrom(...consents),
			fc.array(fc.tuple(choice, fc.integer({ min: -1, max: 4 })), { maxLength: 40, size: "max" }),
			(contact, publishWords, sequence) => {
				let record: FeedbackRecord = freeze({
					...feedbackRecordExample("received"),
					consent: { contact, publishWords },
				});
				let model: Model = {
					state: "received",
					on: "2024-05-01",
					contact,
					publishWords: publishWords.status,
				};
				for (const [choice, days] of sequence) {
					const name = chosen(choice, model.state);
					const day = later(model.on, days);
					const expected = refusal(model, name, day);
					const before = JSON.stringify(record);
					const result = moves[name]?.(record, day);
					expect(JSON.stringify(record)).toBe(before);
					expect(result?.ok === false ? result.issue.code : null).toBe(expected);
					if (result?.ok !== true) {
						refused.add(expected ?? "");
						continue;
					}
					model = { ...model, state: name === "published with words" ? "published" : name, on: day };
					expect(feedbackState(result.record)).toBe(model.state);
					expect(result.record.loop.slice(0, -1)).toEqual(record.loop);
					expect(FeedbackRecord.safeParse(result.record).success).toBe(true);
					reached.add(model.state);
					record = freeze(result.record);
				}
				const days = record.loop.map((step) => step.on);
				expect(days).toEqual([...days].sort());
			},
		);
		fc.assert(run, { numRuns: 400, seed: 2 });

		expect([...reached].sort()).toEqual(
			[
				"received",
				"acknowledged",
				"themed",
				"assigned",
				"action-agreed",
				"action-done",
				"fed-back",
				"published",
				"reviewed",
				...endings,
			].sort(),
		);
		expect([...refused].sort()).toEqual([
			"PCREF-FEEDBACK-CONTACT-REFUSED",
			"PCREF-FEEDBACK-DATE-BACKWARDS",
			"PCREF-FEEDBACK-STEP-NOT-ALLOWED",
			"PCREF-FEEDBACK-STEP-OWED",
			"PCREF-FEEDBACK-WORDS-NOT-READY",
			"PCREF-FEEDBACK-WORDS-WITHOUT-CONSENT",
		]);
	});

	it("takes each step from the states of the model and from no other", () => {
		const anonymous = { contact: "not-asked", publishWords: { status: "not-asked" } } as const;
		const open = [
			"received",
			"acknowledged",
			"themed",
			"assigned",
			"action-agreed",
			"action-done",
			"fed-back",
			"published",
		] as const;
		const found: string[] = [];
		for (const state of [...open, "reviewed"] as const) {
			const record = { ...feedbackRecordExample(state), consent: anonymous };
			for (const [name, move] of Object.entries(moves)) {
				if (name !== "published with words" && move(record, "2025-01-01").ok)
					found.push(`${state} > ${name}`);
			}
		}
		expect(found.sort()).toEqual([...ways].sort());
		for (const ending of endings) {
			const ended = moves[ending]?.({ ...feedbackRecordExample("themed"), consent: anonymous }, "2025-01-01");
			if (ended?.ok !== true) throw new Error(`${ending} was refused`);
			for (const move of Object.values(moves)) expect(move(ended.record, "2025-01-02").ok).toBe(false);
		}
	});
});
