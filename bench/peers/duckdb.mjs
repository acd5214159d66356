// DuckDB, asked in SQL for what the tables' rules ask.
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import * as tables from "pcref/tables";
import { judgeTable } from "./duckdb/one-table.mjs";
import { judgeSubmission } from "./duckdb/submission.mjs";
import { readFile } from "./duckdb/table-checks.mjs";
import { answer, task } from "./task.mjs";

const { paths, columns, threads } = task();
const start = performance.now();
const connection = await (await DuckDBInstance.create(":memory:")).connect();
const run = async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJS();
await run(`SET threads = ${threads}`);
const [first, index] = paths;
const read = (path) => readFile(path, Object.keys(tables.MHS000.fields));
if (index === undefined) {
	const given = tables.mhsds6;
	const [header] = await run(`SELECT * FROM ${read(join(first, "MHS000.csv"))}`);
	answer(start, await judgeSubmission(run, given, { folder: first, columns, header }));
} else {
	const [header] = await run(`SELECT * FROM ${read(first)}`);
	answer(start, await judgeTable(run, tables.MHS001, { path: index, columns, header }));
}
