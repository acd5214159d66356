import type { Cell } from "./hidden-graph.js";

/** Steps that a search may still take. */
export interface Patience {
	left: number;
}

/** A table with the cells hidden so far. Cells are named by their position, row by row. */
export class HidingPattern {
	readonly #counts: Float64Array;
	readonly #rows: number;
	readonly #columns: number;
	readonly #primary: ReadonlySet<number>;
	readonly #hidden: Uint8Array;

	constructor(table: readonly (readonly number[])[], primary: readonly Cell[]) {
		this.#rows = table.length;
		this.#columns = table[0]?.length ?? 0;
		this.#counts = Float64Array.from(table.flat());
		this.#hidden = new Uint8Array(this.#counts.length);
		this.#primary = new Set(primary.map((cell) => this.positionOf(cell)));
		this.hide([...this.#primary]);
	}

	positionOf({ row, column }: Cell): number {
		return row * this.#columns + column;
	}

	cellAt(position: number): Cell {
		return { row: Math.floor(position / this.#columns), column: position % this.#columns };
	}

	hide(positions: readonly number[]): void {
		for (const position of positions) this.#hidden[position] = 1;
	}

	show(positions: readonly number[]): void {
		for (const position of positions) this.#hidden[position] = 0;
	}

	/** Which cells are hidden, as text. */
	key(): string {
		return this.#hidden.join("");
	}

	/** The cells hidden besides the primary ones. */
	secondary(): readonly number[] {
		const positions: number[] = [];
		this.#hidden.forEach((hidden, position) => {
			if (hidden === 1 && !this.#primary.has(position)) positions.push(position);
		});
		return positions;
	}

	total(positions: readonly number[]): number {
		return positions.reduce((sum, position) => sum + (this.#counts[position] ?? 0), 0);
	}

	/** Whether the totals allow another number for a hidden cell. */
	isSafe(position: number): boolean {
		return this.leastCost(position) === 0;
	}

	/** How many cells have to be hidden more, at least, to make a cell safe; infinite where that cannot be done. */
	leastCost(position: number): number {
		return Math.min(...this.#ends(position).map(([from, to]) => this.#costs(to, position)[from] ?? 0));
	}

	/**
	 * A number of cells that have to be hidden more in any case: in a row or column where an unsafe cell is the only
	 * hidden one, another has to be.
	 */
	stillNeeded(positions: readonly number[]): number {
		let rows = 0;
		let columns = 0;
		for (const position of positions) {
			const { row, column } = this.cellAt(position);
			let inRow = 0;
			let inColumn = 0;
			for (let each = 0; each < this.#columns; each++) inRow += this.#hidden[row * this.#columns + each] ?? 0;
			for (let each = 0; each < this.#rows; each++)
				inColumn += this.#hidden[each * this.#columns + column] ?? 0;
			if (inRow === 1) rows += 1;
			if (inColumn === 1) columns += 1;
		}
		return Math.max(rows, columns);
	}

	/**
	 * Calls `visit` with the cells to hide for every way round through a cell that needs at most `allowed` of them, as
	 * long as patience lasts.
	 */
	eachWay({
		position,
		allowed,
		patience,
		visit,
	}: {
		readonly position: number;
		readonly allowed: number;
		readonly patience: Patience;
		readonly visit: (added: readonly number[]) => void;
	}): void {
		for (const [from, to] of this.#ends(position)) {
			const costs = this.#costs(to, position);
			if ((costs[from] ?? 0) > allowed) continue;
			const added: number[] = [];
			const passed = new Uint8Array(this.#rows + this.#columns);
			passed[from] = 1;
			const go = (node: number): void => {
				if (node === to) {
					visit([...added]);
					return;
				}
				const ends = node < this.#rows ? this.#columns : this.#rows;
				for (let end = 0; end < ends; end++) {
					const over = this.#step(node, end, position);
					if (over === null) continue;
					const next = node < this.#rows ? this.#rows + end : end;
					const cost = 1 - (this.#hidden[over] ?? 0);
					if (passed[next] === 1 || added.length + cost + (costs[next] ?? 0) > allowed) continue;
					patience.left -= 1;
					if (patience.left < 0) return;
					passed[next] = 1;
					if (cost === 1) added.push(over);
					go(next);
					if (cost === 1) added.pop();
					passed[next] = 0;
				}
			};
			go(from);
		}
	}

	/** Where a way round has to lead from and to for the cell to become more, and for it to become less. */
	#ends(position: number): readonly (readonly [from: number, to: number])[] {
		const { row, column } = this.cellAt(position);
		const more = [this.#rows + column, row] as const;
		return this.#counts[position] === 0 ? [more] : [more, [row, this.#rows + column]];
	}

	/**
	 * The cell over which a step leads from a node to the `end`th node of the other kind: to a column by adding to it, to
	 * a row by taking one away from it, if it has one. Null where there is no step.
	 */
	#step(node: number, end: number, without: number): number | null {
		const toColumn = node < this.#rows;
		const over = toColumn ? node * this.#columns + end : end * this.#columns + node - this.#rows;
		return over === without || (!toColumn && this.#counts[over] === 0) ? null : over;
	}

	/** How many cells have to be hidden more to get from each node to a given one. */
	#costs(to: number, without: number): Float64Array {
		const nodes = this.#rows + this.#columns;
		const costs = new Float64Array(nodes).fill(Number.POSITIVE_INFINITY);
		costs[to] = 0;
		for (let changed = true; changed; ) {
			changed = false;
			for (let node = 0; node < nodes; node++) {
				const ends = node < this.#rows ? this.#columns : this.#rows;
				for (let end = 0; end < ends; end++) {
					const over = this.#step(node, end, without);
					if (over === null) continue;
					const next = node < this.#rows ? this.#rows + end : end;
					const cost = (costs[next] ?? 0) + 1 - (this.#hidden[over] ?? 0);
					if (cost < (costs[node] ?? 0)) {
						costs[node] = cost;
						changed = true;
					}
				}
			}
		}
		return costs;
	}
}
