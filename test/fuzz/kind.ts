import type { RandomNumbers } from "../../src/cli/demonstration/random-numbers.js";
import type { FuzzInput } from "./fuzz-input.js";

/** One kind of input: how it is made, and what must hold of it. */
export interface Kind {
	readonly name: string;
	/** How many of 1,000 inputs are of this kind. */
	readonly share: number;
	make(random: RandomNumbers): FuzzInput;
	/** Throws where something does not hold: a failed expectation, or whatever the package throws. */
	check(input: FuzzInput): Promise<void>;
}

/** Says that something does not hold that always must. */
class Broken extends Error {
	override readonly name = "Broken";
}

/** Throws {@link Broken} with what is said of it, unless something holds. */
export function must(holds: boolean, said: () => string): asserts holds {
	if (!holds) throw new Broken(said());
}
