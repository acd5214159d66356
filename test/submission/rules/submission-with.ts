import { checkNhsNumber } from "../../../src/reference/nhs-number.js";
import type { Table } from "../../../src/tables/table.js";
import {
	goodValue,
	type Records,
	type TableRecord,
	tableOf,
	validRecord,
	validSubmission,
} from "./valid-records.js";

/** The n-th NHS number of those that are set aside for tests. */
export function nhsNumber(n: number): string {
	const valid = Array.from({ length: 200 }, (_, index) => String(9_990_000_100 + index)).filter(
		(candidate) => checkNhsNumber(candidate).valid,
	);
	return valid[n] as string;
}

/** What rules ask for beside a column once it is filled. */
const companions: { readonly [column: string]: TableRecord } = {
	"MHS002.LocalPatientID": { EndDateGMPRegistration: "" },
	"MHS005.IMCAAssigned": { IMCARequired: "Y" },
	"MHS005.IMHAAssigned": { IMHARequired: "Y" },
	"MHS102.ReferClosureDate": { ReferClosReason: "01" },
	"MHS102.ReferRejectionDate": { ReferRejectReason: "01" },
	"MHS201.CareContCancelDate": { CareContCancelReas: "01" },
	"MHS202.Finding": { FindSchemeInUse: "01" },
	"MHS202.FindSchemeInUse": { Finding: "F32.1" },
	"MHS202.ObsValue": { UnitofMeasurement_UCUM: "kg" },
	"MHS204.Finding": { FindSchemeInUse: "01" },
	"MHS204.FindSchemeInUse": { Finding: "F32.1" },
	"MHS518.OrgIDRespLAClinReadyforDisch": { AttribToIndic: "05" },
};

/** Records of a table that others need are tested beside a valid one, so that nothing else falls with them. */
const second: { readonly [table: string]: TableRecord } = {
	MHS001: { LocalPatientID: "P2", NHSNumber: nhsNumber(0) },
	MHS002: { GMPReg: "A81002", StartDateGMPRegistration: "2024-04-05", EndDateGMPRegistration: "2024-04-10" },
	MHS101: { ServiceRequestID: "P2" },
	MHS515: { RestrictiveIntTypeID: "P2" },
};

/** The record of a table that is put to the test: valid, but for the changes. */
export function testedRecord(table: Table, changes: TableRecord): TableRecord {
	const beside = Object.entries(changes).flatMap(([column, value]) =>
		value === "" ? [] : Object.entries(companions[`${table.code}.${column}`] ?? {}),
	);
	return { ...validRecord(table), ...second[table.code], ...Object.fromEntries(beside), ...changes };
}

/** What a person needs beside the record in the index. */
export function withPerson(records: Records, person: string): Records {
	return {
		...records,
		MHS002: [
			...(records.MHS002 ?? []),
			{ ...validRecord(tableOf("MHS002")), LocalPatientID: person, StartDateGMPRegistration: "" },
		],
		MHS101: [
			...(records.MHS101 ?? []),
			{ ...validRecord(tableOf("MHS101")), LocalPatientID: person, ServiceRequestID: person },
		],
	};
}

/** A registration of `P1` that follows the tested one. */
function following(tested: TableRecord): TableRecord {
	const end = tested.EndDateGMPRegistration ?? "";
	return {
		...validRecord(tableOf("MHS002")),
		StartDateGMPRegistration: /^\d{4}-\d{2}-\d{2}$/.test(end) && end !== "2024-02-30" ? end : "2024-04-10",
	};
}

/** A submission that is valid but for these records of the table; `others` changes what they hang under. */
export function submissionOf(
	table: Table,
	tested: readonly TableRecord[],
	others: { readonly [table: string]: TableRecord } = {},
): Records {
	const valid = Object.fromEntries(
		Object.entries(validSubmission(table)).map(([code, records]) => [
			code,
			records.map((record) => ({ ...record, ...others[code] })),
		]),
	);
	const [first = {}] = tested;
	switch (table.code) {
		case "MHS001":
			return ["P2", "P3"].slice(0, tested.length).reduce(withPerson, {
				...valid,
				MHS001: [...(valid.MHS001 ?? []), ...tested],
			});
		case "MHS002":
			return { ...valid, MHS002: [following(first), ...tested] };
		case "MHS505": {
			const incidents = new Set(
				tested.map(({ RestrictiveIntIncID: id = "" }) => (/^\w{1,20}$/.test(id) ? id : "P2")),
			);
			const types = [...incidents].map((id) => ({
				...validRecord(tableOf("MHS515")),
				RestrictiveIntIncID: id,
				RestrictiveIntTypeID: id,
				...others.MHS515,
			}));
			return { ...valid, MHS505: tested, MHS515: types };
		}
		case "MHS515": {
			const [{ StartDateRestrictiveIntInc = "" } = {}] = valid.MHS505 ?? [];
			const type = { ...validRecord(table), StartDateRestrictiveIntType: StartDateRestrictiveIntInc };
			return { ...valid, MHS515: [type, ...tested] };
		}
		case "MHS101":
			return { ...valid, MHS101: [...(valid.MHS101 ?? []), ...tested] };
		default:
			return { ...valid, [table.code]: tested };
	}
}

/** Another right value of a field than {@link goodValue}. */
export function otherValue(table: Table, name: string): string {
	const good = goodValue(table, name);
	const permitted = table.fields[name]?.rules.flatMap(({ check }) =>
		check.kind === "code-set" ? check.permitted : [],
	);
	if (permitted !== undefined && permitted.length > 1)
		return permitted.find((code) => code !== good) as string;
	if (name === "NHSNumber") return nhsNumber(5);
	if (good.startsWith("2024-04-10")) return good.replace("2024-04-10", "2024-04-09");
	return good.replace(/^./, (character) => (character === "1" ? "2" : "Y"));
}
