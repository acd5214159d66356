import { describe, expect, it } from "vitest";
import { nationalCompetencies } from "../../src/framework/competencies.js";
import { frameworkParts, partIds } from "../../src/framework/parts.js";

describe("frameworkParts", () => {
	it("holds the three formal parts in their order", () => {
		expect(frameworkParts.map((part) => [part.number, part.formalName])).toEqual([
			[1, "Legislative and regulatory obligations (leadership and governance)"],
			[2, "National organisational competencies"],
			[3, "Patient and carers feedback mechanism"],
		]);
		expect(frameworkParts.map((part) => part.id)).toEqual(partIds);
	});

	it("shows that the public name of part 2 is disputed, and only that one", () => {
		const disputed = frameworkParts.filter((part) => part.publicName.disputed);
		expect(disputed.map((part) => [part.number, part.publicName.name])).toEqual([[2, "Data"]]);
		expect(disputed[0]?.publicName.note).toContain("NHS England's public list");
	});
});

describe("nationalCompetencies", () => {
	it("holds the six official labels", () => {
		expect(nationalCompetencies.map((competency) => competency.label)).toEqual([
			"Cultural awareness",
			"Staff knowledge and awareness",
			"Partnership working",
			"Co-production",
			"Workforce",
			"Co-learning",
		]);
		expect(nationalCompetencies.every((competency) => competency.provenance.status === "official")).toBe(
			true,
		);
	});

	it("passes nothing of ours off as the framework's", () => {
		const defined = nationalCompetencies.filter((competency) => competency.definition !== null);
		expect(defined.map((competency) => [competency.id, competency.definition?.complete])).toEqual([
			["cultural-awareness", false],
		]);
		expect(new Set(nationalCompetencies.map((competency) => competency.scope.provenance.status))).toEqual(
			new Set(["inferred"]),
		);
	});
});
