import type { DetentionCategoryCode } from "../../reference/mental-health-act/detention-categories.js";
import { categoryOf, type EpisodeFacts, type MentalHealthActCompat } from "./category.js";
import { type MatchedOrder, matchOrders, revokedOrders } from "./community-treatment-orders.js";
import { dayNumber } from "./day-number.js";
import { type LinkedEpisode, linkEpisodesToSpells } from "./link-episodes-to-spells.js";
import type { LegalStatusEpisode, MentalHealthActRows } from "./national-rows.js";
import { previousEpisodes } from "./previous-episode.js";
import { previousDestinations } from "./spell-order.js";

/** A legal status period beside one of its hospital spells, and how it began there. */
export interface CategorisedEpisode extends LinkedEpisode {
	/** Null for an informal period. */
	readonly category: DetentionCategoryCode | null;
	/** The episode before it in the same spell, which the category was told by. */
	readonly previous: LegalStatusEpisode | null;
}

function factsOf({
	episode,
	spell,
	previous,
	previousDestination,
	order,
}: LinkedEpisode & {
	readonly previous: LegalStatusEpisode | null;
	readonly previousDestination: string | null;
	readonly order: MatchedOrder;
}): EpisodeFacts {
	return {
		status: episode.legalStatusCode,
		start: dayNumber(episode.startDate),
		startTime: episode.startTime,
		end: dayNumber(episode.endDate),
		admission: dayNumber(spell?.startDate ?? null),
		admissionTime: spell?.startTime ?? null,
		admissionMethod: spell?.admissionMethod ?? null,
		previousDestination,
		previousStatus: previous?.legalStatusCode ?? null,
		previousStart: dayNumber(previous?.startDate ?? null),
		previousEnd: dayNumber(previous?.endDate ?? null),
		order: order.episode,
		orderStart: dayNumber(order.startDate),
		orderEnd: dayNumber(order.endDate),
		orderEndReason: order.endReason,
	};
}

/**
 * Sorts Mental Health Act legal status periods into the categories A to P of the annual Mental Health Act statistics:
 * on admission, following admission, place of safety, renewal, transfer and so on.
 *
 * An episode gives one row per hospital spell it overlaps, and one row with `spell` null where there is none. It can
 * stand in two categories if it overlaps two spells, and a row repeats where two spells or two episodes tie for the
 * one before it, as in the national code; count distinct episodes, never rows.
 *
 * Source: NHS England, Mental Health Act annual statistics code
 * (github.com/NHSDigital/mental-health-act-annual-statistics@44a5ccd, and @0f8193a for `annual-2023-24`),
 * restated in our own words.
 *
 * @param options.rows Rows whose versions are the latest of the period and no two of which are the same thing.
 * @param options.compat Whose category rules to follow.
 */
export function categoriseEpisodes({
	rows,
	compat,
}: {
	readonly rows: MentalHealthActRows;
	readonly compat: MentalHealthActCompat;
}): readonly CategorisedEpisode[] {
	const linked = linkEpisodesToSpells(rows.episodes, rows.spells);
	const previousOf = previousEpisodes(linked);
	const destinationsBefore = previousDestinations(rows.spells);
	const revokedByEpisode = revokedOrders(rows.orders);
	return linked.flatMap((row) => {
		const { episode, spell } = row;
		const destinations = (spell === null ? undefined : destinationsBefore.get(spell)) ?? [null];
		return (previousOf.get(row) ?? [null]).flatMap((previous) =>
			destinations.flatMap((previousDestination) =>
				matchOrders({ episode, spell, previous, revokedByEpisode }).map((order) => ({
					episode,
					spell,
					previous,
					category: categoryOf(factsOf({ episode, spell, previous, previousDestination, order }), compat),
				})),
			),
		);
	});
}
