import type { EthnicityCompleteness, GroupResult, MeasureResult, PublishedRate } from "../measures/result.js";
import type { Provenance } from "../reference/standing.js";

/** A number that may be shown, or the fact that it may not, and why. A withheld number is absent, not hidden. */
export type ReleasedQuantity =
	| { readonly status: "ok"; readonly value: number; readonly rounding: Rounding }
	| { readonly status: "suppressed"; readonly reason: SuppressionReason }
	| { readonly status: "undefined"; readonly reason: string };

/**
 * `none`, or to the nearest 5, or to so many decimals, or to so many significant figures: then limits keep no place that
 * their value does not keep.
 */
export type Rounding =
	| "none"
	| "nearest-5"
	| { readonly decimals: number }
	| { readonly significant: number };

/**
 * Why a figure is hidden: a count under the threshold, a figure made from one, or a count with which one could be
 * worked out. Which of these it is is not said, since that too would tell something about the small count.
 */
export type SuppressionReason = "small-number";

/** An estimate that may be shown, with its limits rounded like its value. */
export type ReleasedEstimate =
	| {
			readonly status: "ok";
			readonly value: number;
			readonly lower: number | null;
			readonly upper: number | null;
			readonly confidence: number;
			readonly method: string;
			readonly rounding: Rounding;
	  }
	| { readonly status: "suppressed"; readonly reason: SuppressionReason; readonly method: string }
	| { readonly status: "undefined"; readonly reason: string; readonly method: string };

/** A group's figures as they may be shown. */
export interface ReleasedGroup extends Pick<GroupResult, "group" | "label" | "level"> {
	readonly count: ReleasedQuantity;
	readonly population: ReleasedQuantity;
	readonly crudeRate: ReleasedEstimate;
	readonly standardisedRates: readonly ReleasedEstimate[];
	readonly rateRatio: ReleasedEstimate;
	readonly rateDifference: ReleasedEstimate;
	readonly standardisedRatio: ReleasedEstimate;
	readonly published: readonly PublishedRate[];
}

/** Ethnicity completeness as it may be shown. */
export interface ReleasedCompleteness extends Pick<EthnicityCompleteness, "of"> {
	readonly total: ReleasedQuantity;
	readonly known: ReleasedQuantity;
	readonly declined: ReleasedQuantity;
	readonly notKnown: ReleasedQuantity;
	readonly missing: ReleasedQuantity;
	readonly invalid: ReleasedQuantity;
	readonly knownShare: ReleasedEstimate;
}

/** One measure as it may be shown: the same facts about period, place, method and denominator, other numbers. */
export interface ReleasedResult extends Omit<MeasureResult, "groups" | "completeness"> {
	readonly groups: readonly ReleasedGroup[];
	readonly completeness: readonly ReleasedCompleteness[];
}

/** How the numbers were made fit to be shown. */
export interface DisclosureStatement {
	/** `internal` results keep small numbers and are stamped on every page, chart, sheet and file name. */
	readonly audience: "public" | "internal";
	/** Id of the rule, such as `mhsds-under-5-nearest-5`, or `already-public`, or `none` for internal use. */
	readonly rule: string;
	/** The rule in a sentence, for readers. */
	readonly text: string;
	readonly provenance: Provenance;
	/** `Contains small numbers: not for publication`, where it applies. */
	readonly stamp: string | null;
}

declare const released: unique symbol;

/** Results that went through disclosure control. Only `release` and `alreadyPublic` make one; reports take nothing else. */
export interface Released {
	readonly [released]: true;
	readonly disclosure: DisclosureStatement;
	readonly results: readonly ReleasedResult[];
}
