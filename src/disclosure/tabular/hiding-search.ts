import type { Cell } from "./hidden-graph.js";
import { HidingPattern, type Patience } from "./hiding-pattern.js";
import type { TableSuppression } from "./suppress-table.js";

/** Steps of the search for the fewest cells, a few seconds at most, and of each search for one way. */
const patienceOfSearch = 1_500_000;
const patienceOfWay = 2_000;

/**
 * Finds the fewest cells to hide besides the primary ones. A small cell is safe exactly if a way round leads through it
 * in the network of hidden cells. So every pattern that protects a given cell contains such a way, and trying all ways
 * through one unsafe cell after the other, with one more cell allowed each time, misses none.
 */
export function hidingSearch({
	table,
	primary,
}: {
	readonly table: readonly (readonly number[])[];
	readonly primary: readonly Cell[];
}): Omit<TableSuppression, "primary"> {
	const pattern = new HidingPattern(table, primary);
	const canBeSafe = (cell: Cell) => pattern.leastCost(pattern.positionOf(cell)) < Number.POSITIVE_INFINITY;
	const unprotected = primary.filter((cell) => !canBeSafe(cell));
	const protectable = primary.filter(canBeSafe).map((cell) => pattern.positionOf(cell));
	let best = firstPattern(pattern, protectable);
	const patience: Patience = { left: patienceOfSearch };
	const search = (allowed: number, tried: Set<string>): void => {
		const key = pattern.key();
		if (tried.has(key) || patience.left < 0) return;
		tried.add(key);
		const hidden = pattern.secondary();
		if (hidden.length + pattern.stillNeeded(protectable) > allowed) return;
		// About what it takes to look at every cell.
		patience.left -= 100 * protectable.length;
		const costs = protectable.map((position) => pattern.leastCost(position));
		const hardest = Math.max(0, ...costs);
		if (hardest === 0) {
			if (isBetter(pattern, hidden, best)) best = hidden;
			return;
		}
		if (hidden.length + hardest > allowed) return;
		if (best.length === allowed && pattern.total(hidden) >= pattern.total(best)) return;
		const position = protectable[costs.indexOf(hardest)] ?? 0;
		pattern.eachWay({
			position,
			allowed: allowed - hidden.length,
			patience,
			visit: (added) => {
				pattern.hide(added);
				search(allowed, tried);
				pattern.show(added);
			},
		});
	};
	let fewest = true;
	for (let allowed = 0; allowed <= best.length; allowed++) {
		search(allowed, new Set());
		if (patience.left < 0) {
			// What is found within the allowance after every smaller one was ruled out is still the fewest.
			fewest = best.length <= allowed;
			break;
		}
	}
	return { secondary: best.map((position) => pattern.cellAt(position)), unprotected, fewest };
}

function isBetter(pattern: HidingPattern, one: readonly number[], other: readonly number[]): boolean {
	return (
		one.length < other.length || (one.length === other.length && pattern.total(one) < pattern.total(other))
	);
}

/**
 * A pattern that is good rather than best: the cheapest way through each unsafe cell in turn, then without what is not
 * needed. Of some orders of the cells, the one that comes out best.
 */
function firstPattern(pattern: HidingPattern, protectable: readonly number[]): readonly number[] {
	let best: readonly number[] | null = null;
	for (let turn = 0; turn < Math.max(1, Math.min(protectable.length, 12)); turn++) {
		for (const position of [...protectable.slice(turn), ...protectable.slice(0, turn)]) {
			if (!pattern.isSafe(position)) pattern.hide(cheapestWay(pattern, position));
		}
		const largestFirst = [...pattern.secondary()].sort(
			(one, other) => pattern.total([other]) - pattern.total([one]),
		);
		for (const position of largestFirst) {
			pattern.show([position]);
			if (!protectable.every((each) => pattern.isSafe(each))) pattern.hide([position]);
		}
		const found = pattern.secondary();
		if (best === null || isBetter(pattern, found, best)) best = found;
		pattern.show(found);
	}
	return best ?? [];
}

/** The cells of the way round through a cell that hides the fewest cells, and of these, among those looked at, the smallest counts. */
function cheapestWay(pattern: HidingPattern, position: number): readonly number[] {
	let best: readonly number[] | null = null;
	pattern.eachWay({
		position,
		allowed: pattern.leastCost(position),
		patience: { left: patienceOfWay },
		visit: (added) => {
			if (best === null || pattern.total(added) < pattern.total(best)) best = added;
		},
	});
	return best ?? [];
}
