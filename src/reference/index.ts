export { type AgeBandResult, ageBandOf, greatestPersonAge } from "./age/age-band.js";
export { type AgeBand, type AgeScheme, type AgeSchemeId, ageSchemes } from "./age/age-bands.js";
export { ageOn } from "./age/age-on.js";
export type { CodeList, CodeListEntry } from "./code-list.js";
export type { CodedValue } from "./coded-value.js";
export {
	type QualityPartition,
	qualityPartitions,
	qualityPartitionsProvenance,
	type UndecidedQualityMeasure,
	undecidedQualityMeasures,
} from "./data-quality/quality-partitions.js";
export {
	type Census2021EthnicGroup,
	type Census2021EthnicGroupCode,
	census2021EthnicGroupCodes,
	census2021EthnicGroups,
} from "./ethnicity/census-2021-ethnic-group.js";
export { ethnicityQualityClass, type QualityClass } from "./ethnicity/ethnicity-quality-class.js";
export { isNationalEthnicCategory } from "./ethnicity/is-national-ethnic-category.js";
export {
	type EthnicityCorrespondence,
	type EthnicityMappingResult,
	type EthnicityScheme,
	ethnicityCorrespondences,
	ethnicityMappingProvenance,
	mapEthnicity,
} from "./ethnicity/mapping.js";
export { nhsDerivedEthnicity } from "./ethnicity/nhs-derived-ethnicity.js";
export {
	type EthnicCategory,
	type EthnicCategoryCode,
	type KnownEthnicCategoryCode,
	knownEthnicCategoryCodes,
	nhsEthnicCategory2001,
} from "./ethnicity/nhs-ethnic-category-2001.js";
export { type EthnicCategoryReading, readEthnicCategory } from "./ethnicity/read-ethnic-category.js";
export {
	type GroupOfResult,
	groupOf,
	type RollUp,
	type RollUpGroup,
	type UncodedReading,
} from "./ethnicity/roll-up.js";
export { type RollUpId, rollUps } from "./ethnicity/roll-ups.js";
export {
	type DeprivationDecile,
	type DeprivationLabels,
	type DeprivationPublication,
	type DeprivationReading,
	deprivationLabel,
	deprivationLabels,
	readDeprivationLabel,
} from "./imd.js";
export {
	type DetentionCategory,
	type DetentionCategoryCode,
	detentionCategories,
} from "./mental-health-act/detention-categories.js";
export {
	type LegalStatus,
	type LegalStatusCode,
	legalStatuses,
} from "./mental-health-act/legal-status.js";
export { checkNhsNumber, type NhsNumberCheck, type NhsNumberProblem, testNhsNumbers } from "./nhs-number.js";
export {
	type IntegratedCareBoard,
	integratedCareBoards,
	integratedCareBoardsProvenance,
} from "./organisations/integrated-care-boards.js";
export {
	mentalHealthProviders2023To24,
	mentalHealthProviders2023To24Provenance,
	type PublishedProvider,
} from "./organisations/mental-health-providers-2023-24.js";
export { type RegionCode, regions, regionsProvenance } from "./organisations/regions.js";
export { isSyntheticOrganisation, syntheticOrganisation } from "./organisations/synthetic-organisation.js";
export type { Population, PopulationCell, Sex } from "./population.js";
export {
	type CareBoardGroup,
	careBoardDenominator2023To24,
	careBoardDenominators2023To24Provenance,
} from "./populations/care-board-denominators-2023-24.js";
export {
	type DeprivationPopulation,
	deprivationPopulation,
	deprivationPopulationsProvenance,
} from "./populations/deprivation-populations.js";
export type { DerivedDenominator } from "./populations/derived-denominator.js";
export { englandCensus2011 } from "./populations/england-census-2011.js";
export { englandCensus2021, englandCensus2021Published } from "./populations/england-census-2021.js";
export {
	type GroupPopulation,
	type PopulationByRollUp,
	populationByRollUp,
} from "./populations/population-by-group.js";
export {
	careBoardDetentions2023To24,
	careBoardDetentions2023To24Provenance,
	type PrintedDetentions,
} from "./published/care-board-detentions-2023-24.js";
export {
	type DetentionTotal,
	detentionTotals,
	detentionTotalsProvenance,
} from "./published/detention-totals.js";
export {
	type DetentionsByYearSource,
	detentionRatesSeriesBreak,
	detentionsByYearSources,
	mentalHealthActDetentionsByYear,
	type PublishedDetentions,
} from "./published/detentions-by-year.js";
export type { Provenance, Standing } from "./standing.js";
export {
	type TimelineEvent,
	type TimelineSource,
	type TimelineSourceKey,
	timeline,
	timelineSources,
} from "./timeline.js";
