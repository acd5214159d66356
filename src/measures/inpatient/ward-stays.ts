import { MHS502 } from "../../tables/mhsds/mhs502.js";
import { MHS903 } from "../../tables/mhsds/mhs903.js";
import { dayAfter } from "../months/calendar-month.js";
import { versionsOf } from "../months/record-versions.js";
import { oncePerSubmission } from "../submitted/once-per-submission.js";

/** A ward stay (MHS502), with the type of its ward. */
export interface WardStay {
	readonly wardStay: string;
	readonly spell: string;
	readonly start: string;
	readonly startTime: string | null;
	readonly end: string | null;
	readonly endTime: string | null;
	/** InactTimeWS: the day after the last month in which an open ward stay was submitted; null once it is closed. */
	readonly inactive: string | null;
	/** MHAdmittedPatientClass: the kind of bed. */
	readonly bed: string | null;
	/** WardType of MHS903. */
	readonly wardType: string | null;
}

/** The ward stays of a submission, by HospProvSpellID, in order of their start. */
export const readWardStays = oncePerSubmission(
	async (submission): Promise<ReadonlyMap<string, readonly WardStay[]>> => {
		const types = new Map<string, string | null>();
		for await (const { WardCode, WardType } of submission.records(MHS903)) types.set(WardCode, WardType);
		const stays = new Map<string, WardStay[]>();
		for await (const { row, month } of versionsOf(submission, MHS502)) {
			const stay: WardStay = {
				wardStay: row.WardStayID,
				spell: row.HospProvSpellID,
				start: row.StartDateWardStay,
				startTime: row.StartTimeWardStay,
				end: row.EndDateWardStay,
				endTime: row.EndTimeWardStay,
				inactive: row.EndDateWardStay === null ? dayAfter(month) : null,
				bed: row.MHAdmittedPatientClass,
				wardType: types.get(row.WardCode ?? "") ?? null,
			};
			stays.set(stay.spell, [...(stays.get(stay.spell) ?? []), stay]);
		}
		const momentOf = ({ start, startTime }: WardStay) => `${start} ${startTime ?? ""}`;
		for (const [spell, found] of stays)
			stays.set(
				spell,
				found.toSorted((a, b) => (momentOf(a) < momentOf(b) ? -1 : 1)),
			);
		return stays;
	},
);
