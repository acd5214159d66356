import type { OwnIssueCode } from "../../issues/catalogue.js";
import type { CellType } from "../../tables/field.js";
import type { RecordBatch } from "../csv/record-batch.js";
import type { Limits } from "../limits.js";
import type { Source } from "../source.js";
import type { Delimiter } from "./text-form.js";

/** Something to say about a file itself: a problem that makes the rest of it doubtful, or a departure that does not. */
export interface StructuralFinding {
	readonly code: OwnIssueCode;
	readonly line?: number;
	readonly column?: string;
	readonly received?: string;
	readonly expected?: string;
	readonly hint?: string;
}

/** Records of a table, in order. Views that live until the next part is asked for. */
export interface RecordsPart {
	readonly kind: "records";
	readonly batch: RecordBatch;
	/** Index of the first record in the batch that is not the header. */
	readonly first: number;
	/** The bytes of a record as they stand in the file, where the batch does not hold them. */
	readonly original?: (index: number) => Uint8Array;
	/** What is wrong with a record that has no cells, in words. */
	readonly problem?: (index: number) => string | undefined;
}

/** Where the records of a text file begin that may be read from any line on. */
export interface FirstRecord {
	readonly byte: number;
	readonly line: number;
	readonly delimiter: Delimiter;
	/** True where it is known that bytes beyond ASCII are UTF-8: the file says so, or had some before. */
	readonly isUtf8: boolean;
}

/** Where to go on reading a text file: at the start of a record. */
export type ReadFrom = FirstRecord;

/** The header of a table. */
export interface HeaderPart {
	readonly kind: "header";
	readonly names: readonly string[];
	readonly bytes: Uint8Array;
	/** Absent where the file can only be read from its beginning on. */
	readonly firstRecord?: FirstRecord;
}

/** One part of a table, in order: what departs from the plain form, its header, then records; or what ends the reading. */
export type InputPart =
	| { readonly kind: "departure"; readonly finding: StructuralFinding }
	| HeaderPart
	| RecordsPart
	| { readonly kind: "problem"; readonly finding: StructuralFinding };

/** How a table is read. */
export interface ReadOptions {
	readonly limits: Limits;
	readonly signal?: AbortSignal | undefined;
	/** Called with the number of bytes read so far. */
	readonly onProgress?: ((bytes: number) => void) | undefined;
	/** The columns of a file without a header line. */
	readonly columns?: readonly string[] | undefined;
	/** What the columns of these names hold; undefined for those that the table does not have. */
	readonly typesOf?: ((names: readonly string[]) => readonly (CellType | undefined)[]) | undefined;
}

/** One table as it lies in a file, whatever the form of the file; it can be read more than once. */
export interface TableInput {
	/** Name of the file as it is shown in issues. */
	readonly name: string;
	/** What it is called where that is not the name of the file: it says which table it is. */
	readonly label?: string;
	/** The sheet, where it lies in a workbook. */
	readonly sheet?: string;
	/** The name of a cell in the sheet, such as `B7`, by its line from 1 and column from 0. */
	readonly cellName?: (line: number, column: number) => string;
	/** Size in bytes, where known. */
	readonly size?: number | undefined;
	/** Name of the file that its records are written to. */
	readonly writtenAs: string;
	read(options: ReadOptions): AsyncIterable<InputPart>;
	/** The source of plain text in ASCII or UTF-8, that can be read from any byte on. */
	readonly source?: Source;
	/** Goes on reading such text from the start of a record. */
	readOn?(from: ReadFrom, options: ReadOptions): AsyncIterable<InputPart>;
}
