import type { AdditiveRelation } from "../additive-relation.js";
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

/** The counts still shown in the sums nearest to the disclosed one: parts, or wholes where no part is shown. */
export function nearestShown({
	disclosed,
	showings,
	touching,
}: {
	readonly disclosed: string;
	readonly showings: ReadonlyMap<string, Showing>;
	readonly touching: RelationsByCount;
}): readonly { readonly key: string; readonly value: number }[] {
	const shown = (keys: readonly string[]) =>
		[...new Set(keys)].flatMap((key) => {
			const showing = showings.get(key);
			return showing?.status === "rounded" ? [{ key, value: showing.value }] : [];
		});
	let near: ReadonlySet<string> = new Set([disclosed]);
	for (;;) {
		const sums = [...new Set([...near].flatMap((key) => touching.get(key) ?? []))];
		const parts = shown(sums.flatMap((relation) => relation.parts));
		if (parts.length > 0) return parts;
		const wholes = shown(sums.flatMap((relation) => relation.wholes));
		if (wholes.length > 0) return wholes;
		const further = new Set([
			...near,
			...sums.flatMap((relation) => [...relation.parts, ...relation.wholes]),
		]);
		if (further.size === near.size) return [];
		near = further;
	}
}
