import { ArgumentError } from "../issues/argument-error.js";
import type { CodedValue } from "../reference/coded-value.js";
import { knownEthnicCategoryCodes } from "../reference/ethnicity/nhs-ethnic-category-2001.js";
import type { RollUp } from "../reference/ethnicity/roll-up.js";
import type { GroupResult } from "./result.js";

/** The groups of a roll-up that name an ethnic group, in its order. */
export interface NamedGroups {
	readonly groups: readonly { readonly label: string; readonly group: CodedValue }[];
	/** `detail` where every group is one national category, else `upper`. */
	readonly level: Extract<GroupResult["level"], "upper" | "detail">;
}

/**
 * Parts the groups of a roll-up that name an ethnic group from those for unknown ethnicity. Groups of one national
 * category each go by that category's code, others by the roll-up's label.
 *
 * @throws {@link ArgumentError} where the roll-up gathers another code list, or puts people of unknown ethnicity among
 * a named group, as two published ones do.
 */
export function namedGroups(rollUp: RollUp): NamedGroups {
	if (rollUp.base !== "nhs-ethnic-category-2001") {
		throw new ArgumentError(
			"by",
			`must gather NHS ethnic categories, which submissions carry, but ${rollUp.id} gathers ${rollUp.base}`,
		);
	}
	const isKnown = (code: string) => knownEthnicCategoryCodes.some((known) => known === code);
	const named = rollUp.groups.filter(({ codes }) => codes.some(isKnown));
	const mixed = named.find(({ codes, also }) => !codes.every(isKnown) || also !== undefined);
	if (mixed !== undefined) {
		throw new ArgumentError(
			"by",
			`must keep unknown ethnicity apart, but ${rollUp.id} counts some of it as ${mixed.label}`,
		);
	}
	const detail = named.every(({ codes }) => codes.length === 1);
	return {
		groups: named.map(({ label, codes: [code = ""] }) => ({
			label,
			group: detail ? { scheme: rollUp.base, code } : { scheme: rollUp.id, code: label },
		})),
		level: detail ? "detail" : "upper",
	};
}
