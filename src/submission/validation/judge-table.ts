import type { IssueDefinition } from "../../issues/definition.js";
import type { RecordValues } from "../../tables/record-rule.js";
import type { Table } from "../../tables/table.js";
import type { ReadOptions, StructuralFinding, TableInput } from "../input/table-input.js";
import type { Repair } from "./cell-departures.js";
import type { IssueTally } from "./issue-tally.js";
import type { KeyLog } from "./key-log.js";
import { type ColumnMapping, matchHeader } from "./match-header.js";
import type { NumberColumn } from "./number-column.js";
import type { RulesContext } from "./prepared-rules.js";
import { RecordJudge } from "./record-judge.js";
import type { JudgedFile } from "./record-place.js";
import type { RecordSet } from "./record-set.js";
import type { RepairCount } from "./repair-counts.js";

/** What the first reading of a table found out. */
export interface JudgedTable {
	readonly table: Table;
	/** The files that hold it, in order. */
	readonly files: readonly JudgedFile[];
	/** Number of records in all files together. */
	readonly records: number;
	/** Records refused so far. */
	readonly rejected: RecordSet;
	/** How many cells were repaired, by column and repair. */
	readonly repairs: readonly RepairCount[];
	/** How to read the table again. */
	readonly reading: ReadOptions & { readonly accept: ReadonlySet<Repair> };
	/** The keys of every record by which tables are related, kept unique or in succession, by the name of the key. */
	readonly keys: ReadonlyMap<string, KeyLog>;
	/** Days of the dates of every record that rules between records compare, by field. */
	readonly days: ReadonlyMap<string, NumberColumn>;
	/** Values of the first record, null where there is none. */
	readonly firstRecord: RecordValues | null;
	/** True where a date of any record lies within the reporting period of the header. */
	readonly inPeriod: boolean;
}

/** What judging a table needs to know about the rest of the submission. */
export interface JudgeTableContext extends Omit<ReadOptions, "onProgress">, RulesContext {
	readonly mapping?: ColumnMapping | undefined;
	/** The repairs that were asked for. */
	readonly accept: ReadonlySet<Repair>;
	readonly onProgress: (input: TableInput, bytes: number) => void;
	readonly tally: IssueTally;
	readonly definitionOf: (code: string) => IssueDefinition;
	/** Structural findings and departures of the header. */
	readonly onFinding: (finding: StructuralFinding, input: TableInput) => void;
}

/** Reads the files of a table once and judges every cell and record. Null where the structure of one of them is wrong. */
export async function judgeTable(
	table: Table,
	inputs: readonly TableInput[],
	context: JudgeTableContext,
): Promise<JudgedTable | null> {
	const judge = new RecordJudge(table, context);
	let readable = true;
	for (const input of inputs) readable = (await judgeFile(judge, table, input, context)) && readable;
	return readable ? judge.result() : null;
}

async function judgeFile(
	judge: RecordJudge,
	table: Table,
	input: TableInput,
	context: JudgeTableContext,
): Promise<boolean> {
	const onProgress = (bytes: number) => context.onProgress(input, bytes);
	for await (const part of input.read({ ...context, onProgress })) {
		if (part.kind === "records") judge.judgeBatch(part);
		else if (part.kind === "header") {
			const matched = matchHeader(table, part.names, context.mapping);
			if ("finding" in matched) {
				context.onFinding(matched.finding, input);
				return false;
			}
			for (const warning of matched.match.warnings) context.onFinding(warning, input);
			judge.startFile(input, matched.match);
		} else {
			context.onFinding(part.finding, input);
			if (part.kind === "problem") return false;
		}
	}
	return true;
}
