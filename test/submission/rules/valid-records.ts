import type { Field } from "../../../src/tables/field.js";
import { mhsds6 } from "../../../src/tables/mhsds/mhsds-6.js";
import type { Table } from "../../../src/tables/table.js";
import { rightValue } from "../../tables/cell-values.js";

/** One record as it stands in a file; an absent column is blank. */
export type TableRecord = { readonly [column: string]: string };

/** The records of each table by its code; a table that is not there has no file. */
export type Records = { readonly [table: string]: readonly TableRecord[] };

const tables: readonly Table[] = mhsds6;

/** The table of this code. */
export function tableOf(code: string): Table {
	const table = tables.find((known) => known.code === code);
	if (table === undefined) throw new Error(`no table ${code}`);
	return table;
}

export const header: TableRecord = {
	DatSetVer: "6.0",
	OrgIDProvider: "ZSYN0",
	OrgIDSubmit: "ZSYN0",
	PrimSystemInUse: "SYNTHETIC",
	ReportingPeriodStartDate: "2024-04-01",
	ReportingPeriodEndDate: "2024-04-30",
	DateTimeDatSetCreate: "2024-05-20T09:00:00",
};

/** What a valid record has beside what its own rules ask for, because rules across fields ask for it. */
const besides: { readonly [table: string]: TableRecord } = {
	MHS001: {
		OrgIDLocalPatientID: "ZSYN0",
		NHSNumber: "9990000018",
		NHSNumberStatus: "01",
		PersonBirthDate: "1980-01-01",
		Postcode: "ZZ99 3VZ",
		GenderIDCode: "2",
	},
	MHS002: { StartDateGMPRegistration: "2024-04-10" },
	MHS102: { OtherCareProfTeamLocalID: "P1" },
	MHS302: { NHSNumber: "9990000026", PersonBirthDate: "1980-01-01" },
	MHS518: { AttribToIndic: "04" },
};

/** A date on which everything may happen: within the period, and on the same day as everything else. */
const day = "2024-04-10";

/** A right value of a field: on the common day where it is a date, of the person, referral and so on `P1` where it is a key. */
export function goodValue(table: Table, name: string): string {
	const field = table.fields[name] as Field;
	const special = besides[table.code]?.[name];
	if (special !== undefined) return special;
	if (keysOf(table).includes(name)) return "P1";
	if (field.type === "date") return day;
	return rightValue(field).replace("2024-05-31", day);
}

/** The fields by which a table's records hang under others, and the one by which others hang under them. */
export function keysOf(table: Table): readonly string[] {
	const parents = table.tableRules.flatMap((rule) => (rule.kind === "needs" ? [rule.by] : []));
	const children = tables.flatMap((other) =>
		other.tableRules.flatMap((rule) => (rule.kind === "needs" && rule.table === table.code ? [rule.by] : [])),
	);
	return [...new Set([...parents, ...children])];
}

/** The smallest valid record: what is mandatory or wanted, and the keys of the person, referral and so on `P1`. */
export function validRecord(table: Table): TableRecord {
	if (table.code === "MHS000") return header;
	const record: { [column: string]: string } = { ...besides[table.code] };
	for (const [name, field] of Object.entries(table.fields)) {
		const isAsked = field.rules.some(({ check }) => check.kind === "not-blank");
		if (isAsked && record[name] === undefined) record[name] = goodValue(table, name);
	}
	if (table.key[0] !== undefined) record[table.key[0]] = "P1";
	return record;
}

/** The tables without which records of this one cannot be accepted, itself among them, in the official order. */
function withNeeded(table: Table): readonly Table[] {
	const found = new Set(["MHS000", "MHS001", "MHS002", "MHS101", table.code]);
	for (const code of found) {
		for (const rule of tableOf(code).tableRules) if (rule.kind === "needs") found.add(rule.table);
	}
	return tables.filter(({ code }) => found.has(code));
}

/** A valid submission with one record in this table and in all that it needs. */
export function validSubmission(table: Table): Records {
	return Object.fromEntries(withNeeded(table).map((needed) => [needed.code, [validRecord(needed)]]));
}
