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

/** So many choices are tried before more than one has to be hidden. */
const mostTried = 8;

/** What is needed to choose counts to hide. */
export interface Shown {
	readonly showings: ReadonlyMap<string, Showing>;
	readonly touching: RelationsByCount;
}

/**
 * The smallest counts still shown in each single sum that a disclosed count is in, smallest first; then those in each sum
 * that hidden counts of these sums are in.
 */
export function smallestInEachSum(disclosed: string, { showings, touching }: Shown): readonly Choice[] {
	const isHidden = (key: string) => showings.get(key)?.status !== "rounded";
	const own = touching.get(disclosed) ?? [];
	const hiddenBeside = new Set(own.flatMap(({ parts, wholes }) => [...parts, ...wholes].filter(isHidden)));
	const further = [...hiddenBeside].flatMap((key) => touching.get(key) ?? []);
	const choicesOf = (sums: readonly AdditiveRelation[]) =>
		sums
			.flatMap(({ parts, wholes }) => [parts, wholes].flatMap((keys) => smallest(keys, showings) ?? []))
			.sort((one, other) => one.least - other.least);
	const choices = [...choicesOf(own), ...choicesOf(further)];
	return [...new Map(choices.map((choice) => [choice.keys.join(), choice])).values()].slice(0, mostTried);
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
