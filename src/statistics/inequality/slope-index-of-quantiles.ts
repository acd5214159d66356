import { ArgumentError } from "../../issues/argument-error.js";
import { requireNotNegative } from "../argument-checks.js";
import { normalDeviate, requireConfidence } from "../confidence-level.js";
import { normalQuantile } from "../distributions/normal-quantile.js";
import { finiteOrNull } from "../finite-estimate.js";
import { ridits } from "./ordered-subgroups.js";
import { weightedLine } from "./weighted-line.js";
import { populationShares } from "./weighted-mean.js";

/** One quantile of areas, such as the most deprived fifth; quantiles are given in their order. */
export interface QuantileFigure {
	/** Null where it is missing. */
	readonly value: number | null;
	readonly population: number | null;
	/** Standard error of the figure; for rates and proportions give the limits instead. */
	readonly standardError?: number;
	/** 95 per cent limits of the figure. */
	readonly lower?: number;
	readonly upper?: number;
}

/** Slope and relative index of inequality over quantiles. */
export type QuantileSlope =
	| {
			readonly status: "ok";
			/** Fitted figure at the end of the last quantile less that at the start of the first, times `per`. */
			readonly slopeIndex: number;
			readonly slopeIndexLower: number | null;
			readonly slopeIndexUpper: number | null;
			/** Ratio of the same two, the other way round where `per` is negative; null where it is not defined. */
			readonly relativeIndex: number | null;
			readonly relativeIndexLower: number | null;
			readonly relativeIndexUpper: number | null;
			/** Fitted figure at the start of the first quantile. */
			readonly intercept: number;
			/** Standard error of the slope index; null where it is not exact. */
			readonly standardError: number | null;
			readonly ridits: readonly number[];
			readonly confidence: number;
			readonly method: "linear" | "log" | "logit";
	  }
	| { readonly status: "undefined"; readonly reason: string };

/**
 * The slope index of inequality of English public health: how far apart are the two ends of an order of areas,
 * deprivation above all, judged from all of them? Not for ethnic groups, which have no order.
 *
 * Formula: a line `a + b x` by weighted least squares on the ridit `x`, weights the populations. Slope index `b`,
 * relative index `(a + b) / a`; of transformed figures (logarithm of a rate, logit of a proportion) the ends are
 * transformed back first.
 *
 * Limits. Of a linear index of normal figures they are exact: `b -/+ z sqrt(sum(k^2 s^2))`, `k` the coefficients of the
 * slope. Of a rate with `transform` the relative index is `exp(b)` and its limits are exact in the same way. Elsewhere
 * they are null: PHEindicatormethods finds them by 100,000 random draws for each quantile, which is not reproduced.
 *
 * @param options.quantiles - 5 to 100, in order; one without figure or population is left out.
 * @param options.valueType - `rate`, `proportion`, or `other` for normally distributed figures such as life expectancy.
 * @param options.transform - fit rates on the logarithmic and proportions on the logit scale; false if left out.
 * @param options.per - multiplies the slope index; negative turns the sign round and inverts the relative index. 1 if
 * left out.
 * @param options.confidence - above 0 and not above 1; 0.95 if left out.
 * @returns both indices; undefined with fewer than 5 or more than 100 quantiles, without people, or where a transformed
 * figure is 0 or a proportion 1.
 * @throws {@link ArgumentError} for a number that is not finite, a negative population or standard error, a rate or
 * proportion below 0, a proportion above 1, limits in the wrong order, or `per` of 0.
 *
 * Source: A. Low and A. Low (2004), "Measuring the gap: quantifying and comparing local health inequalities", Journal of
 * Public Health 26, 388-395. PHEindicatormethods exchanges the limits of a transformed rate where `per` is between 0 and
 * 1; here they are in order.
 *
 * @example
 * ```ts
 * import { slopeIndexOfQuantiles } from "pcref/statistics";
 *
 * const quantiles = [50, 40, 30, 20, 10].map((value) => ({ value, population: 100, standardError: 1 }));
 * const slope = slopeIndexOfQuantiles({ quantiles, valueType: "other" });
 * slope.status === "ok" ? slope.slopeIndex.toFixed(3) : slope.reason; // => "-50.000"
 * ```
 */
export function slopeIndexOfQuantiles({
	quantiles,
	valueType,
	transform = false,
	per = 1,
	confidence = 0.95,
}: {
	readonly quantiles: readonly QuantileFigure[];
	readonly valueType: "rate" | "proportion" | "other";
	readonly transform?: boolean;
	readonly per?: number;
	readonly confidence?: number;
}): QuantileSlope {
	requireConfidence(confidence);
	if (!Number.isFinite(per) || per === 0) {
		throw new ArgumentError("per", `must be a finite number other than 0, but is ${per}`);
	}
	const method = !transform || valueType === "other" ? "linear" : valueType === "rate" ? "log" : "logit";
	const complete = quantiles.filter((quantile, index) => isComplete({ quantile, index, valueType }));
	if (complete.length < 5 || complete.length > 100) {
		return { status: "undefined", reason: "there are not 5 to 100 quantiles with a figure" };
	}
	const weights = populationShares(complete.map(({ population }) => population));
	if ("reason" in weights) return { status: "undefined", reason: weights.reason };
	const { shares } = weights;
	const { there, back } = scales[method];
	const x = ridits(shares);
	const y = complete.map(({ value }) => there(value ?? 0));
	if (!y.every(Number.isFinite)) {
		return { status: "undefined", reason: "a figure of 0 or 1 cannot be transformed" };
	}
	const line = weightedLine({ x, y, shares });
	if (line.spread === 0) return { status: "undefined", reason: "only one quantile has people" };
	const start = back(line.intercept);
	const end = back(line.intercept + line.slope);
	const slopeIndex = (end - start) * per;
	if (!Number.isFinite(slopeIndex)) {
		return { status: "undefined", reason: "the index is outside the range of numbers" };
	}
	const deviate = normalDeviate(confidence);
	const exact = valueType === "other" || (method === "log" && valueType === "rate");
	const slopeError = exact ? slopeStandardError({ quantiles: complete, shares, x, line, there }) : null;
	const standardError = method === "linear" && slopeError !== null ? slopeError * Math.abs(per) : null;
	const spread = standardError === null ? null : deviate * standardError;
	const inverted = per < 0;
	const ratio = inverted ? start / end : end / start;
	const relativeSpread = method === "log" && slopeError !== null ? Math.exp(deviate * slopeError) : null;
	return {
		status: "ok",
		slopeIndex,
		slopeIndexLower: finiteOrNull(spread === null ? null : slopeIndex - spread),
		slopeIndexUpper: finiteOrNull(spread === null ? null : slopeIndex + spread),
		relativeIndex: finiteOrNull(ratio),
		relativeIndexLower: finiteOrNull(relativeSpread === null ? null : ratio / relativeSpread),
		relativeIndexUpper: finiteOrNull(relativeSpread === null ? null : ratio * relativeSpread),
		intercept: start,
		standardError: finiteOrNull(standardError),
		ridits: x,
		confidence,
		method,
	};
}

const scales = {
	linear: { there: (value: number) => value, back: (value: number) => value },
	log: { there: Math.log, back: Math.exp },
	logit: {
		there: (value: number) => Math.log(value / (1 - value)),
		back: (value: number) => 1 / (1 + Math.exp(-value)),
	},
} as const;

function isComplete({
	quantile: { value, population, standardError, lower, upper },
	index,
	valueType,
}: {
	readonly quantile: QuantileFigure;
	readonly index: number;
	readonly valueType: "rate" | "proportion" | "other";
}): boolean {
	const path = `quantiles[${index}]`;
	for (const [field, number] of Object.entries({ value, lower, upper })) {
		if (number === null || number === undefined) continue;
		if (valueType !== "other") requireNotNegative(`${path}.${field}`, number);
		if (!Number.isFinite(number) || (valueType === "proportion" && number > 1)) {
			throw new ArgumentError(`${path}.${field}`, `must be a finite number in range, but is ${number}`);
		}
	}
	if (population !== null) requireNotNegative(`${path}.population`, population);
	if (standardError !== undefined) requireNotNegative(`${path}.standardError`, standardError);
	if (lower !== undefined && upper !== undefined && lower > upper) {
		throw new ArgumentError(`${path}.lower`, "must not be above the upper limit");
	}
	return value !== null && population !== null;
}

/** Null where a quantile has neither standard error nor limits. */
function slopeStandardError({
	quantiles,
	shares,
	x,
	line,
	there,
}: {
	readonly quantiles: readonly QuantileFigure[];
	readonly shares: readonly number[];
	readonly x: readonly number[];
	readonly line: { readonly centre: number; readonly spread: number };
	readonly there: (value: number) => number;
}): number | null {
	let variance = 0;
	for (const [k, { standardError, lower, upper }] of quantiles.entries()) {
		const error =
			lower !== undefined && upper !== undefined
				? (there(upper) - there(lower)) / (2 * normalQuantile(0.975))
				: standardError;
		if (error === undefined || !Number.isFinite(error)) return null;
		variance += (((shares[k] ?? 0) * ((x[k] ?? 0) - line.centre) * error) / line.spread) ** 2;
	}
	return Math.sqrt(variance);
}
