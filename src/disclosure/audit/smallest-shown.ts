import type { AdditiveRelation } from "../additive-relation.js";
import type { Choice } from "./audit.js";
import type { Showing } from "./showing.js";

/** The relations that each count is in. */
export type RelationsByCount = ReadonlyMap<string, readonly AdditiveRelation[]>;

export function relationsByCount(relations: readonly AdditiveRelation[]): RelationsByCount {
	const found = new Map<string, AdditiveRelation[]>();
	for (const relation of relations) {
		for (const key of new Set([...relation.parts, ...relation.wholes])) {
			const own = found.get(key);
			if (own === undefined) found.set(key, [relation]);
			else own.push(relation);
		}
	}
	return found;
}

/** What is needed to choose counts to hide. */
export interface Shown {
	readonly showings: ReadonlyMap<string, Showing>;
	readonly touching: RelationsByCount;
}

/** The smallest counts still shown in each single sum that a disclosed count is in, smallest first. */
export function smallestInEachSum(disclosed: string, { showings, touching }: Shown): readonly Choice[] {
	const choices = (touching.get(disclosed) ?? []).flatMap(({ parts, wholes }) =>
		[parts, wholes].flatMap((keys) => smallest(keys, showings) ?? []),
	);
	const distinct = new Map(choices.map((choice) => [JSON.stringify([choice.least, choice.keys]), choice]));
	return [...distinct.values()].sort((one, other) => one.least - other.least);
}

/** The smallest counts still shown in all sums nearest to a disclosed one: parts, or wholes where no part is shown. */
export function smallestNearby(disclosed: string, { showings, touching }: Shown): Choice | null {
	let near: ReadonlySet<string> = new Set([disclosed]);
	for (;;) {
		const sums = [...new Set([...near].flatMap((key) => touching.get(key) ?? []))];
		const parts = sums.flatMap((relation) => relation.parts);
		const wholes = sums.flatMap((relation) => relation.wholes);
		const found = smallest(parts, showings) ?? smallest(wholes, showings);
		if (found !== null) return found;
		const further = new Set([...near, ...parts, ...wholes]);
		if (further.size === near.size) return null;
		near = further;
	}
}

function smallest(
	keys: readonly string[],
	showings: Shown["showings"],
): (Choice & { readonly least: number }) | null {
	const shown = [...new Set(keys)].flatMap((key) => {
		const showing = showings.get(key);
		return showing?.status === "rounded" ? [{ key, value: showing.value }] : [];
	});
	if (shown.length === 0) return null;
	const least = Math.min(...shown.map(({ value }) => value));
	const chosen = shown.filter(({ value }) => value === least);
	return { least, keys: chosen.map(({ key }) => key), among: shown.map(({ key }) => key) };
}
