/** One whole number for every record of a table, by record number from 1; 0 where none was set. */
export class NumberColumn {
	#values: Int32Array<ArrayBuffer>;

	/** @param records - how many records may come; more are taken. */
	constructor(records = 1023) {
		this.#values = new Int32Array(records + 1);
	}

	set(record: number, value: number): void {
		this.#reserve(record);
		this.#values[record] = value;
	}

	/** Sets the numbers of the records after the first `before`. */
	append(values: Int32Array, before: number): void {
		this.#reserve(before + values.length);
		this.#values.set(values, before + 1);
	}

	/** The numbers of the first so many records. */
	values(records: number): Int32Array {
		this.#reserve(records);
		return this.#values.slice(1, records + 1);
	}

	#reserve(record: number): void {
		if (record < this.#values.length) return;
		const larger = new Int32Array(Math.max(record + 1, this.#values.length * 2));
		larger.set(this.#values);
		this.#values = larger;
	}

	at(record: number): number {
		return this.#values[record] ?? 0;
	}
}
