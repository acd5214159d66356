import type { Severity } from "../issues/severity.js";
import type { ReportingPeriod } from "../tables/validated-submission.js";

/** What a report says about a submission: what was in it, whether it was accepted, and what was wrong. */
export interface SubmissionSummary {
	readonly verdict: "accepted" | "accepted-with-warnings" | "accepted-in-part" | "rejected";
	/** Provider code of the header. */
	readonly provider: string;
	readonly period: ReportingPeriod;
	readonly tables: readonly SubmittedTable[];
	readonly issues: readonly IssueSummary[];
	/** True for invented data; every page then says so. */
	readonly synthetic: boolean;
	/** Another submission of the same provider and month, made later, is counted in its place. */
	readonly superseded?: true;
}

/** One table of a submission. Accepted and rejected records add up to the records. */
export interface SubmittedTable {
	/** Code of the table: `MHS001`. */
	readonly table: string;
	readonly name: string;
	/** Name of the file it came in, or names where there were several. */
	readonly file: string;
	readonly records: number;
	readonly accepted: number;
	readonly rejected: number;
}

/** All issues of one code in one table and column. */
export interface IssueSummary {
	readonly code: string;
	readonly severity: Severity;
	readonly title: string;
	/** What to do about it. */
	readonly fix: string;
	readonly table?: string;
	readonly column?: string;
	readonly count: number;
}
