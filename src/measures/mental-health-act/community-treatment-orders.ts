import { groupBy } from "../group-by.js";
import type { CommunityTreatmentOrder, HospitalSpell, LegalStatusEpisode } from "./national-rows.js";
import { absent, every, greater, less, some } from "./three-valued.js";

/** What a decision needs of the order that was revoked at an admission; all null where none was. */
export interface MatchedOrder {
	/** UniqMHActEpisodeID of the order. */
	readonly episode: string | null;
	readonly startDate: string | null;
	readonly endDate: string | null;
	readonly endReason: string | null;
}

const none: MatchedOrder = { episode: null, startDate: null, endDate: null, endReason: null };

/** The orders that ended by revocation (end reason 02), by UniqMHActEpisodeID. */
export function revokedOrders(
	orders: readonly CommunityTreatmentOrder[],
): ReadonlyMap<string, readonly CommunityTreatmentOrder[]> {
	return groupBy(
		orders.filter(({ endReason }) => endReason === "02"),
		({ episode }) => episode,
	);
}

/** The order ran into the spell: it began before the admission day and ended after it. */
function reaches(order: CommunityTreatmentOrder, spell: HospitalSpell): boolean {
	return (
		every(
			less(order.startDate, spell.startDate),
			some(greater(order.endDate, spell.startDate), absent(order.endDate)),
		) === true
	);
}

/**
 * The revoked orders that bear on a row (R1.7): of the previous episode, else of the episode itself, decided field by
 * field; one entry per pair, and one without an order where none matches.
 */
export function matchOrders({
	episode,
	previous,
	spell,
	revokedByEpisode,
}: {
	readonly episode: LegalStatusEpisode;
	readonly previous: LegalStatusEpisode | null;
	readonly spell: HospitalSpell | null;
	readonly revokedByEpisode: ReadonlyMap<string, readonly CommunityTreatmentOrder[]>;
}): readonly MatchedOrder[] {
	const reaching = (of: LegalStatusEpisode | null): readonly MatchedOrder[] => {
		if (of === null || spell === null) return [none];
		const found = (revokedByEpisode.get(of.episode) ?? []).filter((order) => reaches(order, spell));
		return found.length === 0 ? [none] : found;
	};
	return reaching(previous).flatMap((ofPrevious) =>
		reaching(episode).map((own) => ({
			episode: ofPrevious.episode ?? own.episode,
			startDate: ofPrevious.startDate ?? own.startDate,
			endDate: ofPrevious.endDate ?? own.endDate,
			endReason: ofPrevious.endReason ?? own.endReason,
		})),
	);
}
