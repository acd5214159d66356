/** A set of record numbers (from 1), one bit each, that grows as needed. */
export class RecordSet {
	#bits = new Uint8Array(1024);
	#size = 0;

	get size(): number {
		return this.#size;
	}

	has(record: number): boolean {
		return (((this.#bits[record >>> 3] ?? 0) >>> (record & 7)) & 1) === 1;
	}

	/** The set as bits, record 0 (which is none) first. */
	bits(): Uint8Array {
		return this.#bits;
	}

	/** Adds the records of another set, each `before` further on. */
	addBits(bits: Uint8Array, before: number): void {
		for (const [index, byte] of bits.entries()) {
			for (let bit = 0; byte >>> bit !== 0; bit++) {
				if (((byte >>> bit) & 1) === 1) this.add(before + index * 8 + bit);
			}
		}
	}

	/** The records of the set, ascending. */
	*values(): Generator<number> {
		for (let byte = 0; byte < this.#bits.length; byte++) {
			const bits = this.#bits[byte] as number;
			for (let bit = 0; bits >>> bit !== 0; bit++) if (((bits >>> bit) & 1) === 1) yield byte * 8 + bit;
		}
	}

	/** Adds a record; returns false if it was there already. */
	add(record: number): boolean {
		const byte = record >>> 3;
		if (byte >= this.#bits.length) {
			const larger = new Uint8Array(Math.max(byte + 1, this.#bits.length * 2));
			larger.set(this.#bits);
			this.#bits = larger;
		}
		if (this.has(record)) return false;
		this.#bits[byte] = (this.#bits[byte] ?? 0) | (1 << (record & 7));
		this.#size++;
		return true;
	}
}
