import type { Table } from "../../tables/table.js";
import type { Source } from "../source.js";

/** Which file is which table. */
export interface MatchedFiles {
	readonly tables: ReadonlyMap<string, Source>;
	/** Files named after a table that another file is named after too. */
	readonly repeated: readonly { readonly source: Source; readonly table: string; readonly first: string }[];
	/** Files named after a table of the data set that is not known here. */
	readonly notChecked: readonly { readonly source: Source; readonly table: string }[];
	readonly unrecognised: readonly Source[];
}

/** Matches files to tables by the table code in the file name, in either case: `2024-04 mhs001 mpi.csv` is MHS001. */
export function matchFiles(sources: readonly Source[], tables: readonly Table[]): MatchedFiles {
	const known = new Set(tables.map((table) => table.code));
	const matched = new Map<string, Source>();
	const repeated: { source: Source; table: string; first: string }[] = [];
	const notChecked: { source: Source; table: string }[] = [];
	const unrecognised: Source[] = [];
	for (const source of sources) {
		const code = /MHS\d{3}(?!\d)/i.exec(source.name)?.[0].toUpperCase();
		if (code === undefined) unrecognised.push(source);
		else if (!known.has(code)) notChecked.push({ source, table: code });
		else if (matched.has(code)) repeated.push({ source, table: code, first: matched.get(code)?.name ?? "" });
		else matched.set(code, source);
	}
	return { tables: matched, repeated, notChecked, unrecognised };
}
