import fc from "fast-check";
import { describe, expect, expectTypeOf, it } from "vitest";
import { checkEvidence } from "../../../src/framework/readiness/check-evidence.js";
import { Evidence, evidenceExample } from "../../../src/framework/readiness/evidence.js";
import { evidenceItems } from "../arbitraries/governance.js";

describe("Evidence", () => {
	it("accepts its example, and reads every other back from JSON, unchanged, with nothing to find", () => {
		expect(Evidence.parse(evidenceExample)).toEqual(evidenceExample);
		fc.assert(
			fc.property(evidenceItems, (value) => {
				expect(Evidence.parse(JSON.parse(JSON.stringify(value)))).toEqual(value);
				expect(checkEvidence({ evidence: [value] })).toEqual([]);
			}),
			{ numRuns: 150, seed: 3 },
		);
		expectTypeOf(Evidence.parse).returns.toExtend<Evidence>();
	});

	it.each<[string, object, string]>([
		["an unknown key", { strength: "good" }, ""],
		["evidence of nothing", { supports: [] }, "supports"],
		["evidence that does not say what it shows", { supports: [{ standard: "R-GOV-8" }] }, "supports.0.shows"],
		["a day that does not exist", { on: "2024-04-31" }, "on"],
		["evidence that is nowhere", { reference: " " }, "reference"],
	])("refuses %s", (_, fields, path) => {
		const issues = Evidence.safeParse({ ...evidenceExample, ...fields }).error?.issues ?? [];
		expect(issues.map((issue) => issue.path.join("."))).toEqual([path]);
	});
});

describe("checkEvidence", () => {
	const found = (fields: Partial<Evidence>, localStandards = {}) =>
		checkEvidence({ evidence: [{ ...evidenceExample, ...fields }], ...localStandards }).map(
			({ code, where, expected }) => [code, where.pointer, expected],
		);

	it("finds what the standard does not call for, and names what it does", () => {
		expect(found({ supports: [{ standard: "R-GOV-8", shows: "the plan" }] })).toEqual([
			[
				"PCREF-EVIDENCE-NOT-CALLED-FOR",
				"/evidence/0/supports/0/shows",
				"address of the publication; date of publication",
			],
		]);
	});

	it("takes anything for a standard that does not say what would show it", () => {
		expect(found({ supports: [{ standard: "R-OUT-3", shows: "what people say" }] })).toEqual([]);
	});

	it("knows the organisation's own standards", () => {
		const localStandards = [
			{
				id: "OUR-1",
				parts: [],
				modality: "local",
				expectation: "x",
				evidence: ["list"],
				provenance: { status: "local", source: "x" },
			},
		];
		expect(found({ supports: [{ standard: "OUR-1", shows: "list" }] }, { localStandards })).toEqual([]);
		expect(found({ supports: [{ standard: "OUR-1", shows: "a list" }] }, { localStandards })).toHaveLength(1);
	});

	it("finds evidence that ends before it begins", () => {
		expect(found({ until: "2025-02-02" })).toEqual([
			["PCREF-EVIDENCE-DATES-BACKWARDS", "/evidence/0/until", "2025-02-03 or later"],
		]);
		expect(found({ until: "2025-02-03" })).toEqual([]);
	});
});
