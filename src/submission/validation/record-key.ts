import type { CellVerdict } from "./column-reader.js";
import type { KeyNumbers } from "./key-column.js";

/** One key of a table's records: the fields it is made of, and its number in the record that is being judged. */
export class RecordKey {
	readonly name: string;
	readonly numbers: KeyNumbers;
	/** Key number of the current record; 0 where a field of the key is blank. */
	current = 0;
	readonly #fields: readonly number[];

	/** @param name - the field names, joined: also how the key is called in issues. */
	constructor(name: string, fields: readonly number[], numbers: KeyNumbers) {
		this.name = name;
		this.numbers = numbers;
		this.#fields = fields;
	}

	read(verdicts: readonly CellVerdict[]): void {
		const value = this.#valueIn(verdicts);
		this.current = value === null ? 0 : this.numbers.of(value);
	}

	#valueIn(verdicts: readonly CellVerdict[]): string | null {
		const [field = 0] = this.#fields;
		if (this.#fields.length === 1) return verdicts[field]?.value ?? null;
		const parts = this.#fields.map((index) => verdicts[index]?.value ?? null);
		return parts.includes(null) ? null : JSON.stringify(parts);
	}
}
