import * as z from "zod";
import type { Immutable } from "./immutable.js";

/** An organisation, by its code of the Organisation Data Service: a trust is three characters long. */
export const OrganisationCode = z.strictObject({
	scheme: z.literal("ods").meta({ description: "The codes of the Organisation Data Service." }),
	code: z
		.string()
		.regex(/^[A-Z0-9]{3,10}$/, "Must be three to ten capital letters and digits")
		.meta({ description: "The organisation's code in that list, such as RV5." }),
});

/** An organisation, by its code of the Organisation Data Service. */
export type OrganisationCode = Immutable<z.infer<typeof OrganisationCode>>;
