import type { AgeSchemeId } from "../reference/age/age-bands.js";
import type { ValidatedSubmission } from "../tables/validated-submission.js";
import type { Counts } from "./counts.js";
import type { MeasureDefinition } from "./definition.js";
import type { EthnicityTally } from "./ethnicity-tally.js";
import type { MentalHealthActCompat } from "./mental-health-act/category.js";
import type { Restriction } from "./result.js";

/** What a measure counted in a submission. */
export interface MeasureCounts {
	readonly counts: Counts;
	/** Why nothing could be counted, such as `MHS401 was not submitted`; null where it could. Then no count is one. */
	readonly notCounted: string | null;
	/** Ethnic categories of what was counted, and of what stands beside it. */
	readonly tallies: readonly { readonly of: string; readonly tally: EthnicityTally }[];
	/** What the count does not see. The texts hold no number made from records. */
	readonly restrictions: readonly Restriction[];
}

/** A measure that can be counted from a validated submission. */
export interface CountableMeasure extends MeasureDefinition {
	/** Counts it in the accepted records of one submission. */
	readonly count: (
		submission: ValidatedSubmission,
		options: { readonly ageScheme: AgeSchemeId; readonly compat: MentalHealthActCompat },
	) => Promise<MeasureCounts>;
}
