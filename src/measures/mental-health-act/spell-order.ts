import { groupBy } from "../group-by.js";
import type { HospitalSpell } from "./national-rows.js";
import { ascending, denseRank, descending, first } from "./rank.js";

/**
 * The discharge destination of each spell's previous spell, of the same person at any provider (R1.4): one entry per
 * spell that ties one place before, and a single null where there is none.
 */
export function previousDestinations(
	spells: readonly HospitalSpell[],
): ReadonlyMap<HospitalSpell, readonly (string | null)[]> {
	const destinations = new Map<HospitalSpell, readonly (string | null)[]>();
	for (const ofPerson of groupBy(spells, ({ person }) => person).values()) {
		const ranks = denseRank(ofPerson, [
			ascending(({ startDate }) => startDate),
			ascending(({ startTime }) => startTime),
			first(({ dischargeDate }) => dischargeDate !== null),
			ascending(({ dischargeDate }) => dischargeDate),
			ascending(({ dischargeTime }) => dischargeTime),
			descending(({ month }) => month),
		]);
		ranks.forEach((rank, place) => {
			const previous =
				place === 0 ? [null] : (ranks[place - 1] ?? []).map((spell) => spell.dischargeDestination);
			for (const spell of rank) destinations.set(spell, previous);
		});
	}
	return destinations;
}
