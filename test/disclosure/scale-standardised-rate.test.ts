import { expect, test } from "vitest";
import { scaleStandardisedRate } from "../../src/disclosure/scale-standardised-rate.js";
import { directlyStandardisedRate } from "../../src/statistics/standardisation/directly-standardised-rate.js";

const strata = [
	{ count: 4, population: 1_000, standardPopulation: 5_000 },
	{ count: 7, population: 2_000, standardPopulation: 3_000 },
	{ count: 2, population: 500, standardPopulation: 2_000 },
];
const scaledStrata = strata.map((stratum) => ({ ...stratum, count: (stratum.count * 15) / 13 }));

function ok<Estimate extends { readonly status: string }>(estimate: Estimate) {
	if (estimate.status !== "ok") throw new Error("undefined");
	return estimate as Extract<Estimate, { readonly status: "ok" }>;
}

test("a scaled Dobson rate is the rate of strata that add up to the printed count", () => {
	const rate = directlyStandardisedRate({ method: "dobson", strata, per: 100_000 });
	const scaled = ok(scaleStandardisedRate({ rate, count: 13, printedCount: 15 }));
	const expected = ok(directlyStandardisedRate({ method: "dobson", strata: scaledStrata, per: 100_000 }));
	expect(scaled.value).toBeCloseTo(expected.value, 8);
	expect(scaled.lower).toBeCloseTo(expected.lower ?? 0, 8);
	expect(scaled.upper).toBeCloseTo(expected.upper ?? 0, 8);
});

test("a scaled annual rate is, but for the share of people with an event, that of such strata", () => {
	const rate = directlyStandardisedRate({ method: "mha-annual", strata, per: 100_000 });
	const scaled = ok(scaleStandardisedRate({ rate, count: 13, printedCount: 15 }));
	const expected = ok(directlyStandardisedRate({ method: "mha-annual", strata: scaledStrata, per: 100_000 }));
	expect(scaled.value).toBeCloseTo(expected.value, 8);
	expect((scaled.upper ?? 0) / (expected.upper ?? 1)).toBeCloseTo(1, 3);
});

test("rates of the same spread print the same, however many events there were", () => {
	const printedCount = 15;
	const single = (count: number) => {
		const rate = directlyStandardisedRate({
			method: "dobson",
			strata: [{ count, population: 1_000, standardPopulation: 1 }],
			per: 100_000,
		});
		const { value, lower, upper } = ok(scaleStandardisedRate({ rate, count, printedCount }));
		return [value, lower, upper].map((number) => number?.toFixed(6));
	};
	expect([13, 14, 16, 17].map(single)).toEqual(Array(4).fill(single(15)));
});
