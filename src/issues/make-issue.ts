import type { IssueDefinition } from "./definition.js";
import type { Issue, Place } from "./issue.js";

/** A place as people read it: `feedback.json, /3/loop/1/on`. */
export function placeInWords(where: Place): string {
	const parts: string[] = [];
	const name = where.file ?? where.table;
	if (name !== undefined) parts.push(name);
	if (where.sheet !== undefined) parts.push(`sheet ${where.sheet}`);
	if (where.record !== undefined) parts.push(`record ${where.record}`);
	if (where.line !== undefined) parts.push(`line ${where.line}`);
	if (where.cell !== undefined) parts.push(`cell ${where.cell}`);
	if (where.pointer !== undefined) parts.push(where.pointer === "" ? "the whole document" : where.pointer);
	if (where.column !== undefined) parts.push(where.column);
	return parts.join(", ");
}

/**
 * Makes an issue from its definition and the facts of the case, with the sentence that people read.
 * `received` must already be masked or shortened.
 */
export function makeIssue(
	definition: Pick<IssueDefinition, "code" | "severity" | "title" | "fix" | "expected">,
	facts: {
		readonly where: Place;
		readonly expected?: string | undefined;
		readonly received?: string | undefined;
		readonly hint?: string | undefined;
	},
): Issue {
	const expected = facts.expected ?? definition.expected;
	const hint = facts.hint ?? definition.fix;
	const place = placeInWords(facts.where);
	const received = facts.received === undefined ? "" : ` (found ${facts.received})`;
	const message = `${place === "" ? "" : `${place}: `}${definition.title}${received}. ${hint}`;
	return {
		code: definition.code,
		severity: definition.severity,
		where: facts.where,
		...(expected === undefined ? {} : { expected }),
		...(facts.received === undefined ? {} : { received: facts.received }),
		hint,
		message,
	};
}
