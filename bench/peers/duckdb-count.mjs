// DuckDB: the same counts in SQL. For detentions it is the SQL with which the tests check every measure.
import { closeSync, existsSync, openSync, readFileSync, readSync } from "node:fs";
import { basename, join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { MHS000, MHS001, MHS101, MHS401, MHS404, MHS501 } from "pcref/tables";
import { answer, task } from "./task.mjs";

const { paths, threads } = task();
const sql = ["people.sql", "mental-health-act.sql"].map((file) =>
	readFileSync(new URL(`../../test/measures/duckdb-oracle/${file}`, import.meta.url), "utf8"),
);
const band = `CASE WHEN age < 16 THEN '15 and under' WHEN age < 18 THEN '16 to 17' WHEN age < 35 THEN '18 to 34'
	WHEN age < 50 THEN '35 to 49' WHEN age < 65 THEN '50 to 64' WHEN age >= 65 THEN '65 and over' ELSE '-' END`;
const category =
	"CASE WHEN ethnicity IS NULL THEN 'missing' WHEN ethnicity = '-1' THEN 'invalid' ELSE ethnicity END";
const sex = "CASE WHEN sex IN ('1', '2') THEN sex ELSE '-' END";
const seconds = { contacts: 0, detentions: 0 };
const cells = { contacts: {}, detentions: {} };
const start = performance.now();
const connection = await (await DuckDBInstance.create(":memory:")).connect();
const run = async (statements) => (await connection.runAndReadAll(statements)).getRowObjectsJS();
await run(`SET threads = ${threads}`);
for (const path of paths) {
	const provider = basename(path);
	await run(`CREATE SCHEMA ${provider}; USE ${provider}`);
	await timed("detentions", provider, async () => {
		for (const table of [MHS000, MHS001, MHS101, MHS401, MHS404, MHS501]) await load(path, table);
		for (const statements of sql) await run(statements);
		return cellsOf('SELECT person FROM "mha.detentions"');
	});
	await timed("contacts", provider, () =>
		cellsOf(`SELECT person FROM read_csv('${join(path, "MHS201.csv")}', header = true, all_varchar = true)
			JOIN referrals ON referral = ServiceRequestID WHERE AttendStatus IN ('5', '6')`),
	);
	await run(`USE memory.main; DROP SCHEMA ${provider} CASCADE`);
}
answer(start, { ...seconds, cells });

async function timed(name, provider, count) {
	const begun = performance.now();
	for (const { place, many } of await count()) cells[name][`${provider} ${place}`] = many;
	seconds[name] += (performance.now() - begun) / 1000;
}

function cellsOf(events) {
	return run(`SELECT concat_ws(' ', ${category}, ${sex}, ${band}) AS place, count(*)::INTEGER AS many
		FROM (${events}) JOIN people USING (person) GROUP BY ALL`);
}

/** A table with all its columns as texts, empty where there is no file. */
async function load(path, { code, fields }) {
	const names = Object.keys(fields);
	const file = join(path, `${code}.csv`);
	const given = headerOf(file);
	const columns = names.map((name) => (given.includes(name) ? `"${name}"` : `NULL::VARCHAR AS "${name}"`));
	const from =
		given.length === 0 ? "(SELECT 1) WHERE false" : `read_csv('${file}', header = true, all_varchar = true)`;
	await run(
		`CREATE TABLE ${code} AS SELECT row_number() OVER () AS "row", ${columns.join(", ")} FROM ${from}`,
	);
}

function headerOf(file) {
	if (!existsSync(file)) return [];
	const start = Buffer.alloc(4096);
	const open = openSync(file);
	readSync(open, start);
	closeSync(open);
	return start.toString("utf8").split("\n", 1)[0].split(",");
}
