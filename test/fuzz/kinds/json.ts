import type { RandomNumbers } from "../../../src/cli/demonstration/random-numbers.js";
import { validateSubmission } from "../../../src/submission/validate-submission.js";
import { handedOut, sameBytes } from "../check-tables.js";
import { type FuzzInput, sourcesOf } from "../fuzz-input.js";
import { type Kind, must } from "../kind.js";
import { cuts, encoded, mutatedBytes, mutatedText } from "../mutations.js";
import { someRecords, someTable } from "../seed-tables.js";

const pieces = [
	'"',
	"\\",
	"{",
	"}",
	"[",
	"]",
	",",
	":",
	"null",
	"1e400",
	"-0",
	"1.50",
	"\n",
	"\r\n",
	" ",
	"\\u0000",
	"\\ud800",
	'"a":1,',
	"[[[[",
	'"__proto__":1,',
	"é",
	"\ufeff",
	"\0",
	"{}",
	"[]",
];

function objectsOf(random: RandomNumbers): { readonly code: string; readonly texts: readonly string[] } {
	const seed = someTable(random);
	const texts = someRecords(random, seed).map((record) => {
		const entries = seed.header.map((name, index): [string, unknown] => {
			const cell = record[index] ?? "";
			return [
				name,
				cell === "" ? null : random.chance(0.05) ? random.oneOf([1, 2.5, true, [cell], { cell }]) : cell,
			];
		});
		return JSON.stringify(Object.fromEntries(random.chance(0.2) ? random.shuffled(entries) : entries));
	});
	return { code: seed.table.code, texts };
}

function fileOf(
	random: RandomNumbers,
	{ code, text }: { readonly code: string; readonly text: string },
): FuzzInput {
	let written = text;
	if (random.chance(0.7)) {
		for (let count = random.whole(1, 3); count > 0; count--) written = mutatedText(random, written, pieces);
	}
	let bytes = encoded(random, written);
	if (random.chance(0.2)) bytes = mutatedBytes(random, bytes);
	return { files: [{ name: `${code}.json`, bytes }], pieces: cuts(random) };
}

const lines: Kind = {
	name: "objects a line",
	share: 13,
	make(random) {
		const { code, texts } = objectsOf(random);
		return fileOf(random, {
			code,
			text: texts.map((text) => text + random.oneOf(["\n", "\r\n", "\n\n"])).join(""),
		});
	},
	async check(input) {
		const submission = await validateSubmission(sourcesOf(input), { scope: "tables" });
		const [table] = await handedOut(submission);
		const text = latin1Of(input).replace(/^\xef\xbb\xbf/, "");
		if (!submission.readable || !/^\s*\{\s*["}]/.test(text)) return;
		// a line of JSON ends with a line feed and nothing else
		const expected = text.split(/(?<=\n)/).filter((line) => /[^ \t\r\n]/.test(line));
		must(
			table?.records.length === expected.length,
			() => `${table?.records.length} records in ${expected.length} lines`,
		);
		for (const [index, line] of expected.entries()) {
			const bytes = Buffer.from(index === 0 ? line.trimStart() : line, "latin1");
			must(
				sameBytes(table.records[index]?.bytes, bytes),
				() => `line ${index + 1} has other bytes than in the file`,
			);
		}
	},
};

const lists: Kind = {
	name: "lists of objects",
	share: 13,
	make(random) {
		const { code, texts } = objectsOf(random);
		const [comma, end] = random.oneOf([
			[",", ""],
			[",\n", "\n"],
			[" , ", " "],
		]);
		return fileOf(random, { code, text: `[${texts.join(comma)}${end}]${end}` });
	},
	async check(input) {
		const submission = await validateSubmission(sourcesOf(input), { scope: "tables" });
		const [table] = await handedOut(submission);
		const expected = listIn(input);
		if (expected === null) return;
		const codes = submission.issues.map(({ code }) => code);
		if (!submission.readable) {
			const aboutNames = codes.every((code) => /^PCREF-(?:HEADER-|FILE-EMPTY|JSON-NOT-A-LIST)/.test(code));
			const areObjects = expected.every(
				(item) => typeof item === "object" && item !== null && !Array.isArray(item),
			);
			must(
				aboutNames && (!areObjects || !codes.includes("PCREF-JSON-NOT-A-LIST")),
				() => `refused: ${codes}`,
			);
			return;
		}
		must(
			table?.records.length === expected.length,
			() => `${table?.records.length} records of ${expected.length}`,
		);
		for (const [index, item] of expected.entries()) {
			const written = JSON.parse(new TextDecoder().decode(table.records[index]?.bytes));
			must(JSON.stringify(written) === JSON.stringify(item), () => `object ${index + 1} is another one`);
		}
	},
};

function latin1Of({ files: [file] }: FuzzInput): string {
	return Buffer.from(file?.bytes ?? []).toString("latin1");
}

/** The list in a file; null where it is none. */
function listIn({ files: [file] }: FuzzInput): readonly unknown[] | null {
	try {
		const value: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(file?.bytes));
		return Array.isArray(value) ? value : null;
	} catch {
		return null;
	}
}

export const jsonKinds: readonly Kind[] = [lines, lists];
