import { requireOneOf } from "../argument-checks.js";
import { normalDeviate, requireConfidence, tailProbability } from "../confidence-level.js";
import { conditionalOddsRatio } from "./conditional-odds-ratio.js";
import { oddsRatioScoreLimits } from "./odds-ratio-score-limits.js";
import { type RatioEstimate, ratioEstimate } from "./ratio-estimate.js";
import { emptyGroup, requireTwoShares, requireWholeShares, type TwoShares } from "./two-shares.js";

/** How an odds ratio and its limits are found. */
export type OddsRatioMethod = "score" | "exact" | "mid-p" | "woolf" | "woolf-adjusted";

/**
 * How many times as high one group's odds are as a reference group's; the odds are those who have it over those who have
 * it not.
 *
 * It is what regression models give, and it is farther from 1 than the ratio of the shares wherever the event is common:
 * do not read it as "so many times as likely". For that there is {@link riskRatio}.
 *
 * - `score`: score limits with the variance times `N / (N - 1)` (Miettinen and Nurminen), right for any counts.
 * - `exact`: the conditional maximum likelihood estimate, with limits from the noncentral hypergeometric distribution of
 *   the count, all margins given: never too narrow, and so on average too wide. Whole numbers only.
 * - `mid-p`: the same with half of the probability of what was seen, and the median-unbiased estimate. Whole numbers only.
 * - `woolf`: `exp(ln ratio -/+ z sqrt(1/a + 1/b + 1/c + 1/d))`; rough for small cells, without limits where a cell is 0.
 * - `woolf-adjusted`: the same after adding a half to each cell. The value is the adjusted ratio, not the observed.
 *
 * @param options.count - how many of the group have it, from 0 to `total`.
 * @param options.total - people of the group, 0 or more.
 * @param options.referenceCount - how many have it of the group it is compared with.
 * @param options.referenceTotal - people of the group it is compared with.
 * @param options.confidence - above 0 and not above 1; 0.95 if left out.
 * @param options.method - `score` if left out.
 * @returns the ratio and its limits. Undefined where a total is 0, where nobody of the reference group has it or everybody
 * of the group has it (`score`, `exact` and `mid-p` then still give `lower`). An upper limit without a bound is null.
 * `exact` and `mid-p` take time with the size of the counts: some 20 milliseconds at a million, a second at a billion.
 * @throws {@link ArgumentError} for a negative or non-finite number, a count above its total, a number that is not whole
 * with `exact` or `mid-p`, or a confidence outside the range.
 *
 * Source: O. Miettinen and M. Nurminen (1985), Statistics in Medicine 4, 213-226; J. Cornfield (1956), "A statistical
 * problem arising from retrospective studies", Proceedings of the Third Berkeley Symposium 4, 135-148; B. Woolf (1955),
 * Annals of Human Genetics 19, 251-253; J. B. S. Haldane (1956) and F. J. Anscombe (1956) for the added half.
 *
 * @example
 * ```ts
 * import { oddsRatio } from "pcref/statistics";
 *
 * oddsRatio({ count: 30, total: 40, referenceCount: 10, referenceTotal: 20 }); // => { status: "ok", value: 3, method: "score" }
 * oddsRatio({ count: 0, total: 40, referenceCount: 0, referenceTotal: 20 }).status; // => "undefined"
 * ```
 */
export function oddsRatio({
	confidence = 0.95,
	method = "score",
	...shares
}: TwoShares & { readonly confidence?: number; readonly method?: OddsRatioMethod }): RatioEstimate {
	requireTwoShares(shares);
	requireOneOf("method", method, ["score", "exact", "mid-p", "woolf", "woolf-adjusted"]);
	requireConfidence(confidence);
	if (method === "exact" || method === "mid-p") requireWholeShares(shares);
	const empty = emptyGroup(shares);
	if (empty !== null) return { status: "undefined", reason: empty, method };
	const { count, total, referenceCount, referenceTotal } = shares;
	const half = method === "woolf-adjusted" ? 0.5 : 0;
	const [a, b] = [count + half, total - count + half];
	const [c, d] = [referenceCount + half, referenceTotal - referenceCount + half];
	const parts = { reason: whyWithoutValue(shares), confidence, method };
	if ((a === 0 && c === 0) || (b === 0 && d === 0)) {
		return ratioEstimate({ value: null, lower: method === "woolf" ? null : 0, upper: null, ...parts });
	}
	const observed = b === 0 || c === 0 ? null : (a / b) * (d / c);
	switch (method) {
		case "exact":
		case "mid-p": {
			const found = conditionalOddsRatio({ shares, tailProbability: tailProbability(confidence), method });
			return ratioEstimate({ ...found, value: observed === null ? null : found.value, ...parts });
		}
		case "score":
			return ratioEstimate({
				value: observed,
				...(total + referenceTotal > 1
					? oddsRatioScoreLimits({ shares, deviate: normalDeviate(confidence) })
					: { lower: null, upper: null }),
				...parts,
			});
		case "woolf":
		case "woolf-adjusted": {
			if (observed === null) return ratioEstimate({ value: null, lower: null, upper: null, ...parts });
			if (observed === 0) return ratioEstimate({ value: 0, lower: 0, upper: null, ...parts });
			const spread = Math.exp(normalDeviate(confidence) * Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d));
			return ratioEstimate({ value: observed, lower: observed / spread, upper: observed * spread, ...parts });
		}
	}
}

function whyWithoutValue({ count, total, referenceCount, referenceTotal }: TwoShares): string {
	if (count === 0 && referenceCount === 0) return "both counts are 0";
	if (count === total && referenceCount === referenceTotal) return "both counts are the whole of their total";
	return referenceCount === 0 ? "the reference count is 0" : "the count is the whole of its total";
}
