import type { RandomNumbers } from "../../../src/cli/demonstration/random-numbers.js";
import { checkText } from "../check-tables.js";
import type { FuzzInput } from "../fuzz-input.js";
import type { Kind } from "../kind.js";
import { cuts, encoded, mutatedBytes, mutatedText } from "../mutations.js";
import { delimitedText, someRecords, someTable } from "../seed-tables.js";

function fileOf(code: string, bytes: Uint8Array, random: RandomNumbers): FuzzInput {
	return { files: [{ name: `${code}.csv`, bytes }], pieces: cuts(random) };
}

/** Right text with odd values: nothing of it may be refused as unreadable. */
const values: Kind = {
	name: "tables with odd values",
	share: 25,
	make(random) {
		const seed = someTable(random);
		const text = delimitedText(random, [seed.header, ...someRecords(random, seed)]);
		return fileOf(seed.table.code, encoded(random, text), random);
	},
	check: async (input) => {
		await checkText(input, { header: false });
	},
};

/** Mutations of the body alone: the header is right, so that only the body can be refused. */
const bodies: Kind = {
	name: "tables with a mutated body",
	share: 25,
	make(random) {
		const seed = someTable(random);
		const text = delimitedText(random, [seed.header, ...someRecords(random, seed)]);
		const end = text.search(/[\r\n]|$/) + 1;
		let body = text.slice(end);
		for (let count = random.whole(1, 4); count > 0; count--) body = mutatedText(random, body);
		return fileOf(seed.table.code, encoded(random, `${text.slice(0, end - 1)}\n${body}`), random);
	},
	check: async (input) => {
		await checkText(input, { header: false });
	},
};

/** Mutations of the whole file, as text or as bytes, the header among it. */
const mutated: Kind = {
	name: "tables mutated anywhere",
	share: 30,
	make(random) {
		const seed = someTable(random);
		let text = delimitedText(random, [seed.header, ...someRecords(random, seed)]);
		for (let count = random.whole(0, 2); count > 0; count--) text = mutatedText(random, text);
		let bytes = encoded(random, text);
		for (let count = random.whole(0, 3); count > 0; count--) bytes = mutatedBytes(random, bytes);
		const input = fileOf(seed.table.code, bytes, random);
		return random.chance(0.15)
			? { ...input, options: { limits: { maximumRecordBytes: random.whole(20, 300) } } }
			: input;
	},
	check: async (input) => {
		await checkText(input, { header: true });
	},
};

export const tableKinds: readonly Kind[] = [values, bodies, mutated];
