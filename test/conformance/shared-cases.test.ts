import { describe, expect, it } from "vitest";
import { partA } from "../../conformance/adapters/part-a.js";
import { partB } from "../../conformance/adapters/part-b.js";
import { partC } from "../../conformance/adapters/part-c.js";
import { answer } from "../../conformance/answer.js";
import type { CaseFile } from "../../conformance/case.js";
import { judge } from "../../conformance/judge.js";
import { toleranceOf } from "../../conformance/tolerances.js";
import { oddsRatio } from "../../src/statistics/two-groups/odds-ratio.js";
import { riskDifference } from "../../src/statistics/two-groups/risk-difference.js";
import { whenShared } from "../shared.js";

const adapters = { ...partA, ...partB, ...partC };

const files = [
	"disclosure-control",
	"distributions",
	"dsr-variants",
	"fairness-parity",
	"funnel-overdispersion",
	"interrupted-time-series",
	"intervals-single",
	"multiplicity",
	"phe-dsr",
	"phe-funnel",
	"phe-isr",
	"phe-mean",
	"phe-proportion",
	"phe-quantile",
	"phe-rate",
	"phe-sii",
	"random-r",
	"ratio-2x2",
	"ratio-rates",
	"representation-wres-completeness",
	"spc-attribute",
	"spc-xmr",
	"stratified",
	"who-summary-measures",
];

/**
 * Cases whose expected value is wrong, by arithmetic of 40 digits. The anchor's own root search stopped early at counts
 * of 1 and 3 in a million; for 3 of 9 against 7 of 7 it stopped at its lower bound, where the score is 0. They count as
 * failed in `npm run conformance`; their right values are tested below.
 */
const wrongExpectations: readonly string[] = [
	"difference.risk.miettinen_nurminen#0435",
	"difference.risk.mee#0436",
	"difference.risk.miettinen_nurminen#0448",
	"ratio.odds.score#0191",
	"ratio.odds.score#0205",
];

describe("every case of the conformance data passes", () => {
	for (const file of files) {
		whenShared(`conformance/${file}.json`)(file, async (text) => {
			const { cases, tolerance }: CaseFile = JSON.parse(text);
			expect(cases.length).toBeGreaterThan(2);
			const failures = cases.flatMap((test) => {
				if (wrongExpectations.includes(test.id)) return [];
				const outcome = answer(test, adapters);
				if (outcome === null) return [`${test.id}: no adapter`];
				const { wrong } = judge({ test, outcome, tolerance: toleranceOf(test.method, tolerance) });
				return wrong.map((each) => `${test.id}: ${each}`);
			});
			expect(failures).toEqual([]);
		});
	}
});

describe("where the expected value is wrong, the right one is given", () => {
	const rare = { count: 1, total: 1_000_000, referenceCount: 3, referenceTotal: 1_000_000 };

	it("upper score limits of a difference of 1 and 3 in a million", () => {
		const upper = (method: "mee" | "miettinen-nurminen") => {
			const estimate = riskDifference({ ...rare, method });
			return estimate.status === "ok" ? estimate.upper : null;
		};
		expect(upper("mee")).toBeCloseTo(2.910404293533697e-6, 17);
		expect(upper("miettinen-nurminen")).toBeCloseTo(2.91040620460894e-6, 17);
	});

	it("upper score limit of 3 of 9 against 7 of 7: the inverse of the lower limit of the mirrored table", () => {
		const seven = {
			count: 7,
			total: 7,
			referenceCount: 3,
			referenceTotal: 9,
			method: "score",
		} as const;
		const three = {
			count: 3,
			total: 9,
			referenceCount: 7,
			referenceTotal: 7,
			method: "score",
		} as const;
		const [mirrored, ours] = [oddsRatio(seven), oddsRatio(three)];
		expect(ours.status === "ok" ? ours.upper : null).toBeCloseTo(0.42718, 5);
		const lower = "lower" in mirrored ? mirrored.lower : null;
		expect(lower === null || lower === undefined ? null : 1 / lower).toBeCloseTo(0.42718, 5);
	});
});
