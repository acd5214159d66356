import { describe, expect, it } from "vitest";
import { checkWords } from "../../../src/framework/feedback/check-words.js";
import { feedbackRecordExample } from "../../../src/framework/feedback/feedback-record-example.js";

const record = feedbackRecordExample("published");
const number = "9990000018";

describe("checkWords", () => {
	it("warns of words nobody has redacted, and more of words that count as redacted", () => {
		const words = `My number is ${number}.`;
		const by = { by: "P. Example", on: "2024-05-02" };
		const codes = (redaction: NonNullable<typeof record.freeText>["redaction"]) =>
			checkWords({ ...record, freeText: { words, redaction } }).map(
				({ code, severity }) => `${code} ${severity}`,
			);
		expect(codes({ state: "unredacted" })).toEqual(["PCREF-FEEDBACK-WORDS-IDENTIFY warning"]);
		expect(codes({ state: "redacted", ...by })).toEqual([
			"PCREF-FEEDBACK-WORDS-STILL-IDENTIFY warning-priority",
		]);
		expect(codes({ state: "nothing-to-redact", ...by })).toEqual([
			"PCREF-FEEDBACK-WORDS-STILL-IDENTIFY warning-priority",
		]);
	});

	it("looks into what was written in the loop, and never repeats what it found", () => {
		const quotation = {
			words: `Ask ${number}`,
			consent: { status: "given", on: "2024-05-01" },
			redaction: { by: "P. Example", on: "2024-05-02" },
		} as const;
		const issues = checkWords({
			...record,
			loop: [
				{ state: "received", on: "2024-05-01" },
				{ state: "assigned", on: "2024-05-02", to: "a.person@example.org" },
				{ state: "published", on: "2024-05-03", youSaid: "SE5 8AZ", weDid: "b", where: "c", quotation },
			],
		});
		expect(issues.map(({ code, where, received }) => [code, where.pointer, received])).toEqual([
			["PCREF-FEEDBACK-WORDS-IDENTIFY", "/loop/1/to", "e-mail-address at 0 to 20"],
			["PCREF-FEEDBACK-WORDS-STILL-IDENTIFY", "/loop/2/youSaid", "postcode at 0 to 7"],
			["PCREF-FEEDBACK-WORDS-STILL-IDENTIFY", "/loop/2/quotation/words", "nhs-number at 4 to 14"],
		]);
		expect(JSON.stringify(issues)).not.toContain(number);
	});
});
