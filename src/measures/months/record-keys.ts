import type { Table } from "../../tables/table.js";

/** What tells records apart that have no key of their own, from month to month (counting rule 0.6). */
const keysAcrossMonths: Readonly<Record<string, readonly string[]>> = {
	MHS006: ["LocalPatientID", "CareProfLocalID", "StartDateAssCareCoord"],
	MHS102: ["ServiceRequestID", "OtherCareProfTeamLocalID"],
	MHS105: ["ServiceRequestID", "OnwardReferDate", "OrgIDReceiving"],
	MHS403: ["MHActLegalStatusClassPeriodID", "StartDateMHCondDisch"],
	MHS404: ["MHActLegalStatusClassPeriodID", "StartDateCommTreatOrd"],
	MHS405: ["MHActLegalStatusClassPeriodID", "StartDateCommTreatOrdRecall"],
	MHS509: ["WardStayID", "StartDateHomeLeave", "StartTimeHomeLeave"],
	MHS510: ["WardStayID", "StartDateMHLeaveAbs", "StartTimeMHLeaveAbs"],
	MHS515: ["RestrictiveIntTypeID"],
	MHS606: ["ServiceRequestID", "CodedAssToolType", "AssToolCompTimestamp"],
};

/**
 * Tables of which every record is of a day of its own month, as validation sees to (MHS20167, MHS20435), with what hangs
 * on them: no record has a version in another month, so that none need be remembered.
 */
const ofTheirOwnMonth = ["MHS201", "MHS202", "MHS204", "MHS607"];

/** What names the thing that a record is a version of. */
export interface KeyAcrossMonths {
	/** The fields that it is made of. */
	readonly fields: readonly string[];
	readonly keyOf: (cells: Readonly<Record<string, string | null>>) => string;
}

/** What tells the records of a table apart from month to month; null where a record has no other versions. */
export function keyAcrossMonths(table: Table): KeyAcrossMonths | null {
	if (ofTheirOwnMonth.includes(table.code)) return null;
	const own = table.key.length > 0 ? table.key : keysAcrossMonths[table.code];
	const fields = own ?? Object.keys(table.fields);
	const [only] = fields;
	const isOne = fields.length === 1 && only !== undefined;
	return {
		fields,
		keyOf: (cells) => (isOne ? (cells[only] ?? "") : JSON.stringify(fields.map((field) => cells[field]))),
	};
}
