import { ownIssues } from "../../issues/catalogue.js";
import { isRejecting } from "../../issues/severity.js";
import { MHS000 } from "../../tables/mhsds/mhs000.js";
import type { RecordRule, RecordValues } from "../../tables/record-rule.js";
import type { Table } from "../../tables/table.js";
import { cellFlag, type RecordBatch } from "../csv/record-batch.js";
import type { RecordsPart, TableInput } from "../input/table-input.js";
import type { Departure } from "./cell-departures.js";
import { type CellVerdict, ColumnReader } from "./column-reader.js";
import type { DateComparison } from "./date-comparisons.js";
import { departureCodes } from "./departure-codes.js";
import type { JudgedTable, JudgeTableContext } from "./judge-table.js";
import { LineIndex } from "./line-index.js";
import type { HeaderMatch } from "./match-header.js";
import { PeriodCheck } from "./period-check.js";
import { type Combination, type PreparedRules, preparedRules, type Uniqueness } from "./prepared-rules.js";
import { type JudgedFile, placeOf } from "./record-place.js";
import { RecordSet } from "./record-set.js";
import { RepairCounts } from "./repair-counts.js";
import { shownValue } from "./shown-value.js";

/** The state of one table's first reading. */
export class RecordJudge {
	readonly #table: Table;
	readonly #files: JudgedFile[] = [];
	#match: HeaderMatch = { columnOfField: [], columns: 0, warnings: [] };
	#lines = new LineIndex();
	readonly #context: JudgeTableContext;
	readonly #names: readonly string[];
	readonly #columns: readonly ColumnReader[];
	/** Verdicts on the current record's cells, by field. */
	readonly #verdicts: CellVerdict[];
	readonly #rules: PreparedRules;
	readonly #period: PeriodCheck;
	readonly #rejected = new RecordSet();
	readonly #repairs = new RepairCounts();
	#records = 0;
	#firstRecord: RecordValues | null = null;

	constructor(table: Table, context: JudgeTableContext) {
		const fields = Object.values(table.fields);
		this.#table = table;
		this.#context = context;
		this.#names = Object.keys(table.fields);
		this.#columns = fields.map((field) => new ColumnReader(field, context.accept));
		this.#verdicts = this.#columns.map((column) => column.blank);
		this.#rules = preparedRules(table, context, this.#verdicts);
		this.#period = new PeriodCheck(fields, context.header);
	}

	startFile(input: TableInput, match: HeaderMatch): void {
		this.#match = match;
		this.#lines = new LineIndex();
		this.#files.push({ input, match, before: this.#records, lines: this.#lines });
	}

	judgeBatch({ batch, first, problem }: RecordsPart): void {
		for (let index = first; index < batch.records; index++) {
			this.#records++;
			this.#lines.note(this.#records, batch.recordLine[index] as number);
			if (problem?.(index) === undefined) this.#judgeRecord(batch, index);
			else this.#reject("PCREF-RECORD-NOT-JSON", () => ({ received: problem(index) }));
		}
	}

	result(): JudgedTable {
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
			keys: new Map(this.#rules.related.map(({ key, column }) => [key.name, column])),
			firstRecord: this.#firstRecord,
			successions: this.#rules.successions,
			inPeriod: this.#period.found,
		};
	}

	#judgeRecord(batch: RecordBatch, index: number): void {
		const firstCell = batch.firstCell[index] as number;
		const cells = (batch.firstCell[index + 1] as number) - firstCell;
		if (cells !== this.#match.columns) {
			this.#reject("PCREF-RECORD-CELL-COUNT", () => ({
				expected: `${this.#match.columns} cells`,
				received: `${cells} cells`,
				hint: this.#cellCountHint(batch, index),
			}));
			return;
		}
		if (isBlankRecord(batch, firstCell, cells)) {
			this.#reject("PCREF-RECORD-BLANK", noFacts);
			return;
		}
		if (batch.hasDoubtfulCells) this.#checkQuotes(batch, firstCell, cells);

		const { columnOfField } = this.#match;
		const verdicts = this.#verdicts;
		for (let field = 0; field < this.#columns.length; field++) {
			const column = columnOfField[field] as number;
			const reader = this.#columns[field] as ColumnReader;
			const cell = firstCell + column;
			const verdict =
				column < 0 || batch.cellStart[cell] === batch.cellEnd[cell] ? reader.blank : reader.read(batch, cell);
			verdicts[field] = verdict;
			if (verdict.isRemarkable) this.#reportCell(field, verdict);
		}
		const { keys, comparisons, combinations, uniqueness, successions } = this.#rules;
		for (const key of keys) key.read(batch, firstCell, columnOfField, verdicts);
		for (const comparison of comparisons) this.#compareDates(comparison);
		for (const rule of combinations) this.#checkCombination(rule);
		for (const rule of uniqueness) this.#checkUnique(rule);
		for (const succession of successions) succession.note(this.#records, verdicts);
		this.#period.note(verdicts);
		this.#keepKeys();
		this.#firstRecord ??= this.#values();
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

	#compareDates({ rule, left, right }: DateComparison): void {
		const day = (this.#verdicts[left] as CellVerdict).day;
		const limit = right(this.#verdicts);
		if (day === 0 || limit === 0 || (rule.not === "before" ? day >= limit : day <= limit)) return;
		this.#breakRecordRule(rule, left);
	}

	#checkCombination({ rule, field, reads, values }: Combination): void {
		if (reads.some((read) => (this.#verdicts[read] as CellVerdict).rejects)) return;
		if (rule.fails(values, this.#context.header ?? unknownHeader)) this.#breakRecordRule(rule, field);
	}

	#checkUnique({ code, key, whenBlank, check }: Uniqueness): void {
		if (key.current === 0) return;
		if (whenBlank !== null && (this.#verdicts[whenBlank] as CellVerdict).value !== null) return;
		for (const record of check.add(this.#records, key.current)) {
			this.#rejected.add(record);
			this.#report(code, noFacts, key.name, record);
		}
	}

	#breakRecordRule(rule: RecordRule, field: number): void {
		const facts = () => ({ received: this.#shown(field, this.#verdicts[field] as CellVerdict) });
		if (isRejecting(rule.severity)) this.#reject(rule.code, facts, rule.field);
		else this.#report(rule.code, facts, rule.field);
	}

	#keepKeys(): void {
		for (const { key, column } of this.#rules.related) column.set(this.#records, key.current);
		for (const { field, key, days } of this.#rules.keptDays) {
			const { day } = this.#verdicts[field] as CellVerdict;
			if (key.current !== 0 && day !== 0) days.set(key.current, day);
		}
	}

	#values(): RecordValues {
		return Object.fromEntries(
			this.#names.map((name, field) => [name, (this.#verdicts[field] as CellVerdict).value]),
		);
	}

	/** What may be shown of a cell: nothing for a blank, a mask for what identifies a person. */
	#shown(field: number, verdict: CellVerdict): string | undefined {
		if (verdict.value === null) return undefined;
		return shownValue((this.#columns[field] as ColumnReader).field, verdict.value);
	}

	#reject(code: string, facts: () => Facts, column?: string): void {
		this.#rejected.add(this.#records);
		this.#report(code, facts, column);
	}

	#report(code: string, facts: () => Facts, column?: string, record = this.#records): void {
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

function isBlankRecord(batch: RecordBatch, firstCell: number, cells: number): boolean {
	for (let cell = firstCell; cell < firstCell + cells; cell++) {
		const end = batch.cellEnd[cell] as number;
		for (let byte = batch.cellStart[cell] as number; byte < end; byte++) {
			if (batch.bytes[byte] !== space) return false;
		}
	}
	return true;
}

/** Stands for the header where it was not given or is refused: nothing in it is known. */
const unknownHeader: RecordValues = Object.fromEntries(
	Object.keys(MHS000.fields).map((name) => [name, null]),
);

interface Facts {
	readonly expected?: string | undefined;
	readonly received?: string | undefined;
	readonly hint?: string | undefined;
}
