import type { RecordValues } from "../../tables/record-rule.js";
import type { Repair } from "./cell-departures.js";
import type { NotedIssues } from "./issue-notes.js";
import { KeyLog, type KeyLogData } from "./key-log.js";
import type { SegmentMemory } from "./key-segment.js";
import type { KeyStore } from "./key-store.js";
import { LineIndex, type LineIndexData } from "./line-index.js";
import { NumberColumn } from "./number-column.js";
import { RecordSet } from "./record-set.js";
import { RepairCounts } from "./repair-counts.js";

/** What reading a stretch of a table found out: it can be handed from one thread to another. */
export interface FindingsData {
	readonly records: number;
	/** How many physical lines the stretch has. */
	readonly lines: number;
	readonly lineChanges: LineIndexData;
	/** Records refused, counted from 1 in the stretch. */
	readonly rejected: Uint8Array;
	readonly repairs: readonly { readonly column: string; readonly repair: Repair; readonly cells: number }[];
	readonly keys: readonly { readonly name: string; readonly log: KeyLogData }[];
	readonly days: readonly { readonly field: string; readonly days: Int32Array }[];
	readonly firstRecord: RecordValues | null;
	readonly inPeriod: boolean;
	readonly issues: NotedIssues;
}

/** The memory in which the keys of findings lie: it may be used again once they were added to others. */
export function memoryOfKeys({ keys }: FindingsData): readonly ArrayBuffer[] {
	return keys.flatMap(({ log }) => log.segments.map(({ memory }) => memory));
}

/** What is found out about the records of a table as they are read. */
export class TableFindings {
	/** Number of records so far. */
	records = 0;
	/** Lines of the records of the file that is being read, which are counted through all files of the table. */
	lines = new LineIndex();
	readonly rejected = new RecordSet();
	readonly repairs = new RepairCounts();
	/** The keys of every record that rules between records need, by the name of the key. */
	readonly keys: ReadonlyMap<string, KeyLog>;
	/** Days of the dates of every record that such rules compare, by field. */
	readonly days: ReadonlyMap<string, NumberColumn>;
	/** Values of the first record whose cells could be judged. */
	firstRecord: RecordValues | null = null;
	/** True where a date of any record lies within the reporting period of the header. */
	inPeriod = false;

	constructor({
		keyNames,
		dayFields,
		keyStore,
		memory,
		after,
	}: {
		readonly keyNames: readonly string[];
		readonly dayFields: readonly string[];
		/** Null where the findings are only handed on to another thread. */
		readonly keyStore: KeyStore | null;
		/** For what is handed on. */
		readonly memory?: SegmentMemory | undefined;
		/** Findings that were handed on, whose memory is used again. */
		readonly after?: TableFindings | undefined;
	}) {
		this.keys = new Map(keyNames.map((name) => [name, new KeyLog(keyStore, memory, after?.keys.get(name))]));
		this.days = new Map(dayFields.map((field) => [field, new NumberColumn()]));
	}

	/** What was found, to be added to the findings of another thread. */
	data(lines: number, issues: NotedIssues): FindingsData {
		return {
			records: this.records,
			lines,
			lineChanges: this.lines.data(),
			rejected: this.rejected.bits(),
			repairs: this.repairs.list(),
			keys: [...this.keys].map(([name, log]) => ({ name, log: log.data() })),
			days: [...this.days].map(([field, days]) => ({ field, days: days.values(this.records) })),
			firstRecord: this.firstRecord,
			inPeriod: this.inPeriod,
			issues,
		};
	}

	/** Adds what was found in the next stretch of the file. */
	add(data: FindingsData, linesBefore: number): void {
		const before = this.records;
		this.records += data.records;
		this.lines.add(data.lineChanges, { records: before, lines: linesBefore });
		this.rejected.addBits(data.rejected, before);
		for (const { column, repair, cells } of data.repairs) this.repairs.add(column, repair, cells);
		for (const { name, log } of data.keys) {
			this.keys.get(name)?.append(log, before);
		}
		for (const { field, days } of data.days) this.days.get(field)?.append(days, before);
		this.firstRecord ??= data.firstRecord;
		this.inPeriod ||= data.inPeriod;
	}
}
