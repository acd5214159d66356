import type { Table } from "../../tables/table.js";
import { unpackedName } from "../input/bare-name.js";
import { tableCodeIn } from "../input/table-code.js";
import type { TableInput } from "../input/table-input.js";

/** Which file is which table. */
export interface MatchedFiles {
	/** The files of each table: one, or its parts in the order of their names. */
	readonly tables: ReadonlyMap<string, readonly TableInput[]>;
	/** Files named after a table that another file is named after too. */
	readonly repeated: readonly {
		readonly input: TableInput;
		readonly table: string;
		readonly first: string;
	}[];
	/** Files named after a table of the data set that is not known here. */
	readonly notChecked: readonly { readonly input: TableInput; readonly table: string }[];
	readonly unrecognised: readonly TableInput[];
}

/**
 * Matches files to tables by the table code in the file name, in either case: `2024-04 mhs001 mpi.csv` is MHS001. Files
 * of one table whose names differ in nothing but numbers are its parts: `MHS001_part1.csv`, `MHS001_part2.csv`.
 */
export function matchFiles(inputs: readonly TableInput[], tables: readonly Table[]): MatchedFiles {
	const known = new Set(tables.map((table) => table.code));
	const matched = new Map<string, TableInput[]>();
	const repeated: { input: TableInput; table: string; first: string }[] = [];
	const notChecked: { input: TableInput; table: string }[] = [];
	const unrecognised: TableInput[] = [];
	for (const input of inputs) {
		const code = tableCodeIn(labelOf(input));
		if (code === undefined) unrecognised.push(input);
		else if (!known.has(code)) notChecked.push({ input, table: code });
		else {
			const files = matched.get(code) ?? [];
			const [first = input] = files;
			if (files.every((other) => arePartsOfOne(input, other))) matched.set(code, [...files, input]);
			else repeated.push({ input, table: code, first: first.name });
		}
	}
	for (const files of matched.values()) {
		files.sort((a, b) => labelOf(a).localeCompare(labelOf(b), "en", { numeric: true }));
	}
	return { tables: matched, repeated, notChecked, unrecognised };
}

function labelOf({ label, name }: TableInput): string {
	return label ?? unpackedName(name);
}

function arePartsOfOne(one: TableInput, other: TableInput): boolean {
	const [name, otherName] = [labelOf(one).toLowerCase(), labelOf(other).toLowerCase()];
	const withoutNumbers = (text: string) => text.replace(/\d+/g, "0");
	return name !== otherName && withoutNumbers(name) === withoutNumbers(otherName);
}
