import { ArgumentError } from "../../issues/argument-error.js";
import { requireAboveZero, requireNotNegative, requireOneOf } from "../argument-checks.js";
import { normalDeviate, requireConfidence } from "../confidence-level.js";
import type { Estimate } from "../estimate.js";
import { finiteEstimate } from "../finite-estimate.js";
import { designMatrix } from "./design-matrix.js";
import {
	durbinWatson,
	negativeBinomialLogLikelihood,
	pearsonResiduals,
	poissonDeviance,
	poissonLogLikelihood,
} from "./fit-statistics.js";
import { expected, fitLogLinear } from "./log-linear-fit.js";
import { fitNegativeBinomial } from "./negative-binomial-fit.js";
import { robustErrors } from "./robust-errors.js";

/** How counts vary about the model: as chance has it, or more. */
export type CountFamily = "poisson" | "negative-binomial";

/** Which standard errors the limits are made of. */
export type ErrorKind = "model" | "quasi" | "robust" | "newey-west";

/** One part of the model, on the logarithmic scale. */
export interface SeriesTerm {
	/** `intercept`, `slope`, `level-change`, `slope-change`, then `sine-1`, `cosine-1` and so on. */
	readonly name: string;
	readonly coefficient: number;
	/** If counts vary as the family says. */
	readonly standardError: number;
	/** The same times the square root of the dispersion; null without degrees of freedom. */
	readonly quasiStandardError: number | null;
	/** Without that assumption. */
	readonly robustStandardError: number;
	/** And allowing for neighbouring points to be alike. */
	readonly neweyWestStandardError: number;
}

/** Before and after, fitted. */
export type InterruptedTimeSeries =
	| {
			readonly status: "ok";
			/** The family fitted in the end. */
			readonly family: CountFamily;
			/** A negative binomial was asked for, but the counts vary no more than in the Poisson model. */
			readonly noOverdispersion: boolean;
			readonly terms: readonly SeriesTerm[];
			/** How many times as high the rate is at once after the change as it would have been. */
			readonly levelRatio: Estimate;
			/** By how many times the trend per point in time changed. */
			readonly slopeRatio: Estimate;
			/** Expected counts by the model. */
			readonly fitted: readonly number[];
			/** Expected counts if nothing had changed. */
			readonly counterfactual: readonly number[];
			/** Sum of the counterfactual less the fitted counts: events averted, negative if there were more. */
			readonly averted: number;
			/** Pearson's chi-square over the degrees of freedom: above 1 if counts vary more than the model says. */
			readonly dispersion: number | null;
			readonly degreesOfFreedom: number;
			/** Of the Poisson model; null for the negative binomial. */
			readonly deviance: number | null;
			/** Of the negative binomial: the variance is `mean + mean^2 / theta`. */
			readonly theta: number | null;
			readonly logLikelihood: number;
			/** Akaike's information criterion. */
			readonly informationCriterion: number;
			/** Near 2 if neighbours are not alike; null where the fit is perfect. */
			readonly durbinWatson: number | null;
	  }
	| { readonly status: "undefined"; readonly reason: string };

/**
 * Did something change when a policy, a service or a way of counting did? A segmented regression of counts over equally
 * spaced points in time.
 *
 * `ln E(count) = ln population + b0 + b1 t + b2 after + b3 (t - changeAt) after`, with `t` from 0, and optional waves of
 * the year. `b2` is the step at the change, `b3` the change of the slope.
 *
 * Not for a change that came slowly, or that something else came with: the model gives all of it to the moment named.
 * Monthly counts usually vary more than chance (`dispersion` above 1) and neighbours are alike (`durbinWatson` far from
 * 2); then the standard errors of the model are too small, and `standardErrors` should be another one.
 *
 * @param options.counts - in time order, each 0 or more.
 * @param options.populations - as many, each above 0: what the counts are a rate of. All the same if left out.
 * @param options.changeAt - position, from 0, of the first point after the change.
 * @param options.family - `poisson` (if left out), or `negative-binomial` for more variation than chance.
 * @param options.harmonics - waves to allow for: 0 if left out, 1 for a year of one high and one low, 2 for two.
 * @param options.period - points in a year; 12 if left out.
 * @param options.lag - how far apart points are allowed to be alike in the Newey-West errors; 3 if left out.
 * @param options.standardErrors - for the limits; `model` if left out.
 * @param options.confidence - above 0 and not above 1; 0.95 if left out.
 * @returns the fit. Where counts vary no more than chance (theta would be 10,000 or more), a negative binomial is a
 * Poisson model, and `noOverdispersion` says so. Undefined where the points cannot tell the terms apart, as with one
 * point after the change, or where a part has no events, so that no finite ratio is best; or where the negative
 * binomial fit does not settle.
 * @throws {@link ArgumentError} for lists of different lengths, a negative or non-finite number, a population of 0, a
 * `changeAt` outside the points, or a wrong number of harmonics, period or lag.
 *
 * Source: A. K. Wagner, S. B. Soumerai, F. Zhang, D. Ross-Degnan (2002), "Segmented regression analysis of interrupted
 * time series studies in medication use research", Journal of Clinical Pharmacy and Therapeutics 27, 299-309;
 * J. Lopez Bernal, S. Cummins, A. Gasparrini (2017), "Interrupted time series regression for the evaluation of public
 * health interventions", International Journal of Epidemiology 46, 348-355.
 *
 * @example
 * ```ts
 * import { interruptedTimeSeries } from "pcref/statistics";
 *
 * const counts = [40, 40, 40, 40, 40, 40, 20, 20, 20, 20, 20, 20];
 * const series = interruptedTimeSeries({ counts, changeAt: 6 });
 * series.status === "ok" ? series.averted.toFixed(0) : series.reason; // => "120"
 * ```
 */
export function interruptedTimeSeries({
	counts,
	populations,
	changeAt,
	family = "poisson",
	harmonics = 0,
	period = 12,
	lag = 3,
	standardErrors = "model",
	confidence = 0.95,
}: {
	readonly counts: readonly number[];
	readonly populations?: readonly number[];
	readonly changeAt: number;
	readonly family?: CountFamily;
	readonly harmonics?: number;
	readonly period?: number;
	readonly lag?: number;
	readonly standardErrors?: ErrorKind;
	readonly confidence?: number;
}): InterruptedTimeSeries {
	requireSeries(counts, populations);
	requireOneOf("family", family, ["poisson", "negative-binomial"]);
	requireOneOf("standardErrors", standardErrors, ["model", "quasi", "robust", "newey-west"]);
	requireWholeWithin("changeAt", changeAt, { from: 1, to: counts.length - 1 });
	requireWholeWithin("harmonics", harmonics, { from: 0, to: counts.length });
	requireWholeWithin("lag", lag, { from: 0, to: Number.MAX_SAFE_INTEGER });
	requireWholeWithin("period", period, { from: 2, to: Number.MAX_SAFE_INTEGER });
	requireConfidence(confidence);
	const { terms, rows, withoutChange } = designMatrix({ points: counts.length, changeAt, harmonics, period });
	const offset = counts.map((_, index) =>
		populations === undefined ? 0 : Math.log(populations[index] ?? 1),
	);
	const data = { counts, offset, rows };
	const poisson = fitLogLinear(data, Number.POSITIVE_INFINITY);
	if (poisson === null) {
		return {
			status: "undefined",
			reason: "the points cannot tell the terms of the model apart, or a part of the series has no events",
		};
	}
	const negativeBinomial = family === "poisson" ? "no-overdispersion" : fitNegativeBinomial(data, poisson);
	if (negativeBinomial === "not-settled") {
		return { status: "undefined", reason: "no best negative binomial fit was found; try another family" };
	}
	const overdispersed = negativeBinomial === "no-overdispersion" ? null : negativeBinomial;
	const { coefficients, fitted, covariance } = overdispersed ?? poisson;
	const theta = overdispersed?.theta ?? Number.POSITIVE_INFINITY;
	const residuals = pearsonResiduals(counts, fitted, theta);
	const degreesOfFreedom = counts.length - terms.length;
	const chiSquare = residuals.reduce((sum, residual) => sum + residual * residual, 0);
	const dispersion = degreesOfFreedom > 0 ? chiSquare / degreesOfFreedom : null;
	const scores = counts.map((count, index) => {
		const mean = fitted[index] ?? 0;
		return (count - mean) / (1 + mean / theta);
	});
	const robust = robustErrors({ rows, residuals: scores, covariance, lag: 0 });
	const neweyWest = robustErrors({ rows, residuals: scores, covariance, lag });
	const described = terms.map((name, index): SeriesTerm => {
		const standardError = Math.sqrt(covariance[index]?.[index] ?? 0);
		return {
			name,
			coefficient: coefficients[index] ?? 0,
			standardError,
			quasiStandardError: dispersion === null ? null : standardError * Math.sqrt(dispersion),
			robustStandardError: robust[index] ?? 0,
			neweyWestStandardError: neweyWest[index] ?? 0,
		};
	});
	const counterfactual = expected({ offset, rows: withoutChange }, coefficients);
	const logLikelihood =
		overdispersed === null
			? poissonLogLikelihood(counts, fitted)
			: negativeBinomialLogLikelihood(counts, fitted, theta);
	const parameters = terms.length + (overdispersed === null ? 0 : 1);
	return {
		status: "ok",
		family: overdispersed === null ? "poisson" : "negative-binomial",
		noOverdispersion: family === "negative-binomial" && overdispersed === null,
		terms: described,
		levelRatio: ratioOf(described[2], { standardErrors, confidence }),
		slopeRatio: ratioOf(described[3], { standardErrors, confidence }),
		fitted,
		counterfactual,
		averted: counterfactual.reduce((sum, count, index) => sum + count - (fitted[index] ?? 0), 0),
		dispersion,
		degreesOfFreedom,
		deviance: overdispersed === null ? poissonDeviance(counts, fitted) : null,
		theta: overdispersed?.theta ?? null,
		logLikelihood,
		informationCriterion: 2 * parameters - 2 * logLikelihood,
		durbinWatson: durbinWatson(residuals),
	};
}

function ratioOf(
	term: SeriesTerm | undefined,
	{ standardErrors, confidence }: { readonly standardErrors: ErrorKind; readonly confidence: number },
): Estimate {
	if (term === undefined) return { status: "undefined", reason: "the model has no such term", method: "log" };
	const errors: Readonly<Record<ErrorKind, number | null>> = {
		model: term.standardError,
		quasi: term.quasiStandardError,
		robust: term.robustStandardError,
		"newey-west": term.neweyWestStandardError,
	};
	const error = errors[standardErrors];
	const spread = error === null ? null : normalDeviate(confidence) * error;
	return finiteEstimate({
		value: Math.exp(term.coefficient),
		lower: spread === null ? null : Math.exp(term.coefficient - spread),
		upper: spread === null ? null : Math.exp(term.coefficient + spread),
		confidence,
		method: standardErrors,
	});
}

function requireSeries(counts: readonly number[], populations: readonly number[] | undefined): void {
	if (counts.length === 0) throw new ArgumentError("counts", "must not be empty");
	counts.forEach((count, index) => {
		requireNotNegative(`counts[${index}]`, count);
	});
	if (populations === undefined) return;
	if (populations.length !== counts.length) {
		throw new ArgumentError(
			"populations",
			`must be as many as the ${counts.length} counts, but are ${populations.length}`,
		);
	}
	populations.forEach((population, index) => {
		requireAboveZero(`populations[${index}]`, population);
	});
}

function requireWholeWithin(
	argument: string,
	value: number,
	{ from, to }: { readonly from: number; readonly to: number },
): void {
	if (!(Number.isInteger(value) && value >= from && value <= to)) {
		throw new ArgumentError(argument, `must be a whole number from ${from} to ${to}, but is ${value}`);
	}
}
