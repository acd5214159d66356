import type { PartId } from "../framework/parts.js";
import type { AgeSchemeId } from "../reference/age/age-bands.js";
import type { ValidatedSubmission } from "../tables/validated-submission.js";
import type { BreakdownId } from "./breakdowns/breakdown.js";
import type { DeprivationLookup } from "./breakdowns/deprivation-lookup.js";
import type { Counts } from "./counts.js";
import type { MeasureDefinition } from "./definition.js";
import type { RecordDenominatorId } from "./denominators/record-denominator.js";
import type { EthnicityTally } from "./ethnicity-tally.js";
import type { MentalHealthActCompat } from "./mental-health-act/category.js";
import type { PeriodRule } from "./months/period-rule.js";
import type { OfficialQuirkId } from "./official-quirks.js";
import type { Denominator, Restriction } from "./result.js";

/** What a measure counted in a submission. */
export interface MeasureCounts {
	readonly counts: Counts;
	/** What the events are counted among; left out where the denominator is residents. */
	readonly among?: Counts;
	/** The people whom the events are of, where few people can have many events. */
	readonly people?: Counts;
	/** Why nothing could be counted, such as `MHS401 was not submitted`; null where it could. Then no count is one. */
	readonly notCounted: string | null;
	/** Ethnic categories of what was counted, and of what stands beside it. */
	readonly tallies: readonly { readonly of: string; readonly tally: EthnicityTally }[];
	/** What the count does not see. The texts hold no number made from records. */
	readonly restrictions: readonly Restriction[];
}

/** What events are counted among, where that is counted in the same records. */
export interface RecordDenominator {
	readonly basis: Extract<Denominator["basis"], "records" | "bed-days">;
	/** What it is, such as `People in hospital in the period`. Measures of one title are released together. */
	readonly title: string;
}

/**
 * `S`: one submission of the provider gives the provider's own official figure. `M(n)`: the submissions of so many months
 * do. `P`: the official figure also reads what other providers know of the same people, so that small differences are to
 * be expected. `N`: it needs what a trust does not hold.
 */
export type Computability = "S" | `M(${number})` | "P" | "N";

/** How a measure is counted, as data. */
export interface CountableDefinition extends MeasureDefinition {
	/** The part of the framework that it serves. That data belongs to the first is a reading of ours. */
	readonly part: PartId;
	/** Who or what can be counted, in words. */
	readonly population: string;
	/**
	 * What rates are divided by: residents, whom the caller brings; or something counted in the same records, whose title
	 * says what.
	 */
	readonly denominator: { readonly basis: "resident-population" } | RecordDenominator;
	/** What else of the same records rates may be divided by, if asked for. */
	readonly alsoDividedBy: readonly RecordDenominatorId[];
	/** What it can be divided by beside ethnic group, sex, age, deprivation and organisation, which all can. */
	readonly eventBreakdowns: readonly BreakdownId[];
	/** Over which time the official figure is counted. */
	readonly periodRule: PeriodRule;
	/**
	 * What is worked out for a group: events per `per` of the denominator; the share of the denominator that has it; or
	 * the median of something measured of each event, in `unit`.
	 */
	readonly statistic: "rate" | "share" | "median";
	/** Whether people of no usable age or sex are in the groups: annual tables leave them out. */
	readonly groupsHold: "known-age-and-sex" | "everybody";
	/** MHSDS tables without which it cannot be counted. */
	readonly needs: readonly string[];
	/** MHSDS tables that are read as well where they were submitted. */
	readonly reads: readonly string[];
	/** Of what the official figure is counted. Rates per residents need a population as well. */
	readonly computability: readonly Computability[];
	/** Faults of the official count that are reproduced only if asked for. */
	readonly switches?: readonly OfficialQuirkId[];
}

/** How to count. */
export interface CountOptions {
	readonly ageScheme: AgeSchemeId;
	readonly compat: MentalHealthActCompat;
	/** Faults of official counts to reproduce. */
	readonly quirks: readonly OfficialQuirkId[];
	/** What cells are told apart by beside ethnic category, sex and age band; nothing if left out. */
	readonly breakdowns?: readonly BreakdownId[];
	/** Which decile a postcode is in; needed for the breakdown by deprivation. */
	readonly deprivation?: DeprivationLookup;
}

/** A measure that can be counted from a validated submission. */
export interface CountableMeasure extends CountableDefinition {
	/** Counts it in the accepted records of one submission. */
	readonly count: (submission: ValidatedSubmission, options: CountOptions) => Promise<MeasureCounts>;
}
