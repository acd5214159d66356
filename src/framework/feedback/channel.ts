import * as z from "zod";

/** How feedback came, and who holds the channel: people tell a community group what they do not tell a trust. */
export const Channel = z.strictObject({
	kind: z
		.enum([
			"survey",
			"focus-group",
			"listening-event",
			"compliment",
			"complaint",
			"patient-advice-and-liaison",
			"community-ambassador",
			"carer-champion",
			"advisory-group",
			"carer-forum",
			"inbox",
			"conversation",
			"other",
		])
		.meta({ description: "How the feedback was given. Our own list, from the channels that trusts name." }),
	collector: z
		.enum(["trust-run", "community-held", "third-party", "regulator"])
		.meta({ description: "Who collected it, and so how independent of the trust it was." }),
});
