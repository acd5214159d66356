import type { DocumentIssueCode } from "./issues.js";

/** Something wrong with the text of a document, before anything is known of what it should hold. */
export interface TextFinding {
	readonly code: DocumentIssueCode;
	readonly line?: number;
	/** JSON pointer of the value. */
	readonly pointer?: string;
	readonly expected?: string;
	readonly received?: string;
}

/** What a text held: plain JSON values. */
export type ParsedText =
	| { readonly ok: true; readonly value: unknown }
	| { readonly ok: false; readonly findings: readonly TextFinding[] };
