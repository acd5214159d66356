import { groupBy } from "../measures/group-by.js";
import type { GroupResult, MeasureResult, ResultSlice } from "../measures/result.js";
import type { CompletenessCount } from "./completeness-count.js";
import { placeAmongAll, placeOfTotal } from "./count-place.js";

/** The keys of an ethnicity completeness. */
export type KeysOfCompleteness = Readonly<Record<CompletenessCount, string>>;

/** A group's count by its key. */
export interface TableCell extends Pick<GroupResult, "group" | "label" | "level"> {
	readonly key: string;
}

/** Counts of one thing by one classification, and whom all of them are about. */
export interface CountTable {
	readonly classification: string;
	/** The place of their total. */
	readonly place: string;
	readonly cells: readonly TableCell[];
	/** The completeness of what the groups count. */
	readonly completeness: KeysOfCompleteness | undefined;
}

/**
 * The tables of results that count one thing: one for each; and, of those about slices, one more for each group, by the
 * breakdown of the slices, with the group's count among all as its total.
 */
export function countTables({
	results,
	keyOf,
	keysOfCompleteness,
}: {
	readonly results: readonly MeasureResult[];
	readonly keyOf: (group: GroupResult) => string | undefined;
	readonly keysOfCompleteness: (result: MeasureResult) => KeysOfCompleteness | undefined;
}): readonly CountTable[] {
	const cellsOf = (result: MeasureResult) =>
		result.groups.flatMap((group) => {
			const key = keyOf(group);
			return key === undefined ? [] : [{ ...cellOf(group, key), place: placeAmongAll(result, group) }];
		});
	const own = results.map((result) => ({
		classification: result.classification.id,
		place: placeOfTotal(result),
		cells: cellsOf(result).map((cell) => cellOf(cell, cell.key)),
		completeness: keysOfCompleteness(result),
	}));
	const amongAll = new Map(
		results
			.filter(({ slice }) => slice === undefined)
			.flatMap((result) => cellsOf(result).map(({ place, ...cell }) => [place, cell])),
	);
	const inSlices = results.flatMap((result) => {
		const { slice } = result;
		return slice === undefined ? [] : cellsOf(result).map(({ key, place }) => ({ key, place, slice }));
	});
	const crossed = groupBy(inSlices, ({ slice, place }) => JSON.stringify([slice.by.id, place]));
	return [
		...own,
		...Array.from(crossed.values(), (cells): CountTable => {
			const [{ slice, place }] = cells;
			const byKey = new Map(cells.map((cell) => [cell.key, sliceCell(cell.slice, cell.key)]));
			const whole = amongAll.get(place);
			return {
				classification: slice.by.id,
				place,
				cells: [...byKey.values(), ...(whole === undefined ? [] : [{ ...whole, level: "total" as const }])],
				completeness: undefined,
			};
		}),
	];
}

function cellOf({ group, label, level }: Omit<TableCell, "key">, key: string): TableCell {
	return { group, label, level, key };
}

function sliceCell({ level, ...slice }: ResultSlice, key: string): TableCell {
	return cellOf({ ...slice, level: level === "part" ? "upper" : level }, key);
}
