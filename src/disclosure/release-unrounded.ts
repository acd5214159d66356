import type { MeasureResult, Quantity } from "../measures/result.js";
import type { ReleasedQuantity, ReleasedResult } from "./released.js";
import { releasedEstimate } from "./released-estimate.js";

/** A result as it is, for those who may see every number of it. */
export function releaseUnrounded(result: MeasureResult): ReleasedResult {
	return {
		...result,
		groups: result.groups.map((group) => ({
			group: group.group,
			label: group.label,
			level: group.level,
			count: exactQuantity(group.count),
			population: exactQuantity(group.population),
			crudeRate: releasedEstimate(group.crudeRate, "none"),
			standardisedRates: group.standardisedRates.map((rate) => releasedEstimate(rate, "none")),
			rateRatio: releasedEstimate(group.rateRatio, "none"),
			rateDifference: releasedEstimate(group.rateDifference, "none"),
			standardisedRatio: releasedEstimate(group.standardisedRatio, "none"),
			published: group.published,
		})),
		completeness: result.completeness.map(
			({ of, knownShare, total, known, declined, notKnown, missing, invalid }) => ({
				of,
				total: exactCount(total),
				known: exactCount(known),
				declined: exactCount(declined),
				notKnown: exactCount(notKnown),
				missing: exactCount(missing),
				invalid: exactCount(invalid),
				knownShare: releasedEstimate(knownShare, "none"),
			}),
		),
	};
}

/** A number as it is. */
export function exactQuantity(quantity: Quantity): ReleasedQuantity {
	return quantity.status === "ok" ? exactCount(quantity.value) : quantity;
}

function exactCount(value: number): ReleasedQuantity {
	return { status: "ok", value, rounding: "none" };
}
