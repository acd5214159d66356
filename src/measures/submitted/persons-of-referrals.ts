import { MHS101 } from "../../tables/mhsds/mhs101.js";
import { eachRecord } from "./each-record.js";
import { NumbersByNumber } from "./numbers-by-number.js";
import { oncePerSubmission } from "./once-per-submission.js";

/** Whose each referral is: the number of the person by that of the referral. */
export const readPersonsOfReferrals = oncePerSubmission(
	async (submission): Promise<Pick<NumbersByNumber, "get">> => {
		const persons = new NumbersByNumber();
		await eachRecord(
			submission,
			MHS101,
			["ServiceRequestID", "LocalPatientID"],
			({ ServiceRequestID, LocalPatientID }) => {
				persons.set(ServiceRequestID, LocalPatientID);
			},
		);
		return persons;
	},
);
