import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { directlyStandardisedRate } from "../../../src/statistics/standardisation/directly-standardised-rate.js";
import { directlyStandardisedRateOfRepeatedEvents } from "../../../src/statistics/standardisation/repeated-events.js";
import type { StandardisationMethod } from "../../../src/statistics/standardisation/standardisation-method.js";
import { counts, expectSound, levels, populations } from "../arbitraries.js";
import { strata } from "../strata.js";

const three = [
	{ count: 34, population: 8847, standardPopulation: 5841 },
	{ count: 3, population: 837, standardPopulation: 47969 },
	{ count: 21, population: 9782, standardPopulation: 2434 },
];

describe("limits by name", () => {
	it.each([
		["fay-feuer", 97.45621438862608, 934.6695463095332],
		["tiwari", 97.45621438862608, 830.1472600461549],
		["beta", 97.25634421756345, 775.4079148836856],
		["normal", 8.694352873459335, 701.0873866822634],
	] satisfies readonly [StandardisationMethod, number, number][])(
		"%s of three uneven strata",
		(method, lower, upper) => {
			expect(directlyStandardisedRate({ method, strata: three, per: 100_000 })).toMatchObject({
				status: "ok",
				value: expect.closeTo(354.8908698, 6),
				lower: expect.closeTo(lower, 6),
				upper: expect.closeTo(upper, 6),
				method,
			});
		},
	);

	it("the gamma limits of one stratum are the exact Poisson limits", () => {
		const one = [{ count: 6, population: 6143, standardPopulation: 1 }];
		for (const method of ["fay-feuer", "tiwari"] as const) {
			expect(directlyStandardisedRate({ method, strata: one, per: 100_000 })).toMatchObject({
				lower: expect.closeTo(35.843956592721, 8),
				upper: expect.closeTo(212.59114475856558, 8),
			});
		}
	});

	it("without an event only the gamma methods have an upper limit", () => {
		const none = [{ count: 0, population: 1000, standardPopulation: 1 }];
		const of = (method: StandardisationMethod) =>
			directlyStandardisedRate({ method, strata: none, per: 1000, minimumEvents: 0 });
		expect(of("fay-feuer")).toMatchObject({ value: 0, lower: 0, upper: expect.closeTo(3.6888794541, 9) });
		expect(of("dobson")).toMatchObject({ value: 0, lower: 0, upper: null });
		expect(of("beta")).toMatchObject({ value: 0, lower: 0, upper: null });
	});

	it("there is no beta distribution for a rate above one event per person", () => {
		const busy = [{ count: 30, population: 20, standardPopulation: 1 }];
		expect(directlyStandardisedRate({ method: "beta", strata: busy })).toMatchObject({
			status: "ok",
			value: 1.5,
			lower: null,
			upper: null,
		});
	});

	it("never give NaN or Infinity, and contain the rate", () => {
		fc.assert(
			fc.property(
				fc.constantFrom(
					"dobson" as const,
					"fay-feuer" as const,
					"tiwari" as const,
					"beta" as const,
					"normal" as const,
				),
				fc.array(
					fc.record({ count: counts, population: populations, standardPopulation: fc.nat(1_000_000_000) }),
					{ minLength: 1, maxLength: 8 },
				),
				levels,
				(method, some, confidence) => {
					expectSound(directlyStandardisedRate({ method, strata: some, confidence, minimumEvents: 0 }));
				},
			),
		);
	});
});

describe("minimumEvents", () => {
	const few = [{ count: 9, population: 345, standardPopulation: 1 }];

	it("withholds a Dobson rate below 10 events, and less if told so", () => {
		expect(directlyStandardisedRate({ method: "dobson", strata: few })).toMatchObject({
			status: "undefined",
		});
		expect(directlyStandardisedRate({ method: "dobson", strata: few, minimumEvents: 9 }).status).toBe("ok");
	});

	it("withholds any other rate only if asked to", () => {
		expect(directlyStandardisedRate({ method: "tiwari", strata: few }).status).toBe("ok");
		expect(directlyStandardisedRate({ method: "tiwari", strata: few, minimumEvents: 10 })).toEqual({
			status: "undefined",
			reason: "there are fewer than 10 events",
			method: "tiwari",
		});
	});
});

describe("directlyStandardisedRateOfRepeatedEvents", () => {
	const areas = [
		{ once: 94, twice: 17, population: 18899, standardPopulation: 7683 },
		{ once: 66, twice: 16, population: 19926, standardPopulation: 1395 },
		{ once: 31, twice: 5, population: 7844, standardPopulation: 7168 },
		{ once: 82, twice: 27, population: 19843, standardPopulation: 5035 },
	];

	it("gives the worked figures of people with one and two events", () => {
		const rate = directlyStandardisedRateOfRepeatedEvents({
			strata: areas.map(({ once, twice, ...stratum }) => ({
				...stratum,
				peopleByEvents: [
					{ events: 1, people: once },
					{ events: 2, people: twice },
				],
			})),
			per: 100_000,
		});
		expect(rate).toMatchObject({
			value: expect.closeTo(614.9717957913074, 8),
			lower: expect.closeTo(533.4810600758809, 8),
			upper: expect.closeTo(702.7085549348473, 8),
		});
	});

	it("is the plain rate where nobody has a second event, and wider where somebody has", () => {
		const plain = directlyStandardisedRate({ method: "dobson", strata });
		const of = (peopleOf: (count: number) => readonly { events: number; people: number }[]) =>
			directlyStandardisedRateOfRepeatedEvents({
				strata: strata.map(({ count, ...stratum }) => ({ ...stratum, peopleByEvents: peopleOf(count) })),
			});
		expect(of((count) => [{ events: 1, people: count }])).toEqual(plain);
		const paired = of((count) => [
			{ events: 1, people: count % 2 },
			{ events: 2, people: Math.floor(count / 2) },
		]);
		if (paired.status !== "ok" || plain.status !== "ok") throw new Error("undefined");
		expect(paired.value).toBeCloseTo(plain.value, 12);
		expect(paired.upper).toBeGreaterThan(Number(plain.upper));
	});

	it("refuses part of an event", () => {
		const wrong = [{ peopleByEvents: [{ events: 1.5, people: 2 }], population: 10, standardPopulation: 1 }];
		expect(() => directlyStandardisedRateOfRepeatedEvents({ strata: wrong })).toThrow(
			expect.objectContaining({ argument: "strata[0].peopleByEvents" }),
		);
	});
});
