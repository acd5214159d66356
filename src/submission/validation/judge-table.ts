import type { IssueDefinition } from "../../issues/definition.js";
import type { Place } from "../../issues/issue.js";
import { isRejecting } from "../../issues/severity.js";
import { MHS000 } from "../../tables/mhsds/mhs000.js";
import type { RecordRule, RecordValues } from "../../tables/record-rule.js";
import type { Table } from "../../tables/table.js";
import { type CsvPart, readCsv, type StructuralFinding } from "../csv/read-csv.js";
import { cellFlag, type RecordBatch } from "../csv/record-batch.js";
import type { Limits } from "../limits.js";
import type { Source } from "../source.js";
import { dayOf } from "./calendar-days.js";
import { type CellVerdict, ColumnReader } from "./column-reader.js";
import { type DateComparison, type DaysByKey, dateComparisons } from "./date-comparisons.js";
import type { IssueTally } from "./issue-tally.js";
import { KeyColumn, KeyNumbers } from "./key-column.js";
import { LineIndex } from "./line-index.js";
import { type HeaderMatch, matchHeader } from "./match-header.js";
import { RecordKey } from "./record-key.js";
import { RecordSet } from "./record-set.js";
import { shownValue } from "./shown-value.js";
import { Succession } from "./succession.js";
import { UniqueCheck } from "./unique-check.js";

/** What the first reading of a table found out. */
export interface JudgedTable {
	readonly table: Table;
	readonly source: Source;
	readonly match: HeaderMatch;
	/** Number of records after the header. */
	readonly records: number;
	/** Records refused so far. */
	readonly rejected: RecordSet;
	readonly lines: LineIndex;
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
export interface JudgeTableContext {
	readonly limits: Limits;
	readonly signal?: AbortSignal | undefined;
	readonly onProgress?: ((bytes: number) => void) | undefined;
	readonly tally: IssueTally;
	readonly definitionOf: (code: string) => IssueDefinition;
	/** Structural findings and departures of the header. */
	readonly onFinding: (finding: StructuralFinding) => void;
	/** The header record of the submission, null while unknown. */
	readonly header: RecordValues | null;
	/** Fields whose key numbers are needed later. */
	readonly keyFields: readonly string[];
	readonly keyNumbersOf: (field: string) => KeyNumbers;
	/** Dates of parent records that this table's rules compare with, and dates to keep for other tables. */
	readonly daysByKey: DaysByKey;
}

/** Reads a table once and judges every cell and record. Null where the file's structure is wrong. */
export async function judgeTable(
	table: Table,
	source: Source,
	context: JudgeTableContext,
): Promise<JudgedTable | null> {
	let judge: RecordJudge | null = null;
	for await (const part of readCsv(source, context)) {
		if (part.kind === "problem") {
			context.onFinding(part.finding);
			return null;
		}
		if (part.kind === "header") {
			judge = startJudge(table, source, part, context);
			if (judge === null) return null;
		} else if (part.kind === "records") {
			judge?.judgeBatch(part.batch, part.first);
		}
	}
	return judge?.result() ?? null;
}

function startJudge(
	table: Table,
	source: Source,
	header: Extract<CsvPart, { kind: "header" }>,
	context: JudgeTableContext,
): RecordJudge | null {
	const matched = matchHeader(table, header.names);
	if ("finding" in matched) {
		context.onFinding(matched.finding);
		return null;
	}
	for (const warning of matched.match.warnings) context.onFinding(warning);
	return new RecordJudge(table, source, matched.match, context);
}

/** The state of one table's first reading. */
class RecordJudge {
	readonly #table: Table;
	readonly #source: Source;
	readonly #match: HeaderMatch;
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
	readonly #lines = new LineIndex();
	/** Verdicts on the current record's cells, by field. */
	readonly #verdicts: CellVerdict[];
	#records = 0;
	#firstRecord: RecordValues | null = null;

	constructor(table: Table, source: Source, match: HeaderMatch, context: JudgeTableContext) {
		this.#table = table;
		this.#source = source;
		this.#match = match;
		this.#context = context;
		this.#names = Object.keys(table.fields);
		this.#columns = Object.values(table.fields).map((field) => new ColumnReader(field));
		this.#verdicts = this.#columns.map((column) => column.blank);
		this.#combinations = table.recordRules
			.filter((rule) => rule.kind === "combination")
			.map((rule) => ({
				rule,
				field: this.#names.indexOf(rule.field),
				reads: rule.reads.map((name) => ({ name, field: this.#names.indexOf(name) })),
			}));
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

	judgeBatch(batch: RecordBatch, first: number): void {
		for (let index = first; index < batch.records; index++) {
			this.#records++;
			this.#lines.note(this.#records, batch.recordLine[index] as number);
			this.#judgeRecord(batch, index);
		}
	}

	result(): JudgedTable {
		return {
			table: this.#table,
			source: this.#source,
			match: this.#match,
			records: this.#records,
			rejected: this.#rejected,
			lines: this.#lines,
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
			this.#reject("PCREF-RECORD-CELL-COUNT", {
				expected: `${this.#match.columns} cells`,
				received: `${cells} cells`,
				hint: this.#cellCountHint(batch, index),
			});
			return;
		}
		if (isBlankRecord(batch, firstCell, cells)) {
			this.#reject("PCREF-RECORD-BLANK", {});
			return;
		}
		this.#checkQuotes(batch, firstCell, cells);

		const { columnOfField } = this.#match;
		const verdicts = this.#verdicts;
		for (let field = 0; field < this.#columns.length; field++) {
			const column = columnOfField[field] as number;
			const reader = this.#columns[field] as ColumnReader;
			const verdict = column < 0 ? reader.blank : reader.read(batch, firstCell + column);
			verdicts[field] = verdict;
			if (verdict.broken.length > 0) this.#reportCell(field, verdict);
		}
		for (const key of this.#keys) key.read(verdicts);
		for (const comparison of this.#comparisons) this.#compareDates(comparison);
		for (const rule of this.#combinations) this.#checkCombination(rule);
		for (const uniqueness of this.#uniqueness) this.#checkUnique(uniqueness);
		for (const succession of this.#successions) succession.note(this.#records, verdicts);
		this.#inPeriod ||= this.#dateFields.some((field) => this.#isInPeriod(verdicts[field] as CellVerdict));
		this.#keepKeys();
		this.#firstRecord ??= this.#values();
	}

	#isInPeriod({ day }: CellVerdict): boolean {
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
			if ((flags & cellFlag.textAfterQuote) !== 0) this.#reject("PCREF-QUOTE-TEXT-AFTER", {}, column);
			else this.#report("PCREF-QUOTE-STRAY", {}, column);
		}
	}

	#reportCell(field: number, verdict: CellVerdict): void {
		for (const rule of verdict.broken) {
			const facts = { received: this.#shown(field, verdict) };
			if (isRejecting(rule.severity)) this.#reject(rule.code, facts, this.#names[field]);
			else this.#report(rule.code, facts, this.#names[field]);
		}
	}

	#compareDates({ rule, left, right }: DateComparison): void {
		const day = (this.#verdicts[left] as CellVerdict).day;
		const limit = right(this.#verdicts);
		if (day === 0 || limit === 0 || (rule.not === "before" ? day >= limit : day <= limit)) return;
		this.#breakRecordRule(rule, left);
	}

	#checkCombination({ rule, field, reads }: Combination): void {
		const values: Record<string, string | null> = {};
		for (const { name, field: read } of reads) {
			const verdict = this.#verdicts[read] as CellVerdict;
			if (verdict.rejects) return;
			values[name] = verdict.value;
		}
		if (rule.fails(values, this.#context.header ?? unknownHeader)) this.#breakRecordRule(rule, field);
	}

	#checkUnique({ code, key, whenBlank, check }: Uniqueness): void {
		if (key.current === 0) return;
		if (whenBlank !== null && (this.#verdicts[whenBlank] as CellVerdict).value !== null) return;
		for (const record of check.add(this.#records, key.current)) {
			this.#rejected.add(record);
			this.#report(code, {}, key.name, record);
		}
	}

	#breakRecordRule(rule: RecordRule, field: number): void {
		const facts = { received: this.#shown(field, this.#verdicts[field] as CellVerdict) };
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

	#reject(code: string, facts: Facts, column?: string): void {
		this.#rejected.add(this.#records);
		this.#report(code, facts, column);
	}

	#report(code: string, facts: Facts, column?: string, record = this.#records): void {
		const where: Place = {
			file: this.#source.name,
			table: this.#table.code,
			record,
			line: this.#lines.lineOf(record),
			...(column === undefined ? {} : { column }),
		};
		this.#context.tally.add(this.#context.definitionOf(code), { where, ...facts });
	}
}

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
