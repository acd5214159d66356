import { type OwnIssueCode, ownIssues } from "../../issues/catalogue.js";
import type { Limits } from "../limits.js";
import type { StructuralFinding } from "./table-input.js";

/**
 * Says that a file goes beyond a limit, and how it is read all the same where nothing is wrong with it.
 *
 * @param limit - its name and the limits; `unit` is what it counts.
 */
export function beyondLimit(
	code: OwnIssueCode,
	{ limit, limits, unit }: { readonly limit: keyof Limits; readonly limits: Limits; readonly unit: string },
): StructuralFinding {
	return {
		code,
		expected: `at most ${limits[limit].toLocaleString("en-GB")} ${unit}`,
		hint: `${ownIssues[code].fix} If nothing is wrong with it, raise the limit: --limit ${limit}=NUMBER, or limits.${limit} in the library.`,
	};
}
