import type * as z from "zod";
import type { ScalarCell } from "./scalar-cell.js";

/** A column: one value, or a list of values of one kind, of a document or of a part of it. */
export interface CellPart {
	readonly kind: "cell";
	readonly column: string;
	readonly holds: "value" | "list" | "coded-list" | "group-list";
	readonly scalar: ScalarCell;
	readonly description: string;
}

/** A value that never varies, which no column needs to say. */
export interface FixedPart {
	readonly kind: "fixed";
	readonly value: string;
}

/** Fields that stand in columns of the same row. */
export interface ObjectPart {
	readonly kind: "object";
	readonly fields: readonly FieldPart[];
}

/** A list of objects: each has a row of its own in another table. */
export interface TablePart {
	readonly kind: "table";
	readonly table: DocumentTable;
}

/** A field of a document, and what a blank stands for: nothing that may be left out, null, or that it is missing. */
export interface FieldPart {
	readonly name: string;
	readonly blank: "left-out" | "null" | "missing";
	readonly part: CellPart | FixedPart | ObjectPart | TablePart;
}

/**
 * How documents of one kind lie in a spreadsheet: one row a document, and a table more for each list of objects in it,
 * whose rows name the document and the part of it that they belong to.
 */
export interface DocumentTable {
	/** Name of the table and its file: `plan`, `plan-actions`. */
	readonly name: string;
	readonly description: string;
	/** Columns that name what a row belongs to, the document first. */
	readonly belongsTo: readonly string[];
	/** The column by which rows of other tables name this row; undefined where there are none. */
	readonly namedBy: string | undefined;
	readonly row: ObjectPart;
	/** The tables of the lists in a row. */
	readonly tables: readonly DocumentTable[];
}

interface Position {
	/** Name of the table, and the column so far. */
	readonly table: string;
	readonly column: string;
	readonly belongsTo: readonly string[];
}

/** Layouts that were worked out before: schemas do not change. */
const known = new WeakMap<z.ZodType, DocumentTable>();

/** The tables of a kind of document, worked out from its schema. */
export function documentTable(name: string, schema: z.ZodType): DocumentTable {
	const table =
		known.get(schema) ?? tableOf([schema], { table: name, column: "", belongsTo: [] }, snakeCase(name));
	known.set(schema, table);
	return table;
}

/** A table and all tables under it, in order. */
export function withTablesUnder(table: DocumentTable): readonly DocumentTable[] {
	return [table, ...table.tables.flatMap(withTablesUnder)];
}

/** The columns of a table in order: what a row belongs to, the number that names it where it has one, what it says. */
export function columnsOfTable({ belongsTo, namedBy, row }: DocumentTable): readonly string[] {
	const own = cellsOf(row).map(({ column }) => column);
	const number = namedBy === undefined || own.includes(namedBy) ? [] : [namedBy];
	return [...belongsTo, ...number, ...own];
}

/** The columns of an object. */
export function cellsOf({ fields }: ObjectPart): readonly CellPart[] {
	return fields.flatMap(({ part }) =>
		part.kind === "cell" ? [part] : part.kind === "object" ? cellsOf(part) : [],
	);
}

function tableOf(schemas: readonly z.ZodType[], position: Position, names: string): DocumentTable {
	const { table: name, belongsTo } = position;
	const { alternatives } = unwrap(schemas);
	const fields = new Set(alternatives.flatMap((schema) => Object.keys(shapeOf(schema))));
	const hasLists = alternatives.some((schema) => holdsLists(schema));
	const ownName = fields.has("id") ? "id" : belongsTo.length === 0 ? "organisation" : "number";
	const namedBy = hasLists ? ownName : undefined;
	const row = objectOf(alternatives, { table: name, column: "", belongsTo: [...belongsTo, names] });
	return { name, description: descriptionOf(schemas), belongsTo, namedBy, row, tables: tablesIn(row) };
}

function tablesIn({ fields }: ObjectPart): readonly DocumentTable[] {
	return fields.flatMap(({ part }) =>
		part.kind === "table" ? [part.table] : part.kind === "object" ? tablesIn(part) : [],
	);
}

/** Fields of objects that may stand for one another: one that not all have may be left out. */
function objectOf(schemas: readonly z.ZodType[], position: Position): ObjectPart {
	const shapes = schemas.map(shapeOf);
	const names = [...new Set(shapes.flatMap((shape) => Object.keys(shape)))];
	const fields = names.map((name): FieldPart => {
		const found = shapes.flatMap((shape) => shape[name] ?? []);
		const inAll = found.length === shapes.length;
		const { alternatives, blank } = unwrap(found);
		const column = columnIn(position.column, name, names);
		const table = `${position.table}-${kebabCase(name)}`;
		const part = partOf(found, alternatives, { ...position, table, column }, name, inAll);
		return { name, blank: inAll ? blank : "left-out", part };
	});
	return { kind: "object", fields };
}

/** A code of the one list that it can be from is named after the object; else columns are named after their path. */
function columnIn(start: string, name: string, names: readonly string[]): string {
	const isCodeAlone = start === "organisation" && name === "code" && names.length === 2;
	return isCodeAlone ? start : [start, snakeCase(name)].filter((part) => part !== "").join("_");
}

function partOf(
	schemas: readonly z.ZodType[],
	alternatives: readonly z.ZodType[],
	position: Position,
	name: string,
	inAll: boolean,
): FieldPart["part"] {
	const [first] = alternatives;
	if (first === undefined) throw new Error(`${position.table} has nothing to hold`);
	const { type } = first.def;
	if (type === "object") return objectOf(alternatives, position);
	const facts = { kind: "cell" as const, column: position.column, description: descriptionOf(schemas) };
	if (type !== "array") {
		const scalar = scalarOf(alternatives);
		const [only] = scalar.codes;
		const { text, number, yesOrNo, codes } = scalar;
		if (inAll && only !== undefined && codes.length === 1 && !(text || number || yesOrNo)) {
			return { kind: "fixed", value: only };
		}
		return { ...facts, holds: "value", scalar };
	}
	const { alternatives: elements } = unwrap(
		alternatives.map((schema) => (schema as z.ZodArray<z.ZodType>).def.element),
	);
	const holds = holdsAs(elements);
	if (holds === "rows")
		return { kind: "table", table: tableOf(elements, position, singular(snakeCase(name))) };
	return { ...facts, holds, scalar: holds === "list" ? scalarOf(elements) : anyText };
}

/** How the items of a list stand: in one cell, or each in a row of another table. */
function holdsAs(elements: readonly z.ZodType[]): Exclude<CellPart["holds"], "value"> | "rows" {
	if (elements[0]?.def.type !== "object") return "list";
	const keys = elements.map((schema) => Object.keys(shapeOf(schema)).join());
	if (keys.every((key) => key === "scheme,code")) return "coded-list";
	return keys[0] === "kind,category" ? "group-list" : "rows";
}

const anyText: ScalarCell = { text: true, number: false, yesOrNo: false, codes: [] };

function scalarOf(alternatives: readonly z.ZodType[]): ScalarCell {
	const types = alternatives.map(({ def }) => def.type);
	const codes = alternatives.flatMap((schema) => {
		if (schema.def.type === "literal") return (schema as z.ZodLiteral).def.values.map(String);
		if (schema.def.type === "enum") return Object.values((schema as z.ZodEnum).def.entries).map(String);
		return [];
	});
	return {
		text: types.includes("string"),
		number: types.includes("number"),
		yesOrNo: types.includes("boolean"),
		codes: [...new Set(codes)],
	};
}

/** The schemas that a value may have, without what says that it may be absent, and what a blank stands for. */
function unwrap(schemas: readonly z.ZodType[]): {
	readonly alternatives: readonly z.ZodType[];
	readonly blank: FieldPart["blank"];
} {
	let blank: FieldPart["blank"] = "missing";
	const alternatives = schemas.flatMap((schema): readonly z.ZodType[] => {
		const { type } = schema.def;
		if (type === "union")
			return unwrap((schema as z.ZodUnion<readonly z.ZodType[]>).def.options).alternatives;
		if (type !== "optional" && type !== "nullable") return [schema];
		blank = type === "optional" ? "left-out" : "null";
		return unwrap([(schema as z.ZodOptional<z.ZodType>).def.innerType]).alternatives;
	});
	return { alternatives, blank };
}

function shapeOf(schema: z.ZodType): Readonly<Record<string, z.ZodType>> {
	return schema.def.type === "object" ? (schema as z.ZodObject<Record<string, z.ZodType>>).def.shape : {};
}

/** Whether an object has lists of objects, in which others name it. */
function holdsLists(schema: z.ZodType): boolean {
	return Object.values(shapeOf(schema)).some((field) =>
		unwrap([field]).alternatives.some((inner) =>
			inner.def.type === "array"
				? holdsAs(unwrap([(inner as z.ZodArray<z.ZodType>).def.element]).alternatives) === "rows"
				: holdsLists(inner),
		),
	);
}

function descriptionOf(schemas: readonly z.ZodType[]): string {
	return schemas.find((schema) => schema.meta()?.description !== undefined)?.meta()?.description ?? "";
}

function snakeCase(name: string): string {
	return name.replaceAll("-", "_").replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function kebabCase(name: string): string {
	return snakeCase(name).replaceAll("_", "-");
}

function singular(name: string): string {
	return name.replace(/ies$/, "y").replace(/s$/, "");
}
