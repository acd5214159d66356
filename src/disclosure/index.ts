export { isReleased } from "./admit.js";
export { alreadyPublic } from "./already-public.js";
export { type PublicRule, type PublicRuleId, publicRules } from "./public-rule.js";
export { type Halves, publishableCount } from "./publishable-count.js";
export { publishablePercentage } from "./publishable-percentage.js";
export {
	type PublishableRestrictiveInterventions,
	publishableRestrictiveInterventions,
} from "./publishable-restrictive-interventions.js";
export { internalStamp, type ReleaseOptions, release } from "./release.js";
export type {
	DisclosureStatement,
	Released,
	ReleasedCompleteness,
	ReleasedEstimate,
	ReleasedGroup,
	ReleasedQuantity,
	ReleasedResult,
	Rounding,
	SuppressionReason,
} from "./released.js";
export { auditTable, type HiddenCellRange } from "./tabular/audit-table.js";
export type { Cell } from "./tabular/hidden-graph.js";
export { type ListSuppression, suppressList } from "./tabular/suppress-list.js";
export { suppressTable, type TableSuppression } from "./tabular/suppress-table.js";
