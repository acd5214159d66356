import { documentTable, withTablesUnder } from "../../../tables/pcref/document-table.js";
import { feedbackTable } from "../../../tables/pcref/feedback.js";
import { feedbackAnswersTable } from "../../../tables/pcref/feedback-answers.js";
import { feedbackStepsTable } from "../../../tables/pcref/feedback-steps.js";
import { sheetNameOf } from "../../../tables/pcref/sheet-name.js";
import { type DocumentKind, documentKinds, kindOfFile, tableOfFile } from "../document-kinds.js";

/** The tables of feedback, parents before children. */
export const feedbackTables = [feedbackTable, feedbackStepsTable, feedbackAnswersTable] as const;

/** The names of the tables that documents of a kind lie in. */
export function tableNames({ key, file, schema }: DocumentKind): readonly string[] {
	if (key === "feedbackRecords") return feedbackTables.map(({ code }) => code);
	return withTablesUnder(documentTable(file, schema)).map(({ name }) => name);
}

/** The kind and the table that the name of a file or sheet says; undefined where it says none. */
export function kindOfTable(
	name: string,
): { readonly kind: DocumentKind; readonly table: string } | undefined {
	for (const kind of documentKinds) {
		const shortened = tableNames(kind).find((table) => table !== name && sheetNameOf(table) === name);
		if (shortened !== undefined) return { kind, table: shortened };
	}
	const kind = kindOfFile(name);
	return kind && { kind, table: tableOfFile(name, kind, tableNames(kind)) ?? "" };
}
