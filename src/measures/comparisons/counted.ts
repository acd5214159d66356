import { groupOf } from "../../reference/ethnicity/roll-up.js";
import { findRollUp } from "../../reference/ethnicity/roll-ups.js";
import type { ShownGroup, ShownResult } from "./shown-result.js";

/** A part of something that a comparison needs, or why it is not to be had. */
export type Found<Value> =
	| { readonly status: "ok"; readonly value: Value }
	| { readonly status: "undefined" | "suppressed"; readonly reason: string };

/** Events, and what they are divided by. */
export interface Counted {
	readonly count: number;
	readonly total: number;
}

/** What a figure is: events per people or days, a share of people or records, or a median. */
export type FigureKind = "rate" | "share" | "median";

/** What the figures of a result are, by the method of its crude rates. */
export function figureKind({ groups }: Pick<ShownResult, "groups">): FigureKind {
	const methods = groups.map(({ crudeRate }) => crudeRate.method);
	if (methods.includes("wilson")) return "share";
	return methods.includes("median") ? "median" : "rate";
}

/** Count and denominator of a group. Where its rate is withheld or not defined, they are not used either. */
export function countedOf({ count, population, crudeRate }: ShownGroup): Found<Counted> {
	if (count.status !== "ok") return { status: count.status, reason: count.reason };
	if (population.status !== "ok") return { status: population.status, reason: population.reason };
	if (crudeRate.status !== "ok") return { status: crudeRate.status, reason: crudeRate.reason };
	return { status: "ok", value: { count: count.value, total: population.value } };
}

/** Everybody: the group that holds all named groups. */
export function totalOf({ groups }: Pick<ShownResult, "groups">): ShownGroup | undefined {
	return groups.find(({ level }) => level === "total");
}

/** Those whose ethnic group is not known, all of them together where the publication also prints parts. */
export function unknownOf({ groups }: Pick<ShownResult, "groups">): ShownGroup | undefined {
	const unknown = groups.filter(({ level }) => level === "unknown");
	return (
		unknown.find(({ group }) => group.code === "Unknown") ?? (unknown.length === 1 ? unknown[0] : undefined)
	);
}

/** Label of the group that this one is a part of, where the result's roll-up says so. */
export function partOf(
	group: ShownGroup,
	{ classification }: Pick<ShownResult, "classification">,
): string | null {
	const rollUp = findRollUp(classification.id);
	if (rollUp === undefined || group.level !== "detail") return null;
	const found = groupOf(rollUp, group.group);
	return found.status === "grouped" && found.label !== group.label ? found.label : null;
}

/**
 * Everybody but one of the groups of its level: the sum of the others, or, where one of them is hidden or has no figure,
 * the total less the group.
 */
export function restOf(group: ShownGroup, result: ShownResult): Found<Counted> {
	const others = result.groups.filter(({ level, label }) => level === group.level && label !== group.label);
	const counted = others.map(countedOf);
	const values = counted.flatMap((found) => (found.status === "ok" ? [found.value] : []));
	if (others.length > 0 && values.length === others.length) return { status: "ok", value: sum(values) };
	const [own, total] = [countedOf(group), totalOf(result)];
	if (own.status !== "ok") return own;
	const all: Found<Counted> =
		total === undefined ? { status: "undefined", reason: "there is no total" } : countedOf(total);
	const why = counted.find(({ status }) => status !== "ok");
	if (all.status !== "ok") return why?.status === "suppressed" ? why : all;
	const rest = { count: all.value.count - own.value.count, total: all.value.total - own.value.total };
	if (rest.count < 0 || rest.total < 0) {
		return { status: "undefined", reason: "rounded counts of the group and the total do not fit each other" };
	}
	return { status: "ok", value: rest };
}

function sum(parts: readonly Counted[]): Counted {
	return parts.reduce((all, { count, total }) => ({ count: all.count + count, total: all.total + total }), {
		count: 0,
		total: 0,
	});
}
