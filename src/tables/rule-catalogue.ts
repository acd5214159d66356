import type { IssueDefinition } from "../issues/definition.js";
import type { Severity } from "../issues/severity.js";
import type { CellRule } from "./cell-rule.js";
import { listInWords } from "./list-in-words.js";
import type { RecordRule } from "./record-rule.js";
import { expectedOf } from "./rule-expectation.js";
import { wordingOf } from "./rule-wording.js";
import type { Table } from "./table.js";
import type { TableRule } from "./table-rule.js";

/** What a rule of a table means, and which columns it is about. */
export interface RuleDefinition extends IssueDefinition {
	/** Code of the table, such as `MHS001`. */
	readonly table: string;
	/** The columns it is about; none where it is about the table as a whole. */
	readonly columns: readonly string[];
	readonly expected: string;
}

const consequence: Readonly<Record<Severity, string>> = {
	"reject-file": "Otherwise the whole submission is refused.",
	"reject-group": "Otherwise the record is rejected, and everything that hangs under it.",
	"reject-record": "Otherwise the record is rejected.",
	"warning-priority": "Otherwise the record is accepted with a priority data-quality warning.",
	warning: "Otherwise the record is accepted with a warning.",
};

function columnsOf(rule: RecordRule | TableRule): readonly string[] {
	switch (rule.kind) {
		case "date-order":
		case "combination":
			return [rule.field];
		case "unique":
			return rule.key;
		case "needs":
			return [rule.by];
		case "succession":
			return [rule.end];
		default:
			return [];
	}
}

function define(
	table: Table,
	columns: readonly string[],
	rule: CellRule | RecordRule | TableRule,
): RuleDefinition {
	const expected = expectedOf(rule);
	const about = columns.length === 0 ? table.code : `${listInWords(columns)} in ${table.code}`;
	const condition = "check" in rule && rule.check.kind !== "not-blank" ? ", where it is not blank" : "";
	return {
		code: rule.code,
		severity: rule.severity,
		...wordingOf(rule),
		meaning: `Asks of ${about} (${table.name})${condition}: ${expected}. ${consequence[rule.severity]}`,
		source: `Rule ${rule.code} of ${table.provenance.source}`,
		...(rule.catalogueSeverity === undefined ? {} : { catalogueSeverity: rule.catalogueSeverity }),
		...(rule.note === undefined ? {} : { note: rule.note }),
		table: table.code,
		columns,
		expected,
	};
}

/** Put in words once for each table: whoever validates many small files asks again and again. */
const inWords = new WeakMap<Table, readonly RuleDefinition[]>();

function rulesOf(table: Table): readonly RuleDefinition[] {
	const rules = inWords.get(table) ?? putInWords(table);
	inWords.set(table, rules);
	return rules;
}

function putInWords(table: Table): readonly RuleDefinition[] {
	return [
		...Object.entries(table.fields).flatMap(([name, { rules }]) =>
			rules.map((rule) => define(table, [name], rule)),
		),
		...[...table.recordRules, ...table.tableRules].map((rule) => define(table, columnsOf(rule), rule)),
	];
}

function merge(first: RuleDefinition, second: RuleDefinition): RuleDefinition {
	return {
		...first,
		title: `${first.title}, or ${second.title}`,
		fix: `${first.fix} ${second.fix}`,
		expected: `${first.expected}, and ${second.expected}`,
		meaning: `${first.meaning} ${second.meaning}`,
	};
}

/**
 * What every rule of the tables means: the one text behind issue messages, the documentation of each code and
 * `pcref explain`. Titles, explanations and fixes are made from the kind of rule, the field and its data; no text of
 * the official catalogue is copied.
 *
 * @param tables - tables such as `mhsds6`.
 * @returns one definition per code, in the order of the tables: rules of cells, of records, of the table. A code that
 *   stands for two rules has one definition that names both. Rules that a submission alone cannot decide are not
 *   here: see {@link explainRule}.
 *
 * @example
 * ```ts
 * import { MHS001, ruleCatalogue } from "pcref/tables";
 *
 * const ethnicity = ruleCatalogue([MHS001]).find((definition) => definition.code === "MHS00133");
 * ethnicity?.severity; // => "warning"
 * ethnicity?.title; // => "the value is not a permitted code"
 * ethnicity?.expected; // => "one of A to H, J to N, P, R, S, Z or 99"
 * ```
 */
export function ruleCatalogue(tables: readonly Table[]): readonly RuleDefinition[] {
	const byCode = new Map<string, RuleDefinition>();
	for (const definition of tables.flatMap(rulesOf)) {
		const known = byCode.get(definition.code);
		byCode.set(definition.code, known === undefined ? definition : merge(known, definition));
	}
	return [...byCode.values()];
}
