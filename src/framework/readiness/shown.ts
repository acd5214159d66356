import type { DocumentsOn } from "./documents-on.js";

/** Something in the documents that shows what a standard calls for. */
export interface FoundEvidence {
	/** What the standard calls for, in the words of its `evidence`. */
	readonly calledFor: string;
	/** The kind of document it was found in. */
	readonly document:
		| "plan"
		| "governance"
		| "co-production-event"
		| "competency-assessment"
		| "local-competency"
		| "feedback-records"
		| "published-response"
		| "publication"
		| "evidence";
	/** Id of the document or of the part of it; null for feedback records, which are not named. */
	readonly id: string | null;
	/** What is there, in a few words. */
	readonly says: string;
}

/** What documents show of one thing that a standard calls for. */
export interface Shown {
	readonly found: readonly Omit<FoundEvidence, "calledFor">[];
	/** What is not there, beside or instead of what was found. An item of evidence can supply it. */
	readonly lacking?: string | undefined;
	/** What the documents say against it, which no item of evidence makes good. */
	readonly against?: string | undefined;
}

/** For each standard, how documents show the things it calls for, by the words of its `evidence`. */
export type Checks = Readonly<Record<string, Readonly<Record<string, (documents: DocumentsOn) => Shown>>>>;

/** A list in words, with what it lacks where it is not empty: `a, b`. */
export function lackingOf(what: string, missing: readonly string[]): string | undefined {
	return missing.length === 0 ? undefined : `${what}: ${missing.join(", ")}`;
}
