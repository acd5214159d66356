/** Text that a spreadsheet would run as a formula when it opens the file. Numbers with a sign are safe. */
const formula = /^[=+\-@\t\r]/;
const signedNumber = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i;

/**
 * One line of a CSV file for people: quoted where needed, and safe to open in Excel. A cell that a spreadsheet would
 * run as a formula gets an apostrophe in front.
 */
export function csvLine(cells: readonly (string | number | null)[]): string {
	return `${cells.map((cell) => csvCell(cell === null ? "" : String(cell))).join(",")}\r\n`;
}

function csvCell(text: string): string {
	const safe = formula.test(text) && !signedNumber.test(text) ? `'${text}` : text;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
