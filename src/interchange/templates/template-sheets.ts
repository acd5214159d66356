import { guidanceSheet } from "../../submission/input/sheets-of-templates.js";
import { safeInSpreadsheet } from "../../tables/csv-text.js";
import { sheetNameOf } from "../../tables/pcref/sheet-name.js";
import type { Sheet } from "../workbook/write-workbook.js";
import type { TemplateColumn, TemplateTable } from "./template-table.js";

const neededInWords: Readonly<Record<TemplateColumn["needed"], string>> = {
	yes: "yes",
	part: "yes, where another column of the same part is filled",
	wanted: "wanted: a blank is a warning",
	no: "no",
};

const typesOfTyping = {
	text: "text",
	number: "general",
	date: "date",
	time: "time",
	datetime: "datetime",
} as const;

/** The sheets of a workbook to fill in, the guidance first. Rows that are there already stand under the header. */
export function templateSheets(
	tables: readonly TemplateTable[],
	rowsOf: (table: TemplateTable) => readonly (readonly string[])[] = () => [],
): readonly Sheet[] {
	return [guidance(tables), ...tables.map((table) => tableSheet(table, rowsOf(table)))];
}

function tableSheet({ name, columns }: TemplateTable, rows: Sheet["rows"]): Sheet {
	return {
		name: sheetNameOf(name),
		columns: columns.map(({ name: header, type, codes }) => ({
			header,
			width: Math.min(40, Math.max(14, header.length + 2)),
			format: typesOfTyping[type],
			codes,
		})),
		rows,
	};
}

function guidance(tables: readonly TemplateTable[]): Sheet {
	const about =
		"Nothing on this sheet is read. Each other sheet is a table: fill it in under its header, one row a record. Examples are made up. A date is YYYY-MM-DD.";
	return {
		name: guidanceSheet,
		columns: [
			{ header: "Sheet", width: 24 },
			{ header: "Column", width: 32 },
			{ header: "What it is", width: 60 },
			{ header: "May hold", width: 44 },
			{ header: "Needed", width: 18 },
			{ header: "Example (made up)", width: 32 },
			{ header: "Rules", width: 32 },
		].map((column) => ({ ...column, format: "text", wraps: true })),
		rows: [
			["", "", about],
			...tables.flatMap(({ name, title, rules, columns }) => [
				[sheetNameOf(name), "", aboutTable({ name, title }), "", "", "", rules.join(", ")],
				...columns.map((column) => [
					sheetNameOf(name),
					column.name,
					column.description,
					column.holds,
					neededInWords[column.needed],
					safeInSpreadsheet(column.example),
					column.rules.join(", "),
				]),
			]),
		],
	};
}

function aboutTable({ name, title }: { readonly name: string; readonly title: string }): string {
	return sheetNameOf(name) === name ? title : `${name}: ${title}`;
}
