import { groupBy } from "../group-by.js";
import type { LinkedEpisode } from "./link-episodes-to-spells.js";
import type { LegalStatusEpisode } from "./national-rows.js";
import { ascending, denseRank, first, keyOf } from "./rank.js";

/**
 * The episodes one place before each row, among the rows of the same person and spell (R1.6b): one entry per row that
 * ties there, and a single null where there is none. Rows that tie do not see each other, an open row goes before a
 * closed one that began at the same moment, and a row without a spell has no previous episode.
 */
export function previousEpisodes(
	rows: readonly LinkedEpisode[],
): ReadonlyMap<LinkedEpisode, readonly (LegalStatusEpisode | null)[]> {
	const previous = new Map<LinkedEpisode, readonly (LegalStatusEpisode | null)[]>();
	const ofSpell = groupBy(rows, ({ episode, spell }) => keyOf(episode.person, spell?.spell ?? null));
	for (const together of ofSpell.values()) {
		const ranks = denseRank(together, [
			ascending(({ episode }) => episode.startDate),
			ascending(({ episode }) => episode.startTime),
			first(({ episode }) => episode.endDate === null),
			ascending(({ episode }) => episode.endDate),
			first(({ episode }) => episode.endTime === null),
			ascending(({ episode }) => episode.endTime),
		]);
		ranks.forEach((rank, place) => {
			const before = place === 0 ? [] : (ranks[place - 1] ?? []).map(({ episode }) => episode);
			for (const row of rank) previous.set(row, row.spell === null || before.length === 0 ? [null] : before);
		});
	}
	return previous;
}
