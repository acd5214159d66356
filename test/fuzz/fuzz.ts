import { RandomNumbers } from "../../src/cli/demonstration/random-numbers.js";
import { inputInWords } from "./fuzz-input.js";
import type { Kind } from "./kind.js";
import { documentKinds } from "./kinds/documents.js";
import { figureKinds } from "./kinds/figures.js";
import { jsonKinds } from "./kinds/json.js";
import { optionKinds } from "./kinds/options.js";
import { packedKinds } from "./kinds/packed.js";
import { readerKinds } from "./kinds/readers.js";
import { stretchKinds } from "./kinds/stretches.js";
import { tableKinds } from "./kinds/tables.js";

/** Every kind of input. */
export const kinds: readonly Kind[] = [
	...readerKinds,
	...tableKinds,
	...stretchKinds,
	...optionKinds,
	...jsonKinds,
	...packedKinds,
	...documentKinds,
	...figureKinds,
];

/** An input of which something does not hold. */
interface Failure {
	/** Its number under the seed. */
	readonly number: number;
	readonly kind: string;
	readonly why: string;
	/** The input in words, to be kept as a fixture. */
	readonly input: string;
}

/** What a run found. */
export interface FuzzTotals {
	readonly inputs: ReadonlyMap<string, number>;
	readonly failures: readonly Failure[];
}

/** No input here takes more than some milliseconds: one that takes this long would never end if it were large. */
const mostMilliseconds = 20_000;
const mostFailures = 20;

/**
 * Makes inputs and checks them. An input depends on the seed and its number alone, so each can be made again.
 *
 * @param options.from - number of the first input.
 * @param options.onInput - called with the number of each input before it is checked.
 */
export async function fuzz({
	seed,
	inputs,
	from = 0,
	onInput = () => {},
}: {
	readonly seed: number;
	readonly inputs: number;
	readonly from?: number;
	readonly onInput?: (number: number) => void;
}): Promise<FuzzTotals> {
	const counts = new Map(kinds.map(({ name }) => [name, 0]));
	const failures: Failure[] = [];
	for (let number = from; number < from + inputs && failures.length < mostFailures; number++) {
		onInput(number);
		const random = new RandomNumbers(seed * 1_000_003 + number * 7_919);
		const kind = random.weighted(kinds.map((each) => [each, each.share] as const));
		counts.set(kind.name, (counts.get(kind.name) ?? 0) + 1);
		const input = kind.make(random);
		const started = performance.now();
		const why = await kind.check(input).then(() => null, inWords);
		const took = performance.now() - started;
		const slow = took > mostMilliseconds ? `took ${Math.round(took)} ms` : null;
		if (why !== null || slow !== null) {
			failures.push({ number, kind: kind.name, why: why ?? slow ?? "", input: inputInWords(input) });
		}
	}
	return { inputs: counts, failures };
}

function inWords(cause: unknown): string {
	if (!(cause instanceof Error)) return `threw ${String(cause)}`;
	return cause.name === "Broken" ? cause.message : `threw ${cause.stack?.split("\n").slice(0, 4).join(" ")}`;
}
