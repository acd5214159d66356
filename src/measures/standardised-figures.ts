import type { Estimate } from "../statistics/estimate.js";
import { directlyStandardisedRate } from "../statistics/standardisation/directly-standardised-rate.js";
import { ownWeightRate } from "../statistics/standardisation/own-weight-rate.js";
import type { StandardisationMethod } from "../statistics/standardisation/standardisation-method.js";
import { type StandardisedRate, undefinedRate } from "../statistics/standardisation/standardised-rate.js";
import { standardisedRateRatio } from "../statistics/standardisation/standardised-rate-ratio.js";
import { whyNotCompared } from "./crude-figures.js";
import type { GroupFigures } from "./group-figures.js";
import type { GroupResult } from "./result.js";

const withoutLimits = { lower: null, upper: null, standardError: null } as const;

/**
 * Standardised rates of a group per `per` people, one per method, and the ratio of the first against the comparator's.
 * No rates where the population has no strata. The official annual method is always at 95 per cent.
 *
 * Without an event that method gives limits of 0 and 0, as if the rate were known for certain. We deviate: the limits
 * are then null.
 */
export function standardisedFigures({
	group,
	comparator,
	methods,
	alsoOwnWeight,
	per,
	confidence,
}: {
	readonly group: GroupFigures;
	readonly comparator: GroupFigures | null;
	readonly methods: readonly StandardisationMethod[];
	/** Whether the rate that the monthly statistics call standardised stands beside, which is none. */
	readonly alsoOwnWeight: boolean;
	readonly per: number;
	readonly confidence: number;
}): Pick<GroupResult, "standardisedRates" | "standardisedRatio"> {
	const ratesOf = ({ count, population, noRate, strata }: GroupFigures): readonly StandardisedRate[] => {
		if (strata === null) return [];
		const lacking = [count, population].find(({ status }) => status === "undefined");
		const reason = lacking?.status === "undefined" ? lacking.reason : noRate;
		if (reason !== undefined) return methods.map((method) => undefinedRate(method, reason));
		return methods.map((method) => {
			if (method !== "mha-annual") return directlyStandardisedRate({ method, strata, per, confidence });
			const rate = directlyStandardisedRate({ method, strata, per });
			const noEvents = strata.every((stratum) => stratum.count === 0);
			return noEvents && rate.status === "ok" ? { ...rate, ...withoutLimits } : rate;
		});
	};
	const own = ratesOf(group);
	const [rate] = own;
	const standardisedRates = alsoOwnWeight ? [...own, ownWeightFigure(group, per)] : own;
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

function ownWeightFigure({ count, population, noRate, strata }: GroupFigures, per: number): Estimate {
	const lacking = [count, population].find(({ status }) => status === "undefined");
	const reason = lacking?.status === "undefined" ? lacking.reason : noRate;
	if (strata === null || reason !== undefined)
		return { status: "undefined", reason: reason ?? "the population has no strata", method: "own-weight" };
	const known = strata.flatMap(({ count: events, population: residents }) =>
		events === null || residents === null ? [] : [{ count: events, population: residents }],
	);
	return ownWeightRate({ strata: known, per });
}
