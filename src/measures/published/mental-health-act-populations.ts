import type { CodedValue } from "../../reference/coded-value.js";
import { mapEthnicity } from "../../reference/ethnicity/mapping.js";
import { rollUps } from "../../reference/ethnicity/roll-ups.js";
import { englandCensus2021 } from "../../reference/populations/england-census-2021.js";
import { populationByRollUp } from "../../reference/populations/population-by-group.js";

const upperGroups = populationByRollUp(englandCensus2021, rollUps["nhs-denominator-2021"]).groups;

/** Residents of England in Census 2021 whom the denominators leave out: the code does not list Roma under White. */
const roma = englandCensus2021.cells.find(({ group }) => group.code === "16")?.count ?? 0;

/**
 * The residents of England that the Mental Health Act statistics divide the rates of an ethnic group by since 2022/23:
 * sums of local authorities, which give all of its printed rates of 2023/24.
 *
 * @param group - a broad group, or `All`, of `nhs-upper-mha-annual`, or an NHS ethnic category.
 * @param options.compat - `mha-annual` (if left out) as the publication has it: Roma people are in no denominator,
 * White's neither. `none` counts them under White, where the census has them.
 * @returns null for a group that has no residents there, such as `Unknown`.
 *
 * @example
 * ```ts
 * import { mentalHealthActPopulation } from "pcref/measures";
 *
 * const white = { scheme: "nhs-upper-mha-annual", code: "White" };
 * mentalHealthActPopulation(white); // => 45_684_257
 * mentalHealthActPopulation(white, { compat: "none" }); // => 45_783_379
 * ```
 */
export function mentalHealthActPopulation(
	group: CodedValue,
	{ compat = "mha-annual" }: { readonly compat?: "mha-annual" | "none" } = {},
): number | null {
	const { scheme, code } = group;
	const added = compat === "none" && (code === "White" || code === "All") ? roma : 0;
	if (scheme === "nhs-upper-mha-annual") {
		const chosen = upperGroups.filter(({ label }) => code === "All" || label === code);
		return chosen.length === 0 ? null : chosen.reduce((sum, { count }) => sum + (count ?? 0), added);
	}
	const cell = englandCensus2021.cells.find(({ group: censusGroup }) => {
		const mapped = mapEthnicity({ value: censusGroup, to: "nhs-ethnic-category-2001" });
		return mapped.status === "mapped" && mapped.value.scheme === scheme && mapped.value.code === code;
	});
	return cell?.count ?? null;
}
