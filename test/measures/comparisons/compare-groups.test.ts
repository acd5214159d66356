import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alreadyPublic } from "../../../src/disclosure/already-public.js";
import { release } from "../../../src/disclosure/release.js";
import { ArgumentError } from "../../../src/issues/argument-error.js";
import type { Comparator } from "../../../src/measures/comparisons/comparator.js";
import { compareGroups } from "../../../src/measures/comparisons/compare-groups.js";
import type { GroupComparisons } from "../../../src/measures/comparisons/group-comparison.js";
import type { ShownEstimate } from "../../../src/measures/comparisons/shown-result.js";
import { careBoardDetentions } from "../../../src/measures/published/care-board-figures.js";
import { measurePublished } from "../../../src/measures/published-measure.js";
import type { MeasureResult } from "../../../src/measures/result.js";
import { uncomparedGroup } from "../../../src/measures/uncompared-group.js";
import { proportion } from "../../../src/statistics/proportion.js";
import { fabricatedResult } from "../../disclosure/fabricated-result.js";
import { publishedFigures } from "../published-2023-24.js";

const white: Comparator = { kind: "group", label: "White" };
const detentions = measurePublished(publishedFigures("All detentions"), { comparator: "White" });

const groupOf = ({ groups }: GroupComparisons, label: string) => {
	const found = groups.find((group) => group.label === label);
	if (found === undefined) throw new Error(`no group ${label}`);
	return found;
};
const rounded = (estimate: ShownEstimate, decimals: number) =>
	estimate.status === "ok"
		? [estimate.value, estimate.lower, estimate.upper].map((number) =>
				number === null ? null : Number(number.toFixed(decimals)),
			)
		: estimate.reason;

describe("detentions of 2023/24 against White", () => {
	const compared = compareGroups(detentions, { comparator: white });

	it("are the published ratios, with differences, representation and tests", () => {
		const black = groupOf(compared, "Black or Black British");
		expect(rounded(black.ratio, 3)).toEqual([3.441, 3.345, 3.539]);
		expect(rounded(black.difference, 1)[0]).toBe(169.6);
		// 12.5 per cent of detentions of people of known ethnicity, 4.2 per cent of residents.
		expect(rounded(black.representation, 3)[0]).toBe(2.961);
		expect(rounded(black.standardisedRatio, 2)).toEqual([3.54, 3.44, 3.65]);
		expect(black.reading).toBe("higher");
		expect(black.test).toMatchObject({ status: "ok", pValue: 0, adjustedPValue: 0 });
	});

	it("stand with everything that is needed to read them", () => {
		expect(compared).toMatchObject({
			comparator: white,
			kind: "rate",
			counts: "published",
			family: { tests: 4, method: "holm" },
			classification: { id: "nhs-upper-mha-annual" },
			denominator: { vintage: "Census 2021", basis: "resident-population" },
		});
		expect(compared.denominator?.caveats[0]).toContain("Roma people (99,138 residents) are left out");
		expect(compared.groups.map(({ label }) => label)).toEqual([
			"Mixed",
			"Asian or Asian British",
			"Black or Black British",
			"Other Ethnic Groups",
		]);
	});

	it("say it in plain English", () => {
		expect(groupOf(compared, "Black or Black British").text).toBe(
			"Black or Black British: 239.0 per 100,000 residents, 3.44 times (95% limits 3.35 to 3.54) that of White, 169.6 more (95% limits 163.3 to 175.9) per 100,000. The figure is clearly higher (adjusted p below 0.001).",
		);
		expect(compared.text).toEqual([
			"Detentions under the Mental Health Act: clearly higher than for White: Mixed; Asian or Asian British; Black or Black British; Other Ethnic Groups.",
		]);
	});

	it("can be of detailed groups, but not of those within the comparator", () => {
		const detailed = compareGroups(detentions, { comparator: white, level: "detail" });
		expect(rounded(groupOf(detailed, "Caribbean").ratio, 3)).toEqual([3.528, 3.351, 3.714]);
		expect(groupOf(detailed, "Irish").ratio).toMatchObject({
			status: "undefined",
			reason: "is part of White",
		});
		expect(groupOf(detailed, "Irish").reading).toBe("not-compared");
		expect(detailed.family.tests).toBe(13);
	});

	it("are of detailed groups where the comparator is one", () => {
		const compared = compareGroups(detentions, { comparator: { kind: "group", label: "British" } });
		expect(compared.groups).toHaveLength(15);
		expect(rounded(groupOf(compared, "Caribbean").ratio, 2)[0]).toBe(3.6);
	});
});

describe("other comparators", () => {
	it("all other groups together", () => {
		const compared = compareGroups(detentions, { comparator: { kind: "all-other-groups" } });
		expect(compared.reference).toBeNull();
		expect(compared.groups).toHaveLength(5);
		// 5,693 of 2,381,724 against 39,832 of 54,009,186.
		expect(rounded(groupOf(compared, "Black or Black British").ratio, 3)[0]).toBe(3.241);
		expect(groupOf(compared, "White").reading).toBe("lower");
	});

	it("everybody, of whom the group is a part", () => {
		const compared = compareGroups(detentions, { comparator: { kind: "everybody" } });
		const black = groupOf(compared, "Black or Black British");
		expect(black.ratio).toEqual(black.representation);
		// 239.03 less 80.73 per 100,000.
		expect(rounded(black.difference, 1)[0]).toBe(158.3);
		expect(black.difference.method).toBe("mover-exact");
	});
});

const small = fabricatedResult({
	rows: [
		{ label: "White", count: 40, population: 60_000 },
		{ label: "Mixed", count: 3, population: 2_000 },
		{ label: "Black or Black British", count: 30, population: 10_000 },
		{ label: "All", count: 73, population: 72_000, level: "total" },
		{ label: "Unknown", count: 20, population: null, level: "unknown", code: "Unknown" },
	],
});

describe("unknown ethnicity", () => {
	it("is a share, and bounds on the ratio", () => {
		const { unknown, text } = groupOf(compareGroups(small, { comparator: white }), "Black or Black British");
		expect(unknown.status === "ok" && unknown.value).toMatchObject({ count: 20, areBounds: true });
		const { share, ratioIfGroup, ratioIfOthers, neededForParity } =
			unknown.status === "ok"
				? unknown.value
				: { share: 0, ratioIfGroup: 0, ratioIfOthers: 0, neededForParity: 0 };
		expect(share).toBeCloseTo(20 / 93, 12);
		// Known: 30/10,000 over 40/60,000 is 4.5; 50/10,000 over 40/60,000; 30/10,000 over 60/60,000.
		expect(ratioIfGroup).toBeCloseTo(7.5, 12);
		expect(ratioIfOthers).toBeCloseTo(3, 12);
		// At 6.67 detentions the rates would be equal: 23.3 fewer than there are.
		expect(neededForParity).toBeCloseTo(40 / 6 - 30, 12);
		expect(text).toContain(
			"21.5 per cent of events are of unknown ethnicity: the ratio lies between 3.00 if none of these were the group's and 7.50 if all were.",
		);
	});

	it("bounds the ratio to everybody too", () => {
		const compared = compareGroups(small, { comparator: { kind: "everybody" } });
		const { unknown } = groupOf(compared, "Black or Black British");
		if (unknown.status !== "ok") throw new Error(unknown.reason);
		expect(unknown.value.ratioIfGroup).toBeCloseTo(50 / 10_000 / (93 / 72_000), 12);
		expect(unknown.value.ratioIfOthers).toBeCloseTo(30 / 10_000 / (93 / 72_000), 12);
	});
});

const share = (
	label: string,
	count: number,
	denominator: number,
	level: "upper" | "total" | "unknown" = "upper",
) =>
	uncomparedGroup({
		group: { scheme: "nhs-upper-mha-annual", code: label },
		label,
		level,
		count,
		denominator,
		crudeRate: proportion({ count, denominator, per: 100 }),
	});
const shares: MeasureResult = {
	...small,
	definition: { ...small.definition, per: 100 },
	denominator: {
		basis: "records",
		title: "People discharged",
		vintage: "2024-05-01 to 2024-05-31",
		scheme: "nhs-upper-mha-annual",
		caveats: [],
		provenance: { status: "derived", source: "invented" },
	},
	groups: [
		share("White", 80, 100),
		share("Black or Black British", 15, 30),
		share("All", 95, 130, "total"),
		share("Unknown", 4, 10, "unknown"),
	],
};

describe("shares of records", () => {
	const compared = compareGroups(shares, { comparator: white });
	const black = groupOf(compared, "Black or Black British");

	it("have Koopman's ratios, Newcombe's differences and Fisher's test", () => {
		expect(compared.kind).toBe("share");
		expect([black.ratio.method, black.difference.method]).toEqual(["koopman", "newcombe"]);
		expect(rounded(black.ratio, 3)[0]).toBe(0.625);
		expect(rounded(black.difference, 1)[0]).toBe(-30);
		expect(black.test.status === "ok" && black.test.pValue.toFixed(4)).toBe("0.0021");
		expect(black.text).toMatch(
			/^Black or Black British: 50\.0 per cent, 0\.63 times .* 30\.0 fewer .* clearly lower/,
		);
	});

	it("have examples of what unknown ethnicity could do, and no bounds", () => {
		if (black.unknown.status !== "ok") throw new Error(black.unknown.reason);
		expect(black.unknown.value).toMatchObject({ areBounds: false, neededForParity: null });
		expect(black.unknown.value.ratioIfGroup).toBeCloseTo(19 / 40 / 0.8, 12);
		expect(black.unknown.value.ratioIfOthers).toBeCloseTo(0.5 / (84 / 110), 12);
	});
});

describe("released results", () => {
	const released = release(small, { audience: "public", rule: "mhsds-under-5-nearest-5" });
	const [result] = released.results;
	if (result === undefined) throw new Error("nothing was released");

	it("are compared from their printed counts, and what is hidden stays hidden", () => {
		const compared = compareGroups(result, { comparator: white });
		expect(compared.counts).toBe("rounded");
		const mixed = groupOf(compared, "Mixed");
		expect([mixed.ratio.status, mixed.difference.status, mixed.test.status, mixed.unknown.status]).toEqual(
			Array.from({ length: 4 }, () => "suppressed"),
		);
		expect(mixed.text).toBe("Mixed: not compared with White, because a count that it needs is hidden.");
		expect(rounded(groupOf(compared, "Black or Black British").ratio, 2)[0]).toBe(4.5);
	});

	it("give the same for every exact result that prints the same", () => {
		const alike = fabricatedResult({
			rows: [
				{ label: "White", count: 41, population: 60_000 },
				{ label: "Mixed", count: 4, population: 2_000 },
				{ label: "Black or Black British", count: 28, population: 10_000 },
				{ label: "All", count: 73, population: 72_000, level: "total" },
				{ label: "Unknown", count: 18, population: null, level: "unknown", code: "Unknown" },
			],
		});
		const [other] = release(alike, { audience: "public", rule: "mhsds-under-5-nearest-5" }).results;
		if (other === undefined) throw new Error("nothing was released");
		for (const comparator of [white, { kind: "all-other-groups" }, { kind: "everybody" }] as const) {
			expect(compareGroups(other, { comparator })).toEqual(compareGroups(result, { comparator }));
		}
	});

	it("may be of published figures, hidden counts of the publisher's included", () => {
		const { results } = alreadyPublic(
			measurePublished(careBoardDetentions("QSL"), { comparator: "White" }),
			"NHS England",
		);
		const [published] = results;
		if (published === undefined) throw new Error("nothing was admitted");
		const compared = compareGroups(published, { comparator: white });
		expect(compared.text).toEqual([
			"Not compared with White: Mixed; Asian or Asian British; Black or Black British; Other Ethnic Groups.",
		]);
	});
});

describe("many groups at once", () => {
	it("need stronger evidence than one", () => {
		const rows = Array.from({ length: 5 }, (_, place) => ({
			label: `Group ${place}`,
			count: place === 0 ? 21 : 10,
			population: 10_000,
		}));
		const result = fabricatedResult({
			rows: [{ label: "White", count: 100, population: 100_000 }, ...rows],
			comparator: "White",
		});
		const alone = compareGroups(result, { comparator: white, multiplicity: "none" });
		const together = compareGroups(result, { comparator: white });
		expect(groupOf(alone, "Group 0").reading).toBe("higher");
		expect(groupOf(together, "Group 0").test).toMatchObject({ status: "ok" });
		const { test } = groupOf(together, "Group 0");
		expect(test.status === "ok" && test.adjustedPValue / test.pValue).toBeCloseTo(5, 10);
		expect(groupOf(together, "Group 1").text).toContain("These figures do not show a clear difference");
	});
});

describe("any result", () => {
	const rows = fc
		.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 500, max: 50_000 })), {
			minLength: 3,
			maxLength: 7,
		})
		.map((groups) =>
			groups.map(([count, population], place) => ({
				label: place === 0 ? "White" : `Group ${place}`,
				count,
				population,
			})),
		);

	it("gives the same comparisons whatever the order of its groups, each within its limits", () => {
		fc.assert(
			fc.property(rows, fc.constantFrom("group", "all-other-groups", "everybody"), (some, kind) => {
				const comparator: Comparator = kind === "group" ? white : { kind };
				const result = fabricatedResult({ rows: some });
				const compared = compareGroups(result, { comparator });
				const reversed = compareGroups({ ...result, groups: result.groups.toReversed() }, { comparator });
				expect(reversed.groups.toReversed()).toEqual(compared.groups);
				for (const { ratio, difference, test } of compared.groups) {
					for (const estimate of [ratio, difference]) {
						if (estimate.status !== "ok") continue;
						expect(estimate.lower ?? estimate.value).toBeLessThanOrEqual(estimate.value + 1e-9);
						expect(estimate.upper ?? estimate.value).toBeGreaterThanOrEqual(estimate.value - 1e-9);
					}
					if (test.status === "ok") expect(test.adjustedPValue).toBeGreaterThanOrEqual(test.pValue);
				}
				expect(compared.definition).toEqual(result.definition);
				expect(compared.denominator).toEqual(result.denominator);
				expect(compared.period).toEqual(result.period);
			}),
			{ numRuns: 60 },
		);
	});

	it("is refused a comparator that it does not have, and a confidence outside the range", () => {
		expect(() => compareGroups(small, { comparator: { kind: "group", label: "Irish" } })).toThrow(
			ArgumentError,
		);
		expect(() => compareGroups(small, { comparator: { kind: "group", label: "All" } })).toThrow(
			"comparator.label",
		);
		expect(() => compareGroups(small, { comparator: white, confidence: 1 })).toThrow("confidence");
	});
});
