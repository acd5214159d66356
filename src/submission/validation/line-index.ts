/** The records at which the distance between record number and line changes, and the distances from there on. */
export interface LineIndexData {
	readonly records: Float64Array;
	readonly distances: Float64Array;
}

/**
 * Finds the physical line of a record again. Most files have one line per record, so only the records at which the
 * distance between the two changes are kept.
 */
export class LineIndex {
	readonly #records: number[] = [];
	readonly #distances: number[] = [];
	#last = Number.NaN;

	/** Where the distance changes, to be added to the index of another thread. */
	data(): LineIndexData {
		return { records: Float64Array.from(this.#records), distances: Float64Array.from(this.#distances) };
	}

	/** Adds the lines of the next stretch of the file. */
	add(
		{ records, distances }: LineIndexData,
		before: { readonly records: number; readonly lines: number },
	): void {
		for (const [index, record] of records.entries()) {
			this.note(before.records + record, before.lines + record + (distances[index] as number));
		}
	}

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
