import type { Provenance } from "../reference/standing.js";

/** What a measure counts and how it may be read, as data. */
export interface MeasureDefinition {
	/** Our id, such as `mha.detentions`. */
	readonly id: string;
	/** The official id or table of the publication it follows, where there is one. */
	readonly officialId?: string;
	/** Short title for tables and charts. */
	readonly title: string;
	/** The question it answers, in plain English. */
	readonly question: string;
	readonly dimension: "access" | "experience" | "outcome" | "workforce" | "data" | "feedback";
	/** What is counted, in words. */
	readonly numerator: string;
	/** What one event is: `detention`, `person`. */
	readonly unit: string;
	/** Which way is better for the people concerned; `context` where neither is. */
	readonly direction: "lower-is-better" | "higher-is-better" | "context";
	/** Rates are per this many people. */
	readonly per: number;
	readonly caveats: readonly string[];
	/** What is counted, where another measure is divided by it or is a part of it: the title of that denominator. */
	readonly counts?: string;
	/** The title of what this is one part of. Parts of one title share nothing. */
	readonly partOf?: string;
	/** The title of the people whose days it is divided by: nobody has more of them than the period has. */
	readonly daysOf?: string;
	/**
	 * What the total of all groups is, where another measure has that count in a group of its own: the measure, the group,
	 * and the title of its denominator.
	 */
	readonly totalIs?: {
		readonly measure: string;
		readonly scheme: string;
		readonly code: string;
		readonly among: string;
	};
	readonly provenance: Provenance;
}
