import { ArgumentError } from "../issues/argument-error.js";

/** Throws unless `value` is a finite number of 0 or more: events, people, weights (all may be fractional). */
export function requireNotNegative(argument: string, value: number): void {
	if (!(Number.isFinite(value) && value >= 0)) {
		throw new ArgumentError(argument, `must be a finite number of 0 or more, but is ${value}`);
	}
}

/** Throws unless `value` is a finite number above 0: populations, scales. */
export function requireAboveZero(argument: string, value: number): void {
	if (!(Number.isFinite(value) && value > 0)) {
		throw new ArgumentError(argument, `must be a finite number above 0, but is ${value}`);
	}
}

/** Throws unless `per`, what a rate is expressed per, is a finite number above 0. */
export function requirePer(per: number): void {
	requireAboveZero("per", per);
}

/** Throws unless `value` is a finite number. */
export function requireFinite(argument: string, value: number): void {
	if (!Number.isFinite(value)) throw new ArgumentError(argument, `must be a finite number, but is ${value}`);
}

/** Throws unless `value` is a whole number, `least` or more. */
export function requireWhole(argument: string, value: number, least: number): void {
	if (!(Number.isInteger(value) && value >= least)) {
		throw new ArgumentError(argument, `must be a whole number of ${least} or more, but is ${value}`);
	}
}

/** Throws unless `value` is one of the words allowed: callers in plain JavaScript have no compiler to tell them. */
export function requireOneOf<Word extends string>(
	argument: string,
	value: Word,
	allowed: readonly Word[],
): void {
	if (!allowed.includes(value)) {
		throw new ArgumentError(argument, `must be one of ${allowed.join(", ")}, but is ${value}`);
	}
}
