/**
 * True, false, or null for unknown. The national code runs on an SQL engine, where a comparison with an absent value
 * is unknown, an unknown condition never fires, and `unknown or true` is true. Ordinary booleans would turn an
 * unknown into a false inside an "or", and with it change categories.
 */
export type Truth = boolean | null;

type Comparable = number | string;

function compare<T extends Comparable>(holds: (left: T, right: T) => boolean) {
	return (left: T | null, right: T | null): Truth =>
		left === null || right === null ? null : holds(left, right);
}

/** False if any condition is false, else unknown if any is unknown, else true. */
export function every(...conditions: readonly Truth[]): Truth {
	if (conditions.includes(false)) return false;
	return conditions.includes(null) ? null : true;
}

/** True if any condition is true, else unknown if any is unknown, else false. */
export function some(...conditions: readonly Truth[]): Truth {
	if (conditions.includes(true)) return true;
	return conditions.includes(null) ? null : false;
}

/** Whether there is no value; the one test of an absent value that is never unknown. */
export const absent = (value: Comparable | null): boolean => value === null;

export const present = (value: Comparable | null): boolean => value !== null;

export const equal = compare<Comparable>((left, right) => left === right);

/** Earlier or smaller. */
export const less = compare<Comparable>((left, right) => left < right);

export const atMost = compare<Comparable>((left, right) => left <= right);

/** Later or greater. */
export const greater = compare<Comparable>((left, right) => left > right);

export const atLeast = compare<Comparable>((left, right) => left >= right);

/** Both ends included. */
export const between = (value: Comparable | null, from: Comparable | null, to: Comparable | null): Truth =>
	every(atLeast(value, from), atMost(value, to));

export const oneOf = (value: string | null, codes: readonly string[]): Truth =>
	value === null ? null : codes.includes(value);

/** A day number moved by so many days; unknown stays unknown. */
export const plusDays = (day: number | null, days: number): number | null =>
	day === null ? null : day + days;
