import { ArgumentError } from "../../issues/argument-error.js";
import { requireAboveZero } from "../argument-checks.js";
import { most } from "../extremes.js";
import { type OrderedSubgroups, rankedSubgroups } from "./ordered-subgroups.js";
import { linearFit, logistic, logitFit, robustCovariance } from "./ridit-fit.js";
import type { NotMeasurable } from "./subgroup.js";

/** `logit`: figures are shares of a scale and stay within it. `linear`: a straight line. */
export type RiditModel = "logit" | "linear";

/** What the slope and the relative index of inequality are found from. */
export interface SlopeOptions extends OrderedSubgroups {
	/** `logit` if left out. */
	readonly model?: RiditModel;
	/** What the figures are per, such as 100; if left out the smallest of 1, 100, 1000 and so on that holds them. */
	readonly scale?: number;
	/**
	 * Logit model: round every subgroup's events, its population times its share, to a whole number first, as the R
	 * package of the World Health Organization does; populations must then be people. False if left out.
	 */
	readonly wholeEvents?: boolean;
	/** Above 0 and not above 1; 0.95 if left out. */
	readonly confidence?: number;
	/**
	 * `healthequal`: the values of the World Health Organization's R package, whose logit model weights every subgroup by
	 * the square of its population, and whose standard error of the slope index is on the scale 0 to 1.
	 */
	readonly compat?: "healthequal";
}

/** Fitted shares at the two ends of the order, and the covariance of the two coefficients. */
export interface RiditRegression {
	readonly scale: number;
	/** Fitted at the most disadvantaged end, ridit 0, and at the most advantaged, ridit 1, as shares of the scale. */
	readonly bottom: number;
	readonly top: number;
	/** Derivatives of the fitted shares by the linear predictor. */
	readonly bottomSlope: number;
	readonly topSlope: number;
	/** Variances and covariance of intercept and slope, HC1. */
	readonly variance: readonly [intercept: number, covariance: number, slope: number];
}

/** Regression on the ridit, with the heteroscedasticity-consistent covariance HC1 (`K / (K - 2)` times HC0). */
export function riditRegression({
	model = "logit",
	scale: asked,
	wholeEvents = false,
	compat,
	...ordered
}: SlopeOptions): RiditRegression | NotMeasurable {
	const ranked = rankedSubgroups(ordered);
	if ("reason" in ranked) return ranked;
	if (ranked.values.every((value) => value === ranked.values[0])) {
		return { reason: "all figures are equal" };
	}
	const scale = asked ?? scaleOf(ranked.values);
	requireAboveZero("scale", scale);
	const exact = ranked.values.map((value) => value / scale);
	if (model === "logit" && exact.some((share) => share < 0 || share > 1)) {
		throw new ArgumentError("scale", "must hold every figure, from 0 to the scale, with the logit model");
	}
	const { ridits: x } = ranked;
	const rounds = wholeEvents && model === "logit";
	const y = rounds ? exact.map((share, k) => wholeShare(share, ranked.weights[k] ?? 0)) : exact;
	const squared = compat === "healthequal" && model === "logit";
	const shares = squared ? sharesOfSquares(ranked.shares) : ranked.shares;
	const filled = shares.filter((share) => share > 0).length;
	if (filled < 3) return { reason: "fewer than three subgroups have people" };
	const fit = model === "linear" ? linearFit({ x, y, shares }) : logitFit({ x, y, shares });
	if (fit === null) return { reason: "the logit model has no finite fit" };
	const { intercept, slope, derivatives, residuals } = fit;
	const link = model === "linear" ? identity : logistic;
	return {
		scale,
		bottom: link(intercept).value,
		top: link(intercept + slope).value,
		bottomSlope: link(intercept).derivative,
		topSlope: link(intercept + slope).derivative,
		variance: robustCovariance({ x, shares, derivatives, residuals }),
	};
}

/** The share of a whole number of events, halves rounded to even. */
function wholeShare(share: number, people: number): number {
	const events = share * people;
	const whole = Math.abs(events % 1) === 0.5 ? 2 * Math.round(events / 2) : Math.round(events);
	return people === 0 ? share : Math.min(1, whole / people);
}

function sharesOfSquares(shares: readonly number[]): readonly number[] {
	const squares = shares.map((share) => share * share);
	const total = squares.reduce((sum, square) => sum + square, 0);
	return squares.map((square) => square / total);
}

/** The smallest of 1, 100 and the higher powers of ten that holds every figure. */
function scaleOf(values: readonly number[]): number {
	const largest = most(values);
	let scale = 1;
	while (scale < largest && scale < 1e308) scale *= scale === 1 ? 100 : 10;
	return Math.max(scale, largest);
}

function identity(predictor: number): { readonly value: number; readonly derivative: number } {
	return { value: predictor, derivative: 1 };
}
