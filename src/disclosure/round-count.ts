import type { PublicRule } from "./public-rule.js";

/** The count as the rule prints it, or null where the rule hides it. Two fifths go down, three up: there are no ties. */
export function roundCount(count: number, rule: Pick<PublicRule, "threshold" | "base">): number | null {
	return count < rule.threshold ? null : Math.round(count / rule.base) * rule.base;
}
