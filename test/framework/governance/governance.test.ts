import fc from "fast-check";
import { describe, expect, expectTypeOf, it } from "vitest";
import { checkGovernance } from "../../../src/framework/governance/check-governance.js";
import { governanceExample as example, Governance } from "../../../src/framework/governance/governance.js";
import { Publication, publicationExample } from "../../../src/framework/governance/publication.js";
import { governances, publications } from "../arbitraries/governance.js";

const [oversight, committee] = example.groups;
const [lead] = example.roles;
const [review] = example.boardReviews;

function found(fields: object): readonly string[] {
	return checkGovernance({ ...example, ...fields } as Governance).map(
		({ code, where }) => `${code} ${where.pointer}`,
	);
}

describe("Governance", () => {
	it("accepts its example, unchanged, and finds nothing in it", () => {
		expect(Governance.parse(example)).toEqual(example);
		expect(checkGovernance(example)).toEqual([]);
	});

	it.each<[string, object, string]>([
		["an unknown key", { chair: "A. Person" }, ""],
		["a role that is none", { roles: [{ ...lead, kind: "champion" }] }, "roles.0.kind"],
		["a role since some time", { roles: [{ ...lead, from: "2024" }] }, "roles.0.from"],
		["a group that calls itself the board", { groups: [{ ...committee, id: "board" }] }, "groups.0.id"],
		[
			"a member who is nobody",
			{ groups: [{ ...committee, members: [{ constituency: "carer", decides: true }] }] },
			"groups.0.members.0",
		],
		[
			"a member of whom it is not said whether they decide",
			{ groups: [{ ...committee, members: [{ constituency: "carer", who: "Carers' council" }] }] },
			"groups.0.members.0",
		],
		[
			"a measure that may or may not have been shown by group",
			{ boardReviews: [{ ...review, measures: [{ measure: "detentions" }] }] },
			"boardReviews.0.measures.0.byEthnicity",
		],
	])("refuses %s", (_, fields, path) => {
		const issues = Governance.safeParse({ ...example, ...fields }).error?.issues ?? [];
		expect(issues.map((issue) => issue.path.join("."))).toEqual([path]);
	});

	it("marks names as identifying", () => {
		const holder = Governance.shape.roles.element.shape.holder;
		expect(holder.meta()).toMatchObject({ identifying: "free-text" });
	});

	it("reads back from JSON, unchanged, with nothing to find", () => {
		fc.assert(
			fc.property(governances, (value) => {
				expect(Governance.parse(JSON.parse(JSON.stringify(value)))).toEqual(value);
				expect(checkGovernance(value)).toEqual([]);
			}),
			{ numRuns: 150, seed: 3 },
		);
		expectTypeOf(Governance.parse).returns.toExtend<Governance>();
	});
});

describe("checkGovernance", () => {
	it.each<[string, object, readonly string[]]>([
		[
			"an id that stands twice",
			{ roles: [...example.roles, lead] },
			["PCREF-GOVERNANCE-ID-TWICE /roles/3/id"],
		],
		[
			"a member whose role is not there",
			{ roles: example.roles.slice(0, 2) },
			["PCREF-GOVERNANCE-ROLE-UNKNOWN /groups/0/members/2/role"],
		],
		[
			"a reporting line to nowhere",
			{ groups: [{ ...oversight, reportsTo: "executive" }] },
			["PCREF-GOVERNANCE-GROUP-UNKNOWN /groups/0/reportsTo"],
		],
		[
			"a group that reports to itself",
			{ groups: [committee, { ...oversight, reportsTo: "oversight" }] },
			["PCREF-GOVERNANCE-REPORTING-CYCLE /groups/1/reportsTo"],
		],
		[
			"a role that ends before it begins",
			{ roles: [...example.roles.slice(1), { ...lead, to: "2024-03-31" }] },
			["PCREF-GOVERNANCE-DATES-BACKWARDS /roles/2/to"],
		],
		[
			"a next review on the day of this one",
			{ boardReviews: [{ ...review, nextReview: review?.on }] },
			["PCREF-GOVERNANCE-DATES-BACKWARDS /boardReviews/0/nextReview"],
		],
	])("finds %s", (_, fields, expected) => {
		expect(found(fields)).toEqual(expected);
	});

	it("names each circle once, whatever leads into it", () => {
		const group = (id: string, reportsTo: string) => ({ ...committee, id, reportsTo });
		const groups = [group("a", "b"), group("b", "c"), group("c", "d"), group("d", "b"), group("e", "c")];
		const issues = checkGovernance({ ...example, groups } as Governance);
		expect(issues).toMatchObject([
			{
				code: "PCREF-GOVERNANCE-REPORTING-CYCLE",
				received: "b > c > d > b",
				where: { pointer: "/groups/1/reportsTo" },
			},
		]);
	});

	it("finds everything else where one field is wrong, and throws for nothing", () => {
		expect(found({ boardReviews: "none", groups: [{ ...oversight, reportsTo: "executive" }] })).toEqual([
			"PCREF-GOVERNANCE-SHAPE /boardReviews",
			"PCREF-GOVERNANCE-GROUP-UNKNOWN /groups/0/reportsTo",
		]);
		fc.assert(
			fc.property(fc.anything(), (value) => {
				expect(checkGovernance(value as Governance).length).toBeGreaterThan(0);
			}),
			{ numRuns: 300, seed: 3 },
		);
	});

	it("walks long lines of groups in a moment", () => {
		const groups = Array.from({ length: 20_000 }, (_, index) => ({
			...committee,
			id: `g${index}`,
			reportsTo: index === 0 ? "board" : `g${index - 1}`,
		}));
		expect(found({ groups })).toEqual([]);
	});
});

describe("Publication", () => {
	it("accepts its example and reads every other back from JSON, unchanged", () => {
		expect(Publication.parse(publicationExample)).toEqual(publicationExample);
		fc.assert(
			fc.property(publications, (value) => {
				expect(Publication.parse(JSON.parse(JSON.stringify(value)))).toEqual(value);
			}),
			{ numRuns: 100, seed: 3 },
		);
		expectTypeOf(Publication.parse).returns.toExtend<Publication>();
	});

	it.each<[string, object, string]>([
		["an unknown key", { url: "x" }, ""],
		["a month for a day", { on: "2024-10" }, "on"],
		["a kind that is none", { kind: "tweet" }, "kind"],
		["nowhere", { where: "" }, "where"],
	])("refuses %s", (_, fields, path) => {
		const issues = Publication.safeParse({ ...publicationExample, ...fields }).error?.issues ?? [];
		expect(issues.map((issue) => issue.path.join("."))).toEqual([path]);
	});
});
