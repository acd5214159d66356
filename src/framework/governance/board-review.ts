import * as z from "zod";
import { CalendarDate } from "../calendar-date.js";
import type { Immutable } from "../immutable.js";
import { PlainText } from "../plain-text.js";

/**
 * One occasion on which the board looked at measures. The national list of core measures was not recovered, so
 * measures are named by id, this package's or a trust's own.
 */
export const BoardReview = z.strictObject({
	id: PlainText.meta({ description: "Id of the review." }),
	on: CalendarDate.meta({ description: "The day of the board meeting, YYYY-MM-DD." }),
	minute: PlainText.exactOptional().meta({ description: "Reference of the minute or paper." }),
	inPublic: z.boolean().meta({ description: "Whether the paper was taken in the public part." }),
	measures: z
		.array(
			z.strictObject({
				measure: PlainText.meta({ description: "Id of the measure that was shown." }),
				byEthnicity: z.boolean().meta({ description: "Whether it was shown by ethnic group." }),
			}),
		)
		.meta({ description: "The measures that were shown." }),
	decision: PlainText.exactOptional().meta({ description: "What the board decided on seeing them." }),
	nextReview: CalendarDate.exactOptional().meta({ description: "When the board will look again." }),
});

/** One occasion on which the board looked at measures. */
export type BoardReview = Immutable<z.infer<typeof BoardReview>>;
