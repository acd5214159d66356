import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { CellRule } from "../../src/tables/cell-rule.js";
import { mhsds6 } from "../../src/tables/mhsds/mhsds-6.js";
import type { FieldReference, RecordRule } from "../../src/tables/record-rule.js";
import type { Table } from "../../src/tables/table.js";
import type { TableRule } from "../../src/tables/table-rule.js";

const reference = new URL("../../../shared/reference/", import.meta.url);
const absent = !existsSync(new URL("mhsds-v6-validation-rules.json", reference));
if (absent)
	console.warn(
		"SKIPPED: the official rules and fields are not here; the tables were not compared with them.",
	);

interface OfficialRule {
	readonly code: string;
	readonly table: string;
	readonly field: string | null;
	readonly check: string;
	readonly severity_platform: string | null;
	readonly severity_etos: string | null;
	readonly min_len?: number;
	readonly max_len?: number;
	readonly permitted?: readonly string[];
	readonly permitted_set?: string;
	readonly compare_to?: string;
	readonly offset?: string;
	readonly key?: readonly string[];
	readonly needs_valid?: string;
}

const tables: readonly Table[] = mhsds6;
const codes = tables.map((table) => table.code);
const official: readonly OfficialRule[] = absent
	? []
	: JSON.parse(readFileSync(new URL("mhsds-v6-validation-rules.json", reference), "utf8")).codes.filter(
			(rule: OfficialRule) => codes.includes(rule.table),
		);

const platformSeverity: Readonly<Record<string, string>> = {
	REJECT_FILE: "reject-file",
	REJECT_GROUP: "reject-group",
	REJECT_RECORD: "reject-record",
	SEV_ONE_WARNING: "warning-priority",
	WARNING: "warning",
};
const catalogueSeverity: Readonly<Record<string, string>> = {
	"group rejected": "reject-group",
	"record rejected": "reject-record",
	"severity 1 warning": "warning-priority",
	warning: "warning",
};

/** Rules of the whole file, which the source names without parameters, and the tables they are decided on. */
const special: Readonly<Record<string, { table: string; kinds: readonly string[] }>> = {
	MHSREJ002: { table: "MHS000", kinds: ["not-empty"] },
	MHSREJ003: { table: "MHS001", kinds: ["not-empty"] },
	MHSREJ004: { table: "MHS101", kinds: ["not-empty"] },
	MHSREJ005: { table: "MHS002", kinds: ["not-empty"] },
	MHSREJ015: { table: "MHS000", kinds: ["single-record", "some-accepted"] },
	MHSREJ101: { table: "MHS001", kinds: ["some-accepted"] },
};

interface OurRule {
	readonly table: string;
	readonly field?: string;
	readonly rule: CellRule | RecordRule | TableRule;
}

const ours: readonly OurRule[] = tables.flatMap((table) => [
	...Object.entries(table.fields).flatMap(([field, { rules }]) =>
		rules.map((rule) => ({ table: table.code, field, rule })),
	),
	...table.recordRules.map((rule) => ({ table: table.code, field: rule.field, rule })),
	...table.tableRules.map((rule) => ({ table: table.code, rule })),
]);

const path = (table: string, than: FieldReference) => `${than.table ?? table}.${than.field}`;

/** One of our rules in the words of the source. */
function inOfficialWords({ table, rule }: OurRule): Partial<OfficialRule> {
	if ("check" in rule) {
		const { check } = rule;
		switch (check.kind) {
			case "not-blank":
				return { check: "not-blank" };
			case "length":
				return { check: "format-alphanumeric", min_len: check.minimum, max_len: check.maximum };
			case "digits":
				return { check: "format-numeric", min_len: check.minimum, max_len: check.maximum };
			case "code-set":
				return { check: "code-set", permitted: check.permitted.toSorted() };
			case "date":
				return { check: "date-valid" };
			case "time":
				return { check: "time-valid (not enforced upstream)" };
			case "datetime":
				return { check: "timestamp-valid" };
			case "postcode":
				return { check: "regex" };
			case "nhs-number":
				return { check: "nhs-number" };
			case "number":
				return { check: "decimal" };
		}
	}
	switch (rule.kind) {
		case "date-order":
			return {
				check: `date-not-${rule.not}`,
				compare_to: path(table, rule.than),
				...(rule.offsetDays === undefined ? {} : { offset: `DateDelta(days=${rule.offsetDays})` }),
			};
		case "combination":
			return { check: "comparison" };
		case "unique":
			return rule.whenBlank === undefined
				? { check: "unique", key: rule.key }
				: { check: "unique-when", key: [...rule.key, rule.whenBlank] };
		case "needs":
			return { check: "parent-or-child-exists", needs_valid: rule.table };
		case "single-record":
			return { check: "single-row" };
		default:
			return { check: rule.kind };
	}
}

const undecided = new Map(
	tables.flatMap((table) => table.undecided.map((rule) => [rule.code, { table, rule }])),
);

describe.skipIf(absent)("the official rules of these tables", () => {
	it("are 226, each decided or left undecided with a reason, never both, and no others", () => {
		const decided = new Set(ours.map(({ rule }) => rule.code));
		expect(official).toHaveLength(226);
		expect([...decided, ...undecided.keys()].toSorted()).toEqual(official.map(({ code }) => code).toSorted());
	});

	it.each(official.filter(({ code }) => undecided.has(code)))(
		"$code is undecided for a stated reason",
		(rule) => {
			const entry = undecided.get(rule.code);
			expect(entry?.table.code).toBe(rule.table);
			expect(entry?.rule.field ?? null).toBe(rule.field);
			expect(entry?.rule.reason.length).toBeGreaterThan(20);
			expect(rule.check).toMatch(
				/^(message-only|org-code|org-code-or-default|school-code|postcode|equals|datetime-not-after|special|etos-only: (Blank|Format))$/,
			);
		},
	);

	it.each(official.filter(({ code }) => !undecided.has(code)))(
		"$code ($check) has the source's parameters",
		(rule) => {
			const candidates = ours.filter((our) => our.rule.code === rule.code);
			const exception = special[rule.code];
			if (exception !== undefined) {
				expect(rule.check).toBe("special");
				expect(candidates.map((our) => our.table)).toEqual(exception.kinds.map(() => exception.table));
				expect(candidates.map((our) => inOfficialWords(our).check)).toEqual(
					exception.kinds.map((kind) => (kind === "single-record" ? "single-row" : kind)),
				);
				return;
			}
			expect(candidates).toHaveLength(1);
			const [our] = candidates;
			if (our === undefined) return;
			expect(our.table).toBe(rule.table);
			if (our.field !== undefined) expect(our.field).toBe(rule.field);
			const { check, min_len, max_len, permitted, compare_to, offset, key, needs_valid } = rule;
			const expected = {
				check,
				min_len,
				max_len,
				permitted: permitted?.toSorted(),
				compare_to,
				offset,
				key,
				needs_valid,
			};
			if (rule.code === "MHS50120") {
				expect(compare_to).toBe("MHS501.StartTimeHospProvSpell");
				expected.compare_to = "MHS501.StartDateHospProvSpell";
			}
			const actual = inOfficialWords(our);
			if (rule.permitted_set === undefined) expect(actual).toEqual(JSON.parse(JSON.stringify(expected)));
			else expect(actual.permitted).toHaveLength(rule.code === "MHS00139" ? 189 : 135);
		},
	);

	it.each(official.filter(({ code }) => !undecided.has(code)))(
		"$code has the platform's severity",
		(rule) => {
			const platform = platformSeverity[rule.severity_platform ?? ""];
			const catalogue = catalogueSeverity[(rule.severity_etos ?? "").toLowerCase()];
			for (const our of ours.filter(({ rule: { code } }) => code === rule.code)) {
				expect(our.rule.severity).toBe(platform);
				expect(our.rule.catalogueSeverity).toBe(catalogue === platform ? undefined : catalogue);
			}
		},
	);
});

describe.skipIf(absent)("the official fields", () => {
	const rows = absent
		? []
		: readFileSync(new URL("mhsds-v6-fields-submitted.csv", reference), "utf8")
				.trim()
				.split(/\r?\n/)
				.slice(1)
				.map((line) => line.split(","));

	it.each(tables.map((table): [string, Table] => [table.code, table]))(
		"%s: order, ids, names and types",
		(code, table) => {
			const submitted = rows.filter(([tableCode]) => tableCode === code);
			expect(
				Object.entries(table.fields).map(([name, field]) => [name, field.uid, field.dictionaryName]),
			).toEqual(submitted.map(([, , , name, uid, dictionaryName]) => [name, uid, dictionaryName]));
			const types = submitted.map(([, , , , , , type]) =>
				type === "str" || type === "Decimal" ? "text" : type,
			);
			expect(Object.values(table.fields).map((field) => field.type)).toEqual(types);
		},
	);

	it.each(tables.map((table): [string, Table] => [table.code, table]))(
		"%s: primary and foreign keys",
		(code, table) => {
			const submitted = rows.filter(([tableCode]) => tableCode === code);
			expect(table.key).toEqual(submitted.filter((row) => row[7] === "Y").map((row) => row[3]));
			const parents = table.tableRules.flatMap((rule) =>
				rule.kind === "needs" ? [`${rule.table}.${rule.by}`] : [],
			);
			for (const foreignKey of submitted.map((row) => row[8])) {
				if (foreignKey !== undefined && foreignKey !== "") expect(parents).toContain(foreignKey);
			}
		},
	);
});
