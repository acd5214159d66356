import { ArgumentError } from "../../issues/argument-error.js";
import { type OrderedSubgroups, rankedSubgroups } from "./ordered-subgroups.js";
import type { NotMeasurable } from "./subgroup.js";
import { weightedLine } from "./weighted-line.js";
import { weightedMean } from "./weighted-mean.js";

/** The smallest and the largest figure there can be, such as 0 and 100. */
export type Bounds = readonly [lowest: number, highest: number];

/** The concentration index of figures, with its standard error. */
export interface ConcentrationRegression {
	readonly value: number;
	readonly standardError: number;
	/** Weighted mean of the figures, on the scale 0 to 1 where bounds are given. */
	readonly mean: number;
}

/**
 * The absolute concentration index as the slope of a weighted regression on the ridit (N. Kakwani, A. Wagstaff, E. van
 * Doorslaer, 1997, "Socioeconomic inequalities in health", Journal of Econometrics 77, 87-103).
 */
export function concentrationRegression({
	bounds,
	...ordered
}: OrderedSubgroups & { readonly bounds?: Bounds }): ConcentrationRegression | NotMeasurable {
	const ranked = rankedSubgroups(ordered);
	if ("reason" in ranked) return ranked;
	const { shares, ridits } = ranked;
	const values = bounds === undefined ? ranked.values : withinBounds(ranked.values, bounds);
	const spread = weightedLine({ x: ridits, y: values, shares }).spread;
	if (spread === 0) return { reason: "only one subgroup has people" };
	const line = weightedLine({ x: ridits, y: values.map((value) => 2 * spread * value), shares });
	let squares = 0;
	line.residuals.forEach((residual, k) => {
		squares += (shares[k] ?? 0) * residual * residual;
	});
	return {
		value: line.slope,
		standardError: Math.sqrt(squares / (values.length - 2) / spread),
		mean: weightedMean(values, shares),
	};
}

function withinBounds(values: readonly number[], [lowest, highest]: Bounds): readonly number[] {
	if (!(Number.isFinite(lowest) && Number.isFinite(highest) && lowest < highest)) {
		throw new ArgumentError(
			"bounds",
			`must be a finite number and a higher one, but are ${lowest}, ${highest}`,
		);
	}
	for (const value of values) {
		if (value < lowest || value > highest) {
			throw new ArgumentError("bounds", `must hold every figure, but ${value} lies outside`);
		}
	}
	return values.map((value) => (value - lowest) / (highest - lowest));
}
