import { requireFinite } from "../argument-checks.js";
import { binomialTails } from "../distributions/binomial.js";

/** Runs about a centre line, with what chance alone would hardly exceed. */
export interface RunsAnalysis {
	/** Points not exactly on the line. */
	readonly usefulPoints: number;
	/** Neighbours on one side of the line, points on it left out. */
	readonly longestRun: number;
	/** A longer run is a signal. */
	readonly longestRunLimit: number;
	/** How often the line is crossed. */
	readonly crossings: number;
	/** Fewer crossings are a signal. */
	readonly crossingsLimit: number;
	readonly signal: boolean;
}

/**
 * Does a series stay too long on one side of its centre line, or cross it too seldom, to be chance?
 *
 * The longest run is a signal above `log2(n) + 3`, rounded; the crossings are one below the 5 per cent point of the
 * binomial distribution of `n - 1` trials of a half; `n` counts the points not on the line.
 *
 * @param options.values - in time order; missing values left out.
 * @param options.centre - the line.
 * @returns the analysis; without a useful point all its numbers are 0 and there is no signal.
 * @throws {@link ArgumentError} for a value or a centre that is not a finite number.
 *
 * Source: J. Anhøj and A. Vingaard Olesen (2014), "Run charts revisited", PLoS ONE 9, e113825.
 *
 * @example
 * ```ts
 * import { runsAnalysis } from "pcref/statistics";
 *
 * const values = [1, 2, 1, 2, 1, 2, 9, 8, 9, 8, 9, 8];
 * runsAnalysis({ values, centre: 5 }); // => { longestRun: 6, longestRunLimit: 7, crossings: 1, signal: true }
 * ```
 */
export function runsAnalysis({
	values,
	centre,
}: {
	readonly values: readonly number[];
	readonly centre: number;
}): RunsAnalysis {
	requireFinite("centre", centre);
	values.forEach((value, index) => {
		requireFinite(`values[${index}]`, value);
	});
	const above = values.filter((value) => value !== centre).map((value) => value > centre);
	const usefulPoints = above.length;
	if (usefulPoints === 0) {
		return {
			usefulPoints,
			longestRun: 0,
			longestRunLimit: 0,
			crossings: 0,
			crossingsLimit: 0,
			signal: false,
		};
	}
	let run = 0;
	let longestRun = 0;
	let crossings = 0;
	above.forEach((side, index) => {
		if (index > 0 && side !== above[index - 1]) {
			crossings += 1;
			run = 0;
		}
		run += 1;
		longestRun = Math.max(longestRun, run);
	});
	const longestRunLimit = Math.round(Math.log2(usefulPoints) + 3);
	const crossingsLimit = fewCrossings(usefulPoints - 1);
	return {
		usefulPoints,
		longestRun,
		longestRunLimit,
		crossings,
		crossingsLimit,
		signal: longestRun > longestRunLimit || crossings < crossingsLimit,
	};
}

/** The least number of crossings that, or fewer, have a probability of at least 5 per cent. */
function fewCrossings(trials: number): number {
	let crossings = Math.max(0, Math.floor(trials / 2 - 2 * Math.sqrt(trials)));
	while (binomialTails({ count: crossings, trials, probability: 0.5 }).lower < 0.05) crossings += 1;
	return crossings;
}
