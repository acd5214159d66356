import type { Place } from "../../../issues/issue.js";
import { codedOf, groupOf } from "../../../tables/pcref/coded-cell.js";
import {
	type CellPart,
	cellsOf,
	type DocumentTable,
	type FieldPart,
	type ObjectPart,
} from "../../../tables/pcref/document-table.js";
import { itemsOf } from "../../../tables/pcref/list-cell.js";
import { scalarOf } from "../../../tables/pcref/scalar-cell.js";

/** A row of one table with the rows of other tables that belong to it, by the names of their tables. */
export interface RowTree {
	readonly cells: Readonly<Record<string, string | null>>;
	readonly where: Place & { readonly file: string };
	readonly cellAt: (column: string) => Place;
	readonly parts: ReadonlyMap<string, readonly RowTree[]>;
}

/**
 * What rows say, in the shape of a document, for its schema to judge: what is blank is left out or null, whichever the
 * schema has, and a combination that no document may have stays one.
 */
export function documentOfRows({ row }: DocumentTable, tree: RowTree): unknown {
	return objectOf(row, tree).value;
}

/** The file, row and column that a JSON pointer in a document made of rows stands for. */
export function placeInRows({ row }: DocumentTable, tree: RowTree, pointer: string): Place {
	const path = pointer.split("/").slice(1);
	let part: FieldPart["part"] = row;
	let at = tree;
	for (let step = path.shift(); step !== undefined; step = path.shift()) {
		if (part.kind === "object") {
			const name = step;
			const found: FieldPart | undefined = part.fields.find((field) => field.name === name);
			if (found === undefined) break;
			part = found.part;
		} else if (part.kind === "table") {
			const inList: RowTree | undefined = at.parts.get(part.table.name)?.[Number(step)];
			if (inList === undefined) break;
			at = inList;
			part = part.table.row;
		} else break;
	}
	const column = part === row || part === undefined ? undefined : columnOf(part);
	return column === undefined ? at.where : at.cellAt(column);
}

function columnOf(part: FieldPart["part"]): string | undefined {
	if (part.kind === "cell") return part.column;
	return part.kind === "object" ? cellsOf(part)[0]?.column : undefined;
}

interface Found {
	readonly value: unknown;
	/** Whether any cell of it was filled. */
	readonly given: boolean;
}

function objectOf(part: ObjectPart, tree: RowTree): Found {
	const value: Record<string, unknown> = {};
	let given = false;
	for (const field of part.fields) {
		const found = fieldOf(field, tree);
		given ||= found.given;
		if (found.value !== undefined) value[field.name] = found.value;
	}
	return { value, given };
}

function fieldOf({ part, blank }: FieldPart, tree: RowTree): Found {
	const nothing = blank === "null" ? null : undefined;
	if (part.kind === "fixed") return { value: part.value, given: false };
	if (part.kind === "cell") {
		const cell = tree.cells[part.column] ?? null;
		if (cell !== null) return { value: cellOf(part, cell), given: true };
		return { value: blank === "missing" && part.holds !== "value" ? [] : nothing, given: false };
	}
	if (part.kind === "object") {
		const found = objectOf(part, tree);
		return found.given || blank === "missing" ? found : { value: nothing, given: false };
	}
	const rows = tree.parts.get(part.table.name) ?? [];
	if (rows.length === 0) return { value: blank === "missing" ? [] : nothing, given: false };
	return { value: rows.map((row) => documentOfRows(part.table, row)), given: true };
}

function cellOf({ holds, scalar }: CellPart, cell: string): unknown {
	if (holds === "value") return scalarOf(scalar, cell);
	const items = itemsOf(cell);
	if (holds === "list") return items.map((item) => scalarOf(scalar, item));
	return items.map(holds === "coded-list" ? codedOf : groupOf);
}
