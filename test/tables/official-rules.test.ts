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
	readonly executed: boolean;
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
	readonly fails_when?: string;
}

const tables: readonly Table[] = mhsds6;
const read = (name: string) => JSON.parse(readFileSync(new URL(name, reference), "utf8")).codes;
const official: readonly OfficialRule[] = absent ? [] : read("mhsds-v6-validation-rules.json");

/** Kinds of check that the tables decide. */
const decidedChecks = [
	"not-blank",
	"format-alphanumeric",
	"format-numeric",
	"code-set",
	"date-valid",
	"time-valid (not enforced upstream)",
	"timestamp-valid",
	"regex",
	"nhs-number",
	"decimal",
	"date-not-before",
	"date-not-after",
	"comparison",
	"unique",
	"unique-when",
	"parent-or-child-exists",
	"single-row",
	"always-reject",
	"special",
];

/** Kinds of check that need what a submission does not hold, or that the platform does not execute. */
const undecidedChecks = [
	"equals",
	"datetime-not-after",
	"org-code",
	"org-code-or-default",
	"school-code",
	"site-code",
	"postcode",
	"snomed-valid",
	"finding-code",
	"diagnosis-code",
	"scale-code",
	"scale-score",
	"message-only",
	"etos-only: AV",
	"etos-only: Blank",
	"etos-only: Format",
	"etos-only: National Code",
];

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
	MHS00223: { table: "MHS002", kinds: ["succession"] },
	MHSREJ012: { table: "MHS000", kinds: ["some-in-period"] },
	MHSREJ015: { table: "MHS000", kinds: ["single-record", "some-accepted"] },
	MHSREJ101: { table: "MHS001", kinds: ["some-accepted"] },
};

/** The comparisons in the source's words; generated cases and hand-written ones test ours against their meaning. */
const failsWhen: Readonly<Record<string, string>> = {
	MHS00117: "NHS number present and status is 07",
	MHS00118: "status and NHS number both blank",
	MHS00119: "NHS number blank and status is not 07",
	MHS00153: "both present and the local-id organisation differs from the header provider",
	MHS00543: "IMCA assigned given while required is blank or N",
	MHS00546: "IMHA assigned given while required is blank or N",
	MHS10224: "closure date given without closure reason",
	MHS10227: "rejection date given without rejection reason",
	MHS20137: "cancellation date given without cancellation reason",
	MHS20214: "finding given without a scheme of 01 or 04",
	MHS20216: "scheme given without a finding",
	MHS20227: "observation value given without a unit",
	MHS20427: "finding given without a scheme of 01 or 04",
	MHS20429: "scheme given without a finding",
	MHS51824: "local authority given while attributable code is blank or 04",
	MHS51825: "local authority blank while attributable code is blank, 05 or 06",
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
			case "timestamp":
				return { check: "timestamp-valid" };
			case "postcode":
				return { check: "regex" };
			case "nhs-number":
				return { check: "nhs-number" };
			case "amount":
				return { check: "decimal" };
			case "number":
				return { check: "number" };
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
		case "no-record":
			return { check: "always-reject" };
		default:
			return { check: rule.kind };
	}
}

const undecided = new Map(
	tables.flatMap((table) => table.undecided.map((rule) => [rule.code, { table, rule }])),
);

describe.skipIf(absent)("the official rules of these tables", () => {
	it("are 1,157, each decided or left undecided with a reason, never both, and no others", () => {
		const decided = new Set(ours.map(({ rule }) => rule.code));
		expect(official).toHaveLength(1157);
		expect(decided.size).toBe(1079);
		expect(undecided.size).toBe(78);
		expect([...decided, ...undecided.keys()].toSorted()).toEqual(official.map(({ code }) => code).toSorted());
	});

	it("are of 36 kinds, each of which is either decided or not", () => {
		const kinds = new Set(official.map(({ check }) => check));
		expect(kinds.size).toBe(36);
		expect([...decidedChecks, ...undecidedChecks].toSorted()).toEqual([...kinds].toSorted());
		for (const { code, check } of official) {
			const expected = undecidedChecks.includes(check) || code === "MHSREJ001";
			expect([code, undecided.has(code)]).toEqual([code, expected]);
		}
	});

	it("are decided wherever the platform executes them and the submission holds what they need", () => {
		const open = official.filter(({ code, executed }) => executed && undecided.has(code));
		expect(open).toHaveLength(47);
	});

	it.each(official.filter(({ code }) => undecided.has(code)))(
		"$code is undecided for a stated reason",
		(rule) => {
			const entry = undecided.get(rule.code);
			expect(entry?.table.code).toBe(rule.table);
			const isField = Object.keys(entry?.table.fields ?? {}).includes(rule.field ?? "");
			expect(entry?.rule.field).toBe(isField ? rule.field : undefined);
			expect(entry?.rule.reason.length).toBeGreaterThan(20);
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
			if (our.field !== undefined) {
				expect(our.field).toBe(rule.code === "MHS51708" ? "SMHEPCCharge" : rule.field);
			}
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
			if (rule.check === "comparison") expect(failsWhen[rule.code]).toBe(rule.fails_when);
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

describe.skipIf(absent)("the official tables", () => {
	it("are 61, by their official names", () => {
		const live = read("mhsds-v6-tables.json").filter(
			({ full_name }: { full_name: string | null }) => full_name !== null,
		);
		expect(tables).toHaveLength(61);
		expect(Object.fromEntries(tables.map(({ code, name }) => [code, name]))).toEqual(
			Object.fromEntries(live.map(({ code, name }: { code: string; name: string }) => [code, name])),
		);
	});

	it("permit the codes that the platform permits", () => {
		const sets = read("mhsds-v6-permitted-codes.json") as {
			table: string;
			field: string;
			rule: string;
			codes: string[];
		}[];
		for (const { table, field, rule, codes } of sets) {
			const our = ours.find(({ rule: { code } }) => code === rule);
			expect([our?.table, our?.field]).toEqual([table, field]);
			const check = our !== undefined && "check" in our.rule ? our.rule.check : undefined;
			expect(check?.kind === "code-set" && check.permitted.toSorted()).toEqual(codes.toSorted());
		}
	});
});

describe.skipIf(absent)("the official fields", () => {
	const rows = absent
		? []
		: readFileSync(new URL("mhsds-v6-fields-submitted.csv", reference), "utf8")
				.trim()
				.split(/\r?\n/)
				.slice(1)
				.map((line) => line.split(","));

	it("are 438", () => {
		expect(rows).toHaveLength(438);
		expect(tables.flatMap(({ fields }) => Object.keys(fields))).toHaveLength(438);
	});

	it.each(tables.map((table): [string, Table] => [table.code, table]))(
		"%s: order, ids, names and types",
		(code, table) => {
			const submitted = rows.filter(([tableCode]) => tableCode === code);
			expect(
				Object.entries(table.fields).map(([name, field]) => [name, field.uid, field.dictionaryName]),
			).toEqual(submitted.map(([, , , name, uid, dictionaryName]) => [name, uid, dictionaryName]));
			for (const [, , , name = "", , , type = ""] of submitted) {
				const field = table.fields[name];
				const isTimestamp = field?.rules.some(({ check }) => check.kind === "timestamp") ?? false;
				const expected = ["str", "int", "Decimal"].includes(type) ? "text" : type;
				expect([name, field?.type]).toEqual([name, isTimestamp ? "datetime" : expected]);
			}
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
