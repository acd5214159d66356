import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { coProductionEventExample } from "../../../src/framework/co-production/co-production-event-example.js";
import { feedbackRecordExample } from "../../../src/framework/feedback/feedback-record-example.js";
import { planExample } from "../../../src/framework/plan/plan-example.js";
import { surveyInstrumentExample } from "../../../src/framework/survey/survey-instrument.js";
import { readDocuments } from "../../../src/submission/documents/read-documents.js";
import { sourceFromBytes, sourceFromText } from "../../../src/submission/source.js";

const record = feedbackRecordExample("published");

function read(files: Readonly<Record<string, unknown>>) {
	return readDocuments(
		Object.entries(files).map(([name, value]) =>
			sourceFromText(name, typeof value === "string" ? value : JSON.stringify(value)),
		),
	);
}

async function problems(files: Readonly<Record<string, unknown>>): Promise<readonly string[]> {
	const { issues } = await read(files);
	return issues.map(({ code, where }) => `${code} ${where.file}${where.pointer ?? ` line ${where.line}`}`);
}

describe("readDocuments", () => {
	it("reads documents that fit together, one or a list in a file, as JSON or YAML", async () => {
		const result = await read({
			"plan.json": planExample,
			"co-production-events.yaml": stringify([coProductionEventExample]),
			"Feedback 2024.yml": stringify([record]),
			"survey-instruments.json": [surveyInstrumentExample],
		});
		expect(result.issues).toEqual([]);
		expect(result.documents).toEqual({
			plans: [planExample],
			coProductionEvents: [coProductionEventExample],
			feedbackRecords: [record],
			surveyInstruments: [surveyInstrumentExample],
		});
		expect(result.outcomes[0]).toEqual({ file: "plan.json", kind: "plans", read: 1, accepted: 1 });
	});

	it("finds every problem of every file in one pass, and keeps what is right", async () => {
		const backwards = { ...planExample.actions[0], id: "A-99", due: "2024-01-01", dependsOn: ["A-98"] };
		const files = {
			"plan.json": { ...planExample, actions: [...planExample.actions, backwards] },
			"feedback.json": [
				record,
				{
					...record,
					id: "2",
					setting: "wrad",
					colour: "red",
					loop: [{ state: "received", on: "2024-02-30" }],
				},
				{ ...record, id: "3", communication: { ...record.communication, notes: "by phone" } },
			],
			"notes.json": {},
			"governance.json": "{",
		};
		expect(await problems(files)).toEqual([
			"PCREF-PLAN-REFERENCE-DANGLING plan.json/actions/3/dependsOn/0",
			"PCREF-PLAN-DATES-BACKWARDS plan.json/actions/3/due",
			"PCREF-DOCUMENT-FIELD-UNKNOWN feedback.json/1/colour",
			"PCREF-FEEDBACK-SHAPE feedback.json/1/setting",
			"PCREF-FEEDBACK-SHAPE feedback.json/1/loop/0/on",
			"PCREF-DOCUMENT-FIELD-UNKNOWN feedback.json/2/communication/notes",
			"PCREF-DOCUMENT-KIND-UNKNOWN notes.json line undefined",
			"PCREF-DOCUMENT-SYNTAX governance.json line 1",
		]);
		const { documents, outcomes } = await read(files);
		expect(documents.feedbackRecords).toEqual([record, { ...record, id: "3" }]);
		expect(documents.plans).toBeUndefined();
		expect(outcomes.map(({ read: given, accepted }) => [given, accepted])).toEqual([
			[1, 0],
			[3, 2],
			[0, 0],
			[0, 0],
		]);
	});

	it("says in the message where an issue is", async () => {
		const { issues } = await read({ "feedback.json": [{ ...record, setting: "wrad" }] });
		expect(issues[0]?.message).toMatch(/^feedback\.json, \/0\/setting: this part of the record does not/);
	});

	it("finds ids that stand twice and references to nothing, across files", async () => {
		const other = { ...record, trustAndConfidence: [{ instrument: "OTHER", item: "T1", answer: 2 }] };
		const files = {
			"plan.json": { ...planExample, coProductionEvents: ["CP-0"] },
			"events.json": [],
			"co-production-events.json": coProductionEventExample,
			"feedback-april.json": [record],
			"feedback-may.json": [other],
			"survey-instrument.json": surveyInstrumentExample,
		};
		expect(await problems(files)).toEqual([
			"PCREF-DOCUMENT-KIND-UNKNOWN events.json line undefined",
			"PCREF-REFERENCE-ID-TWICE feedback-may.json/0/id",
			"PCREF-REFERENCE-DANGLING plan.json/coProductionEvents/0",
			"PCREF-REFERENCE-DANGLING feedback-may.json/0/trustAndConfidence/0/instrument",
		]);
		const { documents, outcomes } = await read(files);
		expect(documents.feedbackRecords).toEqual([record]);
		expect(outcomes.find(({ file }) => file === "feedback-may.json")).toMatchObject({ read: 1, accepted: 0 });
	});

	it("does not decide references to documents that were not given", async () => {
		expect(await problems({ "feedback.json": [feedbackRecordExample("action-agreed")] })).toEqual([]);
	});

	it.each([
		[
			"a key that pollutes",
			'{"__proto__": {"isAdmin": true}}',
			"PCREF-DOCUMENT-KEY-REFUSED feedback.json/__proto__",
		],
		["a constructor", '[{"constructor": {}}]', "PCREF-DOCUMENT-KEY-REFUSED feedback.json/0/constructor"],
		["a number", "7", "PCREF-FEEDBACK-SHAPE feedback.json"],
		["null in a list", "[null]", "PCREF-FEEDBACK-SHAPE feedback.json/0"],
		["no version", '{"id": "1"}', "PCREF-DOCUMENT-VERSION-UNKNOWN feedback.json/schemaVersion"],
		["nothing", "", "PCREF-FILE-EMPTY feedback.json line undefined"],
		["a workbook", "PK\u0003\u0004\u0000", "PCREF-FILE-NOT-TEXT feedback.json line undefined"],
	])("refuses %s", async (_, text, problem) => {
		expect(await problems({ "feedback.json": text })).toEqual([problem]);
		expect(Object.hasOwn(Object.prototype, "isAdmin")).toBe(false);
	});

	it("refuses a file of 50 million bytes after reading the first 16", async () => {
		let given = 0;
		const source = {
			name: "feedback.json",
			async *open() {
				const piece = new Uint8Array(1_000_000).fill(32);
				for (; given < 50; given += 1) yield piece;
			},
		};
		const { issues } = await readDocuments([source]);
		expect(issues).toMatchObject([
			{ code: "PCREF-DOCUMENT-TOO-LARGE", expected: "at most 16,777,216 bytes" },
		]);
		expect(given).toBe(16);
	});

	it("refuses what is not UTF-8", async () => {
		const bytes = new Uint8Array([0x22, 0xe9, 0x22]);
		const { issues } = await readDocuments([sourceFromBytes("plan.yaml", bytes)]);
		expect(issues).toMatchObject([{ code: "PCREF-FILE-NOT-UTF-8" }]);
	});

	it("repeats nobody's words or numbers, whatever is wrong with a record", async () => {
		const number = "9990000018";
		const { issues } = await read({
			"feedback.json": [
				{ ...record, id: number, respondent: number, setting: number, freeText: { words: number } },
				{
					...record,
					id: `${number}-2`,
					freeText: { words: `Ask ${number}`, redaction: { state: "unredacted" } },
				},
				{ ...record, id: `${number}-2` },
				{ ...record, id: "4", loop: [{ state: "received", on: number }], schemaVersion: number },
			],
		});
		expect(issues.length).toBeGreaterThan(5);
		expect(JSON.stringify(issues)).not.toContain(number);
	});

	it("never throws, whatever the text is", async () => {
		const names = fc.constantFrom("plan.json", "feedback.yaml", "governance.json", "evidence.yml");
		const text = fc.oneof(
			fc.string(),
			fc.json(),
			fc.string({ unit: fc.constantFrom(..."{}[]:,\"'-&*#!| \n01a") }),
		);
		await fc.assert(
			fc.asyncProperty(names, text, async (name, content) => {
				const result = await readDocuments([sourceFromText(name, content)]);
				expect(result.outcomes).toHaveLength(1);
			}),
		);
	});
});

describe("what identifies a person", () => {
	const secrets = ["943 476 5919", "9434765919", "jane.doe@example.org", "LS1 4AP"];

	/** Every value of a document in turn replaced by a secret, and a field named by it added to every object. */
	function* planted(value: unknown, secret: string): Generator<unknown, void, undefined> {
		if (Array.isArray(value)) {
			for (const [index, item] of value.entries())
				for (const changed of planted(item, secret)) yield value.with(index, changed);
		} else if (typeof value === "object" && value !== null) {
			yield { ...value, [`Jane Doe ${secret}`]: 1 };
			for (const [key, item] of Object.entries(value))
				for (const changed of planted(item, secret)) yield { ...value, [key]: changed };
		} else yield secret;
	}

	it.each(secrets)("is in no issue, wherever it stands: %s", async (secret) => {
		const kinds = {
			"feedback.json": record,
			"plan.json": planExample,
			"co-production-event.json": coProductionEventExample,
			"survey-instrument.json": surveyInstrumentExample,
		};
		let found = 0;
		for (const [name, document] of Object.entries(kinds)) {
			for (const changed of planted(document, secret)) {
				const { issues } = await read({ ...kinds, [name]: changed });
				found += issues.length;
				expect(JSON.stringify(issues)).not.toContain(secret);
			}
		}
		expect(found).toBeGreaterThan(100);
	});

	it("is not in the issue of a field that stands twice", async () => {
		const { issues } = await read({ "feedback.json": '{"Jane 943 476 5919": 1, "Jane 943 476 5919": 2}' });
		expect(issues.map(({ code }) => code)).toContain("PCREF-DOCUMENT-KEY-TWICE");
		expect(JSON.stringify(issues)).not.toContain("943 476 5919");
	});
});
