import type { Place } from "../../issues/issue.js";
import type { Table } from "../../tables/table.js";
import type { TableInput } from "../input/table-input.js";
import type { LineIndex } from "./line-index.js";
import type { HeaderMatch } from "./match-header.js";

/** One of the files that a table was read from. */
export interface JudgedFile {
	readonly input: TableInput;
	readonly match: HeaderMatch;
	/** Number of records of the table in the files before this one. */
	readonly before: number;
	/** Lines of the records, which are counted through all files of the table. */
	readonly lines: LineIndex;
}

/** The file, and the sheet where it is one of a workbook. */
export function placeOfFile({ name, sheet }: TableInput): Place & { readonly file: string } {
	return { file: name, ...(sheet === undefined ? {} : { sheet }) };
}

/** Where a record stands, counted through all files of its table from 1: the file, and its number in it. */
export function placeOf(
	{ table, files }: { readonly table: Table; readonly files: readonly JudgedFile[] },
	record: number,
	column?: string,
): Place & { readonly file: string } {
	const file = files.findLast(({ before }) => before < record) as JudgedFile;
	const { input, match } = file;
	const line = file.lines.lineOf(record);
	const field = column === undefined ? -1 : Object.keys(table.fields).indexOf(column);
	const position = match.columnOfField[field] ?? -1;
	return {
		...placeOfFile(input),
		table: table.code,
		record: record - file.before,
		...(input.cellName !== undefined && position >= 0 ? { cell: input.cellName(line, position) } : { line }),
		...(column === undefined ? {} : { column }),
	};
}
