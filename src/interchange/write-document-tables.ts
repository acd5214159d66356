import type { PcrefDocuments } from "../framework/documents.js";
import { csvFile, csvRecord } from "../tables/csv-text.js";
import { filledTables } from "./document-table-rows.js";

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
	return filledTables(documents).map(({ name, columns, rows }) => ({
		name: `${name}.csv`,
		text: csvFile([columns, ...rows].map(csvRecord)),
	}));
}
