import { mentalHealthActAnnualCode, onsTs021 } from "../../reference/sources.js";
import type { Denominator } from "../result.js";

/**
 * Whom the rates by ethnic group of the annual Mental Health Act statistics are divided by since 2022/23, for readers
 * of its tables. Populations printed beside published figures are used as they stand: Roma people are not in them.
 */
export const mentalHealthActAnnualDenominator: Denominator = {
	basis: "resident-population",
	title: "Residents of England by ethnic group, Census 2021, as the Mental Health Act statistics use it",
	vintage: "Census 2021",
	scheme: "census-2021-ethnic-group",
	caveats: [
		"Roma people (99,138 residents) are left out of White and of All, as in the official denominator. With them the White rates would be about 0.2 per cent lower.",
		"Gypsy or Irish Traveller people (64,218) are in White, and Arab people (320,203) in Other Ethnic Groups, but in no detailed group, since no NHS code names them.",
		"Chinese people are in Other Ethnic Groups, as in NHS data; the census has them under Asian.",
		"Residents on 21 March 2021, not the population of the year that the rate is about.",
	],
	provenance: {
		status: "derived",
		source: `${mentalHealthActAnnualCode}; ${onsTs021}`,
		edition: "2023/24",
		note: "The publication does not print its populations. These reproduce every printed crude rate of 2023/24.",
	},
};
