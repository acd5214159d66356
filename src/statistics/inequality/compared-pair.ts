import { ArgumentError } from "../../issues/argument-error.js";
import { requireOrder } from "./ordered-subgroups.js";
import { type KnownSubgroups, knownSubgroups, type NotMeasurable, type Subgroup } from "./subgroup.js";

/** Which two subgroups a simple measure of inequality compares. */
export interface ComparisonOfSubgroups {
	/** At least two. Up to 15 per cent of the figures may be missing, none where there is an order. */
	readonly subgroups: readonly Subgroup[];
	/** True where a high figure is good (access), false where it is bad (detention). */
	readonly favourable: boolean;
	/**
	 * Position from 0 of the subgroup that others are compared with, a comparator and not a norm: the subgroup farthest
	 * from it in the bad direction is set against it.
	 */
	readonly reference?: number;
	/**
	 * Rank of each subgroup, 1 the most disadvantaged: only for subgroups that have an order of their own, such as
	 * deprivation fifths. Ethnic groups have none.
	 */
	readonly order?: readonly number[];
}

/** Two subgroups: a measure is the figure of the first less, or divided by, that of the second. */
export interface ComparedPair {
	readonly first: { readonly value: number; readonly standardError: number | null };
	readonly second: { readonly value: number; readonly standardError: number | null };
}

export function comparedPair({
	subgroups,
	favourable,
	reference,
	order,
}: ComparisonOfSubgroups): ComparedPair | NotMeasurable {
	if (order !== undefined && reference !== undefined) {
		throw new ArgumentError("reference", "must not be given together with an order");
	}
	if (order !== undefined) requireOrder({ order, subgroups });
	if (reference !== undefined && subgroups[reference] === undefined) {
		throw new ArgumentError("reference", `must be the position of a subgroup, but is ${reference}`);
	}
	const known = knownSubgroups({ subgroups, atLeast: 2, complete: order !== undefined });
	if ("reason" in known) return known;
	if (order !== undefined) {
		const disadvantaged = at(known, order.indexOf(1));
		const advantaged = at(known, order.indexOf(subgroups.length));
		return favourable
			? { first: advantaged, second: disadvantaged }
			: { first: disadvantaged, second: advantaged };
	}
	if (reference === undefined) {
		return { first: at(known, extreme(known.values, 1)), second: at(known, extreme(known.values, -1)) };
	}
	const place = known.positions.indexOf(reference);
	if (place === -1) return { reason: "the figure of the reference subgroup is missing" };
	const others = known.values.map((value, k) => (k === place ? null : value));
	return favourable
		? { first: at(known, place), second: at(known, extreme(others, -1)) }
		: { first: at(known, extreme(others, 1)), second: at(known, place) };
}

function at(known: KnownSubgroups, k: number) {
	return { value: known.values[k] ?? 0, standardError: known.standardErrors[k] ?? null };
}

/** Where the largest (`direction` 1) or smallest (-1) value stands; the first of equals. */
export function extreme(values: readonly (number | null)[], direction: 1 | -1): number {
	let found = -1;
	let best = Number.NEGATIVE_INFINITY;
	values.forEach((value, k) => {
		if (value !== null && value * direction > best) {
			found = k;
			best = value * direction;
		}
	});
	return found;
}
