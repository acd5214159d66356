import { describe, expect, expectTypeOf, it } from "vitest";
import type { FeedbackRecord } from "../../../src/framework/feedback/feedback-record.js";
import { feedbackRecordExample } from "../../../src/framework/feedback/feedback-record-example.js";
import { PublishedResponse } from "../../../src/framework/feedback/published-response.js";
import { publishedResponses } from "../../../src/framework/feedback/published-responses.js";

const example = feedbackRecordExample("published");
const quotation = {
	words: "Nobody told me.",
	consent: { status: "given", on: "2024-05-01" },
	redaction: { by: "P. Example", on: "2024-05-14" },
} as const;

function quoted(record: FeedbackRecord): FeedbackRecord {
	const [received, ...later] = record.loop;
	return {
		...record,
		loop: [received, ...later.map((step) => (step.state === "published" ? { ...step, quotation } : step))],
	};
}

describe("publishedResponses", () => {
	it("gives one response to people who were answered together, and says who they are to nobody", () => {
		const records = Array.from({ length: 5 }, (_, index) => ({ ...quoted(example), id: `R-${index}` }));
		const responses = publishedResponses([...records, feedbackRecordExample("fed-back")]);
		expect(responses).toEqual([
			{
				schemaVersion: "1",
				id: "YSWD-2024-06-20-1",
				organisation: { scheme: "ods", code: "ZSYN0" },
				on: "2024-06-20",
				where: "Board in the entrance of Ash ward",
				themes: [
					{ scheme: "pcref-package-feedback-themes-1", code: "racism" },
					{ scheme: "pcref-package-feedback-themes-1", code: "carer-involvement" },
				],
				heardFrom: "5-to-9",
				youSaid:
					"Families are not told when somebody is moved, and some are taken less seriously than others.",
				weDid: "We ask on admission whom to tell, tell them, and check every month that we did.",
				quotations: [],
			},
		]);
		expect(JSON.stringify(responses)).not.toContain("R-0");
		expect(PublishedResponse.parse(responses[0])).toEqual(responses[0]);
	});

	it("names no theme of fewer than five", () => {
		expect(publishedResponses([example])).toMatchObject([{ themes: [], heardFrom: "fewer-than-5" }]);
	});

	it("keeps quotations only where they are asked for", () => {
		expect(publishedResponses([quoted(example)])).toMatchObject([{ quotations: [] }]);
		expect(publishedResponses([quoted(example)], { quotations: "keep" })).toMatchObject([
			{ quotations: [quotation] },
		]);
	});

	it("has a type that says the same", () => {
		expectTypeOf(PublishedResponse.parse).returns.toExtend<PublishedResponse>();
		expectTypeOf<PublishedResponse["quotations"][number]["consent"]["status"]>().toEqualTypeOf<"given">();
	});

	it("refuses a quotation without consent", () => {
		const [response] = publishedResponses([example]);
		const { consent: _, ...unasked } = quotation;
		expect(PublishedResponse.safeParse({ ...response, quotations: [unasked] }).success).toBe(false);
	});
});
