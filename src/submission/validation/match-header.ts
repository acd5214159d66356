import { shownText } from "../../framework/shown-text.js";
import type { Table } from "../../tables/table.js";
import type { StructuralFinding } from "../csv/read-csv.js";

/** How the columns of a file lie over the fields of a table. */
export interface HeaderMatch {
	/** For each field of the table, in its order, the column in the file, or -1 where it is absent. */
	readonly columnOfField: readonly number[];
	/** Number of columns in the file. */
	readonly columns: number;
	/** Departures that leave the file readable. */
	readonly warnings: readonly StructuralFinding[];
}

/** Matches header names to fields without regard to case, order and surrounding spaces. */
export function matchHeader(
	table: Table,
	names: readonly string[],
): { readonly match: HeaderMatch } | { readonly finding: StructuralFinding } {
	const columnOf = new Map<string, number>();
	for (const [column, raw] of names.entries()) {
		const name = raw.trim().toLowerCase();
		if (name !== "" && columnOf.has(name)) {
			return { finding: { code: "PCREF-HEADER-COLUMN-TWICE", line: 1, column: shownText(raw.trim()) } };
		}
		columnOf.set(name, column);
	}

	const fields = Object.entries(table.fields);
	const columnOfField = fields.map(([name]) => columnOf.get(name.toLowerCase()) ?? -1);
	if (columnOfField.every((column) => column < 0)) {
		return {
			finding: {
				code: "PCREF-HEADER-NOT-FOUND",
				line: 1,
				expected: fields.map(([name]) => name).join(","),
				hint:
					otherDelimiterHint(names) ??
					`Put the column names of ${nameOf(table)} in the first line, separated by commas: ${fields
						.slice(0, 3)
						.map(([name]) => name)
						.join(", ")} and so on${table.describedIn === undefined ? "" : `; see ${table.describedIn}`}.`,
			},
		};
	}

	const warnings: StructuralFinding[] = [];
	for (const [index, [name, field]] of fields.entries()) {
		if (columnOfField[index] !== -1) continue;
		if (field.mandatory) return { finding: { code: "PCREF-HEADER-COLUMN-MISSING", line: 1, column: name } };
		warnings.push({ code: "PCREF-HEADER-COLUMN-ABSENT", line: 1, column: name });
	}
	const known = new Set(columnOfField);
	for (const [column, raw] of names.entries()) {
		if (known.has(column)) continue;
		const name = raw.trim();
		warnings.push({
			code: "PCREF-HEADER-COLUMN-UNKNOWN",
			line: 1,
			column: name === "" ? `(column ${column + 1} has no name)` : shownText(name),
		});
	}
	return { match: { columnOfField, columns: names.length, warnings } };
}

const otherDelimiters = { ";": "semicolons", "\t": "tabs", "|": "vertical bars" } as const;

/** Says so where the columns are separated by something else than commas. */
function otherDelimiterHint(names: readonly string[]): string | undefined {
	const [only = ""] = names;
	const found = Object.entries(otherDelimiters).find(
		([delimiter]) => names.length === 1 && only.includes(delimiter),
	);
	return found && `The columns are separated by ${found[1]}. Export the table with commas between them.`;
}

/** The code of a layout of ours says nothing to anybody. */
function nameOf({ name, code, describedIn }: Table): string {
	return describedIn === undefined ? `${name} (${code})` : name;
}
