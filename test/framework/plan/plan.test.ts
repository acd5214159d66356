import fc from "fast-check";
import { describe, expect, expectTypeOf, it } from "vitest";
import { nationalCompetencies } from "../../../src/framework/competencies.js";
import { obligations } from "../../../src/framework/obligations.js";
import { ActionStatus, actionStatuses } from "../../../src/framework/plan/action-status.js";
import { Plan } from "../../../src/framework/plan/plan.js";
import { planExample } from "../../../src/framework/plan/plan-example.js";
import { plans } from "../arbitraries/plan.js";

const [priority] = planExample.priorities;
const [action] = planExample.actions;
const [measure] = planExample.measures;

function problems(value: unknown): readonly string[] {
	return (Plan.safeParse(value).error?.issues ?? []).map((issue) => `${issue.path.join(".")}: ${issue.code}`);
}

describe("Plan", () => {
	it("accepts its example, unchanged", () => {
		expect(Plan.parse(planExample)).toEqual(planExample);
	});

	it("has an example that covers the three parts and names national competencies", () => {
		const parts = planExample.priorities.flatMap((entry) => entry.parts);
		expect([...new Set(parts)]).toHaveLength(3);
		const national = nationalCompetencies.map(({ id }): string => id);
		expect(planExample.priorities.flatMap((entry) => entry.competencies)).toEqual([
			"staff-knowledge-and-awareness",
			"partnership-working",
			"co-production",
		]);
		expect(national).toEqual(
			expect.arrayContaining(planExample.priorities.flatMap((entry) => entry.competencies)),
		);
	});

	it("has an example that names obligations of the catalogue", () => {
		const catalogue = obligations.map(({ id }) => id);
		expect(catalogue).toEqual(
			expect.arrayContaining(planExample.priorities.flatMap((entry) => entry.obligations)),
		);
	});

	it("names every missing field, and asks for none of those that come later", () => {
		expect(problems({}).map((problem) => problem.split(":")[0])).toEqual([
			"schemaVersion",
			"id",
			"organisation",
			"title",
			"version",
			"period",
			"status",
			"executiveLead",
			"populationFocus",
			"coProductionEvents",
			"priorities",
			"actions",
			"measures",
			"risks",
			"reviews",
		]);
	});

	it.each<[string, unknown, readonly string[]]>([
		["no plan at all", null, [": invalid_type"]],
		["a later version", { ...planExample, schemaVersion: "2" }, ["schemaVersion: invalid_value"]],
		["an unknown key", { ...planExample, sponsor: "x" }, [": unrecognized_keys"]],
		[
			"a polluting key",
			JSON.parse('{"__proto__":{"status":"draft"}}'),
			[...problems({}), ": unrecognized_keys"],
		],
		["a status that is none", { ...planExample, status: "final" }, ["status: invalid_value"]],
		[
			"an organisation without its list",
			{ ...planExample, organisation: "RV5" },
			["organisation: invalid_type"],
		],
		[
			"a day that does not exist",
			{ ...planExample, period: { from: "2023-02-29", to: "2024-02-29" } },
			["period.from: invalid_format"],
		],
		[
			"a field that comes later, given as nothing",
			{ ...planExample, approval: undefined },
			["approval: invalid_type"],
		],
		[
			"named groups without a group",
			{
				...planExample,
				populationFocus: { scope: "named-groups", groups: [], reason: "x", concerns: "both" },
			},
			["populationFocus.groups: too_small"],
		],
		[
			"a part that is none",
			{ ...planExample, priorities: [{ ...priority, parts: ["data"] }] },
			["priorities.0.parts.0: invalid_value"],
		],
		[
			"a code without its list",
			{ ...planExample, priorities: [{ ...priority, groups: [{ kind: "ethnic-group", category: "M" }] }] },
			["priorities.0.groups.0.category: invalid_type"],
		],
		[
			"not known as a group to be for",
			{
				...planExample,
				priorities: [
					{
						...priority,
						groups: [{ kind: "ethnic-group", category: { scheme: "nhs-ethnic-category-2001", code: "99" } }],
					},
				],
			},
			["priorities.0.groups.0.category.code: invalid_value"],
		],
		[
			"an action for no priority",
			{ ...planExample, actions: [{ ...action, priorities: [] }] },
			["actions.0.priorities: too_small"],
		],
		[
			"a level that its scale does not have",
			{
				...planExample,
				actions: [{ ...action, participation: { scale: "arnstein-1969", level: "9" } }],
			},
			["actions.0.participation.level: custom"],
		],
		[
			"a figure that is no number",
			{ ...planExample, measures: [{ ...measure, target: { value: Number.NaN, by: "2026-03-31" } }] },
			["measures.0.target.value: invalid_type"],
		],
		[
			"a number as text",
			{ ...planExample, measures: [{ ...measure, target: { value: "", by: "2026-03-31" } }] },
			["measures.0.target.value: invalid_type"],
		],
	])("refuses %s", (_, value, expected) => {
		expect(problems(value)).toEqual(expected);
	});

	it("reads back every plan that it accepts from JSON, unchanged", () => {
		fc.assert(
			fc.property(plans, (plan) => {
				expect(Plan.parse(plan)).toEqual(plan);
				expect(Plan.parse(JSON.parse(JSON.stringify(plan)))).toEqual(plan);
			}),
			{ numRuns: 100, seed: 3 },
		);
	});

	it("has the types of its schema, read-only throughout", () => {
		expectTypeOf(Plan.parse).returns.toExtend<Plan>();
		expectTypeOf<Plan["status"]>().toEqualTypeOf<
			"draft" | "consulted" | "approved" | "published" | "superseded"
		>();
		expectTypeOf<Plan["actions"]>().toExtend<readonly object[]>();
		expectTypeOf<Plan["actions"]>().not.toExtend<object[]>();
		expectTypeOf<Plan["actions"][number]["communityCoOwner"]>().toEqualTypeOf<string | null>();
	});
});

describe("actionStatuses", () => {
	it("labels each status, in the order of the schema, and does not look official", () => {
		expect(actionStatuses.codes.map(({ code }) => code)).toEqual(ActionStatus.options);
		expect(actionStatuses.provenance.status).toBe("inferred");
	});
});
