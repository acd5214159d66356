/** One cell as RFC 4180 writes it: in quotation marks where it holds a comma, a quotation mark or a line break. */
function cell(value: string): string {
	return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** The cells of one record as a line, without its ending. */
export function csvLine(values: readonly string[]): string {
	return values.map(cell).join(",");
}

/** Lines as a CSV file: each ends in CRLF, the last one too. */
export function csvFile(lines: readonly string[]): string {
	return lines.map((line) => `${line}\r\n`).join("");
}
