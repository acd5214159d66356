import type { IssueDefinition } from "../issues/definition.js";

/**
 * PCREF's own issue codes about documents that refer to one another.
 *
 * @example
 * ```ts
 * import { referenceIssues } from "pcref";
 *
 * referenceIssues["PCREF-REFERENCE-DANGLING"].severity; // => "warning-priority"
 * ```
 */
export const referenceIssues = {
	"PCREF-REFERENCE-ID-TWICE": {
		code: "PCREF-REFERENCE-ID-TWICE",
		severity: "reject-record",
		title: "two documents of one kind have the same id",
		meaning: "Other documents refer to it by its id, and it could be counted twice.",
		fix: "Remove one of them, or give it an id of its own.",
	},
	"PCREF-REFERENCE-DANGLING": {
		code: "PCREF-REFERENCE-DANGLING",
		severity: "warning-priority",
		title: "this refers to something that none of the documents holds",
		meaning:
			"The id is right in form, but the documents read together, and what is built in, have nothing of that id.",
		fix: "Correct the id, or read the document that holds it together with this one.",
	},
} as const satisfies Record<string, IssueDefinition>;

/** A code about documents that refer to one another. */
export type ReferenceIssueCode = keyof typeof referenceIssues;
