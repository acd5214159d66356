import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { release } from "../../../src/disclosure/release.js";
import { ArgumentError } from "../../../src/issues/argument-error.js";
import type { ShownResult } from "../../../src/measures/comparisons/shown-result.js";
import {
	type InequalitySummary,
	summariseInequality,
} from "../../../src/measures/comparisons/summarise-inequality.js";
import { measurePublished } from "../../../src/measures/published-measure.js";
import { fabricatedResult } from "../../disclosure/fabricated-result.js";
import { publishedFigures } from "../published-2023-24.js";

const detentions = measurePublished(publishedFigures("All detentions"), { comparator: "White" });
const figureOf = ({ measures }: InequalitySummary, who: string) => {
	const estimate = measures.find((measure) => measure.who === who)?.estimate;
	return estimate?.status === "ok" ? estimate.value : estimate?.reason;
};

describe("inequality in detentions of 2023/24", () => {
	const summary = summariseInequality(detentions, { reference: "White" });

	it("is what the rates and populations of five groups give", () => {
		// Worked out from the five printed counts and populations.
		expect(figureOf(summary, "D")).toBeCloseTo(169.563, 2);
		expect(figureOf(summary, "R")).toBeCloseTo(3.4409, 3);
		expect(figureOf(summary, "MDMW")).toBeCloseTo(18.39342, 4);
		expect(figureOf(summary, "IDISW")).toBeCloseTo(22.78356, 4);
		expect(figureOf(summary, "BGV")).toBeCloseTo(1271.189, 2);
		expect(figureOf(summary, "TI")).toBeCloseTo(68.4126, 3);
		expect(figureOf(summary, "MLD")).toBeCloseTo(51.9053, 3);
	});

	it("is beyond chance, and the measure has no better direction", () => {
		expect(summary.heterogeneity).toMatchObject({ status: "ok", degreesOfFreedom: 4 });
		expect(summary.heterogeneity.status === "ok" && summary.heterogeneity.pValue).toBeLessThan(1e-10);
		expect(figureOf(summary, "PAR")).toBe("neither way is better for this measure");
	});

	it("stands with its basis, and its reference is no norm but named", () => {
		expect(summary).toMatchObject({
			reference: "White",
			counts: "published",
			denominator: { vintage: "Census 2021" },
			classification: { id: "nhs-upper-mha-annual" },
		});
		const unnamed = summariseInequality(detentions);
		expect(unnamed.reference).toBeNull();
		expect(unnamed.measures.map(({ who }) => who)).not.toContain("MDRW");
		expect(unnamed.caveats.join(" ")).toContain("above 0 by chance alone");
	});

	it("is of the farthest group in either direction where neither is better", () => {
		const far = summariseInequality(detentions, { reference: "Black or Black British" });
		expect(figureOf(far, "R")).toBeCloseTo(3.4409, 3);
	});

	it("knows which way is better where the measure does", () => {
		const good = {
			...detentions,
			definition: { ...detentions.definition, direction: "higher-is-better" as const },
		};
		expect(figureOf(summariseInequality(good, { reference: "White" }), "D")).toBeCloseTo(
			69.466 - 69.466 - 10.47,
			0,
		);
		expect(typeof figureOf(summariseInequality(good), "PAF")).toBe("number");
	});
});

describe("any result", () => {
	it("has the same inequality in any order of its groups", () => {
		const rows = fc.array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 500, max: 50_000 })), {
			minLength: 3,
			maxLength: 6,
		});
		fc.assert(
			fc.property(rows, (some) => {
				const result = fabricatedResult({
					rows: some.map(([count, population], place) => ({ label: `Group ${place}`, count, population })),
				});
				const forwards = summariseInequality(result);
				const backwards = summariseInequality({ ...result, groups: result.groups.toReversed() });
				for (const [place, { estimate }] of forwards.measures.entries()) {
					const other = backwards.measures[place]?.estimate;
					if (estimate.status !== "ok" || other?.status !== "ok") expect(other).toEqual(estimate);
					else
						expect(Math.abs(other.value - estimate.value)).toBeLessThanOrEqual(
							1e-8 * (1 + Math.abs(estimate.value)),
						);
				}
			}),
			{ numRuns: 60 },
		);
	});

	it("tells nothing of a hidden group", () => {
		const result = fabricatedResult({
			rows: [
				{ label: "White", count: 40, population: 60_000 },
				{ label: "Mixed", count: 3, population: 2_000 },
				{ label: "Black or Black British", count: 30, population: 10_000 },
			],
		});
		const [released] = release(result, { audience: "public", rule: "mhsds-under-5-nearest-5" }).results;
		const summary = summariseInequality(released as ShownResult, { reference: "White" });
		expect(summary.measures.filter(({ estimate }) => estimate.status === "ok")).toEqual([]);
		expect(summary.measures.map(({ estimate }) => estimate.status)).toContain("suppressed");
		expect(summary.heterogeneity.status).toBe("undefined");
	});

	it("is refused a reference that it does not have", () => {
		expect(() => summariseInequality(detentions, { reference: "Irish", level: "upper" })).toThrow(
			ArgumentError,
		);
		expect(() => summariseInequality(detentions, { reference: "Nobody" })).toThrow("comparator.label");
	});
});
