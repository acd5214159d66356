import { rollUps } from "../../../reference/ethnicity/roll-ups.js";
import type { DocumentRule, RuleProblem } from "../../document-rule.js";
import type { PopulationGroup } from "../../population-group.js";
import { shownId } from "../../shown-text.js";
import { planIssues } from "../issues.js";
import type { Plan } from "../plan.js";

const definition = planIssues["PCREF-PLAN-GROUP-UNKNOWN"];

function* unknownGroup(group: PopulationGroup, at: string): Iterable<RuleProblem> {
	if (group.kind !== "roll-up-group") return;
	const labels = rollUps[group.rollUp].groups.map(({ label }) => label);
	if (labels.includes(group.label)) return;
	yield { at: `${at}/label`, expected: `one of ${labels.join("; ")}`, received: shownId(group.label) };
}

function* unknownGroups(groups: readonly PopulationGroup[], at: string): Iterable<RuleProblem> {
	for (const [index, group] of groups.entries()) yield* unknownGroup(group, `${at}/${index}`);
}

const ofFocus: DocumentRule<Pick<Plan, "populationFocus">> = {
	definition,
	fields: ["populationFocus"],
	*problems({ populationFocus }) {
		if (populationFocus.scope === "named-groups") {
			yield* unknownGroups(populationFocus.groups, "/populationFocus/groups");
		}
	},
};

const ofPriorities: DocumentRule<Pick<Plan, "priorities">> = {
	definition,
	fields: ["priorities"],
	*problems({ priorities }) {
		for (const [row, { groups }] of priorities.entries()) {
			yield* unknownGroups(groups, `/priorities/${row}/groups`);
		}
	},
};

const ofMeasures: DocumentRule<Pick<Plan, "measures">> = {
	definition,
	fields: ["measures"],
	*problems({ measures }) {
		for (const [row, { groups, comparator }] of measures.entries()) {
			yield* unknownGroups(groups, `/measures/${row}/groups`);
			if (comparator.kind === "group") {
				yield* unknownGroup(comparator.group, `/measures/${row}/comparator/group`);
			}
		}
	},
};

/** Groups of a roll-up are groups that it has. */
export const populationGroupRules: readonly DocumentRule<Plan>[] = [ofFocus, ofPriorities, ofMeasures];
