import { csvFile, csvRecord } from "../../tables/csv-text.js";
import { cellFlag } from "../csv/record-batch.js";
import { bareName } from "./bare-name.js";
import { beyondLimit } from "./beyond-limit.js";
import { RecordBatchBuilder } from "./record-batch-builder.js";
import { cellName, sheetCellText } from "./sheet-cell.js";
import type { InputPart, ReadOptions, StructuralFinding, TableInput } from "./table-input.js";
import type { SheetValue, WorkbookSheet } from "./workbook-sheets.js";

const batchRecords = 1_000;
const flagOf = { value: 0, error: cellFlag.errorValue, "not-calculated": cellFlag.notCalculated } as const;

/**
 * A table on a sheet of a workbook. The first row with anything in it is its header; rows with nothing are no records.
 * The table is as wide as its widest row, since values cannot move into other columns as they do in text.
 */
export function sheetInput(file: string, sheet: WorkbookSheet, label: string): TableInput {
	return {
		name: file,
		label,
		sheet: sheet.name,
		cellName: (line, column) => cellName(line - 1, column),
		writtenAs: `${bareName(label).replace(/\.[a-z]+$/i, "")}.csv`,
		read: (options) => partsOf(sheet, options),
	};
}

async function* partsOf(
	sheet: WorkbookSheet,
	options: ReadOptions,
): AsyncGenerator<InputPart, void, undefined> {
	const rows = sheet.rowCount();
	let header = 0;
	while (header < rows && isEmpty(sheet.row(header))) header++;
	if (header === rows) {
		yield { kind: "problem", finding: { code: "PCREF-FILE-EMPTY" } };
		return;
	}
	let width = 0;
	for (let row = header; row < rows; row++) width = Math.max(width, withoutEmptyEnd(sheet.row(row)).length);
	const headerValues = sheet.row(header);
	const names = Array.from({ length: width }, (_, column) =>
		sheetCellText(headerValues[column] ?? null, { type: undefined, isFrom1904: sheet.isFrom1904 }),
	);
	if (names.length > options.limits.maximumColumns) {
		const { limits } = options;
		const beyond = beyondLimit("PCREF-HEADER-TOO-MANY-COLUMNS", {
			limit: "maximumColumns",
			limits,
			unit: "columns",
		});
		const received = `${names.length.toLocaleString("en-GB")} columns`;
		yield { kind: "problem", finding: { ...beyond, line: header + 1, received } };
		return;
	}
	for (const finding of departuresOf(sheet, header)) yield { kind: "departure", finding };
	yield { kind: "header", names, bytes: lineOf(names) };

	const types = options.typesOf?.(names) ?? [];
	let builder = new RecordBatchBuilder();
	for (let row = header + 1; row < rows; row++) {
		const values = withoutEmptyEnd(sheet.row(row));
		if (values.length > 0 || hasState(sheet, row, width)) {
			const cells = Array.from({ length: width }, (_, column) => ({
				text: sheetCellText(values[column] ?? null, { type: types[column], isFrom1904: sheet.isFrom1904 }),
				flags: flagOf[sheet.stateOf(row, column)],
			}));
			builder.add(row + 1, cells);
		}
		if (builder.records < batchRecords && row < rows - 1) continue;
		options.signal?.throwIfAborted();
		if (builder.records > 0) yield recordsOf(builder);
		builder = new RecordBatchBuilder();
	}
}

function recordsOf(builder: RecordBatchBuilder): InputPart {
	const batch = builder.batch();
	return {
		kind: "records",
		batch,
		first: 0,
		original: (index) => {
			const from = batch.firstCell[index] as number;
			const to = batch.firstCell[index + 1] as number;
			const texts = Array.from({ length: to - from }, (_, cell) =>
				new TextDecoder().decode(
					batch.bytes.subarray(batch.cellStart[from + cell], batch.cellEnd[from + cell]),
				),
			);
			return lineOf(texts);
		},
	};
}

function* departuresOf(sheet: WorkbookSheet, header: number): Generator<StructuralFinding, void, undefined> {
	if (sheet.isHidden) yield { code: "PCREF-SHEET-HIDDEN" };
	if (sheet.hiddenRows > 0) {
		yield { code: "PCREF-SHEET-ROWS-HIDDEN", received: `${sheet.hiddenRows.toLocaleString("en-GB")} hidden` };
	}
	if (sheet.hiddenColumns > 0) {
		const received = `${sheet.hiddenColumns.toLocaleString("en-GB")} hidden`;
		yield { code: "PCREF-SHEET-COLUMNS-HIDDEN", received };
	}
	if (sheet.merges.some(({ firstRow }) => firstRow <= header)) {
		yield { code: "PCREF-SHEET-HEADER-MERGED", line: header + 1 };
	}
	const below = sheet.merges.filter(({ firstRow }) => firstRow > header);
	if (below.length > 0) {
		yield {
			code: "PCREF-SHEET-CELLS-MERGED",
			received: `${below.length.toLocaleString("en-GB")} merged areas`,
		};
	}
}

function isEmpty(values: readonly SheetValue[]): boolean {
	return withoutEmptyEnd(values).length === 0;
}

function withoutEmptyEnd(values: readonly SheetValue[]): readonly SheetValue[] {
	const last = values.findLastIndex((value) => value !== null && value !== "");
	return values.slice(0, last + 1);
}

/** A row without values may still hold formulas that nobody calculated. */
function hasState(sheet: WorkbookSheet, row: number, columns: number): boolean {
	for (let column = 0; column < columns; column++) if (sheet.stateOf(row, column) !== "value") return true;
	return false;
}

function lineOf(texts: readonly string[]): Uint8Array {
	return new TextEncoder().encode(csvFile([csvRecord(texts)]));
}
