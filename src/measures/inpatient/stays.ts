import { MHS501 } from "../../tables/mhsds/mhs501.js";
import { readReferrals } from "../care/referrals.js";
import { dayAfter } from "../months/calendar-month.js";
import { eachLatestVersion } from "../months/record-versions.js";
import { oncePerSubmission } from "../submitted/once-per-submission.js";

/** A hospital provider spell (MHS501) with the person whose referral it hangs under. */
export interface Stay {
	readonly spell: string;
	/** The number of the LocalPatientID. */
	readonly person: number;
	readonly admitted: string;
	readonly discharged: string | null;
	/** InactTimeHPS: the day after the last month in which an open stay was submitted; null once it is closed. */
	readonly inactive: string | null;
	/** The number of the referral that it hangs under. */
	readonly referral: number;
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
	await eachLatestVersion(
		submission,
		MHS501,
		[
			"ServiceRequestID",
			"HospProvSpellID",
			"StartDateHospProvSpell",
			"DischDateHospProvSpell",
			"SourceAdmMHHospProvSpell",
			"MethOfDischMHHospProvSpell",
			"DestOfDischHospProvSpell",
		],
		(record, month) => {
			const person = referrals.get(record.ServiceRequestID)?.person;
			if (person === undefined) return;
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
		},
	);
	return stays;
});
