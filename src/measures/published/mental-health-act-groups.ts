import { nhsEthnicCategory2001 } from "../../reference/ethnicity/nhs-ethnic-category-2001.js";
import { rollUps } from "../../reference/ethnicity/roll-ups.js";
import type { PublishedRow } from "../published-figures.js";

/** What a row of a publication is about. */
export type PublishedRowGroup = Pick<PublishedRow, "group" | "label" | "level">;

const rollUp = rollUps["nhs-upper-mha-annual"];

/**
 * Every group that the Mental Health Act statistics print, by its label in lower case, in code-list order: each broad
 * group followed by its members, then all, then unknown ethnicity with its parts.
 */
export const mentalHealthActGroups: ReadonlyMap<string, PublishedRowGroup> = new Map(
	allGroups().map((group) => [group.label.toLowerCase(), group]),
);

function allGroups(): readonly PublishedRowGroup[] {
	const named = rollUp.groups.filter(({ label }) => label !== "Unknown");
	return [
		...named.flatMap(({ label, codes }) => [
			upper(label, "upper"),
			...codes.map((code) => detail(code, "detail")),
		]),
		upper("All", "total"),
		upper("Unknown", "unknown"),
		detail("Z", "unknown"),
		detail("99", "unknown"),
	];
}

function upper(label: string, level: PublishedRow["level"]): PublishedRowGroup {
	return { group: { scheme: rollUp.id, code: label }, label, level };
}

function detail(code: string, level: PublishedRow["level"]): PublishedRowGroup {
	const label = nhsEthnicCategory2001.codes.find((entry) => entry.code === code)?.label ?? code;
	return { group: { scheme: nhsEthnicCategory2001.scheme, code }, label, level };
}
