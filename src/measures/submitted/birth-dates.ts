import { MHS001 } from "../../tables/mhsds/mhs001.js";
import { ByNumber } from "./by-number.js";
import { eachRecord } from "./each-record.js";
import { oncePerSubmission } from "./once-per-submission.js";

/** PersonBirthDate of everybody in MHS001, by the number of the person; null where it is not known. */
export const readBirthDates = oncePerSubmission(async (submission) => {
	const born = new ByNumber<string | null>();
	await eachRecord(
		submission,
		MHS001,
		["LocalPatientID", "PersonBirthDate"],
		({ LocalPatientID, PersonBirthDate }) => {
			born.set(LocalPatientID, PersonBirthDate);
		},
	);
	return born;
});
