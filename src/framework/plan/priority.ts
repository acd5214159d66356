import * as z from "zod";
import { Setting } from "../feedback/care-context.js";
import type { Immutable } from "../immutable.js";
import { partIds } from "../parts.js";
import { PlainText } from "../plain-text.js";
import { PopulationGroup } from "../population-group.js";

/** Something that a plan sets out to change, why, and what in PCREF it belongs to. */
export const Priority = z.strictObject({
	id: PlainText.meta({ description: "Id of the priority within the plan." }),
	title: PlainText.meta({ description: "What is to change, in a few words." }),
	parts: z
		.array(z.enum(partIds))
		.min(1)
		.meta({ description: "The formal parts of PCREF that it belongs to." }),
	obligations: z
		.array(PlainText)
		.meta({ description: "Ids of the obligations it serves: built in, or the organisation's own." }),
	competencies: z
		.array(PlainText)
		.meta({ description: "Ids of the competencies it serves: national, or the organisation's own." }),
	measures: z
		.array(PlainText)
		.meta({ description: "Ids of the measures of this plan that would show the change." }),
	rationale: z
		.strictObject({
			text: PlainText.meta({ description: "Why this comes first." }),
			citations: z
				.array(
					z.strictObject({
						statement: PlainText.meta({ description: "What the figures or people say." }),
						source: PlainText.meta({ description: "Where it was read or heard, enough to find it again." }),
					}),
				)
				.meta({ description: "The figures and voices that it rests on." }),
		})
		.meta({ description: "Why this is a priority." }),
	concerns: z
		.enum(["patients", "carers", "both"])
		.meta({ description: "Whether it is about patients, about carers, or about both." }),
	groups: z
		.array(PopulationGroup)
		.meta({ description: "The groups it is about; empty where it is about all that the plan is for." }),
	settings: z
		.array(Setting.exclude(["not-in-a-service", "not-known"]))
		.meta({ description: "Where in the pathway; empty where it is about all of it." }),
});

/** Something that a plan sets out to change. */
export type Priority = Immutable<z.infer<typeof Priority>>;
