import type { Row, Table } from "./table.js";

/** The days a submission is about, both inclusive, `YYYY-MM-DD`. */
export interface ReportingPeriod {
	readonly start: string;
	readonly end: string;
}

/** What counting needs of a validated submission; `pcref/submission` and `pcref/node` return more. */
export interface ValidatedSubmission {
	/** Provider code of the header. */
	readonly provider: string;
	readonly period: ReportingPeriod;
	/** True for invented data; every output then says so. */
	readonly synthetic: boolean;
	/** The accepted records of a table, in file order; none where the table was not submitted. */
	records<T extends Table>(table: T): AsyncIterable<Row<T>>;
}
