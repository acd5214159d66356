import { MHS101 } from "../../tables/mhsds/mhs101.js";
import type { Row } from "../../tables/table.js";
import type { ValidatedSubmission } from "../../tables/validated-submission.js";

/** A referral as measures of access and care read it; `person` is a LocalPatientID. */
export interface Referral {
	readonly referral: string;
	readonly person: string;
	/** ReferralRequestReceivedDate. */
	readonly received: string;
	/** ServDischDate; null while the referral is open. */
	readonly discharged: string | null;
	/** SourceOfReferralMH: a letter for the kind of source and a digit. */
	readonly source: string | null;
	/** CareProfTeamLocalID: the team referred to. */
	readonly team: string;
	/** ReasonOAT. */
	readonly outOfAreaReason: string | null;
}

/** The referrals of a submission, by ServiceRequestID. */
export async function readReferrals(submission: ValidatedSubmission): Promise<ReadonlyMap<string, Referral>> {
	const referrals = new Map<string, Referral>();
	for await (const record of submission.records(MHS101))
		referrals.set(record.ServiceRequestID, referralOf(record));
	return referrals;
}

function referralOf(record: Row<typeof MHS101>): Referral {
	return {
		referral: record.ServiceRequestID,
		person: record.LocalPatientID,
		received: record.ReferralRequestReceivedDate,
		discharged: record.ServDischDate,
		source: record.SourceOfReferralMH,
		team: record.CareProfTeamLocalID,
		outOfAreaReason: record.ReasonOAT,
	};
}
