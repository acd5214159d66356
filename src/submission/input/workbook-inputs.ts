import type { Limits } from "../limits.js";
import type { Source } from "../source.js";
import type { ArchiveFile } from "./archive.js";
import { bareName } from "./bare-name.js";
import { sheetInput } from "./sheet-input.js";
import { codesSheet, guidanceSheet } from "./sheets-of-templates.js";
import type { TableInput } from "./table-input.js";
import { readWorkbookSheets, type WorkbookSheet } from "./workbook-sheets.js";

/**
 * The tables on the sheets of a workbook. A sheet that stands alone and whose name says nothing is called as its file.
 * Of a template, only the sheets that were filled in are tables.
 *
 * @param options.isNameOfTable - whether the name of a sheet says which table it is.
 * @throws `UnreadableInput` where the workbook is damaged or beyond the limits.
 */
export async function workbookInputs(
	source: Source,
	files: readonly ArchiveFile[],
	{ limits, isNameOfTable }: { readonly limits: Limits; readonly isNameOfTable: (sheet: string) => boolean },
): Promise<readonly TableInput[]> {
	const sheets = await readWorkbookSheets(files, limits);
	const tables = sheets.filter(({ name }) => name !== guidanceSheet && name !== codesSheet);
	const isTemplate = tables.length < sheets.length;
	const filled = tables.filter((sheet) => (isTemplate ? filledRows(sheet) > 1 : sheet.rowCount() > 0));
	const [only] = filled;
	return filled.map((sheet) => {
		const isAlone = only === sheet && filled.length === 1;
		const byFile = isAlone && !isNameOfTable(sheet.name);
		return sheetInput(source.name, sheet, byFile ? bareName(source.name) : sheet.name);
	});
}

function filledRows(sheet: WorkbookSheet): number {
	let filled = 0;
	for (let row = 0; row < sheet.rowCount(); row++) {
		if (sheet.row(row).some((value) => value !== null && value !== "")) filled++;
	}
	return filled;
}
