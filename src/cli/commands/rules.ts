import { mhsds6 } from "../../tables/mhsds/mhsds-6.js";
import { ruleCatalogue } from "../../tables/rule-catalogue.js";
import { type RuleCoverage, ruleCoverage } from "../../tables/rule-coverage.js";
import type { Table } from "../../tables/table.js";
import type { CommandContext } from "../context.js";
import { type ExitCode, exitCode } from "../exit-code.js";
import { textTable } from "../output/text-table.js";
import { UsageError } from "../usage-error.js";

export interface RulesArguments {
	/** Codes of tables, such as `MHS001`; all tables where there are none. */
	readonly tables: readonly string[];
	/** Counts what is checked and says what is not, instead of listing the rules. */
	readonly coverage?: boolean | undefined;
}

/** Prints the official rules that are checked, or how many of them are and why the others are not. */
export function rulesCommand({ tables, coverage }: RulesArguments, context: CommandContext): ExitCode {
	const chosen = tables.length === 0 ? mhsds6 : tables.map(tableOf);
	context.print(coverage === true ? renderCoverage(ruleCoverage(chosen)) : renderRules(chosen));
	return exitCode.accepted;
}

function tableOf(code: string): Table {
	const table = mhsds6.find((known) => known.code === code.toUpperCase());
	if (table === undefined) {
		throw new UsageError(
			`There is no table ${code} in MHSDS v6. Tables are called MHS001, MHS101 and so on.`,
		);
	}
	return table;
}

function renderRules(tables: readonly Table[]): string {
	return textTable(
		[
			{ title: "Code", value: ({ code }) => code },
			{ title: "Where", value: ({ table, columns }) => [table, columns.join(", ")].join(" ").trim() },
			{ title: "Severity", value: ({ severity }) => severity },
			{ title: "Problem", value: ({ title }) => title },
		],
		ruleCatalogue(tables),
	);
}

function renderCoverage(coverage: readonly RuleCoverage[]): string {
	const decided = coverage.reduce((sum, table) => sum + table.decided.length, 0);
	const undecided = coverage.reduce((sum, table) => sum + table.undecided.length, 0);
	const shown = (count: number) => count.toLocaleString("en-GB");
	return [
		textTable(
			[
				{ title: "Table", value: ({ table }) => table },
				{ title: "Checked", align: "right", value: (table) => shown(table.decided.length) },
				{ title: "Not checked", align: "right", value: (table) => shown(table.undecided.length) },
			],
			coverage,
		),
		...byReason(coverage).map(
			([reason, places]) =>
				`\nNot checked, because it ${reason} (${places.length}):\n${places.map((place) => `  ${place}\n`).join("")}`,
		),
		`\n${shown(decided)} of ${shown(decided + undecided)} rules are checked; ${shown(undecided)} are not.\n`,
	].join("");
}

/** Where the rules stand that are not checked, the most frequent reason first. */
function byReason(coverage: readonly RuleCoverage[]): readonly (readonly [string, readonly string[]])[] {
	const places = new Map<string, string[]>();
	for (const { table, undecided } of coverage) {
		for (const { code, field, reason } of undecided) {
			const place = `${code} ${field === undefined ? table : `${table}.${field}`}`;
			places.set(reason, [...(places.get(reason) ?? []), place]);
		}
	}
	return [...places].sort(([, a], [, b]) => b.length - a.length);
}
