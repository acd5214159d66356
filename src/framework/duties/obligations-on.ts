import { ArgumentError } from "../../issues/argument-error.js";
import { CalendarDate } from "../calendar-date.js";
import { type Duty, duties, type OrganisationKind } from "./duties.js";

/** One source's date for a duty, and what follows from it for the day asked about. */
export interface DutyDate {
	/** Id of the event in the timeline, where its sources are. */
	readonly event: string;
	readonly title: string;
	/** As exact as the source: `YYYY-MM-DD` or `YYYY-MM`. */
	readonly date: string;
	/** The day it is read as: a month is read as its first day. */
	readonly from: string;
	/** Standing of the date. */
	readonly status: Duty["events"][number]["status"];
	/** Whether, by this date alone, the duty was in force on the day asked about. */
	readonly inForce: boolean;
}

/** How a PCREF duty stood on one day for one kind of organisation. */
export interface DutyOn {
	readonly id: string;
	readonly title: string;
	readonly force: Duty["force"];
	/** `disputed` where some sources' dates put the day inside and others put it outside. */
	readonly standing: "in-force" | "not-in-force" | "disputed" | "not-applicable";
	readonly dates: readonly DutyDate[];
	readonly note?: string;
}

function standingOf(dates: readonly DutyDate[]): DutyOn["standing"] {
	if (dates.every(({ inForce }) => inForce)) return "in-force";
	return dates.some(({ inForce }) => inForce) ? "disputed" : "not-in-force";
}

/**
 * Which duties under PCREF were in force on a day for a kind of organisation.
 *
 * Sources disagree on when PCREF was launched and when it became mandatory. No date is picked: each duty comes with
 * every date that was read for it, and on days that only some of them cover it is `disputed`. A date given as a
 * month is read as the first day of that month. The laws behind PCREF's first part are older and bind in any case;
 * they are in {@link obligations}.
 *
 * @param date The day, YYYY-MM-DD.
 * @param organisation `kind`: what the organisation is. A mental health trust is taken to hold the NHS Standard
 * Contract.
 * @returns All duties, in the order in which they came, those that do not apply to such an organisation as
 * `not-applicable`. It is a reading of what sources say, not legal advice.
 * @throws {@link ArgumentError} where `date` is no calendar date.
 *
 * @example
 * ```ts
 * import { obligationsOn } from "pcref";
 *
 * const standing = (date: string) => obligationsOn(date, { kind: "mental-health-trust" }).map((duty) => `${duty.id}: ${duty.standing}`);
 * standing("2024-06-01"); // => ["framework: in-force", "contract-clause: disputed", "implementation: not-in-force", "regulator: in-force"]
 * standing("2025-04-01"); // => ["framework: in-force", "contract-clause: in-force", "implementation: in-force", "regulator: in-force"]
 * obligationsOn("2025-04-01", { kind: "other" }).every((duty) => duty.standing === "not-applicable"); // => true
 * ```
 */
export function obligationsOn(
	date: string,
	organisation: { readonly kind: OrganisationKind },
): readonly DutyOn[] {
	if (!CalendarDate.safeParse(date).success) {
		throw new ArgumentError("date", "must be a calendar date, YYYY-MM-DD");
	}
	return duties.map(({ id, title, force, appliesTo, events, note }) => {
		const dates = events.map((event): DutyDate => {
			const from = event.precision === "day" ? event.date : `${event.date}-01`;
			return {
				event: event.id,
				title: event.title,
				date: event.date,
				from,
				status: event.status,
				inForce: date >= from,
			};
		});
		return {
			id,
			title,
			force,
			standing: appliesTo.includes(organisation.kind) ? standingOf(dates) : "not-applicable",
			dates,
			...(note === undefined ? {} : { note }),
		};
	});
}
