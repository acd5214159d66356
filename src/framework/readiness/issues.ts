import type { IssueDefinition } from "../../issues/definition.js";

/**
 * PCREF's own issue codes about items of evidence.
 *
 * @example
 * ```ts
 * import { evidenceIssues } from "pcref";
 *
 * evidenceIssues["PCREF-EVIDENCE-NOT-CALLED-FOR"].severity; // => "warning"
 * ```
 */
export const evidenceIssues = {
	"PCREF-EVIDENCE-NOT-CALLED-FOR": {
		code: "PCREF-EVIDENCE-NOT-CALLED-FOR",
		severity: "warning",
		title: "the standard does not call for this: the item counts for nothing",
		meaning:
			"An item says which of the things that a standard calls for it shows, in the words of the standard, so that what is missing can be named.",
		fix: "Use the words of one of the things that the standard calls for.",
	},
	"PCREF-EVIDENCE-DATES-BACKWARDS": {
		code: "PCREF-EVIDENCE-DATES-BACKWARDS",
		severity: "reject-record",
		title: "the last day lies before the first",
		meaning: "An item of evidence cannot stop being valid before it was made.",
		fix: "Correct one of the two dates.",
	},
} as const satisfies Record<string, IssueDefinition>;

/** One of the codes of {@link evidenceIssues}. */
export type EvidenceIssueCode = keyof typeof evidenceIssues;
