import type { IssueDefinition } from "../../issues/definition.js";

/**
 * Issue codes about counts of staff taken together. Codes about single rows stand in `workforceTable`.
 *
 * @example
 * ```ts
 * import { workforceIssues } from "pcref/tables";
 *
 * workforceIssues["PCREF-WORKFORCE-LISTS-MIXED"].severity; // => "reject-group"
 * ```
 */
export const workforceIssues = {
	"PCREF-WORKFORCE-LISTS-MIXED": {
		code: "PCREF-WORKFORCE-LISTS-MIXED",
		severity: "reject-group",
		title: "one indicator has counts by two code lists",
		meaning: "People may be counted twice then, once by each list: no return is made for that day.",
		fix: "Give all counts of the indicator by the same code list.",
	},
	"PCREF-WORKFORCE-GROUP-MISSING": {
		code: "PCREF-WORKFORCE-GROUP-MISSING",
		severity: "warning-priority",
		title: "an indicator that compares two groups has counts of one only: it was left out",
		meaning:
			"Indicators 2 to 8 compare White staff with Black and minority ethnic staff. No row is not a count of 0.",
		fix: "Add the rows of the other group, with a count of 0 where it is 0.",
	},
} as const satisfies Record<string, IssueDefinition>;
