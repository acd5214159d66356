import { ArgumentError } from "../../issues/argument-error.js";
import { requireNotNegative } from "../argument-checks.js";

/** One cell of an indirect standardisation: how many people the group has in it, and how often events happen there. */
export interface ReferenceStratum {
	/** People of the group in this stratum; null where it is missing. */
	readonly population: number | null;
	/** Events of the reference population in this stratum; null where it is missing. */
	readonly referenceCount: number | null;
	/** People of the reference population in this stratum; null where it is missing. */
	readonly referencePopulation: number | null;
}

/** What would be expected of a group, or the reason why that is not known. */
export type Expectation =
	| {
			readonly status: "ok";
			readonly expected: number;
			/** Events per person of the whole reference population. */
			readonly referenceRate: number;
	  }
	| { readonly status: "undefined"; readonly reason: string };

/** The events the group would have if the rates of the reference population were its own. */
export function expectedEvents(strata: readonly ReferenceStratum[]): Expectation {
	if (strata.length === 0) throw new ArgumentError("strata", "must not be empty");
	let expected = 0;
	let events = 0;
	let people = 0;
	let reason: string | null = null;
	for (const [index, stratum] of strata.entries()) {
		const { population, referenceCount, referencePopulation } = stratum;
		for (const [field, value] of Object.entries({ population, referenceCount, referencePopulation })) {
			if (value !== null) requireNotNegative(`strata[${index}].${field}`, value);
			else reason ??= `the ${field} of stratum ${index + 1} is missing`;
		}
		if (population === null || referenceCount === null || referencePopulation === null) continue;
		if (referencePopulation === 0) reason ??= `the referencePopulation of stratum ${index + 1} is 0`;
		expected += (population * referenceCount) / referencePopulation;
		events += referenceCount;
		people += referencePopulation;
	}
	return reason === null
		? { status: "ok", expected, referenceRate: events / people }
		: { status: "undefined", reason };
}
