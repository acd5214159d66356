import { groupBy } from "../measures/group-by.js";
import type { GroupResult, MeasureResult, ResultSlice } from "../measures/result.js";
import type { CompletenessCount } from "./completeness-count.js";
import { placeOfSlice, placeOutsideSlice } from "./count-place.js";

/** The keys of an ethnicity completeness. */
export type KeysOfCompleteness = Readonly<Record<CompletenessCount, string>>;

/** A group's count by its key. */
export interface TableCell extends Pick<GroupResult, "group" | "label" | "level"> {
	readonly key: string;
}

/** Counts of one thing by one classification, of everybody or of those in one place. */
export interface CountTable {
	readonly classification: string;
	/** Whom all of them are about: a slice, or a group in all slices; empty for everybody. */
	readonly place: string;
	/**
	 * Tables of one kind are made alike, so that the same sums hold in all of them: those of everybody, of all slices of a
	 * breakdown, and of all groups in the slices of one, in which unknown is a part like others.
	 */
	readonly kind: "all" | `slices by ${string}` | `crossed with ${string}`;
	readonly cells: readonly TableCell[];
	/** The key of everybody in the slice, where that is known. */
	readonly everybody: string | undefined;
	/** The completeness of what the groups count. */
	readonly completeness: KeysOfCompleteness | undefined;
}

/**
 * The tables of results that count one thing: one for each; and, of those about slices, one more for each group, by the
 * breakdown of the slices, with the group's count outside them as its total.
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
			return key === undefined ? [] : [{ ...cellOf(group, key), place: placeOutsideSlice(result, group) }];
		});
	const outside = new Map(
		results
			.filter(({ slice }) => slice === undefined)
			.flatMap((result) => cellsOf(result).map(({ place, ...cell }) => [place, cell])),
	);
	const own = results.map((result): CountTable => {
		const place = placeOfSlice(result);
		return {
			classification: result.classification.id,
			place,
			kind: result.slice === undefined ? "all" : `slices by ${result.slice.by.id}`,
			cells: cellsOf(result).map((cell) => cellOf(cell, cell.key)),
			everybody: outside.get(place)?.key,
			completeness: keysOfCompleteness(result),
		};
	});
	const inSlices = results.flatMap((result) => {
		const { slice } = result;
		return slice === undefined
			? []
			: cellsOf(result).map(({ key, place }) => ({
					key,
					place,
					slice,
					classification: result.classification.id,
				}));
	});
	const crossed = groupBy(inSlices, ({ slice, place }) => JSON.stringify([slice.by.id, place]));
	return [
		...own,
		...Array.from(crossed.values(), (cells): CountTable => {
			const [{ slice, place, classification }] = cells;
			const byKey = new Map(cells.map((cell) => [cell.key, sliceCell(cell.slice, cell.key)]));
			const whole = outside.get(place);
			return {
				classification: slice.by.id,
				place,
				kind: `crossed with ${classification}`,
				cells: [...byKey.values(), ...(whole === undefined ? [] : [{ ...whole, level: "total" as const }])],
				everybody: undefined,
				completeness: undefined,
			};
		}),
	];
}

function cellOf({ group, label, level }: Omit<TableCell, "key">, key: string): TableCell {
	return { group, label, level, key };
}

function sliceCell({ group, label }: ResultSlice, key: string): TableCell {
	return cellOf({ group, label, level: "upper" }, key);
}
