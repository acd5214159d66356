import type {
	ComparedCounts,
	GroupCount,
	WresHeadcount,
	WresReturn,
} from "../../equality-standards/wres/wres-return.js";
import type { Issue } from "../../issues/issue.js";
import { makeIssue } from "../../issues/make-issue.js";
import type { Row } from "../table.js";
import type { workforceTable } from "./workforce.js";
import { workforceIssues } from "./workforce-issues.js";
import { type WresGroup, wresGroupOf } from "./wres-group.js";

type WorkforceRow = Row<typeof workforceTable>;

/** Returns made of counts of staff, and what was found on putting them together. */
export interface WresReturns {
	/** One for each organisation and day, in the order of the rows. */
	readonly returns: readonly WresReturn[];
	readonly issues: readonly Issue[];
}

/**
 * The inputs of the Workforce Race Equality Standard that rows of `workforceTable` make. Counts by ethnic category are
 * added up by `wresGroups`. A group without a row has nobody in it in indicators 1 and 9; in the others, which divide by
 * it, it is not known, and the indicator is null.
 *
 * @param rows Accepted rows, such as those of `validateTable(workforceTable, ...)`.
 * @returns One return for each organisation and day, and issues about indicators that cannot be made.
 *
 * @example
 * ```ts
 * import { wresResults } from "pcref/equality-standards";
 * import { wresReturns } from "pcref/tables";
 *
 * const of = { organisation: "ZSYN0", snapshot: "2024-03-31", cluster: "all", grade: "all", ethnicity_scheme: "wres" };
 * const { returns, issues } = wresReturns([
 * 	{ ...of, indicator: "2", ethnicity_code: "white", count: "10", total: "100" },
 * 	{ ...of, indicator: "2", ethnicity_code: "black-and-minority-ethnic", count: "8", total: "100" },
 * ]);
 * issues; // => []
 * returns[0]?.appointedFromShortlisting?.white; // => { count: 10, total: 100 }
 * returns.map((made) => wresResults(made).likelihoods[0]); // => [{ status: "ok", value: 1.25, range: "within" }]
 * ```
 */
export function wresReturns(rows: readonly Row<typeof workforceTable>[]): WresReturns {
	const made = grouped(rows, ({ organisation, snapshot }) => [organisation, snapshot]).map(returnOfDay);
	return {
		returns: made.flatMap(({ made: one }) => one ?? []),
		issues: made.flatMap(({ issues }) => issues),
	};
}

type Rows = readonly [WorkforceRow, ...WorkforceRow[]];

/** The return of one organisation and day; null where it cannot be made. */
function returnOfDay(rows: Rows): { readonly made: WresReturn | null; readonly issues: readonly Issue[] } {
	const [{ organisation, snapshot }] = rows;
	const indicators = new Map(grouped(rows, (row) => [row.indicator]).map((of) => [of[0].indicator, of]));
	const issueAbout = (code: keyof typeof workforceIssues, indicator: string): Issue =>
		makeIssue(workforceIssues[code], {
			where: { table: "WORKFORCE", column: "indicator" },
			received: `indicator ${indicator} of ${organisation} on ${snapshot}`,
		});
	const mixed = [...indicators].filter(([, of]) => new Set(of.map((row) => row.ethnicity_scheme)).size > 1);
	if (mixed.length > 0) {
		const issues = mixed.map(([indicator]) => issueAbout("PCREF-WORKFORCE-LISTS-MIXED", indicator));
		return { made: null, issues };
	}
	const issues: Issue[] = [];
	const compared = (indicator: string): ComparedCounts | null => {
		const of = indicators.get(indicator);
		if (of === undefined) return null;
		const [white, blackAndMinorityEthnic] = [countOf(of, "white"), countOf(of, "blackAndMinorityEthnic")];
		if (white !== null && blackAndMinorityEthnic !== null) return { white, blackAndMinorityEthnic };
		issues.push(issueAbout("PCREF-WORKFORCE-GROUP-MISSING", indicator));
		return null;
	};
	const board = indicators.get("9");
	const made: WresReturn = {
		schemaVersion: "1",
		organisation: { scheme: "ods", code: organisation },
		snapshot,
		workforce: grouped(indicators.get("1") ?? [], ({ cluster, grade }) => [cluster, grade]).map((of) => ({
			cluster: of[0].cluster === "clinical" ? "clinical" : "non-clinical",
			grade: of[0].grade,
			headcount: headcountOf(of),
		})),
		appointedFromShortlisting: compared("2"),
		enteringDisciplinaryProcess: compared("3"),
		nonMandatoryTraining: compared("4"),
		harassmentFromPublic: compared("5"),
		harassmentFromStaff: compared("6"),
		equalOpportunities: compared("7"),
		discrimination: compared("8"),
		boardVotingMembers: board === undefined ? null : headcountOf(board),
	};
	return { made, issues };
}

/** Rows of one key together, in the order of the first of each. */
function grouped(
	rows: readonly WorkforceRow[],
	keyOf: (row: WorkforceRow) => readonly string[],
): readonly Rows[] {
	const byKey = new Map<string, [WorkforceRow, ...WorkforceRow[]]>();
	for (const row of rows) {
		const key = JSON.stringify(keyOf(row));
		const known = byKey.get(key);
		if (known === undefined) byKey.set(key, [row]);
		else known.push(row);
	}
	return [...byKey.values()];
}

function inGroup(rows: Rows, group: WresGroup): readonly WorkforceRow[] {
	return rows.filter((row) => wresGroupOf(row.ethnicity_scheme, row.ethnicity_code) === group);
}

function countOf(rows: Rows, group: WresGroup): GroupCount | null {
	const of = inGroup(rows, group);
	return of.length === 0 ? null : { count: sum(of, "count"), total: sum(of, "total") };
}

function headcountOf(rows: Rows): WresHeadcount {
	return {
		white: sum(inGroup(rows, "white"), "count"),
		blackAndMinorityEthnic: sum(inGroup(rows, "blackAndMinorityEthnic"), "count"),
		notKnown: sum(inGroup(rows, "notKnown"), "count"),
	};
}

function sum(rows: readonly WorkforceRow[], column: "count" | "total"): number {
	return rows.reduce((total, row) => total + Number(row[column]), 0);
}
