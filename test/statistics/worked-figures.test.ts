import { describe, expect, it } from "vitest";
import { crudeRate } from "../../src/statistics/crude-rate.js";
import { rateDifference } from "../../src/statistics/rate-difference.js";
import { rateRatio } from "../../src/statistics/rate-ratio.js";
import { roundHalfAwayFromZero as round } from "../../src/statistics/rounding.js";

/**
 * The published counts and Census 2021 populations of 2023/24, with Byar limits of the crude rates per 100,000, the
 * ratio against White with log limits, and the difference, all worked by hand from the formulae.
 * Columns: group, count, population, rate, lower, upper, ratio, lower, upper, difference.
 */
const worked = {
	detentions: [
		["White", 31735, 45684263, 69.47, 68.7, 70.23, 1, null, null, 0],
		["Mixed", 1935, 1669378, 115.91, 110.8, 121.19, 1.669, 1.594, 1.747, 46.45],
		["Asian", 3993, 4995227, 79.94, 77.48, 82.45, 1.151, 1.113, 1.189, 10.47],
		["Black", 5693, 2381724, 239.03, 232.86, 245.32, 3.441, 3.345, 3.539, 169.56],
		["Other", 2169, 1660318, 130.64, 125.2, 136.25, 1.881, 1.801, 1.964, 61.17],
		["Caribbean", 1518, 619419, 245.07, 232.89, 257.71, 3.528, 3.351, 3.714, 175.6],
	],
	"community treatment orders": [
		["White", 3163, 45684263, 6.92, 6.68, 7.17, 1, null, null, 0],
		["Mixed", 279, 1669378, 16.71, 14.81, 18.79, 2.414, 2.136, 2.728, 9.79],
		["Asian", 520, 4995227, 10.41, 9.53, 11.34, 1.504, 1.37, 1.65, 3.49],
		["Black", 1122, 2381724, 47.11, 44.39, 49.95, 6.804, 6.356, 7.284, 40.19],
		["Other", 292, 1660318, 17.59, 15.63, 19.72, 2.54, 2.253, 2.864, 10.66],
	],
	"section 136": [
		["White", 10483, 45684263, 22.95, 22.51, 23.39, 1, null, null, 0],
		["Mixed", 550, 1669378, 32.95, 30.25, 35.82, 1.436, 1.318, 1.564, 10.0],
		["Asian", 766, 4995227, 15.33, 14.27, 16.46, 0.668, 0.621, 0.719, -7.61],
		["Black", 896, 2381724, 37.62, 35.2, 40.17, 1.639, 1.531, 1.755, 14.67],
		["Other", 461, 1660318, 27.77, 25.29, 30.42, 1.21, 1.102, 1.328, 4.82],
	],
} as const;

for (const [measure, rows] of Object.entries(worked)) {
	describe(`2023/24 ${measure}`, () => {
		const [, referenceCount, referencePopulation] = rows[0];
		for (const [group, count, population, rate, low, high, ratio, ratioLow, ratioHigh, gap] of rows) {
			it(group, () => {
				const crude = crudeRate({ count, population, per: 100_000 });
				expect(crude).toMatchObject({ status: "ok", method: "byar", confidence: 0.95 });
				expect(rounded(crude, 2)).toEqual([rate, low, high]);
				const against = { count, population, referenceCount, referencePopulation };
				const difference = rateDifference({ ...against, per: 100_000 });
				expect(rounded(difference, 2)[0]).toBe(gap);
				if (ratioLow === null) return;
				const relative = rateRatio(against);
				expect(relative).toMatchObject({ status: "ok", method: "log" });
				expect(rounded(relative, 3)).toEqual([ratio, ratioLow, ratioHigh]);
			});
		}
	});
}

function rounded(estimate: ReturnType<typeof crudeRate>, decimals: number): (number | null)[] {
	if (estimate.status === "undefined") return [];
	return [estimate.value, estimate.lower, estimate.upper].map((number) =>
		number === null ? null : round(number, decimals),
	);
}
