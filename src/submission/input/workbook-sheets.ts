import type { ArchiveFile } from "./archive.js";
import { gatherBytes } from "./gather-bytes.js";

/** What a cell of a workbook holds, as text, number, truth value or moment (milliseconds since 1970, UTC). */
export type SheetValue = string | number | boolean | { readonly moment: number } | null;

/** One sheet of a workbook. Rows and columns are counted from 0. */
export interface WorkbookSheet {
	readonly name: string;
	readonly isHidden: boolean;
	/** The calendar of the workbook begins in 1904. */
	readonly isFrom1904: boolean;
	rowCount(): number;
	row(index: number): readonly SheetValue[];
	/** Cells that hold an error, and formulas of which the workbook does not hold the result. */
	stateOf(row: number, column: number): "value" | "error" | "not-calculated";
	readonly hiddenRows: number;
	readonly merges: readonly { readonly firstRow: number; readonly cells: number }[];
}

/** What of a workbook holds its tables; pictures and the like are never inflated. */
const parts =
	/^(?:\[Content_Types\]\.xml|_rels\/|xl\/(?:_rels\/|workbook\.xml|sharedStrings\.xml|styles\.xml|worksheets\/))/i;

/**
 * The sheets of an Excel workbook. Its parts are inflated under our limit first and packed again without compression, so
 * that the package that reads them never meets what was not counted.
 *
 * @throws where the workbook is damaged.
 */
export async function readWorkbookSheets(
	files: readonly ArchiveFile[],
	maximumBytes: number,
): Promise<readonly WorkbookSheet[]> {
	const [zip, { readXlsx }] = await Promise.all([import("@zip.js/zip.js"), import("hucre/xlsx")]);
	const writer = new zip.ZipWriter(new zip.Uint8ArrayWriter(), { level: 0, useWebWorkers: false });
	let left = maximumBytes;
	for (const { path, open } of files) {
		if (!parts.test(path)) continue;
		const bytes = await gatherBytes(open(), left);
		left -= bytes.length;
		await writer.add(path, new zip.Uint8ArrayReader(bytes));
	}
	const { sheets, dateSystem } = await readXlsx(await writer.close());
	return sheets.map(({ name, rows, hidden, veryHidden, rowDefs, merges = [], cells }) => ({
		name,
		isHidden: hidden === true || veryHidden === true,
		isFrom1904: dateSystem === "1904",
		rowCount: () => rows.length,
		row: (index) =>
			(rows[index] ?? []).map((value) => (value instanceof Date ? { moment: value.getTime() } : value)),
		stateOf: (row, column) => {
			const cell = cells?.get(`${row},${column}`);
			if (cell?.type === "error") return "error";
			return cell?.type === "formula" && rows[row]?.[column] == null ? "not-calculated" : "value";
		},
		hiddenRows: [...(rowDefs?.values() ?? [])].filter((row) => row.hidden === true).length,
		merges: merges.map(({ startRow, endRow, startCol, endCol }) => ({
			firstRow: startRow,
			cells: (endRow - startRow + 1) * (endCol - startCol + 1),
		})),
	}));
}
