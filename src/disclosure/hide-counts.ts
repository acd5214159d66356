import type { AdditiveRelation } from "./additive-relation.js";
import { Audit } from "./audit/audit.js";
import type { Showing } from "./audit/showing.js";
import type { CountSystem } from "./count-system.js";
import type { PublicRule } from "./public-rule.js";
import type { ReleasedQuantity } from "./released.js";
import { roundCount } from "./round-count.js";

/**
 * Decides what is shown of every count: the rule first, then further counts hidden, the next smallest first, until
 * no small count can be worked out from those around it. Counts that print alike are hidden together, since choosing
 * between them would tell something; for the same reason nothing says which hidden counts are small.
 *
 * @returns What may be shown, by key of the system.
 */
export function hideCounts(
	{ counts, relations, hiddenWith = none }: HideableCounts,
	rule: Pick<PublicRule, "threshold" | "base">,
): ReadonlyMap<string, ReleasedQuantity> {
	const byRule = new Map<string, Showing>();
	for (const [key, count] of counts) {
		const value = roundCount(count, rule);
		byRule.set(key, value === null ? { status: "small-number" } : { status: "rounded", value });
	}
	const audit = new Audit({ counts, showings: byRule, relations, rule });
	const touching = relationsByCount(relations);
	for (const [key] of byRule) {
		while (audit.discloses(key)) {
			const among = nearestShown({ disclosed: key, showings: audit.showings, touching });
			if (among.length === 0) break;
			const least = Math.min(...among.map(({ value }) => value));
			audit.hide(
				among.filter(({ value }) => value === least).map((each) => each.key),
				among.map((each) => each.key),
			);
		}
	}
	const showings = new Map(audit.showings);
	hideDays({ showings, relations, hiddenWith });
	return new Map(
		[...showings].map(([key, showing]) => [
			key,
			showing.status === "rounded"
				? { status: "ok", value: showing.value, rounding: "nearest-5" }
				: { status: "suppressed", reason: "small-number" },
		]),
	);
}

type HideableCounts = Pick<CountSystem, "counts" | "relations"> & Partial<Pick<CountSystem, "hiddenWith">>;

const none: ReadonlyMap<string, string> = new Map();

/** Hides days with the people whose they are; and, where these could be had from their sum, the fewest others in it. */
function hideDays({
	showings,
	relations,
	hiddenWith,
}: {
	readonly showings: Map<string, Showing>;
} & Pick<CountSystem, "relations" | "hiddenWith">): void {
	const isShown = (key: string) => showings.get(key)?.status === "rounded";
	const hide = (key: string) => showings.set(key, { status: "protects-another", among: [] });
	for (const [days, people] of hiddenWith) if (!isShown(people)) hide(days);
	for (let changed = true; changed; ) {
		changed = false;
		for (const { parts, wholes } of relations) {
			const terms = [...parts, ...wholes];
			if (!terms.every((key) => hiddenWith.has(key)) || terms.filter((key) => !isShown(key)).length !== 1)
				continue;
			const shown = (parts.some(isShown) ? parts : wholes).flatMap((key) => {
				const showing = showings.get(key);
				return showing?.status === "rounded" ? [{ key, value: showing.value }] : [];
			});
			const least = Math.min(...shown.map(({ value }) => value));
			for (const { key, value } of shown) if (value === least) hide(key);
			changed = true;
		}
	}
}

type RelationsByCount = ReadonlyMap<string, readonly AdditiveRelation[]>;

function relationsByCount(relations: readonly AdditiveRelation[]): RelationsByCount {
	const found = new Map<string, AdditiveRelation[]>();
	for (const relation of relations) {
		for (const key of new Set([...relation.parts, ...relation.wholes]))
			found.set(key, [...(found.get(key) ?? []), relation]);
	}
	return found;
}

/** The counts still shown in the sums nearest to the disclosed one: parts, or wholes where no part is shown. */
function nearestShown({
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
