import type { IssueDefinition } from "../../issues/definition.js";
import type { Table } from "../../tables/table.js";
import { recordsAreUtf8 } from "../csv/encoding-check.js";
import type { RecordBatch } from "../csv/record-batch.js";
import { CsvTokenizer } from "../csv/tokenizer.js";
import type { JudgeSettings } from "./file-judge.js";
import { IssueNotes } from "./issue-notes.js";
import type { SegmentMemory } from "./key-segment.js";
import { RecordJudge } from "./record-judge.js";
import { type FindingsData, TableFindings } from "./table-findings.js";

/** A stretch of a file: the records that start in it, whole. */
export interface Stretch {
	readonly from: number;
	readonly to: number;
	/** True where a record is known to start at `from`; else at the first line that does. */
	readonly startsRecord: boolean;
}

/** What became of a stretch. Where `findings` is null it cannot be read by itself. */
export interface JudgedStretch {
	/** Where its first record starts, as far as that can be told. */
	readonly start: number;
	readonly findings: FindingsData | null;
	readonly hasHighBytes: boolean;
}

/** Reads bytes of a file from a position on into a buffer; returns how many: 0 at the end of the file. */
export type ReadAt = (position: number, into: Uint8Array) => number;

const pieceBytes = 128 * 1024;
const lineFeed = 0x0a;

/** Judges stretches of one file, without knowing what is in the others. */
export class StretchJudge {
	readonly #judge: RecordJudge;
	readonly #settings: JudgeSettings & { readonly delimiter: string };
	readonly #piece = new Uint8Array(pieceBytes);
	/** Those of the stretch before. */
	#tokenizer: CsvTokenizer | undefined;
	#findings: TableFindings | undefined;
	readonly #memory: SegmentMemory;

	/** @param memory - for the keys that are found. */
	constructor(
		table: Table,
		settings: JudgeSettings & { readonly delimiter: string },
		{
			definitionOf,
			memory,
		}: { readonly definitionOf: (code: string) => IssueDefinition; readonly memory: SegmentMemory },
	) {
		this.#settings = settings;
		this.#memory = memory;
		const accept = new Set(settings.accept);
		this.#judge = new RecordJudge(table, { ...settings, accept, definitionOf });
		this.#judge.startFile(settings.match);
	}

	judge({ from, to, startsRecord }: Stretch, readAt: ReadAt): JudgedStretch {
		const start = startsRecord ? from : this.#nextLine(from, readAt);
		const end = start === null ? null : this.#nextLine(to, readAt);
		if (start === null || end === null) return { start: start ?? from, findings: null, hasHighBytes: false };
		const { delimiter, maximumRecordBytes, maximumSamples, dayFields } = this.#settings;
		const tokenizer = new CsvTokenizer({ delimiter, maximumRecordBytes, after: this.#tokenizer });
		const findings = new TableFindings({
			keyNames: this.#judge.keyNames,
			dayFields,
			keyStore: null,
			memory: this.#memory,
			after: this.#findings,
		});
		this.#tokenizer = tokenizer;
		this.#findings = findings;
		const issues = new IssueNotes(maximumSamples);
		const placeOf = (record: number, column?: string) => ({
			record,
			line: findings.lines.lineOf(record),
			...(column === undefined ? {} : { column }),
		});
		const take = (batch: RecordBatch): boolean => {
			if (tokenizer.problem !== null || tokenizer.nulLine > 0) return false;
			if (tokenizer.hasHighBytes && !recordsAreUtf8(batch)) return false;
			if (batch.records > 0)
				this.#judge.judgeBatch({ kind: "records", batch, first: 0 }, { findings, issues, placeOf });
			return true;
		};
		let isReadable = true;
		let position = start;
		while (isReadable && position < end) {
			const read = readAt(position, this.#piece.subarray(0, Math.min(pieceBytes, end - position)));
			if (read === 0) break;
			isReadable = take(tokenizer.push(this.#piece.subarray(0, read)));
			isReadable &&= startsRecord || !mayBeInsideCell(findings);
			position += read;
		}
		isReadable &&= take(tokenizer.end());
		return {
			start,
			findings: isReadable ? findings.data(tokenizer.line - 1, issues.noted()) : null,
			hasHighBytes: tokenizer.hasHighBytes,
		};
	}

	/**
	 * Where the first line starts at or after a position: after a line feed, or the end of the file. Null where there is
	 * none in as many bytes as a record may have: then lines end in something else, or a record is too long.
	 */
	#nextLine(position: number, readAt: ReadAt): number | null {
		let at = position - 1;
		while (at - position < this.#settings.maximumRecordBytes) {
			const read = readAt(at, this.#piece);
			if (read === 0) return at;
			const found = this.#piece.subarray(0, read).indexOf(lineFeed);
			if (found >= 0) return at + found + 1;
			at += read;
		}
		return null;
	}
}

/** Where no record so far has the columns of the table, the lines may be those of a long cell, and each an issue. */
function mayBeInsideCell({ records, firstRecord }: TableFindings): boolean {
	return records > 0 && firstRecord === null;
}
