import * as z from "zod";
import type { Immutable } from "../immutable.js";

const provision = z.enum([
	"used",
	"offered-and-declined",
	"needed-but-not-provided",
	"not-needed",
	"not-asked",
]);

/** How the person could give their feedback: in which language, through whom, in which form. */
export const Communication = z.strictObject({
	language: z
		.strictObject({
			scheme: z.literal("bcp-47").meta({ description: "Language tags of the internet, BCP 47." }),
			code: z
				.string()
				.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}$/, "Must be a language tag such as so or pa-Arab")
				.meta({ description: "The language tag, such as so, pa-Arab, or bfi for British Sign Language." }),
		})
		.nullable()
		.meta({ description: "The language in which the feedback was given; null where it was not recorded." }),
	interpreter: provision.meta({ description: "Whether an interpreter was there, and if not, why." }),
	easyRead: provision.meta({ description: "Whether an easy-read form was used, and if not, why." }),
});

/** How the person could give their feedback. */
export type Communication = Immutable<z.infer<typeof Communication>>;
