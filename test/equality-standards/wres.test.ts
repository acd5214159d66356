import fc from "fast-check";
import { describe, expect, expectTypeOf, it } from "vitest";
import { fourFifthsRange } from "../../src/equality-standards/wres/relative-likelihood-range.js";
import { wresGroups } from "../../src/equality-standards/wres/wres-groups.js";
import { wresIndicators } from "../../src/equality-standards/wres/wres-indicators.js";
import { wresRelativeLikelihood } from "../../src/equality-standards/wres/wres-relative-likelihood.js";
import { wresResults } from "../../src/equality-standards/wres/wres-results.js";
import { WresReturn } from "../../src/equality-standards/wres/wres-return.js";
import { wresReturnExample } from "../../src/equality-standards/wres/wres-return-example.js";
import { ArgumentError } from "../../src/issues/argument-error.js";
import { nhsEthnicCategory2001 } from "../../src/reference/ethnicity/nhs-ethnic-category-2001.js";
import { whenShared } from "../shared.js";

const withShared = whenShared("conformance/representation-wres-completeness.json");

describe("wresIndicators", () => {
	it("are the nine, four from records, four from the survey, one of the board", () => {
		expect(wresIndicators.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
		expect(wresIndicators.map(({ data }) => data)).toEqual([
			...Array(4).fill("workforce-records"),
			...Array(4).fill("staff-survey"),
			"board",
		]);
	});

	it("turn round indicator 3 alone", () => {
		expect(wresIndicators.flatMap(({ direction }) => direction?.over ?? [])).toEqual([
			"white",
			"black-and-minority-ethnic",
			"white",
		]);
	});
});

describe("wresGroups", () => {
	it("hold each national code once", () => {
		const codes = wresGroups.groups.flatMap((group) => group.codes);
		expect(codes.toSorted()).toEqual(nhsEthnicCategory2001.codes.map(({ code }) => code).toSorted());
		expect(new Set(codes).size).toBe(codes.length);
	});
});

describe("wresRelativeLikelihood", () => {
	const counts = (white: readonly [number, number], other: readonly [number, number]) => ({
		white: { count: white[0], total: white[1] },
		blackAndMinorityEthnic: { count: other[0], total: other[1] },
	});

	it("gives 3.2 where a trust published 3.2: 46.99% against 14.65%", () => {
		const result = wresRelativeLikelihood({ indicator: 2, ...counts([4699, 10_000], [1465, 10_000]) });
		expect(result).toMatchObject({ status: "ok", range: "above" });
		expect(result.status === "ok" ? result.value.toFixed(2) : "").toBe("3.21");
	});

	it.each<[string, readonly [number, number], readonly [number, number], string]>([
		["0.8 exactly, where floating point gives less", [5, 12], [3, 9], "within"],
		["0.8 exactly, with large numbers", [1000, 10_000], [800, 10_000], "within"],
		["a hair below 0.8", [1_000_000, 10_000_000], [799_999, 10_000_000], "below"],
		["1.25 exactly", [8, 100], [10, 100], "within"],
		["a hair above 1.25", [800_000, 10_000_000], [1_000_001, 10_000_000], "above"],
		["none at all", [4, 40], [0, 20], "below"],
	])("places %s", (_, white, other, range) => {
		expect(wresRelativeLikelihood({ indicator: 3, ...counts(white, other) })).toMatchObject({ range });
	});

	it("is undefined, and says why, where there is nothing to divide by", () => {
		expect(wresRelativeLikelihood({ indicator: 2, ...counts([3, 30], [0, 20]) })).toEqual({
			status: "undefined",
			indicator: 2,
			reason: "the likelihood to divide by is 0",
		});
		expect(wresRelativeLikelihood({ indicator: 4, ...counts([3, 30], [0, 0]) })).toEqual({
			status: "undefined",
			indicator: 4,
			reason: "there is nobody in one of the groups",
		});
	});

	it("takes another range", () => {
		const range = {
			lower: { numerator: 9, denominator: 10 },
			upper: { numerator: 10, denominator: 9 },
			provenance: { status: "local", source: "Our board" },
		} as const;
		const options = { indicator: 2, ...counts([10, 100], [9, 100]) } as const;
		expect(wresRelativeLikelihood({ ...options, range })).toMatchObject({ range: "within" });
		expect(wresRelativeLikelihood({ ...options, ...counts([10, 100], [8, 100]), range })).toMatchObject({
			range: "above",
		});
	});

	it.each<[string, Parameters<typeof wresRelativeLikelihood>[0], string]>([
		["half a person", { indicator: 2, ...counts([1.5, 3], [1, 3]) }, "white.count"],
		["fewer than nobody", { indicator: 2, ...counts([1, 3], [-1, 3]) }, "blackAndMinorityEthnic.count"],
		["more than there are", { indicator: 2, ...counts([4, 3], [1, 3]) }, "white.count"],
		["another indicator", { indicator: 5 as 4, ...counts([1, 3], [1, 3]) }, "indicator"],
		[
			"a range over nothing",
			{
				indicator: 2,
				...counts([1, 3], [1, 3]),
				range: { ...fourFifthsRange, upper: { numerator: 1, denominator: 0 } },
			},
			"range.upper.denominator",
		],
	])("refuses %s", (_, options, argument) => {
		expect(() => wresRelativeLikelihood(options)).toThrow(expect.objectContaining({ argument }));
		expect(() => wresRelativeLikelihood(options)).toThrow(ArgumentError);
	});

	it("gives indicator 3 the place opposite to indicator 2, for the same numbers", () => {
		const group = fc
			.integer({ min: 1, max: 5000 })
			.chain((total) => fc.record({ count: fc.integer({ min: 1, max: total }), total: fc.constant(total) }));
		const opposite = { below: "above", within: "within", above: "below" };
		fc.assert(
			fc.property(group, group, (white, blackAndMinorityEthnic) => {
				const second = wresRelativeLikelihood({ indicator: 2, white, blackAndMinorityEthnic });
				const third = wresRelativeLikelihood({ indicator: 3, white, blackAndMinorityEthnic });
				if (second.status !== "ok" || third.status !== "ok") throw new Error("undefined");
				expect(third.range).toBe(opposite[second.range]);
				expect(second.value * third.value).toBeCloseTo(1, 10);
			}),
		);
	});

	withShared("agrees with the conformance cases", async (text) => {
		const { cases } = JSON.parse(text) as {
			cases: readonly {
				readonly id: string;
				readonly method: string;
				readonly input: Readonly<
					Record<"group_count" | "group_total" | "reference_count" | "reference_total", number>
				>;
				readonly expected: { readonly relative_likelihood: number | string; readonly band: string };
			}[];
		};
		const ours = cases.filter(({ method }) => method === "wres.relative_likelihood");
		expect(ours.length).toBeGreaterThanOrEqual(10);
		for (const { id, input, expected } of ours) {
			const result = wresRelativeLikelihood({
				indicator: 3,
				white: { count: input.reference_count, total: input.reference_total },
				blackAndMinorityEthnic: { count: input.group_count, total: input.group_total },
			});
			if (typeof expected.relative_likelihood === "string") {
				expect(result.status, id).toBe("undefined");
			} else {
				expect(result, id).toMatchObject({ status: "ok", range: expected.band });
				expect(result.status === "ok" ? result.value : 0, id).toBeCloseTo(expected.relative_likelihood, 12);
			}
		}
	});
});

describe("wresResults", () => {
	const results = wresResults(wresReturnExample);

	it("gives the shares of each grade, and of the whole workforce", () => {
		expect(results.grades.map(({ grade, headcount }) => [grade, headcount])).toEqual([
			["Band 3", 460],
			["Very senior manager", 12],
			["Band 5", 1000],
			["Band 8a", 200],
		]);
		expect(results.grades[2]).toEqual({
			cluster: "clinical",
			grade: "Band 5",
			headcount: 1000,
			white: { status: "ok", value: 52 },
			blackAndMinorityEthnic: { status: "ok", value: 47 },
			notKnown: { status: "ok", value: 1 },
		});
		expect(results.workforce).toMatchObject({
			headcount: 1672,
			white: { value: (100 * 1000) / 1672 },
			blackAndMinorityEthnic: { value: (100 * 650) / 1672 },
			notKnown: { value: (100 * 22) / 1672 },
		});
	});

	it("gives the likelihoods, each in its own direction", () => {
		expect(results.likelihoods).toEqual([
			{ status: "ok", indicator: 2, value: (180 * 1000) / (110 * 900), range: "above" },
			{ status: "ok", indicator: 3, value: 2, range: "above" },
			{ status: "ok", indicator: 4, value: 1.25, range: "within" },
		]);
	});

	it("gives survey shares for both groups, and says what is missing", () => {
		const missing = { status: "undefined", reason: "the numbers were not given" };
		expect(results.survey).toEqual([
			{
				indicator: 5,
				white: { status: "ok", value: 25 },
				blackAndMinorityEthnic: { status: "ok", value: 36 },
			},
			{
				indicator: 6,
				white: { status: "ok", value: 15 },
				blackAndMinorityEthnic: { status: "ok", value: 22 },
			},
			{
				indicator: 7,
				white: { status: "ok", value: 61 },
				blackAndMinorityEthnic: { status: "ok", value: 45 },
			},
			{ indicator: 8, white: missing, blackAndMinorityEthnic: missing },
		]);
	});

	it("gives the difference of the board in percentage points", () => {
		const { boardDifference } = results;
		expect(boardDifference.status === "ok" ? boardDifference.value : Number.NaN).toBeCloseTo(
			(100 * 2) / 15 - (100 * 650) / 1672,
			10,
		);
	});

	it("is undefined throughout for a return without numbers", () => {
		const empty = wresResults({
			...wresReturnExample,
			workforce: [],
			appointedFromShortlisting: null,
			boardVotingMembers: { white: 0, blackAndMinorityEthnic: 0, notKnown: 0 },
		});
		expect(empty.workforce.white).toEqual({
			status: "undefined",
			reason: "there is nobody to take a share of",
		});
		expect(empty.likelihoods[0]).toEqual({
			status: "undefined",
			indicator: 2,
			reason: "the numbers were not given",
		});
		expect(empty.boardDifference.status).toBe("undefined");
	});

	it("refuses what is no return, and names the place", () => {
		const wrong = { ...wresReturnExample, boardVotingMembers: { white: 12 } };
		expect(() => wresResults(wrong as unknown as WresReturn)).toThrow(
			"wresReturn is not a return (look at boardVotingMembers.blackAndMinorityEthnic)",
		);
	});
});

describe("WresReturn", () => {
	it("accepts its example, unchanged", () => {
		expect(WresReturn.parse(wresReturnExample)).toEqual(wresReturnExample);
		expectTypeOf(WresReturn.parse).returns.toExtend<WresReturn>();
	});

	it.each([
		["an unknown key", { ...wresReturnExample, ethnicity: "x" }, ""],
		["a number left out", { ...wresReturnExample, discrimination: undefined }, "discrimination"],
		[
			"a negative number",
			{ ...wresReturnExample, boardVotingMembers: { white: -1 } },
			"boardVotingMembers.white",
		],
	])("refuses %s", (_, value, path) => {
		const issues = WresReturn.safeParse(value).error?.issues ?? [];
		expect(issues.map((issue) => issue.path.join("."))).toContain(path);
	});
});
