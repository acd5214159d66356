import type { Repair } from "./cell-departures.js";

/** How many cells of a column were read otherwise than they stand. */
export interface RepairCount {
	readonly table: string;
	readonly column: string;
	readonly repair: Repair;
	readonly cells: number;
}

/** Counts the repairs of one table. */
export class RepairCounts {
	readonly #columns = new Map<string, Map<Repair, number>>();

	add(column: string, repair: Repair, cells = 1): void {
		const counts = this.#columns.get(column) ?? new Map<Repair, number>();
		this.#columns.set(column, counts.set(repair, (counts.get(repair) ?? 0) + cells));
	}

	counts(table: string): readonly RepairCount[] {
		return this.list().map((count) => ({ table, ...count }));
	}

	list(): readonly Omit<RepairCount, "table">[] {
		return [...this.#columns].flatMap(([column, counts]) =>
			[...counts].map(([repair, cells]) => ({ column, repair, cells })),
		);
	}
}
