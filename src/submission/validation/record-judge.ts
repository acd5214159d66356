import { ownIssues } from "../../issues/catalogue.js";
import type { IssueDefinition } from "../../issues/definition.js";
import type { Place } from "../../issues/issue.js";
import { isRejecting } from "../../issues/severity.js";
import type { RecordRule, RecordValues } from "../../tables/record-rule.js";
import type { Table } from "../../tables/table.js";
import { cellFlag, type RecordBatch } from "../csv/record-batch.js";
import type { RecordsPart } from "../input/table-input.js";
import { BatchRows, firstMarked, markOfCell, markOfCheck } from "./batch-rows.js";
import type { Departure, Repair } from "./cell-departures.js";
import { type CellVerdict, ColumnReader } from "./column-reader.js";
import { departureCodes } from "./departure-codes.js";
import type { IssueCounter, IssueFacts, IssueSink } from "./issue-tally.js";
import type { KeyLog } from "./key-log.js";
import type { HeaderMatch } from "./match-header.js";
import type { NumberColumn } from "./number-column.js";
import { PeriodCheck } from "./period-check.js";
import { type PreparedRules, preparedRules, type RulesContext } from "./prepared-rules.js";
import { shownValue } from "./shown-value.js";
import type { TableFindings } from "./table-findings.js";

/** What judging records needs to know beside their table. */
export interface RecordJudgeContext extends RulesContext {
	/** The repairs that were asked for. */
	readonly accept: ReadonlySet<Repair>;
	readonly definitionOf: (code: string) => IssueDefinition;
}

/** Where what is found in a batch goes. */
export interface BatchReport {
	readonly findings: TableFindings;
	readonly issues: IssueSink;
	/** Where a record of the table stands, by its number. */
	readonly placeOf: (record: number, column?: string) => Place;
}

/**
 * Judges the records of one table. A batch is judged column by column, which only marks the rows that need a closer
 * look; these, few in most files, are then reported one by one.
 */
export class RecordJudge {
	readonly #table: Table;
	readonly #context: RecordJudgeContext;
	#match: HeaderMatch = { columnOfField: [], columns: 0, warnings: [] };
	readonly #names: readonly string[];
	readonly #columns: readonly ColumnReader[];
	readonly #rules: PreparedRules;
	readonly #period: PeriodCheck;
	readonly #rows = new BatchRows();
	/** The records of the batch whose cells cannot be judged, by their indices in it. */
	#misfits: number[] = [];
	#report: BatchReport | null = null;
	/** What counts the issues of each field by their code, those of whole records first; of one report. */
	readonly #counters: readonly Map<string, IssueCounter>[];
	/** The record that is being reported. */
	#record = 0;

	constructor(table: Table, context: RecordJudgeContext) {
		this.#table = table;
		this.#context = context;
		this.#names = Object.keys(table.fields);
		this.#columns = Object.values(table.fields).map(
			(field, number) => new ColumnReader(field, markOfCell(number), context.accept),
		);
		this.#counters = [noField, ...this.#columns.keys()].map(() => new Map());
		this.#rules = preparedRules(table, context, this.#columns);
		this.#period = new PeriodCheck(this.#columns, context.header);
	}

	/** The names of the keys that rules between records need. */
	get keyNames(): readonly string[] {
		return this.#rules.keys.map(({ name }) => name);
	}

	startFile(match: HeaderMatch): void {
		this.#match = match;
	}

	judgeBatch(part: RecordsPart, report: BatchReport): void {
		const { batch } = part;
		const { findings } = report;
		const rows = this.#rows;
		if (report.issues !== this.#report?.issues) for (const ofField of this.#counters) ofField.clear();
		this.#report = report;
		this.#chooseRows(part, findings);
		for (const [field, column] of this.#columns.entries()) {
			column.read(batch, rows, this.#match.columnOfField[field] as number);
		}
		for (const [number, check] of this.#rules.checks.entries()) check.mark(rows, markOfCheck(number));
		for (const key of this.#rules.keys) key.read(batch, rows, findings.keys.get(key.name) as KeyLog);
		for (const { field, column } of this.#rules.keptDays) {
			this.#keepDays(findings.days.get(field) as NumberColumn, column);
		}
		findings.inPeriod ||= this.#period.isIn(rows.count);
		if (findings.firstRecord === null && rows.count > 0) findings.firstRecord = this.#valuesOf(0);
		let misfit = 0;
		for (let row = 0; row < rows.count; row++) {
			const isMarked = rows.cellMarks[row] !== 0 || rows.checkMarks[row] !== 0;
			if (!isMarked && !batch.hasDoubtfulCells) continue;
			misfit = this.#reportMisfits(part, misfit, rows.records[row] as number);
			this.#reportRow(batch, row);
		}
		this.#reportMisfits(part, misfit, findings.records);
	}

	/** Chooses the records of a batch whose cells can be judged. */
	#chooseRows(part: RecordsPart, findings: TableFindings): void {
		const { batch, first, problem } = part;
		const rows = this.#rows;
		const { columns } = this.#match;
		const { firstCell, recordLine } = batch;
		rows.start(batch.records);
		if (this.#misfits.length > 0) this.#misfits = [];
		for (let index = first; index < batch.records; index++) {
			const record = ++findings.records;
			findings.lines.note(record, recordLine[index] as number);
			const start = firstCell[index] as number;
			const cells = (firstCell[index + 1] as number) - start;
			const isPlain = cells === columns && problem === undefined && hasText(batch, start);
			if (isPlain || isFit(part, index, columns)) rows.add(record, start);
			else this.#misfits.push(index);
		}
	}

	/** Says what is wrong with the misfits from one on, up to a record; returns which of them comes next. */
	#reportMisfits({ batch, problem }: RecordsPart, from: number, until: number): number {
		const { columns } = this.#match;
		const before = (this.#report?.findings.records as number) - batch.records + 1;
		let next = from;
		for (; next < this.#misfits.length; next++) {
			const index = this.#misfits[next] as number;
			if (before + index > until) break;
			this.#record = before + index;
			const cells = (batch.firstCell[index + 1] as number) - (batch.firstCell[index] as number);
			if (problem?.(index) !== undefined) {
				this.#reject("PCREF-RECORD-NOT-JSON", noField, () => ({ received: problem(index) }));
			} else if (cells !== columns) {
				this.#reject("PCREF-RECORD-CELL-COUNT", noField, () => ({
					expected: `${columns} cells`,
					received: `${cells} cells`,
					hint: this.#cellCountHint(batch, index),
				}));
			} else this.#reject("PCREF-RECORD-BLANK");
		}
		return next;
	}

	#keepDays(kept: NumberColumn, { days }: ColumnReader): void {
		const { count, records } = this.#rows;
		for (let row = 0; row < count; row++) kept.set(records[row] as number, days[row] as number);
	}

	/** Reports what is to be said of a row: of its cells in their order, then of its combinations. */
	#reportRow(batch: RecordBatch, row: number): void {
		const cells = this.#rows.cellMarks[row] as number;
		const checks = this.#rows.checkMarks[row] as number;
		this.#record = this.#rows.records[row] as number;
		if (batch.hasDoubtfulCells) {
			this.#checkQuotes(batch, this.#rows.firstCells[row] as number, this.#match.columns);
		}
		if (cells !== 0) {
			for (let field = firstMarked(cells); field < this.#columns.length; field++) {
				if ((cells & markOfCell(field)) === 0) continue;
				const column = this.#columns[field] as ColumnReader;
				if (column.isRemarkable(row)) this.#reportCell(field, column.verdictOn(row));
			}
		}
		if (checks === 0) return;
		for (const [number, { rule, field }] of this.#rules.checks.entries()) {
			if ((checks & markOfCheck(number)) !== 0) this.#breakRecordRule(rule, field, row);
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
			if ((flags & cellFlag.textAfterQuote) !== 0) this.#reject("PCREF-QUOTE-TEXT-AFTER", field);
			else if ((flags & cellFlag.errorValue) !== 0) this.#reject("PCREF-CELL-FORMULA-ERROR", field);
			else if ((flags & cellFlag.notCalculated) !== 0) this.#reject("PCREF-CELL-NOT-CALCULATED", field);
			else this.#say("PCREF-QUOTE-STRAY", field);
		}
	}

	#reportCell(field: number, verdict: CellVerdict): void {
		const { departure, repairs, broken } = verdict;
		for (const repair of repairs) this.#report?.findings.repairs.add(this.#names[field] as string, repair);
		if (departure !== null) this.#reportDeparture(field, departure, verdict);
		for (const { code } of broken) this.#sayOfCell(code, field, verdict);
		if (verdict.rejects) this.#report?.findings.rejected.add(this.#record);
	}

	#reportDeparture(field: number, { repairs, code }: Departure, verdict: CellVerdict): void {
		if (code !== undefined) this.#sayOfCell(code, field, verdict);
		for (const repair of repairs) {
			if (this.#context.accept.has(repair)) continue;
			this.#say(departureCodes[repair], field, () => ({
				received: this.#shown(field, verdict),
				hint: `${ownIssues[departureCodes[repair]].fix} To read it so, use --accept ${repairs.join(",")}.`,
			}));
		}
	}

	#breakRecordRule({ code, severity }: RecordRule, field: number, row: number): void {
		this.#sayOfCell(code, field, (this.#columns[field] as ColumnReader).verdictOn(row));
		if (isRejecting(severity)) this.#report?.findings.rejected.add(this.#record);
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

	#reject(code: string, field = noField, facts?: () => Facts): void {
		this.#report?.findings.rejected.add(this.#record);
		this.#say(code, field, facts);
	}

	#sayOfCell(code: string, field: number, verdict: CellVerdict): void {
		const counter = this.#counterOf(code, field);
		if (!counter.count()) return;
		counter.take({ ...this.#where(field), received: this.#shown(field, verdict) });
	}

	#say(code: string, field = noField, facts?: () => Facts): void {
		const counter = this.#counterOf(code, field);
		if (counter.count()) counter.take({ ...this.#where(field), ...facts?.() });
	}

	#where(field: number): Pick<IssueFacts, "where"> {
		return { where: (this.#report as BatchReport).placeOf(this.#record, this.#names[field]) };
	}

	#counterOf(code: string, field: number): IssueCounter {
		const ofField = this.#counters[1 + field] as Map<string, IssueCounter>;
		const known = ofField.get(code);
		if (known !== undefined) return known;
		const column = this.#names[field];
		const counter = (this.#report as BatchReport).issues.counterOf(this.#context.definitionOf(code), {
			table: this.#table.code,
			...(column === undefined ? {} : { column }),
		});
		ofField.set(code, counter);
		return counter;
	}
}

/** Stands for the number of a field in what is said of a whole record. */
const noField = -1;

const space = 0x20;

/** Whether a cell begins with something other than a space. */
function hasText({ bytes, cellStart, cellEnd }: RecordBatch, cell: number): boolean {
	const start = cellStart[cell] as number;
	return start !== cellEnd[cell] && bytes[start] !== space;
}

/** Whether the cells of a record can be judged. */
function isFit({ batch, problem }: RecordsPart, index: number, columns: number): boolean {
	const start = batch.firstCell[index] as number;
	const cells = (batch.firstCell[index + 1] as number) - start;
	return cells === columns && problem?.(index) === undefined && !isBlankRecord(batch, start, cells);
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
