import { MHS101 } from "../../tables/mhsds/mhs101.js";
import type { Row } from "../../tables/table.js";
import type { ReportingPeriod } from "../../tables/validated-submission.js";
import { dayAfter } from "../months/calendar-month.js";
import { versionsOf } from "../months/record-versions.js";
import { oncePerSubmission } from "../submitted/once-per-submission.js";

/** A referral as measures of access and care read it; `person` is a LocalPatientID. */
export interface Referral {
	readonly referral: string;
	readonly person: string;
	/** ReferralRequestReceivedDate. */
	readonly received: string;
	/** ServDischDate; null while the referral is open. */
	readonly discharged: string | null;
	/** InactTimeRef: the day after the last month in which an open referral was submitted; null once it is closed. */
	readonly inactive: string | null;
	/** SourceOfReferralMH: a letter for the kind of source and a digit. */
	readonly source: string | null;
	/** CareProfTeamLocalID: the team referred to. */
	readonly team: string;
	/** PrimReasonReferralMH. */
	readonly reason: string | null;
	/** ClinRespPriorityType: how soon the person should be seen. */
	readonly priority: string | null;
	/** ReferralRequestReceivedTime. */
	readonly receivedTime: string | null;
	/** It has a ReferRejectionDate. */
	readonly isRejected: boolean;
	/** ReasonOAT. */
	readonly outOfAreaReason: string | null;
}

/** The referrals of a submission, by ServiceRequestID. */
export const readReferrals = oncePerSubmission(async (submission): Promise<ReadonlyMap<string, Referral>> => {
	const referrals = new Map<string, Referral>();
	for await (const { row, month } of versionsOf(submission, MHS101))
		referrals.set(row.ServiceRequestID, referralOf(row, month));
	return referrals;
});

function referralOf(record: Row<typeof MHS101>, month: ReportingPeriod): Referral {
	return {
		referral: record.ServiceRequestID,
		person: record.LocalPatientID,
		received: record.ReferralRequestReceivedDate,
		discharged: record.ServDischDate,
		inactive: record.ServDischDate === null ? dayAfter(month) : null,
		source: record.SourceOfReferralMH,
		team: record.CareProfTeamLocalID,
		reason: record.PrimReasonReferralMH,
		priority: record.ClinRespPriorityType,
		receivedTime: record.ReferralRequestReceivedTime,
		isRejected: record.ReferRejectionDate !== null,
		outOfAreaReason: record.ReasonOAT,
	};
}
