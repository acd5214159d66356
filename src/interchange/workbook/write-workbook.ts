import type { DataValidation, WriteSheet } from "hucre/xlsx";
import { ArgumentError } from "../../issues/argument-error.js";
import { cellName } from "../../submission/input/sheet-cell.js";
import { codesSheet } from "../../submission/input/sheets-of-templates.js";
import { withColumnFormats } from "./column-formats.js";

/** One column of a sheet. */
export interface SheetColumn {
	readonly header: string;
	/** In characters. */
	readonly width: number;
	/** How what is typed is kept: `text` as it stands, leading zeros and all; `general` as the program likes. */
	readonly format: "text" | "general" | "date" | "time" | "datetime";
	/** Codes to choose from; none where it is not coded. Others can be typed too. */
	readonly codes?: readonly string[];
	/** Long texts run over several lines. */
	readonly wraps?: boolean;
}

/** One sheet: a header that stays in sight, and rows. */
export interface Sheet {
	readonly name: string;
	readonly columns: readonly SheetColumn[];
	readonly rows: readonly (readonly (string | number)[])[];
}

const formats = {
	text: "@",
	general: undefined,
	date: "yyyy-mm-dd",
	time: "hh:mm:ss",
	datetime: 'yyyy-mm-dd"T"hh:mm:ss',
} as const;

/** More than these, and Excel calls the workbook damaged. */
const mostCharacters = 32_767;
const mostRows = 1_048_576;

/** Results may not depend on the clock. */
const noParticularDay = new Date("1980-01-01T00:00:00Z");

/**
 * An Excel workbook. Codes of columns stand on a hidden sheet, from which drop-down lists are made. The same sheets
 * always make the same bytes.
 *
 * @throws ArgumentError where a text or a sheet is longer than a workbook can hold.
 */
export async function writeWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
	const { writeXlsx } = await import("hucre/xlsx");
	const lists = new Map<string, { readonly codes: readonly string[]; readonly range: string }>();
	for (const { codes = [] } of sheets.flatMap(({ columns }) => columns)) {
		const key = JSON.stringify(codes);
		if (codes.length === 0 || lists.has(key)) continue;
		const column = cellName(0, lists.size).slice(0, -1);
		lists.set(key, { codes, range: `'${codesSheet}'!$${column}$1:$${column}$${codes.length}` });
	}
	const bytes = await writeXlsx({
		sheets: [
			...sheets.map((sheet) => sheetOf(sheet, (codes) => lists.get(JSON.stringify(codes))?.range)),
			...(lists.size === 0 ? [] : [sheetOfCodes([...lists.values()].map(({ codes }) => codes))]),
		],
		properties: { creator: "pcref", created: noParticularDay, modified: noParticularDay },
	});
	return withColumnFormats(bytes, noParticularDay);
}

function sheetOf(
	{ name, columns, rows }: Sheet,
	rangeOf: (codes: readonly string[]) => string | undefined,
): WriteSheet {
	if (rows.length >= mostRows) {
		throw new ArgumentError(name, `has more rows than the ${mostRows.toLocaleString("en-GB")} of a sheet`);
	}
	const cells: NonNullable<WriteSheet["cells"]> = new Map();
	for (const [index, { header }] of columns.entries()) {
		cells.set(`0,${index}`, {
			value: header,
			style: {
				font: { bold: true, name: "Calibri", size: 11 },
				fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "E8EDEE" } },
				alignment: { vertical: "top", wrapText: true },
				numFmt: "@",
			},
		});
	}
	for (const [row, values] of rows.entries()) {
		for (const [column, value] of values.entries()) {
			if (typeof value !== "string") continue;
			if (value.length > mostCharacters) {
				throw new ArgumentError(
					`${name}.${columns[column]?.header ?? ""}`,
					`is longer in row ${row + 1} than the ${mostCharacters.toLocaleString("en-GB")} characters that a cell of a workbook can hold`,
				);
			}
			// as plain text such words would be written as the errors of formulas
			if (/^#[A-Z]/.test(value)) {
				cells.set(`${row + 1},${column}`, { value, richText: [{ text: value }] });
			}
		}
	}
	return {
		name,
		columns: columns.map(({ width, format, wraps = false }) => ({
			width,
			style: {
				...(formats[format] === undefined ? {} : { numFmt: formats[format] }),
				...(wraps ? { alignment: { vertical: "top", wrapText: true } } : {}),
			},
		})),
		rows: [
			columns.map(({ header }) => header),
			...(rows.length === 0 ? [columns.map(() => null)] : rows.map((row) => [...row])),
		],
		cells,
		freezePane: { rows: 1 },
		dataValidations: columns.flatMap(({ codes = [] }, index): readonly DataValidation[] => {
			const formula1 = rangeOf(codes);
			if (formula1 === undefined) return [];
			const column = cellName(0, index).slice(0, -1);
			return [
				{
					type: "list",
					formula1,
					range: `${column}2:${column}${mostRows}`,
					allowBlank: true,
					showErrorMessage: true,
					errorStyle: "information",
					errorTitle: "Not in the list",
					errorMessage: "This is none of the codes in the list. Checking will say whether it may stand here.",
				},
			];
		}),
	};
}

function sheetOfCodes(lists: readonly (readonly string[])[]): WriteSheet {
	const longest = Math.max(...lists.map(({ length }) => length));
	return {
		name: codesSheet,
		hidden: true,
		columns: lists.map(() => ({ width: 12, style: { numFmt: "@" } })),
		rows: Array.from({ length: longest }, (_, row) => lists.map((codes) => codes[row] ?? null)),
	};
}
