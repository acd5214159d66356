import { ArgumentError } from "../../issues/argument-error.js";
import { requireNotNegative } from "../argument-checks.js";
import { averageMovingRange } from "./average-moving-range.js";
import { type RunsAnalysis, runsAnalysis } from "./runs-analysis.js";

/**
 * `p`: share of cases that have something. `u`: events per unit. `c`: events, where the chance of an event is always
 * the same. `p-prime` and `u-prime`: the same as `p` and `u`, corrected for more or less variation than chance has.
 */
export type AttributeChartKind = "p" | "u" | "c" | "p-prime" | "u-prime";

/** A point of an attribute chart; all null where its count or denominator is missing or the denominator 0. */
export interface AttributePoint {
	readonly value: number | null;
	readonly lower: number | null;
	readonly upper: number | null;
	/** Outside the limits. */
	readonly outside: boolean | null;
}

/** An attribute chart in numbers. */
export type AttributeChart =
	| {
			readonly status: "ok";
			readonly centre: number;
			readonly points: readonly AttributePoint[];
			readonly runs: RunsAnalysis;
	  }
	| { readonly status: "undefined"; readonly reason: string };

/**
 * Does a count, share or rate vary more from month to month than chance would make it? A control chart whose limits
 * follow the denominator of each month.
 *
 * The centre is `sum of counts / sum of denominators` and the limits are `centre -/+ 3 s`, with `s` for `p`
 * `sqrt(c (1 - c) / n)`, for `u` `sqrt(c / n)` and for `c` `sqrt(c)`. Limits stop at 0, and for shares at 1. With large
 * denominators nearly every point falls outside: then `p-prime` and `u-prime` multiply `s` by the variation that there
 * is, the average moving range of the standardised points over 1.128, very large ranges (3.267 times the average or
 * more) left out.
 *
 * @param options.chart - the kind.
 * @param options.counts - in time order, each 0 or more; null where missing.
 * @param options.denominators - as many, each 0 or more; null where missing. None with `c`.
 * @returns centre, points and runs. Undefined where no point has a count and a denominator.
 * @throws {@link ArgumentError} for lists that are empty or of different lengths, a negative or non-finite number, a
 * share with a count above its denominator, or denominators missing or given where they should not be.
 *
 * Source: D. C. Montgomery, Introduction to Statistical Quality Control, chapter 7; D. B. Laney (2002), "Improved control
 * charts for attributes", Quality Engineering 14, 531-537.
 *
 * @example
 * ```ts
 * import { attributeChart } from "pcref/statistics";
 *
 * const chart = attributeChart({ chart: "c", counts: [4, 9, 2, 6, 4] });
 * chart; // => { status: "ok", centre: 5 }
 * ```
 */
export function attributeChart({
	chart,
	counts,
	denominators,
}: {
	readonly chart: AttributeChartKind;
	readonly counts: readonly (number | null)[];
	readonly denominators?: readonly (number | null)[];
}): AttributeChart {
	const pairs = requirePairs({ chart, counts, denominators });
	let events = 0;
	let units = 0;
	for (const pair of pairs) {
		if (pair === null) continue;
		events += pair.count;
		units += pair.denominator;
	}
	if (units === 0) return { status: "undefined", reason: "no point has a count and a denominator" };
	const centre = events / units;
	const share = chart === "p" || chart === "p-prime";
	const errorOf = (denominator: number) => Math.sqrt((centre * (share ? 1 - centre : 1)) / denominator);
	const values = pairs.map((pair) => (pair === null ? null : pair.count / pair.denominator));
	const stretch =
		chart === "p-prime" || chart === "u-prime"
			? variationBeyondChance(
					pairs.map((pair) =>
						pair === null
							? null
							: ratioOrZero(pair.count / pair.denominator - centre, errorOf(pair.denominator)),
					),
				)
			: 1;
	const points = pairs.map((pair, index): AttributePoint => {
		const value = values[index] ?? null;
		if (pair === null || value === null || stretch === null)
			return { value, lower: null, upper: null, outside: null };
		const spread = 3 * stretch * errorOf(pair.denominator);
		const lower = Math.max(0, centre - spread);
		const upper = share ? Math.min(1, centre + spread) : centre + spread;
		return { value, lower, upper, outside: value < lower || value > upper };
	});
	return {
		status: "ok",
		centre,
		points,
		runs: runsAnalysis({ values: values.filter((value) => value !== null), centre }),
	};
}

/** The standard deviation of standardised points as their neighbours show it; null where there are no neighbours. */
function variationBeyondChance(standardised: readonly (number | null)[]): number | null {
	const range = averageMovingRange(standardised, "screened");
	return range === null ? null : range / 1.128;
}

function ratioOrZero(above: number, below: number): number {
	return below === 0 ? 0 : above / below;
}

type Pair = { readonly count: number; readonly denominator: number };

function requirePairs({
	chart,
	counts,
	denominators,
}: {
	readonly chart: AttributeChartKind;
	readonly counts: readonly (number | null)[];
	readonly denominators: readonly (number | null)[] | undefined;
}): readonly (Pair | null)[] {
	if (counts.length === 0) throw new ArgumentError("counts", "must not be empty");
	if ((denominators === undefined) !== (chart === "c")) {
		throw new ArgumentError(
			"denominators",
			`must ${chart === "c" ? "not " : ""}be given for the chart ${chart}`,
		);
	}
	if (denominators !== undefined && denominators.length !== counts.length) {
		throw new ArgumentError(
			"denominators",
			`must be as many as the ${counts.length} counts, but are ${denominators.length}`,
		);
	}
	return counts.map((count, index) => {
		const denominator = denominators === undefined ? 1 : (denominators[index] ?? null);
		if (count !== null) requireNotNegative(`counts[${index}]`, count);
		if (denominator !== null) requireNotNegative(`denominators[${index}]`, denominator);
		if (count === null || denominator === null || denominator === 0) return null;
		if (chart.startsWith("p") && count > denominator) {
			throw new ArgumentError(
				`counts[${index}]`,
				`must not be above its denominator ${denominator}, but is ${count}`,
			);
		}
		return { count, denominator };
	});
}
