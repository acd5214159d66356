import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CsvTokenizer } from "../../src/submission/csv/tokenizer.js";
import { BatchRows, markOfCell } from "../../src/submission/validation/batch-rows.js";
import { departureFinder } from "../../src/submission/validation/cell-departures.js";
import { ColumnReader } from "../../src/submission/validation/column-reader.js";
import { checkCell, isBlank } from "../../src/tables/check-cell.js";
import { dataSets } from "../../src/tables/data-sets.js";
import type { Field } from "../../src/tables/field.js";
import { feedbackTable } from "../../src/tables/pcref/feedback.js";
import { feedbackStepsTable } from "../../src/tables/pcref/feedback-steps.js";
import { fieldSchema } from "../../src/tables/row-schema.js";

const tables = [...dataSets["mhsds-6"], feedbackTable, feedbackStepsTable];

/** Values that are right for some field, from which wrong ones are a character away. */
const seeds = [
	"2024-04-01",
	"1890-01-01",
	"1889-12-31",
	"2024-02-29",
	"2023-02-29",
	"2024-13-01",
	"0000-00-00",
	"2024-04-01T08:00:00",
	"2024-04-01 23:59:59",
	"2024-04-01T24:00:00",
	"2024-04-01T08:00:00.123+01:00",
	"08:30",
	"23:59:59",
	"24:00",
	"9434765919",
	"9990000018",
	"0000000000",
	// As if the byte after 9 were a digit of ten, which is what its check digit would be.
	"100000001:",
	"20:4-04-01",
	"2024-0:-01",
	"2024/04-01",
	"2024-04-0/",
	"LS1 4AP",
	"SW1A  1AA",
	"ZZ99 3VZ",
	"A",
	"Z",
	"99",
	"01",
	"1",
	"RV5",
	"en",
	"q1",
	"P000000001",
	"a b",
	"é",
	"𝒳𝒳",
	"x\u0007",
	"x\u2028",
	"0",
	"12.5",
	"NULL",
	"(null)",
	"\\N",
	"9.43E+09",
	"9E9",
	"1.2E+3",
	"01/04/2024",
	"2024-04-01 00:00:00.000",
	"1899-12-30 07:26:15",
	"07:26:15.000",
	"2.0",
	"-1",
];
const loneSurrogate = /\p{Surrogate}/u;
const permitted = tables.flatMap((table) =>
	Object.values<Field>(table.fields).flatMap(({ rules }) =>
		rules.flatMap(({ check }) => (check.kind === "code-set" ? check.permitted.slice(0, 3) : [])),
	),
);
const cells = fc
	.tuple(
		fc.oneof(
			fc.constantFrom(...seeds, ...permitted),
			fc.string({ maxLength: 25 }),
			fc.string({ unit: "binary", maxLength: 12 }),
		),
		fc.constantFrom(
			"as it is",
			"space before",
			"space after",
			"doubled",
			"cut",
			"lower case",
			"digit off",
			"no digit",
		),
	)
	.map(([seed, change]) => {
		switch (change) {
			case "space before":
				return ` ${seed}`;
			case "space after":
				return `${seed} `;
			case "doubled":
				return seed + seed;
			case "cut":
				return seed.slice(0, -1);
			case "lower case":
				return seed.toLowerCase();
			case "digit off":
				return seed.replace(/[0-9]/, (digit) => String((Number(digit) + 1) % 10));
			case "no digit":
				return seed.replace(/[0-9](?=[^0-9]*$)/, (digit) => (Number(digit) % 2 === 0 ? ":" : "/"));
			default:
				return seed;
		}
	})
	.filter((text) => !loneSurrogate.test(text) && !text.includes("\0"));

/** The verdicts on some cells of one column, as it is read from a file. */
function verdictsOn(field: Field, texts: readonly string[]) {
	const reader = new ColumnReader(field, markOfCell(0), new Set());
	const tokenizer = new CsvTokenizer({ maximumRecordBytes: 1_000_000 });
	const file = texts.map((text) => `"${text.replaceAll('"', '""')}"\n`).join("");
	const batch = tokenizer.push(new TextEncoder().encode(file));
	const rows = new BatchRows();
	rows.start(batch.records);
	for (const record of texts.keys()) rows.add(record + 1, batch.firstCell[record] as number);
	reader.read(batch, rows, 0);
	return texts.map((_, row) => {
		const { value, blank, broken, rejects, departure, day, isRemarkable } = reader.verdictOn(row);
		expect(rows.cellMarks[row]).toBe(isRemarkable ? 1 : 0);
		expect(reader.isRemarkable(row)).toBe(isRemarkable);
		if (reader.days.length > 0) expect(reader.days[row]).toBe(day);
		return { value, blank, codes: broken.map(({ code }) => code), rejects, departure, day };
	});
}

describe("a column", () => {
	test.each(tables.map((table) => [table.code, table] as const))(
		"%s: every field gives the verdict of its rules and of its schema, however the cell is read",
		(_, table) => {
			fc.assert(
				fc.property(fc.array(cells, { minLength: 1, maxLength: 40 }), (texts) => {
					for (const field of Object.values<Field>(table.fields)) {
						const isDate = field.type === "date" || field.type === "datetime";
						const schema = fieldSchema(field);
						const expected = texts.map((text) => {
							const broken = checkCell(field, text);
							expect(
								schema
									.safeParse(text)
									.error?.issues.map((issue) => "params" in issue && issue.params?.rule) ?? [],
							).toEqual(
								broken.filter(({ severity }) => severity.startsWith("reject")).map(({ code }) => code),
							);
							const blank = isBlank(text);
							return {
								value: blank ? null : text,
								blank,
								codes: broken.map(({ code }) => code),
								rejects: broken.some(({ severity }) => severity.startsWith("reject")),
								departure: departureFinder(field)(text),
								day:
									isDate && !blank && broken.length === 0 ? Number(text.slice(0, 10).replaceAll("-", "")) : 0,
							};
						});
						expect(verdictsOn(field, texts)).toEqual(expected);
					}
				}),
				{ numRuns: 40, examples: [[seeds]] },
			);
		},
	);

	test("still gives it when more values were seen than are remembered", () => {
		const [field] = Object.values<Field>(dataSets["mhsds-6"][1].fields).filter(({ rules }) =>
			rules.some(({ check }) => check.kind === "code-set"),
		);
		if (field === undefined) throw new Error("no coded field");
		const texts = Array.from({ length: 6_000 }, (_, index) => String(index));
		const verdicts = verdictsOn(field, [...texts, ...texts]);
		expect(verdicts.map(({ codes }) => codes)).toEqual(
			[...texts, ...texts].map((text) => checkCell(field, text).map(({ code }) => code)),
		);
	});
});
