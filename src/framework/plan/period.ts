import * as z from "zod";
import { CalendarDate } from "../calendar-date.js";

/** A period of whole days, first and last day included. */
export const Period = z.strictObject({
	from: CalendarDate.meta({ description: "The first day, YYYY-MM-DD." }),
	to: CalendarDate.meta({ description: "The last day, YYYY-MM-DD." }),
});
