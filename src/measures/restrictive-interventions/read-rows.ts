import { MHS501 } from "../../tables/mhsds/mhs501.js";
import { MHS505 } from "../../tables/mhsds/mhs505.js";
import { MHS515 } from "../../tables/mhsds/mhs515.js";
import type { ValidatedSubmission } from "../../tables/validated-submission.js";
import { dayAfter } from "../months/calendar-month.js";
import { eachLatestVersion } from "../months/record-versions.js";
import { eachRecord } from "../submitted/each-record.js";
import { readPersonsOfReferrals } from "../submitted/persons-of-referrals.js";
import type {
	InpatientSpell,
	RestrictiveIncident,
	RestrictiveIntervention,
	RestrictiveInterventionRows,
} from "./rows.js";

/** Reads what restrictive interventions are counted from. A person is the number of a LocalPatientID, found by spell and referral. */
export async function readRestrictiveInterventions(
	submission: ValidatedSubmission,
): Promise<RestrictiveInterventionRows<number>> {
	const personOfReferral = await readPersonsOfReferrals(submission);
	const spells = new Map<string, InpatientSpell<number>>();
	await eachLatestVersion(
		submission,
		MHS501,
		["ServiceRequestID", "HospProvSpellID", "StartDateHospProvSpell", "DischDateHospProvSpell"],
		(record, month) => {
			const person = personOfReferral.get(record.ServiceRequestID);
			if (person === undefined) return;
			spells.set(record.HospProvSpellID, {
				spell: record.HospProvSpellID,
				person,
				startDate: record.StartDateHospProvSpell,
				dischargeDate: record.DischDateHospProvSpell,
				inactiveDate: record.DischDateHospProvSpell === null ? dayAfter(month) : null,
			});
		},
	);
	const incidents = new Map<string, RestrictiveIncident<number>>();
	await eachRecord(
		submission,
		MHS505,
		[
			"HospProvSpellID",
			"RestrictiveIntIncID",
			"StartDateRestrictiveIntInc",
			"StartTimeRestrictiveIntInc",
			"EndDateRestrictiveIntInc",
			"EndTimeRestrictiveIntInc",
		],
		(record) => {
			const person = spells.get(record.HospProvSpellID)?.person;
			if (person === undefined) return;
			incidents.set(record.RestrictiveIntIncID, {
				incident: record.RestrictiveIntIncID,
				spell: record.HospProvSpellID,
				person,
				startDate: record.StartDateRestrictiveIntInc,
				startTime: record.StartTimeRestrictiveIntInc,
				endDate: record.EndDateRestrictiveIntInc,
				endTime: record.EndTimeRestrictiveIntInc,
			});
		},
	);
	const interventions: RestrictiveIntervention<number>[] = [];
	await eachRecord(
		submission,
		MHS515,
		[
			"RestrictiveIntIncID",
			"RestrictiveIntTypeID",
			"RestrictiveIntType",
			"StartDateRestrictiveIntType",
			"StartTimeRestrictiveIntType",
			"EndDateRestrictiveIntType",
			"EndTimeRestrictiveIntType",
		],
		(record) => {
			const person = incidents.get(record.RestrictiveIntIncID)?.person;
			if (person === undefined) return;
			interventions.push({
				incident: record.RestrictiveIntIncID,
				intervention: record.RestrictiveIntTypeID,
				person,
				type: record.RestrictiveIntType,
				startDate: record.StartDateRestrictiveIntType,
				startTime: record.StartTimeRestrictiveIntType,
				endDate: record.EndDateRestrictiveIntType,
				endTime: record.EndTimeRestrictiveIntType,
			});
		},
	);
	return { spells: [...spells.values()], incidents: [...incidents.values()], interventions };
}
