export { type Breakdown, type BreakdownId, breakdowns } from "./breakdowns/breakdown.js";
export type { DeprivationLookup } from "./breakdowns/deprivation-lookup.js";
export { attendanceMeasures } from "./care/attendance.js";
export { communityContacts } from "./care/community.js";
export { earlyInterventionMeasures } from "./care/early-intervention.js";
export { outOfAreaMeasures } from "./care/out-of-area.js";
export { pairedOutcomeMeasures } from "./care/paired-outcomes.js";
export { referralMeasures } from "./care/referral-measures.js";
export { urgentResponseMeasures } from "./care/urgent-response.js";
export { youngAndPerinatalMeasures } from "./care/young-and-perinatal.js";
export { chooseSubmission, type PublicationRun, type SubmittedFile } from "./choose-submission.js";
export { type Bridge, type BridgeId, bridges } from "./comparisons/bridges.js";
export { type Comparability, comparability, type Incomparability } from "./comparisons/comparability.js";
export type { Comparator } from "./comparisons/comparator.js";
export { type CompareOptions, compareGroups } from "./comparisons/compare-groups.js";
export type { SingleTest } from "./comparisons/compare-one.js";
export { compareResults, type ResultComparison } from "./comparisons/compare-results.js";
export type { FigureKind, Found } from "./comparisons/counted.js";
export type { ComparisonTest, GroupComparison, GroupComparisons } from "./comparisons/group-comparison.js";
export type {
	ComparisonBasis,
	ResultPart,
	ShownEstimate,
	ShownGroup,
	ShownQuantity,
	ShownResult,
} from "./comparisons/shown-result.js";
export {
	type InequalityMeasure,
	type InequalitySummary,
	summariseInequality,
} from "./comparisons/summarise-inequality.js";
export type { UnknownEthnicity } from "./comparisons/unknown-ethnicity.js";
export { type CountMeasureOptions, countMeasure } from "./count-measure.js";
export type {
	Computability,
	CountableDefinition,
	CountableMeasure,
	CountOptions,
	MeasureCounts,
	RecordDenominator,
} from "./countable-measure.js";
export { countableMeasures } from "./countable-measures.js";
export {
	type CountAttributes,
	type Countable,
	type CountCell,
	type Counts,
	countEvents,
	mergeCounts,
} from "./counts.js";
export { completeness } from "./data-quality/completeness.js";
export { dataQuality } from "./data-quality/data-quality.js";
export {
	countIntegrity,
	type IntegrityCounts,
	integrity,
	undecidedIntegrityMeasures,
} from "./data-quality/mental-health-act-integrity.js";
export {
	mergeQuality,
	type QualityBreakdown,
	type QualityCell,
	type QualityTally,
} from "./data-quality/quality-tally.js";
export { tallyQuality } from "./data-quality/tally-quality.js";
export { type DefaultMethods, defaultMethods } from "./default-methods.js";
export type { MeasureDefinition } from "./definition.js";
export {
	type RecordDenominatorChoice,
	type RecordDenominatorId,
	recordDenominators,
} from "./denominators/record-denominator.js";
export { detentions } from "./detentions.js";
export type { CountedEthnicity, EthnicityTally } from "./ethnicity-tally.js";
export { boardReviewRhythm } from "./indicators/board-review-rhythm.js";
export { coProductionReach } from "./indicators/co-production-reach.js";
export { competencyProfile } from "./indicators/competency-profile.js";
export { type IndicatorId, indicatorDefinitions } from "./indicators/definitions.js";
export type { FeedbackGroupingId } from "./indicators/feedback-groups.js";
export { loopClosure } from "./indicators/loop-closure.js";
export { planProgress } from "./indicators/plan-progress.js";
export { bedDayMeasures } from "./inpatient/bed-days.js";
export { followUpWithin72Hours } from "./inpatient/follow-up.js";
export { lengthOfStayMeasures } from "./inpatient/length-of-stay.js";
export { admissionsWithPriorContact } from "./inpatient/prior-contact.js";
export { staysByBedMeasures } from "./inpatient/stays-by-bed.js";
export { ethnicityCompleteness } from "./known-ethnicity.js";
export { type MeasureOptions, measure } from "./measure.js";
export { type CrossedResult, measureCrossed } from "./measure-crossed.js";
export { mentalHealthActAnnualDenominator } from "./mental-health-act/annual-denominator.js";
export type { CategorisedEpisode } from "./mental-health-act/categorise-episodes.js";
export type { MentalHealthActCompat } from "./mental-health-act/category.js";
export { mentalHealthActDefinitions } from "./mental-health-act/definitions.js";
export { type DetentionLength, detentionLengths } from "./mental-health-act/detention-lengths.js";
export {
	type MentalHealthActEventTables,
	mentalHealthActEventTables,
} from "./mental-health-act/event-tables.js";
export {
	type MentalHealthActEvent,
	type MentalHealthActEventFinder,
	type MentalHealthActEventName,
	mentalHealthActEvents,
} from "./mental-health-act/events.js";
export { followingAdmissionLabel } from "./mental-health-act/following-admission-label.js";
export { furtherMentalHealthActMeasures } from "./mental-health-act/further-measures.js";
export type { LinkedEpisode } from "./mental-health-act/link-episodes-to-spells.js";
export { mentalHealthActMeasures } from "./mental-health-act/measures.js";
export {
	type MonthlyDetentionLength,
	monthlyDetentionLength,
} from "./mental-health-act/monthly-detention-length.js";
export type {
	CommunityTreatmentOrder,
	CommunityTreatmentOrderRecall,
	HospitalSpell,
	LegalStatusEpisode,
	MentalHealthActRows,
	RecordVersion,
} from "./mental-health-act/national-rows.js";
export { peopleSubjectMeasures } from "./mental-health-act/people-subject.js";
export { type PeriodRule, periodRules } from "./months/period-rule.js";
export { windowOf } from "./months/window-of.js";
export { type OfficialQuirk, type OfficialQuirkId, officialQuirks } from "./official-quirks.js";
export {
	type CountedBy,
	type CountedRecords,
	mergePartialCounts,
	type PartialCounts,
} from "./partial-counts.js";
export { careBoardDetentions } from "./published/care-board-figures.js";
export {
	type DenominatorBehindRates,
	denominatorBehindRates,
	type PrintedRate,
} from "./published/denominator-behind-rates.js";
export { mentalHealthActPopulation } from "./published/mental-health-act-populations.js";
export {
	type LabelledStratum,
	type PrintedStandardisedRate,
	printedStandardisedRate,
} from "./published/printed-standardised-rate.js";
export { publishedDetentions, publishedDetentionYears } from "./published/published-detentions.js";
export {
	type DeprivationRate,
	type NumbersByDeprivation,
	type RatesByDeprivation,
	ratesByDeprivation,
} from "./published/rates-by-deprivation.js";
export type { PrintedNumber, PublishedFigures, PublishedRow } from "./published-figures.js";
export { measurePublished } from "./published-measure.js";
export { occupiedBedDays } from "./restrictive-interventions/bed-days.js";
export type { Duration } from "./restrictive-interventions/duration.js";
export {
	type CountedIntervention,
	interventionsInSpells,
} from "./restrictive-interventions/interventions-in-spells.js";
export { interventionLengthBand } from "./restrictive-interventions/length-bands.js";
export { restrictiveInterventions } from "./restrictive-interventions/measures.js";
export type {
	InpatientSpell,
	RestrictiveIncident,
	RestrictiveIntervention,
	RestrictiveInterventionRows,
	TimedSpan,
} from "./restrictive-interventions/rows.js";
export type {
	Denominator,
	EthnicityCompleteness,
	GroupResult,
	MeasureResult,
	PublishedRate,
	Quantity,
	Restriction,
	ResultSlice,
	ResultSubject,
} from "./result.js";
export { type ResultOfCountsOptions, resultOfCounts } from "./result-of-counts.js";
export {
	type BeforeAndAfter,
	beforeAndAfter,
	type FittedPoint,
} from "./trends/before-and-after.js";
export { type GapFigure, gapTrend } from "./trends/gap-trend.js";
export { type GroupTrendFigure, groupTrend } from "./trends/group-trend.js";
export {
	type ResultSeries,
	type SeriesBasis,
	type SeriesBreak,
	type SeriesPoint,
	seriesOf,
} from "./trends/series.js";
export { type TargetProgress, targetProgress } from "./trends/target-progress.js";
export type { Trend, TrendFigure, TrendPoint } from "./trends/trend.js";
export {
	organisationFunnel,
	type UnitOnFunnel,
	type Variation,
} from "./variation/organisation-funnel.js";
export type { UnitLeftOut, VariationUnit } from "./variation/units.js";
