import type { UniqueRule } from "../../tables/table-rule.js";
import type { CellVerdict } from "./column-reader.js";
import { KeyNumbers } from "./key-column.js";

const reported = -1;

/** Finds the records of a table that share a key. Every record of a shared key is reported, the first one too. */
export class UniqueCheck {
	readonly rule: UniqueRule;
	readonly #key: readonly number[];
	readonly #whenBlank: number | null;
	readonly #numbers: KeyNumbers;
	/** First record of each key number; `reported` once that record has been reported. */
	#firstRecords = new Int32Array(1024);

	/** @param names - the fields of the table, in the order of their verdicts. */
	constructor(rule: UniqueRule, names: readonly string[], numbersOf: (field: string) => KeyNumbers) {
		const [field = ""] = rule.key;
		this.rule = rule;
		this.#key = rule.key.map((name) => names.indexOf(name));
		this.#whenBlank = rule.whenBlank === undefined ? null : names.indexOf(rule.whenBlank);
		this.#numbers = rule.key.length === 1 ? numbersOf(field) : new KeyNumbers();
	}

	/** The records that turn out to share their key now that this one is known: none, this one, or two. */
	add(record: number, verdicts: readonly CellVerdict[]): readonly number[] {
		if (this.#whenBlank !== null && verdicts[this.#whenBlank]?.value !== null) return none;
		const key = this.#keyOf(verdicts);
		if (key === null) return none;
		const number = this.#numbers.of(key);
		this.#reserve(number);
		const first = this.#firstRecords[number] ?? 0;
		if (first === 0) {
			this.#firstRecords[number] = record;
			return none;
		}
		this.#firstRecords[number] = reported;
		return first === reported ? [record] : [first, record];
	}

	#keyOf(verdicts: readonly CellVerdict[]): string | null {
		const [field = 0] = this.#key;
		if (this.#key.length === 1) return verdicts[field]?.value ?? null;
		const parts = this.#key.map((index) => verdicts[index]?.value ?? null);
		return parts.includes(null) ? null : JSON.stringify(parts);
	}

	#reserve(number: number): void {
		if (number < this.#firstRecords.length) return;
		const larger = new Int32Array(Math.max(number + 1, this.#firstRecords.length * 2));
		larger.set(this.#firstRecords);
		this.#firstRecords = larger;
	}
}

const none: readonly number[] = [];
