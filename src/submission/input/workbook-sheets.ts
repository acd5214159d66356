import type { Sheet } from "hucre/xlsx";
import type { Limits } from "../limits.js";
import { SourceError } from "../source-error.js";
import type { ArchiveFile } from "./archive.js";
import { printable } from "./bare-name.js";
import { beyondLimit } from "./beyond-limit.js";
import { gatherBytes } from "./gather-bytes.js";
import { UnreadableInput } from "./unreadable-input.js";

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
	/** Columns with values in them that are hidden. */
	readonly hiddenColumns: number;
	readonly merges: readonly { readonly firstRow: number }[];
}

/** What of a workbook holds its tables; pictures and the like are never inflated. */
const parts =
	/^(?:\[Content_Types\]\.xml|_rels\/|xl\/(?:_rels\/|workbook\.xml|sharedStrings\.xml|styles\.xml|worksheets\/))/i;

/**
 * The sheets of an Excel workbook. Its parts are inflated under our limit first and packed again without compression, so
 * that the package that reads them never meets what was not counted.
 *
 * @throws UnreadableInput where the workbook is damaged or too large.
 */
export async function readWorkbookSheets(
	files: readonly ArchiveFile[],
	limits: Limits,
): Promise<readonly WorkbookSheet[]> {
	try {
		return await sheetsOf(await packedAgain(files, limits), limits);
	} catch (cause) {
		if (cause instanceof UnreadableInput || cause instanceof SourceError) throw cause;
		// the one limit that hucre has of its own: 20,000,000 cells on a sheet
		if (cause instanceof Error && / limit\b/.test(cause.message)) throw tooManyCells(limits);
		throw new UnreadableInput({ code: "PCREF-ARCHIVE-DAMAGED" });
	}
}

async function packedAgain(files: readonly ArchiveFile[], limits: Limits): Promise<Uint8Array> {
	const zip = await import("@zip.js/zip.js");
	const writer = new zip.ZipWriter(new zip.Uint8ArrayWriter(), { level: 0, useWebWorkers: false });
	let left = limits.maximumWorkbookBytes;
	const beyond = () =>
		beyondLimit("PCREF-ARCHIVE-TOO-LARGE", {
			limit: "maximumWorkbookBytes",
			limits,
			unit: "bytes when unpacked",
		});
	for (const { path, open } of files) {
		if (!parts.test(path)) continue;
		const bytes = await gatherBytes(open(), left, beyond);
		left -= bytes.length;
		await writer.add(path, new zip.Uint8ArrayReader(bytes));
	}
	return writer.close();
}

async function sheetsOf(workbook: Uint8Array, limits: Limits): Promise<readonly WorkbookSheet[]> {
	const { readXlsx } = await import("hucre/xlsx");
	let count = 0;
	await readXlsx(workbook, {
		sheets: () => {
			count++;
			return false;
		},
	});
	const sheets: WorkbookSheet[] = [];
	let cells = 0;
	for (let index = 0; index < count; index++) {
		const { sheets: read, dateSystem } = await readXlsx(workbook, { sheets: [index] });
		for (const sheet of read) {
			cells += sheet.rows.length * (sheet.rows[0]?.length ?? 0);
			if (cells > limits.maximumWorkbookCells) throw tooManyCells(limits);
			sheets.push(sheetOf(sheet, dateSystem === "1904"));
		}
	}
	return sheets;
}

function tooManyCells(limits: Limits): UnreadableInput {
	return new UnreadableInput(
		beyondLimit("PCREF-ARCHIVE-TOO-LARGE", {
			limit: "maximumWorkbookCells",
			limits,
			unit: "cells, blank ones between others included",
		}),
	);
}

function sheetOf(
	{ name, rows, hidden, veryHidden, rowDefs, columns = [], merges = [], cells }: Sheet,
	isFrom1904: boolean,
): WorkbookSheet {
	return {
		name: printable(name),
		isHidden: hidden === true || veryHidden === true,
		isFrom1904,
		rowCount: () => rows.length,
		row: (index) =>
			(rows[index] ?? []).map((value) => {
				if (!(value instanceof Date)) return value;
				return isOutside(value) ? "#NUM!" : { moment: value.getTime() };
			}),
		stateOf: (row, column) => {
			const cell = cells?.get(`${row},${column}`);
			const value = rows[row]?.[column];
			if (cell?.type === "error" || (value instanceof Date && isOutside(value))) return "error";
			return cell?.type === "formula" && value == null ? "not-calculated" : "value";
		},
		hiddenRows: [...(rowDefs?.values() ?? [])].filter((row) => row.hidden === true).length,
		hiddenColumns: columns
			.slice(0, rows[0]?.length)
			.filter((column, index) => column?.hidden === true && rows.some((row) => (row[index] ?? "") !== ""))
			.length,
		merges: merges.map(({ startRow }) => ({ firstRow: startRow })),
	};
}

/** A number that is formatted as a date and too large to be one: workbooks show it as #. */
function isOutside(date: Date): boolean {
	return Number.isNaN(date.getTime());
}
