import { ArgumentError } from "../../issues/argument-error.js";

const range = 2 ** 32;
const warmUp = 16;

/**
 * A reproducible source of pseudo-random numbers: the same seed gives the same numbers on every machine. Good enough
 * to invent data with, and for nothing else.
 *
 * Source: xorshift on 32 bits with the shifts 13, 17 and 5; Marsaglia G. Xorshift RNGs. Journal of Statistical
 * Software 2003; 8(14). The first numbers after seeding are thrown away, since small seeds differ in few bits.
 */
export class RandomNumbers {
	#state: number;

	constructor(seed: number) {
		if (!Number.isSafeInteger(seed)) throw new ArgumentError("seed", "must be a whole number");
		this.#state = (seed ^ 0x9e3779b9) >>> 0 || 1;
		for (let number = 0; number < warmUp; number++) this.fraction();
	}

	/** From 0 up to, but not including, 1. */
	fraction(): number {
		let state = this.#state;
		state ^= state << 13;
		state ^= state >>> 17;
		state ^= state << 5;
		this.#state = state >>> 0;
		return this.#state / range;
	}

	/** A whole number from `least` to `most`, both included. */
	whole(least: number, most: number): number {
		return least + Math.floor(this.fraction() * (most - least + 1));
	}

	/** True in the given share of cases. */
	chance(share: number): boolean {
		return this.fraction() < share;
	}

	/** A time of day `HH:MM` within these hours, both included. */
	time(firstHour: number, lastHour: number): string {
		const [hour, minute] = [this.whole(firstHour, lastHour), this.whole(0, 59)];
		return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
	}

	/** One of the items, all as likely. */
	oneOf<Item>(items: readonly Item[]): Item {
		return this.weighted(items.map((item) => [item, 1]));
	}

	/** One of the items, each as likely as its weight. */
	weighted<Item>(choices: readonly (readonly [item: Item, weight: number])[]): Item {
		let left = this.fraction() * choices.reduce((sum, [, weight]) => sum + weight, 0);
		let chosen: readonly [Item, number] | undefined;
		for (const choice of choices) {
			chosen = choice;
			left -= choice[1];
			if (left < 0) break;
		}
		if (chosen === undefined) throw new ArgumentError("choices", "must not be empty");
		return chosen[0];
	}

	/** The items in another order. */
	shuffled<Item>(items: readonly Item[]): readonly Item[] {
		return items
			.map((item) => ({ item, place: this.fraction() }))
			.sort((left, right) => left.place - right.place)
			.map(({ item }) => item);
	}
}
