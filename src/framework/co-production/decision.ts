import * as z from "zod";
import { CalendarDate } from "../calendar-date.js";
import { PlainText } from "../plain-text.js";
import { Constituency } from "./constituency.js";

/** Something that was decided, who decided it, and what has changed since. */
export const Decision = z.strictObject({
	id: PlainText.meta({ description: "Id of the decision within the event." }),
	decision: PlainText.meta({ description: "What was decided." }),
	madeBy: z
		.array(Constituency)
		.min(1)
		.meta({ description: "Who had a say in the decision itself, not who was in the room." }),
	change: z
		.discriminatedUnion("state", [
			z.strictObject({
				state: z.literal("made").meta({ description: "Something changed." }),
				on: CalendarDate.meta({ description: "The day of the change, YYYY-MM-DD." }),
				description: PlainText.meta({ description: "What changed." }),
			}),
			z.strictObject({
				state: z.literal("awaited").meta({ description: "Nothing has changed yet." }),
				due: CalendarDate.exactOptional().meta({ description: "When it should have, YYYY-MM-DD." }),
			}),
			z.strictObject({
				state: z.literal("not-made").meta({ description: "It will not be done." }),
				reason: PlainText.meta({
					description: "Why not, in a sentence that was told to those who took part.",
				}),
			}),
		])
		.meta({ description: "What came of the decision." }),
	planActions: z
		.array(PlainText)
		.exactOptional()
		.meta({ description: "Ids of the actions of the PCREF plan that it led to or is part of." }),
});
