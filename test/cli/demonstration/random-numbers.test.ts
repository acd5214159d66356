import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { apportion } from "../../../src/cli/demonstration/apportion.js";
import { RandomNumbers } from "../../../src/cli/demonstration/random-numbers.js";
import { ArgumentError } from "../../../src/issues/argument-error.js";

const seeds = fc.integer();
const several = (random: RandomNumbers) => Array.from({ length: 50 }, () => random.fraction());

describe("RandomNumbers", () => {
	test("the same seed gives the same numbers, another seed others", () => {
		fc.assert(
			fc.property(seeds, (seed) => {
				expect(several(new RandomNumbers(seed))).toEqual(several(new RandomNumbers(seed)));
				expect(several(new RandomNumbers(seed))).not.toEqual(several(new RandomNumbers(seed + 1)));
			}),
		);
	});

	test("fractions spread evenly over 0 to 1", () => {
		const random = new RandomNumbers(1);
		const tenths = new Array<number>(10).fill(0);
		for (let draw = 0; draw < 100_000; draw++) {
			const tenth = Math.floor(random.fraction() * 10);
			tenths[tenth] = (tenths[tenth] ?? 0) + 1;
		}
		for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(500);
	});

	test("whole numbers reach both ends and go no further", () => {
		const random = new RandomNumbers(2);
		const drawn = new Set(Array.from({ length: 1_000 }, () => random.whole(-3, 3)));
		expect([...drawn].sort((a, b) => a - b)).toEqual([-3, -2, -1, 0, 1, 2, 3]);
	});

	test("what has no weight is never chosen", () => {
		const random = new RandomNumbers(3);
		const drawn = Array.from({ length: 2_000 }, () =>
			random.weighted([
				["never", 0],
				["often", 3],
				["sometimes", 1],
				["not", 0],
			]),
		);
		expect(new Set(drawn)).toEqual(new Set(["often", "sometimes"]));
		expect(drawn.filter((item) => item === "often").length / drawn.length).toBeCloseTo(0.75, 1);
	});

	test("shuffling keeps every item", () => {
		fc.assert(
			fc.property(seeds, fc.array(fc.integer()), (seed, items) => {
				const shuffled = new RandomNumbers(seed).shuffled(items);
				expect(shuffled.toSorted((a, b) => a - b)).toEqual(items.toSorted((a, b) => a - b));
			}),
		);
	});

	test("a seed that is no whole number is refused", () => {
		expect(() => new RandomNumbers(0.5)).toThrow(ArgumentError);
	});
});

describe("apportion", () => {
	test("gives what is left over to the largest remainders", () => {
		expect(apportion(10, [1, 1, 1])).toEqual([4, 3, 3]);
		expect(apportion(7, [50, 30, 20])).toEqual([4, 2, 1]);
	});

	test("parts add up to the whole and are less than one from their exact share", () => {
		const weights = fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 1 });
		fc.assert(
			fc.property(fc.nat(100_000), weights, (total, given) => {
				const sum = given.reduce((all, weight) => all + weight, 0);
				fc.pre(sum > 0);
				const parts = apportion(total, given);
				expect(parts.reduce((all, part) => all + part, 0)).toBe(total);
				given.forEach((weight, index) => {
					expect(Math.abs((parts[index] ?? 0) - (total * weight) / sum)).toBeLessThan(1);
				});
			}),
		);
	});
});
