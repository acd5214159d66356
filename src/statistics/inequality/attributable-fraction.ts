import { requireNotNegative } from "../argument-checks.js";
import { extreme } from "./compared-pair.js";
import { overallFigure } from "./mean-distance.js";
import { requireOrder } from "./ordered-subgroups.js";
import { knownSubgroups, type NotMeasurable, type Subgroup } from "./subgroup.js";

/** What the two measures of improvement that is open to a population work on. */
export interface PopulationImprovement {
	/** At least three with a figure; up to 15 per cent may be missing, none where there is an order. */
	readonly subgroups: readonly Subgroup[];
	/** True where a high figure is good (access), false where it is bad (detention). */
	readonly favourable: boolean;
	/**
	 * Rank of each subgroup, 1 the most disadvantaged, for subgroups that have an order of their own: the reference is
	 * then the most advantaged. Without, it is the subgroup with the best figure.
	 */
	readonly order?: readonly number[];
	/**
	 * What the figures are per: 1 for shares, 100 for percentages, 100,000 for such rates. Limits need it, and figures
	 * from 0 to it.
	 */
	readonly scale?: number;
	/** The figure of the whole population where it is known; there are then no limits without populations. */
	readonly settingAverage?: number;
	/** Above 0 and not above 1; 0.95 if left out. */
	readonly confidence?: number;
}

/** Gap between reference and mean, and the standard error of the gap as a fraction of the mean. */
export interface AttributableGap {
	readonly gap: number;
	readonly mean: number;
	readonly fractionError: number | null;
}

/**
 * The standard error is Walter's for an attributable fraction: with the people and events of the reference and of all
 * others as a two by two table (S. D. Walter, 1976, "The estimation and interpretation of attributable risk in health
 * research", Biometrics 32, 829-849). It takes the setting average as known. There is none where a figure is negative or
 * above the scale: such figures are no shares of people.
 */
export function attributableGap({
	subgroups,
	favourable,
	order,
	scale,
	settingAverage,
}: PopulationImprovement): AttributableGap | NotMeasurable {
	if (scale !== undefined) requireNotNegative("scale", scale);
	if (order !== undefined) requireOrder({ order, subgroups });
	const known = knownSubgroups({ subgroups, complete: order !== undefined });
	if ("reason" in known) return known;
	const overall = overallFigure({ known, settingAverage });
	if ("reason" in overall) return overall;
	const { mean } = overall;
	const place =
		order === undefined ? extreme(known.values, favourable ? 1 : -1) : order.indexOf(subgroups.length);
	const reference = known.values[place] ?? 0;
	const gap = favourable ? Math.max(0, reference - mean) : Math.min(0, reference - mean);
	let people: number | null = 0;
	for (const population of known.populations) {
		people = people === null || population === null ? null : people + population;
	}
	const referencePeople = known.populations[place] ?? null;
	const countable =
		scale !== undefined &&
		scale > 0 &&
		mean > 0 &&
		known.values.every((value) => value >= 0 && value <= scale);
	if (people === null || referencePeople === null || !countable) {
		return { gap, mean, fractionError: null };
	}
	// Of each person: events and others of the reference (c, d) and of everybody else (a, b).
	const share = referencePeople / people;
	const c = (reference / scale) * share;
	const d = share - c;
	const a = mean / scale - c;
	const b = 1 - a - share;
	const variance = (c * (a * d * (1 - c) + b * c * c)) / ((a + c) ** 3 * (c + d) ** 3) / people;
	return { gap, mean, fractionError: variance >= 0 ? Math.sqrt(variance) : null };
}
