import type { DocumentRule } from "../../document-rule.js";
import { planIssues } from "../issues.js";
import type { Plan } from "../plan.js";

/** Targets lie in the direction of their measure. */
export const targetRules: readonly DocumentRule<Pick<Plan, "measures">>[] = [
	{
		definition: planIssues["PCREF-PLAN-TARGET-AGAINST-DIRECTION"],
		fields: ["measures"],
		*problems({ measures }) {
			for (const [row, { direction, baseline, target }] of measures.entries()) {
				if (baseline === null || target === null || direction === "keep") continue;
				const moves =
					direction === "increase" ? target.value - baseline.value : baseline.value - target.value;
				if (moves > 0) continue;
				const side = direction === "increase" ? "above" : "below";
				yield {
					at: `/measures/${row}/target/value`,
					expected: `${side} the baseline of ${baseline.value}`,
					received: String(target.value),
				};
			}
		},
	},
];
