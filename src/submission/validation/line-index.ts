/**
 * Finds the physical line of a record again. Most files have one line per record, so only the records at which the
 * distance between the two changes are kept.
 */
export class LineIndex {
	readonly #records: number[] = [];
	readonly #distances: number[] = [];
	#last = Number.NaN;

	/** Notes that a record, given in ascending order, starts on a line. */
	note(record: number, line: number): void {
		const distance = line - record;
		if (distance !== this.#last) {
			this.#last = distance;
			this.#records.push(record);
			this.#distances.push(distance);
		}
	}

	lineOf(record: number): number {
		let low = 0;
		let high = this.#records.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >>> 1;
			if ((this.#records[middle] ?? 0) <= record) low = middle;
			else high = middle - 1;
		}
		return record + (this.#distances[low] ?? 1);
	}
}
