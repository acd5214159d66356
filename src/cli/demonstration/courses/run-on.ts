import type { RandomNumbers } from "../random-numbers.js";
import type { ReportingMonth } from "../reporting-month.js";
import { type Moment, type Section, type Stay, section } from "./course.js";
import { discharge } from "./stays.js";

const longest = { "02": 27, "03": 150 } as const;

/** How a detention went on: its sections, and the discharge where there was one. */
export interface Continuation {
	readonly sections: readonly Section[];
	readonly discharged: Pick<Stay, "discharged" | "destination">;
}

/**
 * Lets a section 2 or 3 run on from its start: it is still open when the month ends, or section 3 follows section 2,
 * or the person is discharged or stays on informally, of which MHS401 says nothing.
 *
 * @param options.end - when it ends; without it, some time before it would expire.
 */
export function runOn(
	random: RandomNumbers,
	{
		status,
		start,
		end,
		month,
	}: {
		readonly status: "02" | "03";
		readonly start: Moment;
		readonly end?: Moment;
		readonly month: ReportingMonth;
	},
): Continuation {
	const ends = end ?? { day: start.day + random.whole(3, longest[status]), time: random.time(9, 12) };
	if (ends.day > month.last) return { sections: [section({ status, start })], discharged: {} };
	const ended = section({ status, start, end: ends });
	const next = random.fraction();
	if (status === "02" && next < 0.3) {
		return { sections: [ended, section({ status: "03", start: ends })], discharged: {} };
	}
	if (next < 0.45) return { sections: [ended], discharged: {} };
	const leaves = { day: ends.day, time: random.time(13, 17) };
	return { sections: [ended], discharged: discharge(random, leaves) };
}
