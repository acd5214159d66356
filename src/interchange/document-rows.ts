import type { FeedbackTheme } from "../framework/feedback/feedback-theme.js";
import type { PopulationGroup } from "../framework/population-group.js";
import { codedText, groupText } from "../tables/pcref/coded-cell.js";
import type { CellPart, DocumentTable, ObjectPart } from "../tables/pcref/document-table.js";
import { listCell } from "../tables/pcref/list-cell.js";
import { scalarText } from "../tables/pcref/scalar-cell.js";
import type { Cells } from "./feedback-rows.js";

/** A row of the table of that name. */
export interface NamedRow {
	readonly table: string;
	readonly cells: Cells;
}

type Scalar = string | number | boolean;
type Fields = Readonly<Record<string, unknown>>;

/** The rows that a document makes in the tables of its kind, a row before those that belong to it. */
export function rowsOfDocument(table: DocumentTable, document: object): readonly NamedRow[] {
	return rowsUnder(table, document as Fields, { above: [], number: 1 });
}

function rowsUnder(
	table: DocumentTable,
	fields: Fields,
	{ above, number }: { readonly above: readonly string[]; readonly number: number },
): readonly NamedRow[] {
	const { belongsTo, namedBy, row } = table;
	const cells: Cells = {
		...Object.fromEntries(belongsTo.map((column, index) => [column, above[index]])),
		...(namedBy === "number" ? { number: String(number) } : {}),
		...Object.fromEntries(cellsIn(row, fields, "needed")),
	};
	const name = namedBy === undefined ? [] : [cells[namedBy] ?? ""];
	const under = listsIn(row, fields).flatMap(([list, items]) =>
		items.flatMap((item, index) => rowsUnder(list, item, { above: [...above, ...name], number: index + 1 })),
	);
	return [{ table: table.name, cells }, ...under];
}

/** Cells by column. Within what may be absent, a list that is empty is written down: it shows that the rest is there. */
function cellsIn(
	part: ObjectPart,
	fields: Fields,
	presence: "needed" | "optional",
): readonly (readonly [column: string, cell: string])[] {
	return part.fields.flatMap(({ name, blank, part: inner }) => {
		const value = fields[name];
		if (value === undefined || value === null) return [];
		const within = blank === "missing" ? presence : "optional";
		if (inner.kind === "object") return cellsIn(inner, value as Fields, within);
		if (inner.kind !== "cell") return [];
		const cell = cellOf(inner, value);
		return cell === ";" && within === "needed" && inner.holds !== "value"
			? []
			: [[inner.column, cell] as const];
	});
}

function listsIn(
	part: ObjectPart,
	fields: Fields,
): readonly (readonly [table: DocumentTable, items: readonly Fields[]])[] {
	return part.fields.flatMap(({ name, part: inner }) => {
		const value = fields[name];
		if (value === undefined || value === null) return [];
		if (inner.kind === "object") return listsIn(inner, value as Fields);
		return inner.kind === "table" ? [[inner.table, value as readonly Fields[]] as const] : [];
	});
}

function cellOf({ holds }: CellPart, value: unknown): string {
	if (holds === "value") return scalarText(value as Scalar);
	if (holds === "list") return listCell((value as readonly Scalar[]).map(scalarText));
	if (holds === "coded-list") return listCell((value as readonly FeedbackTheme[]).map(codedText));
	return listCell((value as readonly PopulationGroup[]).map(groupText));
}
