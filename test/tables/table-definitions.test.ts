import { describe, expect, expectTypeOf, it } from "vitest";
import type { MHS000 } from "../../src/tables/mhsds/mhs000.js";
import { MHS001 } from "../../src/tables/mhsds/mhs001.js";
import type { MHS401 } from "../../src/tables/mhsds/mhs401.js";
import { mhsds6 } from "../../src/tables/mhsds/mhsds-6.js";
import type { RecordValues } from "../../src/tables/record-rule.js";
import type { Row, Table } from "../../src/tables/table.js";

const tables: readonly Table[] = mhsds6;

describe("the row type of a table", () => {
	it("has strings for what is mandatory and null for what may be blank", () => {
		expectTypeOf<Row<typeof MHS001>["LocalPatientID"]>().toEqualTypeOf<string>();
		expectTypeOf<Row<typeof MHS001>["EthnicCategory"]>().toEqualTypeOf<string | null>();
		expectTypeOf<Row<typeof MHS001>["NHSNumber"]>().toEqualTypeOf<string | null>();
		expectTypeOf<Row<typeof MHS000>["ReportingPeriodEndDate"]>().toEqualTypeOf<string>();
		expectTypeOf<Row<typeof MHS401>["EndDateMHActLegalStatusClass"]>().toEqualTypeOf<string | null>();
		expectTypeOf<typeof MHS401.code>().toEqualTypeOf<"MHS401">();
		expect(MHS001.fields.LocalPatientID.mandatory).toBe(true);
		expect(MHS001.fields.NHSNumber.mandatory).toBe(false);
	});
});

describe("every table", () => {
	it.each(tables.map((table): [string, Table] => [table.code, table]))(
		"%s names only fields that it has",
		(_, table) => {
			const names = Object.keys(table.fields);
			for (const rule of table.recordRules) {
				expect(names).toContain(rule.field);
				if (rule.kind === "combination") {
					expect(rule.reads.length).toBeGreaterThan(0);
					for (const field of rule.reads) expect(names).toContain(field);
					continue;
				}
				const other =
					rule.than.table === undefined ? table : tables.find(({ code }) => code === rule.than.table);
				expect(Object.keys(other?.fields ?? {})).toContain(rule.than.field);
			}
			for (const rule of table.tableRules) {
				if (rule.kind === "unique") for (const field of rule.key) expect(names).toContain(field);
				if (rule.kind !== "needs") continue;
				expect(names).toContain(rule.by);
				expect(Object.keys(tables.find(({ code }) => code === rule.table)?.fields ?? {})).toContain(rule.by);
			}
			for (const { field } of table.undecided) if (field !== undefined) expect(names).toContain(field);
		},
	);

	it("comes after its parents", () => {
		const parents: Readonly<Record<string, string>> = {
			MHS002: "MHS001",
			MHS101: "MHS001",
			MHS401: "MHS001",
			MHS404: "MHS401",
			MHS501: "MHS101",
		};
		const order = tables.map(({ code }) => code);
		for (const [child, parent] of Object.entries(parents)) {
			expect(order.indexOf(child)).toBeGreaterThan(order.indexOf(parent));
			expect(tables.find(({ code }) => code === child)?.tableRules).toContainEqual(
				expect.objectContaining({ kind: "needs", table: parent }),
			);
		}
	});

	it("marks every field that identifies a person", () => {
		const marked = tables.flatMap((table) =>
			Object.entries(table.fields).flatMap(([name, { identifying }]) =>
				identifying === undefined ? [] : [`${table.code}.${name} ${identifying}`],
			),
		);
		expect(marked).toEqual([
			"MHS001.LocalPatientID local-identifier",
			"MHS001.NHSNumber nhs-number",
			"MHS001.PersonBirthDate birth-date",
			"MHS001.Postcode postcode",
			"MHS001.PersDeathDate death-date",
			"MHS002.LocalPatientID local-identifier",
			"MHS101.ServiceRequestID local-identifier",
			"MHS101.LocalPatientID local-identifier",
			"MHS401.MHActLegalStatusClassPeriodID local-identifier",
			"MHS401.LocalPatientID local-identifier",
			"MHS404.MHActLegalStatusClassPeriodID local-identifier",
			"MHS501.HospProvSpellID local-identifier",
			"MHS501.ServiceRequestID local-identifier",
			"MHS501.PostcodeMainVisitor postcode",
			"MHS501.PostcodeDischDestHospProvSpell postcode",
		]);
	});
});

describe("combinations of the Master Patient Index", () => {
	const broken = (record: RecordValues, header: RecordValues = { OrgIDProvider: "X99" }) =>
		MHS001.recordRules
			.filter(
				(rule) =>
					rule.kind === "combination" && rule.fails({ OrgIDLocalPatientID: "X99", ...record }, header),
			)
			.map((rule) => rule.code);

	it.each([
		[null, null, ["MHS00118", "MHS00119"]],
		[null, "07", []],
		[null, "01", ["MHS00119"]],
		["9990000018", null, []],
		["9990000018", "01", []],
		["9990000018", "07", ["MHS00117"]],
	])("NHS number %j with status %j breaks %j", (NHSNumber, NHSNumberStatus, expected) => {
		expect(broken({ NHSNumber, NHSNumberStatus })).toEqual(expected);
	});

	it("compares the organisation of the local identifier with the header's provider", () => {
		const record = { NHSNumber: "9990000018", NHSNumberStatus: "01" };
		expect(broken(record, { OrgIDProvider: "X98" })).toEqual(["MHS00153"]);
		expect(broken(record, { OrgIDProvider: "X99" })).toEqual([]);
		expect(broken(record, { OrgIDProvider: null })).toEqual([]);
	});
});
