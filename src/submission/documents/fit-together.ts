import { checkDocuments } from "../../framework/check-documents.js";
import type { PcrefDocuments } from "../../framework/documents.js";
import type { Issue } from "../../issues/issue.js";
import { moveIssue } from "../../issues/move-issue.js";
import { isRejecting } from "../../issues/severity.js";
import { groupBy } from "../../measures/group-by.js";
import type { Candidate } from "./candidates.js";

/** A document that is right by itself, and where it came from. */
export interface AcceptedDocument {
	readonly document: unknown;
	readonly candidate: Candidate;
}

/** The documents that fit together, and what was found on putting them together. */
export interface FittingDocuments {
	readonly documents: PcrefDocuments;
	readonly accepted: readonly AcceptedDocument[];
	readonly issues: readonly Issue[];
}

/** Checks documents against one another, and leaves out those that the others contradict. */
export function fitTogether(accepted: readonly AcceptedDocument[]): FittingDocuments {
	const lists = byKind(accepted);
	const refused = new Set<AcceptedDocument>();
	const issues = checkDocuments(documentsOf(lists)).map((issue) => {
		const [, key = "", index, ...path] = (issue.where.pointer ?? "").split("/");
		const holder = lists.get(key)?.[Number(index)];
		if (holder === undefined) return issue;
		if (isRejecting(issue.severity)) refused.add(holder);
		return moveIssue(issue, holder.candidate.placeOf(path.map((part) => `/${part}`).join("")));
	});
	const kept = accepted.filter((document) => !refused.has(document));
	return { documents: documentsOf(byKind(kept)), accepted: kept, issues };
}

function byKind(accepted: readonly AcceptedDocument[]): ReadonlyMap<string, readonly AcceptedDocument[]> {
	return groupBy(accepted, ({ candidate }) => candidate.kind.key);
}

function documentsOf(lists: ReadonlyMap<string, readonly AcceptedDocument[]>): PcrefDocuments {
	const entries = [...lists].map(([kind, list]) => [kind, list.map(({ document }) => document)]);
	return Object.fromEntries(entries);
}
