import { describe, expect, it } from "vitest";
import { ratioOfPublishedRates } from "../../../src/statistics/ratio-of-published-rates.js";
import { directlyStandardisedRate } from "../../../src/statistics/standardisation/directly-standardised-rate.js";
import { standardisedRateRatio } from "../../../src/statistics/standardisation/standardised-rate-ratio.js";
import { strata } from "../strata.js";

const referenceEvents = [20, 40, 700, 640, 330, 150, 14, 30, 600, 560, 320, 180];
const referenceStrata = strata.map((stratum, index) => ({
	...stratum,
	count: referenceEvents[index] ?? 0,
	population: stratum.population * 20,
}));

describe("standardisedRateRatio", () => {
	const rate = directlyStandardisedRate({ method: "dobson", strata, per: 100_000 });

	it("gives the worked example", () => {
		const reference = directlyStandardisedRate({ method: "dobson", strata: referenceStrata, per: 100_000 });
		expect(reference).toMatchObject({ value: expect.closeTo(137.966174, 6) });
		expect(standardisedRateRatio({ rate, reference })).toEqual({
			status: "ok",
			value: expect.closeTo(1.281502, 6),
			lower: expect.closeTo(1.109433, 6),
			upper: expect.closeTo(1.480259, 6),
			confidence: 0.95,
			method: "log",
		});
	});

	it("does not depend on what the rates are per", () => {
		const reference = directlyStandardisedRate({ method: "dobson", strata: referenceStrata, per: 1000 });
		expect(standardisedRateRatio({ rate, reference })).toMatchObject({ value: expect.closeTo(1.281502, 6) });
	});

	it("is undefined where a rate is, and passes the reason on", () => {
		const few = directlyStandardisedRate({
			method: "dobson",
			strata: [{ count: 3, population: 10, standardPopulation: 1 }],
		});
		expect(standardisedRateRatio({ rate: few, reference: rate })).toMatchObject({
			status: "undefined",
			reason: "the rate is undefined: there are fewer than 10 events",
		});
		expect(standardisedRateRatio({ rate, reference: few })).toMatchObject({
			status: "undefined",
			reason: "the reference rate is undefined: there are fewer than 10 events",
		});
	});

	it("gives 0 events a ratio of 0 without upper limit, and a reference of 0 none", () => {
		const annual = (count: number) =>
			directlyStandardisedRate({
				method: "mha-annual",
				strata: [{ count, population: 100, standardPopulation: 1 }],
			});
		expect(standardisedRateRatio({ rate: annual(0), reference: annual(5) })).toMatchObject({
			status: "ok",
			value: 0,
			lower: 0,
			upper: null,
		});
		expect(standardisedRateRatio({ rate: annual(5), reference: annual(0) })).toMatchObject({
			status: "undefined",
			reason: "the reference rate is 0",
		});
	});

	it("refuses rates by different methods", () => {
		const annual = directlyStandardisedRate({ method: "mha-annual", strata, per: 100_000 });
		expect(() => standardisedRateRatio({ rate: annual, reference: rate })).toThrow(
			"reference must be by the method mha-annual, but is by dobson",
		);
	});
});

describe("ratioOfPublishedRates", () => {
	it("gives the published Black to White ratio of standardised detention rates, 2023/24", () => {
		const ratio = ratioOfPublishedRates({
			value: 242.3,
			halfWidth: 6.9,
			referenceValue: 68.4,
			referenceHalfWidth: 0.7,
		});
		expect(ratio).toEqual({
			status: "ok",
			value: expect.closeTo(3.5424, 4),
			lower: expect.closeTo(3.4368, 4),
			upper: expect.closeTo(3.6512, 4),
			confidence: 0.95,
			method: "log",
		});
	});

	it("has no limits where no half-width is printed, and is undefined for a reference of 0", () => {
		const printed = { value: 10, halfWidth: null, referenceValue: 5, referenceHalfWidth: 1 };
		expect(ratioOfPublishedRates(printed)).toMatchObject({ value: 2, lower: null, upper: null });
		expect(ratioOfPublishedRates({ ...printed, referenceValue: 0 }).status).toBe("undefined");
	});
});
