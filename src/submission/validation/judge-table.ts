import { ownIssues } from "../../issues/catalogue.js";
import type { IssueDefinition } from "../../issues/definition.js";
import { isRejecting } from "../../issues/severity.js";
import { MHS000 } from "../../tables/mhsds/mhs000.js";
import type { RecordRule, RecordValues } from "../../tables/record-rule.js";
import type { Table } from "../../tables/table.js";
import { cellFlag, type RecordBatch } from "../csv/record-batch.js";
import type { ReadOptions, RecordsPart, StructuralFinding, TableInput } from "../input/table-input.js";
import { dayOf } from "./calendar-days.js";
import { type Departure, departureCodes, type Repair } from "./cell-departures.js";
import { type CellVerdict, ColumnReader } from "./column-reader.js";
import { type DateComparison, type DaysByKey, dateComparisons } from "./date-comparisons.js";
import type { IssueTally } from "./issue-tally.js";
import { KeyColumn } from "./key-column.js";
import { KeyNumbers } from "./key-numbers.js";
import { LineIndex } from "./line-index.js";
import { type ColumnMapping, type HeaderMatch, matchHeader } from "./match-header.js";
import { RecordKey } from "./record-key.js";
import { type JudgedFile, placeOf } from "./record-place.js";
import { RecordSet } from "./record-set.js";
import { type RepairCount, RepairCounts } from "./repair-counts.js";
import { shownValue } from "./shown-value.js";
import { Succession } from "./succession.js";
import { UniqueCheck } from "./unique-check.js";

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
	/** Key numbers of every record, for the fields that tables are related or kept unique by. */
	readonly keys: ReadonlyMap<string, KeyColumn>;
	/** Values of the first record, null where there is none. */
	readonly firstRecord: RecordValues | null;
	/** What its rules about periods that follow one another need to be decided. */
	readonly successions: readonly Succession[];
	/** True where a date of any record lies within the reporting period of the header. */
	readonly inPeriod: boolean;
}

/** What judging a table needs to know about the rest of the submission. */
export interface JudgeTableContext extends Omit<ReadOptions, "onProgress"> {
	readonly mapping?: ColumnMapping | undefined;
	/** The repairs that were asked for. */
	readonly accept: ReadonlySet<Repair>;
	readonly onProgress: (input: TableInput, bytes: number) => void;
	readonly tally: IssueTally;
	readonly definitionOf: (code: string) => IssueDefinition;
	/** Structural findings and departures of the header. */
	readonly onFinding: (finding: StructuralFinding, input: TableInput) => void;
	/** The header record of the submission, null while unknown. */
	readonly header: RecordValues | null;
	/** Fields whose key numbers are needed later. */
	readonly keyFields: readonly string[];
	readonly keyNumbersOf: (field: string) => KeyNumbers;
	/** Dates of parent records that this table's rules compare with, and dates to keep for other tables. */
	readonly daysByKey: DaysByKey;
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

/** The state of one table's first reading. */
class RecordJudge {
	readonly #table: Table;
	readonly #files: JudgedFile[] = [];
	#match: HeaderMatch = { columnOfField: [], columns: 0, warnings: [] };
	#lines = new LineIndex();
	readonly #context: JudgeTableContext;
	readonly #names: readonly string[];
	readonly #columns: readonly ColumnReader[];
	readonly #comparisons: readonly DateComparison[];
	readonly #combinations: readonly Combination[];
	readonly #keys: readonly RecordKey[];
	readonly #uniqueness: readonly Uniqueness[];
	/** The keys by which tables are related, of every record. */
	readonly #related: readonly { readonly key: RecordKey; readonly column: KeyColumn }[];
	readonly #keptDays: readonly {
		readonly field: number;
		readonly key: RecordKey;
		readonly days: Map<number, number>;
	}[];
	readonly #successions: readonly Succession[];
	/** The fields that may hold a date within the period; none where the period is not known. */
	readonly #dateFields: readonly number[];
	readonly #period: { readonly start: number; readonly end: number };
	#inPeriod = false;
	readonly #rejected = new RecordSet();
	readonly #repairs = new RepairCounts();
	/** Verdicts on the current record's cells, by field. */
	readonly #verdicts: CellVerdict[];
	#records = 0;
	#firstRecord: RecordValues | null = null;

	constructor(table: Table, context: JudgeTableContext) {
		this.#table = table;
		this.#context = context;
		this.#names = Object.keys(table.fields);
		this.#columns = Object.values(table.fields).map((field) => new ColumnReader(field, context.accept));
		this.#verdicts = this.#columns.map((column) => column.blank);
		this.#combinations = table.recordRules
			.filter((rule) => rule.kind === "combination")
			.map((rule) => {
				const reads = rule.reads.map((name) => ({ name, field: this.#names.indexOf(name) }));
				return { rule, field: this.#names.indexOf(rule.field), reads, values: this.#valuesOf(reads) };
			});
		const uniqueRules = table.tableRules.filter((rule) => rule.kind === "unique");
		const successionRules = table.tableRules.filter((rule) => rule.kind === "succession");
		const keys = new Map<string, RecordKey>();
		for (const fields of [
			...context.keyFields.map((field) => [field]),
			...uniqueRules.map(({ key }) => key),
			...successionRules.flatMap(({ by, differs }) => [[by], [differs]]),
		]) {
			const name = fields.join(", ");
			const numbers = fields.length === 1 ? context.keyNumbersOf(name) : new KeyNumbers();
			if (!keys.has(name)) keys.set(name, new RecordKey(name, this.#fieldsOf(fields), numbers));
		}
		const keyOf = (fields: readonly string[]) => keys.get(fields.join(", ")) as RecordKey;
		this.#keys = [...keys.values()];
		this.#uniqueness = uniqueRules.map((rule) => ({
			code: rule.code,
			key: keyOf(rule.key),
			whenBlank: rule.whenBlank === undefined ? null : this.#names.indexOf(rule.whenBlank),
			check: new UniqueCheck(),
		}));
		this.#successions = successionRules.map(
			(rule) =>
				new Succession(rule, {
					by: keyOf([rule.by]),
					differs: keyOf([rule.differs]),
					start: this.#names.indexOf(rule.start),
					end: this.#names.indexOf(rule.end),
				}),
		);
		this.#period = {
			start: dayOf(context.header?.ReportingPeriodStartDate ?? null),
			end: dayOf(context.header?.ReportingPeriodEndDate ?? null),
		};
		this.#dateFields =
			this.#period.end === 0
				? []
				: this.#columns.flatMap(({ field }, index) =>
						field.type === "date" || field.type === "datetime" ? [index] : [],
					);
		this.#related = context.keyFields.map((field) => {
			const key = keyOf([field]);
			return { key, column: new KeyColumn(key.numbers) };
		});
		this.#keptDays = context.daysByKey
			.keptFrom(table.code)
			.map(({ field, by, days }) => ({ field: this.#names.indexOf(field), key: keyOf([by]), days }));
		this.#comparisons = dateComparisons(table, context.header, context.daysByKey, (field) => keyOf([field]));
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
			keys: new Map(this.#related.map(({ key, column }) => [key.name, column])),
			firstRecord: this.#firstRecord,
			successions: this.#successions,
			inPeriod: this.#inPeriod,
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
		for (const key of this.#keys) key.read(batch, firstCell, columnOfField, verdicts);
		for (const comparison of this.#comparisons) this.#compareDates(comparison);
		for (const rule of this.#combinations) this.#checkCombination(rule);
		for (const uniqueness of this.#uniqueness) this.#checkUnique(uniqueness);
		for (const succession of this.#successions) succession.note(this.#records, verdicts);
		if (!this.#inPeriod) this.#inPeriod = this.#dateFields.some((field) => this.#isInPeriod(field));
		this.#keepKeys();
		this.#firstRecord ??= this.#values();
	}

	#isInPeriod(field: number): boolean {
		const { day } = this.#verdicts[field] as CellVerdict;
		return day !== 0 && day >= this.#period.start && day <= this.#period.end;
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

	/** The values that a rule reads, of whichever record is being judged: text is made only of what is looked at. */
	#valuesOf(reads: Combination["reads"]): RecordValues {
		const values = {};
		for (const { name, field } of reads) {
			Object.defineProperty(values, name, {
				enumerable: true,
				get: () => (this.#verdicts[field] as CellVerdict).value,
			});
		}
		return values;
	}

	#checkCombination({ rule, field, reads, values }: Combination): void {
		for (const { field: read } of reads) {
			if ((this.#verdicts[read] as CellVerdict).rejects) return;
		}
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
		for (const { key, column } of this.#related) column.set(this.#records, key.current);
		for (const { field, key, days } of this.#keptDays) {
			const { day } = this.#verdicts[field] as CellVerdict;
			if (key.current !== 0 && day !== 0) days.set(key.current, day);
		}
	}

	#fieldsOf(names: readonly string[]): readonly number[] {
		return names.map((name) => this.#names.indexOf(name));
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

interface Uniqueness {
	readonly code: string;
	readonly key: RecordKey;
	/** Only records in which this field is blank are compared; null for all. */
	readonly whenBlank: number | null;
	readonly check: UniqueCheck;
}

interface Combination {
	readonly rule: Extract<RecordRule, { kind: "combination" }>;
	/** The field that the issue points at. */
	readonly field: number;
	readonly reads: readonly { readonly name: string; readonly field: number }[];
	/** The values of those fields in the record that is being judged. */
	readonly values: RecordValues;
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
