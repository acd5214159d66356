import fc from "fast-check";
import { describe, expect, expectTypeOf, it } from "vitest";
import type * as z from "zod";
import { isRejecting } from "../../src/issues/severity.js";
import { checkCell } from "../../src/tables/check-cell.js";
import type { Field } from "../../src/tables/field.js";
import { MHS001 } from "../../src/tables/mhsds/mhs001.js";
import { MHS404 } from "../../src/tables/mhsds/mhs404.js";
import { mhsds6 } from "../../src/tables/mhsds/mhsds-6.js";
import { fieldSchema, rowSchema } from "../../src/tables/row-schema.js";
import type { Row, Table } from "../../src/tables/table.js";

const tables: readonly Table[] = mhsds6;
const fields = tables.flatMap((table) => Object.entries(table.fields));

const twoDigits = fc.integer({ min: 0, max: 40 }).map((value) => String(value).padStart(2, "0"));
const cell = fc.oneof(
	fc.string({ unit: "binary", maxLength: 60 }),
	fc.string({ unit: fc.constantFrom(..." 019AZaz~\n\t"), maxLength: 22 }),
	fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: 9, maxLength: 11 }),
	fc.tuple(fc.constantFrom("1889", "1890", "2024"), twoDigits, twoDigits).map((parts) => parts.join("-")),
	fc.tuple(twoDigits, twoDigits).map((parts) => parts.join(":")),
	fc.constantFrom("LS1 4AP", "LS14AP", "9990000018", "1111111111", "2024-05-31T09:30:00", "6.0"),
	fc.constantFrom(
		...fields.flatMap(([, { rules }]) =>
			rules.flatMap(({ check }) => (check.kind === "code-set" ? check.permitted : [])),
		),
	),
);

describe("fieldSchema", () => {
	it.each(fields)(
		"of %s agrees with checkCell on every text, and returns it unchanged",
		(_name, field: Field) => {
			const schema = fieldSchema(field);
			fc.assert(
				fc.property(cell, (value) => {
					const rejecting = checkCell(field, value).filter(({ severity }) => isRejecting(severity));
					const result = schema.safeParse(value);
					if (result.success) expect(result.data).toBe(value);
					expect(
						(result.error?.issues ?? []).map((issue) => issue.code === "custom" && issue.params),
					).toEqual(rejecting.map(({ code }) => ({ rule: code })));
				}),
			);
		},
	);

	it.each(fields)("of %s takes null exactly where a blank does not reject", (_name, field: Field) => {
		expect(fieldSchema(field).safeParse(null).success).toBe(
			!checkCell(field, "").some(({ severity }) => isRejecting(severity)),
		);
	});

	it("does not show the value of a cell in its message", () => {
		const { error } = fieldSchema(MHS001.fields.NHSNumber).safeParse("1111111111");
		expect(JSON.stringify(error)).not.toContain("1111111111");
		expect(error?.issues).toMatchObject([{ code: "custom", params: { rule: "MHSREJ006a" } }]);
	});
});

describe("rowSchema", () => {
	const order = {
		MHActLegalStatusClassPeriodID: "E1",
		StartDateCommTreatOrd: "2024-05-07",
		ExpiryDateCommTreatOrd: null,
		EndDateCommTreatOrd: null,
		CommTreatOrdEndReason: "77",
	};

	it("has the row type of the table", () => {
		const schema = rowSchema(MHS404);
		expectTypeOf<Readonly<z.infer<typeof schema>>>().toEqualTypeOf<Row<typeof MHS404>>();
		expect(schema.parse(order)).toEqual(order);
	});

	it("points at the columns that are wrong, by rule", () => {
		const { error } = rowSchema(MHS404).safeParse({
			...order,
			StartDateCommTreatOrd: "7 May",
			CommTreatOrdEndReason: "1",
		});
		expect(error?.issues).toMatchObject([
			{ path: ["StartDateCommTreatOrd"], params: { rule: "MHS40407" } },
			{ path: ["CommTreatOrdEndReason"], params: { rule: "MHS40414" } },
		]);
	});

	it("takes no other columns and misses none", () => {
		expect(rowSchema(MHS404).safeParse({ ...order, Extra: "1" }).success).toBe(false);
		const { CommTreatOrdEndReason: _, ...withoutReason } = order;
		expect(rowSchema(MHS404).safeParse(withoutReason).success).toBe(false);
	});
});
