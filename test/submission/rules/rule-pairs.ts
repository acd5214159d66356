import type { CellRule } from "../../../src/tables/cell-rule.js";
import type { RecordRule } from "../../../src/tables/record-rule.js";
import type { Table } from "../../../src/tables/table.js";
import type { NeedsRule, TableRule, UniqueRule } from "../../../src/tables/table-rule.js";
import { wrongValue } from "../../tables/cell-values.js";
import { combinationPairs } from "./combination-pairs.js";
import { datePair } from "./date-pairs.js";
import type { Pair } from "./pair.js";
import { nhsNumber, otherValue, submissionOf, testedRecord, withPerson } from "./submission-with.js";
import {
	goodValue,
	header,
	keysOf,
	type TableRecord,
	tableOf,
	validRecord,
	validSubmission,
} from "./valid-records.js";

/** A rule of a table, and the field that holds it where it is about one cell. */
export interface PlacedRule {
	readonly table: Table;
	readonly field?: string;
	readonly rule: CellRule | RecordRule | TableRule;
}

/** A submission that breaks this rule and as little else as can be, and one that does not break it. */
export function pairOf({ table, field, rule }: PlacedRule): Pair {
	if ("check" in rule) return cellPair(table, field as string, rule);
	switch (rule.kind) {
		case "date-order":
			return filePairs[rule.code] ?? datePair(table, rule);
		case "combination": {
			const values = combinationPairs[rule.code];
			if (values === undefined) throw new Error(`no values for ${rule.code}`);
			return {
				broken: submissionOf(table, [{ ...testedRecord(table, {}), ...values.broken }]),
				right: submissionOf(table, [{ ...testedRecord(table, {}), ...values.right }]),
			};
		}
		case "unique":
			return filePairs[rule.code] ?? uniquePair(table, rule);
		case "needs":
			return needsPair(table, rule);
		default:
			return filePairs[rule.code + rule.kind] ?? filePairs[rule.code] ?? fail(rule.code);
	}
}

function fail(code: string): never {
	throw new Error(`no pair for ${code}`);
}

function cellPair(table: Table, field: string, rule: CellRule): Pair {
	const wrong = wrongValue(rule, table.fields[field] as Table["fields"][string]);
	const withoutNumber: TableRecord = rule.code === "MHS00111" ? { NHSNumberStatus: "07" } : {};
	const broken = testedRecord(table, { [field]: wrong, ...withoutNumber });
	return {
		broken: submissionOf(table, [{ ...filler(table, broken), ...broken }]),
		right: submissionOf(table, [testedRecord(table, missing(table, [field]))]),
	};
}

/** Right values of these columns, as far as the tested record does not have them. */
function missing(table: Table, columns: readonly string[]): TableRecord {
	const tested = testedRecord(table, {});
	const absent = columns.filter((column) => tested[column] === undefined);
	return Object.fromEntries(absent.map((column) => [column, goodValue(table, column)]));
}

/** Something in another column of a record that would else be blank altogether. */
function filler(table: Table, record: TableRecord): TableRecord {
	const isBlank = Object.values(record).every((value) => value.trim() === "");
	const name = Object.keys(table.fields).find((other) => record[other] === undefined);
	return isBlank && name !== undefined ? { [name]: goodValue(table, name) } : {};
}

/** Two records with the same key, and two whose keys differ in their last field alone. */
function uniquePair(table: Table, { key, whenBlank }: UniqueRule): Pair {
	const blank: TableRecord = whenBlank === undefined ? {} : { [whenBlank]: "" };
	const first = { ...testedRecord(table, missing(table, key)), ...blank };
	const keys = table.tableRules.flatMap((rule) => (rule.kind === "unique" ? rule.key : []));
	const free = keys.filter((name) => ![...key, ...keysOf(table), whenBlank].includes(name));
	const apart = {
		...Object.fromEntries(free.map((name) => [name, otherValue(table, name)])),
		...(table.code === "MHS001" && !key.includes("LocalPatientID") ? { LocalPatientID: "P3" } : {}),
	};
	const twin: TableRecord = { ...first, ...apart };
	const last = key.at(-1) as string;
	if (whenBlank !== undefined) {
		return {
			broken: submissionOf(table, [first, twin]),
			right: submissionOf(table, [first, { ...twin, [whenBlank]: goodValue(table, whenBlank) }]),
		};
	}
	if (last === "LocalPatientID") {
		const right = submissionOf(table, [first, { ...twin, [last]: table.code === "MHS001" ? "P3" : "P2" }]);
		return {
			broken: submissionOf(table, [first, twin]),
			right: table.code === "MHS001" ? right : withSecond(right),
		};
	}
	return {
		broken: submissionOf(table, [first, twin]),
		right: submissionOf(table, [first, { ...twin, [last]: otherValue(table, last) }]),
	};
}

function withSecond(records: Pair["right"]): Pair["right"] {
	const person = { ...validRecord(tableOf("MHS001")), LocalPatientID: "P2", NHSNumber: nhsNumber(0) };
	return withPerson({ ...records, MHS001: [...(records.MHS001 ?? []), person] }, "P2");
}

/** A record that names nobody, and one that names a record which is there; or one without its child. */
function needsPair(table: Table, { table: needed, by }: NeedsRule): Pair {
	const right = submissionOf(table, [testedRecord(table, missing(table, [by]))]);
	if (table.key.includes(by)) {
		const key = testedRecord(table, {})[by];
		const without = (right[needed] ?? []).filter((record) => record[by] !== key);
		return { broken: { ...right, [needed]: without }, right };
	}
	return { broken: submissionOf(table, [testedRecord(table, { [by]: "NOBODY" })]), right };
}

const valid = validSubmission(tableOf("MHS001"));
const without = (code: string) =>
	Object.fromEntries(Object.entries(valid).filter(([table]) => table !== code));
const registration = { ...validRecord(tableOf("MHS002")), LocalPatientID: "P1" };
const moved = (start: string) => ({
	...valid,
	MHS002: [
		{ ...registration, GMPReg: "A81002", StartDateGMPRegistration: "", EndDateGMPRegistration: "2024-04-10" },
		{ ...registration, StartDateGMPRegistration: start },
	],
});

const began = (day: string) => ({
	...valid,
	MHS002: [{ ...registration, StartDateGMPRegistration: day }],
});
const received = (day: string) => ({
	...valid,
	MHS002: [{ ...registration, StartDateGMPRegistration: "" }],
	MHS101: [{ ...validRecord(tableOf("MHS101")), ReferralRequestReceivedDate: day }],
});

/** Rules about a table or the file as a whole, and about all registrations of a person. */
const filePairs: { readonly [rule: string]: Pair } = {
	MHS00211: { broken: began("2024-05-02"), right: began("2024-05-01") },
	MHS00222: {
		broken: { ...valid, MHS002: [registration, { ...registration, GMPReg: "A81002" }] },
		right: moved("2024-04-11"),
	},
	MHS00223: { broken: moved("2024-04-12"), right: moved("2024-04-11") },
	MHS60815: { broken: validSubmission(tableOf("MHS608")), right: valid },
	MHSREJ002: { broken: without("MHS000"), right: valid },
	MHSREJ003: { broken: without("MHS001"), right: valid },
	MHSREJ004: { broken: without("MHS101"), right: valid },
	MHSREJ005: { broken: without("MHS002"), right: valid },
	MHSREJ012: { broken: received("2024-03-31"), right: received("2024-04-01") },
	MHS00025: { broken: { ...valid, MHS000: [header, header] }, right: valid },
	"MHSREJ015single-record": { broken: { ...valid, MHS000: [header, header] }, right: valid },
	"MHSREJ015some-accepted": { broken: { ...valid, MHS000: [{ ...header, DatSetVer: "5.0" }] }, right: valid },
	MHSREJ101: {
		broken: { ...valid, MHS001: [{ ...validRecord(tableOf("MHS001")), OrgIDLocalPatientID: "" }] },
		right: valid,
	},
};
