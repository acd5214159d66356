import type { MultipleComparisonMethod } from "../../statistics/multiple-comparisons.js";
import type { Comparator } from "./comparator.js";
import type { FigureKind, Found } from "./counted.js";
import type { ComparisonBasis, ShownEstimate, ShownGroup } from "./shown-result.js";
import type { UnknownEthnicity } from "./unknown-ethnicity.js";

/** The test of a group against the comparator. */
export type ComparisonTest =
	| {
			readonly status: "ok";
			/** From an exact test of this group alone. */
			readonly pValue: number;
			/** Adjusted for all groups that are compared. */
			readonly adjustedPValue: number;
			readonly method: string;
	  }
	| { readonly status: "undefined" | "suppressed"; readonly reason: string; readonly method: string };

/** One group against the comparator. All figures are crude but `standardisedRatio`. */
export interface GroupComparison extends Pick<ShownGroup, "group" | "label" | "level"> {
	readonly rate: ShownEstimate;
	/** How many times as high as the comparator's the group's figure is. */
	readonly ratio: ShownEstimate;
	/** How much higher it is, per `definition.per`. */
	readonly difference: ShownEstimate;
	/** The group's share of events over its share of people, both among everybody whose group is known. */
	readonly representation: ShownEstimate;
	/** The ratio of standardised rates, where the result was counted, or published, with this comparator. */
	readonly standardisedRatio: ShownEstimate;
	readonly test: ComparisonTest;
	readonly unknown: Found<UnknownEthnicity>;
	/**
	 * `higher` or `lower` where the adjusted p-value says so; `not-clear` where these figures do not show a clear
	 * difference; `not-compared` where there is nothing to compare.
	 */
	readonly reading: "higher" | "lower" | "not-clear" | "not-compared";
	/** All of it in plain English. */
	readonly text: string;
}

/** Groups of one result compared with one comparator. */
export interface GroupComparisons extends ComparisonBasis {
	readonly comparator: Comparator;
	readonly kind: FigureKind;
	/** The comparator's own figure, where it is one group. */
	readonly reference: ShownEstimate | null;
	/** How many groups were tested, and how the p-values were adjusted for it. */
	readonly family: { readonly tests: number; readonly method: MultipleComparisonMethod | "none" };
	readonly confidence: number;
	readonly groups: readonly GroupComparison[];
	/** What to take away, in plain English. */
	readonly text: readonly string[];
}
