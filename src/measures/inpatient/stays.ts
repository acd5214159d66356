import { MHS501 } from "../../tables/mhsds/mhs501.js";
import { readReferrals } from "../care/referrals.js";
import { dayAfter } from "../months/calendar-month.js";
import { versionsOf } from "../months/record-versions.js";
import { oncePerSubmission } from "../submitted/once-per-submission.js";

/** A hospital provider spell (MHS501) with the person whose referral it hangs under. */
export interface Stay {
	readonly spell: string;
	readonly person: string;
	readonly admitted: string;
	readonly discharged: string | null;
	/** InactTimeHPS: the day after the last month in which an open stay was submitted; null once it is closed. */
	readonly inactive: string | null;
	/** The referral that it hangs under. */
	readonly referral: string;
	/** SourceAdmMHHospProvSpell. */
	readonly source: string | null;
	/** MethOfDischMHHospProvSpell and DestOfDischHospProvSpell. */
	readonly method: string | null;
	readonly destination: string | null;
}

/** The stays of a submission, by HospProvSpellID. */
export const readStays = oncePerSubmission(async (submission): Promise<ReadonlyMap<string, Stay>> => {
	const referrals = await readReferrals(submission);
	const stays = new Map<string, Stay>();
	for await (const { row: record, month } of versionsOf(submission, MHS501)) {
		const person = referrals.get(record.ServiceRequestID)?.person;
		if (person === undefined) continue;
		stays.set(record.HospProvSpellID, {
			spell: record.HospProvSpellID,
			person,
			admitted: record.StartDateHospProvSpell,
			discharged: record.DischDateHospProvSpell,
			inactive: record.DischDateHospProvSpell === null ? dayAfter(month) : null,
			referral: record.ServiceRequestID,
			source: record.SourceAdmMHHospProvSpell,
			method: record.MethOfDischMHHospProvSpell,
			destination: record.DestOfDischHospProvSpell,
		});
	}
	return stays;
});
