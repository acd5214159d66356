import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ArgumentError } from "../../src/issues/argument-error.js";
import { completenessBounds } from "../../src/statistics/completeness-bounds.js";
import { representationIndex } from "../../src/statistics/representation-index.js";
import { expectFinite } from "./inequality/subgroups.js";

const anyGroups = fc.array(
	fc.record({
		events: fc.constantFrom(0, 1, 9, 10, 1e9, 1e-300, 1e300),
		population: fc.constantFrom(0, 1, 1e9, 1e-300, 1e300),
	}),
	{ minLength: 1, maxLength: 6 },
);

describe("representationIndex", () => {
	it("gives shares, expected events and both kinds of limits", () => {
		const groups = [7, 20, 3, 30, 94].map((events, k) => ({
			events,
			population: [3137, 2765, 640, 15119, 53293][k] ?? 0,
		}));
		const [first, second] = representationIndex({ groups });
		expect(first).toMatchObject({
			eventShare: expect.closeTo(0.045454545454545456, 14),
			gapPercentagePoints: expect.closeTo(0.3602209355071113, 12),
			expected: expect.closeTo(6.445259759319049, 12),
			index: {
				value: expect.closeTo(1.0860694931463182, 12),
				lower: expect.closeTo(0.43665626469912966, 12),
				upper: expect.closeTo(2.2377182456997136, 12),
				method: "exact",
			},
			indexByShare: { lower: expect.closeTo(0.5301982114871213, 12), method: "wilson" },
		});
		expect(second).toMatchObject({
			excess: expect.closeTo(14.319049016730261, 11),
			index: { method: "byar" },
		});
	});

	it("is undefined without events, or without people in a group", () => {
		const [none] = representationIndex({ groups: [{ events: 0, population: 10 }] });
		expect(none).toMatchObject({ eventShare: null, index: { status: "undefined" } });
		const [nobody] = representationIndex({
			groups: [
				{ events: 2, population: 0 },
				{ events: 3, population: 9 },
			],
		});
		expect(nobody).toMatchObject({ populationShare: 0, index: { status: "undefined" } });
		expect(() => representationIndex({ groups: [] })).toThrow(ArgumentError);
	});

	it("is 1 on average, weighted by people", () => {
		const ordinary = fc.record({
			events: fc.integer({ min: 1, max: 1000 }),
			population: fc.integer({ min: 1, max: 1e6 }),
		});
		fc.assert(
			fc.property(fc.array(ordinary, { minLength: 2, maxLength: 18 }), (groups) => {
				let mean = 0;
				let excess = 0;
				for (const each of representationIndex({ groups })) {
					if (each.index.status === "ok") mean += each.index.value * (each.populationShare ?? 0);
					excess += each.excess ?? 0;
				}
				expect(mean).toBeCloseTo(1, 9);
				expect(excess).toBeCloseTo(0, 6);
			}),
		);
	});

	it("never gives NaN or Infinity", () => {
		fc.assert(fc.property(anyGroups, (groups) => expectFinite(representationIndex({ groups }))));
	});
});

describe("completenessBounds", () => {
	const groups = [
		{ events: 84, population: 42633 },
		{ events: 167, population: 64639 },
	];

	it("gives the worst and the best case", () => {
		const { completeness, groups: bounds } = completenessBounds({
			groups,
			reference: 1,
			unknownEvents: 100,
			per: 100_000,
		});
		expect(completeness).toBeCloseTo(0.7150997150997151, 14);
		expect(bounds[0]).toEqual({
			rateKnown: expect.closeTo(197.03046935472523, 10),
			rateLower: expect.closeTo(197.03046935472523, 10),
			rateUpper: expect.closeTo(431.5905519198743, 10),
			rateProportional: expect.closeTo(275.52866431676716, 10),
			ratioKnown: expect.closeTo(0.7626258987197654, 13),
			ratioLower: expect.closeTo(0.47699822129663233, 13),
			ratioUpper: expect.closeTo(1.6705138733861529, 13),
			shareLower: expect.closeTo(0.23931623931623933, 13),
			shareUpper: expect.closeTo(0.5242165242165242, 13),
			unknownNeededForParity: expect.closeTo(26.145747923080492, 10),
		});
		expect(bounds[1]).toMatchObject({ ratioLower: 1, ratioUpper: 1, unknownNeededForParity: 0 });
	});

	it("holds the known figures between the bounds", () => {
		const ordinary = fc.record({
			events: fc.integer({ min: 1, max: 1000 }),
			population: fc.integer({ min: 1, max: 1e6 }),
		});
		fc.assert(
			fc.property(
				fc.array(ordinary, { minLength: 2, maxLength: 6 }),
				fc.nat(1000),
				(several, unknownEvents) => {
					for (const bounds of completenessBounds({ groups: several, reference: 0, unknownEvents }).groups) {
						expect(bounds.ratioLower).toBeLessThanOrEqual(bounds.ratioKnown ?? 0);
						expect(bounds.ratioUpper).toBeGreaterThanOrEqual(bounds.ratioKnown ?? 0);
						expect(bounds.rateProportional).toBeLessThanOrEqual((bounds.rateUpper ?? 0) * (1 + 1e-12));
					}
				},
			),
		);
	});

	it("never gives NaN or Infinity, and refuses a reference that is not there", () => {
		fc.assert(
			fc.property(anyGroups, fc.constantFrom(0, 3, 1e300), (several, unknownEvents) =>
				expectFinite(completenessBounds({ groups: several, reference: 0, unknownEvents })),
			),
		);
		expect(() => completenessBounds({ groups, reference: 2, unknownEvents: 0 })).toThrow("reference");
	});
});
