import { ruleCatalogue } from "./rule-catalogue.js";
import type { Table, UndecidedRule } from "./table.js";

/** Which official rules of one table are checked here, and which are not, with the reason. */
export interface RuleCoverage {
	readonly table: string;
	/** Codes that are checked. */
	readonly decided: readonly string[];
	readonly undecided: readonly UndecidedRule[];
}

/**
 * How much of the official rule catalogue these tables check.
 *
 * @param tables - tables such as `mhsds6`.
 * @returns one entry per table, in their order.
 *
 * @example
 * ```ts
 * import { mhsds6, ruleCoverage } from "pcref/tables";
 *
 * const header = ruleCoverage(mhsds6)[0];
 * header?.table; // => "MHS000"
 * header?.decided.includes("MHS00003"); // => true
 * header?.undecided.find((rule) => rule.code === "MHS00035")?.field; // => "OrgIDProvider"
 * ```
 */
export function ruleCoverage(tables: readonly Table[]): readonly RuleCoverage[] {
	return tables.map((table) => ({
		table: table.code,
		decided: ruleCatalogue([table]).map((rule) => rule.code),
		undecided: table.undecided,
	}));
}
