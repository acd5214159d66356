import { ArgumentError } from "../issues/argument-error.js";

/** Bounds that keep hostile or broken input from using up memory. Each is reported as an issue, never a crash. */
export interface Limits {
	/** Longest record in bytes, the header among them, quoted line breaks included; no cell can be longer. */
	readonly maximumRecordBytes: number;
	/** Most columns a header may name. */
	readonly maximumColumns: number;
	/** Issues kept as samples per code, table and column; counts stay exact. */
	readonly maximumSamples: number;
	/**
	 * Bytes of key values (which tell records that are repeated, and parents from children) that are held in memory; past
	 * it they go to a temporary file where there is one.
	 */
	readonly maximumKeyBytesInMemory: number;
	/** Most files in an archive. */
	readonly maximumArchiveFiles: number;
	/** Bytes of an archive that are held where its source cannot be read in parts. */
	readonly maximumArchiveBytesInMemory: number;
	/** Bytes that one packed file may grow to. */
	readonly maximumInflatedBytes: number;
	/** How many times its size a packed file may grow to, beyond its first 16 MiB. */
	readonly maximumInflationRatio: number;
	/** Bytes that the parts of one workbook may grow to together: they are held in memory. */
	readonly maximumWorkbookBytes: number;
	/** Cells of all sheets of a workbook, blank ones between others included; more than 20,000,000 on a sheet are never read. */
	readonly maximumWorkbookCells: number;
}

/** The limits used unless others are given: 16 MiB a record, 2,000 columns, 5 samples; archives of 1,000 files, each
 * growing to at most 16 GiB and 300 times its size; workbooks of 200 MiB when unpacked and 20,000,000 cells. */
export const defaultLimits: Limits = {
	maximumRecordBytes: 16 * 1024 * 1024,
	maximumColumns: 2_000,
	maximumSamples: 5,
	maximumKeyBytesInMemory: 32 * 1024 * 1024,
	maximumArchiveFiles: 1_000,
	maximumArchiveBytesInMemory: 512 * 1024 * 1024,
	maximumInflatedBytes: 16 * 1024 * 1024 * 1024,
	maximumInflationRatio: 300,
	maximumWorkbookBytes: 200 * 1024 * 1024,
	maximumWorkbookCells: 20_000_000,
};

/**
 * Some limits in place of the usual ones.
 *
 * @throws ArgumentError where there is no limit of a name, or it is no whole number from 1.
 */
export function limitsWith<L extends { readonly [Name in keyof L]: number }>(
	usual: L,
	given: { readonly [Name in keyof L]?: number | undefined } = {},
): L {
	const limits: Record<string, number> = { ...usual };
	for (const [name, value] of Object.entries<number | undefined>(given)) {
		if (!Object.hasOwn(usual, name)) {
			throw new ArgumentError(`limits.${name}`, `is no limit: limits are ${Object.keys(usual).join(", ")}`);
		}
		if (value === undefined) continue;
		if (!Number.isSafeInteger(value) || value < 1) {
			throw new ArgumentError(`limits.${name}`, `must be a whole number from 1, but is ${value}`);
		}
		limits[name] = value;
	}
	return limits as L;
}
