import type { DocumentRule, RuleProblem } from "../../document-rule.js";
import { planIssues } from "../issues.js";
import type { Plan } from "../plan.js";

const definition = planIssues["PCREF-PLAN-DATES-BACKWARDS"];

/** A day, the place it stands at, and the day that it must not lie before. */
interface Order {
	readonly at: string;
	readonly day: string | undefined;
	readonly notBefore: string | undefined;
}

function* backwards(orders: readonly Order[]): Iterable<RuleProblem> {
	for (const { at, day, notBefore } of orders) {
		if (day === undefined || notBefore === undefined || day >= notBefore) continue;
		yield { at, expected: `${notBefore} or later`, received: day };
	}
}

const periodOfPlan: DocumentRule<Pick<Plan, "period">> = {
	definition,
	fields: ["period"],
	problems: ({ period }) => backwards([{ at: "/period/to", day: period.to, notBefore: period.from }]),
};

const publishedAfterApproval: DocumentRule<Pick<Plan, "approval" | "publication">> = {
	definition,
	fields: ["approval", "publication"],
	problems: ({ approval, publication }) =>
		backwards([{ at: "/publication/on", day: publication?.on, notBefore: approval?.on }]),
};

const actions: DocumentRule<Pick<Plan, "actions">> = {
	definition,
	fields: ["actions"],
	*problems(plan) {
		for (const [row, { start, due, completed, statusOn, history }] of plan.actions.entries()) {
			const at = `/actions/${row}`;
			yield* backwards([
				{ at: `${at}/due`, day: due, notBefore: start },
				{ at: `${at}/completed`, day: completed, notBefore: start },
				{ at: `${at}/statusOn`, day: statusOn, notBefore: completed },
				{ at: `${at}/statusOn`, day: statusOn, notBefore: history.at(-1)?.on },
				...history.slice(1).map((entry, index) => ({
					at: `${at}/history/${index + 1}/on`,
					day: entry.on,
					notBefore: history[index]?.on,
				})),
			]);
		}
	},
};

const measures: DocumentRule<Pick<Plan, "measures">> = {
	definition,
	fields: ["measures"],
	*problems(plan) {
		for (const [row, { baseline, target }] of plan.measures.entries()) {
			yield* backwards([
				{
					at: `/measures/${row}/baseline/period/to`,
					day: baseline?.period.to,
					notBefore: baseline?.period.from,
				},
				{ at: `/measures/${row}/target/by`, day: target?.by, notBefore: baseline?.period.to },
			]);
		}
	},
};

const reviews: DocumentRule<Pick<Plan, "reviews" | "nextReview">> = {
	definition,
	fields: ["reviews", "nextReview"],
	problems: (plan) =>
		backwards([
			...plan.reviews.slice(1).map(({ on }, index) => ({
				at: `/reviews/${index + 1}/on`,
				day: on,
				notBefore: plan.reviews[index]?.on,
			})),
			{ at: "/nextReview", day: plan.nextReview, notBefore: plan.reviews.at(-1)?.on },
		]),
};

const doneHasDate: DocumentRule<Pick<Plan, "actions">> = {
	definition: planIssues["PCREF-PLAN-COMPLETION-MISSING"],
	fields: ["actions"],
	*problems({ actions }) {
		for (const [row, { status, completed }] of actions.entries()) {
			if (status === "done" && completed === undefined) yield { at: `/actions/${row}/completed` };
		}
	},
};

const dateMeansDone: DocumentRule<Pick<Plan, "actions">> = {
	definition: planIssues["PCREF-PLAN-COMPLETION-UNEXPECTED"],
	fields: ["actions"],
	*problems({ actions }) {
		for (const [row, { status, completed }] of actions.entries()) {
			if (status !== "done" && completed !== undefined) {
				yield {
					at: `/actions/${row}/completed`,
					expected: "only where the status is done",
					received: status,
				};
			}
		}
	},
};

/** Dates follow each other, and an action that is done, and no other, has the day on which it was done. */
export const dateRules: readonly DocumentRule<Plan>[] = [
	periodOfPlan,
	publishedAfterApproval,
	actions,
	measures,
	reviews,
	doneHasDate,
	dateMeansDone,
];
