import type { Estimate } from "../statistics/estimate.js";
import { ratioOfPublishedRates } from "../statistics/ratio-of-published-rates.js";
import { roundHalfAwayFromZero } from "../statistics/rounding.js";
import { whyNotCompared } from "./crude-figures.js";
import type { PrintedNumber } from "./published-figures.js";
import type { PublishedGroup } from "./published-group.js";
import type { PublishedRate } from "./result.js";

/** The printed rates of a group, the crude one beside what its count and population give. */
export function publishedRates(row: PublishedGroup, crude: Estimate): readonly PublishedRate[] {
	const rates: PublishedRate[] = [];
	if (row.crudeRate !== null) {
		const { value, decimals } = row.crudeRate;
		rates.push({
			statistic: "crude-rate",
			value,
			halfWidth: null,
			decimals,
			recomputed: recomputed({ value, decimals }, crude),
		});
	}
	if (row.standardisedRate !== null) {
		rates.push({
			statistic: "standardised-rate",
			...row.standardisedRate,
			halfWidth: row.halfWidth,
			recomputed: {
				status: "not-recomputed",
				reason: "strata unpublished: the counts and populations by sex and age are not in the publication",
			},
		});
	}
	return rates;
}

function recomputed({ value, decimals }: PrintedNumber, crude: Estimate): PublishedRate["recomputed"] {
	if (crude.status === "undefined") return { status: "not-recomputed", reason: crude.reason };
	const ours = roundHalfAwayFromZero(crude.value, decimals);
	return { status: ours === value ? "matches" : "differs", value: ours };
}

/** The ratio of printed standardised rates against the comparator, limits from the printed half-widths. */
export function printedRatio({
	group,
	comparator,
	confidence,
}: {
	readonly group: PublishedGroup;
	readonly comparator: PublishedGroup | null;
	readonly confidence: number;
}): Estimate {
	const [rate, reference] = [group.standardisedRate, comparator?.standardisedRate ?? null];
	const reason = whyNotCompared(group, comparator);
	if (reason !== null || rate === null || reference === null) {
		return { status: "undefined", reason: reason ?? "no standardised rate is published", method: "log" };
	}
	return ratioOfPublishedRates({
		value: rate.value,
		halfWidth: group.halfWidth,
		referenceValue: reference.value,
		referenceHalfWidth: comparator?.halfWidth ?? null,
		confidence,
	});
}
