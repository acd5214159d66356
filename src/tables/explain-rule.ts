import { mhsds6 } from "./mhsds/mhsds-6.js";
import { type RuleDefinition, ruleCatalogue } from "./rule-catalogue.js";
import type { Table, UndecidedRule } from "./table.js";

/** A rule that is checked, with what it means; or one that is known and not checked, with the reason. */
export type RuleExplanation =
	| { readonly status: "decided"; readonly definition: RuleDefinition }
	| ({ readonly status: "undecided"; readonly table: string } & UndecidedRule);

/**
 * Explains one official rule code, also one that a submission alone cannot decide.
 *
 * @param code - such as `MHS00133`; upper or lower case.
 * @param tables - the tables to look in.
 * @returns the explanation; undefined where no table has the code.
 *
 * @example
 * ```ts
 * import { explainRule } from "pcref/tables";
 *
 * explainRule("MHS00133"); // => { status: "decided", definition: { severity: "warning", columns: ["EthnicCategory"] } }
 * explainRule("MHS00154"); // => { status: "undecided", table: "MHS001", field: "OrgIDLocalPatientID" }
 * explainRule("MHS99999"); // => undefined
 * ```
 */
export function explainRule(code: string, tables: readonly Table[] = mhsds6): RuleExplanation | undefined {
	const wanted = code.toUpperCase();
	const definition = ruleCatalogue(tables).find((rule) => rule.code.toUpperCase() === wanted);
	if (definition !== undefined) return { status: "decided", definition };
	for (const table of tables) {
		const undecided = table.undecided.find((rule) => rule.code.toUpperCase() === wanted);
		if (undecided !== undefined) return { status: "undecided", table: table.code, ...undecided };
	}
	return undefined;
}
