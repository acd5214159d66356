import * as z from "zod";
import { census2021EthnicGroups } from "../../reference/ethnicity/census-2021-ethnic-group.js";
import { knownEthnicCategoryCodes } from "../../reference/ethnicity/nhs-ethnic-category-2001.js";

function nhsCategory<const Code extends string>(codes: readonly Code[]) {
	return z.strictObject({
		scheme: z.literal("nhs-ethnic-category-2001").meta({ description: "The NHS 16+1 list." }),
		code: z
			.enum(codes)
			.meta({ description: "Its national code: one letter, or 99; no local second character." }),
	});
}

const censusGroup = z.strictObject({
	scheme: z.literal("census-2021-ethnic-group").meta({ description: "The list of Census 2021." }),
	code: z
		.enum(census2021EthnicGroups.codes.map(({ code }) => code))
		.meta({ description: "The number of one of its 19 groups." }),
});

const group = z
	.discriminatedUnion("scheme", [nhsCategory(knownEthnicCategoryCodes), censusGroup])
	.meta({ description: "The ethnic group, with the list that its code is from." });

/**
 * The ethnic group of the person whose experience it is, and how it was learnt: a carer's own group in a carer's
 * feedback, the group of the person spoken for in an advocate's. A code always names its list. `declined` goes
 * with Z and `not-asked` with 99, which mean different things and are counted apart.
 */
export const FeedbackEthnicity = z.discriminatedUnion("obtained", [
	z.strictObject({
		obtained: z.literal("self-stated").meta({ description: "The person said so." }),
		category: group,
	}),
	z.strictObject({
		obtained: z.literal("proxy").meta({ description: "Somebody else said so for the person." }),
		category: group,
	}),
	z.strictObject({
		obtained: z
			.literal("inherited-from-record")
			.meta({ description: "Taken from a record of care; nobody asked about it here." }),
		category: z
			.discriminatedUnion("scheme", [nhsCategory([...knownEthnicCategoryCodes, "Z", "99"]), censusGroup])
			.meta({ description: "What the record of care has, which may be Z (declined) or 99 (not known)." }),
	}),
	z.strictObject({
		obtained: z
			.literal("declined")
			.meta({ description: "The person was asked and declined or could not say." }),
		category: nhsCategory(["Z"]).meta({ description: "Not stated." }),
	}),
	z.strictObject({
		obtained: z.literal("not-asked").meta({ description: "The person was not asked, or could not be." }),
		category: nhsCategory(["99"]).meta({ description: "Not known." }),
	}),
]);
