import { ArgumentError } from "../issues/argument-error.js";
import type { AgeSchemeId } from "../reference/age/age-bands.js";
import type { Sex } from "../reference/population.js";
import type { BreakdownId } from "./breakdowns/breakdown.js";
import type { CountedEthnicity } from "./ethnicity-tally.js";

/** How many events fall on one ethnic category, sex and age band. */
export interface CountCell {
	readonly ethnicity: CountedEthnicity;
	/** Null where the recorded gender is neither male nor female, or is not known: rates have no population for it. */
	readonly sex: Sex | null;
	/** A band of the counts' age scheme; null where the age is not known. */
	readonly ageBand: string | null;
	/** What was measured of each of these events, such as its days; absent where they are only counted. */
	readonly value?: number;
	/** Codes of further breakdowns, by breakdown: only those asked for, and only where they are known. */
	readonly attributes?: CountAttributes;
	readonly count: number;
}

/** Codes of breakdowns beside ethnic category, sex and age. */
export type CountAttributes = { readonly [Id in Exclude<BreakdownId, "sex" | "age">]?: string };

/**
 * Counted events, and no identifiers. Cells are in a fixed order, no two alike, none zero, so that counts are equal
 * exactly where their cells are.
 */
export interface Counts {
	readonly ageScheme: AgeSchemeId;
	readonly cells: readonly CountCell[];
}

/** One event to be counted, or several alike. */
export type Countable = Omit<CountCell, "count"> & { readonly count?: number };

const nameOf = ({ ethnicity, sex, ageBand, value, attributes }: Countable): string =>
	JSON.stringify([ethnicity, sex, ageBand, value, ...entriesOf(attributes)]);

function entriesOf(attributes: CountAttributes | undefined): readonly (readonly [string, unknown])[] {
	if (attributes === undefined) return [];
	const entries = Object.entries(attributes);
	return entries.length < 2 ? entries : entries.toSorted(byName);
}

/** Tells the same cells apart, faster. */
const plainNameOf = ({ ethnicity, sex, ageBand, value }: Countable): string =>
	`${ethnicity}|${sex}|${value}|${ageBand}`;

function byName([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number {
	return left < right ? -1 : 1;
}

/**
 * Counts events by ethnic category, sex and age band.
 *
 * @param options.ageScheme The scheme that the bands are of.
 * @param options.events One entry per distinct event, in any order; none gives empty counts.
 *
 * @example
 * ```ts
 * import { countEvents } from "pcref/measures";
 *
 * const event = { ethnicity: "M", sex: "2", ageBand: "18 to 34" } as const;
 * countEvents({ ageScheme: "mha-annual", events: [event, event] }).cells; // => [{ ethnicity: "M", sex: "2", ageBand: "18 to 34", count: 2 }]
 * ```
 */
export function countEvents({
	ageScheme,
	events,
}: {
	readonly ageScheme: AgeSchemeId;
	readonly events: Iterable<Countable>;
}): Counts {
	const cells = new Map<string, Omit<CountCell, "count"> & { count: number }>();
	for (const event of events) {
		const name = event.attributes === undefined ? plainNameOf(event) : nameOf(event);
		const cell = cells.get(name);
		if (cell === undefined) cells.set(name, { ...event, count: event.count ?? 1 });
		else cell.count += event.count ?? 1;
	}
	const named = Array.from(cells.values(), (cell) => [nameOf(cell), cell] as const);
	const sorted = named.filter(([, { count }]) => count !== 0).toSorted(([a], [b]) => (a < b ? -1 : 1));
	return { ageScheme, cells: sorted.map(([, cell]) => cell) };
}

/**
 * Adds counts of different events: of chunks of a file, of months, of providers. The order does not matter, and counts
 * without cells change nothing. Counts of the same events added twice are counted twice.
 *
 * @throws {@link ArgumentError} where the two have different age schemes.
 *
 * @example
 * ```ts
 * import { countEvents, mergeCounts } from "pcref/measures";
 *
 * const event = { ethnicity: "M", sex: "2", ageBand: "18 to 34" } as const;
 * const april = countEvents({ ageScheme: "mha-annual", events: [event] });
 * const may = countEvents({ ageScheme: "mha-annual", events: [event, event] });
 * mergeCounts(april, may).cells; // => [{ ethnicity: "M", sex: "2", ageBand: "18 to 34", count: 3 }]
 * ```
 */
export function mergeCounts(left: Counts, right: Counts): Counts {
	if (left.ageScheme !== right.ageScheme) {
		throw new ArgumentError(
			"right",
			`is counted by the age scheme ${right.ageScheme}, but left by ${left.ageScheme}`,
		);
	}
	return countEvents({ ageScheme: left.ageScheme, events: [...left.cells, ...right.cells] });
}
