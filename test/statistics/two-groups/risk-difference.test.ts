import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	type RiskDifferenceMethod,
	riskDifference,
} from "../../../src/statistics/two-groups/risk-difference.js";
import { expectSound, levels } from "../arbitraries.js";
import { exchanged, tables, tablesUpTo } from "./arbitrary-shares.js";

const containing: readonly RiskDifferenceMethod[] = ["newcombe", "mee", "miettinen-nurminen", "wald"];

describe("riskDifference", () => {
	it.each([
		["newcombe", 0.0010611295558851236, 0.17231689551596663],
		["miettinen-nurminen", 0.002006054892300442, 0.17405260615386559],
		["mee", 0.002196115706096516, 0.17382701455777871],
		["agresti-caffo", -0.0013616017747386522, 0.1675461083642597],
		["wald", 0.0003289507198759867, 0.16633771594679067],
	] as const)("has the known limits by %s", (method, lower, upper) => {
		const table = { count: 15, total: 100, referenceCount: 8, referenceTotal: 120 };
		expect(riskDifference({ ...table, method })).toEqual({
			status: "ok",
			value: expect.closeTo(1 / 12, 14),
			lower: expect.closeTo(lower, 10),
			upper: expect.closeTo(upper, 10),
			confidence: 0.95,
			method,
		});
	});

	it("keeps its digits for rare events, where the usual closed form of the cubic loses them", () => {
		// From 40-digit arithmetic.
		const rare = { count: 1, total: 1_000_000, referenceCount: 3, referenceTotal: 1_000_000 };
		const upperBy = (method: RiskDifferenceMethod) => {
			const difference = riskDifference({ ...rare, method });
			return difference.status === "ok" ? Number(difference.upper) : Number.NaN;
		};
		expect(upperBy("mee") / 2.910404293533697e-6).toBeCloseTo(1, 13);
		expect(upperBy("miettinen-nurminen") / 2.91040620460894e-6).toBeCloseTo(1, 13);
	});

	it("has limits where nobody has it, and wald none of any width", () => {
		const none = { count: 0, total: 25, referenceCount: 0, referenceTotal: 40 };
		expect(riskDifference({ ...none, method: "mee" })).toMatchObject({
			value: 0,
			lower: expect.closeTo(-0.08762160119728678, 11),
			upper: expect.closeTo(0.1331922509390484, 11),
		});
		expect(riskDifference({ ...none, method: "wald" })).toMatchObject({ lower: 0, upper: 0 });
	});

	it("ends at 1 where the difference is 1", () => {
		const whole = { count: 1, total: 1, referenceCount: 0, referenceTotal: 1 };
		expect(riskDifference({ ...whole, method: "mee" })).toMatchObject({
			value: 1,
			lower: expect.closeTo(-0.3152395449866937, 10),
			upper: 1,
		});
		expect(riskDifference({ ...whole, per: 100 })).toMatchObject({ value: 100, upper: 100 });
	});

	it("is undefined for a group without people", () => {
		const nobody = { count: 0, total: 0, referenceCount: 1, referenceTotal: 4 };
		expect(riskDifference(nobody)).toEqual({
			status: "undefined",
			reason: "the total is 0",
			method: "newcombe",
		});
	});

	it("never gives NaN or Infinity, and the limits contain the difference, for tables up to a billion", () => {
		fc.assert(
			fc.property(tables, levels, fc.constantFrom(...containing), (shares, confidence, method) =>
				expectSound(riskDifference({ ...shares, confidence, method })),
			),
		);
	});

	it("is the opposite of the difference the other way round", () => {
		fc.assert(
			fc.property(
				tablesUpTo(1000),
				fc.constantFrom(...containing, "agresti-caffo" as const),
				(shares, method) => {
					const there = riskDifference({ ...shares, method });
					const back = riskDifference({ ...exchanged(shares), method });
					if (there.status !== "ok" || back.status !== "ok") throw new Error("undefined");
					expect(there.value + back.value).toBeCloseTo(0, 14);
					expect(Number(there.lower) + Number(back.upper)).toBeCloseTo(0, 11);
				},
			),
		);
	});
});
