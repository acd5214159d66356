import { expect, test } from "vitest";
import { countSystem } from "../../src/disclosure/count-system.js";
import { feedbackRecordExample } from "../../src/framework/feedback/feedback-record-example.js";
import { loopClosure } from "../../src/measures/indicators/loop-closure.js";
import type { GroupResult } from "../../src/measures/result.js";
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
const ofDetentions = (place: string) => `mha.detentions: ${place}`;

test("the sums of a result: groups to total, total within what is known, unknown from its classes", () => {
	const { relations } = countSystem([upper]);
	expect(relations).toEqual([
		{
			parts: ["nhs-upper-mha-annual: White", "nhs-upper-mha-annual: Mixed"].map(ofDetentions),
			wholes: [ofDetentions("total")],
			balance: "exact",
		},
		{ parts: [ofDetentions("total")], wholes: [known], balance: "at-most" },
		{
			parts: [ofDetentions("unknown")],
			wholes: ["declined", "notKnown", "missing", "invalid"].map((kind) => `detentions: ${kind}`),
			balance: "exact",
		},
		{ parts: [known, ofDetentions("unknown")], wholes: ["detentions: total"], balance: "exact" },
		people,
	]);
});

test("detail in one result adds up to the groups of another, and a count in both has one key", () => {
	const { relations, counts } = countSystem([upper, detail]);
	expect(relations.slice(0, 2)).toEqual([
		{
			parts: [ofDetentions(`${scheme}: A`)],
			wholes: [ofDetentions("nhs-upper-mha-annual: White")],
			balance: "exact",
		},
		{
			parts: [`${scheme}: F`, `${scheme}: G`].map(ofDetentions),
			wholes: [ofDetentions("nhs-upper-mha-annual: Mixed")],
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
		parts: [`${scheme}: A`, `${scheme}: B`].map(ofDetentions),
		wholes: [ofDetentions("nhs-upper-mha-annual: White")],
		balance: "exact",
	});
});

test("results counted among the same records share them, and count no more than there are", () => {
	const results = loopClosure([feedbackRecordExample("published")], {
		organisation: "ZSYN0",
		period: { start: "2024-04-01", end: "2025-03-31" },
		on: "2025-03-31",
		by: "respondent-role",
	});
	const system = countSystem(results);
	const carers = results.map(({ groups }) => groups[1]);
	const keysOf = (keyOf: (group: GroupResult) => string | undefined) =>
		carers.map((group) => group && keyOf(group));
	const among = "Feedback records received in the period: respondent-role: carer";
	expect(new Set(keysOf(system.keyOfDenominator))).toEqual(new Set([among]));
	const counts = keysOf(system.keyOfGroup);
	expect(new Set(counts).size).toBe(4);
	for (const count of counts)
		expect(system.relations).toContainEqual({ parts: [count], wholes: [among], balance: "at-most" });
});
