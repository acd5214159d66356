import type { AnyDraft, Dossier, PersonTable } from "../dossier.js";
import type { PlantedIssue } from "./planted-issue.js";

/** What a record of one table cannot do without. */
interface Need {
	readonly table: PersonTable;
	readonly of: PersonTable;
	readonly by: string;
	readonly code: string;
	readonly why: string;
}

const needs: readonly Need[] = [
	{
		table: "MHS001",
		of: "MHS002",
		by: "LocalPatientID",
		code: "MHS00145",
		why: "the person has no accepted GP registration",
	},
	{
		table: "MHS001",
		of: "MHS101",
		by: "LocalPatientID",
		code: "MHS00146",
		why: "the person has no accepted referral",
	},
	{
		table: "MHS002",
		of: "MHS001",
		by: "LocalPatientID",
		code: "MHS00220",
		why: "the person of the registration is not accepted or not there",
	},
	{
		table: "MHS101",
		of: "MHS001",
		by: "LocalPatientID",
		code: "MHS10101",
		why: "the person of the referral is not accepted or not there",
	},
	{
		table: "MHS401",
		of: "MHS001",
		by: "LocalPatientID",
		code: "MHS40125",
		why: "the person of the legal status period is not accepted or not there",
	},
	{
		table: "MHS404",
		of: "MHS401",
		by: "MHActLegalStatusClassPeriodID",
		code: "MHS40403",
		why: "the legal status period of the order is not accepted or not there",
	},
	{
		table: "MHS501",
		of: "MHS101",
		by: "ServiceRequestID",
		code: "MHS50102",
		why: "the referral of the stay is not accepted or not there",
	},
	{
		table: "MHS006",
		of: "MHS001",
		by: "LocalPatientID",
		code: "MHS00601",
		why: "the person of the care coordinator is not accepted or not there",
	},
	{
		table: "MHS102",
		of: "MHS101",
		by: "ServiceRequestID",
		code: "MHS10228",
		why: "the referral passed to another team is not accepted or not there",
	},
	{
		table: "MHS105",
		of: "MHS101",
		by: "ServiceRequestID",
		code: "MHS10510",
		why: "the referral that was sent on is not accepted or not there",
	},
	{
		table: "MHS201",
		of: "MHS101",
		by: "ServiceRequestID",
		code: "MHS20142",
		why: "the referral of the contact is not accepted or not there",
	},
	{
		table: "MHS202",
		of: "MHS201",
		by: "CareContactID",
		code: "MHS20224",
		why: "the contact of the activity is not accepted or not there",
	},
	{
		table: "MHS204",
		of: "MHS101",
		by: "ServiceRequestID",
		code: "MHS20403",
		why: "the referral of the indirect activity is not accepted or not there",
	},
	{
		table: "MHS405",
		of: "MHS401",
		by: "MHActLegalStatusClassPeriodID",
		code: "MHS40503",
		why: "the legal status period of the recall is not accepted or not there",
	},
	{
		table: "MHS502",
		of: "MHS501",
		by: "HospProvSpellID",
		code: "MHS50203",
		why: "the stay of the ward stay is not accepted or not there",
	},
	{
		table: "MHS505",
		of: "MHS501",
		by: "HospProvSpellID",
		code: "MHS50541",
		why: "the stay of the incident is not accepted or not there",
	},
	{
		table: "MHS509",
		of: "MHS502",
		by: "WardStayID",
		code: "MHS50901",
		why: "the ward stay of the leave is not accepted or not there",
	},
	{
		table: "MHS510",
		of: "MHS502",
		by: "WardStayID",
		code: "MHS51001",
		why: "the ward stay of the leave is not accepted or not there",
	},
	{
		table: "MHS515",
		of: "MHS505",
		by: "RestrictiveIntIncID",
		code: "MHS51505",
		why: "the incident of the intervention is not accepted or not there",
	},
	{
		table: "MHS606",
		of: "MHS101",
		by: "ServiceRequestID",
		code: "MHS60612",
		why: "the referral of the score is not accepted or not there",
	},
	{
		table: "MHS607",
		of: "MHS202",
		by: "CareActID",
		code: "MHS60708",
		why: "the activity of the score is not accepted or not there",
	},
];

const cellOf = (record: Readonly<Record<string, string | undefined>>, column: string) => record[column];

/**
 * The records of a dossier that fall because others are refused or missing: a person needs a registration and a
 * referral, everything else needs its person, period or referral; again and again until nothing changes.
 *
 * @param refused - records that are refused for faults of their own. They need nothing any more.
 */
export function consequences(dossier: Dossier, refused: readonly AnyDraft[]): readonly PlantedIssue[] {
	const fallen = new Set<AnyDraft>(refused);
	const issues: PlantedIssue[] = [];
	for (let before = -1; before < fallen.size; ) {
		before = fallen.size;
		for (const { table, of, by, code, why } of needs) {
			for (const record of dossier[table]) {
				const isThere = dossier[of].some(
					(other) => !fallen.has(other) && cellOf(other, by) === cellOf(record, by),
				);
				if (fallen.has(record) || isThere) continue;
				fallen.add(record);
				issues.push({ code, severity: "reject-group", table, column: by, record, why });
			}
		}
	}
	return issues;
}
