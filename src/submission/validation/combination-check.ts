import type { RecordRule, RecordValues } from "../../tables/record-rule.js";
import type { BatchRows } from "./batch-rows.js";
import { type ColumnReader, verdictNumber } from "./column-reader.js";

type CombinationRule = Extract<RecordRule, { kind: "combination" }>;

const { right } = verdictNumber;

const unknown = 0;
const kept = 1;
const broken = 2;
/** Numbers of verdicts below it are looked up in a table, others in a map. */
const fewNumbers = 128;
const manyNumbers = 8_192;

/**
 * A rule about a combination of fields. Since most verdicts are numbered, its answer is worked out once for each
 * combination of numbers.
 */
export class CombinationCheck {
	readonly rule: CombinationRule;
	/** The field that the issue points at. */
	readonly field: number;
	readonly #reads: readonly ColumnReader[];
	/** Whether a cell that is right by its bytes alone can be any: true where only being blank matters. */
	readonly #onlyBlankMatters: readonly boolean[];
	/** The values of the fields in the row that is looked at. */
	readonly #values: RecordValues;
	readonly #header: RecordValues;
	readonly #fewAnswers: Uint8Array;
	readonly #manyAnswers = new Map<number, number>();
	#row = 0;

	constructor(
		rule: CombinationRule,
		{
			columns,
			names,
			header,
		}: {
			readonly columns: readonly ColumnReader[];
			readonly names: readonly string[];
			readonly header: RecordValues;
		},
	) {
		const columnOf = (name: string) => columns[names.indexOf(name)] as ColumnReader;
		this.rule = rule;
		this.field = names.indexOf(rule.field);
		this.#header = header;
		this.#reads = rule.reads.map(columnOf);
		this.#onlyBlankMatters = rule.reads.map((name) => rule.onlyWhetherBlank?.includes(name) ?? false);
		this.#fewAnswers = new Uint8Array(fewNumbers ** 2);
		this.#values = Object.defineProperties(
			{},
			Object.fromEntries(
				rule.reads.map((name) => [
					name,
					{ enumerable: true, get: () => columnOf(name).verdictOn(this.#row).value },
				]),
			),
		);
	}

	/** Marks the rows that break the rule. */
	mark({ count, checkMarks: marks }: BatchRows, mark: number): void {
		const [first, second, ...others] = this.#reads;
		if (first === undefined || others.length > 0) {
			for (let row = 0; row < count; row++)
				if (this.isBroken(row)) marks[row] = (marks[row] as number) | mark;
			return;
		}
		const few = this.#fewAnswers;
		const firsts = first.numbers;
		const seconds = second?.numbers ?? firsts;
		const [firstIsFree = false, secondIsFree = false] = this.#onlyBlankMatters;
		const isPair = second !== undefined;
		for (let row = 0; row < count; row++) {
			const one = firsts[row] as number;
			const two = isPair ? (seconds[row] as number) : 0;
			const isFew =
				(one | two) >>> 0 < fewNumbers && (one !== right || firstIsFree) && (two !== right || secondIsFree);
			let answer = isFew ? (few[one * fewNumbers + two] as number) : unknown;
			if (answer === unknown) answer = this.#answer(row, one, two);
			if (answer === broken) marks[row] = (marks[row] as number) | mark;
		}
	}

	/** Works out whether a row breaks the rule, if need be, and keeps the answer for other rows with the same numbers. */
	#answer(row: number, one: number, two: number): number {
		const [firstIsFree = false, secondIsFree = false] = this.#onlyBlankMatters;
		const isNumbered =
			one >= 0 && two >= 0 && (one !== right || firstIsFree) && (two !== right || secondIsFree);
		const place = one * manyNumbers + two;
		const known = isNumbered ? this.#manyAnswers.get(place) : undefined;
		if (known !== undefined) return known;
		const answer = this.isBroken(row) ? broken : kept;
		if (!isNumbered) return answer;
		if (one < fewNumbers && two < fewNumbers) this.#fewAnswers[one * fewNumbers + two] = answer;
		else this.#manyAnswers.set(place, answer);
		return answer;
	}

	/** Whether a row breaks the rule: never where a field it reads breaks a rejecting rule of its own. */
	isBroken(row: number): boolean {
		this.#row = row;
		return (
			!this.#reads.some((column) => column.verdictOn(row).rejects) &&
			this.rule.fails(this.#values, this.#header)
		);
	}
}
