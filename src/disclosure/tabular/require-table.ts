import { ArgumentError } from "../../issues/argument-error.js";

/** Throws unless `counts` are whole numbers of 0 or more. */
export function requireWholeCounts(argument: string, counts: readonly number[]): void {
	counts.forEach((count, index) => {
		if (!(Number.isSafeInteger(count) && count >= 0)) {
			throw new ArgumentError(
				`${argument}[${index}]`,
				`must be a whole number of 0 or more, but is ${count}`,
			);
		}
	});
}

/** Throws unless `table` is a rectangle of whole numbers of 0 or more, with at least one cell. */
export function requireTable(table: readonly (readonly number[])[]): void {
	const columns = table[0]?.length ?? 0;
	if (columns === 0) throw new ArgumentError("table", "must have at least one cell");
	table.forEach((counts, row) => {
		if (counts.length !== columns) {
			throw new ArgumentError(
				`table[${row}]`,
				`must have ${columns} cells like the first row, but has ${counts.length}`,
			);
		}
		requireWholeCounts(`table[${row}]`, counts);
	});
}
