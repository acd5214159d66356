import { MHS501 } from "../../tables/mhsds/mhs501.js";
import type { ValidatedSubmission } from "../../tables/validated-submission.js";
import { readReferrals } from "../care/referrals.js";

/** A hospital provider spell (MHS501) with the person whose referral it hangs under. */
export interface Stay {
	readonly spell: string;
	readonly person: string;
	readonly admitted: string;
	readonly discharged: string | null;
	/** MethOfDischMHHospProvSpell and DestOfDischHospProvSpell. */
	readonly method: string | null;
	readonly destination: string | null;
}

/** The stays of a submission, by HospProvSpellID. */
export async function readStays(submission: ValidatedSubmission): Promise<ReadonlyMap<string, Stay>> {
	const referrals = await readReferrals(submission);
	const stays = new Map<string, Stay>();
	for await (const record of submission.records(MHS501)) {
		const person = referrals.get(record.ServiceRequestID)?.person;
		if (person === undefined) continue;
		stays.set(record.HospProvSpellID, {
			spell: record.HospProvSpellID,
			person,
			admitted: record.StartDateHospProvSpell,
			discharged: record.DischDateHospProvSpell,
			method: record.MethOfDischMHHospProvSpell,
			destination: record.DestOfDischHospProvSpell,
		});
	}
	return stays;
}
