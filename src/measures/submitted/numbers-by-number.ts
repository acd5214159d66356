/** A number for each of some numbered things, such as the person of each referral: kept in their order, without objects. */
export class NumbersByNumber {
	/** Each one added; 0 where there is none. */
	#values = new Int32Array(1024);

	get(number: number): number | undefined {
		const value = this.#values[number] ?? 0;
		return value === 0 ? undefined : value - 1;
	}

	/** @param value - a whole number from 0. */
	set(number: number, value: number): void {
		if (number >= this.#values.length) {
			const larger = new Int32Array(Math.max(number + 1, 2 * this.#values.length));
			larger.set(this.#values);
			this.#values = larger;
		}
		this.#values[number] = value + 1;
	}

	forEach(take: (value: number, number: number) => void): void {
		for (let number = 0; number < this.#values.length; number++) {
			const value = this.#values[number] as number;
			if (value !== 0) take(value - 1, number);
		}
	}
}
