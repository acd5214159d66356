import fc from "fast-check";
import { describe, expect, expectTypeOf, it } from "vitest";
import { checkCoProductionEvent } from "../../../src/framework/co-production/check-co-production-event.js";
import { CoProductionEvent } from "../../../src/framework/co-production/co-production-event.js";
import { coProductionEventExample } from "../../../src/framework/co-production/co-production-event-example.js";
import { participationScales } from "../../../src/framework/co-production/participation-scales.js";
import { coProductionEvents } from "../arbitraries/co-production-event.js";

const event = coProductionEventExample;
const [community] = event.participants;
const [decision] = event.decisions;
const nhs = "nhs-ethnic-category-2001";

function found(value: object): readonly string[] {
	return checkCoProductionEvent(value as CoProductionEvent).map(
		({ code, where }) => `${code} ${where.pointer}`,
	);
}

describe("CoProductionEvent", () => {
	it("accepts its example, unchanged", () => {
		expect(CoProductionEvent.parse(event)).toEqual(event);
	});

	it.each<[string, object, string]>([
		["an unknown key", { attendees: ["A. Person"] }, ""],
		["a name for a number", { participants: [{ ...community, people: "many" }] }, "participants.0.people"],
		[
			"half a person",
			{
				participants: [
					{ ...community, ethnicGroups: [{ category: { scheme: nhs, code: "M" }, people: 0.5 }] },
				],
			},
			"participants.0.ethnicGroups.0.people",
		],
		[
			"a code that the list does not have",
			{
				participants: [{ ...community, ethnicGroups: [{ category: { scheme: nhs, code: "I" }, people: 1 }] }],
			},
			"participants.0.ethnicGroups.0.category.code",
		],
		["a level without its scale", { participation: { level: "7" } }, "participation.scale"],
		[
			"a level that the ladder does not have",
			{ participation: { scale: "tlap-ladder-of-co-production", level: "8" } },
			"participation.level",
		],
		[
			"payment to some that does not say to whom",
			{ payment: { offered: "to-some", terms: "x" } },
			"payment.toWhom",
		],
		["a decision of nobody", { decisions: [{ ...decision, madeBy: [] }] }, "decisions.0.madeBy"],
		[
			"a change that was made on no day",
			{ decisions: [{ ...decision, change: { state: "made", description: "x" } }] },
			"decisions.0.change.on",
		],
	])("refuses %s", (_, fields, path) => {
		const issues = CoProductionEvent.safeParse({ ...event, ...fields }).error?.issues ?? [];
		expect(issues.map((issue) => issue.path.join("."))).toEqual([path]);
	});

	it("accepts a scale of the trust's own, and people whom nobody counted", () => {
		const own = { ...event, participation: { scale: "our-five-steps", level: "shared" } };
		expect(CoProductionEvent.parse(own)).toEqual(own);
		expect(event.participants.at(-1)?.people).toBeNull();
	});

	it("reads back every event that it accepts from JSON, unchanged", () => {
		fc.assert(
			fc.property(coProductionEvents, (value) => {
				expect(CoProductionEvent.parse(JSON.parse(JSON.stringify(value)))).toEqual(value);
				expect(checkCoProductionEvent(value)).toEqual([]);
			}),
			{ numRuns: 200, seed: 3 },
		);
	});

	it("has the types of its schema", () => {
		expectTypeOf(CoProductionEvent.parse).returns.toExtend<CoProductionEvent>();
		expectTypeOf<CoProductionEvent["participants"][number]["people"]>().toEqualTypeOf<number | null>();
	});
});

describe("checkCoProductionEvent", () => {
	it("finds nothing in the example", () => {
		expect(checkCoProductionEvent(event)).toEqual([]);
	});

	it.each<[string, object, readonly string[]]>([
		[
			"people whose group is not accounted for",
			{ participants: [{ ...community, people: 15 }] },
			["PCREF-CO-PRODUCTION-SUM /participants/0/people"],
		],
		[
			"groups of people whom nobody counted",
			{ participants: [{ ...community, people: null }] },
			["PCREF-CO-PRODUCTION-SUM /participants/0/people"],
		],
		[
			"a constituency twice",
			{ participants: [community, community] },
			["PCREF-CO-PRODUCTION-TWICE /participants/1/constituency"],
		],
		[
			"a group twice",
			{
				participants: [
					{
						constituency: "patient",
						people: 3,
						ethnicGroups: [
							{ category: { scheme: nhs, code: "M" }, people: 1 },
							{ category: { scheme: nhs, code: "M" }, people: 2 },
						],
					},
				],
			},
			["PCREF-CO-PRODUCTION-TWICE /participants/0/ethnicGroups/1/category"],
		],
		["a decision twice", { decisions: [decision, decision] }, ["PCREF-CO-PRODUCTION-TWICE /decisions/1/id"]],
		[
			"changes from before the event",
			{ on: "2025-01-01" },
			[
				"PCREF-CO-PRODUCTION-DATES-BACKWARDS /decisions/0/change/on",
				"PCREF-CO-PRODUCTION-DATES-BACKWARDS /decisions/1/change/due",
			],
		],
		[
			"a field of the wrong form, and another that is wrong",
			{ on: 2025, decisions: [decision, decision] },
			["PCREF-CO-PRODUCTION-SHAPE /on", "PCREF-CO-PRODUCTION-TWICE /decisions/1/id"],
		],
	])("%s", (_, fields, expected) => {
		expect(found({ ...event, ...fields })).toEqual(expected);
	});

	it("throws on nothing", () => {
		fc.assert(
			fc.property(fc.anything({ withNullPrototype: true }), (value) => {
				const issues = checkCoProductionEvent(value as CoProductionEvent);
				expect(issues.map(({ code }) => code)).toContain("PCREF-CO-PRODUCTION-SHAPE");
			}),
			{ numRuns: 100, seed: 3 },
		);
	});
});

describe("participationScales", () => {
	it("are numbered from the least participation to the most, and are nobody's official PCREF scale", () => {
		for (const { codes, provenance } of participationScales) {
			expect(codes.map(({ code }) => Number(code))).toEqual(codes.map((_, index) => index + 1));
			expect(provenance.status).toBe("commentary");
			expect(provenance.note).toContain("not for PCREF");
		}
		expect(participationScales.map(({ codes }) => codes.length)).toEqual([7, 8]);
	});
});
