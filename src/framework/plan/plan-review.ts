import * as z from "zod";
import { CalendarDate } from "../calendar-date.js";
import { Constituency } from "../co-production/constituency.js";
import type { Immutable } from "../immutable.js";
import { PlainText } from "../plain-text.js";

/** A look back at the plan: who took part, what was decided, what was changed. */
export const PlanReview = z.strictObject({
	on: CalendarDate.meta({ description: "The day of the review, YYYY-MM-DD." }),
	body: PlainText.meta({ description: "The board, group or meeting that reviewed it." }),
	participants: z
		.array(Constituency)
		.min(1)
		.meta({ description: "The constituencies that took part in the decision." }),
	decision: PlainText.meta({ description: "What was decided." }),
	changes: z.array(PlainText).meta({ description: "What was changed in the plan; empty where nothing was." }),
	coProductionEvents: z
		.array(PlainText)
		.exactOptional()
		.meta({ description: "Ids of the co-production events that were part of it." }),
});

/** A look back at the plan. */
export type PlanReview = Immutable<z.infer<typeof PlanReview>>;
