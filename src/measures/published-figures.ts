import type { CodedValue } from "../reference/coded-value.js";
import type { Provenance } from "../reference/standing.js";
import type { ReportingPeriod } from "../tables/validated-submission.js";
import type { MeasureDefinition } from "./definition.js";
import type { Denominator, GroupResult, Restriction, ResultSubject } from "./result.js";

/** A number as a publisher printed it. `decimals` is how many places were printed, which its value cannot say. */
export interface PrintedNumber {
	readonly value: number;
	readonly decimals: number;
}

/** One printed row: a group, its count and what was printed beside it. Null where the publisher left it blank. */
export interface PublishedRow {
	readonly group: CodedValue;
	readonly label: string;
	readonly level: GroupResult["level"];
	readonly count: number | null;
	/** The denominator of the crude rate; null where none is printed. */
	readonly population: number | null;
	readonly crudeRate: PrintedNumber | null;
	readonly standardisedRate: PrintedNumber | null;
	/** Half the width of the printed 95% interval of the standardised rate. */
	readonly halfWidth: number | null;
}

/**
 * One table of figures that somebody published: a measure, a period, a place, and one row per group, in the order
 * they are to be shown. What readers of published files return and {@link measurePublished} takes.
 */
export interface PublishedFigures {
	/**
	 * The publisher's name of one of {@link mentalHealthActDefinitions}, such as `All detentions`, or the definition of
	 * another measure.
	 */
	readonly measure: string | MeasureDefinition;
	readonly period: ReportingPeriod;
	readonly subject: ResultSubject;
	/** The roll-up of the upper groups, such as `nhs-upper-mha-annual`. */
	readonly classification: { readonly id: string; readonly title: string };
	readonly rows: readonly PublishedRow[];
	/** Whom the printed populations count; null where no population is printed. */
	readonly denominator: Denominator | null;
	/** What the publisher leaves out or warns of. */
	readonly restrictions: readonly Restriction[];
	readonly provenance: Provenance;
	/** True for invented figures; every output then says so. */
	readonly synthetic: boolean;
}
