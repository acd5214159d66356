import fc from "fast-check";
import type { ActionStatus } from "../../../src/framework/plan/action-status.js";
import type { Plan } from "../../../src/framework/plan/plan.js";
import type { PlanAction } from "../../../src/framework/plan/plan-action.js";
import type { PlanMeasure } from "../../../src/framework/plan/plan-measure.js";
import type { PlanReview } from "../../../src/framework/plan/plan-review.js";
import type { PopulationFocus } from "../../../src/framework/plan/population-focus.js";
import type { Priority } from "../../../src/framework/plan/priority.js";
import type { Risk } from "../../../src/framework/plan/risk.js";
import {
	dayAfter,
	daysInOrder,
	idsOf,
	organisations,
	participationLevels,
	plainTexts,
	populationGroups,
	themes,
	withOptional,
} from "./basics.js";

const concerns = fc.constantFrom("patients" as const, "carers" as const, "both" as const);
const few = <Value>(values: fc.Arbitrary<Value>) => fc.array(values, { maxLength: 3 });
const some = (ids: readonly string[]) => fc.subarray([...ids], { maxLength: Math.min(3, ids.length) });
const atLeastOne = (ids: readonly string[]) =>
	fc.subarray([...ids], { minLength: 1, maxLength: Math.min(3, ids.length) });
const figures = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => value + 0);
const constituency = fc.constantFrom("community", "patient", "carer", "staff", "partner-agency" as const);

const focus: fc.Arbitrary<PopulationFocus> = fc.oneof(
	fc.record({
		scope: fc.constant("all-racialised-communities" as const),
		reason: plainTexts,
		concerns,
	}),
	fc.record({
		scope: fc.constant("named-groups" as const),
		groups: fc.array(populationGroups, { minLength: 1, maxLength: 3 }),
		reason: plainTexts,
		concerns,
	}),
);

function priorityOf(id: string, measures: readonly string[]): fc.Arbitrary<Priority> {
	return fc.record({
		id: fc.constant(id),
		title: plainTexts,
		parts: fc.subarray(
			["legislative-and-regulatory-obligations", "competencies", "feedback-mechanism"] as const,
			{ minLength: 1 },
		),
		obligations: few(fc.constantFrom("L-EQA", "L-MHUF", "OUR-1")),
		competencies: few(fc.constantFrom("workforce", "co-learning", "our-own")),
		measures: some(measures),
		rationale: fc.record({
			text: plainTexts,
			citations: few(fc.record({ statement: plainTexts, source: plainTexts })),
		}),
		concerns,
		groups: few(populationGroups),
		settings: few(fc.constantFrom("ward", "crisis", "perinatal", "place-of-safety", "other")),
	});
}

/** The action without dependencies on actions that are due later, or are not done where it is. */
function withoutLater(action: PlanAction, all: readonly PlanAction[]): PlanAction {
	const waitsFor = (id: string) =>
		all.some(
			(other) =>
				other.id === id && other.due <= action.due && (other.status === "done" || action.status !== "done"),
		);
	return { ...action, dependsOn: action.dependsOn.filter(waitsFor) };
}

const openStatuses: readonly ActionStatus[] = ["not-started", "on-track", "some-issues", "off-track"];

function actionOf(options: {
	readonly id: string;
	readonly before: readonly string[];
	readonly priorities: readonly string[];
	readonly measures: readonly string[];
}): fc.Arbitrary<PlanAction> {
	const { id, before, priorities, measures } = options;
	const dated = fc
		.tuple(daysInOrder(2), daysInOrder(4), fc.constantFrom(...openStatuses, "done", "stopped"))
		.chain(([[start = "", due = ""], standing, status]) => {
			const [first = "", second = "", third = "", last = ""] = standing;
			const completed = [start, third].toSorted()[1] ?? "";
			return fc.record({
				start: fc.constant(start),
				due: fc.constant(due),
				status: fc.constant(status),
				history: fc.constantFrom(
					[],
					[{ status: "not-started" as const, on: first }],
					[
						{ status: "not-started" as const, on: first },
						{ status: "off-track" as const, on: second, note: "later, than hoped" },
					],
				),
				...(status === "done"
					? {
							completed: fc.constant(completed),
							statusOn: fc.constant([completed, last].toSorted()[1] ?? ""),
						}
					: { statusOn: fc.constant(last) }),
			});
		});
	const rest = withOptional(
		{
			id: fc.constant(id),
			description: plainTexts,
			priorities: atLeastOne(priorities),
			measures: some(measures),
			concerns,
			owner: plainTexts,
			communityCoOwner: fc.option(plainTexts),
			resources: few(
				withOptional(
					{
						kind: fc.constantFrom("money", "staff-time", "community-time", "other" as const),
						description: plainTexts,
						secured: fc.boolean(),
					},
					{ pounds: fc.nat(1_000_000) },
				),
			),
			dependsOn: some(before),
		},
		{
			statusNote: plainTexts,
			participation: participationLevels,
			feedbackThemes: few(themes),
			logicModel: fc.record({
				activities: few(plainTexts),
				outputs: few(plainTexts),
				outcomes: few(plainTexts),
				impact: few(plainTexts),
			}),
		},
	);
	return fc.tuple(rest, dated).map(([facts, dates]) => ({ ...facts, ...dates }));
}

function measureOf(id: string): fc.Arbitrary<PlanMeasure> {
	return fc
		.tuple(daysInOrder(3), figures, fc.integer({ min: 1, max: 1000 }))
		.chain(([[from = "", to = "", by = ""], value, step]) => {
			const baseline = fc.record({
				value: fc.constant(value),
				period: fc.constant({ from, to }),
				numerator: fc.option(fc.nat()),
				denominator: fc.option(fc.integer({ min: 1 })),
				denominatorBasis: fc.option(plainTexts),
				source: plainTexts,
			});
			return fc.constantFrom("increase" as const, "decrease" as const, "keep" as const).chain((direction) =>
				fc.record({
					id: fc.constant(id),
					title: plainTexts,
					definition: plainTexts,
					unit: plainTexts,
					groups: few(populationGroups),
					comparator: fc.oneof(
						populationGroups.map((group) => ({ kind: "group" as const, group })),
						fc
							.constantFrom("all-other-groups" as const, "everybody" as const, "none" as const)
							.map((kind) => ({ kind })),
					),
					direction: fc.constant(direction),
					baseline: fc.option(baseline),
					target: fc.option(
						fc.constant({
							value: { increase: value + step, decrease: value - step, keep: value }[direction],
							by,
						}),
					),
					reviewed: fc.constantFrom("monthly", "quarterly", "twice-yearly", "yearly" as const),
				}),
			);
		});
}

function riskOf(id: string, actions: readonly string[]): fc.Arbitrary<Risk> {
	return fc.record({
		id: fc.constant(id),
		kind: fc.constantFrom("risk" as const, "issue" as const),
		description: plainTexts,
		rating: fc.record({ scale: plainTexts, value: plainTexts }),
		mitigation: plainTexts,
		owner: plainTexts,
		actions: some(actions),
	});
}

const reviews: fc.Arbitrary<readonly PlanReview[]> = fc.nat(2).chain((count) =>
	daysInOrder(count).chain((on) =>
		fc.tuple(
			...on.map((day) =>
				withOptional(
					{
						on: fc.constant(day),
						body: plainTexts,
						participants: fc.array(constituency, { minLength: 1, maxLength: 3 }),
						decision: plainTexts,
						changes: few(plainTexts),
					},
					{ coProductionEvents: few(plainTexts) },
				),
			),
		),
	),
);

/** Header fields that fit one status of a plan. */
const standing = daysInOrder(2).chain(([approvedOn = "", publishedOn = ""]) => {
	const approval = fc.record({ body: plainTexts, on: fc.constant(approvedOn), minute: plainTexts });
	const publication = fc.record({ on: fc.constant(publishedOn), where: plainTexts });
	const events = fc.array(plainTexts, { minLength: 1, maxLength: 2 });
	return fc.oneof(
		fc.record({ status: fc.constant("draft" as const), coProductionEvents: few(plainTexts) }),
		fc.record({ status: fc.constant("consulted" as const), coProductionEvents: events }),
		fc.record({ status: fc.constant("approved" as const), approval, coProductionEvents: events }),
		fc.record({
			status: fc.constant("published" as const),
			approval,
			publication,
			coProductionEvents: events,
		}),
		fc.record({
			status: fc.constant("superseded" as const),
			supersededBy: plainTexts.map((text) => `later ${text}`),
			coProductionEvents: events,
		}),
	);
});

/** Plans in which `checkPlan` finds nothing: every reference leads somewhere and every date is in order. */
export const plans: fc.Arbitrary<Plan> = fc
	.record({
		priorities: fc.integer({ min: 1, max: 4 }),
		actions: fc.nat(8),
		measures: fc.nat(4),
		risks: fc.nat(2),
	})
	.chain((counts) => {
		const priorities = idsOf("P", counts.priorities);
		const actions = idsOf("A", counts.actions);
		const measures = idsOf("M", counts.measures);
		const header = withOptional(
			{
				schemaVersion: fc.constant("1" as const),
				id: plainTexts,
				organisation: organisations,
				title: plainTexts,
				version: plainTexts,
				period: daysInOrder(2).map(([from = "", to = ""]) => ({ from, to })),
				executiveLead: plainTexts,
				populationFocus: focus,
				priorities: fc.tuple(...priorities.map((id) => priorityOf(id, measures))),
				actions: fc.tuple(
					...actions.map((id, index) =>
						actionOf({ id, before: actions.slice(0, index), priorities, measures }),
					),
				),
				measures: fc.tuple(...measures.map(measureOf)),
				risks: fc.tuple(...idsOf("R", counts.risks).map((id) => riskOf(id, actions))),
				reviews,
			},
			{ nextReview: fc.constant(dayAfter(4001)) },
		);
		return fc.tuple(header, standing).map(([first, second]) => ({
			...first,
			...second,
			actions: first.actions.map((action) => withoutLater(action, first.actions)),
		}));
	});
