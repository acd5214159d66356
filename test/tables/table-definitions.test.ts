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
				if (rule.kind === "succession") {
					for (const field of [rule.by, rule.start, rule.end, rule.differs]) expect(names).toContain(field);
				}
				if (rule.kind !== "needs") continue;
				expect(names).toContain(rule.by);
				expect(Object.keys(tables.find(({ code }) => code === rule.table)?.fields ?? {})).toContain(rule.by);
			}
			for (const { field } of table.undecided) if (field !== undefined) expect(names).toContain(field);
		},
	);

	it("comes after its parents", () => {
		const order = tables.map(({ code }) => code);
		const children = tables.flatMap((table) =>
			table.tableRules.flatMap((rule) =>
				rule.kind === "needs" ? [{ child: table.code, needed: rule.table }] : [],
			),
		);
		expect(children).toHaveLength(67);
		const before = children.filter(({ child, needed }) => order.indexOf(child) < order.indexOf(needed));
		expect(before).toEqual([
			{ child: "MHS001", needed: "MHS002" },
			{ child: "MHS001", needed: "MHS101" },
			{ child: "MHS505", needed: "MHS515" },
		]);
	});

	it("is related by fields of the same name", () => {
		for (const table of tables) {
			for (const rule of table.tableRules) {
				if (rule.kind !== "needs") continue;
				const other = tables.find(({ code }) => code === rule.table);
				expect(Object.keys(other?.fields ?? {})).toContain(rule.by);
				const comparisons = table.recordRules.filter(
					(compared) => compared.kind === "date-order" && compared.than.table === rule.table,
				);
				if (comparisons.length > 0 && other !== undefined) expect(other.key).toEqual([rule.by]);
			}
		}
	});

	it("compares dates only with the header and with parents", () => {
		for (const table of tables) {
			const parents = table.tableRules.flatMap((rule) => (rule.kind === "needs" ? [rule.table] : []));
			for (const rule of table.recordRules) {
				if (rule.kind !== "date-order" || rule.than.table === undefined) continue;
				expect(["MHS000", ...parents]).toContain(rule.than.table);
			}
		}
	});

	it("marks every field that identifies a person", () => {
		const marked = new Map<string, string[]>();
		for (const table of tables) {
			for (const [name, { identifying }] of Object.entries(table.fields)) {
				if (identifying === undefined) continue;
				const field = `${name} ${identifying}`;
				marked.set(field, [...(marked.get(field) ?? []), table.code]);
			}
		}
		expect(Object.fromEntries([...marked].map(([field, codes]) => [field, codes.length]))).toEqual({
			"CareActID local-identifier": 3,
			"CareContactID local-identifier": 3,
			"CarePlanID local-identifier": 2,
			"CareProfLocalID local-identifier": 10,
			"CPAEpisodeID local-identifier": 2,
			"GroupSessID local-identifier": 1,
			"HospProvSpellID local-identifier": 7,
			"LocalPatientID local-identifier": 17,
			"MHActLegalStatusClassPeriodID local-identifier": 5,
			"MHDropInContactID local-identifier": 1,
			"NHSNumber nhs-number": 2,
			"PatPathID local-identifier": 1,
			"PersDeathDate death-date": 1,
			"PersonBirthDate birth-date": 2,
			"Postcode postcode": 1,
			"PostcodeDischDestHospProvSpell postcode": 1,
			"PostcodeMainVisitor postcode": 1,
			"ProfRegEntryID professional-registration": 1,
			"RestrictiveIntIncID local-identifier": 2,
			"RestrictiveIntTypeID local-identifier": 1,
			"ServiceRequestID local-identifier": 14,
			"WardStayID local-identifier": 9,
		});
	});

	it("marks every field that the dictionary calls an identifier, but for organisations, sites, teams and contracts", () => {
		const open = tables.flatMap((table) =>
			Object.entries(table.fields).flatMap(([name, { identifying, dictionaryName }]) =>
				identifying === undefined && /IDENTIFIER|NUMBER$|POSTCODE|BIRTH|DEATH/.test(dictionaryName)
					? [`${table.code}.${name}`]
					: [],
			),
		);
		const namesNobody =
			/\.(OrgID|SiteID|CareProfTeam|OtherCareProfTeam|DatSetVer|GenderSameAtBirth|NHSServAgree)/;
		expect(open.filter((path) => !namesNobody.test(path))).toEqual([]);
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
