import { describe, expect, it } from "vitest";
import { release } from "../../src/disclosure/release.js";
import { referralMeasures } from "../../src/measures/care/referral-measures.js";
import type { CountableMeasure } from "../../src/measures/countable-measure.js";
import { completeness } from "../../src/measures/data-quality/completeness.js";
import { dataQuality } from "../../src/measures/data-quality/data-quality.js";
import { integrity } from "../../src/measures/data-quality/mental-health-act-integrity.js";
import { restrictiveInterventions } from "../../src/measures/restrictive-interventions/measures.js";
import type { MeasureResult } from "../../src/measures/result.js";
import { uncomparedGroup } from "../../src/measures/uncompared-group.js";
import { crudeRate } from "../../src/statistics/crude-rate.js";
import { proportion } from "../../src/statistics/proportion.js";
import { mhsds6 } from "../../src/tables/mhsds/mhsds-6.js";
import { fabricatedResult } from "./fabricated-result.js";

const period = { start: "2024-06-01", end: "2024-06-30" };
const scheme = "nhs-upper-mha-annual";

/** A result of a measure divided by records: count, denominator, and how many people where that is known. */
function resultOf(
	{ count: _count, ...definition }: CountableMeasure,
	rows: Readonly<Record<string, readonly [count: number, denominator: number, people?: number]>>,
): MeasureResult {
	const groups = Object.entries(rows).map(([label, [count, denominator, people]]) => ({
		...uncomparedGroup({
			group: { scheme, code: label },
			label,
			level: label === "All" ? "total" : label === "Unknown" ? "unknown" : "upper",
			count,
			denominator,
			crudeRate:
				definition.statistic === "share"
					? proportion({ count, denominator, per: 100 })
					: crudeRate({ count, population: denominator, per: definition.per }),
		}),
		...(people === undefined ? {} : { people: { status: "ok", value: people } as const }),
	}));
	const { denominator } = fabricatedResult({ rows: [] });
	if (denominator === null) throw new Error("no denominator");
	return {
		...fabricatedResult({ rows: [], definition, period }),
		denominator: { ...denominator, ...definition.denominator },
		groups,
	};
}

/** Count and denominator of each group as the public sees them; null where they are hidden. */
function printed(results: readonly MeasureResult[]) {
	const released = release(results, { audience: "public", rule: "mhsds-under-5-nearest-5" });
	const shown = (quantity: { readonly status: string }) =>
		quantity.status === "ok" ? (quantity as { readonly value?: number }).value : null;
	return released.results.map(({ groups }) =>
		Object.fromEntries(
			groups.map(({ label, count, population }) => [label, [shown(count), shown(population)]]),
		),
	);
}

describe("results that count among the same records", () => {
	it("show no days in hospital of people whose number is hidden, nor days they could be had from", () => {
		const [people, interventions] = printed([
			resultOf(restrictiveInterventions.people, {
				White: [12, 40],
				Black: [3, 4],
				Asian: [7, 15],
				All: [22, 59],
			}),
			resultOf(restrictiveInterventions.interventions, {
				White: [30, 1100, 12],
				Black: [6, 120, 5],
				Asian: [9, 400, 7],
				All: [45, 1620, 24],
			}),
		]);
		expect(people).toMatchObject({ Black: [null, null], White: [10, 40] });
		expect(interventions).toMatchObject({ Black: [5, null], Asian: [10, null], White: [30, 1100] });
	});

	it("are parts of their records where the nearer whole is not released", () => {
		const rows = { White: [8, 16], Black: [8, 16], All: [16, 32] } as const;
		const results = printed([
			resultOf(referralMeasures.fromPolice, rows),
			resultOf(referralMeasures.fromCourts, rows),
			resultOf(referralMeasures.fromCourtLiaison, { White: [0, 16], Black: [0, 16], All: [0, 32] }),
		]);
		for (const { White, Black } of results) expect([White?.[0], Black?.[0]]).toEqual([null, null]);
	});

	it("hide midnight where midday could be had from the hour", () => {
		const [, midnight, midday, hour] = printed(
			integrity([
				{
					provider: "ZSYN0",
					period,
					records: 60,
					ethnicityMissingOrInvalid: 6,
					startsAtMidnight: 6,
					startsAtMidday: 1,
					startsOnTheHour: 7,
				},
			]),
		).map(({ All }) => All?.[0]);
		expect([midnight, midday, hour]).toEqual([null, null, 5]);
	});

	it("hide one number in all results that have it", () => {
		const cell = { provider: "ZSYN0", period, table: "MHS101", field: "SourceOfReferralMH" } as const;
		const teams = [
			["T1", "valid", 2],
			["T1", "missing", 9],
			["T1", "invalid", 3],
			["T2", "valid", 1],
			["T2", "missing", 2],
			["T3", "valid", 9],
			["T3", "missing", 11],
			["T3", "invalid", 1],
		] as const;
		const byTeam = teams.map(([within, quality, count]) => ({
			...cell,
			unit: "MHS101.CareProfTeamLocalID",
			within,
			class: quality,
			count,
		}));
		const classes = (["valid", "missing", "invalid"] as const).map((quality) => ({
			...cell,
			unit: null,
			within: null,
			class: quality,
			count: byTeam.reduce((sum, each) => sum + (each.class === quality ? each.count : 0), 0),
		}));
		const [complete, quality] = printed([
			...completeness({ by: "organisation-unit", cells: byTeam }, { tables: mhsds6 }),
			...dataQuality({ by: "nothing", cells: classes }, { tables: mhsds6 }),
		]);
		expect(quality?.Invalid?.[0]).toBeNull();
		expect(complete?.All?.[0]).toBe(quality?.Valid?.[0]);
		expect(complete?.All?.[1]).toBe(quality?.All?.[1]);
	});

	it("show or hide a rate by the bed days that are printed, not by the exact ones", () => {
		const shownRates = (rows: Parameters<typeof resultOf>[1]) =>
			release(resultOf(restrictiveInterventions.incidents, rows), {
				audience: "public",
				rule: "mhsds-under-5-nearest-5",
			}).results[0]?.groups.map(({ crudeRate: rate, population }) => [rate.status, population]);
		const rest = { All: [41, 201, 12] } as const;
		expect(shownRates({ White: [20, 100, 6], Black: [21, 101, 6], Asian: [0, 0, 0], ...rest })).toEqual(
			shownRates({ White: [20, 98, 6], Black: [21, 99, 6], Asian: [0, 4, 0], ...rest }),
		);
	});
});
