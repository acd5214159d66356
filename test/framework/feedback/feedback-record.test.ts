import { describe, expect, expectTypeOf, it } from "vitest";
import * as z from "zod";
import { FeedbackRecord } from "../../../src/framework/feedback/feedback-record.js";
import { feedbackRecordExample } from "../../../src/framework/feedback/feedback-record-example.js";
import type { Quotation } from "../../../src/framework/feedback/quotation.js";
import { recordedThemes } from "../../../src/framework/feedback/recorded-themes.js";

const record = feedbackRecordExample("reviewed");
const received = { state: "received", on: "2024-05-01" };

function problems(value: unknown): readonly string[] {
	return (FeedbackRecord.safeParse(value).error?.issues ?? []).map(
		(issue) => `${issue.path.join(".")}: ${issue.code}`,
	);
}

describe("FeedbackRecord", () => {
	it.each([
		"received",
		"acknowledged",
		"themed",
		"assigned",
		"action-agreed",
		"action-done",
		"fed-back",
		"published",
		"reviewed",
	] as const)("accepts the example that is %s, unchanged", (state) => {
		const example = feedbackRecordExample(state);
		expect(FeedbackRecord.parse(example)).toEqual(example);
		expect(FeedbackRecord.parse(JSON.parse(JSON.stringify(example)))).toEqual(example);
		expect(example.loop.at(-1)?.state).toBe(state);
	});

	it("accepts a patient who was asked little and said little", () => {
		const sparse = {
			...record,
			respondent: { role: "patient" },
			ethnicity: {
				obtained: "not-asked",
				category: { scheme: "nhs-ethnic-category-2001", code: "99" },
			},
			racism: { answer: "not-asked" },
			consent: { contact: "anonymous", publishWords: { status: "refused" } },
			sentiment: null,
			freeText: null,
			loop: [received],
		};
		expect(FeedbackRecord.parse(sparse)).toEqual(sparse);
	});

	it("names every missing field", () => {
		expect(problems({}).map((problem) => problem.split(":")[0])).toEqual([
			"schemaVersion",
			"id",
			"organisation",
			"respondent",
			"concerns",
			"ethnicity",
			"characteristics",
			"setting",
			"legalStatus",
			"channel",
			"communication",
			"consent",
			"racism",
			"sentiment",
			"trustAndConfidence",
			"freeText",
			"loop",
		]);
	});

	it.each<[string, unknown, string]>([
		["no record at all", null, ": invalid_type"],
		["a later version", { ...record, schemaVersion: "2" }, "schemaVersion: invalid_value"],
		["an unknown key", { ...record, nhsNumber: "9990000018" }, ": unrecognized_keys"],
		["a polluting key", JSON.parse('{"__proto__":{"isAdmin":true}}'), ": unrecognized_keys"],
		["a blank id", { ...record, id: " " }, "id: invalid_format"],
		[
			"a role that is none",
			{ ...record, respondent: { role: "service-user" } },
			"respondent.role: invalid_union",
		],
		[
			"a carer of whom nothing more is said",
			{ ...record, respondent: { role: "carer", relationship: "parent" } },
			"respondent.recordedAsCarer: invalid_value",
		],
		[
			"a patient with a carer's answers",
			{ ...record, respondent: { role: "patient", recordedAsCarer: "yes" } },
			"respondent: unrecognized_keys",
		],
		[
			"an ethnic category without its list",
			{ ...record, ethnicity: { obtained: "self-stated", category: { code: "M" } } },
			"ethnicity.category.scheme: invalid_union",
		],
		[
			"a letter that the list skips",
			{
				...record,
				ethnicity: {
					obtained: "self-stated",
					category: { scheme: "nhs-ethnic-category-2001", code: "I" },
				},
			},
			"ethnicity.category.code: invalid_value",
		],
		[
			"a census group under the NHS list",
			{
				...record,
				ethnicity: { obtained: "proxy", category: { scheme: "nhs-ethnic-category-2001", code: "16" } },
			},
			"ethnicity.category.code: invalid_value",
		],
		[
			"declined, coded as not known",
			{
				...record,
				ethnicity: { obtained: "declined", category: { scheme: "nhs-ethnic-category-2001", code: "99" } },
			},
			"ethnicity.category.code: invalid_value",
		],
		[
			"not asked, with a group",
			{
				...record,
				ethnicity: { obtained: "not-asked", category: { scheme: "nhs-ethnic-category-2001", code: "M" } },
			},
			"ethnicity.category.code: invalid_value",
		],
		["a legal status that is none", { ...record, legalStatus: "sectioned" }, "legalStatus: invalid_value"],
		["a channel as bare text", { ...record, channel: "survey" }, "channel: invalid_type"],
		[
			"consent to publish without a day",
			{ ...record, consent: { contact: "given", publishWords: { status: "given" } } },
			"consent.publishWords.on: invalid_type",
		],
		[
			"racism with nobody named",
			{ ...record, racism: { answer: "yes", byWhom: [] } },
			"racism.byWhom: too_small",
		],
		["racism as true", { ...record, racism: { answer: true } }, "racism.answer: invalid_union"],
		[
			"an organisation without its code list",
			{ ...record, organisation: "RV5" },
			"organisation: invalid_type",
		],
		[
			"a characteristic with an answer of its own",
			{ ...record, characteristics: { disability: "maybe" } },
			"characteristics.disability: invalid_value",
		],
		[
			"a language as a word",
			{ ...record, communication: { ...record.communication, language: "Somali" } },
			"communication.language: invalid_type",
		],
		[
			"an answer about trust that is none",
			{ ...record, trustAndConfidence: [{ instrument: "A", item: "T1", answer: "4" }] },
			"trustAndConfidence.0.answer: invalid_union",
		],
		["a rating without its scale", { ...record, sentiment: { value: "4" } }, "sentiment.scale: invalid_type"],
		[
			"an answer that the scale does not have",
			{ ...record, sentiment: { scale: "nhs-friends-and-family-test", value: "7" } },
			"sentiment.value: custom",
		],
		["free text as bare text", { ...record, freeText: "He was moved." }, "freeText: invalid_type"],
		[
			"redaction by nobody",
			{
				...record,
				freeText: { words: "He was moved.", redaction: { state: "redacted", on: "2024-05-03" } },
			},
			"freeText.redaction.by: invalid_type",
		],
		["no history", { ...record, loop: [] }, "loop.0: invalid_type"],
		[
			"a history that does not start",
			{ ...record, loop: record.loop.slice(1) },
			"loop.0.state: invalid_value",
		],
		[
			"a day that does not exist",
			{ ...record, loop: [{ ...received, on: "2023-02-29" }] },
			"loop.0.on: invalid_format",
		],
		[
			"a Date for a day",
			{ ...record, loop: [{ ...received, on: new Date("2024-05-01") }] },
			"loop.0.on: invalid_type",
		],
		[
			"a state that is none",
			{ ...record, loop: [received, { state: "closed", on: "2024-05-02" }] },
			"loop.1.state: invalid_union",
		],
		[
			"themes that are none",
			{ ...record, loop: [received, { state: "themed", on: "2024-05-02", themes: [] }] },
			"loop.1.themes: too_small",
		],
		[
			"a theme that this package's list does not have",
			{
				...record,
				loop: [
					received,
					{
						state: "themed",
						on: "2024-05-02",
						themes: [{ scheme: "pcref-package-feedback-themes-1", code: "rasicm" }],
					},
				],
			},
			"loop.1.themes.0.code: custom",
		],
	])("refuses %s", (_, value, problem) => {
		expect(problems(value)).toContain(problem);
	});

	it("accepts themes and scales of a trust's own", () => {
		const own = {
			...record,
			sentiment: { scale: "ash-ward-smileys", value: "smile" },
			loop: [
				received,
				{ state: "themed", on: "2024-05-02", themes: [{ scheme: "our-themes", code: "parking" }] },
			],
		};
		expect(FeedbackRecord.parse(own)).toEqual(own);
	});

	it("names the PCREF rule that a history breaks", () => {
		const history = [
			received,
			{ state: "assigned", on: "2024-05-03", to: "Ash ward" },
			{ state: "withdrawn", on: "2024-05-02" },
		];
		const issues = FeedbackRecord.safeParse({ ...record, loop: history }).error?.issues ?? [];
		expect(issues).toMatchObject([
			{ path: ["loop", 1, "state"], params: { rule: "PCREF-FEEDBACK-STEP-NOT-ALLOWED" } },
			{ path: ["loop", 2, "on"], params: { rule: "PCREF-FEEDBACK-DATE-BACKWARDS" } },
		]);
	});

	it("refuses a quotation without consent or a redactor, and one that went out before either", () => {
		const quotation = {
			words: "Nobody told me.",
			consent: { status: "given", on: "2024-06-01" },
			redaction: { by: "P. Example", on: "2024-06-18" },
		};
		const published = (value: unknown) => ({
			...record,
			loop: record.loop.map((step) => (step.state === "published" ? { ...step, quotation: value } : step)),
		});
		const { consent: _consent, ...withoutConsent } = quotation;
		const { redaction: _redaction, ...withoutRedaction } = quotation;
		expect(problems(published(quotation))).toEqual([]);
		expect(problems(published(withoutConsent))).toEqual(["loop.7.quotation.consent: invalid_type"]);
		expect(problems(published(withoutRedaction))).toEqual(["loop.7.quotation.redaction: invalid_type"]);
		expect(problems(published({ ...quotation, consent: { status: "refused" } }))).toContain(
			"loop.7.quotation.consent.status: invalid_value",
		);
		expect(problems(published({ ...quotation, redaction: { by: "P. Example", on: "2024-06-21" } }))).toEqual([
			"loop.7.quotation.redaction.on: custom",
		]);
	});

	it("describes every field, and marks the fields that identify somebody", () => {
		const undescribed: string[] = [];
		const identifying: string[] = [];
		const walk = (schema: z.core.JSONSchema._JSONSchema | undefined, path: string): void => {
			if (typeof schema !== "object") return;
			if (schema.identifying !== undefined) identifying.push(path);
			for (const [name, property] of Object.entries(schema.properties ?? {})) {
				if (typeof property === "object" && property.description === undefined)
					undescribed.push(`${path}/${name}`);
				walk(property, `${path}/${name}`);
			}
			for (const option of [
				...(schema.oneOf ?? []),
				...(schema.anyOf ?? []),
				...(schema.prefixItems ?? []),
			]) {
				walk(option, path);
			}
			if (typeof schema.items === "object" && !Array.isArray(schema.items)) walk(schema.items, path);
		};
		walk(z.toJSONSchema(FeedbackRecord), "");
		expect(undescribed).toEqual([]);
		expect([...new Set(identifying)]).toEqual([
			"/id",
			"/freeText/words",
			"/freeText/redaction/by",
			"/loop/quotation/words",
			"/loop/quotation/redaction/by",
		]);
	});

	it("has a type that says the same", () => {
		expectTypeOf(FeedbackRecord.parse).returns.toExtend<FeedbackRecord>();
		expectTypeOf<FeedbackRecord["schemaVersion"]>().toEqualTypeOf<"1">();
		expectTypeOf<FeedbackRecord["respondent"]["role"]>().toEqualTypeOf<
			"patient" | "carer" | "family" | "community-member" | "advocate" | "staff-on-behalf"
		>();
		expectTypeOf<Extract<FeedbackRecord["ethnicity"], { obtained: "declined" }>["category"]>().toEqualTypeOf<{
			readonly scheme: "nhs-ethnic-category-2001";
			readonly code: "Z";
		}>();
		expectTypeOf<FeedbackRecord["loop"][0]>().toEqualTypeOf<{
			readonly state: "received";
			readonly on: string;
		}>();
		expectTypeOf<Quotation["consent"]>().toEqualTypeOf<{ readonly status: "given"; readonly on: string }>();
		expectTypeOf<Quotation["redaction"]>().toEqualTypeOf<{ readonly by: string; readonly on: string }>();
	});
});

describe("recordedThemes", () => {
	it("gives the themes of the step that recorded them", () => {
		expect(recordedThemes(feedbackRecordExample("acknowledged"))).toEqual([]);
		expect(recordedThemes(record).map((theme) => theme.code)).toEqual(["racism", "carer-involvement"]);
	});
});
