import { ownIssues } from "../../issues/catalogue.js";
import { isRejecting } from "../../issues/severity.js";
import type { RecordRule, RecordValues } from "../../tables/record-rule.js";
import type { Table } from "../../tables/table.js";
import { cellFlag, type RecordBatch } from "../csv/record-batch.js";
import type { RecordsPart, TableInput } from "../input/table-input.js";
import { BatchRows } from "./batch-rows.js";
import { type Departure, departureCodes } from "./cell-departures.js";
import { type CellVerdict, ColumnReader } from "./column-reader.js";
import type { JudgedTable, JudgeTableContext } from "./judge-table.js";
import { LineIndex } from "./line-index.js";
import type { HeaderMatch } from "./match-header.js";
import { NumberColumn } from "./number-column.js";
import { PeriodCheck } from "./period-check.js";
import { type PreparedRules, preparedRules } from "./prepared-rules.js";
import { type JudgedFile, placeOf } from "./record-place.js";
import { RecordSet } from "./record-set.js";
import { RepairCounts } from "./repair-counts.js";
import { shownValue } from "./shown-value.js";

/**
 * The state of one table's first reading. A batch is judged column by column, which only marks the rows that need a closer
 * look; these, few in most files, are then reported one by one.
 */
export class RecordJudge {
	readonly #table: Table;
	readonly #files: JudgedFile[] = [];
	#match: HeaderMatch = { columnOfField: [], columns: 0, warnings: [] };
	#lines = new LineIndex();
	readonly #context: JudgeTableContext;
	readonly #names: readonly string[];
	readonly #columns: readonly ColumnReader[];
	readonly #rules: PreparedRules;
	readonly #keptDays: ReadonlyMap<string, NumberColumn>;
	readonly #period: PeriodCheck;
	readonly #rows = new BatchRows();
	readonly #rejected = new RecordSet();
	readonly #repairs = new RepairCounts();
	#records = 0;
	/** The record that is being reported. */
	#record = 0;
	#firstRecord: RecordValues | null = null;

	constructor(table: Table, context: JudgeTableContext) {
		const fields = Object.values(table.fields);
		this.#table = table;
		this.#context = context;
		this.#names = Object.keys(table.fields);
		this.#columns = fields.map((field) => new ColumnReader(field, context.accept));
		this.#rules = preparedRules(table, context, this.#columns);
		this.#keptDays = new Map(this.#rules.keptDays.map(({ field }) => [field, new NumberColumn()]));
		this.#period = new PeriodCheck(this.#columns, context.header);
	}

	startFile(input: TableInput, match: HeaderMatch): void {
		this.#match = match;
		this.#lines = new LineIndex();
		this.#files.push({ input, match, before: this.#records, lines: this.#lines });
	}

	judgeBatch(part: RecordsPart): void {
		const { batch } = part;
		const rows = this.#rows;
		this.#chooseRows(part);
		for (const [field, column] of this.#columns.entries()) {
			column.read(batch, rows, this.#match.columnOfField[field] as number);
		}
		const { comparisons, combinations, keys, keptDays } = this.#rules;
		for (const comparison of comparisons) comparison.mark(rows);
		for (const combination of combinations) combination.mark(rows);
		for (const key of keys) key.read(batch, rows);
		for (const { field, column } of keptDays) this.#keepDays(field, column);
		if (!this.#period.found) this.#period.read(rows.count);
		if (this.#firstRecord === null && rows.count > 0) this.#firstRecord = this.#valuesOf(0);
		for (let row = 0; row < rows.count; row++) {
			if (rows.marks[row] !== 0 || batch.hasDoubtfulCells) this.#reportRow(batch, row);
		}
	}

	result(): JudgedTable {
		for (const { log } of this.#rules.keys) log.skipTo(this.#records);
		return {
			table: this.#table,
			files: this.#files,
			records: this.#records,
			rejected: this.#rejected,
			repairs: this.#repairs.counts(this.#table.code),
			reading: {
				limits: this.#context.limits,
				columns: this.#context.columns,
				typesOf: this.#context.typesOf,
				accept: this.#context.accept,
				signal: this.#context.signal,
			},
			keys: new Map(this.#rules.keys.map(({ name, log }) => [name, log])),
			days: this.#keptDays,
			firstRecord: this.#firstRecord,
			inPeriod: this.#period.found,
		};
	}

	/** Chooses the records of a batch whose cells can be judged; says what is wrong with the others. */
	#chooseRows({ batch, first, problem }: RecordsPart): void {
		const rows = this.#rows;
		const { columns } = this.#match;
		const { firstCell, recordLine } = batch;
		rows.start(batch.records);
		for (let index = first; index < batch.records; index++) {
			const record = ++this.#records;
			this.#lines.note(record, recordLine[index] as number);
			const start = firstCell[index] as number;
			const cells = (firstCell[index + 1] as number) - start;
			if (cells === columns && problem === undefined && hasText(batch, start)) {
				rows.add(record, start);
				continue;
			}
			this.#record = record;
			if (problem?.(index) !== undefined) {
				this.#reject("PCREF-RECORD-NOT-JSON", () => ({ received: problem(index) }));
			} else if (cells !== columns) {
				this.#reject("PCREF-RECORD-CELL-COUNT", () => ({
					expected: `${columns} cells`,
					received: `${cells} cells`,
					hint: this.#cellCountHint(batch, index),
				}));
			} else if (isBlankRecord(batch, start, cells)) this.#reject("PCREF-RECORD-BLANK", noFacts);
			else rows.add(record, start);
		}
	}

	#keepDays(field: string, { days }: ColumnReader): void {
		const kept = this.#keptDays.get(field) as NumberColumn;
		const { count, records } = this.#rows;
		for (let row = 0; row < count; row++) kept.set(records[row] as number, days[row] as number);
	}

	/** Reports what is to be said of a row: of its cells in their order, then of its combinations. */
	#reportRow(batch: RecordBatch, row: number): void {
		this.#record = this.#rows.records[row] as number;
		if (batch.hasDoubtfulCells) {
			this.#checkQuotes(batch, this.#rows.firstCells[row] as number, this.#match.columns);
			if (this.#rows.marks[row] === 0) return;
		}
		for (const [field, column] of this.#columns.entries()) {
			const verdict = column.verdictOn(row);
			if (verdict.isRemarkable) this.#reportCell(field, verdict);
		}
		const { comparisons, combinations } = this.#rules;
		for (const check of [...comparisons, ...combinations]) {
			if (check.isBroken(row)) this.#breakRecordRule(check.rule, check.field, row);
		}
	}

	#cellCountHint(batch: RecordBatch, index: number): string | undefined {
		const last = batch.bytes[(batch.recordEnd[index] as number) - 1];
		return last === 0x0a || last === 0x0d
			? undefined
			: "The line has no ending: the file may have been cut off. Export it again.";
	}

	#checkQuotes(batch: RecordBatch, firstCell: number, cells: number): void {
		for (let cell = 0; cell < cells; cell++) {
			const flags = batch.cellFlags[firstCell + cell] as number;
			if (flags <= cellFlag.escaped) continue;
			const field = this.#match.columnOfField.indexOf(cell);
			const column = field < 0 ? undefined : this.#names[field];
			if ((flags & cellFlag.textAfterQuote) !== 0) this.#reject("PCREF-QUOTE-TEXT-AFTER", noFacts, column);
			else if ((flags & cellFlag.errorValue) !== 0) this.#reject("PCREF-CELL-FORMULA-ERROR", noFacts, column);
			else if ((flags & cellFlag.notCalculated) !== 0)
				this.#reject("PCREF-CELL-NOT-CALCULATED", noFacts, column);
			else this.#report("PCREF-QUOTE-STRAY", noFacts, column);
		}
	}

	#reportCell(field: number, verdict: CellVerdict): void {
		const { departure, repairs } = verdict;
		for (const repair of repairs) this.#repairs.add(this.#names[field] as string, repair);
		if (departure !== null) this.#reportDeparture(field, departure, verdict);
		for (const rule of verdict.broken) {
			const facts = () => ({ received: this.#shown(field, verdict) });
			if (isRejecting(rule.severity)) this.#reject(rule.code, facts, this.#names[field]);
			else this.#report(rule.code, facts, this.#names[field]);
		}
	}

	#reportDeparture(field: number, { repairs, code }: Departure, verdict: CellVerdict): void {
		const column = this.#names[field];
		const received = () => this.#shown(field, verdict);
		if (code !== undefined) this.#report(code, () => ({ received: received() }), column);
		for (const repair of repairs) {
			if (this.#context.accept.has(repair)) continue;
			const hint = () =>
				`${ownIssues[departureCodes[repair]].fix} To read it so, use --accept ${repairs.join(",")}.`;
			this.#report(departureCodes[repair], () => ({ received: received(), hint: hint() }), column);
		}
	}

	#breakRecordRule(rule: RecordRule, field: number, row: number): void {
		const verdict = (this.#columns[field] as ColumnReader).verdictOn(row);
		const facts = () => ({ received: this.#shown(field, verdict) });
		if (isRejecting(rule.severity)) this.#reject(rule.code, facts, rule.field);
		else this.#report(rule.code, facts, rule.field);
	}

	#valuesOf(row: number): RecordValues {
		return Object.fromEntries(
			this.#names.map((name, field) => [name, (this.#columns[field] as ColumnReader).verdictOn(row).value]),
		);
	}

	/** What may be shown of a cell: nothing for a blank, a mask for what identifies a person. */
	#shown(field: number, verdict: CellVerdict): string | undefined {
		if (verdict.value === null) return undefined;
		return shownValue((this.#columns[field] as ColumnReader).field, verdict.value);
	}

	#reject(code: string, facts: () => Facts, column?: string): void {
		this.#rejected.add(this.#record);
		this.#report(code, facts, column);
	}

	#report(code: string, facts: () => Facts, column?: string): void {
		const record = this.#record;
		const { tally, definitionOf } = this.#context;
		tally.addLazily(
			definitionOf(code),
			{ table: this.#table.code, ...(column === undefined ? {} : { column }) },
			() => ({ where: placeOf({ table: this.#table, files: this.#files }, record, column), ...facts() }),
		);
	}
}

const noFacts = (): Facts => ({});

const space = 0x20;

/** Whether a cell begins with something other than a space. */
function hasText({ bytes, cellStart, cellEnd }: RecordBatch, cell: number): boolean {
	const start = cellStart[cell] as number;
	return start !== cellEnd[cell] && bytes[start] !== space;
}

function isBlankRecord(batch: RecordBatch, firstCell: number, cells: number): boolean {
	for (let cell = firstCell; cell < firstCell + cells; cell++) {
		const end = batch.cellEnd[cell] as number;
		for (let byte = batch.cellStart[cell] as number; byte < end; byte++) {
			if (batch.bytes[byte] !== space) return false;
		}
	}
	return true;
}

interface Facts {
	readonly expected?: string | undefined;
	readonly received?: string | undefined;
	readonly hint?: string | undefined;
}
