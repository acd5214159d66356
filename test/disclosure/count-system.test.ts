import { expect, test } from "vitest";
import { countSystem } from "../../src/disclosure/count-system.js";
import { fabricatedCompleteness, fabricatedResult } from "./fabricated-result.js";

const scheme = "nhs-ethnic-category-2001";
const tail = [
	{ label: "All", count: 30, population: 2_000, level: "total" },
	{ label: "Unknown", count: 9, population: null, level: "unknown" },
] as const;
const completeness = [
	fabricatedCompleteness("detentions", [32, 5, 4, 0, 0]),
	fabricatedCompleteness("people in MHS001", [900, 50, 40, 9, 1]),
];
const upper = fabricatedResult({
	rows: [
		{ label: "White", count: 20, population: 1_000 },
		{ label: "Mixed", count: 10, population: 1_000 },
		...tail,
	],
	completeness,
});
const detail = fabricatedResult({
	rows: [
		{ label: "British", count: 20, population: 1_000, level: "detail", scheme, code: "A" },
		{ label: "White and Asian", count: 7, population: 500, level: "detail", scheme, code: "F" },
		{ label: "Any other mixed background", count: 3, population: 500, level: "detail", scheme, code: "G" },
		...tail,
	],
	classification: { id: "nhs-16+1", title: "16+1" },
	comparator: "British",
	completeness,
});

const people = {
	parts: ["known", "declined", "notKnown", "missing", "invalid"].map((kind) => `people in MHS001: ${kind}`),
	wholes: ["people in MHS001: total"],
	balance: "exact",
};
const known = "detentions: known";

test("the sums of a result: groups to total, total within what is known, unknown from its classes", () => {
	const { relations } = countSystem([upper]);
	expect(relations).toEqual([
		{
			parts: ["nhs-upper-mha-annual: White", "nhs-upper-mha-annual: Mixed"],
			wholes: ["total"],
			balance: "exact",
		},
		{ parts: ["total"], wholes: [known], balance: "at-most" },
		{
			parts: ["unknown"],
			wholes: ["declined", "notKnown", "missing", "invalid"].map((kind) => `detentions: ${kind}`),
			balance: "exact",
		},
		{ parts: [known, "unknown"], wholes: ["detentions: total"], balance: "exact" },
		people,
	]);
});

test("detail in one result adds up to the groups of another, and a count in both has one key", () => {
	const { relations, counts } = countSystem([upper, detail]);
	expect(relations.slice(0, 2)).toEqual([
		{ parts: [`${scheme}: A`], wholes: ["nhs-upper-mha-annual: White"], balance: "exact" },
		{
			parts: [`${scheme}: F`, `${scheme}: G`],
			wholes: ["nhs-upper-mha-annual: Mixed"],
			balance: "exact",
		},
	]);
	expect(counts.size).toBe(2 + 3 + 2 + 6 + 6);
});

test("detail that follows its group in one result adds up to it", () => {
	const nested = fabricatedResult({
		rows: [
			{ label: "White", count: 20, population: 1_000 },
			{ label: "British", count: 18, population: 900, level: "detail", scheme, code: "A" },
			{ label: "Irish", count: 2, population: 100, level: "detail", scheme, code: "B" },
			{ label: "Mixed", count: 10, population: 1_000 },
		],
	});
	expect(countSystem([nested]).relations).toContainEqual({
		parts: [`${scheme}: A`, `${scheme}: B`],
		wholes: ["nhs-upper-mha-annual: White"],
		balance: "exact",
	});
});
