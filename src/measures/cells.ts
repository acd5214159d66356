import { groupOf, type RollUp } from "../reference/ethnicity/roll-up.js";
import type { CountCell } from "./counts.js";
import type { CountedEthnicity } from "./ethnicity-tally.js";

/** How many events all these cells hold. */
export function sum(cells: readonly { readonly count: number }[]): number {
	return cells.reduce((total, { count }) => total + count, 0);
}

/** Label of the group that a counted ethnic category is in, null for missing and invalid ones. */
export function labelOf(rollUp: RollUp, ethnicity: CountedEthnicity): string | null {
	if (ethnicity === "missing" || ethnicity === "invalid") return null;
	const found = groupOf(rollUp, { scheme: "nhs-ethnic-category-2001", code: ethnicity });
	return found.status === "grouped" ? found.label : null;
}

/** The ethnic group of what is counted here is declined, not known, missing or invalid. */
export function isUnknown({ ethnicity }: CountCell): boolean {
	return ["Z", "99", "missing", "invalid"].includes(ethnicity);
}
