// `npm run soak -- --minutes 10` validates in one process for as long: the first half a submission and a file of errors
// over and over, the second half one file that does not end. After each round, and every second of the long file, memory
// is measured once the garbage is collected; at the end it may not have grown by more than `--bound` megabytes (16), and,
// for the long file, the bits that are kept of its records. Exits 1 where it has.
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { countableMeasures, measure } from "pcref/measures";
import { validateSubmission } from "pcref/node";
import { validateTable } from "pcref/submission";
import { MHS102 } from "pcref/tables";
import { writeMasterPatientIndex } from "./inputs/master-patient-index.mjs";
import { peopleForRecords, writeSubmission } from "./inputs/submission.mjs";

const { values } = parseArgs({
	options: { minutes: { type: "string" }, bound: { type: "string" }, rows: { type: "string" } },
});
const minutes = Number(values.minutes ?? 10);
const bound = Number(values.bound ?? 16);
const rows = Number(values.rows ?? 50_000);
if (globalThis.gc === undefined) throw new Error("Run it by: npm run soak");

const folder = mkdtempSync(join(tmpdir(), "pcref-soak-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
process.on("SIGINT", () => process.exit(130));

const half = (minutes * 60_000) / 2;
const again = await overAndOver(half);
const long = await oneLongFile(half);
console.table([reportOf("over and over", again), reportOf("one long file", long)]);
const grown = [again, long].filter((phase) => growthOf(phase) > phase.allowed);
if (grown.length > 0) {
	console.error(`Memory grew by more than is allowed in ${grown.length} of 2.`);
	process.exitCode = 1;
}

/** A submission with workers and counted from, and a file in which every row has an error, again and again. */
async function overAndOver(milliseconds) {
	const [whole, wrong] = ["submission", "every-row-wrong"].map((name) => join(folder, name));
	mkdirSync(whole);
	mkdirSync(wrong);
	const submission = writeSubmission(whole, peopleForRecords(rows));
	const errors = writeMasterPatientIndex(wrong, "every-row-wrong", rows);
	const [chosen] = countableMeasures;
	const options = { by: "nhs-upper-mha-annual", population: null, comparator: null };
	const end = performance.now() + milliseconds;
	const samples = [];
	let records = 0;
	do {
		const validated = await validateSubmission(submission.paths, { workers: 2 });
		await measure(chosen, validated, options);
		await validateSubmission(errors.paths);
		records += submission.records + errors.records;
		samples.push(memory());
	} while (performance.now() < end || samples.length < 4);
	return { records, samples, allowed: bound };
}

/** One file of a table without keys, 1 % of its records refused, that ends when the time is over. */
async function oneLongFile(milliseconds) {
	const end = performance.now() + milliseconds;
	const samples = [];
	const line = (index) =>
		`R${index},TEAM${index % 50},${index % 100 === 0 ? "2024-02-30" : "2024-05-17"},,,,,01\n`;
	const piece = new TextEncoder().encode(Array.from({ length: 5000 }, (_, index) => line(index)).join(""));
	const header = new TextEncoder().encode(`${Object.keys(MHS102.fields).join(",")}\n`);
	const source = {
		name: "MHS102.csv",
		async *open() {
			yield header;
			let next = performance.now();
			while (performance.now() < end || samples.length < 4) {
				yield piece;
				if (performance.now() < next) continue;
				samples.push(memory());
				next = performance.now() + Math.min(1000, milliseconds / 8);
				await new Promise(setImmediate);
			}
		},
	};
	const { outcome } = await validateTable(MHS102, source);
	return { records: outcome.records, samples, allowed: bound + bitsOf(outcome.records) };
}

/** Megabytes of one bit a record; a set of bits is twice as large as it needs to be at most, and is copied to grow. */
function bitsOf(records) {
	return (3 * records) / 8 / 2 ** 20;
}

/** Megabytes in use once the garbage is collected, and resident. */
function memory() {
	globalThis.gc();
	const { heapUsed, external, rss } = process.memoryUsage();
	return {
		minutes: performance.now() / 60_000,
		used: (heapUsed + external) / 2 ** 20,
		resident: rss / 2 ** 20,
	};
}

/** From the second quarter, when everything has been loaded and compiled, to the last. */
function growthOf({ samples }) {
	const quarter = Math.floor(samples.length / 4);
	return medianOf(samples.slice(-quarter)) - medianOf(samples.slice(quarter, 2 * quarter));
}

function medianOf(samples) {
	const used = samples.map((sample) => sample.used).sort((one, other) => one - other);
	return used[Math.floor(used.length / 2)];
}

/** Least squares, in megabytes a minute, leaving out the first quarter. */
function slopeOf({ samples }) {
	const settled = samples.slice(Math.floor(samples.length / 4));
	const mean = (of) => settled.reduce((sum, sample) => sum + of(sample), 0) / settled.length;
	const [time, used] = [mean((sample) => sample.minutes), mean((sample) => sample.used)];
	const spread = mean((sample) => (sample.minutes - time) ** 2);
	return spread === 0 ? 0 : mean((sample) => (sample.minutes - time) * (sample.used - used)) / spread;
}

function reportOf(name, phase) {
	const { records, samples, allowed } = phase;
	const round = (value) => Math.round(value * 10) / 10;
	return {
		Work: name,
		Records: records.toLocaleString("en-GB"),
		Samples: samples.length,
		"Start, MB": round(samples[0].used),
		"End, MB": round(samples.at(-1).used),
		"Most, MB": round(Math.max(...samples.map(({ used }) => used))),
		"Most resident, MB": round(Math.max(...samples.map(({ resident }) => resident))),
		"Growth, MB": round(growthOf(phase)),
		"Allowed, MB": round(allowed),
		"MB a minute": round(slopeOf(phase)),
	};
}
