import type { PcrefDocuments } from "../framework/documents.js";
import type { FeedbackRecord } from "../framework/feedback/feedback-record.js";
import { documentKinds } from "../submission/documents/document-kinds.js";
import { csvFile, csvRecord, safeInSpreadsheet } from "../tables/csv-text.js";
import { columnsOfTable, documentTable, withTablesUnder } from "../tables/pcref/document-table.js";
import { feedbackTable } from "../tables/pcref/feedback.js";
import { feedbackAnswersTable } from "../tables/pcref/feedback-answers.js";
import { feedbackStepsTable } from "../tables/pcref/feedback-steps.js";
import { rowsOfDocument } from "./document-rows.js";
import { type Cells, feedbackAnswerRows, feedbackRow, feedbackStepRows } from "./feedback-rows.js";

/** A table of documents as a file that a spreadsheet opens. */
export interface DocumentTableFile {
	/** Name of the file: `plan-actions.csv`. */
	readonly name: string;
	/** CSV, UTF-8 without a byte order mark, lines ended by CRLF. */
	readonly text: string;
}

/**
 * Writes documents as CSV tables, one file a table: what `readDocuments` reads from them is the same documents. Lists
 * of objects have a table of their own, such as the actions of a plan; other lists stand in one cell, divided by
 * semicolons. Text that a spreadsheet would run as a formula gets an apostrophe in front, which reading takes off.
 *
 * @param documents Documents that keep to their schemas, by kind.
 * @returns The files of the kinds that are there; tables without a row have their header only.
 *
 * @example
 * ```ts
 * import { evidenceExample } from "pcref";
 * import { writeDocumentTables } from "pcref/interchange";
 *
 * const files = writeDocumentTables({ evidence: [evidenceExample] });
 * files.map(({ name }) => name); // => ["evidence.csv", "evidence-supports.csv"]
 * files[1]?.text; // => "evidence,standard,shows\r\nE-7,R-FB-1,register of feedback channels\r\n"
 * ```
 */
export function writeDocumentTables(documents: PcrefDocuments): readonly DocumentTableFile[] {
	return documentKinds.flatMap(({ key, file, schema }) => {
		const ofKind = documents[key];
		if (ofKind === undefined) return [];
		if (key === "feedbackRecords") return feedbackFiles(documents.feedbackRecords ?? []);
		const table = documentTable(file, schema);
		const rows = ofKind.flatMap((document) => rowsOfDocument(table, document));
		return withTablesUnder(table).map((each) =>
			tableFile(
				each.name,
				columnsOfTable(each),
				rows.filter((row) => row.table === each.name).map(({ cells }) => cells),
			),
		);
	});
}

function feedbackFiles(records: readonly FeedbackRecord[]): readonly DocumentTableFile[] {
	const tables = [
		[feedbackTable, records.map(feedbackRow)],
		[feedbackStepsTable, records.flatMap(feedbackStepRows)],
		[feedbackAnswersTable, records.flatMap(feedbackAnswerRows)],
	] as const;
	return tables.map(([table, rows]) => tableFile(table.code.toLowerCase(), Object.keys(table.fields), rows));
}

function tableFile(name: string, columns: readonly string[], rows: readonly Cells[]): DocumentTableFile {
	const lines = rows.map((row) => columns.map((column) => safeInSpreadsheet(row[column] ?? "")));
	return { name: `${name}.csv`, text: csvFile([columns, ...lines].map(csvRecord)) };
}
