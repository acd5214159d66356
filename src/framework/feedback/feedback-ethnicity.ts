import * as z from "zod";
import { EthnicGroup, nhsCategory, RecordedEthnicGroup } from "../ethnic-group.js";

/**
 * The ethnic group of the person whose experience it is, and how it was learnt: a carer's own group in a carer's
 * feedback, the group of the person spoken for in an advocate's. A code always names its list. `declined` goes
 * with Z and `not-asked` with 99, which mean different things and are counted apart.
 */
export const FeedbackEthnicity = z.discriminatedUnion("obtained", [
	z.strictObject({
		obtained: z.literal("self-stated").meta({ description: "The person said so." }),
		category: EthnicGroup,
	}),
	z.strictObject({
		obtained: z.literal("proxy").meta({ description: "Somebody else said so for the person." }),
		category: EthnicGroup,
	}),
	z.strictObject({
		obtained: z
			.literal("inherited-from-record")
			.meta({ description: "Taken from a record of care; nobody asked about it here." }),
		category: RecordedEthnicGroup.meta({
			description: "What the record of care has, which may be Z (declined) or 99 (not known).",
		}),
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
