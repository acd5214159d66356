import * as z from "zod";
import { census2021EthnicGroupCodes } from "../reference/ethnicity/census-2021-ethnic-group.js";
import { knownEthnicCategoryCodes } from "../reference/ethnicity/nhs-ethnic-category-2001.js";

/** Some codes of the NHS 16+1 list, each with the name of the list. */
export function nhsCategory<const Code extends string>(codes: readonly Code[]) {
	return z.strictObject({
		scheme: z.literal("nhs-ethnic-category-2001").meta({ description: "The NHS 16+1 list." }),
		code: z
			.enum(codes)
			.meta({ description: "Its national code: one letter, or 99; no local second character." }),
	});
}

const censusGroup = z.strictObject({
	scheme: z.literal("census-2021-ethnic-group").meta({ description: "The list of Census 2021." }),
	code: z.enum(census2021EthnicGroupCodes).meta({ description: "The number of one of its 19 groups." }),
});

/** An ethnic group that is known, with the list that its code is from. */
export const EthnicGroup = z
	.discriminatedUnion("scheme", [nhsCategory(knownEthnicCategoryCodes), censusGroup])
	.meta({ description: "The ethnic group, with the list that its code is from." });

/** An ethnic group as recorded: known, Z (asked, and declined or unable to say) or 99 (not known). */
export const RecordedEthnicGroup = z
	.discriminatedUnion("scheme", [nhsCategory([...knownEthnicCategoryCodes, "Z", "99"]), censusGroup])
	.meta({ description: "The ethnic group, Z (declined) or 99 (not known), with the list its code is from." });
