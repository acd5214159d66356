import { describe, expect, expectTypeOf, it } from "vitest";
import { EdsAssessment } from "../../src/equality-standards/eds/eds-assessment.js";
import { edsAssessmentExample } from "../../src/equality-standards/eds/eds-assessment-example.js";
import { edsBands } from "../../src/equality-standards/eds/eds-bands.js";
import { edsDomains, edsOutcomeIds, edsOutcomes } from "../../src/equality-standards/eds/eds-outcomes.js";
import { scoreEds } from "../../src/equality-standards/eds/score-eds.js";

type Score = 0 | 1 | 2 | 3;

/** The example with one score everywhere. */
function scoredThroughout(score: Score): EdsAssessment {
	const scored = { score, rationale: "x", agreedBy: [] };
	const all = Object.fromEntries(edsOutcomeIds.map((id) => [id, scored]));
	const services = ["a", "b", "c"].map((service) => ({
		service,
		"1A": scored,
		"1B": scored,
		"1C": scored,
		"1D": scored,
	}));
	const { "1A": a, "1B": b, "1C": c, "1D": d, ...others } = all;
	return { ...edsAssessmentExample, ...others, services };
}

/** An assessment whose total is `total`, up to 33. */
function withTotal(total: number): EdsAssessment {
	const base = Math.floor(total / 11) as Score;
	const more = edsOutcomeIds.slice(edsOutcomeIds.length - (total % 11));
	const plain = scoredThroughout(base);
	const raised = { score: Math.min(3, base + 1) as Score, rationale: "x", agreedBy: [] };
	const raise = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, raised]));
	return {
		...plain,
		...raise(more.filter((id) => !id.startsWith("1"))),
		services: plain.services.map((service) => ({
			...service,
			...raise(more.filter((id) => id.startsWith("1"))),
		})),
	};
}

describe("edsOutcomes", () => {
	it("are eleven in three domains, and say which texts were not read", () => {
		expect(edsOutcomes.map(({ id }) => id)).toEqual(edsOutcomeIds);
		expect(edsOutcomes.every(({ id, domain }) => id.startsWith(String(domain)))).toBe(true);
		expect(Object.keys(edsDomains)).toEqual(["1", "2", "3"]);
		const status = Object.fromEntries(edsOutcomes.map(({ id, provenance }) => [id, provenance.status]));
		expect(status).toEqual({
			"1A": "official",
			"1B": "official",
			"1C": "official",
			"1D": "official",
			"2A": "official",
			"2B": "official",
			"2C": "unverified",
			"2D": "official",
			"3A": "unverified",
			"3B": "unverified",
			"3C": "unverified",
		});
	});
});

describe("EdsAssessment", () => {
	it("accepts its example, unchanged", () => {
		expect(EdsAssessment.parse(edsAssessmentExample)).toEqual(edsAssessmentExample);
		expectTypeOf(EdsAssessment.parse).returns.toExtend<EdsAssessment>();
	});

	it.each([
		[
			"a score that is none",
			{ ...edsAssessmentExample, "2A": { ...edsAssessmentExample["2A"], score: 4 } },
			"2A.score",
		],
		["an outcome left out", { ...edsAssessmentExample, "3C": undefined }, "3C"],
		["an outcome that is none", { ...edsAssessmentExample, "4A": null }, ""],
	])("refuses %s", (_, value, path) => {
		const issues = EdsAssessment.safeParse(value).error?.issues ?? [];
		expect(issues.map((issue) => issue.path.join("."))).toEqual([path]);
	});
});

describe("scoreEds", () => {
	it("counts the middle score of three services in domain 1, and each outcome once", () => {
		const { outcomes, total } = scoreEds(edsAssessmentExample, { bands: edsBands });
		expect(outcomes.map(({ score }) => (score.status === "ok" ? score.value : score.reason))).toEqual([
			2, 2, 2, 2, 2, 1, 2, 2, 2, 2, 1,
		]);
		expect(total).toEqual({ status: "ok", value: 20, rating: "developing" });
	});

	it.each<[number, string]>([
		[0, "undeveloped"],
		[7, "undeveloped"],
		[8, "developing"],
		[21, "developing"],
		[22, "achieving"],
		[30, "achieving"],
		[32, "achieving"],
		[33, "excelling"],
	])("rates a total of %i by the limits as known", (value, rating) => {
		expect(scoreEds(withTotal(value), { bands: edsBands }).total).toEqual({ status: "ok", value, rating });
	});

	it("rates by other limits where they are given", () => {
		const provenance = { status: "local", source: "Our reading" } as const;
		const bands = [
			{ rating: "undeveloped", from: 0, provenance },
			{ rating: "excelling", from: 31, provenance },
		] as const;
		expect(scoreEds(withTotal(30), { bands }).total).toMatchObject({ rating: "undeveloped" });
		expect(scoreEds(withTotal(31), { bands }).total).toMatchObject({ rating: "excelling" });
	});

	it.each<[string, EdsAssessment, string]>([
		["an outcome not scored", { ...edsAssessmentExample, "3A": null }, "3A: the outcome was not scored"],
		[
			"two services",
			{ ...edsAssessmentExample, services: edsAssessmentExample.services.slice(1) },
			"1A: three services are scored, and their middle score counts; here are 2",
		],
		[
			"a service not scored",
			{
				...edsAssessmentExample,
				services: edsAssessmentExample.services.map((service, index) =>
					index === 1 ? { ...service, "1C": null } : service,
				),
			},
			"1C: a service was not scored",
		],
	])("has no total for %s", (_, assessment, reason) => {
		expect(scoreEds(assessment, { bands: edsBands }).total).toEqual({ status: "undefined", reason });
	});

	it("refuses limits that do not rise from 0, and what is no assessment", () => {
		expect(() => scoreEds(edsAssessmentExample, { bands: edsBands.slice(1) })).toThrow(
			"options.bands must begin with a band from 0",
		);
		expect(() => scoreEds(edsAssessmentExample, { bands: [...edsBands, ...edsBands.slice(3)] })).toThrow(
			"options.bands[4].from must be a number above 33",
		);
		expect(() => scoreEds({} as EdsAssessment, { bands: edsBands })).toThrow(
			"assessment is not an assessment (look at schemaVersion)",
		);
	});
});
