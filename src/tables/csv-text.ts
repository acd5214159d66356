/** One cell as RFC 4180 writes it: in quotation marks where it holds a comma, a quotation mark or a line break. */
export function csvCell(value: string): string {
	return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** The cells of one record as a line, without its ending. */
export function csvRecord(values: readonly string[]): string {
	return values.map(csvCell).join(",");
}

/** Records as a CSV file: each ends in CRLF, the last one too. */
export function csvFile(records: readonly string[]): string {
	return records.map((record) => `${record}\r\n`).join("");
}

/** Text that a spreadsheet would run as a formula when it opens the file, or that was made safe from that. */
const formula = /^'*[=+\-@\t\r]/;
const signedNumber = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i;

/** What a spreadsheet would run as a formula gets an apostrophe in front. Numbers with a sign are safe. */
export function safeInSpreadsheet(text: string): string {
	return formula.test(text) && !signedNumber.test(text) ? `'${text}` : text;
}

/** The other way round: the text without the apostrophe that {@link safeInSpreadsheet} put in front. */
export function withoutApostrophe(text: string): string {
	return text.startsWith("'") && formula.test(text) ? text.slice(1) : text;
}
