import * as z from "zod";
import { CalendarDate } from "../calendar-date.js";

/** A person's consent to publishing their own words, with the day they gave it. */
export const ConsentToPublishWords = z.strictObject({
	status: z.literal("given").meta({ description: "The person agreed." }),
	on: CalendarDate.meta({ description: "The day on which the person agreed, YYYY-MM-DD." }),
});

/** What the person agreed to. A response in the organisation's own words needs no consent; their words always do. */
export const Consent = z.strictObject({
	contact: z.enum(["given", "refused", "not-asked", "anonymous"]).meta({
		description:
			"Whether the person may be contacted about it; `anonymous` where nobody knows whom to contact.",
	}),
	publishWords: z
		.discriminatedUnion("status", [
			ConsentToPublishWords,
			z.strictObject({
				status: z.literal("refused").meta({ description: "The person was asked and said no." }),
			}),
			z.strictObject({ status: z.literal("not-asked").meta({ description: "The person was not asked." }) }),
		])
		.meta({ description: "Whether the person's own words may be published, once redacted." }),
});
