import { MHS201 } from "../../tables/mhsds/mhs201.js";
import type { ValidatedSubmission } from "../../tables/validated-submission.js";
import { eachRecord } from "../submitted/each-record.js";
import { isDirectContact } from "./direct-contact.js";
import type { Referral, Referrals } from "./referrals.js";

/** An attended direct contact (R0.17). */
export interface DirectContact {
	readonly referral: Referral;
	readonly day: string;
	/** CareContTime; null where it is not known. */
	readonly time: string | null;
	/** The team seen, else the team referred to. */
	readonly team: string;
	/** ConsMechanismMH: how. */
	readonly mechanism: string | null;
}

/** Hands the attended direct contacts of a submission's referrals to a function, one after another. */
export function eachDirectContact(
	submission: ValidatedSubmission,
	referrals: Referrals,
	take: (contact: DirectContact) => void,
): Promise<void> {
	return eachRecord(submission, MHS201, contactFields, (contact) => {
		const referral = referrals.get(contact.ServiceRequestID);
		if (referral === undefined || !isDirectContact(contact)) return;
		take({
			referral,
			day: contact.CareContDate,
			time: contact.CareContTime,
			team: contact.OtherCareProfTeamLocalID ?? referral.team,
			mechanism: contact.ConsMechanismMH,
		});
	});
}

const contactFields = [
	"ServiceRequestID",
	"CareContDate",
	"CareContTime",
	"OtherCareProfTeamLocalID",
	"AttendStatus",
	"ConsMechanismMH",
] as const;
