import {
	absoluteConcentrationIndex,
	additiveOverdispersion,
	adjustForMultipleComparisons,
	assignQuantiles,
	betweenGroupStandardDeviation,
	betweenGroupVariance,
	coefficientOfVariation,
	completenessBounds,
	expectedAtFunnelLimit,
	type FunnelStatistic,
	funnelAxisPoints,
	funnelBaseline,
	funnelLimits,
	funnelSignificance,
	type InequalityEstimate,
	indexOfDisparity,
	inverseWilsonLimits,
	likelihoodBand,
	meanDifferenceFromBest,
	meanDifferenceFromMean,
	meanDifferenceFromReference,
	meanLogDeviation,
	multiplicativeFunnel,
	overdispersedFunnel,
	poissonInterval,
	populationAttributableFraction,
	populationAttributableRisk,
	randomEffectsMean,
	relativeConcentrationIndex,
	relativeIndexOfInequality,
	relativeLikelihood,
	representationIndex,
	type SubgroupWeighting,
	selectionRateParity,
	slopeIndexOfInequality,
	slopeIndexOfQuantiles,
	subgroupDifference,
	subgroupRatio,
	theilIndex,
	truncateRanks,
	winsorise,
} from "../../src/statistics/index.js";
import type { Adapters } from "../case.js";

// biome-ignore lint/suspicious/noExplicitAny: the shapes of input and options depend on the method.
type Shape = any;

const refused = (reason: string) => ({ error: `undefined: ${reason}` });

/** What a program without undefined results writes for a quotient that has no value here. */
const quotient = (value: number | null, numerator: number) =>
	value ?? (numerator > 0 ? Number.POSITIVE_INFINITY : Number.NaN);

function subgroupsOf({ estimate, se, population }: Shape) {
	return estimate.map((value: number | null, k: number) => ({
		value,
		standardError: se?.[k] ?? null,
		population: population?.[k] ?? null,
	}));
}

/** Subgroups with the settings that the cases name in several ways. */
function comparisonOf(input: Shape, options: Shape) {
	return {
		subgroups: subgroupsOf(input),
		favourable: options.favourable,
		...(input.reference_index === undefined ? {} : { reference: input.reference_index }),
		...(options.ordered === true ? { order: input.subgroup_order } : {}),
		...confidenceOf(options),
	};
}

function improvementOf(input: Shape, options: Shape) {
	return {
		...comparisonOf(input, options),
		...(options.scale === undefined ? {} : { scale: options.scale }),
		...settingAverageOf(input),
	};
}

function orderedOf(input: Shape, options: Shape) {
	return {
		subgroups: subgroupsOf(input),
		order: input.subgroup_order,
		...(options.bounds === undefined ? {} : { bounds: options.bounds }),
		...(options.model === undefined ? {} : { model: options.model, wholeEvents: true }),
		...confidenceOf(options),
	};
}

function settingAverageOf(input: Shape) {
	return input.setting_average === undefined ? {} : { settingAverage: input.setting_average };
}

function confidenceOf(options: Shape) {
	const { confidence } = options;
	return confidence === undefined ? {} : { confidence: confidence > 1 ? confidence / 100 : confidence };
}

function estimated(estimate: InequalityEstimate) {
	if (estimate.status === "undefined") return refused(estimate.reason);
	const { value, standardError, lower, upper } = estimate;
	return { estimate: value, se: standardError, lower, upper };
}

/** A figure of 0 has no logarithm; the program compared with replaces it, and that is asked for by name. */
function entropyOf(input: Shape, options: Shape) {
	return {
		subgroups: subgroupsOf(input),
		...confidenceOf(options),
		...(input.estimate.includes(0) ? { compat: "healthequal" as const } : {}),
	};
}

const meanDifference = (weighting: SubgroupWeighting) => ({
	best: (input: Shape, options: Shape) =>
		estimated(
			meanDifferenceFromBest({ subgroups: subgroupsOf(input), favourable: options.favourable, weighting }),
		),
	mean: (input: Shape) =>
		estimated(
			meanDifferenceFromMean({ subgroups: subgroupsOf(input), weighting, ...settingAverageOf(input) }),
		),
	reference: (input: Shape) =>
		estimated(
			meanDifferenceFromReference({
				subgroups: subgroupsOf(input),
				reference: input.reference_index,
				weighting,
			}),
		),
	disparity: (input: Shape) =>
		estimated(indexOfDisparity({ subgroups: subgroupsOf(input), weighting, ...settingAverageOf(input) })),
});
const unweighted = meanDifference("unweighted");
const weighted = meanDifference("weighted");

function lowAndLow(input: Shape, options: Shape) {
	const places: number[] = input.quantile;
	const slope = slopeIndexOfQuantiles({
		quantiles: places.map((_, k) => ({
			value: input.value?.[k] ?? (input.count === undefined ? null : input.count[k] / input.population[k]),
			population: input.population[k],
			...(input.se === undefined ? {} : { standardError: input.se[k] }),
			...(input.lower === undefined ? {} : { lower: input.lower[k], upper: input.upper[k] }),
		})),
		valueType: options.value_type,
		transform: options.transform ?? false,
		per: options.multiplier ?? 1,
		...confidenceOf(options),
	});
	if (slope.status === "undefined") return refused(slope.reason);
	return {
		sii: slope.slopeIndex,
		rii: slope.relativeIndex,
		// The program multiplies the intercept of transformed figures, and no other.
		intercept: slope.intercept * (slope.method === "linear" ? 1 : Math.abs(options.multiplier ?? 1)),
		ridit: slope.ridits,
		analytic_95: {
			sii_lower: slope.slopeIndexLower,
			sii_upper: slope.slopeIndexUpper,
			sii_se: slope.standardError,
		},
	};
}

function likelihood(input: Shape, options: Shape) {
	const result = relativeLikelihood({
		count: input.group_count,
		total: input.group_total,
		referenceCount: input.reference_count,
		referenceTotal: input.reference_total,
		...thresholdsOf(options),
		...confidenceOf(options),
	});
	const { ratio, likelihood: group, referenceLikelihood: reference } = result;
	if (group === null || reference === null) return refused("a group has nobody");
	const ok = ratio.status === "ok";
	return {
		likelihood_group: group,
		likelihood_reference: reference,
		relative_likelihood: quotient(ok ? ratio.value : null, group),
		inverse: quotient(group === 0 ? null : result.inverse, reference),
		band: result.band ?? "undefined",
		lower: (ok ? ratio.lower : null) ?? Number.NaN,
		upper: (ok ? ratio.upper : null) ?? Number.NaN,
		z: result.test?.z ?? Number.NaN,
		p: result.test?.pValue ?? Number.NaN,
		four_fifths_ratio: result.fourFifths.ratio ?? Number.NaN,
		four_fifths_pass: result.fourFifths.met,
	};
}

function thresholdsOf(options: Shape) {
	return {
		...(options.lower_threshold === undefined ? {} : { lowerThreshold: options.lower_threshold }),
		...(options.upper_threshold === undefined ? {} : { upperThreshold: options.upper_threshold }),
	};
}

function representation(input: Shape, options: Shape) {
	const events: number[] = input.events;
	const groups = representationIndex({
		groups: events.map((count, k) => ({ events: count, population: input.population[k] })),
		...confidenceOf(options),
	});
	return {
		event_share: groups.map(({ eventShare }) => eventShare),
		population_share: groups.map(({ populationShare }) => populationShare),
		index: groups.map(({ index }) => (index.status === "ok" ? index.value : Number.NaN)),
		gap_percentage_points: groups.map(({ gapPercentagePoints }) => gapPercentagePoints),
		expected: groups.map(({ expected }) => expected),
		excess: groups.map(({ excess }) => excess),
		index_lower_poisson: groups.map(({ index }) => (index.status === "ok" ? index.lower : null)),
		index_upper_poisson: groups.map(({ index }) => (index.status === "ok" ? index.upper : null)),
		index_lower_share: groups.map(({ indexByShare }) =>
			indexByShare.status === "ok" ? indexByShare.lower : null,
		),
		index_upper_share: groups.map(({ indexByShare }) =>
			indexByShare.status === "ok" ? indexByShare.upper : null,
		),
		rate_against_rest: groups.map(({ rateAgainstRest }, k) => quotient(rateAgainstRest, events[k] ?? 0)),
	};
}

function completeness(input: Shape, options: Shape) {
	const events: number[] = input.events;
	const result = completenessBounds({
		groups: events.map((count, k) => ({ events: count, population: input.population[k] })),
		reference: input.reference_index,
		unknownEvents: input.unknown_events,
		per: options.multiplier ?? 1,
	});
	const { groups } = result;
	return {
		completeness: result.completeness ?? Number.NaN,
		rate_known: groups.map(({ rateKnown }, k) => quotient(rateKnown, events[k] ?? 0)),
		rate_lower: groups.map(({ rateLower }, k) => quotient(rateLower, events[k] ?? 0)),
		rate_upper: groups.map(({ rateUpper }, k) =>
			quotient(rateUpper, (events[k] ?? 0) + input.unknown_events),
		),
		rate_proportional: groups.map(({ rateProportional }, k) => quotient(rateProportional, events[k] ?? 0)),
		ratio_known: groups.map(({ ratioKnown }, k) => quotient(ratioKnown, events[k] ?? 0)),
		ratio_lower: groups.map(({ ratioLower }, k) => quotient(ratioLower, events[k] ?? 0)),
		ratio_upper: groups.map(({ ratioUpper }, k) =>
			quotient(ratioUpper, (events[k] ?? 0) + input.unknown_events),
		),
		share_lower: groups.map(({ shareLower }) => shareLower ?? Number.NaN),
		share_upper: groups.map(({ shareUpper }) => shareUpper ?? Number.NaN),
		unknown_needed_for_parity: groups.map(
			({ unknownNeededForParity }) => unknownNeededForParity ?? Number.NaN,
		),
	};
}

function parity(input: Shape) {
	const events: number[] = input.events;
	const result = selectionRateParity({
		groups: events.map((count, k) => ({ count, total: input.totals[k] })),
	});
	const orNotANumber = (value: number | null) => value ?? Number.NaN;
	return {
		rate: result.rates.map(orNotANumber),
		overall: orNotANumber(result.overall),
		group_min: orNotANumber(result.lowest),
		group_max: orNotANumber(result.highest),
		difference_between_groups: orNotANumber(result.differenceBetweenGroups),
		difference_to_overall: orNotANumber(result.differenceToOverall),
		ratio_between_groups: orNotANumber(result.ratioBetweenGroups),
		ratio_to_overall: orNotANumber(result.ratioToOverall),
	};
}

/** A ratio as the case files write it: text where JSON has no number. */
function ratioOf(text: number | string | null): number | null {
	if (text === null || text === "NaN") return null;
	return Number(text);
}

function band(input: Shape, options: Shape) {
	const lowerThreshold = options.tau ?? 0.8;
	const found = likelihoodBand(ratioOf(input.disparity), {
		lowerThreshold,
		upperThreshold: 1 / lowerThreshold,
	});
	return { within: found === null ? null : found === "within" };
}

function statisticOf(options: Shape): FunnelStatistic {
	if (options.statistic !== "rate") return options.statistic;
	return options.rate_type === "dsr" ? "directly-standardised-rate" : "crude-rate";
}

function comparedOf(input: Shape, options: Shape) {
	const numerators: number[] = input.numerator;
	return {
		organisations: numerators.map((numerator, k) => ({
			numerator,
			denominator: input.denominator[k],
			...(input.rate === undefined ? {} : { rate: input.rate[k] }),
		})),
		statistic: statisticOf(options),
		per: options.statistic === "rate" ? options.multiplier : 1,
	};
}

function fingertipsLimits(input: Shape, options: Shape) {
	const compared = comparedOf(input, options);
	const { average } = funnelBaseline(compared);
	const points = funnelAxisPoints({
		...compared,
		...(options.years === undefined ? {} : { years: options.years }),
	});
	const sample = points.map((_, k) => k).filter((k) => k % 3 === 0);
	const isIndirect = options.statistic === "ratio" && options.ratio_type === "isr";
	const shift = options.statistic === "ratio" && !isIndirect ? 1 : 0;
	const at = sample.map((k) => points[k] ?? 0);
	const limits = (confidence: number) =>
		funnelLimits({
			statistic: options.statistic,
			at,
			average,
			per: isIndirect ? 100 : (options.multiplier ?? 1),
			confidence,
			compat: "PHEindicatormethods",
		});
	const minus = (limit: number | null) => (limit === null ? null : limit - shift);
	const [inner, outer] = [limits(0.95), limits(0.998)];
	const answer = {
		lower_95: inner.map(({ lower }) => minus(lower)),
		upper_95: inner.map(({ upper }) => minus(upper)),
		lower_998: outer.map(({ lower }) => minus(lower)),
		upper_998: outer.map(({ upper }) => minus(upper)),
	};
	return {
		axis_points: points,
		sample_index: sample,
		baseline: average * (options.multiplier ?? 1),
		...answer,
		exact: answer,
	};
}

const tails: Readonly<Record<number, string>> = { 0.95: "0.025", 0.998: "0.001" };

function fingertipsLabels(input: Shape, options: Shape) {
	const positions = funnelSignificance(comparedOf(input, options));
	return {
		significance: positions.map(({ position, confidence }) => {
			if (position === "not-applicable") return "Not applicable for events less than 10 for dsrs";
			if (position === "within" || confidence === null) return "Not significant";
			return `${position === "high" ? "High" : "Low"} (${tails[confidence]})`;
		}),
	};
}

const dataTypes = {
	proportion: "proportion",
	ratio_of_counts: "ratio-of-counts",
	standardised_ratio: "standardised-ratio",
} as const;

function overdispersed(input: Shape, options: Shape) {
	const numerators: number[] = input.numerator;
	const funnel = overdispersedFunnel({
		organisations: numerators.map((numerator, k) => ({ numerator, denominator: input.denominator[k] })),
		dataType: dataTypes[options.data_type as keyof typeof dataTypes],
		...(options.method === undefined ? {} : { method: options.method === "SHMI" ? "shmi" : "cqc" }),
		...(options.trim === undefined ? {} : { trim: options.trim }),
		roundExpected: options.round_expected_2dp ?? false,
		per: options.multiplier ?? 1,
		compat: "FunnelPlotR",
	});
	if (funnel.status === "undefined") return refused(funnel.reason);
	const { organisations } = funnel;
	const column = (of: "limits" | "overdispersedLimits", level: 0 | 1, side: "lower" | "upper") =>
		organisations.map((each) => each[of][level]?.[side] ?? null);
	return {
		phi: funnel.phi,
		tau2: funnel.tauSquared,
		target_transformed: funnel.target,
		y: organisations.map(({ transformed }) => transformed ?? Number.NEGATIVE_INFINITY),
		z: organisations.map(({ z }) => z ?? Number.NEGATIVE_INFINITY),
		z_trimmed: organisations.map(({ trimmedZ }) => trimmedZ),
		lower_95: column("limits", 0, "lower"),
		upper_95: column("limits", 0, "upper"),
		lower_998: column("limits", 1, "lower"),
		upper_998: column("limits", 1, "upper"),
		od_lower_95: column("overdispersedLimits", 0, "lower"),
		od_upper_95: column("overdispersedLimits", 0, "upper"),
		od_lower_998: column("overdispersedLimits", 1, "lower"),
		od_upper_998: column("overdispersedLimits", 1, "upper"),
		outlier: organisations.map(({ outlier }) => outlier),
	};
}

function multiplicative(input: Shape, options: Shape) {
	const counts: number[] = input.count;
	const funnel = multiplicativeFunnel({
		organisations: counts.map((numerator, k) => ({ numerator, denominator: input.denominator[k] })),
		...(options.winsorise === undefined ? {} : { trim: options.winsorise }),
	});
	if (funnel.status === "undefined") return refused(funnel.reason);
	const column = (level: 0 | 1, side: "lower" | "upper") =>
		funnel.limits.map((each) => each[level]?.[side] ?? null);
	return {
		target: funnel.target,
		phi: funnel.phi,
		phi_used: funnel.factor,
		lower_95: column(0, "lower"),
		upper_95: column(0, "upper"),
		lower_998: column(1, "lower"),
		upper_998: column(1, "upper"),
	};
}

/** Inequality across groups, representation, completeness, multiplicity, funnels and overdispersion. */
export const partB: Adapters = {
	"inequality.difference": (input, options) => estimated(subgroupDifference(comparisonOf(input, options))),
	"inequality.ratio": (input, options) => {
		const ratio = subgroupRatio(comparisonOf(input, options));
		if (ratio.status === "undefined" && ratio.reason === "the figure divided by is 0") {
			const undefinedValue = { se: Number.NaN, lower: Number.NaN, upper: Number.NaN };
			const difference = subgroupDifference(comparisonOf(input, options));
			const numerator = difference.status === "ok" ? difference.value : 0;
			return { estimate: quotient(null, numerator), ...undefinedValue };
		}
		return estimated(ratio);
	},
	"inequality.par": (input, options) => estimated(populationAttributableRisk(improvementOf(input, options))),
	"inequality.paf": (input, options) =>
		estimated(populationAttributableFraction(improvementOf(input, options))),
	"inequality.bgv": (input, options) =>
		estimated(betweenGroupVariance({ subgroups: subgroupsOf(input), ...confidenceOf(options) })),
	"inequality.bgsd": (input, options) =>
		estimated(betweenGroupStandardDeviation({ subgroups: subgroupsOf(input), ...confidenceOf(options) })),
	"inequality.cov": (input) => estimated(coefficientOfVariation({ subgroups: subgroupsOf(input) })),
	"inequality.mdb.unweighted": unweighted.best,
	"inequality.mdb.weighted": weighted.best,
	"inequality.mdm.unweighted": unweighted.mean,
	"inequality.mdm.weighted": weighted.mean,
	"inequality.mdr.unweighted": unweighted.reference,
	"inequality.mdr.weighted": weighted.reference,
	"inequality.idis.unweighted": unweighted.disparity,
	"inequality.idis.weighted": weighted.disparity,
	"inequality.theil": (input, options) => estimated(theilIndex(entropyOf(input, options))),
	"inequality.mld": (input, options) => estimated(meanLogDeviation(entropyOf(input, options))),
	"inequality.aci": (input, options) => estimated(absoluteConcentrationIndex(orderedOf(input, options))),
	"inequality.rci": (input, options) =>
		estimated(
			relativeConcentrationIndex({
				...orderedOf(input, options),
				...(options.normalisation === undefined ? {} : { normalisation: options.normalisation }),
			}),
		),
	"inequality.sii.who": (input, options) => {
		const index = slopeIndexOfInequality(orderedOf(input, options));
		return index.status === "undefined" ? refused(index.reason) : { ...estimated(index), scale: index.scale };
	},
	"inequality.rii.who": (input, options) => {
		const index = relativeIndexOfInequality(orderedOf(input, options));
		if (index.status === "undefined") return refused(index.reason);
		// The program's own standard error is a field of its own in these cases.
		const theirs = relativeIndexOfInequality({ ...orderedOf(input, options), compat: "healthequal" });
		return {
			estimate: index.value,
			se_log: index.standardError,
			lower: index.lower,
			upper: index.upper,
			se: theirs.status === "ok" ? theirs.standardError : null,
		};
	},
	"inequality.sii.low": lowAndLow,
	"quantile.assign": (input, options) => ({
		quantile: assignQuantiles({
			values: input.values,
			quantiles: options.quantiles,
			inverted: options.invert ?? true,
		}),
	}),
	"representation.index": representation,
	"wres.relative_likelihood": likelihood,
	"wres.band": (input, options) => ({
		band: likelihoodBand(ratioOf(input.relative_likelihood), thresholdsOf(options)) ?? "undefined",
	}),
	"completeness.bounds": completeness,
	"fairness.parity": parity,
	"fairness.band": band,
	"multiplicity.adjust": ({ p }) => ({
		bonferroni: adjustForMultipleComparisons({ pValues: p, method: "bonferroni" }),
		holm: adjustForMultipleComparisons({ pValues: p, method: "holm" }),
		hochberg: adjustForMultipleComparisons({ pValues: p, method: "hochberg" }),
		hommel: adjustForMultipleComparisons({ pValues: p, method: "hommel" }),
		bh: adjustForMultipleComparisons({ pValues: p, method: "benjamini-hochberg" }),
		by: adjustForMultipleComparisons({ pValues: p, method: "benjamini-yekutieli" }),
		sidak: adjustForMultipleComparisons({ pValues: p, method: "sidak" }),
	}),
	"funnel.limits": fingertipsLimits,
	"funnel.significance": fingertipsLabels,
	"funnel.poisson_expected": ({ observed }, { probability, side }) => {
		const { low, high } = expectedAtFunnelLimit({ count: observed, tailProbability: probability });
		const value = side === "low" ? low : high;
		return { value, exact: value };
	},
	"funnel.poisson_test_statistic": ({ observed, expected }, { probability, side }) => {
		const interval = poissonInterval({ count: observed, confidence: probability });
		if (interval.status === "undefined") return refused(interval.reason);
		const limit = side === "low" ? interval.lower : interval.upper;
		return { value: limit === null ? null : limit / expected };
	},
	"funnel.wilson_inverse": ({ population, average }, { probability, side }) => {
		const { lower, upper } = inverseWilsonLimits({ population, average, confidence: 2 * probability - 1 });
		const value = side === "low" ? lower : upper;
		return { value, closed_form: value };
	},
	"funnel.overdispersion": overdispersed,
	"funnel.multiplicative": multiplicative,
	"funnel.winsorise": ({ z }, options) => {
		const scores = winsorise({ z, ...(options.trim === undefined ? {} : { trim: options.trim }) });
		return { z: scores.map((score) => score.z), winsorised: scores.map(({ winsorised }) => winsorised) };
	},
	"funnel.truncate": ({ z }, options) => ({
		z: truncateRanks({ z, ...(options.trim === undefined ? {} : { trim: options.trim }) }),
	}),
	"funnel.tau2": ({ z, se }) => {
		const result = additiveOverdispersion({ z, standardErrors: se });
		return result.status === "undefined"
			? refused(result.reason)
			: { phi: result.phi, tau2: result.tauSquared };
	},
	"overdispersion.dersimonian_laird": ({ estimate, se }, options) => {
		const mean = randomEffectsMean({
			estimates: estimate.map((value: number, k: number) => ({ value, standardError: se[k] })),
			...confidenceOf(options),
		});
		if (mean.status === "undefined") return refused(mean.reason);
		return {
			tau2: mean.tauSquared,
			q: mean.heterogeneity,
			mean: mean.value,
			se: mean.standardError,
			i2: mean.iSquared,
			lower: mean.lower,
			upper: mean.upper,
		};
	},
};
