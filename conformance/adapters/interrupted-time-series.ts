import { ArgumentError } from "../../src/issues/argument-error.js";
import {
	type CountFamily,
	interruptedTimeSeries as fitSeries,
	type InterruptedTimeSeries,
} from "../../src/statistics/interrupted-time-series/interrupted-time-series.js";
import type { Adapters } from "../case.js";

export const interruptedTimeSeries: Adapters = {
	"its.poisson": (input, options) => {
		const series = fitted(input, options, "poisson");
		const { terms, levelRatio } = series;
		if (levelRatio.status === "undefined") return { error: levelRatio.reason };
		return {
			...common(series, options),
			se_quasi: terms.map(({ quasiStandardError }) => quasiStandardError),
			se_hc0: terms.map(({ robustStandardError }) => robustStandardError),
			se_newey_west_lag3: terms.map(({ neweyWestStandardError }) => neweyWestStandardError),
			dispersion: series.dispersion,
			deviance: series.deviance,
			df: series.degreesOfFreedom,
			rate_ratio_level: levelRatio.value,
			rate_ratio_level_lower: levelRatio.lower,
			rate_ratio_level_upper: levelRatio.upper,
			fitted_last: series.fitted.at(-1),
			counterfactual_last: series.counterfactual.at(-1),
			averted_total: series.averted,
			durbin_watson: series.durbinWatson,
		};
	},
	"its.negative_binomial": (input, options) => {
		const series = fitted(input, options, "negative-binomial");
		if (series.noOverdispersion) return { outcome: "no_overdispersion" };
		return { ...common(series, options), theta: series.theta };
	},
};

type Fitted = Extract<InterruptedTimeSeries, { status: "ok" }>;

interface Options {
	readonly harmonics?: number;
	readonly period?: number;
}

function fitted(
	input: {
		readonly count: readonly number[];
		readonly population?: readonly number[];
		readonly change_index: number;
	},
	{ harmonics = 0, period = 12 }: Options,
	family: CountFamily,
): Fitted {
	const series = fitSeries({
		counts: input.count,
		...(input.population === undefined ? {} : { populations: input.population }),
		changeAt: input.change_index,
		family,
		harmonics,
		period,
	});
	if (series.status === "undefined") throw new ArgumentError("counts", series.reason);
	return series;
}

function common(series: Fitted, { period = 12 }: Options) {
	return {
		terms: series.terms.map(({ name }) => nameOf(name, period)),
		coefficient: series.terms.map(({ coefficient }) => coefficient),
		se: series.terms.map(({ standardError }) => standardError),
		log_likelihood: series.logLikelihood,
		aic: series.informationCriterion,
	};
}

/** The cases name a wave by its length: the second of a period of 12 is sin6. */
function nameOf(term: string, period: number): string {
	const [kind = "", wave] = term.split("-");
	if (kind === "sine") return `sin${period / Number(wave)}`;
	if (kind === "cosine") return `cos${period / Number(wave)}`;
	return term.replace("-", "_");
}
