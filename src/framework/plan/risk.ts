import * as z from "zod";
import type { Immutable } from "../immutable.js";
import { PlainText } from "../plain-text.js";

/** What could keep the plan from working, or already does. */
export const Risk = z.strictObject({
	id: PlainText.meta({ description: "Id of the risk or issue within the plan." }),
	kind: z
		.enum(["risk", "issue"])
		.meta({ description: "Whether it may happen, risk, or is happening, issue." }),
	description: PlainText.meta({ description: "What it is." }),
	rating: z
		.strictObject({
			scale: PlainText.meta({
				description: "The scale, such as the name of the organisation's risk matrix.",
			}),
			value: PlainText.meta({ description: "The rating, as that scale writes it." }),
		})
		.meta({ description: "How serious it is, on a scale that is named." }),
	mitigation: PlainText.meta({ description: "What is done about it." }),
	owner: PlainText.meta({ description: "The role that answers for it." }),
	actions: z.array(PlainText).meta({ description: "Ids of the actions of this plan that it bears on." }),
});

/** What could keep the plan from working, or already does. */
export type Risk = Immutable<z.infer<typeof Risk>>;
