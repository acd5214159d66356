export { EdsAssessment } from "./eds/eds-assessment.js";
export { edsAssessmentExample } from "./eds/eds-assessment-example.js";
export { type EdsBand, edsBands } from "./eds/eds-bands.js";
export {
	type EdsOutcome,
	type EdsOutcomeId,
	edsDomains,
	edsOutcomeIds,
	edsOutcomes,
} from "./eds/eds-outcomes.js";
export { type EdsResult, scoreEds } from "./eds/score-eds.js";
export type { Figure } from "./figure.js";
export {
	countUsesOfForce,
	type UseOfForceCount,
	type UseOfForceDivision,
} from "./use-of-force/count-uses-of-force.js";
export type { ForceDivisor } from "./use-of-force/dimensions.js";
export {
	type ForceType,
	type ForceTypeEntry,
	forceTypeCodes,
	forceTypes,
} from "./use-of-force/force-types.js";
export { UseOfForceRecord } from "./use-of-force/use-of-force-record.js";
export { useOfForceRecordExample } from "./use-of-force/use-of-force-record-example.js";
export { type UseOfForceTotals, useOfForceTotals } from "./use-of-force/use-of-force-totals.js";
export {
	type Fraction,
	fourFifthsRange,
	type RelativeLikelihoodRange,
} from "./wres/relative-likelihood-range.js";
export { wresGroups } from "./wres/wres-groups.js";
export { type WresIndicator, type WresIndicatorNumber, wresIndicators } from "./wres/wres-indicators.js";
export { type WresRelativeLikelihood, wresRelativeLikelihood } from "./wres/wres-relative-likelihood.js";
export {
	type WresGradeShares,
	type WresResults,
	type WresSurveyShares,
	wresResults,
} from "./wres/wres-results.js";
export { type ComparedCounts, type GroupCount, type WresHeadcount, WresReturn } from "./wres/wres-return.js";
export { wresReturnExample } from "./wres/wres-return-example.js";
