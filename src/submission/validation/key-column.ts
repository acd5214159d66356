import { NumberColumn } from "./number-column.js";

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
export class KeyColumn extends NumberColumn {
	readonly numbers: KeyNumbers;

	constructor(numbers: KeyNumbers) {
		super();
		this.numbers = numbers;
	}
}
