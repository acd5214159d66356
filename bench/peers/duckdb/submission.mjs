import { join } from "node:path";
import { named, preparations } from "./cell-checks.mjs";
import { codeCounts, counts, listed, select, summed } from "./one-table.mjs";
import { broken, readFile, rejects, tableChecks } from "./table-checks.mjs";

/**
 * Judges a whole submission: each file is read once into a table of verdicts, keys and dates; then come the dates of
 * parents, keys that repeat, periods that must follow one another, and parents and children, again and again until
 * nothing changes.
 *
 * @param run runs SQL and gives the rows.
 * @param tables the tables that are given, parents before children.
 * @param columns the columns of each file by table.
 */
export async function judgeSubmission(run, tables, { folder, columns, header }) {
	const given = tables.filter(({ code }) => code in columns);
	const found = [];
	const enumerations = given.flatMap(({ fields }) => preparations(Object.values(fields)));
	for (const statement of new Set(enumerations)) await run(statement);
	for (const table of given) found.push(...(await readTable(run, table, { given, folder, columns, header })));
	for (const table of given) found.push(...(await refuse(run, table, successions(table))));
	found.push(...(await refuseUnrelated(run, given)));
	if (!(await hasDateInPeriod(run, given, header))) found.push(["MHSREJ012", 1]);
	const outcomes = await Promise.all(
		given.map(async ({ code }) => {
			const [outcome] = await run(
				`SELECT count(*)::INTEGER AS records, count(*) FILTER (refused)::INTEGER AS refused FROM ${code}`,
			);
			return [code, outcome];
		}),
	);
	return { tables: Object.fromEntries(outcomes), rules: summed(found) };
}

/** Reads a table and decides what its own records, the header, and the dates of parents read before decide. */
async function readTable(run, table, { given, folder, columns, header }) {
	const { code } = table;
	const keptDates = given.flatMap(({ recordRules }) =>
		recordRules.filter(({ than }) => than?.table === code).map(({ than }) => than.field),
	);
	const related = given.flatMap(({ tableRules }) =>
		tableRules.filter((rule) => rule.kind === "needs" && rule.table === code).map(({ by }) => by),
	);
	const { cells, dates, records, keys } = tableChecks(table, header, { keptDates, related });
	const read = Object.keys(table.fields).map((name) =>
		columns[code].includes(name) ? named(name) : `NULL::VARCHAR AS ${named(name)}`,
	);
	const flags = records.map(({ rule, condition }, index) => ({
		rule,
		column: named(`flag ${index}`),
		expression: `coalesce(${condition}, false)`,
		condition: named(`flag ${index}`),
	}));
	const counted = [
		...cells.flatMap(({ column, rules }) =>
			rules.map((rule, index) => ({ rule, condition: `${column} = ${index + 1}` })),
		),
		...flags,
	];
	const refused = counted.filter(({ rule }) => rejects(rule)).map(({ condition }) => condition);
	const any = [...cells.map(({ column }) => `${column} > 0`), ...flags.map(({ column }) => column)];
	const kept = [...cells, ...keys, ...dates, ...flags].map(({ column }) => column);
	await run(`CREATE TEMP TABLE ${code} AS
		WITH cells AS (
			SELECT ${listed(read, selectCells(cells), select(keys))} FROM ${readFile(join(folder, `${code}.csv`), columns[code])}
		), dates AS (SELECT ${listed(["*"], select(dates))} FROM cells),
		judged AS (SELECT ${listed(["*"], select(flags))} FROM dates)
		SELECT ${listed(kept, [`(${refused.join(" OR ") || "false"}) AS refused`])} FROM judged`);
	const [row] = await run(`SELECT ${listed(counts(counted))} FROM ${code} WHERE ${any.join(" OR ")}`);
	const found = codeCounts(counted, row);
	found.push(...(await refuse(run, table, [...parentDates(table, given), ...repeatedKeys(table)])));
	return found;
}

const selectCells = (cells) =>
	cells.map(({ column, expression }) => `(${expression})::UTINYINT AS ${column}`);

/** Refuses the records that break rules, and gives how many do for each. */
async function refuse(run, { code }, rules) {
	const found = [];
	for (const { rule, rows } of rules) {
		const [{ many }] = await run(`SELECT count(*)::INTEGER AS many FROM (${rows})`);
		found.push([rule.code, many]);
		if (many > 0 && rejects(rule)) {
			await run(`UPDATE ${code} SET refused = true WHERE rowid IN (${rows})`);
		}
	}
	return found;
}

function parentDates(table, given) {
	return table.recordRules
		.filter(({ kind, than }) => kind === "date-order" && given.some(({ code }) => code === than.table))
		.filter(({ than }) => than.table !== "MHS000" && than.table !== table.code)
		.map((rule) => {
			const { table: parent, field } = rule.than;
			const { by } = table.tableRules.find((other) => other.kind === "needs" && other.table === parent);
			const key = named(`key ${by}`);
			const condition = broken(
				rule,
				`child.${named(`day ${rule.field}`)}`,
				`parent.${named(`day ${field}`)}`,
			);
			return {
				rule,
				rows: `SELECT child.rowid FROM ${table.code} child JOIN ${parent} parent ON child.${key} = parent.${key} WHERE ${condition}`,
			};
		});
}

const repeatedKeys = ({ code, tableRules }) =>
	tableRules
		.filter(({ kind }) => kind === "unique")
		.map((rule) => ({ rule, rows: rowsThatShare(code, rule) }));

/** Most keys do not repeat: those that do are found first, then their records. */
function rowsThatShare(code, { key, whenBlank }) {
	const keys = key.map((name) => named(`key ${name}`));
	const compared = [
		...keys.map((column) => `${column} IS NOT NULL`),
		...(whenBlank === undefined ? [] : [`${named(`key ${whenBlank}`)} IS NULL`]),
	].join(" AND ");
	return `SELECT rowid FROM ${code} SEMI JOIN (SELECT ${keys.join(", ")} FROM ${code} WHERE ${compared} GROUP BY ALL HAVING count(*) > 1) USING (${keys.join(", ")}) WHERE ${compared}`;
}

/** Records whose period has ended and that no accepted one follows as the rule asks for. */
const successions = ({ code, tableRules }) =>
	tableRules
		.filter(({ kind }) => kind === "succession")
		.map((rule) => {
			const [by, differs] = [rule.by, rule.differs].map((name) => named(`key ${name}`));
			const [start, end] = [rule.start, rule.end].map((name) => named(`day ${name}`));
			return {
				rule,
				rows: `SELECT ended.rowid FROM ${code} ended LEFT JOIN ${code} next ON next.${by} = ended.${by} AND NOT next.refused AND next.${start} BETWEEN ended.${end} AND ended.${end} + 1
					WHERE ended.${end} IS NOT NULL AND ended.${by} IS NOT NULL GROUP BY ended.rowid
					HAVING count(next.rowid) = 0 OR bool_or(next.${differs} IS NOT DISTINCT FROM ended.${differs})`,
			};
		});

/** Refuses records without an accepted parent or needed child, until there are none. */
async function refuseUnrelated(run, given) {
	const unrelated = ({ code, tableRules }) =>
		tableRules
			.filter(({ kind, table }) => kind === "needs" && given.some((other) => other.code === table))
			.map((rule) => {
				const key = named(`key ${rule.by}`);
				return {
					rule,
					rows: `SELECT rowid FROM ${code} WHERE NOT refused AND ${key} IS NOT NULL AND ${key} NOT IN (SELECT ${key} FROM ${rule.table} WHERE NOT refused AND ${key} IS NOT NULL)`,
				};
			});
	const found = [];
	for (let changed = true; changed; ) {
		changed = false;
		for (const table of given) {
			const broken = await refuse(run, table, unrelated(table));
			if (broken.some(([, many]) => many > 0)) changed = true;
			found.push(...broken);
		}
	}
	return found;
}

async function hasDateInPeriod(run, given, header) {
	const period = `BETWEEN DATE '${header.ReportingPeriodStartDate}' AND DATE '${header.ReportingPeriodEndDate}'`;
	for (const table of given.filter(({ code }) => code !== "MHS000")) {
		for (const { column } of tableChecks(table, header).dates) {
			const rows = await run(`SELECT 1 FROM ${table.code} WHERE ${column} ${period} LIMIT 1`);
			if (rows.length > 0) return true;
		}
	}
	return false;
}
