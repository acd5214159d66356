import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkPlan } from "../../../src/framework/plan/check-plan.js";
import { planIssues } from "../../../src/framework/plan/issues.js";
import type { Plan } from "../../../src/framework/plan/plan.js";
import type { PlanAction } from "../../../src/framework/plan/plan-action.js";
import { planExample } from "../../../src/framework/plan/plan-example.js";
import { plans } from "../arbitraries/plan.js";

const { actions, measures, priorities, risks, reviews } = planExample;

/** The example with some fields set, or taken out where they are undefined. */
function planWith(fields: { readonly [Key in keyof Plan]?: Plan[Key] | undefined }): Plan {
	const plan = { ...planExample, ...fields };
	return Object.fromEntries(Object.entries(plan).filter(([, value]) => value !== undefined)) as Plan;
}

/** The example with one of its actions changed. */
function withAction(index: number, change: (action: PlanAction) => object): Plan {
	const changed = actions.map((action, at) => (at === index ? change(action) : action)) as PlanAction[];
	return planWith({ actions: changed });
}

/** The example with one of its measures changed. */
function withMeasure(index: number, fields: object): Plan {
	return planWith({
		measures: measures.map((measure, at) => (at === index ? { ...measure, ...fields } : measure)),
	});
}

function found(plan: Plan): readonly string[] {
	return checkPlan(plan).map(({ code, where }) => `${code} ${where.pointer}`);
}

/** Actions that wait for each other as the edges say: `{ a: ["b"] }`. */
function planOfDependencies(edges: Readonly<Record<string, readonly string[]>>): Plan {
	const [template] = actions;
	if (template === undefined) throw new Error("The example has no action");
	return planWith({
		actions: Object.entries(edges).map(([id, dependsOn]) => ({ ...template, id, dependsOn })),
		risks: [],
	});
}

describe("checkPlan", () => {
	it("finds nothing in the example", () => {
		expect(checkPlan(planExample)).toEqual([]);
	});

	it.each<[string, Plan, readonly string[]]>([
		[
			"a priority's id that stands twice",
			planWith({ priorities: [...priorities, ...priorities.slice(1)] }),
			["PCREF-PLAN-ID-TWICE /priorities/2/id"],
		],
		[
			"a risk's id that stands twice",
			planWith({ risks: [...risks, ...risks] }),
			["PCREF-PLAN-ID-TWICE /risks/1/id"],
		],
		[
			"an action that waits for one that is not there",
			withAction(1, (action) => ({ ...action, dependsOn: ["A-11", "A-99"] })),
			["PCREF-PLAN-REFERENCE-DANGLING /actions/1/dependsOn/1"],
		],
		[
			"an action for a priority and a measure that are not there",
			withAction(2, (action) => ({ ...action, priorities: ["P-1", "P-7"], measures: ["M-9"] })),
			[
				"PCREF-PLAN-REFERENCE-DANGLING /actions/2/priorities/1",
				"PCREF-PLAN-REFERENCE-DANGLING /actions/2/measures/0",
			],
		],
		[
			"a priority and a risk that refer to nothing",
			planWith({ measures: measures.slice(0, 1), actions: actions.slice(0, 1) }),
			[
				"PCREF-PLAN-REFERENCE-DANGLING /priorities/1/measures/0",
				"PCREF-PLAN-REFERENCE-DANGLING /risks/0/actions/0",
				"PCREF-PLAN-REFERENCE-DANGLING /risks/0/actions/1",
			],
		],
		[
			"an action due before one that it depends on",
			withAction(1, (action) => ({ ...action, due: "2026-01-01" })),
			["PCREF-PLAN-DEPENDENCY-ORDER /actions/2/dependsOn/0"],
		],
		[
			"an action done while one that it depends on is not",
			withAction(1, (action) => ({
				...action,
				status: "done",
				completed: "2024-06-10",
				dependsOn: ["A-13"],
			})),
			[
				"PCREF-PLAN-DEPENDENCY-CYCLE /actions/2/dependsOn/0",
				"PCREF-PLAN-DEPENDENCY-ORDER /actions/1/dependsOn/0",
			],
		],
		[
			"an action done without a day",
			withAction(0, ({ completed, ...action }) => action),
			["PCREF-PLAN-COMPLETION-MISSING /actions/0/completed"],
		],
		[
			"a day on which an action was done that is not done",
			withAction(1, (action) => ({ ...action, completed: "2024-06-02" })),
			["PCREF-PLAN-COMPLETION-UNEXPECTED /actions/1/completed"],
		],
		[
			"an action due before it starts",
			withAction(0, (action) => ({ ...action, due: "2024-03-31" })),
			["PCREF-PLAN-DATES-BACKWARDS /actions/0/due"],
		],
		[
			"an action done before it starts",
			withAction(0, (action) => ({ ...action, completed: "2024-03-31" })),
			["PCREF-PLAN-DATES-BACKWARDS /actions/0/completed"],
		],
		[
			"an action said to be done before it was",
			withAction(0, (action) => ({ ...action, completed: "2024-09-17" })),
			["PCREF-PLAN-DATES-BACKWARDS /actions/0/statusOn"],
		],
		[
			"a history that runs backwards",
			withAction(0, (action) => ({ ...action, history: action.history.toReversed() })),
			["PCREF-PLAN-DATES-BACKWARDS /actions/0/history/1/on"],
		],
		[
			"a status from before the last one",
			withAction(1, (action) => ({ ...action, statusOn: "2024-03-31" })),
			["PCREF-PLAN-DATES-BACKWARDS /actions/1/statusOn"],
		],
		[
			"a period that ends before it begins",
			planWith({ period: { from: "2024-04-01", to: "2024-03-31" } }),
			["PCREF-PLAN-DATES-BACKWARDS /period/to"],
		],
		[
			"a plan published before it was approved",
			planWith({ publication: { on: "2024-03-26", where: "Library" } }),
			["PCREF-PLAN-DATES-BACKWARDS /publication/on"],
		],
		[
			"reviews out of order, and a next one in the past",
			planWith({
				reviews: [...reviews, ...reviews.map((review) => ({ ...review, on: "2024-09-24" }))],
				nextReview: "2024-09-23",
			}),
			["PCREF-PLAN-DATES-BACKWARDS /reviews/1/on", "PCREF-PLAN-DATES-BACKWARDS /nextReview"],
		],
		[
			"a target to be reached within the baseline",
			withMeasure(0, { target: { value: 95, by: "2024-03-30" } }),
			["PCREF-PLAN-DATES-BACKWARDS /measures/0/target/by"],
		],
		[
			"a target that changes nothing",
			withMeasure(0, { target: { value: 82, by: "2026-03-31" } }),
			["PCREF-PLAN-TARGET-AGAINST-DIRECTION /measures/0/target/value"],
		],
		[
			"a target the wrong way",
			withMeasure(0, { direction: "decrease" }),
			["PCREF-PLAN-TARGET-AGAINST-DIRECTION /measures/0/target/value"],
		],
		["a target to stay where it is", withMeasure(0, { direction: "keep" }), []],
		[
			"an approved plan that nobody approved",
			planWith({ status: "approved", approval: undefined }),
			["PCREF-PLAN-APPROVAL-MISSING /approval"],
		],
		[
			"a published plan that nobody approved and nobody can read",
			planWith({ approval: undefined, publication: undefined }),
			["PCREF-PLAN-APPROVAL-MISSING /approval", "PCREF-PLAN-PUBLICATION-MISSING /publication"],
		],
		[
			"a superseded plan without a successor",
			planWith({ status: "superseded" }),
			["PCREF-PLAN-SUCCESSOR-MISSING /supersededBy"],
		],
		[
			"a successor of a plan that is not superseded",
			planWith({ supersededBy: "PLAN-2027" }),
			["PCREF-PLAN-SUCCESSOR-UNEXPECTED /supersededBy"],
		],
		[
			"a plan that supersedes itself",
			planWith({ status: "superseded", supersededBy: planExample.id }),
			["PCREF-PLAN-SUCCESSOR-UNEXPECTED /supersededBy"],
		],
		["a superseded plan with a successor", planWith({ status: "superseded", supersededBy: "PLAN-2027" }), []],
		[
			"a plan past its draft that was made with nobody",
			planWith({ coProductionEvents: [] }),
			["PCREF-PLAN-CONSULTATION-MISSING /coProductionEvents"],
		],
		["a draft that has been shown to nobody yet", planWith({ status: "draft", coProductionEvents: [] }), []],
		[
			"a label that the roll-up writes otherwise",
			withMeasure(1, {
				groups: [{ kind: "roll-up-group", rollUp: "nhs-upper-mha-annual", label: "Black" }],
				comparator: { kind: "group", group: { kind: "roll-up-group", rollUp: "ons-2021-5", label: "Irish" } },
			}),
			[
				"PCREF-PLAN-GROUP-UNKNOWN /measures/1/groups/0/label",
				"PCREF-PLAN-GROUP-UNKNOWN /measures/1/comparator/group/label",
			],
		],
	])("%s", (_, plan, expected) => {
		expect(found(plan)).toEqual(expected);
	});

	it.each<[string, Readonly<Record<string, readonly string[]>>, readonly string[]]>([
		["none", { a: ["b", "c"], b: ["d"], c: ["d"], d: [] }, []],
		["itself", { a: ["a"] }, ["/actions/0/dependsOn/0: a → a"]],
		["three", { a: ["b"], b: ["c"], c: ["a"] }, ["/actions/2/dependsOn/0: a → b → c → a"]],
		["not the way in", { in: ["a"], a: ["b"], b: ["a"] }, ["/actions/2/dependsOn/0: a → b → a"]],
		[
			"two that share an action",
			{ a: ["b", "c"], b: ["a"], c: ["a"] },
			["/actions/1/dependsOn/0: a → b → a", "/actions/2/dependsOn/0: a → c → a"],
		],
		[
			"two apart",
			{ a: ["b"], b: ["a"], c: ["d"], d: ["c"] },
			["/actions/1/dependsOn/0: a → b → a", "/actions/3/dependsOn/0: c → d → c"],
		],
	])("names the circle of actions: %s", (_, edges, expected) => {
		const issues = checkPlan(planOfDependencies(edges));
		expect(issues.map(({ where, received }) => `${where.pointer}: ${received}`)).toEqual(expected);
		expect(issues.every(({ code }) => code === "PCREF-PLAN-DEPENDENCY-CYCLE")).toBe(true);
	});

	it("names the start and the length of a long circle, without running out of stack", () => {
		const ids = Array.from({ length: 20_000 }, (_, index) => `a${index}`);
		const edges = Object.fromEntries(ids.map((id, index) => [id, [ids[(index + 1) % ids.length] ?? ""]]));
		const [issue, ...others] = checkPlan(planOfDependencies(edges));
		expect(others).toEqual([]);
		expect(issue?.received).toBe(
			"a0 → a1 → a2 → a3 → a4 → a5 → a6 → a7 → a8 → a9 → a10 → a11 → … (20000 actions) → a0",
		);
	});

	it("leaves no circle once the dependencies that it names are taken out", () => {
		const graphs = fc.integer({ min: 1, max: 12 }).chain((size) => {
			const ids = Array.from({ length: size }, (_, index) => `a${index}`);
			return fc.tuple(...ids.map((id) => fc.subarray(ids).map((dependsOn) => [id, dependsOn] as const)));
		});
		fc.assert(
			fc.property(graphs, (graph) => {
				const edges = Object.fromEntries(graph);
				const named = new Set(checkPlan(planOfDependencies(edges)).map(({ where }) => where.pointer));
				const mended = Object.fromEntries(
					graph.map(([id, dependsOn], row) => [
						id,
						dependsOn.filter((_, index) => !named.has(`/actions/${row}/dependsOn/${index}`)),
					]),
				);
				// what is left can be put in an order: take out, again and again, what waits for nothing
				let waiting = Object.entries(mended);
				for (let before = -1; before !== waiting.length; ) {
					before = waiting.length;
					const ids = new Set(waiting.map(([id]) => id));
					waiting = waiting.filter(([, dependsOn]) => dependsOn.some((id) => ids.has(id)));
				}
				expect(waiting).toEqual([]);
				expect(checkPlan(planOfDependencies(mended))).toEqual([]);
			}),
			{ numRuns: 300, seed: 3 },
		);
	});

	it("tells what was expected, what was there and what to do", () => {
		const [issue] = checkPlan(withAction(0, (action) => ({ ...action, due: "2024-03-31" })));
		expect(issue).toEqual({
			code: "PCREF-PLAN-DATES-BACKWARDS",
			severity: "reject-record",
			where: { pointer: "/actions/0/due" },
			expected: "2024-04-01 or later",
			received: "2024-03-31",
			hint: "Correct the date named here, or the one it is compared with.",
			message:
				"/actions/0/due: a date lies before one that it must follow (found 2024-03-31). Correct the date named here, or the one it is compared with.",
		});
	});

	it("applies rules to the fields that have the right form, and names those that do not", () => {
		const plan = { ...planExample, status: "superseded", measures: "none", sponsor: "x", "a/b~c": 1 };
		expect(found(plan as unknown as Plan)).toEqual([
			"PCREF-PLAN-SHAPE /measures",
			"PCREF-PLAN-SHAPE ",
			"PCREF-PLAN-SUCCESSOR-MISSING /supersededBy",
		]);
	});

	it.each<[string, object, object]>([
		["a field left out", { title: undefined }, { expected: "text", received: "nothing", hint: "Give text." }],
		["text for a list", { risks: "none" }, { expected: "a list", received: "text" }],
		["blank text", { title: " " }, { expected: "Must not be blank", hint: "Correct the field named here." }],
		["no such day", { nextReview: "2025-02-29" }, { expected: "a calendar date, YYYY-MM-DD" }],
		["a later version", { schemaVersion: "2" }, { expected: '"1"', hint: 'Give "1".' }],
		[
			"a status that is none",
			{ status: "final" },
			{ expected: 'one of "draft", "consulted", "approved", "published", "superseded"' },
		],
		[
			"a scope that is none",
			{ populationFocus: { scope: "some" } },
			{
				where: { pointer: "/populationFocus/scope" },
				expected: 'one of "all-racialised-communities", "named-groups"',
			},
		],
		[
			"an action for nothing",
			{ actions: [{ ...actions[2], priorities: [] }] },
			{ expected: "at least 1 in the list" },
		],
		[
			"an unknown field",
			{ sponsor: "A. Person" },
			{ received: "sponsor", hint: "Correct the spelling of the field, or take it out." },
		],
	])("says what the form should be: %s", (_, fields, facts) => {
		const [issue, ...others] = checkPlan({ ...planExample, ...fields });
		expect(issue).toMatchObject({ code: "PCREF-PLAN-SHAPE", ...facts });
		expect(others.filter(({ code }) => code === "PCREF-PLAN-SHAPE")).toEqual([]);
		expect(issue?.message).not.toContain("A. Person");
	});

	it("finds nothing in a plan that is in order, and never changes it", () => {
		fc.assert(
			fc.property(plans, (plan) => {
				const before = JSON.stringify(plan);
				expect(checkPlan(plan)).toEqual([]);
				expect(JSON.stringify(plan)).toBe(before);
			}),
			{ numRuns: 200, seed: 3 },
		);
	});

	it("throws on nothing", () => {
		const anything = fc.oneof(
			fc.anything({ withNullPrototype: true }),
			fc
				.tuple(plans, fc.constantFrom(...Object.keys(planExample)), fc.anything())
				.map(([plan, key, value]) => ({ ...plan, [key]: value })),
		);
		fc.assert(
			fc.property(anything, (value) => {
				for (const { code, where } of checkPlan(value as Plan)) {
					expect(Object.keys(planIssues)).toContain(code);
					expect(where.pointer).toMatch(/^(\/.*)?$/s);
				}
			}),
			{ numRuns: 200, seed: 3 },
		);
	});
});
