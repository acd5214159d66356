import type { PcrefDocuments } from "../framework/documents.js";
import { documentKinds } from "../submission/documents/document-kinds.js";
import { filledTables } from "./document-table-rows.js";
import { templateSheets } from "./templates/template-sheets.js";
import { templateTables } from "./templates/template-tables.js";
import { writeWorkbook } from "./workbook/write-workbook.js";

/**
 * Writes documents as an Excel workbook with a sheet a table: what `readDocuments` reads from it is the same documents.
 * The tables are those of `writeDocumentTables`, with the guidance and the drop-down lists of the templates. Text that a
 * spreadsheet would run as a formula gets an apostrophe in front, which reading takes off.
 *
 * @param documents Documents that keep to their schemas, by kind.
 * @returns The bytes of the workbook (`.xlsx`), with the kinds that are there.
 * @throws ArgumentError where a text is longer than the 32,767 characters that a cell of a workbook can hold.
 *
 * @example
 * ```ts
 * import { evidenceExample } from "pcref";
 * import { writeDocumentWorkbook } from "pcref/interchange";
 * import { readDocuments, sourceFromBytes } from "pcref/submission";
 *
 * const workbook = await writeDocumentWorkbook({ evidence: [evidenceExample] });
 * const { documents } = await readDocuments([sourceFromBytes("evidence.xlsx", workbook)]);
 * documents.evidence?.[0]?.id === evidenceExample.id; // => true
 * ```
 */
export async function writeDocumentWorkbook(documents: PcrefDocuments): Promise<Uint8Array> {
	const kinds = documentKinds.filter(({ key }) => documents[key] !== undefined);
	const filled = new Map(filledTables(documents).map(({ name, rows }) => [name, rows]));
	const tables = templateTables(kinds.map(({ file }) => file));
	return writeWorkbook(templateSheets(tables, ({ name }) => filled.get(name) ?? []));
}
