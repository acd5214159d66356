export { crudeRates } from "./columns/crude-rates.js";
export { directlyStandardisedRates } from "./columns/directly-standardised-rates.js";
export { type EstimateColumns, rowStatus } from "./columns/estimate-columns.js";
export { proportions } from "./columns/proportions.js";
export { riskDifferences, riskRatios, type TwoShareColumns } from "./columns/two-by-two.js";
export {
	type CompletenessBounds,
	completenessBounds,
	type GroupBounds,
} from "./completeness-bounds.js";
export {
	type AttributeChart,
	type AttributeChartKind,
	type AttributePoint,
	attributeChart,
} from "./control-charts/attribute-chart.js";
export { type RunsAnalysis, runsAnalysis } from "./control-charts/runs-analysis.js";
export type { Direction, PointPlace, Side } from "./control-charts/signals.js";
export { type XmrChart, type XmrPoint, type XmrSegment, xmrChart } from "./control-charts/xmr-chart.js";
export type { Assurance, Improvement, SpecialCause, Variation } from "./control-charts/xmr-icons.js";
export type { XmrLimits, XmrSignals } from "./control-charts/xmr-segment.js";
export { crudeRate } from "./crude-rate.js";
export { betaQuantile } from "./distributions/beta-quantile.js";
export { betaTails } from "./distributions/beta-tails.js";
export { binomialProbability, binomialTails } from "./distributions/binomial.js";
export { chiSquareQuantile, chiSquareTails } from "./distributions/chi-square.js";
export { gammaQuantile, type Tail } from "./distributions/gamma-quantile.js";
export { gammaTails, type Tails } from "./distributions/gamma-tails.js";
export { logGamma } from "./distributions/log-gamma.js";
export { normalQuantile } from "./distributions/normal-quantile.js";
export { normalTails } from "./distributions/normal-tails.js";
export { poissonProbability } from "./distributions/poisson-probability.js";
export { poissonTails } from "./distributions/poisson-tails.js";
export { studentTQuantile, studentTTails } from "./distributions/student-t.js";
export type { Estimate } from "./estimate.js";
export { type AdditiveOverdispersion, additiveOverdispersion } from "./funnel/additive-overdispersion.js";
export { expectedAtFunnelLimit } from "./funnel/expected-at-funnel-limit.js";
export { funnelAxisPoints } from "./funnel/funnel-axis-points.js";
export {
	type ComparedOrganisation,
	type FunnelBaseline,
	type FunnelStatistic,
	funnelBaseline,
} from "./funnel/funnel-baseline.js";
export { type FunnelPoint, funnelLimits, inverseWilsonLimits } from "./funnel/funnel-limits.js";
export type { FunnelDataType, StandardisedRatioMethod } from "./funnel/funnel-scale.js";
export { type FunnelPosition, funnelSignificance } from "./funnel/funnel-significance.js";
export {
	type FunnelLimits,
	type MultiplicativeFunnel,
	multiplicativeFunnel,
} from "./funnel/multiplicative-funnel.js";
export type { OrganisationCounts } from "./funnel/organisation-counts.js";
export {
	type OrganisationOnFunnel,
	type OverdispersedFunnel,
	overdispersedFunnel,
} from "./funnel/overdispersed-funnel.js";
export { type RandomEffectsMean, randomEffectsMean } from "./funnel/random-effects-mean.js";
export { truncateRanks } from "./funnel/truncate-ranks.js";
export { type WinsorisedScore, winsorise } from "./funnel/winsorise.js";
export { absoluteConcentrationIndex } from "./inequality/absolute-concentration-index.js";
export type { PopulationImprovement } from "./inequality/attributable-fraction.js";
export { betweenGroupStandardDeviation } from "./inequality/between-group-standard-deviation.js";
export { betweenGroupVariance } from "./inequality/between-group-variance.js";
export { coefficientOfVariation } from "./inequality/coefficient-of-variation.js";
export type { ComparisonOfSubgroups } from "./inequality/compared-pair.js";
export type { Bounds } from "./inequality/concentration-regression.js";
export { type HeterogeneityTest, heterogeneityTest } from "./inequality/heterogeneity-test.js";
export { indexOfDisparity } from "./inequality/index-of-disparity.js";
export { meanDifferenceFromBest } from "./inequality/mean-difference-from-best.js";
export { meanDifferenceFromMean } from "./inequality/mean-difference-from-mean.js";
export { meanDifferenceFromReference } from "./inequality/mean-difference-from-reference.js";
export type { SubgroupWeighting } from "./inequality/mean-distance.js";
export { meanLogDeviation } from "./inequality/mean-log-deviation.js";
export type { OrderedSubgroups } from "./inequality/ordered-subgroups.js";
export { populationAttributableFraction } from "./inequality/population-attributable-fraction.js";
export { populationAttributableRisk } from "./inequality/population-attributable-risk.js";
export {
	type ConcentrationNormalisation,
	relativeConcentrationIndex,
} from "./inequality/relative-concentration-index.js";
export { relativeIndexOfInequality } from "./inequality/relative-index-of-inequality.js";
export type { RiditModel, SlopeOptions } from "./inequality/ridit-regression.js";
export { type SlopeIndex, slopeIndexOfInequality } from "./inequality/slope-index-of-inequality.js";
export {
	type QuantileFigure,
	type QuantileSlope,
	slopeIndexOfQuantiles,
} from "./inequality/slope-index-of-quantiles.js";
export type { InequalityEstimate, Subgroup } from "./inequality/subgroup.js";
export { subgroupDifference } from "./inequality/subgroup-difference.js";
export { subgroupRatio } from "./inequality/subgroup-ratio.js";
export { theilIndex } from "./inequality/theil-index.js";
export {
	type CountFamily,
	type ErrorKind,
	type InterruptedTimeSeries,
	interruptedTimeSeries,
	type SeriesTerm,
} from "./interrupted-time-series/interrupted-time-series.js";
export { type BandThresholds, type LikelihoodBand, likelihoodBand } from "./likelihood-band.js";
export { type MeanEstimate, mean } from "./mean.js";
export { adjustForMultipleComparisons, type MultipleComparisonMethod } from "./multiple-comparisons.js";
export { type PoissonMethod, poissonInterval } from "./poisson-interval.js";
export { type ProportionMethod, proportion } from "./proportion.js";
export { assignQuantiles } from "./quantile-groups.js";
export { type RateDifferenceMethod, rateDifference } from "./rate-difference.js";
export { type RateRatioMethod, rateRatio } from "./rate-ratio.js";
export { ratioOfPublishedRates } from "./ratio-of-published-rates.js";
export { type RelativeLikelihood, relativeLikelihood } from "./relative-likelihood.js";
export { type GroupRepresentation, representationIndex } from "./representation-index.js";
export { roundHalfAwayFromZero } from "./rounding.js";
export { type SelectionRateParity, selectionRateParity } from "./selection-rate-parity.js";
export { directlyStandardisedRate } from "./standardisation/directly-standardised-rate.js";
export type { ReferenceStratum } from "./standardisation/expected-events.js";
export {
	type IndirectlyStandardisedRate,
	indirectlyStandardisedRate,
} from "./standardisation/indirectly-standardised-rate.js";
export {
	type IndirectlyStandardised,
	indirectlyStandardisedRatio,
} from "./standardisation/indirectly-standardised-ratio.js";
export { ownWeightRate } from "./standardisation/own-weight-rate.js";
export {
	directlyStandardisedRateOfRepeatedEvents,
	type RepeatedEventsStratum,
} from "./standardisation/repeated-events.js";
export type { StandardisationMethod } from "./standardisation/standardisation-method.js";
export type { StandardisedRate } from "./standardisation/standardised-rate.js";
export { standardisedRateDifference } from "./standardisation/standardised-rate-difference.js";
export { standardisedRateRatio } from "./standardisation/standardised-rate-ratio.js";
export type { Stratum } from "./standardisation/stratum.js";
export {
	type AssociationTestMethod,
	cochranMantelHaenszelTest,
} from "./stratified/cochran-mantel-haenszel-test.js";
export type { HomogeneityMethod } from "./stratified/homogeneity.js";
export { mantelHaenszelOddsRatio } from "./stratified/mantel-haenszel-odds-ratio.js";
export { mantelHaenszelRateRatio } from "./stratified/mantel-haenszel-rate-ratio.js";
export {
	mantelHaenszelRiskDifference,
	type StratifiedDifferenceMethod,
} from "./stratified/mantel-haenszel-risk-difference.js";
export { mantelHaenszelRiskRatio } from "./stratified/mantel-haenszel-risk-ratio.js";
export { oddsRatioHomogeneityTest } from "./stratified/odds-ratio-homogeneity-test.js";
export { rateRatioHomogeneityTest } from "./stratified/rate-ratio-homogeneity-test.js";
export { type ChiSquareMethod, type ChiSquareTest, chiSquareTest } from "./two-groups/chi-square-test.js";
export type { Alternative, ExactTestMethod } from "./two-groups/exact-p-value.js";
export { fisherExactTest } from "./two-groups/fisher-exact-test.js";
export { type OddsRatioMethod, oddsRatio } from "./two-groups/odds-ratio.js";
export { rateRatioTest } from "./two-groups/rate-ratio-test.js";
export type { RatioEstimate } from "./two-groups/ratio-estimate.js";
export { type RiskDifferenceMethod, riskDifference } from "./two-groups/risk-difference.js";
export { type RiskRatioMethod, riskRatio } from "./two-groups/risk-ratio.js";
export type { TestResult } from "./two-groups/test-result.js";
export type { TwoRates } from "./two-groups/two-rates.js";
export type { TwoShares } from "./two-groups/two-shares.js";
