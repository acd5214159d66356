import { MHS201 } from "../../tables/mhsds/mhs201.js";
import type { ValidatedSubmission } from "../../tables/validated-submission.js";
import { isDirectContact } from "./direct-contact.js";
import type { Referral } from "./referrals.js";

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

/** The attended direct contacts of a submission's referrals, one after another. */
export async function* directContacts(
	submission: ValidatedSubmission,
	referrals: ReadonlyMap<string, Referral>,
): AsyncGenerator<DirectContact> {
	for await (const contact of submission.records(MHS201)) {
		const referral = referrals.get(contact.ServiceRequestID);
		if (referral === undefined || !isDirectContact(contact)) continue;
		yield {
			referral,
			day: contact.CareContDate,
			time: contact.CareContTime,
			team: contact.OtherCareProfTeamLocalID ?? referral.team,
			mechanism: contact.ConsMechanismMH,
		};
	}
}
