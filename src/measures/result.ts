import type { CodedValue } from "../reference/coded-value.js";
import type { Provenance } from "../reference/standing.js";
import type { Estimate } from "../statistics/estimate.js";
import type { ReportingPeriod } from "../tables/validated-submission.js";
import type { MeasureDefinition } from "./definition.js";

/** A count, or why there is none. Zero is a count. */
export type Quantity =
	| { readonly status: "ok"; readonly value: number }
	| { readonly status: "undefined"; readonly reason: string };

/** Who or what a result is about. */
export interface ResultSubject {
	readonly kind: "provider" | "providers" | "integrated-care-board" | "region" | "country";
	readonly code: string;
	readonly name: string;
}

/**
 * The denominator of every rate in a result, described: its basis, vintage, classification and gaps.
 *
 * - `resident-population`: published numbers of residents, which are public;
 * - `records`: the people or records that the events were counted among, which are as confidential as the events;
 * - `bed-days`: days that people spent in hospital, of the same records and as confidential;
 * - `documents`: an organisation's own actions, assessments and meetings, which are no people.
 */
export interface Denominator {
	readonly basis: "resident-population" | "records" | "bed-days" | "documents";
	readonly title: string;
	readonly vintage: string;
	readonly scheme: string;
	readonly caveats: readonly string[];
	readonly provenance: Provenance;
}

/** Something a reader must know about a result: it is not complete, or differs from the official figure, and how. */
export interface Restriction {
	/** Stable id, such as `one-month-only`. */
	readonly id: string;
	readonly text: string;
}

/** A rate the publisher printed, and what recomputing it from the printed count and population gave. */
export interface PublishedRate {
	readonly statistic: "crude-rate" | "standardised-rate";
	/** As printed. */
	readonly value: number;
	/** Half-width of the printed 95% interval, where one is printed. */
	readonly halfWidth: number | null;
	/** Decimal places printed. */
	readonly decimals: number;
	readonly recomputed:
		| { readonly status: "matches"; readonly value: number }
		| { readonly status: "differs"; readonly value: number }
		| { readonly status: "not-recomputed"; readonly reason: string };
}

/** One group's figures. All rates are per `definition.per`; all comparisons are against the result's comparator. */
export interface GroupResult {
	readonly group: CodedValue;
	readonly label: string;
	/** `upper` groups sum to the total; `detail` groups sum to their upper group; `unknown` has no denominator. */
	readonly level: "upper" | "detail" | "total" | "unknown";
	readonly count: Quantity;
	/** The group's denominator, of the basis that the result names. */
	readonly population: Quantity;
	/** How many people the events are of, where few people can have many events. It must pass disclosure control too. */
	readonly people?: Quantity;
	/**
	 * The count per `definition.per` of the denominator. Of records and documents a share, with Wilson limits
	 * (`wilson`), or a median in `definition.unit` (`median`) of `count` values.
	 */
	readonly crudeRate: Estimate;
	/** One per method asked for; empty where no strata are known. */
	readonly standardisedRates: readonly Estimate[];
	/** Ratio of crude rates against the comparator; the comparator's own ratio is undefined ("is the comparator"). */
	readonly rateRatio: Estimate;
	/** Difference of crude rates against the comparator, per `definition.per`. */
	readonly rateDifference: Estimate;
	/** Ratio of standardised rates against the comparator, by the first method in `standardisedRates` or as published. */
	readonly standardisedRatio: Estimate;
	readonly published: readonly PublishedRate[];
}

/** How complete ethnicity is, in five classes that stay apart, and the share whose group is known. */
export interface EthnicityCompleteness {
	/** What was classified: `detentions`, `people in MHS001`. */
	readonly of: string;
	readonly total: number;
	/** One of the 16 national groups. */
	readonly known: number;
	/** `Z`: asked, and declined or unable to say. */
	readonly declined: number;
	/** `99`: not known. */
	readonly notKnown: number;
	readonly missing: number;
	readonly invalid: number;
	/** known / total, with a Wilson interval. */
	readonly knownShare: Estimate;
}

/** One part of a breakdown that a classification is crossed with, such as women, or wards of one type. */
export interface ResultSlice {
	/** Which breakdown: `sex`, or a roll-up of ethnic categories. */
	readonly by: { readonly id: string; readonly title: string };
	readonly group: CodedValue;
	readonly label: string;
	/** `unknown` gathers everybody who is in no part. */
	readonly level: "part" | "unknown";
}

/** One measure, one period, one organisation, one classification, one denominator: a number never travels alone. */
export interface MeasureResult {
	readonly definition: MeasureDefinition;
	readonly period: ReportingPeriod;
	readonly subject: ResultSubject;
	/** The roll-up or code list of the groups, such as `nhs-upper-mha-annual`. */
	readonly classification: { readonly id: string; readonly title: string };
	/**
	 * The part of everybody that the figures are about, where the groups are crossed with another breakdown; absent where
	 * they are about everybody. The parts of one breakdown, the unknown part included, add up to everybody's result.
	 */
	readonly slice?: ResultSlice;
	/** Label of the group that others are compared with, null where none was chosen. */
	readonly comparator: string | null;
	/** Null where no population was given: then there are counts and no rates. */
	readonly denominator: Denominator | null;
	readonly groups: readonly GroupResult[];
	readonly completeness: readonly EthnicityCompleteness[];
	readonly restrictions: readonly Restriction[];
	/** `computed` from records, or `published` figures read from a publisher. */
	readonly origin: "computed" | "published";
	readonly provenance: Provenance;
	readonly synthetic: boolean;
}
