import { ArgumentError } from "../issues/argument-error.js";

/** Throws unless `value` is a whole number of people, 0 or more. */
export function requireWhole(argument: string, value: number): void {
	if (!(Number.isSafeInteger(value) && value >= 0)) {
		throw new ArgumentError(argument, `must be a whole number of 0 or more, but is ${value}`);
	}
}
