import { MHS101 } from "../../tables/mhsds/mhs101.js";
import { MHS501 } from "../../tables/mhsds/mhs501.js";
import { MHS505 } from "../../tables/mhsds/mhs505.js";
import { MHS515 } from "../../tables/mhsds/mhs515.js";
import type { ValidatedSubmission } from "../../tables/validated-submission.js";
import { dayAfter } from "../months/calendar-month.js";
import { versionsOf } from "../months/record-versions.js";
import type {
	InpatientSpell,
	RestrictiveIncident,
	RestrictiveIntervention,
	RestrictiveInterventionRows,
} from "./rows.js";

/** Reads what restrictive interventions are counted from. A person is a LocalPatientID, found by spell and referral. */
export async function readRestrictiveInterventions(
	submission: ValidatedSubmission,
): Promise<RestrictiveInterventionRows> {
	const personOfReferral = new Map<string, string>();
	for await (const { ServiceRequestID, LocalPatientID } of submission.records(MHS101)) {
		personOfReferral.set(ServiceRequestID, LocalPatientID);
	}
	const spells = new Map<string, InpatientSpell>();
	for await (const { row: record, month } of versionsOf(submission, MHS501)) {
		const person = personOfReferral.get(record.ServiceRequestID);
		if (person === undefined) continue;
		spells.set(record.HospProvSpellID, {
			spell: record.HospProvSpellID,
			person,
			startDate: record.StartDateHospProvSpell,
			dischargeDate: record.DischDateHospProvSpell,
			inactiveDate: record.DischDateHospProvSpell === null ? dayAfter(month) : null,
		});
	}
	const incidents = new Map<string, RestrictiveIncident>();
	for await (const record of submission.records(MHS505)) {
		const person = spells.get(record.HospProvSpellID)?.person;
		if (person === undefined) continue;
		incidents.set(record.RestrictiveIntIncID, {
			incident: record.RestrictiveIntIncID,
			spell: record.HospProvSpellID,
			person,
			startDate: record.StartDateRestrictiveIntInc,
			startTime: record.StartTimeRestrictiveIntInc,
			endDate: record.EndDateRestrictiveIntInc,
			endTime: record.EndTimeRestrictiveIntInc,
		});
	}
	const interventions: RestrictiveIntervention[] = [];
	for await (const record of submission.records(MHS515)) {
		const person = incidents.get(record.RestrictiveIntIncID)?.person;
		if (person === undefined) continue;
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
	}
	return { spells: [...spells.values()], incidents: [...incidents.values()], interventions };
}
