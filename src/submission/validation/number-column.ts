/** One whole number for every record of a table, by record number from 1; 0 where none was set. */
export class NumberColumn {
	#values: Int32Array<ArrayBuffer>;

	/** @param records - how many records may come; more are taken. */
	constructor(records = 1023) {
		this.#values = new Int32Array(records + 1);
	}

	set(record: number, value: number): void {
		if (record >= this.#values.length) {
			const larger = new Int32Array(Math.max(record + 1, this.#values.length * 2));
			larger.set(this.#values);
			this.#values = larger;
		}
		this.#values[record] = value;
	}

	at(record: number): number {
		return this.#values[record] ?? 0;
	}
}
