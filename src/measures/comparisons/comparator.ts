import { ArgumentError } from "../../issues/argument-error.js";
import type { ShownGroup, ShownResult } from "./shown-result.js";

/**
 * Whom groups are compared with, named as in a plan: one group by its label, such as `White` or `British`; everybody
 * else whose group is known; or everybody, the group itself among them. A comparator is a choice and no norm.
 */
export type Comparator =
	| { readonly kind: "group"; readonly label: string }
	| { readonly kind: "all-other-groups" }
	| { readonly kind: "everybody" };

/** The groups of one level that are compared, and the group that they are compared with where it is one. */
export interface ComparedGroups {
	readonly groups: readonly ShownGroup[];
	readonly reference: ShownGroup | null;
}

/**
 * The groups to compare: of the level asked for, else of the comparator's own, else the broad groups where there are any.
 *
 * @throws {@link ArgumentError} for a comparator that is no named group of the result.
 */
export function comparedGroups(
	{ groups }: ShownResult,
	{ comparator, level }: { readonly comparator: Comparator; readonly level?: "upper" | "detail" },
): ComparedGroups {
	const named = groups.filter(({ level }) => level === "upper" || level === "detail");
	const reference =
		comparator.kind === "group" ? named.find(({ label }) => label === comparator.label) : undefined;
	if (comparator.kind === "group" && reference === undefined) {
		const labels = named.map(({ label }) => label).join(", ");
		throw new ArgumentError("comparator.label", `must be one of ${labels}, but is ${comparator.label}`);
	}
	const broad = named.some((group) => group.level === "upper") ? "upper" : "detail";
	const chosen = level ?? reference?.level ?? broad;
	return { groups: named.filter((group) => group.level === chosen), reference: reference ?? null };
}

/** A comparator in words: `White`, `all other groups together`, `everybody`. */
export function comparatorInWords(comparator: Comparator): string {
	switch (comparator.kind) {
		case "group":
			return comparator.label;
		case "all-other-groups":
			return "all other groups together";
		case "everybody":
			return "everybody";
	}
}
