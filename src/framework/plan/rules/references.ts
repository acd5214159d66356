import type { DocumentRule, RuleProblem } from "../../document-rule.js";
import { repeats } from "../../repeats.js";
import { shownId } from "../../shown-text.js";
import { planIssues } from "../issues.js";
import type { Plan } from "../plan.js";

function idsOf<Kind extends "priorities" | "actions" | "measures" | "risks">(
	kind: Kind,
): DocumentRule<Pick<Plan, Kind>> {
	return {
		definition: planIssues["PCREF-PLAN-ID-TWICE"],
		fields: [kind],
		*problems(plan) {
			for (const { index, first, value } of repeats(plan[kind].map(({ id }) => id))) {
				const hint = `It is the id of /${kind}/${first} too: give one of them another, and correct what refers to it.`;
				yield { at: `/${kind}/${index}/id`, received: value, hint };
			}
		},
	};
}

type Kind = "priorities" | "actions" | "measures";

function* danglingIn<
	From extends { readonly [Key in Field]: readonly string[] },
	Field extends string,
>(options: {
	readonly from: readonly From[];
	readonly at: string;
	readonly field: Field;
	readonly to: readonly { readonly id: string }[];
	readonly named: Kind;
}): Iterable<RuleProblem> {
	const ids = new Set(options.to.map(({ id }) => id));
	for (const [row, entry] of options.from.entries()) {
		for (const [index, id] of entry[options.field].entries()) {
			if (ids.has(id)) continue;
			const at = `${options.at}/${row}/${options.field}/${index}`;
			yield { at, expected: `the id of one of the ${options.named} of the plan`, received: shownId(id) };
		}
	}
}

const definition = planIssues["PCREF-PLAN-REFERENCE-DANGLING"];

const prioritiesToMeasures: DocumentRule<Pick<Plan, "priorities" | "measures">> = {
	definition,
	fields: ["priorities", "measures"],
	problems: ({ priorities, measures }) =>
		danglingIn({ from: priorities, at: "/priorities", field: "measures", to: measures, named: "measures" }),
};

const actionsToPriorities: DocumentRule<Pick<Plan, "actions" | "priorities">> = {
	definition,
	fields: ["actions", "priorities"],
	problems: ({ actions, priorities }) =>
		danglingIn({ from: actions, at: "/actions", field: "priorities", to: priorities, named: "priorities" }),
};

const actionsToMeasures: DocumentRule<Pick<Plan, "actions" | "measures">> = {
	definition,
	fields: ["actions", "measures"],
	problems: ({ actions, measures }) =>
		danglingIn({ from: actions, at: "/actions", field: "measures", to: measures, named: "measures" }),
};

const actionsToActions: DocumentRule<Pick<Plan, "actions">> = {
	definition,
	fields: ["actions"],
	problems: ({ actions }) =>
		danglingIn({ from: actions, at: "/actions", field: "dependsOn", to: actions, named: "actions" }),
};

const risksToActions: DocumentRule<Pick<Plan, "risks" | "actions">> = {
	definition,
	fields: ["risks", "actions"],
	problems: ({ risks, actions }) =>
		danglingIn({ from: risks, at: "/risks", field: "actions", to: actions, named: "actions" }),
};

/** Ids are unique among their kind, and references within the plan lead somewhere. Those to other documents are checked where the others are known. */
export const referenceRules: readonly DocumentRule<Plan>[] = [
	idsOf("priorities"),
	idsOf("actions"),
	idsOf("measures"),
	idsOf("risks"),
	prioritiesToMeasures,
	actionsToPriorities,
	actionsToMeasures,
	actionsToActions,
	risksToActions,
];
