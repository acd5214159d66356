import type { Place } from "../../../issues/issue.js";
import { withoutApostrophe } from "../../../tables/csv-text.js";
import type { Row, Table } from "../../../tables/table.js";
import { readRows } from "../../validation/accepted-records.js";
import type { Judgement } from "../../validation/judge-tables.js";
import { placeOf } from "../../validation/record-place.js";
import { RecordSet } from "../../validation/record-set.js";

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
	for await (const read of readRows(table, { ...known, rejected: new RecordSet() })) {
		const cells = Object.entries<string | null>(read);
		const row = Object.fromEntries(cells.map(([name, cell]) => [name, cell && withoutApostrophe(cell)]));
		const record = rows.length + 1;
		rows.push({
			row: row as Row<T>,
			where: placeOf(known, record),
			cellAt: (column) => placeOf(known, record, column),
			refused: known.rejected.has(record),
		});
	}
	return rows;
}
