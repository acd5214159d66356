import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { release } from "../../../src/disclosure/release.js";
import { mergeCounts } from "../../../src/measures/counts.js";
import { measure } from "../../../src/measures/measure.js";
import { restrictiveInterventions } from "../../../src/measures/restrictive-interventions/measures.js";
import { englandCensus2021 } from "../../../src/reference/populations/england-census-2021.js";
import { submissionOf } from "../submission-of.js";

const tables = ["MHS001", "MHS101", "MHS501", "MHS505", "MHS515"] as const;

interface Inpatient {
	readonly ethnicity: string | null;
	readonly from: string;
	readonly until?: string;
	/** Types of the interventions, one incident each. */
	readonly types: readonly string[];
}

/** A submission of June 2024; each intervention lasts ten minutes longer than the one before it of the same person. */
function june(people: readonly Inpatient[]) {
	const rows = people.map(({ ethnicity, from, until = null, types }, index) => {
		const interventions = types.map((type, nth) => ({
			id: `I-${index}-${nth}`,
			type,
			end: `10:${10 * (nth + 1)}:00`,
		}));
		return {
			MHS001: [{ LocalPatientID: `P${index}`, EthnicCategory: ethnicity }],
			MHS101: [{ ServiceRequestID: `R${index}`, LocalPatientID: `P${index}` }],
			MHS501: [
				{
					HospProvSpellID: `S${index}`,
					ServiceRequestID: `R${index}`,
					StartDateHospProvSpell: from,
					DischDateHospProvSpell: until,
				},
			],
			MHS505: interventions.map(({ id }) => ({
				RestrictiveIntIncID: id,
				HospProvSpellID: `S${index}`,
				StartDateRestrictiveIntInc: "2024-06-10",
				EndDateRestrictiveIntInc: "2024-06-10",
			})),
			MHS515: interventions.map(({ id, type, end }) => ({
				RestrictiveIntIncID: id,
				RestrictiveIntTypeID: `T-${id}`,
				RestrictiveIntType: type,
				StartDateRestrictiveIntType: "2024-06-10",
				StartTimeRestrictiveIntType: "10:00:00",
				EndDateRestrictiveIntType: "2024-06-10",
				EndTimeRestrictiveIntType: end,
			})),
		};
	});
	const all = Object.fromEntries(
		tables.map((table) => [
			table,
			rows.flatMap((row): readonly Readonly<Record<string, string | null>>[] => row[table]),
		]),
	);
	return submissionOf(all, { period: { start: "2024-06-01", end: "2024-06-30" }, submitted: tables });
}

const by = "nhs-upper-mha-annual";
const options = { by, population: null, comparator: "White" } as const;

const white = { ethnicity: "A", from: "2024-05-20", types: ["08"] };
const restedWhite = { ethnicity: "B", from: "2024-06-11", types: [] };
const black = { ethnicity: "N", from: "2024-06-06", until: "2024-06-21", types: ["08", "14"] };
const declined = { ethnicity: "Z", from: "2024-06-21", types: ["05"] };
const ward = june([white, restedWhite, black, declined]);

describe("restrictive interventions of a submission", () => {
	it("divides interventions by the bed days of everybody of the group in hospital", async () => {
		const result = await measure(restrictiveInterventions.interventions, ward, options);
		expect(result.denominator).toMatchObject({
			basis: "bed-days",
			title: "Occupied bed days in the period",
			vintage: "2024-06-01 to 2024-06-30",
		});
		expect(
			result.groups.map(({ label, count, population }) => [label, count, population].map(plain)),
		).toEqual([
			["White", 1, 50],
			["Mixed", 0, 0],
			["Asian or Asian British", 0, 0],
			["Black or Black British", 2, 15],
			["Other Ethnic Groups", 0, 0],
			["All", 3, 65],
			["Unknown", 1, 10],
		]);
		const [first, empty, , fourth] = result.groups;
		expect(first?.crudeRate).toMatchObject({ status: "ok", value: 20 });
		expect(empty?.crudeRate).toMatchObject({ status: "undefined", reason: "the population is 0" });
		expect(fourth?.crudeRate).toMatchObject({ status: "ok", value: expect.closeTo(133.333, 3) });
		expect(fourth?.rateRatio).toMatchObject({ status: "ok", value: expect.closeTo(6.667, 3) });
		expect(result.groups.every(({ standardisedRates }) => standardisedRates.length === 0)).toBe(true);
		expect(result.completeness[0]).toMatchObject({ of: "people in hospital in the period", total: 4 });
	});

	it("gives the share of people in hospital on whom any was used", async () => {
		const { groups } = await measure(restrictiveInterventions.people, ward, options);
		expect(groups[0]).toMatchObject({ label: "White", count: { value: 1 }, population: { value: 2 } });
		expect(groups[0]?.crudeRate).toMatchObject({ status: "ok", value: 50, method: "wilson" });
		expect(groups[3]?.rateRatio).toMatchObject({ status: "ok", value: 2, method: "koopman" });
		expect(groups[3]?.rateDifference).toMatchObject({ status: "ok", value: 50, method: "newcombe" });
	});

	it("counts types by their codes, and gives the median length", async () => {
		const counted = async (measured: Parameters<typeof measure>[0]) =>
			plain((await measure(measured, ward, options)).groups[5]?.count);
		expect(await counted(restrictiveInterventions.chemicalRestraint)).toBe(1);
		expect(await counted(restrictiveInterventions.seclusion)).toBe(0);
		expect(await counted(restrictiveInterventions.proneRestraint)).toBe(0);
		const { groups } = await measure(restrictiveInterventions.minutes, ward, options);
		expect(groups[3]?.crudeRate).toMatchObject({ status: "ok", value: 15, method: "median" });
		expect(groups[1]?.crudeRate).toMatchObject({ status: "undefined", reason: "there are no values" });
	});

	it("refuses residents, which are no bed days, and quirks that it has no switch for", async () => {
		await expect(
			measure(restrictiveInterventions.people, ward, { ...options, population: englandCensus2021 }),
		).rejects.toThrow(/population must be null for restrictive.people/);
		await expect(
			measure(restrictiveInterventions.people, ward, { ...options, quirks: ["repeat-z-other"] }),
		).rejects.toThrow(/must name quirks that restrictive.people can reproduce/);
	});

	it("is no count at all where a table is missing", async () => {
		const without = { ...ward, submitted: tables.filter((table) => table !== "MHS505") };
		const { groups } = await measure(restrictiveInterventions.incidents, without, options);
		expect(groups[0]?.count).toEqual({ status: "undefined", reason: "MHS505 was not submitted" });
		expect(groups[0]?.crudeRate).toMatchObject({ status: "undefined", reason: "MHS505 was not submitted" });
	});

	it("shows no rate of the interventions on fewer than five people, though their count", async () => {
		const often = Array.from({ length: 8 }, () => "08");
		const few = june([
			...Array.from({ length: 4 }, () => ({ ethnicity: "N", from: "2024-06-01", types: ["08", "08", "08"] })),
			...Array.from({ length: 6 }, () => ({ ethnicity: "A", from: "2024-06-01", types: often.slice(0, 4) })),
		]);
		const released = release(await measure(restrictiveInterventions.interventions, few, options), {
			audience: "public",
			rule: "mhsds-under-5-nearest-5",
		});
		const groups = released.results[0]?.groups ?? [];
		expect(groups[3]).toMatchObject({
			count: { status: "ok", value: 10 },
			population: { status: "ok", value: 120 },
			crudeRate: { status: "suppressed" },
			rateRatio: { status: "suppressed" },
		});
		expect(groups[0]).toMatchObject({ count: { value: 25 }, crudeRate: { status: "ok" } });
		expect(JSON.stringify(groups)).not.toContain('"people"');
	});
});

const inpatient = fc.record({
	ethnicity: fc.constantFrom("A", "B", "M", "N", "R", "Z", "99", null, "T"),
	from: fc.constantFrom("2024-05-20", "2024-06-01", "2024-06-09"),
	until: fc.constantFrom(undefined, "2024-06-20"),
	types: fc.array(fc.constantFrom("01", "05", "08", "14"), { maxLength: 4 }),
}) as fc.Arbitrary<Inpatient>;
const count = (people: readonly Inpatient[], name: keyof typeof restrictiveInterventions) =>
	restrictiveInterventions[name].count(june(people), {
		ageScheme: "mha-annual",
		compat: "annual-2024-25",
		quirks: [],
	});

describe("counts of restrictive interventions", () => {
	it("of two sets of people merge, in either order, to the counts of all of them", async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(inpatient), fc.array(inpatient), async (some, others) => {
				for (const name of ["people", "interventions", "minutes"] as const) {
					const [left, right] = [await count(some, name), await count(others, name)];
					const together = await count([...some, ...others], name);
					expect(mergeCounts(left.counts, right.counts)).toEqual(together.counts);
					expect(mergeCounts(right.counts, left.counts)).toEqual(together.counts);
				}
			}),
			{ numRuns: 30 },
		);
	});

	it("by any roll-up sum to the same total of known groups", async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(inpatient), async (people) => {
				const totals = await Promise.all(
					(["nhs-upper-mha-annual", "nhs-16+1", "gss-5+1-on-2001"] as const).map(async (rollUp) => {
						const { groups } = await measure(restrictiveInterventions.interventions, june(people), {
							by: rollUp,
							population: null,
							comparator: null,
						});
						const all = groups.find(({ level }) => level === "total");
						const named = groups.filter(({ level }) => level === "upper" || level === "detail");
						const sum = named.reduce((total, { count }) => total + Number(plain(count)), 0);
						expect(sum).toBe(plain(all?.count));
						return sum;
					}),
				);
				expect(new Set(totals).size).toBe(1);
			}),
			{ numRuns: 30 },
		);
	});

	it("grow by one with one intervention more, of that person's group alone", async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(inpatient, { minLength: 1 }), async (people) => {
				const [first, ...others] = people;
				if (first === undefined) return;
				const before = await count(people, "interventions");
				const after = await count([{ ...first, types: [...first.types, "08"] }, ...others], "interventions");
				const sum = ({ counts }: typeof before) =>
					counts.cells.reduce((total, cell) => total + cell.count, 0);
				expect(sum(after)).toBe(sum(before) + 1);
				expect(after.among).toEqual(before.among);
			}),
			{ numRuns: 30 },
		);
	});
});

function plain(value: unknown): unknown {
	return typeof value === "object" && value !== null && "value" in value ? value.value : value;
}
