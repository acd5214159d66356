import { rateDifference } from "../../statistics/rate-difference.js";
import { rateRatio } from "../../statistics/rate-ratio.js";
import { fisherExactTest } from "../../statistics/two-groups/fisher-exact-test.js";
import { rateRatioTest } from "../../statistics/two-groups/rate-ratio-test.js";
import { riskDifference } from "../../statistics/two-groups/risk-difference.js";
import { riskRatio } from "../../statistics/two-groups/risk-ratio.js";
import type { TestResult } from "../../statistics/two-groups/test-result.js";
import type { Counted, FigureKind } from "./counted.js";
import type { ShownEstimate } from "./shown-result.js";

/** One group against another, neither of which holds people of the other. */
export interface TwoGroups {
	readonly group: Counted;
	readonly reference: Counted;
	readonly kind: Exclude<FigureKind, "median">;
	readonly confidence: number;
}

/** How many times as high the group's figure is. */
export function ratioOf({ group, reference, kind, confidence }: TwoGroups): ShownEstimate {
	return kind === "share"
		? plain(riskRatio({ ...shares(group, reference), confidence }))
		: plain(rateRatio({ ...rates(group, reference), confidence }));
}

/** How much higher the group's figure is, per `per`. */
export function differenceOf({
	group,
	reference,
	kind,
	confidence,
	per,
}: TwoGroups & { readonly per: number }): ShownEstimate {
	return kind === "share"
		? plain(riskDifference({ ...shares(group, reference), per, confidence }))
		: plain(rateDifference({ ...rates(group, reference), per, confidence }));
}

/** How often chance alone would set the two as far apart, by an exact test. */
export function testOf({ group, reference, kind }: Omit<TwoGroups, "confidence">): TestResult {
	return kind === "share"
		? fisherExactTest(shares(group, reference))
		: rateRatioTest(rates(group, reference));
}

/** A ratio whose value is not defined can have limits, which are no estimate. */
function plain(estimate: ShownEstimate): ShownEstimate {
	const { status, method } = estimate;
	if (status !== "ok") return { status, reason: estimate.reason, method };
	const { value, lower, upper, confidence } = estimate;
	return { status, value, lower, upper, confidence, method };
}

function rates(group: Counted, reference: Counted) {
	return {
		count: group.count,
		population: group.total,
		referenceCount: reference.count,
		referencePopulation: reference.total,
	};
}

/** Rounding can print a count above what it is a share of. */
function shares(group: Counted, reference: Counted) {
	return {
		count: Math.min(group.count, group.total),
		total: group.total,
		referenceCount: Math.min(reference.count, reference.total),
		referenceTotal: reference.total,
	};
}
