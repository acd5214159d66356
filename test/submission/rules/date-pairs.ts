import { addDays, formatISO, parseISO } from "date-fns";
import type { DateOrderRule } from "../../../src/tables/record-rule.js";
import type { Table } from "../../../src/tables/table.js";
import { impliedBy } from "./implied-codes.js";
import type { Pair } from "./pair.js";
import { submissionOf, testedRecord } from "./submission-with.js";
import { header, type TableRecord, tableOf, validRecord } from "./valid-records.js";

/** Dates by place, such as `MHS501.StartDateHospProvSpell`. */
type Dates = { readonly [place: string]: string };

const days = [
	"1979-12-31",
	"2024-03-30",
	"2024-03-31",
	"2024-04-01",
	"2024-04-10",
	"2024-04-29",
	"2024-04-30",
	"2024-05-01",
	"2024-05-02",
];
const shifted = (day: string, by: number) =>
	formatISO(addDays(parseISO(day), by), { representation: "date" });

const placeOf = (table: string, { table: other, field }: DateOrderRule["than"]) =>
	`${other ?? table}.${field}`;

/** A table, those whose dates its rules compare with, and what hangs under a tested incident. */
function compared(table: Table): readonly Table[] {
	const found = new Set(table.code === "MHS505" ? ["MHS505", "MHS515"] : [table.code]);
	for (const code of found) {
		for (const rule of tableOf(code).recordRules) {
			if (rule.kind === "date-order" && rule.than.table !== undefined) found.add(rule.than.table);
		}
	}
	return [...found].filter((code) => code !== "MHS000" || table.code === "MHS000").map(tableOf);
}

/** Which rules about dates of these tables are broken: reckoned on the texts, not by the engine under test. */
function brokenRules(tables: readonly Table[], dates: Dates): readonly string[] {
	return tables.flatMap(({ code: table, recordRules }) =>
		recordRules.flatMap((rule) => {
			if (rule.kind !== "date-order") return [];
			const left = dates[`${table}.${rule.field}`];
			const than = dates[placeOf(table, rule.than)];
			if (left === undefined || than === undefined) return [];
			const limit = shifted(than, rule.offsetDays ?? 0);
			return (rule.not === "before" ? left < limit : left > limit) ? [rule.code] : [];
		}),
	);
}

function* assignments(places: readonly string[]): Generator<Dates> {
	const [place, ...rest] = places;
	if (place === undefined) {
		yield {};
		return;
	}
	const choices = place === "MHS000.DateTimeDatSetCreate" ? ["2024-05-20", "2024-04-30"] : days;
	for (const dates of assignments(rest)) for (const day of choices) yield { ...dates, [place]: day };
}

/**
 * A record whose date lies one day beyond what a rule allows, and one whose date lies on the last day it allows. The
 * other dates are the same in both, and such that no other rule is broken.
 */
export function datePair(table: Table, rule: DateOrderRule): Pair {
	const tables = compared(table);
	const place = `${table.code}.${rule.field}`;
	const than = placeOf(table.code, rule.than);
	const fixed: Dates = {
		"MHS000.ReportingPeriodStartDate": "2024-04-01",
		"MHS000.ReportingPeriodEndDate": "2024-04-30",
		...(table.code === "MHS000" ? {} : { "MHS000.DateTimeDatSetCreate": "2024-05-20" }),
	};
	const given = tables.flatMap((known) => {
		const record = known === table ? testedRecord(table, {}) : validRecord(known);
		return Object.entries(known.fields).flatMap(([name, { type }]) =>
			(type === "date" || type === "datetime") && record[name] !== undefined ? [`${known.code}.${name}`] : [],
		);
	});
	const free = [...new Set([...given, than])].filter(
		(other) => other !== place && (fixed[other] === undefined || other === "MHS000.DateTimeDatSetCreate"),
	);
	const expected = [rule.code, ...impliedBy(table.code, rule)].filter((code) => !code.startsWith("MHSREJ"));
	for (const found of assignments(free)) {
		const dates = { ...fixed, ...found };
		const limit = shifted(dates[than] as string, rule.offsetDays ?? 0);
		const beyond = shifted(limit, rule.not === "before" ? -1 : 1);
		const right = { ...dates, [place]: limit };
		const broken = { ...dates, [place]: beyond };
		const brokenCodes = brokenRules(tables, broken);
		if (brokenRules(tables, right).length > 0 || !brokenCodes.includes(rule.code)) continue;
		if (!brokenCodes.every((code) => expected.includes(code))) continue;
		return { broken: submissionOn(table, broken), right: submissionOn(table, right) };
	}
	throw new Error(`no dates break ${rule.code} alone`);
}

function submissionOn(table: Table, dates: Dates) {
	const others: { [table: string]: { [column: string]: string } } = {};
	for (const [place, day] of Object.entries(dates)) {
		const [code = "", name = ""] = place.split(".");
		const isTimestamp = tableOf(code).fields[name]?.type === "datetime";
		const time = code === "MHS000" ? "T09:00:00" : "T09:30:00+01:00";
		others[code] = { ...others[code], [name]: isTimestamp ? `${day}${time}` : day };
	}
	const { [table.code]: own = {}, ...parents } = others;
	const tested: TableRecord = table.code === "MHS000" ? { ...header, ...own } : testedRecord(table, own);
	return submissionOf(table, [tested], parents);
}
