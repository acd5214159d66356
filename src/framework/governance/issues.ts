import type { IssueDefinition } from "../../issues/definition.js";

/**
 * PCREF's own issue codes about governance: roles, groups and board reviews.
 *
 * @example
 * ```ts
 * import { governanceIssues } from "pcref";
 *
 * governanceIssues["PCREF-GOVERNANCE-REPORTING-CYCLE"].title; // => "the groups report to each other in a circle"
 * ```
 */
export const governanceIssues = {
	"PCREF-GOVERNANCE-SHAPE": {
		code: "PCREF-GOVERNANCE-SHAPE",
		severity: "reject-record",
		title: "this part of the governance document does not have the form of the schema",
		meaning:
			"A field is missing, unknown, of the wrong type, or holds a value that it cannot have. Rules that read it were not applied.",
		fix: "Correct the field named here.",
	},
	"PCREF-GOVERNANCE-ID-TWICE": {
		code: "PCREF-GOVERNANCE-ID-TWICE",
		severity: "reject-record",
		title: "two roles, groups or reviews have the same id",
		meaning: "With an id that stands twice it is not clear which of the two is meant elsewhere.",
		fix: "Give one of them another id. A role that passes to somebody else is a new role with its own dates.",
	},
	"PCREF-GOVERNANCE-ROLE-UNKNOWN": {
		code: "PCREF-GOVERNANCE-ROLE-UNKNOWN",
		severity: "reject-record",
		title: "there is no role with this id",
		meaning: "A member of a group names a role that the document does not have.",
		fix: "Correct the id, add the role, or name the member's group or post under who.",
	},
	"PCREF-GOVERNANCE-GROUP-UNKNOWN": {
		code: "PCREF-GOVERNANCE-GROUP-UNKNOWN",
		severity: "reject-record",
		title: "there is no group with this id",
		meaning: "A group reports to one that the document does not have. The board itself has the id board.",
		fix: "Correct the id, write board, or add the group.",
	},
	"PCREF-GOVERNANCE-REPORTING-CYCLE": {
		code: "PCREF-GOVERNANCE-REPORTING-CYCLE",
		severity: "reject-record",
		title: "the groups report to each other in a circle",
		meaning: "A reporting line has to end: at the board, or at a group that reports to none.",
		fix: "Change the line of one of the groups named here.",
	},
	"PCREF-GOVERNANCE-DATES-BACKWARDS": {
		code: "PCREF-GOVERNANCE-DATES-BACKWARDS",
		severity: "reject-record",
		title: "the later date lies before the earlier one",
		meaning: "A role or group cannot end before it begins, and the next review cannot lie before this one.",
		fix: "Correct one of the two dates.",
	},
} as const satisfies Record<string, IssueDefinition>;

/** One of the codes of {@link governanceIssues}. */
export type GovernanceIssueCode = keyof typeof governanceIssues;
