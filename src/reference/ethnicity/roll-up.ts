import type { CodedValue } from "../coded-value.js";
import type { Provenance } from "../standing.js";

/** A column that held no code of the scheme: nothing at all, or something else. */
export interface UncodedReading {
	readonly scheme: string;
	readonly status: "missing" | "invalid";
}

/** One group of a roll-up, with everything that falls into it said. */
export interface RollUpGroup {
	/** As the publication prints it. */
	readonly label: string;
	/** Codes of the roll-up's base scheme. */
	readonly codes: readonly string[];
	/** The group also takes records whose code is missing or invalid. */
	readonly also?: readonly UncodedReading["status"][];
}

/**
 * A named way of gathering the codes of one list into groups. Two publications rarely gather alike, so every output
 * names its roll-up. Nothing falls into a group unless the group lists it.
 */
export interface RollUp<Id extends string = string> {
	readonly id: Id;
	readonly title: string;
	/** The code list that the groups are made of; codes of another list are refused. */
	readonly base: string;
	readonly groups: readonly RollUpGroup[];
	/** Codes that the publication leaves out of every group, and why that matters. */
	readonly leftOut?: readonly { readonly code: string; readonly reason: string }[];
	/** What a user must know, such as an error of the publication that is reproduced here. */
	readonly warnings?: readonly string[];
	readonly provenance: Provenance;
}

/** The group a value belongs to, or why it belongs to none. */
export type GroupOfResult =
	| { readonly status: "grouped"; readonly rollUp: string; readonly label: string }
	| { readonly status: "unmapped"; readonly rollUp: string; readonly reason: string };

/**
 * The group of a roll-up that a coded value, or a reading of a submitted cell, belongs to. There is no remainder
 * group: what the roll-up does not list is unmapped, with the reason.
 *
 * @param rollUp A roll-up, see {@link rollUps}.
 * @param value A code with its scheme, or the reading of a cell without one, as {@link readEthnicCategory} returns.
 * @returns The label of the group; `unmapped` for a code of another scheme and for one that no group lists.
 *
 * @example
 * ```ts
 * import { groupOf, readEthnicCategory, rollUps } from "pcref/reference";
 *
 * const annual = rollUps["nhs-upper-mha-annual"];
 * groupOf(annual, readEthnicCategory("R")); // => { status: "grouped", label: "Other Ethnic Groups" }
 * groupOf(annual, readEthnicCategory("")); // => { status: "grouped", label: "Unknown" }
 * groupOf(annual, { scheme: "census-2021-ethnic-group", code: "2" }); // => { status: "unmapped", reason: "nhs-upper-mha-annual groups codes of nhs-ethnic-category-2001, not of census-2021-ethnic-group" }
 * ```
 */
export function groupOf(rollUp: RollUp, value: CodedValue | UncodedReading): GroupOfResult {
	if (value.scheme !== rollUp.base) {
		return unmapped(rollUp, `${rollUp.id} groups codes of ${rollUp.base}, not of ${value.scheme}`);
	}
	const group =
		"code" in value
			? rollUp.groups.find(({ codes }) => codes.includes(value.code))
			: rollUp.groups.find(({ also }) => also?.includes(value.status));
	if (group !== undefined) return { status: "grouped", rollUp: rollUp.id, label: group.label };
	if (!("code" in value))
		return unmapped(rollUp, `${rollUp.id} has no group for a code that is ${value.status}`);
	const leftOut = rollUp.leftOut?.find(({ code }) => code === value.code);
	return unmapped(
		rollUp,
		leftOut?.reason ?? `${rollUp.id} has no group for code ${value.code} of ${value.scheme}`,
	);
}

function unmapped(rollUp: RollUp, reason: string): GroupOfResult {
	return { status: "unmapped", rollUp: rollUp.id, reason };
}
