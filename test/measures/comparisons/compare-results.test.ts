import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ArgumentError } from "../../../src/issues/argument-error.js";
import type { BridgeId } from "../../../src/measures/comparisons/bridges.js";
import { comparability } from "../../../src/measures/comparisons/comparability.js";
import { compareResults } from "../../../src/measures/comparisons/compare-results.js";
import type { ShownResult } from "../../../src/measures/comparisons/shown-result.js";
import { careBoardDetentions } from "../../../src/measures/published/care-board-figures.js";
import { publishedDetentions } from "../../../src/measures/published/published-detentions.js";
import { measurePublished } from "../../../src/measures/published-measure.js";
import type { Denominator, MeasureResult } from "../../../src/measures/result.js";
import { fabricatedResult } from "../../disclosure/fabricated-result.js";
import { publishedFigures } from "../published-2023-24.js";

const year = (name: string) => measurePublished(publishedDetentions(name), { comparator: null });
const board = (code: string) => measurePublished(careBoardDetentions(code), { comparator: null });
const england = measurePublished(publishedFigures("All detentions"), { comparator: null });

const residents = (vintage: string): Denominator => ({
	basis: "resident-population",
	title: "Residents of Mereford",
	vintage,
	scheme: "nhs-ethnic-category-2001",
	caveats: [],
	provenance: { status: "derived", source: "invented" },
});
const monthly = (month: string, count: number, differences: Partial<MeasureResult> = {}): MeasureResult => ({
	...fabricatedResult({
		rows: [
			{ label: "White", count: 4 * count, population: 60_000 },
			{ label: "Black or Black British", count, population: 10_000 },
		],
	}),
	period: { start: `${month}-01`, end: `${month}-28` },
	denominator: residents("Census 2021"),
	...differences,
});
const aspects = (left: ShownResult, right: ShownResult, group?: string, bridges?: readonly BridgeId[]) => {
	const found = comparability(left, right, {
		...(group === undefined ? {} : { group }),
		...(bridges === undefined ? {} : { bridges }),
	});
	return found.status === "comparable"
		? found.bridges.map(({ id }) => id)
		: found.reasons.map(({ aspect }) => `not: ${aspect}`);
};

describe("results whose bases do not agree", () => {
	const may = monthly("2024-05", 12);

	it.each([
		["another measure", { definition: { ...may.definition, id: "mha.other" } }, "measure"],
		["rates per another number", { definition: { ...may.definition, per: 1000 } }, "figure"],
		["another roll-up", { classification: { id: "nhs-16+1", title: "16+1" } }, "classification"],
		["no denominator", { denominator: null }, "denominator"],
		["bed days", { denominator: { ...residents(""), basis: "bed-days" } }, "denominator"],
		["another census", { denominator: residents("Census 2011") }, "vintage"],
		["a quarter", { period: { start: "2024-07-01", end: "2024-09-30" } }, "period-length"],
		["the same month", { period: { start: "2024-05-10", end: "2024-05-31" } }, "overlap"],
		["real data", { synthetic: !may.synthetic }, "synthetic"],
	] as const)("are not compared: %s", (_what, differences, aspect) => {
		const other = monthly("2024-06", 14, differences as Partial<MeasureResult>);
		expect(aspects(may, other)).toEqual([`not: ${aspect}`]);
		expect(aspects(other, may)).toEqual([`not: ${aspect}`]);
		const compared = compareResults(may, { against: other, group: "White" });
		expect(compared).toMatchObject({ status: "not-comparable", reasons: [{ aspect }] });
		expect(compared).not.toHaveProperty("ratio");
		expect(compared.text).toMatch(/^White: not compared with .*: .+\.$/);
	});

	it("are compared where they agree", () => {
		expect(aspects(may, monthly("2024-06", 14))).toEqual([]);
		expect(aspects(board("QMF"), board("QWE"))).toEqual([]);
	});

	it("have different vintages of records without being different", () => {
		const records = (vintage: string): Denominator => ({ ...residents(vintage), basis: "records" });
		const one = monthly("2024-05", 12, { denominator: records("2024-05-01 to 2024-05-31") });
		const other = monthly("2024-06", 12, { denominator: records("2024-06-01 to 2024-06-30") });
		expect(aspects(one, other)).toEqual([]);
	});

	it("may hold Chinese people in different groups: care boards and England", () => {
		expect(aspects(board("QMF"), england, "Black or Black British")).toEqual([]);
		expect(aspects(board("QMF"), england, "Asian or Asian British")).toEqual(["not: denominator-groups"]);
		expect(aspects(board("QMF"), england)).toEqual(["not: denominator-groups"]);
	});

	it("agree or not whichever comes first", () => {
		const results = [may, monthly("2024-06", 3), year("2021/22"), year("2022/23"), board("QMF"), england];
		const any = fc.constantFrom(...results);
		fc.assert(
			fc.property(any, any, (left, right) => {
				expect(comparability(left, right).status).toBe(comparability(right, left).status);
			}),
			{ numRuns: 60 },
		);
	});
});

describe("bridges", () => {
	it("cross the change of denominators only by restating the earlier count", () => {
		const before = year("2021/22");
		const after = year("2022/23");
		const group = "Any other Black background";
		expect(compareResults(after, { against: before, group }).status).toBe("not-comparable");
		const compared = compareResults(after, {
			against: before,
			group,
			bridges: ["restated-by-later-population"],
		});
		if (compared.status !== "compared" || compared.ratio.status !== "ok") throw new Error(compared.text);
		// 1,577 against 1,604, both over the residents of Census 2021: as printed the rate fell by 7 per cent.
		expect(compared.ratio.value).toBeCloseTo(1577 / 1604, 12);
		expect(compared.bridges.map(({ id }) => id)).toEqual(["restated-by-later-population"]);
		expect(compared.text).toContain("These figures do not show a clear difference");
		expect(compared.text).toContain("none of the figures published then");
	});

	it("restate in either direction, and not between places", () => {
		const options = {
			group: "Any other Black background",
			bridges: ["restated-by-later-population"],
		} as const;
		const compared = compareResults(year("2021/22"), { ...options, against: year("2022/23") });
		if (compared.status !== "compared" || compared.ratio.status !== "ok") throw new Error(compared.text);
		expect(compared.ratio.value).toBeCloseTo(1604 / 1577, 12);
		const elsewhere = monthly("2024-06", 14, { denominator: residents("Census 2011") });
		const other = { ...elsewhere, subject: { ...elsewhere.subject, code: "X2" } };
		expect(aspects(monthly("2024-05", 12), other, "White", ["restated-by-later-population"])).toEqual([
			"not: vintage",
		]);
	});

	it("join estimates of one series for different years", () => {
		const one = monthly("2024-05", 12, { denominator: residents("ONS mid-2022 estimate") });
		const other = monthly("2024-06", 12, { denominator: residents("ONS mid-2023 estimate") });
		expect(aspects(one, other)).toEqual(["not: vintage"]);
		expect(aspects(one, other, "White", ["successive-estimates"])).toEqual(["successive-estimates"]);
		const census = monthly("2024-06", 12, { denominator: residents("Census 2011") });
		expect(aspects(monthly("2024-05", 12), census, "White", ["successive-estimates"])).toEqual([
			"not: vintage",
		]);
	});

	it("join groups with the same codes under other names, and no others", () => {
		const short = { id: "nhs-restraint-short", title: "short labels" };
		const other = monthly("2024-06", 14);
		const renamed = {
			...other,
			classification: short,
			groups: other.groups.map((group) => ({
				...group,
				label: group.label.replace("Black or Black British", "Black"),
			})),
		};
		const group = "Black or Black British";
		const bridges = ["same-codes-other-labels"] as const;
		const compared = compareResults(monthly("2024-05", 12), { against: renamed, group, bridges });
		if (compared.status !== "compared" || compared.ratio.status !== "ok") throw new Error(compared.text);
		expect(compared.ratio.value).toBeCloseTo(12 / 14, 12);
		expect(aspects(monthly("2024-05", 12), renamed, "Unknown", bridges)).toEqual(["not: classification"]);
	});

	it("are named, or refused", () => {
		const options = { bridges: ["somehow" as BridgeId] };
		expect(() => comparability(england, england, options)).toThrow(ArgumentError);
		expect(() => compareResults(england, { against: england, group: "Nobody" })).toThrow("group");
	});
});

describe("a group in two results", () => {
	it("is compared with everything that is needed to read it", () => {
		const compared = compareResults(monthly("2024-06", 30), {
			against: monthly("2024-05", 12),
			group: "White",
		});
		if (compared.status !== "compared") throw new Error(compared.text);
		expect(compared.ratio.status === "ok" && compared.ratio.value).toBe(2.5);
		expect(compared.of.period.start).toBe("2024-06-01");
		expect(compared.against.denominator?.vintage).toBe("Census 2021");
		expect(compared.text).toMatch(
			/2\.50 times \(95% limits .*\) that of .*, 2024-05-01 to 2024-05-28\. The figure is clearly higher/,
		);
	});

	it("has no ratio to a group that is hidden or not there", () => {
		const compared = compareResults(board("QSL"), { against: board("QMF"), group: "Mixed" });
		expect(compared).toMatchObject({
			status: "compared",
			ratio: { status: "undefined", reason: "not published" },
		});
		expect(compared.text).toContain("not compared with");
	});
});
