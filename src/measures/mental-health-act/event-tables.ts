import type { ReportingPeriod } from "../../tables/validated-submission.js";
import { isWithin } from "../period.js";
import { type CategorisedEpisode, categoriseEpisodes } from "./categorise-episodes.js";
import type { MentalHealthActCompat } from "./category.js";
import { beganIn, detentionEpisodes } from "./detention-episodes.js";
import { latestVersions } from "./latest-versions.js";
import type {
	CommunityTreatmentOrder,
	CommunityTreatmentOrderRecall,
	MentalHealthActRows,
} from "./national-rows.js";

/** The tables that every Mental Health Act event is counted from. */
export interface MentalHealthActEventTables {
	readonly period: ReportingPeriod;
	/** Every episode in the window, whenever it began. */
	readonly categorised: readonly CategorisedEpisode[];
	/** Episodes that began in the period, in their first hospital spell (R1.11). */
	readonly detentions: readonly CategorisedEpisode[];
	/** Episodes that began in the period, in every hospital spell and in none (R1.12). */
	readonly shortTerm: readonly CategorisedEpisode[];
	/** Community treatment orders that began in the period (R1.14). */
	readonly orders: readonly CommunityTreatmentOrder[];
	/** Recalls submitted in the window, under any order. */
	readonly recalls: readonly CommunityTreatmentOrderRecall[];
}

/**
 * Takes submitted rows through every step from versions to events: the latest version of each, spells in order,
 * episodes linked to spells, previous episodes, revoked orders, categories. What is then counted is in
 * {@link mentalHealthActEvents}, with an example.
 *
 * @param options.rows Every submitted version of every record that flowed in the period.
 * @param options.period The reporting period, both days inclusive; also the window of versions.
 * @param options.compat Whose category rules to follow.
 */
export function mentalHealthActEventTables({
	rows,
	period,
	compat,
}: {
	readonly rows: MentalHealthActRows;
	readonly period: ReportingPeriod;
	readonly compat: MentalHealthActCompat;
}): MentalHealthActEventTables {
	const latest = latestVersions(rows, period);
	const categorised = categoriseEpisodes({ rows: latest, compat });
	return {
		period,
		categorised,
		detentions: detentionEpisodes(categorised, period),
		shortTerm: categorised.filter((row) => beganIn(row, period)),
		orders: latest.orders.filter(({ startDate }) => isWithin(startDate, period)),
		recalls: latest.recalls,
	};
}
