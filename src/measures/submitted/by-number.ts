/** What is known of numbered things, such as the referrals of a submission: found by their number, kept in its order. */
export class ByNumber<Value> {
	readonly #values: (Value | undefined)[] = [];

	get(number: number): Value | undefined {
		return this.#values[number];
	}

	set(number: number, value: Value): void {
		while (this.#values.length <= number) this.#values.push(undefined);
		this.#values[number] = value;
	}

	forEach(take: (value: Value, number: number) => void): void {
		for (const [number, value] of this.#values.entries()) if (value !== undefined) take(value, number);
	}

	*values(): Generator<Value> {
		for (const value of this.#values) if (value !== undefined) yield value;
	}
}
