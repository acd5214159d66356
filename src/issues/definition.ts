import type { Severity } from "./severity.js";

/** What one issue code means: the single text behind messages, documentation and `pcref explain`. */
export interface IssueDefinition {
	readonly code: string;
	readonly severity: Severity;
	/** What went wrong, a short phrase without a full stop: `is not a permitted code`. */
	readonly title: string;
	/** Why it matters or when it fires, a sentence or two. */
	readonly meaning: string;
	/** What to do about it. */
	readonly fix: string;
	/** What would be right, as a phrase: `one of 01 to 07`. */
	readonly expected?: string;
	/** Where the rule comes from; absent for PCREF's own codes. */
	readonly source?: string;
	/** The official file-level rule this own code stands for, such as `MHSREJ001`. */
	readonly officialCode?: string;
	/** The severity in the published rule catalogue, where it differs from the platform's. */
	readonly catalogueSeverity?: Severity;
	/** How we read a rule whose source leaves something open. */
	readonly note?: string;
}
