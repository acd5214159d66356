import type { ReportingPeriod } from "../../tables/validated-submission.js";
import { dayNumber } from "./day-number.js";

/** How long a detention had lasted when a month ended, as the monthly statistics see it. */
export type MonthlyDetentionLength =
	| {
			/** `active`: it ran on after the month. */
			readonly state: "ended" | "active";
			/** The day it ended, by its end or its expiry; the day after the month where it ran on. */
			readonly end: string;
			readonly days: number;
	  }
	/** It had ended before the month. */
	| { readonly state: "excluded" };

/**
 * The length of a detention in a month, as the monthly statistics measure it. A detention without an end is taken to
 * end on its expiry date where that lies between its start and the end of the month. A transfer is measured from the
 * start of the hospital spell.
 *
 * Source: NHS England, mental health monthly statistics code (MHS150 to MHS155), restated in our own words.
 *
 * @param detention Its dates; `admission` is the start of its hospital spell where it is a transfer (category H), and
 * null otherwise.
 * @param month First and last day, both inclusive.
 *
 * @example
 * ```ts
 * import { monthlyDetentionLength } from "pcref/measures";
 *
 * const detention = { start: "2024-12-01", end: null, expiry: "2025-01-15", admission: null };
 * monthlyDetentionLength(detention, { start: "2025-01-01", end: "2025-01-31" }); // => { state: "ended", end: "2025-01-15", days: 45 }
 * ```
 */
export function monthlyDetentionLength(
	detention: {
		readonly start: string;
		readonly end: string | null;
		readonly expiry: string | null;
		readonly admission: string | null;
	},
	month: ReportingPeriod,
): MonthlyDetentionLength {
	const { start, end, expiry, admission } = detention;
	const lastDay = dayNumber(month.end);
	const [ended, expired] = [dayNumber(end), dayNumber(expiry)];
	const usable =
		expired !== null && expired >= dayNumber(start) && expired <= lastDay ? expired : lastDay + 1;
	const derived = ended !== null && ended <= lastDay ? ended : usable;
	if (derived < dayNumber(month.start)) return { state: "excluded" };
	return {
		state: derived <= lastDay ? "ended" : "active",
		end: new Date(derived * 86_400_000).toISOString().slice(0, 10),
		days: derived - dayNumber(admission ?? start),
	};
}
