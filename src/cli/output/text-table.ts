/** One column of a printed table. */
export interface TextColumn<Row> {
	readonly title: string;
	readonly align?: "right";
	readonly value: (row: Row) => string;
}

/** A table in plain text: titles, a rule, one line a row, columns as wide as their widest cell. */
export function textTable<Row>(columns: readonly TextColumn<Row>[], rows: readonly Row[]): string {
	const cells = [
		columns.map((column) => column.title),
		...rows.map((row) => columns.map(({ value }) => value(row))),
	];
	const widths = columns.map((_, index) => Math.max(...cells.map((line) => line[index]?.length ?? 0)));
	const line = (parts: readonly string[]) =>
		parts
			.map((part, index) =>
				columns[index]?.align === "right"
					? part.padStart(widths[index] ?? 0)
					: part.padEnd(widths[index] ?? 0),
			)
			.join("  ")
			.trimEnd();
	const rule = widths.map((width) => "-".repeat(width));
	return [cells[0] ?? [], rule, ...cells.slice(1)].map((parts) => `${line(parts)}\n`).join("");
}
