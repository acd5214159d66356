import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FeedbackRecord } from "../../../src/framework/feedback/feedback-record.js";
import { feedbackRecordExample } from "../../../src/framework/feedback/feedback-record-example.js";
import { type Cells, feedbackRow, feedbackStepRows } from "../../../src/interchange/feedback-rows.js";
import { writeDocumentTables } from "../../../src/interchange/write-document-tables.js";
import { readDocuments } from "../../../src/submission/documents/read-documents.js";
import { sourceFromText } from "../../../src/submission/source.js";
import { feedbackTable } from "../../../src/tables/pcref/feedback.js";
import { feedbackStepsTable } from "../../../src/tables/pcref/feedback-steps.js";
import type { Table } from "../../../src/tables/table.js";
import { feedbackRecords } from "../../framework/arbitraries/feedback-record.js";

/** A table as a spreadsheet saves it: every cell in quotation marks, blank where there is nothing. */
function csv(table: Table, rows: readonly Cells[]): string {
	const names = Object.keys(table.fields);
	const lines = rows.map((row) => names.map((name) => `"${(row[name] ?? "").replaceAll('"', '""')}"`));
	return [names, ...lines].map((cells) => `${cells.join(",")}\r\n`).join("");
}

function tables(records: readonly FeedbackRecord[]) {
	return writeDocumentTables({ feedbackRecords: records }).map(({ name, text }) =>
		sourceFromText(name, text),
	);
}

const record = feedbackRecordExample("published");

describe("feedback in CSV", () => {
	it("gives back every record that was written, whatever it holds", async () => {
		const records = fc.uniqueArray(feedbackRecords, { minLength: 1, maxLength: 4, selector: ({ id }) => id });
		await fc.assert(
			fc.asyncProperty(records, async (written) => {
				const { documents, issues } = await readDocuments(tables(written));
				expect(documents.feedbackRecords).toEqual(written);
				expect(issues.filter(({ severity }) => severity.startsWith("reject"))).toEqual([]);
			}),
			{ numRuns: 60 },
		);
	});

	it("counts the rows of each file", async () => {
		const { outcomes } = await readDocuments(
			tables([record, { ...feedbackRecordExample("received"), id: "2" }]),
		);
		expect(outcomes.map(({ file, read, accepted }) => [file, read, accepted])).toEqual([
			["feedback.csv", 2, 2],
			["feedback-steps.csv", 7, 7],
			["feedback-answers.csv", 2, 2],
		]);
	});

	it("places what is wrong in file, row and column, and repeats nobody's words", async () => {
		const number = "9990000018";
		const rows = [
			{ ...feedbackRow(record), setting: "wrad" },
			{ ...feedbackRow(record), id: "2", ethnicity_code: "I" },
			{ ...feedbackRow(record), id: "3", role: "patient" },
			{ ...feedbackRow(record), id: "4", words: `Ask ${number}` },
		];
		const { documents, issues } = await readDocuments([
			sourceFromText("feedback.csv", csv(feedbackTable, rows)),
		]);
		expect(issues.map(({ code, where }) => [code, where.file, where.record, where.column])).toEqual([
			["PCREF-CSV-FEEDBACK-SETTING", "feedback.csv", 1, "setting"],
			["PCREF-FEEDBACK-SHAPE", "feedback.csv", 2, "ethnicity_code"],
			["PCREF-DOCUMENT-FIELD-UNKNOWN", "feedback.csv", 3, "relationship"],
			["PCREF-DOCUMENT-FIELD-UNKNOWN", "feedback.csv", 3, "recorded_as_carer"],
			["PCREF-FEEDBACK-WORDS-IDENTIFY", "feedback.csv", 4, "words"],
		]);
		expect(documents.feedbackRecords?.map(({ id }) => id)).toEqual(["3", "4"]);
		expect(JSON.stringify(issues)).not.toContain(number);
	});

	it("places faults of the loop in the file of steps", async () => {
		const steps = feedbackStepRows(record).map((step, index) =>
			index === 4 ? { ...step, on: "2024-05-01" } : step,
		);
		const [feedback] = tables([record]);
		const { issues } = await readDocuments([
			...(feedback === undefined ? [] : [feedback]),
			sourceFromText("feedback-steps.csv", csv(feedbackStepsTable, steps)),
		]);
		expect(
			issues.map(({ code, where }) => [code, where.file, where.record, where.line, where.column]),
		).toEqual([["PCREF-FEEDBACK-DATE-BACKWARDS", "feedback-steps.csv", 5, 6, "on"]]);
	});

	it("refuses a record of which a step is refused", async () => {
		const steps = feedbackStepRows(record).map((step, index) =>
			index === 6 ? { ...step, on: "2024-02-30" } : step,
		);
		const [feedback] = tables([record]);
		const { documents, issues } = await readDocuments([
			...(feedback === undefined ? [] : [feedback]),
			sourceFromText("feedback-steps.csv", csv(feedbackStepsTable, steps)),
		]);
		expect(issues.map(({ code }) => code)).toEqual([
			"PCREF-CSV-FEEDBACK-STEPS-ON",
			"PCREF-DOCUMENT-PART-REFUSED",
		]);
		expect(documents.feedbackRecords).toBeUndefined();
	});

	it("refuses steps of records that are not there, and steps alone", async () => {
		const [feedback, steps] = tables([record]);
		const stray = sourceFromText(
			"feedback-steps.csv",
			csv(feedbackStepsTable, [{ id: "stray", state: "withdrawn", on: "2024-05-02" }]),
		);
		const codes = async (...sources: readonly (typeof feedback)[]) =>
			(await readDocuments(sources.filter((source) => source !== undefined))).issues.map(({ code }) => code);
		expect(await codes(feedback, stray)).toEqual(["PCREF-CSV-FEEDBACK-STEPS-RECORD"]);
		expect(await codes(steps)).toEqual(["PCREF-DOCUMENT-TABLE-MISSING"]);
	});

	it("leaves out tables of no kind and a second table of the same", async () => {
		const [feedback] = tables([record]);
		const again = sourceFromText("feedback-2024.csv", "id\n");
		const unknown = sourceFromText("minutes.csv", "id\n");
		const { issues } = await readDocuments([...(feedback === undefined ? [] : [feedback]), again, unknown]);
		expect(issues.map(({ code, where }) => [code, where.file])).toEqual([
			["PCREF-TABLE-TWICE", "feedback-2024.csv"],
			["PCREF-DOCUMENT-KIND-UNKNOWN", "minutes.csv"],
		]);
	});
});
