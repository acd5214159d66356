/**
 * The hidden cells of a table as a network between its rows and columns: adding to a cell leads from its row to its
 * column, taking away from it leads back. A way round in it is a change of the table that leaves every total as it is.
 */
export interface HiddenGraph {
	readonly rows: number;
	readonly columns: number;
	/** Capacities from node to node: rows come first, then columns. */
	readonly capacity: readonly Float64Array[];
}

/** A place in a table, counted from 0. */
export interface Cell {
	readonly row: number;
	readonly column: number;
}

type Table = readonly (readonly number[])[];

export function hiddenGraph(table: Table, isHidden: (cell: Cell) => boolean): HiddenGraph {
	const rows = table.length;
	const columns = table[0]?.length ?? 0;
	const capacity = Array.from({ length: rows + columns }, () => new Float64Array(rows + columns));
	table.forEach((counts, row) => {
		counts.forEach((count, column) => {
			if (!isHidden({ row, column })) return;
			set(capacity, row, rows + column, Number.POSITIVE_INFINITY);
			set(capacity, rows + column, row, count);
		});
	});
	return { rows, columns, capacity };
}

/** How much can be moved from one node to another without using a cell itself, `limit` at most. */
export function movable({
	graph,
	from,
	to,
	without,
	limit,
}: {
	readonly graph: HiddenGraph;
	readonly from: number;
	readonly to: number;
	readonly without: Cell;
	readonly limit: number;
}): number {
	const capacity = graph.capacity.map((row) => row.slice());
	set(capacity, without.row, graph.rows + without.column, 0);
	set(capacity, graph.rows + without.column, without.row, 0);
	let moved = 0;
	while (moved < limit) {
		const way = shortestWay(capacity, from, to);
		if (way === null) break;
		let amount = limit - moved;
		for (const [start, end] of way) amount = Math.min(amount, at(capacity, start, end));
		for (const [start, end] of way) {
			set(capacity, start, end, at(capacity, start, end) - amount);
			set(capacity, end, start, at(capacity, end, start) + amount);
		}
		moved += amount;
	}
	return moved;
}

type Step = readonly [from: number, to: number];

function shortestWay(capacity: readonly Float64Array[], from: number, to: number): readonly Step[] | null {
	const cameFrom = new Map<number, number>([[from, from]]);
	const waiting = [from];
	for (const node of waiting) {
		if (node === to) break;
		for (let next = 0; next < capacity.length; next++) {
			if (cameFrom.has(next) || at(capacity, node, next) === 0) continue;
			cameFrom.set(next, node);
			waiting.push(next);
		}
	}
	if (!cameFrom.has(to)) return null;
	const way: Step[] = [];
	for (let node = to; node !== from; ) {
		const before = cameFrom.get(node) ?? from;
		way.push([before, node]);
		node = before;
	}
	return way;
}

function at(capacity: readonly Float64Array[], from: number, to: number): number {
	return capacity[from]?.[to] ?? 0;
}

function set(capacity: readonly Float64Array[], from: number, to: number, value: number): void {
	const row = capacity[from];
	if (row !== undefined) row[to] = value;
}
