import { createWriteStream, existsSync, readdirSync, readFileSync, type WriteStream } from "node:fs";
import { join } from "node:path";
import { partA } from "./adapters/part-a.js";
import { partB } from "./adapters/part-b.js";
import { partC } from "./adapters/part-c.js";
import { answer } from "./answer.js";
import { bulkCases } from "./bulk.js";
import type { Adapters, CaseFile, Outcome } from "./case.js";
import { writable } from "./compare.js";
import { judge } from "./judge.js";
import { Tally } from "./tally.js";
import { toleranceOf } from "./tolerances.js";

const adapters: Adapters = { ...partA, ...partB, ...partC };

const { folders, out } = readArguments(process.argv.slice(2));
if (folders.length === 0) {
	console.error("Name a folder of cases: npm run conformance -- DIR... [--out FILE]");
	process.exit(2);
}
for (const folder of folders.filter((each) => !existsSync(each))) {
	console.error(`There is no folder ${folder}`);
	process.exit(2);
}
const written = out === undefined ? null : createWriteStream(out);
const tally = new Tally();
for (const folder of folders) {
	for (const file of readdirSync(folder).sort()) {
		if (file.endsWith(".json") && file !== "manifest.json") runCases(folder, file, written);
	}
	for (const { file, id, method, got, verdict } of bulkCases(folder)) {
		tally.add({ id, method, verdict });
		write(written, { file, id, method, got });
	}
}
report();
written?.end();
process.exitCode = tally.total("failed") === 0 && tally.total("passed") > 0 ? 0 : 1;

function runCases(folder: string, file: string, to: WriteStream | null): void {
	const read: Partial<CaseFile> = JSON.parse(readFileSync(join(folder, file), "utf8"));
	const { cases, tolerance } = read;
	if (cases === undefined || tolerance === undefined) {
		console.log(`${file} holds no cases`);
		return;
	}
	for (const test of cases) {
		const { id, method } = test;
		const outcome = answer(test, adapters);
		const verdict =
			outcome === null
				? { wrong: [`no adapter for the method ${method}`], worst: 0 }
				: judge({ test, outcome, tolerance: toleranceOf(method, tolerance) });
		tally.add({ id: `${file} ${id}`, method, verdict });
		write(to, { file, id, method, got: gotOf(outcome) });
	}
}

function gotOf(outcome: Outcome | null): unknown {
	if (outcome === null) return { error: "unknown_method" };
	return outcome.kind === "answer" ? outcome.got : { error: outcome.reason };
}

function write(to: WriteStream | null, line: object): void {
	to?.write(`${JSON.stringify(writable(line))}\n`);
}

function report(): void {
	for (const failure of tally.failures) console.log(`FAILED ${failure}`);
	for (const [method, { passed, failed, worst }] of tally.methods) {
		const error = worst === 0 ? "0" : worst.toExponential(1);
		console.log(
			`${method.padEnd(40)} ${String(passed).padStart(5)} passed ${String(failed).padStart(5)} failed   worst relative error ${error}`,
		);
	}
	console.log(`${tally.total("passed")} passed, ${tally.total("failed")} failed`);
}

function readArguments(words: readonly string[]): {
	readonly folders: readonly string[];
	readonly out?: string;
} {
	const at = words.indexOf("--out");
	if (at < 0) return { folders: words };
	const out = words[at + 1];
	if (out === undefined) {
		console.error("--out needs the name of a file");
		process.exit(2);
	}
	return { folders: words.filter((_, index) => index !== at && index !== at + 1), out };
}
