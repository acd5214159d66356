import { describe, expect, expectTypeOf, it } from "vitest";
import { completeAction } from "../../../src/framework/feedback/action.js";
import type { StepResult } from "../../../src/framework/feedback/advance.js";
import { publishResponse } from "../../../src/framework/feedback/answer.js";
import { escalate } from "../../../src/framework/feedback/endings.js";
import type { FeedbackRecord } from "../../../src/framework/feedback/feedback-record.js";
import { feedbackRecordExample } from "../../../src/framework/feedback/feedback-record-example.js";
import { feedbackIssues } from "../../../src/framework/feedback/issues.js";
import { recordedThemes } from "../../../src/framework/feedback/recorded-themes.js";
import { acknowledge, assign, recordThemes } from "../../../src/framework/feedback/triage.js";
import { ArgumentError } from "../../../src/issues/argument-error.js";
import type { Issue } from "../../../src/issues/issue.js";

const response = { on: "2024-06-20", youSaid: "a", weDid: "b", where: "c" };

describe("step functions", () => {
	it("give a new record with the step at its end", () => {
		expect(acknowledge(feedbackRecordExample("received"), { on: "2024-05-01" })).toEqual({
			ok: true,
			record: {
				...feedbackRecordExample("received"),
				loop: [
					{ state: "received", on: "2024-05-01" },
					{ state: "acknowledged", on: "2024-05-01" },
				],
			},
		});
	});

	it("say in one sentence what is wrong, where, and which states allow the step", () => {
		const result = completeAction(feedbackRecordExample("themed"), { on: "2024-06-10", outcome: "x" });
		expect(result).toEqual({
			ok: false,
			issue: {
				code: "PCREF-FEEDBACK-STEP-NOT-ALLOWED",
				severity: "reject-record",
				where: { pointer: "/loop/3/state" },
				expected: "action-agreed",
				received: "themed",
				hint: "A record becomes action-done from action-agreed.",
				message:
					"/loop/3/state: this step does not follow from the state the record is in (found themed). A record becomes action-done from action-agreed.",
			},
		});
	});

	it.each(["2024-02-30", "2024-5-2", "02/05/2024", "", "2024-05-02T10:00:00Z"])(
		"refuse %j as a date",
		(on) => {
			expect(acknowledge(feedbackRecordExample("received"), { on })).toMatchObject({
				ok: false,
				issue: { code: "PCREF-FEEDBACK-DATE-INVALID", where: { pointer: "/loop/1/on" }, received: on },
			});
		},
	);

	it("refuse a step without its details, and details it does not have", () => {
		const themed = feedbackRecordExample("themed");
		expect(
			recordThemes(feedbackRecordExample("acknowledged"), { on: "2024-05-06", themes: [] }),
		).toMatchObject({
			issue: { code: "PCREF-FEEDBACK-STEP-INCOMPLETE", where: { pointer: "/loop/2/themes" } },
		});
		expect(assign(themed, { on: "2024-05-07", to: "" })).toMatchObject({
			issue: {
				code: "PCREF-FEEDBACK-STEP-INCOMPLETE",
				where: { pointer: "/loop/3/to" },
				expected: "Must not be blank",
			},
		});
		const extra = { on: "2024-05-07", to: "Ash ward", patient: "A. Person" };
		expect(assign(themed, extra)).toMatchObject({ issue: { code: "PCREF-FEEDBACK-STEP-INCOMPLETE" } });
		const another = { on: "2024-05-07", to: "Ash ward", state: "withdrawn" };
		expect(assign(themed, another)).toMatchObject({
			ok: true,
			record: { loop: { 3: { state: "assigned" } } },
		});
	});

	it("keep what they were given, whatever the caller does with it later", () => {
		const themes = [{ scheme: "ours", code: "a" }];
		const result = recordThemes(feedbackRecordExample("acknowledged"), { on: "2024-05-06", themes });
		themes.push({ scheme: "ours", code: "b" });
		expect(result.ok && recordedThemes(result.record)).toEqual([{ scheme: "ours", code: "a" }]);
	});

	it("throw where the record is none, naming the argument", () => {
		const calls = [
			{},
			{ ...feedbackRecordExample("received"), loop: [] },
			null,
		] as unknown as FeedbackRecord[];
		for (const call of calls) {
			expect(() => acknowledge(call, { on: "2024-05-02" })).toThrow(ArgumentError);
			expect(() => acknowledge(call, { on: "2024-05-02" })).toThrow(/^record is not a feedback record/);
		}
		const elsewhere = { on: "2024-05-02", as: "the police", reason: "x" } as unknown as Parameters<
			typeof escalate
		>[1];
		expect(() => escalate(feedbackRecordExample("received"), elsewhere)).toThrow(
			"options.as must be complaint or safeguarding",
		);
	});
});

describe("publishing a person's words", () => {
	const record: FeedbackRecord = {
		...feedbackRecordExample("fed-back"),
		consent: { contact: "given", publishWords: { status: "given", on: "2024-06-01" } },
	};
	const quotation = {
		words: "Nobody told me.",
		consent: { status: "given", on: "2024-06-01" },
		redaction: { by: "P. Example", on: "2024-06-18" },
	} as const;

	it("works with the consent on the record and a named redactor", () => {
		const result = publishResponse(record, { ...response, quotation });
		expect(result.ok && result.record.loop.at(-1)).toEqual({ state: "published", ...response, quotation });
	});

	it("does not happen by default, although the record has consent and words", () => {
		const result = publishResponse(record, response);
		expect(result.ok && result.record.loop.at(-1)).toEqual({ state: "published", ...response });
	});

	it.each([
		["consent of another day", { ...quotation, consent: { status: "given", on: "2024-05-31" } }],
		["consent of another day", { ...quotation, consent: { status: "given", on: "2024-12-31" } }],
	] as const)("is refused with %s", (received, wrong) => {
		expect(publishResponse(record, { ...response, quotation: wrong })).toMatchObject({
			issue: { code: "PCREF-FEEDBACK-WORDS-WITHOUT-CONSENT", received },
		});
	});

	it.each(["refused", "not-asked"] as const)("is refused where consent is %s", (status) => {
		const without = { ...record, consent: { ...record.consent, publishWords: { status } } };
		expect(publishResponse(without, { ...response, quotation })).toMatchObject({
			issue: { code: "PCREF-FEEDBACK-WORDS-WITHOUT-CONSENT", received: status },
		});
	});

	it("is refused where redaction comes after the publication", () => {
		const late = { ...quotation, redaction: { by: "P. Example", on: "2024-06-21" } };
		expect(publishResponse(record, { ...response, quotation: late })).toMatchObject({
			issue: { code: "PCREF-FEEDBACK-WORDS-NOT-READY", where: { pointer: "/loop/7/quotation/redaction/on" } },
		});
	});

	it("never shows the words in an issue", () => {
		const late = { ...quotation, words: "SECRET", redaction: { by: "", on: "2024-06-21" } };
		expect(JSON.stringify(publishResponse(record, { ...response, quotation: late }))).not.toContain("SECRET");
	});

	it("does not compile without consent or a redactor", () => {
		const { consent: _consent, ...withoutConsent } = quotation;
		const { redaction: _redaction, ...withoutRedaction } = quotation;
		const notNarrowed = { ...quotation, consent: record.consent.publishWords };
		// @ts-expect-error: no consent
		expect(publishResponse(record, { ...response, quotation: withoutConsent }).ok).toBe(false);
		// @ts-expect-error: no redactor
		expect(publishResponse(record, { ...response, quotation: withoutRedaction }).ok).toBe(false);
		// @ts-expect-error: consent that was not checked to be given
		expect(publishResponse(record, { ...response, quotation: notNarrowed }).ok).toBe(true);
	});
});

describe("feedbackIssues", () => {
	it("names each code by itself", () => {
		for (const [code, definition] of Object.entries(feedbackIssues)) expect(definition.code).toBe(code);
	});

	it("are what the step functions return", () => {
		expectTypeOf(acknowledge).returns.toEqualTypeOf<StepResult>();
		expectTypeOf<Extract<StepResult, { ok: false }>["issue"]>().toEqualTypeOf<Issue>();
	});
});
