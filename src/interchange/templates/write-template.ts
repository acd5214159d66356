import { csvFile, csvRecord } from "../../tables/csv-text.js";
import { writeWorkbook } from "../workbook/write-workbook.js";
import type { DocumentTableFile } from "../write-document-tables.js";
import { templateSheets } from "./template-sheets.js";
import { templateTables } from "./template-tables.js";

/**
 * A blank Excel workbook to fill in: a sheet a table, with drop-down lists of permitted codes, and a sheet that says of
 * each column what it is, what it may hold, whether it is needed, and a made-up example. Columns of codes and ids keep
 * what is typed as it stands, leading zeros and all.
 *
 * Filled in, it is read like any other file: `validateSubmission` reads tables of a data set from it, `readDocuments`
 * documents. Sheets that were left blank are no tables.
 *
 * @param names Names of {@link templateNames}, in any case.
 * @returns The bytes of the workbook (`.xlsx`); the same names always give the same bytes.
 * @throws ArgumentError where there is no template of a name.
 *
 * @example
 * ```ts
 * import { writeTemplateWorkbook } from "pcref/interchange";
 * import { readDocuments, sourceFromBytes } from "pcref/submission";
 *
 * const workbook = await writeTemplateWorkbook(["plan"]);
 * const { documents, issues } = await readDocuments([sourceFromBytes("plan.xlsx", workbook)]);
 * [documents, issues]; // => [{}, []]
 * ```
 */
export async function writeTemplateWorkbook(names: readonly string[]): Promise<Uint8Array> {
	return writeWorkbook(templateSheets(templateTables(names)));
}

/**
 * The same tables as CSV files that hold a header only.
 *
 * @param names Names of {@link templateNames}, in any case.
 * @throws ArgumentError where there is no template of a name.
 *
 * @example
 * ```ts
 * import { writeTemplateFiles } from "pcref/interchange";
 *
 * writeTemplateFiles(["MHS002"]); // => [{ name: "MHS002.csv", text: "LocalPatientID,GMPReg,StartDateGMPRegistration,EndDateGMPRegistration\r\n" }]
 * ```
 */
export function writeTemplateFiles(names: readonly string[]): readonly DocumentTableFile[] {
	return templateTables(names).map(({ name, columns }) => ({
		name: `${name}.csv`,
		text: csvFile([csvRecord(columns.map((column) => column.name))]),
	}));
}
