import type { CountableDefinition } from "./countable-measure.js";

/** The statistical methods that a measure's figures are made with unless others are asked for. */
export interface DefaultMethods {
	/** Of the rate, share or median itself; `none` has no limits. */
	readonly interval: "byar" | "wilson" | "none";
	readonly ratio: "log" | "koopman" | "none";
	readonly difference: "mover-exact" | "newcombe" | "none";
	/** The first gives the standardised ratio; empty where nothing is standardised. */
	readonly standardisation: readonly ("mha-annual" | "dobson")[];
}

/**
 * The methods that {@link measure} uses for a definition unless told otherwise.
 *
 * @example
 * ```ts
 * import { defaultMethods, detentions, followUpWithin72Hours } from "pcref/measures";
 *
 * defaultMethods(detentions).standardisation; // => ["mha-annual", "dobson"]
 * defaultMethods(followUpWithin72Hours).interval; // => "wilson"
 * ```
 */
export function defaultMethods({
	statistic,
	denominator,
}: Pick<CountableDefinition, "statistic" | "denominator">): DefaultMethods {
	if (statistic === "median")
		return { interval: "none", ratio: "none", difference: "none", standardisation: [] };
	if (statistic === "share")
		return { interval: "wilson", ratio: "koopman", difference: "newcombe", standardisation: [] };
	return {
		interval: "byar",
		ratio: "log",
		difference: "mover-exact",
		standardisation: denominator.basis === "resident-population" ? ["mha-annual", "dobson"] : [],
	};
}
