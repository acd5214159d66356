import type { ReportingPeriod } from "../../tables/validated-submission.js";
import { isWithin } from "../period.js";
import type { CategorisedEpisode } from "./categorise-episodes.js";
import { ascending, firstOfEach } from "./rank.js";

/** The legal status period began in the reporting period. */
export function beganIn({ episode }: CategorisedEpisode, period: ReportingPeriod): boolean {
	return isWithin(episode.startDate, period);
}

/**
 * The rows that detentions are counted from (R1.11): of each episode that began in the period, those of its first
 * spell. Rows without a spell are not among them, and two spells that began on one day both are.
 */
export function detentionEpisodes(
	rows: readonly CategorisedEpisode[],
	period: ReportingPeriod,
): readonly CategorisedEpisode[] {
	return firstOfEach(
		rows.filter((row) => row.spell !== null && beganIn(row, period)),
		{
			group: ({ episode }) => episode.episode,
			order: [ascending(({ spell }) => spell?.startDate ?? null)],
		},
	);
}
