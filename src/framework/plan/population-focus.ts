import * as z from "zod";
import type { Immutable } from "../immutable.js";
import { PlainText } from "../plain-text.js";
import { PopulationGroup } from "../population-group.js";

const reason = PlainText.meta({ description: "Why these people, with what it rests on." });

const concerns = z
	.enum(["patients", "carers", "both"])
	.meta({ description: "Whether it is about patients, about carers, or about both." });

/**
 * Whom a plan is for. PCREF covers every racialised and ethnically and culturally diverse community; a plan that
 * begins with some of them says which and why.
 */
export const PopulationFocus = z.discriminatedUnion("scope", [
	z.strictObject({
		scope: z
			.literal("all-racialised-communities")
			.meta({ description: "Every racialised community that the organisation serves." }),
		reason,
		concerns,
	}),
	z.strictObject({
		scope: z.literal("named-groups").meta({ description: "Some groups first." }),
		groups: z.array(PopulationGroup).min(1).meta({ description: "The groups, in code-list order." }),
		reason,
		concerns,
	}),
]);

/** Whom a plan is for. */
export type PopulationFocus = Immutable<z.infer<typeof PopulationFocus>>;
