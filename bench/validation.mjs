import assert from "node:assert/strict";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { MHS001 } from "pcref/tables";
import { run } from "./child.mjs";
import { inTurns, median } from "./in-turns.mjs";
import { shapes, writeMasterPatientIndex } from "./inputs/master-patient-index.mjs";
import { peopleForRecords, writeSubmission } from "./inputs/submission.mjs";

const codes = Object.fromEntries(
	Object.entries(MHS001.fields).map(([name, { rules }]) => [
		name,
		rules.find(({ check }) => check.kind === "code-set")?.check.permitted,
	]),
);

/** Who does the work, and with how many threads. */
const contenders = {
	"pcref, one thread": (input) => run("peers/pcref.mjs", { paths: input.paths, workers: 1 }),
	"pcref, two workers": (input) => run("peers/pcref.mjs", { paths: input.paths, workers: 2 }),
	"DuckDB, two threads": ({ paths, columns }) => run("peers/duckdb.mjs", { paths, columns, threads: 2 }),
	"papaparse + zod, one thread": ({ paths }) => run("peers/papaparse-zod.mjs", { paths, codes }),
};
const [oneThread, twoWorkers, duckdb, zod] = Object.keys(contenders);

/** Which shapes are measured, and what is aimed at beside the peers. */
const measured = [
	"clean",
	"every-row-wrong",
	"one-in-a-hundred-wrong",
	"quoted",
	"wide",
	"multi-byte",
	"high-cardinality",
];
/** Not only beside the peers, but in the same turns beside the clean file too. */
const ownClean = "our own clean file";
const againstClean = { "every-row-wrong": 0.5, "one-in-a-hundred-wrong": 0.9 };

/**
 * Validates files of every shape, a whole submission, and ever larger files, each contender in a process of its own and
 * in turns.
 *
 * @param folder where the files are put, each removed once it has been used.
 * @returns rows of the table: `ours` and `theirs` in seconds, or in megabytes where `unit` says so.
 */
export async function validation({ folder, rows, repeats, memoryRows, only }) {
	const wanted = (name) => only === undefined || only.includes(name);
	const results = [];
	await agreeOnEveryRule(folder);
	const comparedWithClean = measured.filter((shape) => shape in againstClean && wanted(shape));
	const clean =
		comparedWithClean.length > 0 ? inFolder(folder, "own-clean", writeShape("clean", rows)) : null;
	for (const shape of measured.filter(wanted)) {
		const input = inFolder(folder, shape, writeShape(shape, rows));
		const { [oneThread]: first, ...others } = contenders;
		const besideClean = { [oneThread]: first, [ownClean]: () => first(clean), ...others };
		const times = await inTurns(shape in againstClean ? besideClean : contenders, input, repeats);
		const { seconds } = times;
		const { [ownClean]: _, ...answers } = times.answers;
		agree(shape, input, answers);
		input.remove();
		results.push(...rowsOf(shape, input, times));
		if (shape in againstClean) {
			results.push({
				work: `${shape}: ${shapes[shape].about}; one thread`,
				peer: "our own clean file, in turns",
				rows: input.records,
				ours: seconds[oneThread],
				theirs: seconds[ownClean],
				aim: againstClean[shape],
			});
		}
	}
	clean?.remove();
	if (wanted("submission")) results.push(...(await submission(folder, rows, repeats)));
	if (wanted("memory")) results.push(...(await memory(folder, memoryRows)));
	return results;
}

const writeShape = (shape, rows) => (into) => writeMasterPatientIndex(into, shape, rows);

function rowsOf(shape, { records }, times) {
	const work = `${shape}: ${shapes[shape].about}`;
	const [besideZod, besideDuckdb] = shape === "clean" ? [15, 1.5] : [];
	return [
		{ ...compared(times, oneThread, zod), work: `${work}; one thread`, rows: records, aim: besideZod },
		{
			...compared(times, twoWorkers, duckdb),
			work: `${work}; two workers`,
			rows: records,
			aim: besideDuckdb,
		},
	];
}

const compared = ({ seconds, processorSeconds }, ours, theirs) => ({
	peer: theirs,
	ours: seconds[ours],
	theirs: seconds[theirs],
	processor: { ours: processorSeconds[ours], theirs: processorSeconds[theirs] },
});

/** A whole submission, and counting in it. */
async function submission(folder, rows, repeats) {
	const input = inFolder(folder, "submission", (into) => writeSubmission(into, peopleForRecords(rows)));
	const { [zod]: _, ...others } = contenders;
	const times = await inTurns(
		{ ...others, counting: ({ paths }) => run("peers/pcref-measure.mjs", { paths, workers: 1 }) },
		input,
		repeats,
	);
	const { answers } = times;
	const [ours, theirs] = [answers[oneThread][0], answers[duckdb][0]];
	const { MHS000, ...tables } = ours.tables;
	assert.deepEqual(sorted(theirs.tables), sorted(tables), "submission: records refused in each table");
	assert.deepEqual(sorted(theirs.rules), sorted(official(ours.rules)), "submission: counts by rule");
	input.remove();
	const work = "submission: twelve tables, rules between them, 1 % wrong";
	const counted = answers.counting;
	const counting = (measures) => ({
		work: `submission: validated, then ${measures.label} counted, one thread`,
		peer: "validating alone, in the same process",
		rows: input.records,
		ours: median(counted.map((answer) => answer.validating + answer[measures.id])),
		theirs: median(counted.map(({ validating }) => validating)),
		aim: measures.aim,
	});
	return [
		{ ...compared(times, oneThread, duckdb), work: `${work}; one thread`, rows: input.records },
		{ ...compared(times, twoWorkers, duckdb), work: `${work}; two workers`, rows: input.records },
		counting({ id: "contacts", label: "attended contacts", aim: 1 / 1.3 }),
		counting({ id: "everything", label: "every countable measure" }),
	];
}

/** The most memory that is resident while ever larger files are validated. */
async function memory(folder, sizes) {
	const results = [];
	for (const rows of sizes) {
		const input = inFolder(folder, "memory", (into) => writeMasterPatientIndex(into, "clean", rows));
		const answers = {};
		for (const name of [oneThread, twoWorkers, duckdb]) answers[name] = await contenders[name](input);
		input.remove();
		for (const name of [oneThread, twoWorkers]) {
			results.push({
				work: `most memory resident: clean; ${name.replace("pcref, ", "")}`,
				peer: duckdb,
				rows,
				unit: "MB",
				ours: answers[name].megabytes,
				theirs: answers[duckdb].megabytes,
				aim: 200,
			});
		}
	}
	return results;
}

/** Before anything is measured: on a file with errors of every kind, DuckDB counts each rule as often as we do. */
async function agreeOnEveryRule(folder) {
	const input = inFolder(folder, "every-rule", (into) => writeMasterPatientIndex(into, "every-rule", 5000));
	const ours = await contenders[oneThread](input);
	const theirs = await contenders[duckdb](input);
	input.remove();
	assert.deepEqual(sorted(theirs.rules), sorted(official(ours.rules)), "every-rule: counts by rule");
}

/** All must say the same of the same file: how many records, how many refused; DuckDB and we also by which rule. */
function agree(shape, { records }, answers) {
	const refused = answers[oneThread][0].tables.MHS001.refused;
	for (const [name, given] of Object.entries(answers)) {
		for (const answer of given) {
			const found = answer.tables?.MHS001 ?? answer;
			assert.equal(found.records, records, `${shape}: records by ${name}`);
			assert.equal(found.refused, refused, `${shape}: refused by ${name}`);
			if (answer.rules === undefined) continue;
			const expected = official(answers[oneThread][0].rules);
			assert.deepEqual(sorted(official(answer.rules)), sorted(expected), `${shape}: rules by ${name}`);
		}
	}
	for (const { repeated } of answers[zod]) assert.equal(repeated, 0, `${shape}: repeated identifiers`);
}

const sorted = (counts) => Object.fromEntries(Object.entries(counts).sort());

/** Without our own codes, which are about the form of files, and what follows where nothing is left of a table. */
const official = (rules) =>
	Object.fromEntries(
		Object.entries(rules).filter(([code]) => !code.startsWith("PCREF-") && code !== "MHSREJ101"),
	);

function inFolder(folder, name, write) {
	const into = join(folder, name);
	mkdirSync(into);
	return { ...write(into), remove: () => rmSync(into, { recursive: true, force: true }) };
}
