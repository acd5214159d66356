import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import type { CountableMeasure } from "../../../src/measures/countable-measure.js";
import { mhsds6 } from "../../../src/tables/mhsds/mhsds-6.js";
import type { ValidatedSubmission } from "../../../src/tables/validated-submission.js";

/** What a measure has for a group: its count, what it is divided by, and the median of what it measures. */
export interface Figures {
	readonly count: number;
	readonly among?: number;
	readonly median?: number;
}

const files = [
	"people.sql",
	"mental-health-act.sql",
	"restrictive-interventions.sql",
	"access-and-experience.sql",
	"further-measures.sql",
];

type Run = (sql: string) => Promise<readonly Record<string, unknown>[]>;

/** What the SQL says of a submission. */
export interface SqlAnswers {
	/** The figures of each group by measure; none for a measure without a view. */
	readonly figures: ReadonlyMap<string, Readonly<Record<string, Figures>>>;
	/** Every legal status period in each of its spells, or in none: `episode spell category`. */
	readonly categories: readonly string[];
}

/**
 * Counts measures in DuckDB, by the SQL files beside this one: they are written from the counting specification, not from
 * this package. Each measure is a view of its name with a row for each thing counted, `ID among` one of what it is
 * divided by; a column `amount` is summed, of `measured` the median is taken.
 */
export async function countInSql(
	submission: ValidatedSubmission,
	measures: readonly CountableMeasure[],
): Promise<SqlAnswers> {
	const connection = await (await DuckDBInstance.create(":memory:")).connect();
	const run: Run = async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson();
	try {
		await run("SET threads = 1");
		await load(run, submission);
		for (const file of files) await run(readFileSync(new URL(file, import.meta.url), "utf8"));
		const views = new Set((await run("SELECT view_name FROM duckdb_views()")).map((row) => row.view_name));
		const figures = new Map<string, Readonly<Record<string, Figures>>>();
		for (const measure of measures) {
			if (views.has(measure.id)) figures.set(measure.id, await figuresOf(run, measure, views));
		}
		const categories = await run(
			"SELECT DISTINCT concat_ws(' ', episode, coalesce(spell, '-'), coalesce(category, '-')) AS row_text FROM categorised",
		);
		return { figures, categories: categories.map((row) => String(row.row_text)) };
	} finally {
		connection.closeSync();
	}
}

/** Every table of the data set, of texts; empty where it was not submitted. */
async function load(run: Run, submission: ValidatedSubmission): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), "pcref-oracle-"));
	try {
		for (const table of mhsds6) {
			const names = Object.keys(table.fields);
			const columns = ["row", ...names].map((name) => `'${name}': 'VARCHAR'`).join(", ");
			const path = join(folder, `${table.code}.json`);
			const lines: string[] = [];
			if (submission.submitted.includes(table.code)) {
				for await (const record of submission.records(table)) {
					lines.push(JSON.stringify({ row: lines.length + 1, ...record }));
				}
			}
			writeFileSync(path, lines.join("\n"));
			const source =
				lines.length === 0
					? names.map((name) => `NULL::VARCHAR AS "${name}"`).join(", ")
					: `* FROM read_json('${path.replaceAll("'", "''")}', format = 'newline_delimited', columns = {${columns}})`;
			await run(
				lines.length === 0
					? `CREATE TABLE ${table.code} AS SELECT 1 AS "row", ${source} WHERE false`
					: `CREATE TABLE ${table.code} AS SELECT * REPLACE ("row"::INTEGER AS "row") FROM (SELECT ${source})`,
			);
		}
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

async function figuresOf(
	run: Run,
	{ id, groupsHold }: CountableMeasure,
	views: ReadonlySet<unknown>,
): Promise<Readonly<Record<string, Figures>>> {
	// R1.19a: the annual tables hold people of known age and sex 1 or 2 alone. Their row of unknown ethnicity is this
	// package's own: it holds everybody whose ethnicity is declined, not known, missing or invalid.
	const held =
		groupsHold === "everybody"
			? "true"
			: "ethnic_group = 'Unknown' OR (age IS NOT NULL AND sex IN ('1', '2'))";
	const byGroup = async (view: string) => {
		const columns = (await run(`DESCRIBE "${view}"`)).map((row) => row.column_name);
		const amount = columns.includes("amount") ? "sum(amount)" : "count(*)";
		const middle = columns.includes("measured") ? ", median(measured)::DOUBLE AS middle" : "";
		return run(`
			WITH held AS (SELECT * FROM "${view}" JOIN people USING (person) WHERE ${held})
			SELECT ethnic_group, ${amount}::INTEGER AS many${middle} FROM held GROUP BY ALL
			UNION ALL
			SELECT 'All', coalesce(${amount}, 0)::INTEGER${middle} FROM held WHERE ethnic_group <> 'Unknown'`);
	};
	const among = views.has(`${id} among`) ? await byGroup(`${id} among`) : [];
	const counts = await byGroup(id);
	const found = (rows: readonly Record<string, unknown>[], group: string) =>
		rows.find(({ ethnic_group }) => ethnic_group === group);
	return Object.fromEntries(
		groups.map((group): [string, Figures] => {
			const counted = found(counts, group);
			const middle = counted?.middle;
			return [
				group,
				{
					count: Number(counted?.many ?? 0),
					...(views.has(`${id} among`) ? { among: Number(found(among, group)?.many ?? 0) } : {}),
					...(typeof middle === "number" ? { median: middle } : {}),
				},
			];
		}),
	);
}

const groups = [
	"White",
	"Mixed",
	"Asian or Asian British",
	"Black or Black British",
	"Other Ethnic Groups",
	"All",
	"Unknown",
];
