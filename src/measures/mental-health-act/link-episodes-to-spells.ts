import { groupBy } from "../group-by.js";
import type { HospitalSpell, LegalStatusEpisode } from "./national-rows.js";
import { keyOf } from "./rank.js";
import { equal, every, greater, less, some } from "./three-valued.js";

/** A legal status period beside one of the hospital spells it ran in, or beside none. */
export interface LinkedEpisode {
	readonly episode: LegalStatusEpisode;
	readonly spell: HospitalSpell | null;
}

/** True where the two cannot overlap (R1.5). An absent date never parts them. */
function apart(episode: LegalStatusEpisode, spell: HospitalSpell): boolean {
	return (
		some(
			greater(spell.startDate, episode.endDate),
			greater(spell.startDate, episode.expiryDate),
			every(equal(episode.startDate, spell.dischargeDate), greater(episode.startTime, spell.dischargeTime)),
			less(spell.dischargeDate, episode.startDate),
		) === true
	);
}

/**
 * Every episode with each spell of the same person and provider that it overlaps (R1.5): one row per spell, and one
 * row without a spell where there is none.
 */
export function linkEpisodesToSpells(
	episodes: readonly LegalStatusEpisode[],
	spells: readonly HospitalSpell[],
): readonly LinkedEpisode[] {
	const spellsOf = groupBy(spells, ({ person, provider }) => keyOf(person, provider));
	return episodes.flatMap((episode): readonly LinkedEpisode[] => {
		const candidates = spellsOf.get(keyOf(episode.person, episode.provider)) ?? [];
		const linked = candidates.filter((spell) => !apart(episode, spell));
		return linked.length === 0 ? [{ episode, spell: null }] : linked.map((spell) => ({ episode, spell }));
	});
}
