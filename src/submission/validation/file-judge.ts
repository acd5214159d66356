import type { RecordValues } from "../../tables/record-rule.js";
import type { FirstRecord, TableInput } from "../input/table-input.js";
import type { Repair } from "./cell-departures.js";
import type { HeaderMatch } from "./match-header.js";
import type { FindingsData } from "./table-findings.js";

/** What a thread needs to know to judge records of a table: plain data, to be handed to it. */
export interface JudgeSettings {
	readonly table: string;
	readonly match: HeaderMatch;
	readonly header: RecordValues | null;
	readonly accept: readonly Repair[];
	readonly keyFields: readonly string[];
	readonly dayFields: readonly string[];
	readonly maximumRecordBytes: number;
	/** How many issues of one code in one column are kept of each stretch; infinite where all are handed on. */
	readonly maximumSamples: number;
}

/** A file whose records are to be judged in several threads. */
export interface FileTask {
	readonly input: TableInput;
	readonly start: FirstRecord;
	readonly judge: JudgeSettings;
	readonly signal: AbortSignal | undefined;
	readonly onProgress: ((bytes: number) => void) | undefined;
	/** Takes what was found in each stretch of the file, in the order of the file. */
	readonly take: (findings: FindingsData) => void;
}

/** Judges large files in several threads. */
export interface FileJudge {
	/**
	 * @returns null where nothing was judged since the file is too small or cannot be split. Else the byte from which one
	 * thread has to go on, since something there cannot be read by several, null where all was judged; and whether there
	 * were bytes beyond ASCII before it, all of them UTF-8.
	 */
	judge(task: FileTask): Promise<{ readonly byte: number | null; readonly hasHighBytes: boolean } | null>;
}
