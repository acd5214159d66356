import { MHS101 } from "../../tables/mhsds/mhs101.js";
import type { NumberedRow, ReportingPeriod } from "../../tables/validated-submission.js";
import { dayAfter } from "../months/calendar-month.js";
import { eachLatestVersion } from "../months/record-versions.js";
import { ByNumber } from "../submitted/by-number.js";
import { oncePerSubmission } from "../submitted/once-per-submission.js";

/** A referral as measures of access and care read it: the number of its ServiceRequestID, and of its LocalPatientID. */
export interface Referral {
	readonly referral: number;
	readonly person: number;
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

/** The referrals of a submission, by number. */
export type Referrals = Pick<ByNumber<Referral>, "get" | "values">;

/** The referrals of a submission. */
export const readReferrals = oncePerSubmission(async (submission): Promise<Referrals> => {
	const referrals = new ByNumber<Referral>();
	await eachLatestVersion(submission, MHS101, referralFields, (row, month) => {
		referrals.set(row.ServiceRequestID, referralOf(row, month));
	});
	return referrals;
});

const referralFields = [
	"ServiceRequestID",
	"LocalPatientID",
	"ReferralRequestReceivedDate",
	"ServDischDate",
	"SourceOfReferralMH",
	"CareProfTeamLocalID",
	"PrimReasonReferralMH",
	"ClinRespPriorityType",
	"ReferralRequestReceivedTime",
	"ReferRejectionDate",
	"ReasonOAT",
] as const;

function referralOf(
	record: NumberedRow<typeof MHS101, (typeof referralFields)[number]>,
	month: ReportingPeriod,
): Referral {
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
