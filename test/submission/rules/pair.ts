import type { Records } from "./valid-records.js";

/** Two submissions that differ by as little as can be: one breaks a rule, the other does not. */
export interface Pair {
	readonly broken: Records;
	readonly right: Records;
}
