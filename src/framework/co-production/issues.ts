import type { IssueDefinition } from "../../issues/definition.js";

/**
 * PCREF's own issue codes about co-production events.
 *
 * @example
 * ```ts
 * import { coProductionIssues } from "pcref";
 *
 * coProductionIssues["PCREF-CO-PRODUCTION-SUM"].severity; // => "reject-record"
 * ```
 */
export const coProductionIssues = {
	"PCREF-CO-PRODUCTION-SHAPE": {
		code: "PCREF-CO-PRODUCTION-SHAPE",
		severity: "reject-record",
		title: "this part of the event does not have the form of the schema",
		meaning:
			"A field is missing, unknown, of the wrong type, or holds a value that it cannot have. Rules that read it were not applied.",
		fix: "Correct the field named here.",
	},
	"PCREF-CO-PRODUCTION-TWICE": {
		code: "PCREF-CO-PRODUCTION-TWICE",
		severity: "reject-record",
		title: "a row stands twice",
		meaning:
			"Each constituency, each ethnic group within it, and each decision has one row: with two it is not clear whether people were counted twice.",
		fix: "Put the two rows together, or give the decision an id of its own.",
	},
	"PCREF-CO-PRODUCTION-SUM": {
		code: "PCREF-CO-PRODUCTION-SUM",
		severity: "reject-record",
		title: "the ethnic groups do not add up to the number of people",
		meaning:
			"Where ethnic groups are recorded, everybody who took part has a row: people who declined under Z, people who were not asked under 99.",
		fix: "Add the people who are missing under Z or 99, or correct the numbers.",
	},
	"PCREF-CO-PRODUCTION-DATES-BACKWARDS": {
		code: "PCREF-CO-PRODUCTION-DATES-BACKWARDS",
		severity: "reject-record",
		title: "a change is dated before the event that decided it",
		meaning: "What came of a decision cannot lie before the decision.",
		fix: "Correct the date of the change, or of the event.",
	},
} as const satisfies Record<string, IssueDefinition>;

/** A code about co-production events. */
export type CoProductionIssueCode = keyof typeof coProductionIssues;
