import type { CodedValue } from "../../reference/coded-value.js";
import type { GroupResult, MeasureResult } from "../result.js";

/** A count, or why it cannot be used: there is none, or disclosure control hid it. */
export type ShownQuantity =
	| { readonly status: "ok"; readonly value: number; readonly rounding?: unknown }
	| { readonly status: "undefined" | "suppressed"; readonly reason: string };

/** An estimate, or why there is none: it is not defined, or a count that it needs is hidden. */
export type ShownEstimate =
	| {
			readonly status: "ok";
			readonly value: number;
			readonly lower: number | null;
			readonly upper: number | null;
			readonly confidence: number;
			readonly method: string;
	  }
	| { readonly status: "undefined" | "suppressed"; readonly reason: string; readonly method: string };

/** A group's figures, exact or as they were released. */
export interface ShownGroup extends Pick<GroupResult, "group" | "label" | "level" | "published"> {
	readonly count: ShownQuantity;
	readonly population: ShownQuantity;
	readonly crudeRate: ShownEstimate;
	readonly standardisedRates: readonly ShownEstimate[];
	readonly rateRatio: ShownEstimate;
	readonly rateDifference: ShownEstimate;
	readonly standardisedRatio: ShownEstimate;
}

/**
 * A result to compare: what `measure` or `measurePublished` returned, or one of the results that `release` or
 * `alreadyPublic` made of it. Whatever is worked out from a released result is worked out from its printed numbers
 * alone, and so tells no more than they do.
 */
export interface ShownResult extends Omit<MeasureResult, "groups" | "completeness" | "slice"> {
	readonly groups: readonly ShownGroup[];
	/** The part of everybody that the figures are about, such as women, where the result is crossed with a breakdown. */
	readonly slice?: ResultPart;
}

/** A part of everybody: which breakdown it is of, and which part. */
export interface ResultPart {
	readonly by: { readonly id: string; readonly title: string };
	readonly group: CodedValue;
	readonly label: string;
}

/**
 * What stands behind a comparison: a number never travels alone. `counts` says whether it was worked out from exact
 * counts, from counts that disclosure control rounded, or from counts that somebody published.
 */
export interface ComparisonBasis
	extends Pick<
		ShownResult,
		| "definition"
		| "period"
		| "subject"
		| "classification"
		| "denominator"
		| "restrictions"
		| "provenance"
		| "synthetic"
		| "slice"
	> {
	readonly counts: "exact" | "rounded" | "published";
}

/** The basis of what is worked out from one result. */
export function basisOf(result: ShownResult): ComparisonBasis {
	const {
		definition,
		period,
		subject,
		classification,
		denominator,
		restrictions,
		provenance,
		synthetic,
		slice,
	} = result;
	return {
		definition,
		period,
		subject,
		classification,
		denominator,
		restrictions,
		provenance,
		synthetic,
		...(slice === undefined ? {} : { slice }),
		counts: countsOf(result),
	};
}

function countsOf({ groups, origin }: ShownResult): ComparisonBasis["counts"] {
	const isRounded = ({ count }: ShownGroup) =>
		count.status === "suppressed" ||
		(count.status === "ok" && count.rounding !== undefined && count.rounding !== "none");
	if (groups.some(isRounded)) return "rounded";
	return origin === "published" ? "published" : "exact";
}
