import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { protectCounts } from "../../src/disclosure/audit/protect-counts.js";
import { countSystem } from "../../src/disclosure/count-system.js";
import { publicRules } from "../../src/disclosure/public-rule.js";
import { release } from "../../src/disclosure/release.js";
import type { MeasureResult, ResultSlice } from "../../src/measures/result.js";
import { type FreeTable, possibleValues } from "./adversary.js";
import { type FabricatedRow, fabricatedResult } from "./fabricated-result.js";

const rule = publicRules["mhsds-under-5-nearest-5"];
const by = { id: "sex", title: "Recorded gender" };
const scheme = "mhsds-derived-gender";
const slices: readonly ResultSlice[] = [
	{ by, group: { scheme, code: "1" }, label: "Male", level: "part" },
	{ by, group: { scheme, code: "2" }, label: "Female", level: "part" },
	{ by, group: { scheme: "sex", code: "Unknown" }, label: "Unknown", level: "unknown" },
];

function byEthnicity(white: number, mixed: number, slice?: ResultSlice): MeasureResult {
	const rows: readonly FabricatedRow[] = [
		{ label: "White", count: white, population: 1_000 },
		{ label: "Mixed", count: mixed, population: 1_000 },
		{ label: "All", count: white + mixed, population: 2_000, level: "total" },
	];
	return fabricatedResult({ rows, ...(slice === undefined ? {} : { slice }) });
}

/** White and mixed by male, female and unknown sex: the margins and the slices between them. */
function crossed([a = 0, b = 0, c = 0, d = 0, e = 0, f = 0]: readonly number[]): readonly MeasureResult[] {
	const across: readonly FabricatedRow[] = [
		{ label: "Male", count: a + d, population: 1_000, scheme, code: "1" },
		{ label: "Female", count: b + e, population: 1_000, scheme, code: "2" },
		{ label: "All", count: a + d + b + e, population: 2_000, level: "total" },
		{ label: "Unknown", count: c + f, population: null, level: "unknown" },
	];
	const pairs = [
		[a, d],
		[b, e],
		[c, f],
	] as const;
	return [
		byEthnicity(a + b + c, d + e + f),
		...slices.map((slice, index) => byEthnicity(pairs[index]?.[0] ?? 0, pairs[index]?.[1] ?? 0, slice)),
		fabricatedResult({ rows: across, classification: by }),
	];
}

const of = (place: string) => `mha.detentions: ${place}`;
const white = "nhs-upper-mha-annual: White";
const mixed = "nhs-upper-mha-annual: Mixed";
const cellsOf = (group: string) => [
	of(`mhsds-derived-gender: 1 × ${group}`),
	of(`mhsds-derived-gender: 2 × ${group}`),
	of(`${group} × sex: unknown`),
];
const [whiteMen = "", whiteWomen = "", whiteOthers = ""] = cellsOf(white);
const [mixedMen = "", mixedWomen = "", mixedOthers = ""] = cellsOf(mixed);

describe("results within slices of another breakdown", () => {
	it("add up to both margins, to their own totals and to everybody in the slice", () => {
		const { relations } = countSystem(crossed([20, 30, 1, 9, 8, 0]));
		const sums = relations.map(({ parts, wholes, balance }) => [[...parts].sort(), wholes, balance]);
		const total = of("mhsds-derived-gender: 1 × total");
		expect(sums).toContainEqual([[whiteMen, whiteWomen, whiteOthers].sort(), [of(white)], "exact"]);
		expect(sums).toContainEqual([[mixedMen, mixedWomen, mixedOthers].sort(), [of(mixed)], "exact"]);
		expect(sums).toContainEqual([[whiteMen, mixedMen].sort(), [total], "exact"]);
		expect(sums).toContainEqual([[total], [of("mhsds-derived-gender: 1")], "exact"]);
	});

	it("do not take what a zero allows in one slice for a sum in all", () => {
		const { relations } = countSystem(crossed([20, 30, 0, 9, 8, 1]));
		expect(relations).not.toContainEqual(
			expect.objectContaining({ parts: [whiteMen, whiteWomen], wholes: [of(white)] }),
		);
	});

	it("narrow no hidden count down, as one finds who goes through every table", () => {
		const table: FreeTable = {
			free: [whiteMen, whiteWomen, whiteOthers, mixedMen, mixedWomen, mixedOthers],
			sums: [
				{ whole: of(white), parts: [whiteMen, whiteWomen, whiteOthers] },
				{ whole: of(mixed), parts: [mixedMen, mixedWomen, mixedOthers] },
				{ whole: of("total"), parts: [...cellsOf(white), ...cellsOf(mixed)] },
				{ whole: of("mhsds-derived-gender: 1 × total"), parts: [whiteMen, mixedMen] },
				{ whole: of("mhsds-derived-gender: 2 × total"), parts: [whiteWomen, mixedWomen] },
				{ whole: of("sex: unknown × total"), parts: [whiteOthers, mixedOthers] },
				{ whole: of("mhsds-derived-gender: 1"), parts: [whiteMen, mixedMen] },
				{ whole: of("mhsds-derived-gender: 2"), parts: [whiteWomen, mixedWomen] },
				{ whole: of("sex: unknown"), parts: [whiteOthers, mixedOthers] },
				{ whole: of("sex: total"), parts: [whiteMen, whiteWomen, mixedMen, mixedWomen] },
			],
		};
		const anyCount = fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 5, max: 30 }));
		fc.assert(
			fc.property(fc.array(anyCount, { minLength: 6, maxLength: 6 }), (numbers) => {
				const system = countSystem(crossed(numbers));
				const audit = protectCounts(system, rule);
				for (const { whole } of table.sums) expect(system.counts.has(whole)).toBe(true);
				for (const [key, count] of system.counts)
					if (count < 5) expect([key, possibleValues(table, audit, key)]).toEqual([key, [0, 1, 2, 3, 4]]);
			}),
			{ numRuns: 80 },
		);
	});

	it("are released with their slices", () => {
		const { results } = release(crossed([20, 30, 1, 9, 8, 0]), { audience: "public", rule: rule.id });
		expect(results.map(({ slice }) => slice?.label)).toEqual([
			undefined,
			"Male",
			"Female",
			"Unknown",
			undefined,
		]);
	});
});
