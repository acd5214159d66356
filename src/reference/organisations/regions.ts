import { mentalHealthBulletinCode, mhsdsMonthlyCode } from "../sources.js";
import type { Provenance } from "../standing.js";

/** Code of an NHS England region. */
export type RegionCode = "Y56" | "Y58" | "Y59" | "Y60" | "Y61" | "Y62" | "Y63";

/**
 * The seven NHS England regions. Y57 was never used for one of them; Y54 and Y55 were earlier regions.
 *
 * @example
 * ```ts
 * import { regions } from "pcref/reference";
 *
 * regions.map(({ code }) => code); // => ["Y56", "Y58", "Y59", "Y60", "Y61", "Y62", "Y63"]
 * ```
 */
export const regions: readonly { readonly code: RegionCode; readonly name: string }[] = [
	{ code: "Y56", name: "London" },
	{ code: "Y58", name: "South West" },
	{ code: "Y59", name: "South East" },
	{ code: "Y60", name: "Midlands" },
	{ code: "Y61", name: "East of England" },
	{ code: "Y62", name: "North West" },
	{ code: "Y63", name: "North East and Yorkshire" },
];

/** Where the regions were read. */
export const regionsProvenance: Provenance = {
	status: "official",
	source: `${mentalHealthBulletinCode}; ${mhsdsMonthlyCode}`,
};
