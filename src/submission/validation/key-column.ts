/** Numbers the distinct values of a key, so that records can be compared by small integers. */
export class KeyNumbers {
	readonly #numbers = new Map<string, number>();

	/** The number of a value, from 1; the same value always gets the same number. */
	of(value: string): number {
		const known = this.#numbers.get(value);
		if (known !== undefined) return known;
		const next = this.#numbers.size + 1;
		this.#numbers.set(value, next);
		return next;
	}

	get size(): number {
		return this.#numbers.size;
	}
}

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
