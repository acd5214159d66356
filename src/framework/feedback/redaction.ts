import * as z from "zod";
import { CalendarDate } from "../calendar-date.js";
import { PlainText } from "../plain-text.js";

/** Who took identifying details out of a person's words, or found that there were none, and when. */
export const Redaction = z.strictObject({
	by: PlainText.meta({
		description: "The name of the person who answers for the redaction.",
		identifying: "staff-name",
	}),
	on: CalendarDate.meta({ description: "The day of the redaction, YYYY-MM-DD." }),
});
