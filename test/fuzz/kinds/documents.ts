import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { RandomNumbers } from "../../../src/cli/demonstration/random-numbers.js";
import { isRejecting } from "../../../src/issues/severity.js";
import { readDocuments } from "../../../src/submission/documents/read-documents.js";
import { expectedRecords } from "../expected-records.js";
import { type FuzzInput, sourcesOf } from "../fuzz-input.js";
import { type Kind, must } from "../kind.js";
import { cuts, encoded, mutatedBytes, mutatedText, oddCells } from "../mutations.js";

const folder = "examples/fictional-trust";
const examples = readdirSync(folder).map((name) => ({
	name,
	text: readFileSync(join(folder, name), "utf8"),
}));
const ending = (end: string) => examples.filter(({ name }) => name.endsWith(end));
const jsonExamples = ending(".json").map(({ name, text }) => ({
	name,
	text: JSON.stringify(JSON.parse(text)),
}));
const yamlExamples = ending(".yaml");
/** Three of the tables of feedback, and of each a few rows. */
const tableExamples = ending(".csv").map(({ name, text }) => ({
	name,
	lines: text.split("\r\n").slice(0, 30),
}));

const odd: readonly unknown[] = [
	null,
	true,
	0,
	-1,
	1e308,
	1.5,
	"",
	" ",
	"2024-02-30",
	[],
	{},
	[[]],
	[null],
	{ __proto__x: 1 },
	...oddCells,
];

/** A value with one of its parts exchanged, left out, written twice or put somewhere else. */
function mutatedValue(random: RandomNumbers, value: unknown): unknown {
	if (typeof value !== "object" || value === null || random.chance(0.08)) {
		return random.chance(0.3) ? [value] : odd[random.whole(0, odd.length - 1)];
	}
	if (Array.isArray(value)) {
		const at = random.whole(0, Math.max(0, value.length - 1));
		if (value.length === 0 || random.chance(0.15)) return [...value, odd[random.whole(0, odd.length - 1)]];
		if (random.chance(0.15)) return [...value, value[at]];
		if (random.chance(0.1)) return value.toSpliced(at, 1);
		return value.with(at, mutatedValue(random, value[at]));
	}
	const entries = Object.entries(value);
	const [key, inside] = entries[random.whole(0, Math.max(0, entries.length - 1))] ?? ["x", 1];
	if (random.chance(0.1)) return Object.fromEntries(entries.filter(([name]) => name !== key));
	if (random.chance(0.1)) return { ...value, [oddCells[random.whole(0, oddCells.length - 1)] ?? ""]: inside };
	return { ...value, [key]: mutatedValue(random, inside) };
}

const marks = [
	'"',
	"{",
	"}",
	"[",
	"]",
	",",
	":",
	"null",
	'"__proto__":1,',
	"[".repeat(80),
	"1e999",
	"\\u0000",
	"\0",
	"é",
];

const json: Kind = {
	name: "documents in JSON",
	share: 25,
	make(random) {
		const { name, text } = random.oneOf(jsonExamples);
		let value: unknown = JSON.parse(text);
		for (let count = random.whole(0, 3); count > 0; count--) value = mutatedValue(random, value);
		let written = JSON.stringify(value) ?? "";
		if (random.chance(0.4)) written = mutatedText(random, written, marks);
		return { files: [{ name, bytes: encoded(random, written) }], pieces: cuts(random) };
	},
	async check(input) {
		const { outcomes, issues } = await checkDocuments(input);
		const [outcome] = outcomes;
		if (issues.some(({ severity }) => severity === "reject-file")) return;
		const value: unknown = JSON.parse(new TextDecoder().decode(input.files[0]?.bytes));
		const expected = Array.isArray(value) ? value.length : 1;
		must(outcome?.read === expected, () => `${outcome?.read} documents read of ${expected}`);
	},
};

const yamlMarks = [
	": ",
	"- ",
	"\n",
	"  ",
	"\t",
	"&a ",
	"*a",
	"!!binary ",
	"!x ",
	"<<: *a",
	"---\n",
	"...\n",
	"|\n",
	">",
	"'",
	'"',
	"{",
	"}",
	"[",
	"]",
	"#",
	"? ",
	"%YAML 1.1\n",
	"no",
	"0x1F",
	"12345678901234567890",
	".inf",
	"~",
	"é",
	"\u0085",
	"@",
	"`",
];

const yaml: Kind = {
	name: "documents in YAML",
	share: 4,
	make(random) {
		const { name, text } = random.oneOf(yamlExamples);
		let written = text;
		for (let count = random.whole(1, 4); count > 0; count--)
			written = mutatedText(random, written, yamlMarks);
		return { files: [{ name, bytes: encoded(random, written) }], pieces: cuts(random) };
	},
	check: async (input) => {
		await checkDocuments(input);
	},
};

const tables: Kind = {
	name: "documents in tables",
	share: 4,
	make(random) {
		const files = tableExamples
			.slice(0, random.whole(1, tableExamples.length))
			.map(({ name, lines: [header = "", ...rows] }) => {
				const some = Array.from(
					{ length: random.whole(0, 3) },
					() => rows[random.whole(0, rows.length - 1)] ?? "",
				);
				let text = [header, ...some, ""].join("\r\n");
				for (let count = random.whole(0, 2); count > 0; count--) text = mutatedText(random, text);
				const bytes = encoded(random, text);
				return { name, bytes: random.chance(0.2) ? mutatedBytes(random, bytes) : bytes };
			});
		return { files, pieces: cuts(random) };
	},
	async check(input) {
		const { outcomes, issues } = await checkDocuments(input);
		if (issues.some(({ severity }) => severity === "reject-file")) return;
		for (const [index, { bytes, name }] of input.files.entries()) {
			const { refused, records } = expectedRecords(bytes);
			if (refused === "another form") continue;
			must(refused === null, () => `${name} is read, but should be refused: ${refused}`);
			const rows = Math.max(0, records.length - 1);
			must(
				outcomes[index]?.read === rows,
				() => `${outcomes[index]?.read} rows of ${name} read, but it has ${rows}`,
			);
		}
	},
};

async function checkDocuments(input: FuzzInput): ReturnType<typeof readDocuments> {
	const found = await readDocuments(sourcesOf(input));
	const { documents, issues, outcomes } = found;
	must(
		outcomes.length === input.files.length,
		() => `${outcomes.length} outcomes of ${input.files.length} files`,
	);
	for (const { code, message, where } of issues) {
		must(message.length > 0 && message.length < 2_000, () => `${code} says nothing, or too much`);
		must(where.file !== undefined, () => `${code} names no file`);
	}
	const refused = issues.some(({ severity }) => isRejecting(severity));
	for (const { file, read, accepted } of outcomes) {
		must(accepted <= read, () => `${accepted} accepted of ${read} in ${file}`);
		must(accepted === read || refused, () => `documents of ${file} are refused without a reason`);
	}
	const accepted = outcomes.reduce((sum, outcome) => sum + outcome.accepted, 0);
	const handedOut = Object.values(documents).reduce((sum, list) => sum + list.length, 0);
	must(
		handedOut <= accepted && (handedOut > 0 || accepted === 0),
		() => `${handedOut} documents of ${accepted} accepted`,
	);
	return found;
}

export const documentKinds: readonly Kind[] = [json, yaml, tables];
