import type { Issue } from "../../issues/issue.js";
import { checkDocument, type DocumentRule } from "../document-rule.js";
import { planIssues } from "./issues.js";
import { Plan } from "./plan.js";
import { dateRules } from "./rules/dates.js";
import { dependencyRules } from "./rules/dependencies.js";
import { planStatusRules } from "./rules/plan-status.js";
import { populationGroupRules } from "./rules/population-groups.js";
import { referenceRules } from "./rules/references.js";
import { targetRules } from "./rules/targets.js";

/** The rules that a plan has to meet beyond its schema. */
export const planRules: readonly DocumentRule<Plan>[] = [
	...referenceRules,
	...dependencyRules,
	...dateRules,
	...planStatusRules,
	...targetRules,
	...populationGroupRules,
];

/**
 * Everything that is wrong with a plan: ids that stand twice, references within the plan that lead nowhere, actions
 * that wait for each other or come before what they depend on, dates that run backwards, an action done without the
 * day on which it was done, a status of the plan that calls for an approval, a place of publication or a successor,
 * targets against their direction.
 *
 * A value that the schema refuses gives an issue for each fault of form as well; rules that read other fields are
 * still applied. References to other documents, such as co-production events, are not looked up. Nothing throws,
 * whatever is given.
 *
 * @param plan A plan.
 * @returns Every issue, with its JSON pointer in `where.pointer`; none where all is well.
 *
 * @example
 * ```ts
 * import { checkPlan, planExample } from "pcref";
 *
 * checkPlan(planExample); // => []
 * checkPlan({ ...planExample, status: "superseded" }); // => [{ code: "PCREF-PLAN-SUCCESSOR-MISSING", where: { pointer: "/supersededBy" } }]
 *
 * const [first, ...others] = planExample.actions;
 * const waiting = { ...planExample, actions: [{ ...first, dependsOn: ["A-13"] }, ...others] } as typeof planExample;
 * checkPlan(waiting)[0]; // => { code: "PCREF-PLAN-DEPENDENCY-CYCLE", received: "A-11 → A-13 → A-12 → A-11" }
 * ```
 */
export function checkPlan(plan: Plan): readonly Issue[] {
	return checkDocument({
		schema: Plan,
		shape: planIssues["PCREF-PLAN-SHAPE"],
		rules: planRules,
		value: plan,
	});
}
