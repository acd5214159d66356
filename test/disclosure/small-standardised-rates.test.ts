import { describe, expect, test } from "vitest";
import { releasedEstimate } from "../../src/disclosure/released-estimate.js";
import { scaleStandardisedRate } from "../../src/disclosure/scale-standardised-rate.js";
import { directlyStandardisedRate } from "../../src/statistics/standardisation/directly-standardised-rate.js";

/** The counts that print as 10. */
const counts = [8, 9, 10, 11, 12];

interface PublicStratum {
	readonly population: number;
	readonly standardPopulation: number;
}

/** Value and limits as they are printed for these events per stratum. */
function printed(strata: readonly PublicStratum[], events: readonly number[]): readonly number[] {
	const rate = directlyStandardisedRate({
		method: "mha-annual",
		per: 100_000,
		strata: strata.map((stratum, index) => ({ ...stratum, count: events[index] ?? 0 })),
	});
	const count = events.reduce((sum, each) => sum + each, 0);
	const shown = releasedEstimate(scaleStandardisedRate({ rate, count, printedCount: 10 }), {
		significant: 2,
	});
	return shown.status === "ok" ? [shown.value, shown.lower ?? 0, shown.upper ?? 0] : [];
}

/** How much a number may have been before it was rounded to the two figures of `beside` or of itself. */
function halfPlace(number: number, beside = number): number {
	const exponents = [number, beside]
		.filter(Boolean)
		.map((each) => Math.floor(Math.log10(Math.abs(each)) + 1e-9));
	return 10 ** (Math.max(...exponents) - 1) / 2;
}

/** The attack: goes through every way in which `count` events may fall on the strata, for one that prints the same. */
function canPrint(strata: readonly PublicStratum[], count: number, triple: readonly number[]): boolean {
	const [value = 0, lower = 0, upper = 0] = triple;
	const standard = strata.reduce((sum, { standardPopulation }) => sum + standardPopulation, 0);
	const scale = 1_000_000 / count;
	const ranked = strata
		.map(({ population, standardPopulation }, index) => ({
			index,
			population,
			weight: (standardPopulation / standard / population) * scale,
		}))
		.toSorted((a, b) => b.weight - a.weight);
	const least = ranked.at(-1)?.weight ?? 0;
	const half = halfPlace(value);
	const events = strata.map(() => 0);
	const go = (rank: number, left: number, sum: number, squares: number): boolean => {
		const stratum = ranked[rank];
		if (stratum === undefined) {
			const halfWidth = 1.96 * Math.sqrt((squares * count) / 10);
			return (
				left === 0 &&
				Math.abs(sum - halfWidth - lower) <= halfPlace(lower, value) &&
				Math.abs(sum + halfWidth - upper) <= halfPlace(upper, value) &&
				JSON.stringify(printed(strata, events)) === JSON.stringify(triple)
			);
		}
		const { index, population, weight } = stratum;
		if (sum + left * weight < value - half || sum + left * least > value + half) return false;
		const start = rank === ranked.length - 1 ? left : 0;
		for (let here = start; here <= left; here++) {
			events[index] = here;
			const added = weight * weight * here * (1 - here / population);
			if (go(rank + 1, left - here, sum + here * weight, squares + added)) return true;
		}
		return false;
	};
	return go(0, count, 0, 0);
}

/** Numbers from 0 to 1, the same in every run. */
function randomNumbers(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
		return state / 4_294_967_296;
	};
}

/** Draws small groups over 12 strata and asks for each which counts its printed triple leaves possible. */
function attack({ spread, groups }: { readonly spread: number; readonly groups: number }) {
	const random = randomNumbers(12_345);
	return Array.from({ length: groups }, () => {
		const strata = Array.from({ length: 12 }, () => ({
			population: Math.round(200 * spread ** random()),
			standardPopulation: Math.round(2_000 * spread ** random()),
		}));
		const events = strata.map(() => 0);
		const count = 8 + Math.floor(random() * 5);
		for (let event = 0; event < count; event++) {
			const stratum = Math.floor(random() * 12);
			events[stratum] = (events[stratum] ?? 0) + 1;
		}
		const triple = printed(strata, events);
		return { count, possible: counts.filter((each) => canPrint(strata, each, triple)) };
	});
}

describe("a standardised rate and its limits beside the printed count 10", () => {
	test.each([
		{ spread: 1, atLeast: 1 },
		{ spread: 4, atLeast: 0.95 },
		{ spread: 10, atLeast: 0.85 },
	])(
		"leave every count possible for $atLeast of the groups, and never one alone, where strata differ $spread-fold",
		({ spread, atLeast }) => {
			const attacked = attack({ spread, groups: 150 });
			for (const { count, possible } of attacked) {
				expect(possible).toContain(count);
				expect(possible.length).toBeGreaterThan(1);
			}
			const open = attacked.filter(({ possible }) => possible.length === counts.length);
			expect(open.length / attacked.length).toBeGreaterThanOrEqual(atLeast);
		},
	);
});
