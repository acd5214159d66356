import type { FunnelLimits } from "../../statistics/funnel/multiplicative-funnel.js";
import { overdispersedFunnel } from "../../statistics/funnel/overdispersed-funnel.js";
import { type FigureKind, figureKind } from "../comparisons/counted.js";
import { basisOf, type ComparisonBasis } from "../comparisons/shown-result.js";
import { funnelInWords } from "./funnel-words.js";
import { comparableUnits, countedIn, requireUnits, type UnitLeftOut, type VariationUnit } from "./units.js";

/** One unit on the funnel; all figures and limits per `definition.per`. */
export interface UnitOnFunnel {
	readonly code: string;
	readonly name: string;
	readonly count: number;
	/** What the count is divided by: where the unit stands along the axis. */
	readonly denominator: number;
	readonly value: number;
	/** Distance from the average in standard errors. */
	readonly z: number | null;
	/** By chance alone, at each level. */
	readonly limits: readonly FunnelLimits[];
	/** Allowing for ordinary variation between units as well. */
	readonly overdispersedLimits: readonly FunnelLimits[];
	/**
	 * Outside the overdispersed limits of the highest level, or `within`: then these figures do not show a clear
	 * difference from the average.
	 */
	readonly position: "high" | "within" | "low";
}

/** Variation of one figure between units. */
export type Variation = Omit<ComparisonBasis, "subject"> & {
	/** The group whose figure is compared. */
	readonly label: string;
	readonly kind: FigureKind;
	readonly leftOut: readonly UnitLeftOut[];
	/** In plain English. */
	readonly text: readonly string[];
} & (
		| {
				readonly status: "ok";
				/** Figure of all units together, per `definition.per`. */
				readonly average: number;
				/** How many times as much as by chance the units vary; 1 is what chance gives. */
				readonly phi: number;
				/** Variance between units on the scale of the funnel. */
				readonly tauSquared: number;
				/** In the order given. */
				readonly units: readonly UnitOnFunnel[];
		  }
		| { readonly status: "undefined"; readonly reason: string }
	);

/**
 * Which organisations, wards or teams differ from the rest by more than chance and ordinary variation? A funnel plot in
 * numbers of one group's figure in the results of several units.
 *
 * Shares are compared on the arcsine scale, rates as observed against the events expected at the rate of all units
 * together, with exact limits for chance alone; both with a variance between units added where they vary more than chance
 * (Spiegelhalter's additive form). A place outside the limits is a question and no verdict: populations, recording and
 * the number of people who come twice all move units. Crude figures do not allow for age and sex.
 *
 * @param units - each unit once, with its result, exact or released, see `compareGroups`. Units whose basis is not that of
 * most, or whose figure is hidden or missing, are left out with the reason.
 * @param options.group - label of the group; `All` for everybody.
 * @param options.confidence - levels of the limits; 0.95 and 0.998 if left out. With many units read the higher.
 * @param options.trim - share of extreme units drawn in before the variance is found; 0.1 if left out.
 * @returns the funnel; undefined with the reason where fewer than two units have a figure, or nobody has an event.
 * @throws {@link ArgumentError} for no units or a code that is there twice.
 *
 * Source: D. J. Spiegelhalter (2005), "Handling over-dispersion of performance indicators", Quality and Safety in Health
 * Care 14, 347-351.
 *
 * @example
 * ```ts
 * import { careBoardDetentions, measurePublished, organisationFunnel } from "pcref/measures";
 * import { integratedCareBoards } from "pcref/reference";
 *
 * const units = integratedCareBoards.map(({ code, name }) => ({
 * 	code,
 * 	name,
 * 	result: measurePublished(careBoardDetentions(code), { comparator: null }),
 * }));
 * const variation = organisationFunnel(units, { group: "Black or Black British" });
 * variation.status === "ok" && variation.units.length; // => 39
 * variation.leftOut.length; // => 3
 * ```
 */
export function organisationFunnel(
	units: readonly VariationUnit[],
	{
		group,
		confidence = [0.95, 0.998],
		trim = 0.1,
	}: { readonly group: string; readonly confidence?: readonly number[]; readonly trim?: number },
): Variation {
	requireUnits(units);
	const { reference, leftOut: incomparable, kept } = comparableUnits(units, group);
	const kind = figureKind(reference);
	const found = kept.map((unit) => ({ unit, counted: countedIn(unit, group) }));
	const counted = found.flatMap(({ unit, counted: figure }) =>
		figure.status === "ok" ? [{ ...unit, ...figure.value }] : [],
	);
	const leftOut = [
		...incomparable,
		...found.flatMap(({ unit: { code, name }, counted: figure }): readonly UnitLeftOut[] =>
			figure.status === "ok" ? [] : [{ code, name, status: figure.status, reason: figure.reason }],
		),
	];
	const { subject: _, ...basis } = basisOf(reference);
	const common = { ...basis, label: group, kind, leftOut };
	const undefinedBecause = (reason: string): Variation => ({
		...common,
		status: "undefined",
		reason,
		text: [`${group}: no funnel, because ${reason}.`],
	});
	if (kind === "median") return undefinedBecause("medians are not compared");
	if (counted.length < 2) return undefinedBecause("fewer than two units have a figure");
	const { per } = reference.definition;
	const events = counted.reduce((sum, { count }) => sum + count, 0);
	const all = counted.reduce((sum, { total }) => sum + total, 0);
	if (events === 0) return undefinedBecause("no unit has an event");
	const funnel = overdispersedFunnel({
		organisations: counted.map(({ count, total }) =>
			kind === "share"
				? { numerator: Math.min(count, total), denominator: total }
				: { numerator: count, denominator: (total * events) / all },
		),
		dataType: kind === "share" ? "proportion" : "standardised-ratio",
		per: kind === "share" ? per : (per * events) / all,
		trim,
		confidence,
	});
	if (funnel.status === "undefined") return undefinedBecause(funnel.reason);
	const average = (per * events) / all;
	const onFunnel = counted.flatMap(({ code, name, count, total }, place): readonly UnitOnFunnel[] => {
		const figures = funnel.organisations[place];
		if (figures === undefined) return [];
		const { value, z, limits, overdispersedLimits, outlier } = figures;
		const position = !outlier ? "within" : value > average ? "high" : "low";
		return [{ code, name, count, denominator: total, value, z, limits, overdispersedLimits, position }];
	});
	const { phi, tauSquared } = funnel;
	return {
		...common,
		status: "ok",
		average,
		phi,
		tauSquared,
		units: onFunnel,
		text: funnelInWords({ ...common, average, phi, units: onFunnel, confidence }),
	};
}
