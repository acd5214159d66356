import {
	betaQuantile,
	betaTails,
	binomialProbability,
	binomialTails,
	type ChiSquareTest,
	chiSquareQuantile,
	chiSquareTails,
	chiSquareTest,
	cochranMantelHaenszelTest,
	crudeRate,
	type Estimate,
	type ExactTestMethod,
	fisherExactTest,
	logGamma,
	mantelHaenszelOddsRatio,
	mantelHaenszelRateRatio,
	mantelHaenszelRiskDifference,
	mantelHaenszelRiskRatio,
	mean,
	normalQuantile,
	normalTails,
	type OddsRatioMethod,
	oddsRatio,
	type PoissonMethod,
	type ProportionMethod,
	poissonInterval,
	poissonProbability,
	poissonTails,
	proportion,
	type RateDifferenceMethod,
	type RateRatioMethod,
	type RatioEstimate,
	type RiskDifferenceMethod,
	type RiskRatioMethod,
	rateDifference,
	rateRatio,
	rateRatioTest,
	riskDifference,
	riskRatio,
	studentTQuantile,
	type TestResult,
	type TwoRates,
	type TwoShares,
} from "../../src/statistics/index.js";
import type { Adapter, Adapters, Fields } from "../case.js";
import { atEachLevel, limitsOf } from "./levels.js";

/** Distributions, intervals of one group, comparisons of two groups, stratified comparisons. */
export const partA: Adapters = {
	"distribution.normal.cdf": ({ z }) => ({ value: normalTails(z).lower }),
	"distribution.normal.upper_tail": ({ z }) => ({ value: normalTails(z).upper }),
	"distribution.normal.quantile": ({ p }) => ({ value: normalQuantile(p) }),
	"distribution.chisquare.cdf": ({ df, x }) => ({ value: chiSquareTails({ degreesOfFreedom: df, x }).lower }),
	"distribution.chisquare.upper_tail": ({ df, x }) => ({
		value: chiSquareTails({ degreesOfFreedom: df, x }).upper,
	}),
	"distribution.chisquare.quantile": ({ df, p }) => ({
		value: chiSquareQuantile({ degreesOfFreedom: df, probability: p, tail: "lower" }),
	}),
	"distribution.t.quantile": ({ df, p }) => ({
		value: studentTQuantile({ degreesOfFreedom: df, probability: p, tail: "lower" }),
	}),
	"distribution.beta.cdf": ({ a, b, x }) => ({ value: betaTails({ alpha: a, beta: b, x }).lower }),
	"distribution.beta.quantile": ({ a, b, p }) => ({
		value: betaQuantile({ alpha: a, beta: b, probability: p, tail: "lower" }),
	}),
	"distribution.binomial.pmf": ({ k, n, p }) => ({
		value: binomialProbability({ count: k, trials: n, probability: p }),
	}),
	"distribution.binomial.cdf": ({ k, n, p }) => ({
		value: binomialTails({ count: k, trials: n, probability: p }).lower,
	}),
	"distribution.poisson.pmf": ({ k, mean }) => ({ value: poissonProbability({ count: k, mean }) }),
	"distribution.poisson.cdf": ({ k, mean }) => ({ value: poissonTails({ count: k, mean }).lower }),
	"distribution.log_gamma": ({ x }) => ({ value: logGamma(x) }),

	"rate.crude": rateOf,
	"rate.crude.grouped": (input, options) => grouped(input, (sums) => rateOf(sums, options)),
	"proportion.wilson": shareOf,
	"proportion.wilson.grouped": (input, options) => grouped(input, (sums) => shareOf(sums, options)),
	"mean.t": meanOf,

	"interval.poisson.exact": eventsBy("exact"),
	"interval.poisson.midp": eventsBy("mid-p"),
	"interval.poisson.score": eventsBy("score"),
	"interval.poisson.jeffreys": eventsBy("jeffreys"),
	"interval.poisson.byar": eventsBy("byar"),
	"interval.binomial.exact": shareBy("exact"),
	"interval.binomial.midp": shareBy("mid-p"),
	"interval.binomial.wilson": shareBy("wilson"),
	"interval.binomial.wilson_cc": shareBy("wilson-corrected"),
	"interval.binomial.jeffreys": shareBy("jeffreys"),
	"interval.binomial.agresti_coull": shareBy("agresti-coull"),
	"interval.binomial.wald": shareBy("wald"),

	"ratio.risk.katz": riskRatioBy("katz"),
	"ratio.risk.log_adjusted": riskRatioBy("log-adjusted"),
	"ratio.risk.koopman": riskRatioBy("koopman"),
	"ratio.risk.miettinen_nurminen": riskRatioBy("miettinen-nurminen"),
	"ratio.risk.mover_wilson": riskRatioBy("mover-wilson"),
	"difference.risk.wald": riskDifferenceBy("wald"),
	"difference.risk.agresti_caffo": riskDifferenceBy("agresti-caffo"),
	"difference.risk.newcombe": riskDifferenceBy("newcombe"),
	"difference.risk.mee": riskDifferenceBy("mee"),
	"difference.risk.miettinen_nurminen": riskDifferenceBy("miettinen-nurminen"),
	"ratio.odds.woolf": oddsRatioBy("woolf"),
	"ratio.odds.woolf_adjusted": oddsRatioBy("woolf-adjusted"),
	"ratio.odds.score": oddsRatioBy("score"),
	"ratio.odds.conditional": oddsRatioBy("exact"),
	"ratio.odds.midp": (input, options) => {
		const got = oddsRatioBy("mid-p")(input, options);
		// The program compared with searches from exp(-60) to exp(60), and writes the end for an infinite odds ratio.
		return got.value === "Infinity" ? { ...got, value: Math.exp(60) } : got;
	},
	"test.fisher": (input) => {
		const by = (method: ExactTestMethod) => pValueOf(fisherExactTest({ ...sharesOf(input), method }));
		const towards = (alternative: "less" | "greater") =>
			pValueOf(fisherExactTest({ ...sharesOf(input), alternative }));
		return {
			p_two_sided_minlike: by("minimum-likelihood"),
			p_two_sided_central: by("central"),
			p_midp_central: by("mid-p"),
			p_less: towards("less"),
			p_greater: towards("greater"),
		};
	},
	"test.chisquare": (input) => {
		const test = (method: "pearson" | "yates" | "n-minus-1") => chiSquareTest({ ...sharesOf(input), method });
		const [pearson, yates, nMinus1] = [test("pearson"), test("yates"), test("n-minus-1")];
		return (
			refusalOf(pearson) ?? {
				statistic: statisticOf(pearson),
				p: pValueOf(pearson),
				yates_statistic: statisticOf(yates),
				yates_p: pValueOf(yates),
				n_minus_1_statistic: statisticOf(nMinus1),
				n_minus_1_p: pValueOf(nMinus1),
				min_expected: smallestExpected(pearson),
			}
		);
	},

	"ratio.rate.wald_log": rateRatioBy("log"),
	"ratio.rate.exact": rateRatioBy("exact"),
	"ratio.rate.midp": rateRatioBy("mid-p"),
	"ratio.rate.score": rateRatioBy("score"),
	"ratio.rate.mover_exact": rateRatioBy("mover-exact"),
	"difference.rate.wald": rateDifferenceBy("wald"),
	"difference.rate.score": rateDifferenceBy("score"),
	"difference.rate.mover_exact": rateDifferenceBy("mover-exact"),
	"test.poisson_ratio": (input) => {
		const test = rateRatioTest(ratesOf(input));
		return refusalOf(test) ?? { p_exact_minlike: pValueOf(test) };
	},

	"stratified.mh_risk_ratio": stratifiedRatio((input, confidence) =>
		mantelHaenszelRiskRatio({ strata: strataOf(input, sharesOf), confidence }),
	),
	"stratified.mh_odds_ratio": stratifiedRatio((input, confidence) =>
		mantelHaenszelOddsRatio({ strata: strataOf(input, sharesOf), confidence }),
	),
	"stratified.mh_rate_ratio": stratifiedRatio((input, confidence) =>
		mantelHaenszelRateRatio({ strata: strataOf(input, ratesOf), confidence }),
	),
	"stratified.mh_risk_difference": (input, { confidence = 0.95 }) => {
		const strata = strataOf(input, sharesOf);
		const greenland = mantelHaenszelRiskDifference({ strata, confidence, method: "greenland-robins" });
		const sato = mantelHaenszelRiskDifference({ strata, confidence, method: "sato" });
		return (
			refusalOf(sato) ?? {
				value: limitsOf(sato).value,
				lower_greenland: limitsOf(greenland).lower,
				upper_greenland: limitsOf(greenland).upper,
				lower_sato: limitsOf(sato).lower,
				upper_sato: limitsOf(sato).upper,
			}
		);
	},
	"test.cmh": (input) => {
		const strata = strataOf(input, sharesOf);
		const plain = cochranMantelHaenszelTest({ strata });
		const corrected = cochranMantelHaenszelTest({ strata, method: "corrected" });
		return (
			refusalOf(plain) ?? {
				statistic: statisticOf(plain),
				p: pValueOf(plain),
				statistic_corrected: statisticOf(corrected),
				p_corrected: pValueOf(corrected),
			}
		);
	},
};

interface Options {
	readonly confidence?: unknown;
	readonly multiplier?: number;
}

interface Counted {
	readonly count: number | null;
	readonly denominator: number | null;
}

const missing = { value: null, lower: null, upper: null };

function rateOf({ count, denominator }: Counted, { confidence, multiplier = 100_000 }: Options): Fields {
	return atEachLevel(confidence, (level) => {
		// A missing number stays missing; what the count alone decides is still said.
		if (count === null) return { ...missing, ci_method: null };
		if (denominator === null)
			return { ...missing, ci_method: poissonInterval({ count, confidence: level }).method };
		const rate = crudeRate({ count, population: denominator, per: multiplier, confidence: level });
		return refusalOf(rate) ?? { ...withoutBound(rate), ci_method: rate.method };
	});
}

function shareOf({ count, denominator }: Counted, { confidence, multiplier = 1 }: Options): Fields {
	return atEachLevel(confidence, (level) => {
		if (count === null || denominator === null) return missing;
		const share = proportion({ count, denominator, per: multiplier, confidence: level });
		return refusalOf(share) ?? limitsOf(share);
	});
}

function meanOf(
	{ values }: { readonly values: readonly (number | null)[] },
	{ confidence }: Options,
): Fields {
	return atEachLevel(confidence, (level) => {
		const known = values.filter((value) => value !== null);
		if (known.length < values.length) return { ...missing, sum: null, n: values.length, sd: null };
		const got = mean({ values: known, confidence: level });
		if (got.status === "undefined") return { error: got.reason };
		const { sum, size, standardDeviation, value, lower, upper } = got;
		return { sum, n: size, sd: standardDeviation, value, lower: lower ?? "NaN", upper: upper ?? "NaN" };
	});
}

/** Sums the rows of each group first; groups in the order of their names. A missing number makes its group's sum missing. */
function grouped(
	input: Readonly<Record<"count" | "denominator", readonly (number | null)[]>> & {
		readonly group: readonly string[];
	},
	answer: (sums: Counted) => Fields,
): Fields {
	const names = [...new Set(input.group)].sort();
	const sums = names.map((name) => ({
		group: name,
		count: sumWhere(input.count, (row) => input.group[row] === name),
		denominator: sumWhere(input.denominator, (row) => input.group[row] === name),
	}));
	const answers = sums.map((each) => ({ ...each, ...answer(each) }));
	const fields = new Set(answers.flatMap((each) => Object.keys(each)));
	return Object.fromEntries([...fields].map((field) => [field, answers.map((each: Fields) => each[field])]));
}

function sumWhere(numbers: readonly (number | null)[], take: (row: number) => boolean): number | null {
	return numbers
		.filter((_, row) => take(row))
		.reduce((sum, number) => (sum === null || number === null ? null : sum + number), 0);
}

function eventsBy(method: PoissonMethod): Adapter {
	return ({ count }, options) =>
		atEachLevel(options.confidence, (confidence) =>
			withoutBound(poissonInterval({ count, confidence, method })),
		);
}

function shareBy(method: ProportionMethod): Adapter {
	return ({ count, total }, options) =>
		atEachLevel(options.confidence, (confidence) => {
			const share = proportion({ count, denominator: total, confidence, method });
			return refusalOf(share) ?? limitsOf(share);
		});
}

type TwoSharesInput = Readonly<
	Record<"group_count" | "group_total" | "reference_count" | "reference_total", number>
>;
type TwoRatesInput = Readonly<
	Record<"group_count" | "group_time" | "reference_count" | "reference_time", number>
>;

function sharesOf(input: TwoSharesInput): TwoShares {
	return {
		count: input.group_count,
		total: input.group_total,
		referenceCount: input.reference_count,
		referenceTotal: input.reference_total,
	};
}

function ratesOf(input: TwoRatesInput): TwoRates {
	return {
		count: input.group_count,
		population: input.group_time,
		referenceCount: input.reference_count,
		referencePopulation: input.reference_time,
	};
}

/** Strata from parallel arrays. */
function strataOf<Input extends Readonly<Record<string, number>>, Stratum>(
	input: Readonly<Record<keyof Input, readonly number[]>>,
	stratumOf: (input: Input) => Stratum,
): readonly Stratum[] {
	const columns: readonly (readonly [string, readonly number[]])[] = Object.entries(input);
	const size = Math.max(...columns.map(([, column]) => column.length));
	return Array.from({ length: size }, (_, row) =>
		stratumOf(Object.fromEntries(columns.map(([name, column]) => [name, column[row]])) as Input),
	);
}

function riskRatioBy(method: RiskRatioMethod): Adapter {
	return (input: TwoSharesInput, options) =>
		atEachLevel(options.confidence, (confidence) =>
			ratioFields(riskRatio({ ...sharesOf(input), confidence, method }), {
				confidence,
				above: input.group_count > 0,
				closed: method !== "katz",
			}),
		);
}

function oddsRatioBy(method: OddsRatioMethod) {
	return (input: TwoSharesInput, options: Options): Fields =>
		atEachLevel(options.confidence, (confidence) => {
			const shares = sharesOf(input);
			return ratioFields(oddsRatio({ ...shares, confidence, method }), {
				confidence,
				above: shares.count > 0 && shares.referenceCount < shares.referenceTotal,
				closed: method !== "woolf",
			});
		});
}

function rateRatioBy(method: RateRatioMethod): Adapter {
	return (input: TwoRatesInput, options) =>
		atEachLevel(options.confidence, (confidence) =>
			ratioFields(rateRatio({ ...ratesOf(input), confidence, method }), {
				confidence,
				above: input.group_count > 0,
				closed: method !== "log",
			}),
		);
}

function stratifiedRatio(ratioOf: (input: Shape, confidence: number) => RatioEstimate): Adapter {
	return (input, options) =>
		atEachLevel(options.confidence, (confidence) => {
			const ratio = ratioOf(input, confidence);
			return refusalOf(ratio) ?? ratioFields(ratio, { confidence, above: true, closed: true });
		});
}

// biome-ignore lint/suspicious/noExplicitAny: the shape of the input depends on the method.
type Shape = any;

/**
 * A ratio as the programs compared with write it: one over 0 is infinite, 0 over 0 is not a number, a limit that the
 * method does not give is not a number, and one without a bound infinite.
 */
function ratioFields(
	ratio: RatioEstimate,
	{
		confidence,
		above,
		closed,
	}: {
		readonly confidence: number;
		/** Whether the numerator is above 0. */
		readonly above: boolean;
		/** Whether the method bounds a ratio from the other side when one side is open. */
		readonly closed: boolean;
	},
): Fields {
	if (ratio.status === "ok") {
		const { value, lower, upper } = ratio;
		const deviate = -normalQuantile((1 - confidence) / 2);
		return {
			value,
			lower,
			upper: upper ?? (closed ? "Infinity" : "NaN"),
			...(upper === null || lower === null || lower === 0
				? {}
				: { se_log: Math.log(upper / lower) / 2 / deviate }),
		};
	}
	if (ratio.reason.includes("total is 0") || ratio.reason.includes("population is 0")) {
		return { error: ratio.reason };
	}
	return {
		value: above ? "Infinity" : "NaN",
		lower: ratio.lower ?? "NaN",
		upper: closed || above ? "Infinity" : "NaN",
	};
}

function riskDifferenceBy(method: RiskDifferenceMethod): Adapter {
	return (input, options) =>
		atEachLevel(options.confidence, (confidence) =>
			differenceFields(riskDifference({ ...sharesOf(input), confidence, method })),
		);
}

function rateDifferenceBy(method: RateDifferenceMethod): Adapter {
	return (input, options) =>
		atEachLevel(options.confidence, (confidence) =>
			differenceFields(rateDifference({ ...ratesOf(input), confidence, method })),
		);
}

/** With the middle of the limits and, if they are Wald's, the standard error. */
function differenceFields(difference: Estimate): Fields {
	if (difference.status === "undefined") return { error: difference.reason };
	const { value, lower, upper, confidence } = difference;
	const deviate = -normalQuantile((1 - confidence) / 2);
	return {
		value,
		lower,
		upper,
		...(lower === null || upper === null
			? {}
			: { adjusted: (lower + upper) / 2, se: (upper - lower) / 2 / deviate }),
	};
}

/** At confidence 1 there is no upper bound. */
function withoutBound(estimate: Estimate): Fields {
	const limits = limitsOf(estimate);
	return estimate.status === "ok" ? { ...limits, upper: limits.upper ?? Number.POSITIVE_INFINITY } : limits;
}

function refusalOf(result: Estimate | TestResult): Fields | null {
	return result.status === "undefined" ? { error: result.reason } : null;
}

function pValueOf(test: TestResult): number | null {
	return test.status === "ok" ? test.pValue : null;
}

function statisticOf(test: TestResult): number | null {
	return test.status === "ok" ? (test.statistic ?? null) : null;
}

function smallestExpected(test: ChiSquareTest): number | null {
	return test.status === "ok" ? test.smallestExpected : null;
}
