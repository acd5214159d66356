import type { IssueDefinition } from "../../issues/definition.js";

/**
 * PCREF's own issue codes about plans.
 *
 * @example
 * ```ts
 * import { planIssues } from "pcref";
 *
 * planIssues["PCREF-PLAN-DEPENDENCY-CYCLE"].title; // => "actions wait for each other"
 * ```
 */
export const planIssues = {
	"PCREF-PLAN-SHAPE": {
		code: "PCREF-PLAN-SHAPE",
		severity: "reject-record",
		title: "this part of the plan does not have the form of the schema",
		meaning:
			"A field is missing, unknown, of the wrong type, or holds a value that it cannot have. Rules that read it were not applied.",
		fix: "Correct the field named here.",
	},
	"PCREF-PLAN-ID-TWICE": {
		code: "PCREF-PLAN-ID-TWICE",
		severity: "reject-record",
		title: "an id stands twice",
		meaning:
			"Priorities, actions, measures and risks are referred to by their ids, each unique among its kind.",
		fix: "Give the second one an id of its own, and correct what refers to it.",
	},
	"PCREF-PLAN-REFERENCE-DANGLING": {
		code: "PCREF-PLAN-REFERENCE-DANGLING",
		severity: "reject-record",
		title: "a reference leads nowhere",
		meaning: "The plan has nothing under the id named here.",
		fix: "Correct the id, or add what it should lead to.",
	},
	"PCREF-PLAN-DEPENDENCY-CYCLE": {
		code: "PCREF-PLAN-DEPENDENCY-CYCLE",
		severity: "reject-record",
		title: "actions wait for each other",
		meaning: "Each action in the circle has to be done before the next, so none of them can ever be done.",
		fix: "Take out the dependency that is not real.",
	},
	"PCREF-PLAN-DEPENDENCY-ORDER": {
		code: "PCREF-PLAN-DEPENDENCY-ORDER",
		severity: "warning",
		title: "an action is done, or due, before one that it depends on",
		meaning:
			"What an action depends on has to be done first. Either it does not depend on it, or a date or status is wrong.",
		fix: "Correct the dependency, the dates or the status.",
	},
	"PCREF-PLAN-DATES-BACKWARDS": {
		code: "PCREF-PLAN-DATES-BACKWARDS",
		severity: "reject-record",
		title: "a date lies before one that it must follow",
		meaning:
			"Periods end after they begin, actions are due after their start, statuses, reviews, approval and publication follow each other.",
		fix: "Correct the date named here, or the one it is compared with.",
	},
	"PCREF-PLAN-COMPLETION-MISSING": {
		code: "PCREF-PLAN-COMPLETION-MISSING",
		severity: "reject-record",
		title: "an action is done and has no completion date",
		meaning: "Whether actions were done on time is counted from the day on which they were done.",
		fix: "Add the day on which it was done, in completed.",
	},
	"PCREF-PLAN-COMPLETION-UNEXPECTED": {
		code: "PCREF-PLAN-COMPLETION-UNEXPECTED",
		severity: "reject-record",
		title: "an action has a completion date and is not done",
		meaning: "Only an action whose status is done has a day on which it was done.",
		fix: "Set the status to done, or take the completion date out.",
	},
	"PCREF-PLAN-APPROVAL-MISSING": {
		code: "PCREF-PLAN-APPROVAL-MISSING",
		severity: "reject-record",
		title: "the plan is said to be approved, and nobody is named who approved it",
		meaning: "A plan that is approved or published names the body, the day and the minute of its approval.",
		fix: "Add the approval, or correct the status of the plan.",
	},
	"PCREF-PLAN-PUBLICATION-MISSING": {
		code: "PCREF-PLAN-PUBLICATION-MISSING",
		severity: "reject-record",
		title: "the plan is said to be published, and no place is named",
		meaning: "Publishing the plan is a national requirement; a published plan says where and since when.",
		fix: "Add the publication, or correct the status of the plan.",
	},
	"PCREF-PLAN-SUCCESSOR-MISSING": {
		code: "PCREF-PLAN-SUCCESSOR-MISSING",
		severity: "reject-record",
		title: "the plan is superseded and does not name its successor",
		meaning: "A plan is superseded by another plan, which a reader must be able to find.",
		fix: "Add the id of the plan that took its place, in supersededBy.",
	},
	"PCREF-PLAN-SUCCESSOR-UNEXPECTED": {
		code: "PCREF-PLAN-SUCCESSOR-UNEXPECTED",
		severity: "reject-record",
		title: "the plan names a successor that it cannot have",
		meaning: "Only a superseded plan has a successor, and no plan succeeds itself.",
		fix: "Correct the status of the plan, or the id of the successor.",
	},
	"PCREF-PLAN-CONSULTATION-MISSING": {
		code: "PCREF-PLAN-CONSULTATION-MISSING",
		severity: "warning",
		title: "the plan is past its draft and names no co-production event",
		meaning:
			"PCREF asks that plans are made, carried out and reviewed together with communities. The plan shows no event at which that happened.",
		fix: "Add the ids of the co-production events in which the plan was made.",
	},
	"PCREF-PLAN-TARGET-AGAINST-DIRECTION": {
		code: "PCREF-PLAN-TARGET-AGAINST-DIRECTION",
		severity: "warning",
		title: "the target does not lie in the direction of the measure",
		meaning: "Reaching the target would leave the figure where it was, or move it the wrong way.",
		fix: "Correct the direction, the target or the baseline.",
	},
	"PCREF-PLAN-GROUP-UNKNOWN": {
		code: "PCREF-PLAN-GROUP-UNKNOWN",
		severity: "reject-record",
		title: "the roll-up has no such group",
		meaning: "The groups of a roll-up are named as its publication prints them.",
		fix: "Write the label as the roll-up has it, or describe the group in words.",
	},
} as const satisfies Record<string, IssueDefinition>;

/** A code about plans. */
export type PlanIssueCode = keyof typeof planIssues;
