import * as z from "zod";
import { PlainText } from "../plain-text.js";
import { Redaction } from "./redaction.js";

/**
 * What the person said, in their words, kept in an object of its own so that it can be stored, shown and deleted
 * apart from everything that is counted. In a small community a few words can tell who is speaking.
 */
export const FreeText = z.strictObject({
	words: PlainText.meta({ description: "The person's own words.", identifying: "free-text" }),
	redaction: z
		.discriminatedUnion("state", [
			z.strictObject({
				state: z
					.literal("unredacted")
					.meta({ description: "Nobody has looked for identifying details yet." }),
			}),
			z.strictObject({
				state: z
					.literal("redacted")
					.meta({ description: "Identifying details were taken out of the words here." }),
				...Redaction.shape,
			}),
			z.strictObject({
				state: z
					.literal("nothing-to-redact")
					.meta({ description: "Somebody looked and found nothing identifying." }),
				...Redaction.shape,
			}),
		])
		.meta({ description: "Whether identifying details were looked for and taken out." }),
});
