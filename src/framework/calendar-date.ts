import * as z from "zod";

/** A day that exists in the calendar, as text: `YYYY-MM-DD`. Such texts sort as the days do. */
export const CalendarDate = z.iso.date();
