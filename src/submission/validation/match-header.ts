import { shownText } from "../../framework/shown-text.js";
import type { CellType } from "../../tables/field.js";
import type { Table } from "../../tables/table.js";
import type { StructuralFinding } from "../input/table-input.js";
import { nearestName, plainName } from "./nearest-name.js";

/** How the columns of a file lie over the fields of a table. */
export interface HeaderMatch {
	/** For each field of the table, in its order, the column in the file, or -1 where it is absent. */
	readonly columnOfField: readonly number[];
	/** Number of columns in the file. */
	readonly columns: number;
	/** Departures that leave the file readable. */
	readonly warnings: readonly StructuralFinding[];
}

/** The columns of a table by names that files give them: their column to ours. */
export type ColumnMapping = Readonly<Record<string, string>>;

/**
 * Matches header names to fields. Order, letter case and surrounding spaces make no difference. Other official names (the
 * field's id, its name in the data dictionary), other spacing, and names of a mapping are matched too, with a warning.
 */
export function matchHeader(
	table: Table,
	names: readonly string[],
	mapping: ColumnMapping = {},
): { readonly match: HeaderMatch } | { readonly finding: StructuralFinding } {
	const fields = Object.entries(table.fields);
	const aliases = aliasesOf(table, mapping);
	const columnOf = new Map<string, number>();
	const known = new Set<number>();
	const warnings: StructuralFinding[] = [];
	let twice: StructuralFinding | null = null;
	for (const [column, raw] of names.entries()) {
		const written = raw.trim();
		const field = aliases.exact.get(written.toLowerCase()) ?? aliases.plain.get(plainName(written));
		const name = field ?? written.toLowerCase();
		if (name !== "" && columnOf.has(name)) {
			const isAlias = field !== undefined && written.toLowerCase() !== field.toLowerCase();
			twice ??= {
				code: "PCREF-HEADER-COLUMN-TWICE",
				line: 1,
				column: shownText(written),
				...(isAlias ? { received: field } : {}),
			};
			continue;
		}
		columnOf.set(name, column);
		if (field === undefined) continue;
		known.add(column);
		if (written.toLowerCase() !== field.toLowerCase()) {
			warnings.push({
				code: "PCREF-HEADER-COLUMN-ALIAS",
				line: 1,
				column: field,
				received: JSON.stringify(shownText(written)),
			});
		}
	}

	const columnOfField = fields.map(([name]) => columnOf.get(name) ?? -1);
	if (columnOfField.every((column) => column < 0)) {
		return {
			finding: {
				code: "PCREF-HEADER-NOT-FOUND",
				line: 1,
				expected: fields.map(([name]) => name).join(","),
				hint: `Put the column names of ${nameOf(table)} in the first line: ${fields
					.slice(0, 3)
					.map(([name]) => name)
					.join(
						", ",
					)} and so on${table.describedIn === undefined ? ". If the file has no header, name its columns with --columns; if it calls them otherwise, with --mapping." : `; see ${table.describedIn}.`}`,
			},
		};
	}

	if (twice !== null) return { finding: twice };
	const absent = fields.filter((_, index) => columnOfField[index] === -1).map(([name]) => name);
	const unknown = names.map((raw) => raw.trim()).filter((_, column) => !known.has(column));
	for (const [index, [name, field]] of fields.entries()) {
		if (columnOfField[index] !== -1) continue;
		if (field.mandatory) {
			const near = nearestName(name, unknown);
			return {
				finding: {
					code: "PCREF-HEADER-COLUMN-MISSING",
					line: 1,
					column: name,
					...(near === undefined
						? {}
						: {
								hint: `The file has a column ${shownText(near)}: if that is it, rename it or use --mapping.`,
							}),
				},
			};
		}
		warnings.push({ code: "PCREF-HEADER-COLUMN-ABSENT", line: 1, column: name });
	}
	for (const [column, raw] of names.entries()) {
		if (known.has(column)) continue;
		const name = raw.trim();
		const near = nearestName(name, absent);
		warnings.push({
			code: "PCREF-HEADER-COLUMN-UNKNOWN",
			line: 1,
			column: name === "" ? `(column ${column + 1} has no name)` : shownText(name),
			...(near === undefined
				? {}
				: { hint: `Perhaps ${near} is meant, which the file does not have: rename it or use --mapping.` }),
		});
	}
	return { match: { columnOfField, columns: names.length, warnings } };
}

/** What the columns of a header hold, undefined for columns that the table does not have. */
export function columnTypes(
	table: Table,
	names: readonly string[],
	mapping?: ColumnMapping,
): readonly (CellType | undefined)[] {
	const matched = matchHeader(table, names, mapping);
	if ("finding" in matched) return [];
	const fields = Object.values(table.fields);
	return names.map((_, column) => fields[matched.match.columnOfField.indexOf(column)]?.type);
}

/** The names of columns under which a field is found. */
interface Aliases {
	/** By the name in lower case: our names, and those of the mapping, which go before. */
	readonly exact: ReadonlyMap<string, string>;
	/** By the name without spaces and signs: all official names that mean one field only. */
	readonly plain: ReadonlyMap<string, string>;
}

function aliasesOf(table: Table, mapping: ColumnMapping): Aliases {
	const exact = new Map<string, string>();
	const plain = new Map<string, string | null>();
	for (const [name, { uid, dictionaryName }] of Object.entries(table.fields)) {
		exact.set(name.toLowerCase(), name);
		for (const alias of [name, uid, dictionaryName]) {
			const key = plainName(alias);
			plain.set(key, (plain.get(key) ?? name) === name ? name : null);
		}
	}
	for (const [name] of Object.entries(table.fields)) plain.set(plainName(name), name);
	const ours = new Map(exact);
	for (const [theirs, name] of Object.entries(mapping)) {
		const field = ours.get(name.trim().toLowerCase());
		if (field !== undefined) exact.set(theirs.trim().toLowerCase(), field);
	}
	return { exact, plain: new Map([...plain].flatMap(([key, name]) => (name === null ? [] : [[key, name]]))) };
}

/** The code of a layout of ours says nothing to anybody. */
function nameOf({ name, code, describedIn }: Table): string {
	return describedIn === undefined ? `${name} (${code})` : name;
}
