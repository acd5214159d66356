import type { PublicRule } from "./public-rule.js";
import { publishableCount } from "./publishable-count.js";

/** The count as the rule prints it, or null where the rule hides it. Two fifths go down, three up: there are no ties. */
export function roundCount(
	count: number,
	{ threshold, base }: Pick<PublicRule, "threshold" | "base">,
): number | null {
	return publishableCount({ count, threshold, base, halves: "up" });
}
