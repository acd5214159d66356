/**
 * A sum that every reader knows to hold between counts: the parts add up to the wholes, or to no more than the
 * wholes. Counts are named by their keys.
 */
export interface AdditiveRelation {
	readonly parts: readonly string[];
	readonly wholes: readonly string[];
	readonly balance: "exact" | "at-most";
}

/** The relation between parts and wholes as the counts themselves show it; none where the parts add up to more. */
export function relationBetween({
	parts,
	wholes,
	counts,
}: {
	readonly parts: readonly string[];
	readonly wholes: readonly string[];
	readonly counts: ReadonlyMap<string, number>;
}): AdditiveRelation | null {
	const sum = (keys: readonly string[]) => keys.reduce((total, key) => total + (counts.get(key) ?? 0), 0);
	const excess = sum(wholes) - sum(parts);
	if (parts.length === 0 || wholes.length === 0 || excess < 0) return null;
	return { parts, wholes, balance: excess === 0 ? "exact" : "at-most" };
}

/** Parts and wholes that may be related. */
export type Sides = Pick<AdditiveRelation, "parts" | "wholes">;

/** The relation that all of them are in alike, as the counts show it: none where it does not hold for one of them. */
export function relationsAlike(
	all: readonly Sides[],
	counts: ReadonlyMap<string, number>,
): readonly AdditiveRelation[] {
	const filled = all.filter(({ parts, wholes }) => parts.length > 0 && wholes.length > 0);
	const found = filled.flatMap((sides) => relationBetween({ ...sides, counts }) ?? []);
	if (found.length < filled.length) return [];
	const balance = found.every((relation) => relation.balance === "exact") ? "exact" : "at-most";
	return found.map((relation) => ({ ...relation, balance }));
}

/**
 * The relations between a whole and its parts where one person can be in several of them, as in several wards: no part
 * is more than the whole, and together they are not less.
 */
export function relationsOfOverlapping({
	parts,
	whole,
	counts,
}: {
	readonly parts: readonly string[];
	readonly whole: string;
	readonly counts: ReadonlyMap<string, number>;
}): readonly AdditiveRelation[] {
	return [
		...parts.map((part) => relationBetween({ parts: [part], wholes: [whole], counts })),
		relationBetween({ parts: [whole], wholes: parts, counts }),
	].filter((relation) => relation !== null);
}
