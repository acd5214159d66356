import type { Severity } from "../../../issues/severity.js";
import type { Dossier, Draft, PersonTable } from "../dossier.js";
import type { Target } from "./targets.js";

/** A rule that the altered records of one table break. */
export interface Fault {
	readonly code: string;
	readonly severity: Severity;
	readonly table: PersonTable;
	readonly column: string | null;
	/** Which records of the dossier: the last of the table, which is the altered one, or all of them. */
	readonly records?: "last" | "all";
}

/** Something wrong that is put into the dossiers of a few people, and what validation must say of it itself. */
export interface Plant {
	/** What was done, as the manifest says it. */
	readonly why: string;
	readonly in: Target;
	/** How many dossiers. */
	readonly times: number;
	readonly alter: (dossier: Dossier) => Dossier;
	/** None where the trouble lies only in what is missing; see `consequences`. */
	readonly faults: readonly Fault[];
	/** The altered column, where it looks like trouble and is right. */
	readonly harmless?: { readonly table: PersonTable; readonly column: string };
	/** Spoils the written line of the altered record. */
	readonly misprint?: { readonly table: PersonTable; readonly of: (line: string) => string };
}

/** Leaves everything as it is. */
export const unaltered = (dossier: Dossier): Dossier => dossier;

/** Changes the last record of a table. */
export function change<Code extends PersonTable>(
	table: Code,
	changes: Draft<Code> | ((record: Draft<Code>) => Draft<Code>),
): Plant["alter"] {
	return (dossier) => {
		const records: readonly Draft<Code>[] = dossier[table];
		const changed = records.map((record, index) =>
			index === records.length - 1
				? { ...record, ...(typeof changes === "function" ? changes(record) : changes) }
				: record,
		);
		return { ...dossier, [table]: changed };
	};
}

/** Adds a record that is like the last one of the table but for the changes. */
export function addLike<Code extends PersonTable>(table: Code, changes: Draft<Code>): Plant["alter"] {
	return (dossier) => {
		const records: readonly Draft<Code>[] = dossier[table];
		return { ...dossier, [table]: [...records, { ...records.at(-1), ...changes }] };
	};
}

/** Leaves out all records of these tables. */
export function without(...tables: readonly PersonTable[]): Plant["alter"] {
	return (dossier) => ({ ...dossier, ...Object.fromEntries(tables.map((table) => [table, []])) });
}

/** The altered value is refused or reported in its own column. */
export function fault<Code extends PersonTable>(
	table: Code,
	column: keyof Draft<Code> & string,
	code: string,
	severity: Severity,
): Fault {
	return { code, severity, table, column };
}
