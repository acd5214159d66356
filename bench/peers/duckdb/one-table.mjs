import { named, preparations } from "./cell-checks.mjs";
import { readFile, rejects, tableChecks } from "./table-checks.mjs";

/**
 * Judges one table: counts by rule, and of refused records. Reads its file twice, once for the rules, counted in the
 * records that break any, and once for the keys, all and distinct: this was faster than one reading for both. Only where
 * keys repeat are the records that share one looked for.
 *
 * @param run runs SQL and gives the rows.
 * @param columns the columns of the file, in its order.
 */
export async function judgeTable(run, table, { path, columns, header }) {
	for (const statement of new Set(preparations(Object.values(table.fields)))) await run(statement);
	const { cells, dates, records, keys } = tableChecks(table, header);
	const counted = [
		...cells.flatMap(({ column, rules }) =>
			rules.map((rule, index) => ({ rule, condition: `${column} = ${index + 1}` })),
		),
		...records,
	];
	const any = [...cells.map(({ column }) => `${column} > 0`), ...records.map(({ condition }) => condition)];
	const refused = counted
		.filter(({ rule }) => rejects(rule))
		.map(({ condition }) => `coalesce(${condition}, false)`)
		.join(" OR ");
	const file = readFile(path, columns);
	const read = columns.filter((name) => name in table.fields).map(named);
	const judged = `
		WITH cells AS (SELECT ${listed(read, select(cells), select(keys))} FROM ${file}),
		judged AS (SELECT ${listed(["*"], select(dates))} FROM cells)`;
	const [found] = await run(`${judged}
		SELECT ${listed([`count(*) FILTER (${refused})::INTEGER AS refused`], counts(counted))}
		FROM judged WHERE ${any.join(" OR ")}`);
	const repeated = keys.map(({ column }, index) => ({
		column: named(`rule ${index}`),
		expression: `(count(${column}) - count(DISTINCT ${column}))::INTEGER`,
	}));
	const [{ records: total, ...repeats }] = await run(`
		WITH keys AS (SELECT ${listed(select(keys))} FROM ${file})
		SELECT ${listed(["count(*)::INTEGER AS records"], select(repeated))} FROM keys`);
	const rules = [...codeCounts(counted, found)];
	if (Object.values(repeats).every((count) => count === 0)) {
		return { records: total, refused: found.refused, rules: summed(rules) };
	}
	const shared = table.tableRules
		.filter(({ kind }) => kind === "unique")
		.map((rule, index) => ({
			rule,
			column: named(`shared ${index}`),
			expression: sharesKey(rule),
			condition: named(`shared ${index}`),
		}));
	const [again] = await run(`${judged},
		shared AS (SELECT ${listed(["*"], select(shared))} FROM judged)
		SELECT ${listed([`count(*) FILTER (${[refused, ...shared.map(({ column }) => column)].join(" OR ")})::INTEGER AS refused`], counts(shared))}
		FROM shared`);
	return { records: total, refused: again.refused, rules: summed([...rules, ...codeCounts(shared, again)]) };
}

/** Whether a record shares its key with another; blanks are not compared. */
function sharesKey({ key, whenBlank }) {
	const keys = key.map((name) => named(`key ${name}`));
	const blank = whenBlank === undefined ? "" : `, ${named(`key ${whenBlank}`)} IS NULL`;
	const compared = [
		...keys.map((column) => `${column} IS NOT NULL`),
		...(whenBlank === undefined ? [] : [`${named(`key ${whenBlank}`)} IS NULL`]),
	];
	return `${compared.join(" AND ")} AND count(*) OVER (PARTITION BY ${keys.join(", ")}${blank}) > 1`;
}

export const select = (parts) => parts.map(({ column, expression }) => `${expression} AS ${column}`);

export const listed = (...parts) => parts.flat().join(",\n");

/** How many records break each rule, as columns `rule 0`, `rule 1`. */
export const counts = (counted) =>
	counted.map(
		({ condition }, index) => `count(*) FILTER (${condition})::INTEGER AS ${named(`rule ${index}`)}`,
	);

export const codeCounts = (counted, row) =>
	counted.map(({ rule }, index) => [rule.code, row[`rule ${index}`]]);

/** Counts by code; a code may stand for several rules. */
export function summed(pairs) {
	const sums = {};
	for (const [code, count] of pairs) if (count > 0) sums[code] = (sums[code] ?? 0) + count;
	return sums;
}
