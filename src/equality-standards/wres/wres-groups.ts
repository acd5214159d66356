import type { RollUp } from "../../reference/ethnicity/roll-up.js";

/**
 * The groups that the Workforce Race Equality Standard compares: White staff, all other staff whose group is known
 * together, and staff whose group is not known. Gathering all other groups into one hides how differently they fare;
 * it is done here only because the standard does it.
 *
 * @example
 * ```ts
 * import { wresGroups } from "pcref/equality-standards";
 *
 * wresGroups.groups.map(({ codes }) => codes.length); // => [3, 13, 2]
 * wresGroups.provenance.status; // => "unverified"
 * ```
 */
export const wresGroups: RollUp<"wres"> = {
	id: "wres",
	title: "Workforce Race Equality Standard, White and Black and minority ethnic staff",
	base: "nhs-ethnic-category-2001",
	groups: [
		{ label: "White", codes: ["A", "B", "C"] },
		{
			label: "Black and minority ethnic",
			codes: ["D", "E", "F", "G", "H", "J", "K", "L", "M", "N", "P", "R", "S"],
		},
		{ label: "Not known", codes: ["Z", "99"], also: ["missing", "invalid"] },
	],
	provenance: {
		status: "unverified",
		source: "Recalled from the technical guidance of the standard, which was not read",
		note: "A trust's report of 2019 names White British, White Irish and White Other as the White group. Check the rest before use.",
	},
};
