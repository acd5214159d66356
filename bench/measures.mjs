import assert from "node:assert/strict";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { run } from "./child.mjs";
import { inTurns, median } from "./in-turns.mjs";
import { writeSubmission } from "./inputs/submission.mjs";

const ours = "pcref, two workers";
const duckdb = "DuckDB, two threads";
const providers = 10;
const contactsOfEach = 5;
const detained = 0.33;

/**
 * Counting care contacts and detentions by ethnic category, age band, sex and provider, in the submissions of ten
 * providers; both must come to the same cells.
 *
 * @param options.rows how many care contacts.
 */
export async function measures({ folder, rows, repeats }) {
	const people = Math.max(100, Math.round(rows / contactsOfEach / providers));
	const codes = Array.from({ length: providers }, (_, index) => `ZSYN${index}`);
	const inputs = codes.map((code) => {
		const into = join(folder, code);
		mkdirSync(into);
		return writeSubmission(into, people, { contacts: contactsOfEach, detained, errors: false, code });
	});
	const paths = inputs.map(({ paths: [path] }) => path);
	const { answers } = await inTurns(
		{
			[ours]: () => run("peers/pcref-count.mjs", { paths, workers: 2 }),
			[duckdb]: () => run("peers/duckdb-count.mjs", { paths, threads: 2 }),
		},
		paths,
		repeats,
	);
	for (const path of paths) rmSync(path, { recursive: true, force: true });
	const [first] = answers[ours];
	const [theirs] = answers[duckdb];
	for (const measure of ["contacts", "detentions"]) {
		assert.deepEqual(theirs.cells[measure], first.cells[measure], `cells of ${measure}`);
	}
	const middle = (name, of) => median(answers[name].map(of));
	const total = (cells) => Object.values(cells).reduce((sum, count) => sum + count, 0);
	const row = (work, of, ofTheirs, records) => ({
		work,
		peer: duckdb,
		rows: records,
		ours: middle(ours, of),
		theirs: middle(duckdb, ofTheirs),
	});
	const number = (value) => value.toLocaleString("en-GB");
	const contacts = people * contactsOfEach * providers;
	return [
		row(
			`contacts attended, ${number(total(first.cells.contacts))} of ${number(contacts)}, by ethnicity, age, sex and provider`,
			(answer) => answer.contacts,
			(answer) => answer.contacts,
			contacts,
		),
		row(
			`detentions, ${number(total(first.cells.detentions))} of ${number(first.periods)} legal status periods, by the same`,
			(answer) => answer.detentions,
			(answer) => answer.detentions,
			first.periods,
		),
		row(
			"both, validated first; DuckDB validates nothing",
			(answer) => answer.seconds,
			(answer) => answer.seconds,
			inputs.reduce((sum, { records }) => sum + records, 0),
		),
		{
			work: "most memory resident: both, validated first",
			peer: duckdb,
			rows: contacts,
			unit: "MB",
			ours: middle(ours, (answer) => answer.megabytes),
			theirs: middle(duckdb, (answer) => answer.megabytes),
		},
	];
}
