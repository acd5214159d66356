import type { Classification } from "./breakdowns/classification.js";
import { sum } from "./cells.js";
import type { CountCell, Counts } from "./counts.js";
import type { GroupResult, Quantity } from "./result.js";

/** A group with what its figures are made of, all of it from the same records. */
export interface OwnGroupFigures
	extends Pick<GroupResult, "group" | "label" | "level" | "count" | "population"> {
	readonly people?: Quantity;
	/** What was measured, with how many events have it; empty where events are only counted. */
	readonly measured: readonly { readonly value: number; readonly count: number }[];
}

/**
 * Counts of each group of a classification, of all named groups together ("All") and of those in no known group, each with
 * what it is counted among. Nobody is left out for want of an age or a sex, since the denominator has them too.
 */
export function ownGroupFigures({
	counts,
	among,
	people,
	notCounted,
	classification,
}: {
	readonly counts: Counts;
	readonly among: Counts;
	readonly people: Counts | undefined;
	/** Why there are no counts, null where there are. */
	readonly notCounted: string | null;
	readonly classification: Classification;
}): readonly OwnGroupFigures[] {
	const { id, groups, level, labelOf, isUnknown } = classification;
	const labels = new Set(groups.map(({ label }) => label));
	const quantity = (cells: readonly CountCell[]): Quantity =>
		notCounted === null ? { status: "ok", value: sum(cells) } : { status: "undefined", reason: notCounted };
	const figures = (
		identity: Pick<OwnGroupFigures, "group" | "label" | "level">,
		holds: (cell: CountCell) => boolean,
	): OwnGroupFigures => {
		const own = counts.cells.filter(holds);
		return {
			...identity,
			count: quantity(own),
			population: quantity(among.cells.filter(holds)),
			...(people === undefined ? {} : { people: quantity(people.cells.filter(holds)) }),
			measured: own.flatMap(({ value, count }) => (value === undefined ? [] : [{ value, count }])),
		};
	};
	return [
		...groups.map(({ label, group }) => figures({ group, label, level }, (cell) => labelOf(cell) === label)),
		figures({ group: { scheme: id, code: "All" }, label: "All", level: "total" }, (cell) =>
			labels.has(labelOf(cell) ?? ""),
		),
		figures({ group: { scheme: id, code: "Unknown" }, label: "Unknown", level: "unknown" }, isUnknown),
	];
}
