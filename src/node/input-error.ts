import { basename, join } from "node:path";
import { type OwnIssueCode, ownIssues } from "../issues/catalogue.js";
import type { Issue } from "../issues/issue.js";
import { makeIssue } from "../issues/make-issue.js";
import { SourceError } from "../submission/source-error.js";

/** Thrown where a path cannot be read at all: it is missing, or the operating system refuses it. */
export class InputError extends SourceError {
	override readonly name = "InputError";
	readonly issue: Issue;

	constructor(
		code: OwnIssueCode,
		path: string,
		options: { readonly hint?: string; readonly cause?: unknown } = {},
	) {
		const issue = makeIssue(ownIssues[code], { where: { file: path }, hint: options.hint });
		super(issue.message, { cause: options.cause });
		this.issue = issue;
	}
}

/** One error about several paths: the first of them, with a line for each in its message. */
export function together(errors: readonly InputError[]): InputError | undefined {
	const [first] = errors;
	if (first !== undefined) first.message = errors.map(({ message }) => message).join("\n");
	return first;
}

/** Turns what the file system threw into an {@link InputError} that says what to do. */
export function inputErrorFrom(cause: unknown, path: string): InputError {
	if (cause instanceof InputError) return cause;
	const { code, path: refused } = (cause ?? {}) as { code?: unknown; path?: unknown };
	const file = typeof refused === "string" ? basename(refused) : basename(path);
	return new InputError(
		code === "ENOENT" ? "PCREF-INPUT-MISSING" : "PCREF-INPUT-UNREADABLE",
		file === basename(path) ? path : join(path, file),
		{ cause, ...(code === "EBUSY" ? { hint: openElsewhere } : {}) },
	);
}

const openElsewhere = "Another program has it open, most likely Excel: close it there, and run again.";
