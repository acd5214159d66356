import type { Denominator, GroupResult } from "../measures/result.js";
import { normalDeviate } from "../statistics/confidence-level.js";
import { crudeRate } from "../statistics/crude-rate.js";
import type { Estimate } from "../statistics/estimate.js";
import { proportion } from "../statistics/proportion.js";
import { rateDifference } from "../statistics/rate-difference.js";
import { rateRatio } from "../statistics/rate-ratio.js";
import { ratioOfPublishedRates } from "../statistics/ratio-of-published-rates.js";
import { riskDifference } from "../statistics/two-groups/risk-difference.js";
import { riskRatio } from "../statistics/two-groups/risk-ratio.js";
import type { ReleasedEstimate, ReleasedGroup, ReleasedQuantity } from "./released.js";
import { releasedEstimate } from "./released-estimate.js";
import { scaleStandardisedRate } from "./scale-standardised-rate.js";

// An estimate's own method can tell whether its count was under 10, or 0. So hidden and undefined figures name these.
const crudeMethod = "exact-or-byar";
const ratioMethod = "log";
const differenceMethod = "mover-exact";

/**
 * Under this printed count no standardised rate is shown, and others only so exactly: few events fall on few strata,
 * whose populations are public, so that an exact rate would tell how many there were.
 */
const fewestStandardised = 10;
const standardisedRounding = { significant: 2 } as const;

/**
 * A group's figures, all worked out again from the counts that are printed. Populations are public and stay as they
 * are; a denominator that is a count of records is printed like a count. What a publisher printed beside an exact
 * count is left out.
 */
export function releaseGroup({
	group,
	comparator,
	per,
	basis,
	printed,
	denominator: denominatorOf,
}: {
	readonly group: GroupResult;
	readonly comparator: GroupResult | undefined;
	readonly per: number;
	/** What the group is divided by. */
	readonly basis: Denominator["basis"] | null;
	readonly printed: (group: GroupResult) => ReleasedQuantity;
	/** A group's denominator as it is printed. */
	readonly denominator: (group: GroupResult) => ReleasedQuantity;
}): ReleasedGroup {
	const count = printed(group);
	const rates = scaled(group, count);
	const dividedBy = (each: GroupResult) => {
		const printedDenominator = denominatorOf(each);
		return isRateable(each, { basis, denominator: printedDenominator }) ? printedDenominator : hidden;
	};
	const denominator = dividedBy(group);
	const versus: Versus | undefined =
		comparator && comparator !== group
			? {
					comparator,
					count: printed(comparator),
					denominator: dividedBy(comparator),
				}
			: undefined;
	const isShare = group.crudeRate.method === "wilson";
	return {
		group: group.group,
		label: group.label,
		level: group.level,
		count,
		population: denominatorOf(group),
		crudeRate: crude({ group, count, denominator, per }),
		standardisedRates:
			rates?.map((rate) => releasedEstimate(rate, standardisedRounding)) ??
			group.standardisedRates.map((rate) =>
				count.status === "undefined" ? withoutFigure(rate, rate.method) : { ...hidden, method: rate.method },
			),
		rateRatio: compared({
			estimate: group.rateRatio,
			method: isShare ? "koopman" : ratioMethod,
			decimals: 2,
			count,
			denominator,
			versus,
			by: isShare ? (counts) => riskRatio(sharesOf(counts)) : rateRatio,
		}),
		rateDifference: compared({
			estimate: group.rateDifference,
			method: isShare ? "newcombe" : differenceMethod,
			decimals: 1,
			count,
			denominator,
			versus,
			by: (counts) =>
				isShare ? riskDifference({ ...sharesOf(counts), per }) : rateDifference({ ...counts, per }),
		}),
		standardisedRatio: standardisedRatio({ group, rates, versus }),
		published: [],
	};
}

interface Versus {
	readonly comparator: GroupResult;
	readonly count: ReleasedQuantity;
	readonly denominator: ReleasedQuantity;
}

/** The fewest people of whom a rate per bed days or a median is shown, and the fewest bed days. */
const fewest = { people: 5, bedDays: 100 } as const;

/**
 * Whether a figure of the group may be shown as far as people and bed days go. Days are taken as they are printed: a
 * limit on the exact number would tell on which side of it that lies.
 */
function isRateable(
	{ people, crudeRate: exact }: GroupResult,
	{
		basis,
		denominator,
	}: { readonly basis: Denominator["basis"] | null; readonly denominator: ReleasedQuantity },
): boolean {
	const isFewPeople = people?.status === "ok" && people.value < fewest.people;
	if (exact.method === "median") return !isFewPeople;
	if (basis !== "bed-days") return true;
	return !isFewPeople && !(denominator.status === "ok" && denominator.value < fewest.bedDays);
}

interface ComparedCounts {
	readonly count: number;
	readonly population: number;
	readonly referenceCount: number;
	readonly referencePopulation: number;
	readonly confidence: number;
}

/** Rounding can print a count above what it is a share of. */
function sharesOf({ count, population, referenceCount, referencePopulation, confidence }: ComparedCounts) {
	return {
		count: Math.min(count, population),
		total: population,
		referenceCount: Math.min(referenceCount, referencePopulation),
		referenceTotal: referencePopulation,
		confidence,
	};
}

function crude({
	group,
	count,
	denominator,
	per,
}: {
	readonly group: GroupResult;
	readonly count: ReleasedQuantity;
	readonly denominator: ReleasedQuantity;
	readonly per: number;
}): ReleasedEstimate {
	const exact = group.crudeRate;
	const share = exact.method === "wilson";
	const method = share || exact.method === "median" ? exact.method : crudeMethod;
	if (count.status === "undefined" || denominator.status === "undefined") return withoutFigure(exact, method);
	if (count.status !== "ok" || denominator.status !== "ok") return { ...hidden, method };
	if (exact.status === "undefined") return withoutFigure(exact, method);
	if (exact.method === "median") return releasedEstimate(exact, { decimals: 0 });
	const { confidence } = exact;
	const population = denominator.value;
	if (share) {
		const most = Math.min(count.value, population);
		return releasedEstimate(proportion({ count: most, denominator: population, per, confidence }), {
			decimals: 0,
		});
	}
	return releasedEstimate(crudeRate({ count: count.value, population, per, confidence }), { decimals: 1 });
}

/** The standardised rates scaled to the printed count; null where the count is hidden or too small for them. */
function scaled(group: GroupResult, count: ReleasedQuantity): readonly Estimate[] | null {
	const exact = group.count;
	if (count.status !== "ok" || exact.status !== "ok" || count.value < fewestStandardised) return null;
	return group.standardisedRates.map((rate) =>
		scaleStandardisedRate({ rate, count: exact.value, printedCount: count.value }),
	);
}

function compared({
	estimate,
	method,
	decimals,
	count,
	denominator,
	versus,
	by,
}: {
	readonly estimate: Estimate;
	readonly method: string;
	readonly decimals: number;
	readonly count: ReleasedQuantity;
	readonly denominator: ReleasedQuantity;
	readonly versus: Versus | undefined;
	readonly by: (counts: ComparedCounts) => Estimate;
}): ReleasedEstimate {
	if (versus === undefined) return withoutFigure(estimate, method);
	const needed = [count, denominator, versus.count, versus.denominator];
	if (needed.some(({ status }) => status === "undefined")) return withoutFigure(estimate, method);
	if (
		count.status !== "ok" ||
		denominator.status !== "ok" ||
		versus.count.status !== "ok" ||
		versus.denominator.status !== "ok"
	)
		return { ...hidden, method };
	if (estimate.status === "undefined") return withoutFigure(estimate, method);
	return releasedEstimate(
		by({
			count: count.value,
			population: denominator.value,
			referenceCount: versus.count.value,
			referencePopulation: versus.denominator.value,
			confidence: estimate.confidence,
		}),
		{ decimals },
	);
}

/** The ratio of the standardised rates, both scaled to the printed counts. */
function standardisedRatio({
	group,
	rates,
	versus,
}: {
	readonly group: GroupResult;
	readonly rates: readonly Estimate[] | null;
	readonly versus: Versus | undefined;
}): ReleasedEstimate {
	const method = ratioMethod;
	if (versus === undefined || group.standardisedRates.length === 0)
		return withoutFigure(group.standardisedRatio, method);
	if (group.count.status === "undefined" || versus.count.status === "undefined")
		return withoutFigure(group.standardisedRatio, method);
	const referenceRates = scaled(versus.comparator, versus.count);
	if (rates === null || referenceRates === null) return { ...hidden, method };
	const [rate] = rates;
	const [reference] = referenceRates;
	if (rate?.status !== "ok" || reference?.status !== "ok")
		return { status: "undefined", reason: "one of the two standardised rates is not available", method };
	if (group.standardisedRatio.status === "undefined") return withoutFigure(group.standardisedRatio, method);
	return releasedEstimate(
		ratioOfPublishedRates({
			value: rate.value,
			halfWidth: halfWidthOf(rate),
			referenceValue: reference.value,
			referenceHalfWidth: halfWidthOf(reference),
			confidence: rate.confidence,
		}),
		standardisedRounding,
	);
}

/** Half the width of the interval as if its confidence were 95%. */
function halfWidthOf({ lower, upper, confidence }: Extract<Estimate, { status: "ok" }>): number | null {
	return lower === null || upper === null ? null : (((upper - lower) / 2) * 1.96) / normalDeviate(confidence);
}

const hidden = { status: "suppressed", reason: "small-number" } as const;

/** An undefined estimate keeps its reason; a defined one that lost what it rests on gets one. */
function withoutFigure(estimate: Estimate, method: string): ReleasedEstimate {
	return {
		status: "undefined",
		reason: estimate.status === "undefined" ? estimate.reason : "what it is worked out from is not released",
		method,
	};
}
