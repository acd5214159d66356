import type { PcrefDocuments } from "../framework/documents.js";
import { documentKinds } from "../submission/documents/document-kinds.js";
import { safeInSpreadsheet } from "../tables/csv-text.js";
import { columnsOfTable, documentTable, withTablesUnder } from "../tables/pcref/document-table.js";
import { feedbackTable } from "../tables/pcref/feedback.js";
import { feedbackAnswersTable } from "../tables/pcref/feedback-answers.js";
import { feedbackStepsTable } from "../tables/pcref/feedback-steps.js";
import { rowsOfDocument } from "./document-rows.js";
import { type Cells, feedbackAnswerRows, feedbackRow, feedbackStepRows } from "./feedback-rows.js";

/** A table of documents with its rows, safe to open in a spreadsheet. */
export interface FilledTable {
	readonly name: string;
	readonly columns: readonly string[];
	readonly rows: readonly (readonly string[])[];
}

/** The tables of the kinds of documents that are there; tables without a row are among them. */
export function filledTables(documents: PcrefDocuments): readonly FilledTable[] {
	return documentKinds.flatMap(({ key, file, schema }) => {
		const ofKind = documents[key];
		if (ofKind === undefined) return [];
		if (key === "feedbackRecords") return tablesOfFeedback(documents.feedbackRecords ?? []);
		const table = documentTable(file, schema);
		const rows = ofKind.flatMap((document) => rowsOfDocument(table, document));
		return withTablesUnder(table).map((each) =>
			filledTable(
				each.name,
				columnsOfTable(each),
				rows.filter((row) => row.table === each.name).map(({ cells }) => cells),
			),
		);
	});
}

function tablesOfFeedback(records: Required<PcrefDocuments>["feedbackRecords"]): readonly FilledTable[] {
	const tables = [
		[feedbackTable, records.map(feedbackRow)],
		[feedbackStepsTable, records.flatMap(feedbackStepRows)],
		[feedbackAnswersTable, records.flatMap(feedbackAnswerRows)],
	] as const;
	return tables.map(([table, rows]) =>
		filledTable(table.code.toLowerCase(), Object.keys(table.fields), rows),
	);
}

function filledTable(name: string, columns: readonly string[], rows: readonly Cells[]): FilledTable {
	const cells = rows.map((row) => columns.map((column) => safeInSpreadsheet(row[column] ?? "")));
	return { name, columns, rows: cells };
}
