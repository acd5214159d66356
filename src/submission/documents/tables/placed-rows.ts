import type { Place } from "../../../issues/issue.js";
import { withoutApostrophe } from "../../../tables/csv-text.js";
import type { Row, Table } from "../../../tables/table.js";
import { readRecords } from "../../validation/accepted-records.js";
import type { Judgement } from "../../validation/judge-tables.js";
import { placeOf } from "../../validation/record-place.js";

/** A row, its place, and whether it broke a rule that rejects it. */
export interface PlacedRow<R> {
	readonly row: R;
	readonly where: Place & { readonly file: string };
	/** The place of one of its cells, by its column. */
	readonly cellAt: (column: string) => Place;
	readonly refused: boolean;
}

/** Every row of a judged table, refused ones too, without the apostrophes that keep spreadsheets from running text. */
export async function placedRows<T extends Table>(
	table: T,
	{ judged }: Judgement,
): Promise<readonly PlacedRow<Row<T>>[]> {
	const known = judged.get(table.code);
	if (known === undefined) return [];
	const rows: PlacedRow<Row<T>>[] = [];
	for await (const { record, accepted, row: read } of readRecords(table, known)) {
		const cells = Object.entries(read);
		const row = Object.fromEntries(cells.map(([name, cell]) => [name, cell && withoutApostrophe(cell)]));
		rows.push({
			row: row as Row<T>,
			where: placeOf(known, record),
			cellAt: (column) => placeOf(known, record, column),
			refused: !accepted,
		});
	}
	return rows;
}
