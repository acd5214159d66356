/** Bounds that keep hostile or broken input from using up memory. Each is reported as an issue, never a crash. */
export interface Limits {
	/** Longest record in bytes, quoted line breaks included. */
	readonly maximumRecordBytes: number;
	/** Most columns a header may name. */
	readonly maximumColumns: number;
	/** Issues kept as samples per code, table and column; counts stay exact. */
	readonly maximumSamples: number;
}

/** The limits used unless others are given: 16 MiB a record, 2,000 columns, 5 samples. */
export const defaultLimits: Limits = {
	maximumRecordBytes: 16 * 1024 * 1024,
	maximumColumns: 2_000,
	maximumSamples: 5,
};
