import type { Estimate } from "../estimate.js";
import { finiteEstimate, finiteOrNull } from "../finite-estimate.js";
import type { StandardisationMethod } from "./standardisation-method.js";

/** An estimate of a directly standardised rate, with what a comparison of two such rates needs. */
export type StandardisedRate =
	| (Extract<Estimate, { status: "ok" }> & {
			readonly method: StandardisationMethod;
			/** Rate and standard error are per this many people. */
			readonly per: number;
			/** Standard error of the value; null where the method gives none. */
			readonly standardError: number | null;
	  })
	| (Extract<Estimate, { status: "undefined" }> & { readonly method: StandardisationMethod });

/** A rate made of numbers that may have overflowed. */
export function standardisedRate({
	per,
	standardError,
	method,
	...parts
}: {
	readonly value: number;
	readonly lower: number | null;
	readonly upper: number | null;
	readonly standardError: number | null;
	readonly confidence: number;
	readonly method: StandardisationMethod;
	readonly per: number;
}): StandardisedRate {
	const estimate = finiteEstimate({ ...parts, method });
	return estimate.status === "ok"
		? { ...estimate, method, per, standardError: finiteOrNull(standardError) }
		: { ...estimate, method };
}

export function undefinedRate(method: StandardisationMethod, reason: string): StandardisedRate {
	return { status: "undefined", reason, method };
}
