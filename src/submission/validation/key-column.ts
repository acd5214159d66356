import type { KeyNumbers } from "./key-numbers.js";

/** The key number of every record of one table; 0 where the key is blank or unreadable. */
export class KeyColumn {
	readonly numbers: KeyNumbers;
	#values = new Int32Array(1024);

	constructor(numbers: KeyNumbers) {
		this.numbers = numbers;
	}

	set(record: number, keyNumber: number): void {
		if (record >= this.#values.length) {
			const larger = new Int32Array(Math.max(record + 1, this.#values.length * 2));
			larger.set(this.#values);
			this.#values = larger;
		}
		this.#values[record] = keyNumber;
	}

	at(record: number): number {
		return this.#values[record] ?? 0;
	}
}
