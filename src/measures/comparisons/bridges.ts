import { groupOf } from "../../reference/ethnicity/roll-up.js";
import { findRollUp } from "../../reference/ethnicity/roll-ups.js";
import type { Incomparability } from "./comparability.js";
import type { ShownResult } from "./shown-result.js";

/** Name of a way to compare results whose bases do not agree. */
export type BridgeId = "restated-by-later-population" | "successive-estimates" | "same-codes-other-labels";

/** A named way to compare results whose bases do not agree: what it is for, what it does and what it leaves open. */
export interface Bridge {
	readonly id: BridgeId;
	/** Which disagreement it bridges. */
	readonly aspect: Extract<Incomparability["aspect"], "vintage" | "classification">;
	readonly title: string;
	/** What a reader must know of the comparison. */
	readonly caveat: string;
}

/**
 * The bridges that results may be compared by. Each has to be asked for by name: none is taken silently.
 *
 * @example
 * ```ts
 * import { bridges } from "pcref/measures";
 *
 * bridges["restated-by-later-population"].aspect; // => "vintage"
 * ```
 */
export const bridges: { readonly [Id in BridgeId]: Bridge } = {
	"restated-by-later-population": {
		id: "restated-by-later-population",
		aspect: "vintage",
		title: "Both counts divided by the population of the later result",
		caveat:
			"The rate of the earlier period is restated: its count is divided by the population of the later one. It is none of the figures published then, and the population of that time was another.",
	},
	"successive-estimates": {
		id: "successive-estimates",
		aspect: "vintage",
		title: "Estimates of the same series for different years",
		caveat:
			"The populations are estimates of one series for different years, each for its own time. A revision of the series between them would show as a change.",
	},
	"same-codes-other-labels": {
		id: "same-codes-other-labels",
		aspect: "classification",
		title: "Groups of two roll-ups that hold the same codes",
		caveat: "The two roll-ups name this group differently and hold the same codes in it.",
	},
};

/** The label that a group has in another result: its own, or that of the group with the same codes. */
export function labelIn(
	label: string,
	{ from, to }: { readonly from: ShownResult; readonly to: ShownResult },
): string | null {
	if (from.classification.id === to.classification.id) return label;
	const [own, other] = [findRollUp(from.classification.id), findRollUp(to.classification.id)];
	const group = own?.groups.find((candidate) => candidate.label === label);
	if (own === undefined || other === undefined || group === undefined || own.base !== other.base) return null;
	const [first = ""] = group.codes;
	const found = groupOf(other, { scheme: own.base, code: first });
	const same = other.groups.find(
		(candidate) => found.status === "grouped" && candidate.label === found.label,
	);
	const codesOf = ({ codes }: { readonly codes: readonly string[] }) => codes.toSorted().join(" ");
	return same !== undefined && codesOf(same) === codesOf(group) ? same.label : null;
}

/** Whether two vintages are estimates of one series, such as `Mid-2022 estimate` and `Mid-2023 estimate`. */
export function areSuccessiveEstimates(vintages: readonly [string, string]): boolean {
	const [one, other] = vintages.map((vintage) => vintage.replace(/\b(19|20)\d\d\b/g, "year"));
	return one === other && /\bmid-year\b/i.test(one ?? "");
}
