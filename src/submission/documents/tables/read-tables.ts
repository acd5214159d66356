import type { Issue, Place } from "../../../issues/issue.js";
import type { FilePlace } from "../candidates.js";

/** A value made of rows, for the schema of its kind to judge. */
export interface ValueOfRows {
	readonly value: unknown;
	/** The file, row and column that a JSON pointer in the value stands for. */
	readonly placeOf: (pointer: string) => Place;
	/** The file or sheet of each row. */
	readonly files: readonly FilePlace[];
}

/** What the tables of one kind of document held. */
export interface ReadTables {
	/** Documents whose rows are all right as rows. */
	readonly records: readonly ValueOfRows[];
	readonly issues: readonly Issue[];
	/** Rows of each table, by its name. */
	readonly rows: ReadonlyMap<string, number>;
}
