/** Cell flags, combined by addition. */
export const cellFlag = {
	/** Contains doubled quotes that stand for one. */
	escaped: 1,
	/** A quotation mark inside a cell that did not start with one: kept as it is. */
	strayQuote: 2,
	/** Text after a closing quotation mark: the cell cannot be trusted. */
	textAfterQuote: 4,
	/** A cell of a workbook that holds an error such as #N/A. */
	errorValue: 8,
	/** A formula of which the workbook does not hold the result. */
	notCalculated: 16,
} as const;

/**
 * The complete records found in one piece of input, as offsets into its bytes. A batch is valid until the tokenizer
 * is given more: whoever needs a record longer copies its bytes.
 */
export interface RecordBatch {
	readonly bytes: Uint8Array;
	/** How the bytes of cells are read as text. */
	encoding: "utf-8" | "windows-1252";
	readonly records: number;
	/** First byte of each record. */
	readonly recordStart: Int32Array;
	/** One past the last byte of each record, its line ending included. */
	readonly recordEnd: Int32Array;
	/** Physical line on which each record starts, from 1. */
	readonly recordLine: Int32Array;
	/** Index of each record's first cell; `firstCell[records]` is one past the last cell. */
	readonly firstCell: Int32Array;
	/** Cell contents, without enclosing quotation marks. */
	readonly cellStart: Int32Array;
	readonly cellEnd: Int32Array;
	readonly cellFlags: Uint8Array;
	/** False where no cell so far has a flag; and where none has one but that of doubled quotes. */
	readonly hasFlags: boolean;
	readonly hasDoubtfulCells: boolean;
}

const decoders = {
	"utf-8": new TextDecoder("utf-8", { ignoreBOM: true }),
	"windows-1252": new TextDecoder("windows-1252"),
};

/** The text of one cell, doubled quotation marks undone. Invalid UTF-8 becomes U+FFFD; it is reported elsewhere. */
export function cellText(batch: RecordBatch, cell: number): string {
	const start = batch.cellStart[cell] ?? 0;
	const end = batch.cellEnd[cell] ?? 0;
	if (start === end) return "";
	const text = decoders[batch.encoding].decode(batch.bytes.subarray(start, end));
	return (batch.cellFlags[cell] ?? 0) & cellFlag.escaped ? text.replaceAll('""', '"') : text;
}

/** The original bytes of one record, line ending included, as a view that lives as long as the batch. */
export function recordBytes(batch: RecordBatch, record: number): Uint8Array {
	return batch.bytes.subarray(batch.recordStart[record], batch.recordEnd[record]);
}
