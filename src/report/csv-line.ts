import { csvFile, csvRecord, safeInSpreadsheet } from "../tables/csv-text.js";

/**
 * One line of a CSV file for people: quoted where needed, and safe to open in Excel. A cell that a spreadsheet would
 * run as a formula gets an apostrophe in front.
 */
export function csvLine(cells: readonly (string | number | null)[]): string {
	return csvFile([csvRecord(cells.map((cell) => safeInSpreadsheet(cell === null ? "" : String(cell))))]);
}
