import {
	directlyStandardisedRate,
	type StandardisationMethod,
} from "../statistics/standardisation/directly-standardised-rate.js";
import type { StandardisedRate } from "../statistics/standardisation/standardised-rate.js";
import { standardisedRateRatio } from "../statistics/standardisation/standardised-rate-ratio.js";
import { whyNotCompared } from "./crude-figures.js";
import type { GroupFigures } from "./group-figures.js";
import type { GroupResult } from "./result.js";

/**
 * Standardised rates of a group per `per` people, one per method, and the ratio of the first against the comparator's.
 * No rates where the population has no strata. The official annual method is always at 95 per cent.
 */
export function standardisedFigures({
	group,
	comparator,
	methods,
	per,
	confidence,
}: {
	readonly group: GroupFigures;
	readonly comparator: GroupFigures | null;
	readonly methods: readonly StandardisationMethod[];
	readonly per: number;
	readonly confidence: number;
}): Pick<GroupResult, "standardisedRates" | "standardisedRatio"> {
	const ratesOf = ({ strata }: GroupFigures): readonly StandardisedRate[] =>
		strata === null
			? []
			: methods.map((method) =>
					directlyStandardisedRate({
						method,
						strata,
						per,
						...(method === "mha-annual" ? {} : { confidence }),
					}),
				);
	const standardisedRates = ratesOf(group);
	const [rate] = standardisedRates;
	const [reference] = comparator === null ? [] : ratesOf(comparator);
	const reason = whyNotCompared(group, comparator);
	if (reason !== null || rate === undefined || reference === undefined) {
		const noRate =
			methods.length === 0 ? "no standardised rate was asked for" : "the population has no strata";
		return {
			standardisedRates,
			standardisedRatio: { status: "undefined", reason: reason ?? noRate, method: "log" },
		};
	}
	return { standardisedRates, standardisedRatio: standardisedRateRatio({ rate, reference, confidence }) };
}
