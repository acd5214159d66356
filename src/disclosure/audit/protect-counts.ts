import type { AdditiveRelation } from "../additive-relation.js";
import type { CountSystem } from "../count-system.js";
import type { PublicRule } from "../public-rule.js";
import { roundCount } from "../round-count.js";
import { Audit, type Choice } from "./audit.js";
import type { Showing } from "./showing.js";
import {
	type RelationsByCount,
	relationsByCount,
	smallestInEachSum,
	smallestNearby,
} from "./smallest-shown.js";

/** Usual tables take about 20 sums looked at for each count, many crossed ones of few people 2,000. */
const workAllowedFor = (counts: number) => 100_000 + 4_000 * counts;

/**
 * Shows counts by the rule, then hides further ones, small ones first, until no small count can be worked out from
 * those around it. Counts that print alike are hidden together, since choosing between them would tell something. The
 * order in which counts and relations come makes no difference. Where more work would be needed than is allowed, all that
 * is near is hidden.
 *
 * @returns The audit that found nothing more, with how every count is shown.
 */
export function protectCounts(
	system: Pick<CountSystem, "counts" | "relations">,
	rule: Pick<PublicRule, "threshold" | "base">,
	workAllowed = workAllowedFor(system.counts.size),
): Audit {
	const counts = new Map([...system.counts].sort(byName));
	const relations = inOrder(system.relations);
	const showings = new Map<string, Showing>();
	for (const [key, count] of counts) {
		const value = roundCount(count, rule);
		showings.set(key, value === null ? { status: "small-number" } : { status: "rounded", value });
	}
	const audit = new Audit({ counts, showings, relations, rule, workAllowed });
	const touching = relationsByCount(relations);
	for (const key of counts.keys())
		if (audit.discloses(key, { isLasting: true })) protectCount(key, { audit, touching });
	return audit;
}

/**
 * Hides further counts until a disclosed one is protected: if there are any, the smallest that suffice alone; else the
 * smallest nearby and what is then needed, without what turned out not to be.
 */
function protectCount(
	disclosed: string,
	{ audit, touching }: { readonly audit: Audit; readonly touching: RelationsByCount },
): void {
	const { showings } = audit;
	const isDisclosed = () => audit.discloses(disclosed, { isLasting: false });
	const suffices = (choice: Choice) => {
		audit.hide(choice);
		const isProtected = !isDisclosed();
		audit.show(choice);
		return isProtected;
	};
	const hidden: Choice[] = [];
	while (isDisclosed()) {
		const enough = audit.isExhausted
			? undefined
			: smallestInEachSum(disclosed, { showings, touching }).find(suffices);
		const choice = enough ?? smallestNearby(disclosed, { showings, touching });
		if (choice === null) break;
		const chosen = audit.isExhausted ? { ...choice, keys: choice.among } : choice;
		audit.hide(chosen);
		hidden.push(chosen);
	}
	for (const choice of audit.isExhausted ? [] : hidden.slice(0, -1)) {
		audit.show(choice);
		if (isDisclosed()) audit.hide(choice);
	}
	audit.discloses(disclosed, { isLasting: true });
}

/** Every relation once, its counts and all relations by name. */
function inOrder(relations: readonly AdditiveRelation[]): readonly AdditiveRelation[] {
	const named = relations.map(({ parts, wholes, balance }) => {
		const relation = { parts: [...parts].sort(), wholes: [...wholes].sort(), balance };
		return [JSON.stringify(relation), relation] as const;
	});
	return [...new Map([...named].sort(byName)).values()];
}

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
	return one < other ? -1 : one > other ? 1 : 0;
}
