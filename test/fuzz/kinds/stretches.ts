import { isDeepStrictEqual } from "node:util";
import { RandomNumbers } from "../../../src/cli/demonstration/random-numbers.js";
import type { Issue } from "../../../src/issues/issue.js";
import { validateWith } from "../../../src/submission/validate-submission.js";
import type { ValidationMeans, ValidationOptions } from "../../../src/submission/validation/judge-tables.js";
import { inStretches, spillInMemory } from "../../submission/validation/in-stretches.js";
import { handedOut } from "../check-tables.js";
import { type FuzzInput, sourcesOf } from "../fuzz-input.js";
import { type Kind, must } from "../kind.js";
import { cuts, encoded, mutatedBytes, mutatedText } from "../mutations.js";
import { delimitedText, someRecords, someTable } from "../seed-tables.js";

/** What a submission says and hands out, judged as it is asked. */
async function resultOf(
	input: FuzzInput,
	means: ValidationMeans = {},
	limits: ValidationOptions["limits"] = {},
) {
	const handedOn: string[] = [];
	const submission = await validateWith(means, sourcesOf(input), {
		scope: "tables",
		...input.options,
		limits: { ...input.options?.limits, ...limits },
		onIssue: (issue: Issue) => handedOn.push(JSON.stringify(issue)),
	});
	const { verdict, readable, tables, issues, repairs, keySets } = submission;
	const parts = await handedOut(submission);
	// Which issues are handed on before the structure turns out to be wrong depends on where pieces are cut.
	const found = readable ? handedOn : [];
	return { verdict, readable, tables, issues, repairs, keys: keySets.keys, parts, handedOn: found };
}

type Result = Awaited<ReturnType<typeof resultOf>>;

function mustBeSame(whole: Result, other: Result, how: string): void {
	for (const name of Object.keys(whole) as (keyof Result)[]) {
		must(
			isDeepStrictEqual(whole[name], other[name]),
			() =>
				`${name} ${how}: ${JSON.stringify(other[name]).slice(0, 600)}, not ${JSON.stringify(whole[name]).slice(0, 600)}`,
		);
	}
}

/** Stretches of a few bytes, and keys out of memory at once, change nothing. */
const stretches: Kind = {
	name: "tables judged in stretches, keys spilled",
	share: 4,
	make(random) {
		const seed = someTable(random);
		const records = [
			...someRecords(random, seed),
			...someRecords(random, seed),
			...someRecords(random, seed),
		];
		// records that are there twice
		for (const record of [...records]) if (random.chance(0.3)) records.push(record);
		let text = delimitedText(random, [seed.header, ...records]);
		for (let count = random.whole(0, 1); count > 0; count--) text = mutatedText(random, text);
		let bytes = random.chance(0.9) ? new TextEncoder().encode(text) : encoded(random, text);
		if (random.chance(0.2)) bytes = mutatedBytes(random, bytes);
		return { files: [{ name: `${seed.table.code}.csv`, bytes }], pieces: cuts(random) };
	},
	async check(input) {
		const files = new Map(input.files.map(({ name, bytes }) => [name, bytes]));
		const size = input.files.reduce((sum, { bytes }) => sum + bytes.length, 0);
		const random = new RandomNumbers(size * 31 + (input.pieces[0] ?? 0));
		const whole = await resultOf(input);
		const stretchBytes = random.whole(1, 200);
		const { fileJudge } = inStretches(files, stretchBytes);
		mustBeSame(whole, await resultOf(input, { fileJudge }), `in stretches of ${stretchBytes} bytes`);
		const { spill } = spillInMemory();
		const limits = { ...input.options?.limits, maximumKeyBytesInMemory: random.whole(1, 100) };
		mustBeSame(whole, await resultOf(input, { fileJudge, spill }, limits), "with keys spilled");
	},
};

export const stretchKinds: readonly Kind[] = [stretches];
