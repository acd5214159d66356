import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { release } from "../../../src/disclosure/release.js";
import { ArgumentError } from "../../../src/issues/argument-error.js";
import { comparability } from "../../../src/measures/comparisons/comparability.js";
import { careBoardDetentions } from "../../../src/measures/published/care-board-figures.js";
import { measurePublished } from "../../../src/measures/published-measure.js";
import { organisationFunnel } from "../../../src/measures/variation/organisation-funnel.js";
import type { VariationUnit } from "../../../src/measures/variation/units.js";
import { integratedCareBoards } from "../../../src/reference/organisations/integrated-care-boards.js";
import { overdispersedFunnel } from "../../../src/statistics/funnel/overdispersed-funnel.js";
import { fabricatedResult } from "../../disclosure/fabricated-result.js";

const boards = integratedCareBoards.map(({ code, name }) => ({
	code,
	name,
	result: measurePublished(careBoardDetentions(code), { comparator: null }),
}));
const ward = (code: string, count: number, population: number) => ({
	code,
	name: `Ward ${code}`,
	result: fabricatedResult({
		rows: [
			{ label: "White", count, population },
			{ label: "Black or Black British", count: 3 * count, population },
		],
		period: { start: "2024-05-01", end: "2024-05-31" },
	}),
});
const group = "White";

describe("detentions of Black or Black British people by care board in 2023/24", () => {
	const variation = organisationFunnel(boards, { group: "Black or Black British" });
	if (variation.status !== "ok") throw new Error(variation.reason);

	it("are a funnel of 39 boards; three whose counts are hidden are left out", () => {
		expect(variation.units).toHaveLength(39);
		expect(variation.leftOut.map(({ code, status, reason }) => [code, status, reason])).toEqual([
			["QOC", "undefined", "not published"],
			["QSL", "undefined", "not published"],
			["QT6", "undefined", "not published"],
		]);
	});

	it("vary more than by chance, and each board stands at its own figure", () => {
		expect(variation.phi).toBeGreaterThan(2);
		const london = variation.units.find(({ code }) => code === "QMF");
		const printed = careBoardDetentions("QMF").rows.find(({ label }) => label === "Black or Black British");
		expect(london?.value).toBeCloseTo(printed?.crudeRate?.value ?? Number.NaN, 1);
		for (const { value, overdispersedLimits, position } of variation.units) {
			const widest = overdispersedLimits.find(({ confidence }) => confidence === 0.998);
			const outside = value > (widest?.upper ?? value) || value < (widest?.lower ?? value);
			expect(position === "within").toBe(!outside);
		}
	});

	it("stand with their basis", () => {
		expect(variation).toMatchObject({
			label: "Black or Black British",
			kind: "rate",
			counts: "published",
			denominator: { provenance: { status: "derived" } },
			period: { start: "2023-04-01", end: "2024-03-31" },
		});
		expect(variation.text[0]).toMatch(
			/^Black or Black British: \d+\.\d per 100,000 residents in 39 units together\. They vary \d+\.\d times/,
		);
	});
});

describe("a funnel", () => {
	it("sets observed events against those expected at the rate of all units together", () => {
		const units = [ward("A", 20, 10_000), ward("B", 30, 12_000), ward("C", 90, 15_000), ward("D", 10, 8000)];
		const variation = organisationFunnel(units, { group });
		if (variation.status !== "ok") throw new Error(variation.reason);
		// 150 events of 45,000 people.
		expect(variation.average).toBeCloseTo(333.333, 2);
		const same = overdispersedFunnel({
			organisations: [
				{ numerator: 20, denominator: 10_000 / 300 },
				{ numerator: 30, denominator: 40 },
				{ numerator: 90, denominator: 50 },
				{ numerator: 10, denominator: 8000 / 300 },
			],
			dataType: "standardised-ratio",
		});
		if (same.status !== "ok") throw new Error(same.reason);
		expect(variation.phi).toBeCloseTo(same.phi, 10);
		expect(variation.units[2]?.value).toBeCloseTo(600, 8);
		expect(variation.units[2]?.limits[0]?.upper).toBeCloseTo(
			(same.organisations[2]?.limits[0]?.upper ?? 0) * variation.average,
			8,
		);
	});

	it("is the same whatever the order of its units", () => {
		const units = fc.array(fc.tuple(fc.integer({ min: 1, max: 80 }), fc.integer({ min: 1000, max: 9000 })), {
			minLength: 3,
			maxLength: 8,
		});
		fc.assert(
			fc.property(units, (some) => {
				const wards = some.map(([count, population], place) => ward(`W${place}`, count, population));
				const [forwards, backwards] = [wards, wards.toReversed()].map((each) =>
					organisationFunnel(each, { group }),
				);
				if (forwards?.status !== "ok" || backwards?.status !== "ok") {
					expect(backwards?.status).toBe(forwards?.status);
					return;
				}
				expect(backwards.phi).toBeCloseTo(forwards.phi, 8);
				const positions = (units: typeof forwards.units) =>
					units.map(({ code, position }) => `${code} ${position}`);
				expect(positions(backwards.units.toReversed())).toEqual(positions(forwards.units));
			}),
			{ numRuns: 40 },
		);
	});

	it("leaves out units whose basis is another, and those that are hidden", () => {
		const other = ward("D", 10, 8000);
		const quarter = {
			...other,
			result: { ...other.result, period: { start: "2024-04-01", end: "2024-06-30" } },
		};
		const small = ward("E", 2, 900);
		const [hidden] = release(small.result, { audience: "public", rule: "mhsds-under-5-nearest-5" }).results;
		const units: readonly VariationUnit[] = [
			quarter,
			ward("A", 20, 10_000),
			ward("B", 30, 12_000),
			ward("C", 25, 15_000),
		];
		const variation = organisationFunnel(
			hidden === undefined ? units : [...units, { ...small, result: hidden }],
			{ group },
		);
		expect(variation.leftOut).toEqual([
			{
				code: "D",
				name: "Ward D",
				status: "not-comparable",
				reason: "their periods are of different lengths: 1 month and 3 months",
			},
			{ code: "E", name: "Ward E", status: "suppressed", reason: "small-number" },
		]);
		expect(variation.status === "ok" && variation.units.map(({ code }) => code)).toEqual(["A", "B", "C"]);
	});

	it("takes parts of one result as units, which are not compared otherwise", () => {
		const part = (code: string, count: number) => {
			const { result, ...unit } = ward(code, count, 10_000);
			const by = { id: "ward-type", title: "Ward type" };
			return {
				...unit,
				result: { ...result, slice: { by, group: { scheme: "ward-type", code }, label: code } },
			};
		};
		const units = [part("01", 20), part("02", 24), part("03", 22)];
		expect(organisationFunnel(units, { group })).toMatchObject({ status: "ok", leftOut: [] });
		const [one, other] = units;
		if (one === undefined || other === undefined) throw new Error("no units");
		const found = comparability(one.result, other.result);
		expect(found.status === "not-comparable" && found.reasons.map(({ aspect }) => aspect)).toEqual([
			"part",
			"overlap",
		]);
	});

	it("is undefined with a reason where there is too little", () => {
		expect(organisationFunnel([ward("A", 20, 10_000)], { group })).toMatchObject({
			status: "undefined",
			reason: "fewer than two units have a figure",
		});
		const nobody = organisationFunnel([ward("A", 0, 10_000), ward("B", 0, 10_000)], { group });
		expect(nobody).toMatchObject({ status: "undefined", reason: "no unit has an event" });
		expect(() => organisationFunnel([], { group })).toThrow(ArgumentError);
		expect(() => organisationFunnel([ward("A", 1, 10), ward("A", 1, 10)], { group })).toThrow(
			"units[1].code",
		);
	});
});
