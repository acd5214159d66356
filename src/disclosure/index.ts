export { isReleased } from "./admit.js";
export { alreadyPublic } from "./already-public.js";
export { type PublicRule, type PublicRuleId, publicRules } from "./public-rule.js";
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
