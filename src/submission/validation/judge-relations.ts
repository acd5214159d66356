import type { IssueDefinition } from "../../issues/definition.js";
import type { Place } from "../../issues/issue.js";
import { isRejecting } from "../../issues/severity.js";
import { groupBy } from "../../measures/group-by.js";
import type { DateOrderRule } from "../../tables/record-rule.js";
import type { Table } from "../../tables/table.js";
import type { SuccessionRule, UniqueRule } from "../../tables/table-rule.js";
import { daysAfter } from "./calendar-days.js";
import { isOutOfOrder, parentComparisons } from "./date-comparisons.js";
import type { IssueTally } from "./issue-tally.js";
import type { JudgedTable } from "./judge-table.js";
import { numberedKey, recordsSharingKey } from "./number-keys.js";
import { keyName } from "./prepared-rules.js";
import { placeOf, placeOfFile } from "./record-place.js";
import { type NumberedKeys, numberRelatedKeys, rejectUnrelatedRecords } from "./related-records.js";
import { shownValue } from "./shown-value.js";
import { recordsWithoutFollower } from "./succession.js";

/** What is known beside the tables that were read. */
export interface RelationsRun {
	/** All tables of the data set, parents before children. */
	readonly tables: readonly Table[];
	readonly scope: "submission" | "tables";
	readonly definitionOf: (code: string) => IssueDefinition;
	readonly report: IssueTally;
}

const headerTable = "MHS000";

/**
 * Judges what takes more than one record, once all tables have been read: rules about tables as a whole, keys that must
 * not be shared, dates of parents, periods that follow one another, and parents and children. Adds to the records that
 * each table refuses.
 */
export function judgeRelations(judged: ReadonlyMap<string, JudgedTable>, run: RelationsRun): void {
	const report = (rule: { readonly code: string }, table: Table, where: Place = {}) =>
		run.report.add(run.definitionOf(rule.code), { where: { table: table.code, ...where } });
	const reportRecord = (
		rule: { readonly code: string },
		table: JudgedTable,
		record: number,
		column?: string,
	) => report(rule, table.table, placeOf(table, record, column));
	const isKnown = isDecided(run, judged);
	const numbered = numberRelatedKeys(judged, isKnown);

	for (const table of run.tables) {
		const known = judged.get(table.code);
		for (const rule of table.tableRules) {
			const file = known === undefined ? {} : fileOf(known);
			if (rule.kind === "not-empty") {
				const mayBeElsewhere = run.scope === "tables" && known === undefined;
				if ((known?.records ?? 0) === 0 && !mayBeElsewhere) report(rule, table, file);
			} else if (rule.kind === "some-in-period") {
				if (run.scope === "submission" && isOutsidePeriod(judged)) report(rule, table, file);
			} else if (rule.kind === "single-record" && known !== undefined && known.records > 1) {
				report(rule, table, file);
				for (let record = 1; record <= known.records; record++) known.rejected.add(record);
			} else if (rule.kind === "no-record" && known !== undefined) {
				for (let record = 1; record <= known.records; record++) {
					known.rejected.add(record);
					reportRecord(rule, known, record);
				}
			}
		}
	}
	for (const table of judged.values()) {
		judgeUniqueness(table, (rule, record) => reportRecord(rule, table, record, rule.key.join(", ")));
		judgeParentDates(table, judged, numbered, (rule, record, received) => {
			const subject = { table: table.table.code, column: rule.field };
			const counter = run.report.counterOf(run.definitionOf(rule.code), subject);
			if (counter.count()) counter.take({ where: placeOf(table, record, rule.field), received: received() });
		});
	}
	for (const table of judged.values()) {
		judgeSuccessions(table, (rule, record) => reportRecord(rule, table, record, rule.end));
	}

	rejectUnrelatedRecords(judged, numbered, isKnown, ({ table, record, rule }) =>
		reportRecord(rule, table, record, rule.by),
	);

	for (const known of judged.values()) {
		const { table, records, rejected } = known;
		if (records === 0 || rejected.size < records) continue;
		for (const rule of table.tableRules) {
			if (rule.kind === "some-accepted") report(rule, table, fileOf(known));
		}
	}
}

/** Refuses records that share a key that must be unique. */
function judgeUniqueness(
	{ table, keys, rejected }: JudgedTable,
	report: (rule: UniqueRule, record: number) => void,
): void {
	const rules = table.tableRules.filter((rule) => rule.kind === "unique");
	const byKey = groupBy(rules, ({ key, whenBlank }) => keyName(key, whenBlank));
	for (const [name, alike] of byKey) {
		const log = keys.get(name);
		if (log === undefined) continue;
		for (const record of recordsSharingKey(log).values()) {
			rejected.add(record);
			for (const rule of alike) report(rule, record);
		}
	}
}

/** Compares the dates of records with those of the parents that share a field with them. */
function judgeParentDates(
	child: JudgedTable,
	judged: ReadonlyMap<string, JudgedTable>,
	numbered: NumberedKeys,
	report: (rule: DateOrderRule, record: number, received: () => string) => void,
): void {
	for (const { rule, parent: code, field, by } of parentComparisons(child.table)) {
		const parent = judged.get(code);
		const days = child.days.get(rule.field);
		const parentDays = parent?.days.get(field);
		const keys = numbered.of(child, by);
		const parentKeys = parent === undefined ? undefined : numbered.of(parent, by);
		if (days === undefined || parent === undefined || parentDays === undefined) continue;
		if (keys === undefined || parentKeys === undefined) continue;
		const dayOfKey = new Int32Array(numbered.size(by) + 1);
		for (let record = 1; record <= parent.records; record++) {
			const day = parentDays.at(record);
			if (day !== 0) dayOfKey[parentKeys.at(record)] = day;
		}
		dayOfKey[0] = 0;
		for (let record = 1; record <= child.records; record++) {
			const day = days.at(record);
			const other = dayOfKey[keys.at(record)] as number;
			if (day === 0 || other === 0 || !isOutOfOrder(rule, day, daysAfter(other, rule.offsetDays ?? 0)))
				continue;
			if (isRejecting(rule.severity)) child.rejected.add(record);
			const shown = child.table.fields[rule.field];
			report(rule, record, () => (shown === undefined ? "" : shownValue(shown, isoDate(day))));
		}
	}
}

function isoDate(day: number): string {
	const digits = String(day).padStart(8, "0");
	return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}

/** Refuses records whose period has ended without one that follows it. */
function judgeSuccessions(
	{ table, keys, days, records, rejected }: JudgedTable,
	report: (rule: SuccessionRule, record: number) => void,
): void {
	for (const rule of table.tableRules) {
		if (rule.kind !== "succession") continue;
		const [by, differs] = [keys.get(rule.by), keys.get(rule.differs)];
		const [start, end] = [days.get(rule.start), days.get(rule.end)];
		if (by === undefined || differs === undefined || start === undefined || end === undefined) continue;
		const [byNumbers, differsNumbers] = [by, differs].map(
			(log) => numberedKey([{ log, records }]).columns[0],
		);
		if (byNumbers === undefined || differsNumbers === undefined) continue;
		const columns = { records, by: byNumbers, differs: differsNumbers, start, end };
		for (const record of recordsWithoutFollower(columns, rejected)) {
			if (isRejecting(rule.severity)) rejected.add(record);
			report(rule, record);
		}
	}
}

/** The file of a table, for an issue about the table as a whole; none where it lies in several. */
function fileOf({ files }: JudgedTable): Place {
	const [first, ...others] = files;
	return first === undefined || others.length > 0 ? {} : placeOfFile(first.input);
}

/** Whether it is known which records a table has: it was given, or the submission has none of them. */
export function isDecided(
	{ scope, tables }: Pick<RelationsRun, "scope" | "tables">,
	given: { has(table: string): boolean },
): (table: string) => boolean {
	const mustBeThere = new Set(
		tables
			.filter(({ tableRules }) => tableRules.some(({ kind }) => kind === "not-empty"))
			.map(({ code }) => code),
	);
	return (table) => given.has(table) || (scope === "submission" && !mustBeThere.has(table));
}

/** True where the header is right, there are records, and no date of any of them lies in the reporting period. */
function isOutsidePeriod(judged: ReadonlyMap<string, JudgedTable>): boolean {
	const header = judged.get(headerTable);
	if (header === undefined || header.records !== 1 || header.rejected.has(1)) return false;
	const others = [...judged.values()].filter((table) => table !== header);
	return others.some(({ records }) => records > 0) && !others.some(({ inPeriod }) => inPeriod);
}
