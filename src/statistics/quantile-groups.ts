import { requireFinite, requireWhole } from "./argument-checks.js";

/**
 * Puts areas into equal groups by a value, such as deprivation fifths: quantile 1 holds the lowest values, or the highest
 * where `inverted`. Equal values share a quantile: each takes the lowest rank among them.
 *
 * Formula: for the rank `r` of `n` values, `floor(q + 1 - ceil((n + 1 - r) / (n / q)))`, 1 at least.
 *
 * @param options.values - one value per area; null where it is missing.
 * @param options.quantiles - how many groups, a whole number of 2 or more.
 * @param options.inverted - whether quantile 1 holds the highest values; false if left out.
 * @returns for every area its quantile from 1; null where its value is missing, and for all areas where fewer than
 * `quantiles` have a value.
 * @throws {@link ArgumentError} for a value that is not finite, or a number of quantiles that is not a whole number of 2
 * or more.
 *
 * Source: PHEindicatormethods 2.1, the method of the Fingertips public health profiles.
 *
 * @example
 * ```ts
 * import { assignQuantiles } from "pcref/statistics";
 *
 * assignQuantiles({ values: [30, 10, null, 20, 40], quantiles: 2 }); // => [2, 1, null, 1, 2]
 * assignQuantiles({ values: [30, 10, 20, 40], quantiles: 2, inverted: true }); // => [1, 2, 2, 1]
 * ```
 */
export function assignQuantiles({
	values,
	quantiles,
	inverted = false,
}: {
	readonly values: readonly (number | null)[];
	readonly quantiles: number;
	readonly inverted?: boolean;
}): readonly (number | null)[] {
	requireWhole("quantiles", quantiles, 2);
	const known: number[] = [];
	for (const [index, value] of values.entries()) {
		if (value === null) continue;
		requireFinite(`values[${index}]`, value);
		known.push(value);
	}
	const count = known.length;
	if (count < quantiles) return values.map(() => null);
	known.sort((a, b) => (inverted ? b - a : a - b));
	const ranks = new Map<number, number>();
	known.forEach((value, index) => {
		if (!ranks.has(value)) ranks.set(value, index + 1);
	});
	return values.map((value) => {
		const rank = value === null ? undefined : ranks.get(value);
		if (rank === undefined) return null;
		return Math.max(1, quantiles + 1 - Math.ceil(((count + 1 - rank) * quantiles) / count));
	});
}
