/** Finds the records of a table that share a key. Every record of a shared key is reported, the first one too. */
export class UniqueCheck {
	/** First record of each key number; `reported` once that record has been reported. */
	#firstRecords = new Int32Array(1024);

	/** The records that turn out to share their key now that this one is known: none, this one, or two. */
	add(record: number, keyNumber: number): readonly number[] {
		if (keyNumber >= this.#firstRecords.length) {
			const larger = new Int32Array(Math.max(keyNumber + 1, this.#firstRecords.length * 2));
			larger.set(this.#firstRecords);
			this.#firstRecords = larger;
		}
		const first = this.#firstRecords[keyNumber] ?? 0;
		if (first === 0) {
			this.#firstRecords[keyNumber] = record;
			return none;
		}
		this.#firstRecords[keyNumber] = reported;
		return first === reported ? [record] : [first, record];
	}
}

const none: readonly number[] = [];
const reported = -1;
