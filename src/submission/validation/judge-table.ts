import type { Place } from "../../issues/issue.js";
import type { Table } from "../../tables/table.js";
import type {
	HeaderPart,
	InputPart,
	ReadOptions,
	StructuralFinding,
	TableInput,
} from "../input/table-input.js";
import type { FileJudge } from "./file-judge.js";
import type { NotedIssues } from "./issue-notes.js";
import type { IssueTally } from "./issue-tally.js";
import type { KeyStore } from "./key-store.js";
import { LineIndex } from "./line-index.js";
import { type ColumnMapping, type HeaderMatch, matchHeader } from "./match-header.js";
import { type BatchReport, RecordJudge, type RecordJudgeContext } from "./record-judge.js";
import { type JudgedFile, placeOf, placeOfFile } from "./record-place.js";
import type { RepairCount } from "./repair-counts.js";
import { TableFindings } from "./table-findings.js";

/** What the first reading of a table found out. */
export interface JudgedTable
	extends Pick<TableFindings, "records" | "rejected" | "keys" | "days" | "firstRecord" | "inPeriod"> {
	readonly table: Table;
	/** The files that hold it, in order. */
	readonly files: readonly JudgedFile[];
	/** How many cells were repaired, by column and repair. */
	readonly repairs: readonly RepairCount[];
	/** How to read the table again. */
	readonly reading: ReadOptions & Pick<RecordJudgeContext, "accept">;
}

/** A judged table whose records can be read again. */
export type ReadableTable = Pick<
	JudgedTable,
	"table" | "files" | "records" | "rejected" | "reading" | "firstRecord"
>;

/** What judging a table needs to know about the rest of the submission. */
export interface JudgeTableContext extends Omit<ReadOptions, "onProgress">, RecordJudgeContext {
	readonly mapping?: ColumnMapping | undefined;
	readonly keyStore: KeyStore;
	readonly onProgress: (input: TableInput, bytes: number) => void;
	readonly tally: IssueTally;
	/** Structural findings and departures of the header. */
	readonly onFinding: (finding: StructuralFinding, input: TableInput) => void;
	/** Judges large files in several threads; undefined where there are none. */
	readonly fileJudge?: FileJudge | undefined;
}

/** Reads the files of a table once and judges every cell and record. Null where the structure of one of them is wrong. */
export async function judgeTable(
	table: Table,
	inputs: readonly TableInput[],
	context: JudgeTableContext,
): Promise<JudgedTable | null> {
	const reading = new TableReading(table, context);
	let readable = true;
	for (const input of inputs) readable = (await reading.judgeFile(input)) && readable;
	return readable ? reading.result() : null;
}

/** The first reading of a table, file by file. */
class TableReading {
	readonly #table: Table;
	readonly #context: JudgeTableContext;
	readonly #files: JudgedFile[] = [];
	readonly #judge: RecordJudge;
	readonly #report: BatchReport & { readonly issues: IssueTally };

	constructor(table: Table, context: JudgeTableContext) {
		this.#table = table;
		this.#context = context;
		this.#judge = new RecordJudge(table, context);
		const { keyStore, dayFields, tally } = context;
		this.#report = {
			findings: new TableFindings({ keyNames: this.#judge.keyNames, dayFields, keyStore }),
			issues: tally,
			placeOf: (record, column) => this.#placeOf(record, column),
		};
	}

	/** Judges a file. False where its structure is wrong. */
	async judgeFile(input: TableInput): Promise<boolean> {
		const departures: StructuralFinding[] = [];
		const readable = await this.#readFile(input, departures);
		for (const finding of departures) this.#context.onFinding(finding, input);
		return readable;
	}

	/** @param departures - takes those of the records: how soon one is found depends on how the file is cut into pieces. */
	async #readFile(input: TableInput, departures: StructuralFinding[]): Promise<boolean> {
		const context = this.#context;
		const options: ReadOptions = { ...context, onProgress: (bytes) => context.onProgress(input, bytes) };
		let parts: AsyncIterable<InputPart> | null = input.read(options);
		while (parts !== null) {
			let rest: AsyncIterable<InputPart> | null = null;
			for await (const part of parts) {
				if (part.kind === "records") this.#judge.judgeBatch(part, this.#report);
				else if (part.kind === "header") {
					const match = this.#startFile(input, part.names);
					if (match === null) return false;
					const judged = await this.#judgeInThreads(input, part, match, options);
					if (judged === null) continue;
					rest = judged.rest;
					break;
				} else if (part.kind === "departure" && (part.finding.line ?? 1) > 1) {
					departures.push(part.finding);
				} else {
					context.onFinding(part.finding, input);
					if (part.kind === "problem") return false;
				}
			}
			parts = rest;
		}
		return true;
	}

	result(): JudgedTable {
		const { findings } = this.#report;
		const { limits, columns, typesOf, accept, signal } = this.#context;
		for (const log of findings.keys.values()) log.end();
		return {
			table: this.#table,
			files: this.#files,
			records: findings.records,
			rejected: findings.rejected,
			keys: findings.keys,
			days: findings.days,
			firstRecord: findings.firstRecord,
			inPeriod: findings.inPeriod,
			repairs: findings.repairs.counts(this.#table.code),
			reading: { limits, columns, typesOf, accept, signal },
		};
	}

	/** How the header lies over the table; null where it does not. */
	#startFile(input: TableInput, names: readonly string[]): HeaderMatch | null {
		const matched = matchHeader(this.#table, names, this.#context.mapping);
		if ("finding" in matched) {
			this.#context.onFinding(matched.finding, input);
			return null;
		}
		const { match } = matched;
		for (const warning of match.warnings) this.#context.onFinding(warning, input);
		const { findings } = this.#report;
		findings.lines = new LineIndex();
		this.#files.push({ input, match, before: findings.records, lines: findings.lines });
		this.#judge.startFile(match);
		return match;
	}

	/**
	 * Judges the records in several threads, where there are some and the file is large enough.
	 *
	 * @returns null where nothing was judged; else what is left for this thread, where the threads could not go on.
	 */
	async #judgeInThreads(
		input: TableInput,
		{ firstRecord }: HeaderPart,
		match: HeaderMatch,
		options: ReadOptions,
	): Promise<{ readonly rest: AsyncIterable<InputPart> | null } | null> {
		const { fileJudge, header, accept, keyFields, dayFields, limits, tally, signal } = this.#context;
		if (fileJudge === undefined || firstRecord === undefined || input.readOn === undefined) return null;
		const { findings } = this.#report;
		let lines = firstRecord.line - 1;
		const stopped = await fileJudge.judge({
			input,
			start: firstRecord,
			judge: {
				table: this.#table.code,
				match,
				header,
				accept: [...accept],
				keyFields,
				dayFields,
				maximumRecordBytes: limits.maximumRecordBytes,
				maximumSamples: tally.handsOnEverything ? Number.POSITIVE_INFINITY : limits.maximumSamples,
			},
			signal,
			onProgress: options.onProgress,
			take: (data) => {
				this.#reportNoted(data.issues, { records: findings.records, lines });
				findings.add(data, lines);
				lines += data.lines;
			},
		});
		if (stopped === null) return null;
		const { byte, hasHighBytes } = stopped;
		if (byte === null) return { rest: null };
		return {
			rest: input.readOn(
				{ ...firstRecord, byte, line: lines + 1, isUtf8: firstRecord.isUtf8 || hasHighBytes },
				options,
			),
		};
	}

	/** Reports what another thread found, at its place in the file. */
	#reportNoted(
		{ groups, samples }: NotedIssues,
		before: { readonly records: number; readonly lines: number },
	): void {
		const { tally, definitionOf } = this.#context;
		const table = this.#table.code;
		const seen = new Map<string, number>();
		for (const { code, facts } of samples) {
			const { column = "" } = facts.where;
			seen.set(`${code} ${column}`, (seen.get(`${code} ${column}`) ?? 0) + 1);
			tally.add(definitionOf(code), { ...facts, where: this.#placeFurtherOn(facts.where, before) });
		}
		for (const { code, column = "", count } of groups) {
			const unseen = count - (seen.get(`${code} ${column}`) ?? 0);
			if (unseen > 0) tally.counterOf(definitionOf(code), { table, column }).countUnseen(unseen);
		}
	}

	#placeFurtherOn(
		{ record = 0, line = 0, ...place }: Place,
		before: { readonly records: number; readonly lines: number },
	): Place {
		const file = this.#files.at(-1) as JudgedFile;
		return {
			...placeOfFile(file.input),
			table: this.#table.code,
			record: before.records + record - file.before,
			line: before.lines + line,
			...(place.column === undefined ? {} : { column: place.column }),
		};
	}

	#placeOf(record: number, column?: string): Place {
		return placeOf({ table: this.#table, files: this.#files }, record, column);
	}
}
