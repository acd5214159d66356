import { describe, expect, it } from "vitest";
import { exampleDocuments } from "../../src/interchange/templates/example-documents.js";
import { templateSheets } from "../../src/interchange/templates/template-sheets.js";
import { templateNames, templateTables } from "../../src/interchange/templates/template-tables.js";
import { writeTemplateFiles, writeTemplateWorkbook } from "../../src/interchange/templates/write-template.js";
import { writeWorkbook } from "../../src/interchange/workbook/write-workbook.js";
import { ArgumentError } from "../../src/issues/argument-error.js";
import { documentKinds } from "../../src/submission/documents/document-kinds.js";
import { tableNames } from "../../src/submission/documents/tables/kind-of-table.js";
import { readPopulation } from "../../src/submission/figures/read-population.js";
import { openArchive } from "../../src/submission/input/archive.js";
import { readWorkbookSheets } from "../../src/submission/input/workbook-sheets.js";
import { defaultLimits } from "../../src/submission/limits.js";
import { sourceFromBytes, sourceFromText } from "../../src/submission/source.js";
import { validateSubmission } from "../../src/submission/validate-submission.js";
import { checkCell } from "../../src/tables/check-cell.js";
import { populationFigures } from "../../src/tables/figures/population-figures.js";
import { mhsds6 } from "../../src/tables/mhsds/mhsds-6.js";
import type { Table } from "../../src/tables/table.js";
import { validSubmission } from "../submission/rules/valid-records.js";

const tables: readonly Table[] = mhsds6;

async function sheetsOf(workbook: Uint8Array) {
	const files = await openArchive(sourceFromBytes("template.xlsx", workbook), defaultLimits);
	return readWorkbookSheets(files, defaultLimits);
}

describe("templates", () => {
	it("are there for every table and every kind of document", () => {
		const named = new Set(templateTables(templateNames).map(({ name }) => name.toLowerCase()));
		for (const { code } of tables) expect(named).toContain(code.toLowerCase());
		for (const name of documentKinds.flatMap(tableNames)) expect(named).toContain(name.toLowerCase());
		expect(templateTables(["mhsds-6"]).length).toBe(61);
		expect(templateTables(["mhsds-6"]).flatMap(({ columns }) => columns).length).toBe(438);
	});

	it.each(tables.map((table) => [table.code, table] as const))(
		"%s: columns, codes and examples are those of the table",
		(code, table) => {
			const [template, ...others] = templateTables([code.toLowerCase()]);
			expect(others).toEqual([]);
			expect(template?.columns.map(({ name }) => name)).toEqual(Object.keys(table.fields));
			for (const { name, codes, example, needed } of template?.columns ?? []) {
				const field = table.fields[name];
				if (field === undefined) throw new Error(`no ${name}`);
				expect([name, checkCell(field, example)]).toEqual([name, []]);
				for (const permitted of codes) expect([name, checkCell(field, permitted)]).toEqual([name, []]);
				expect([name, needed === "yes"]).toEqual([name, field.mandatory]);
			}
		},
	);

	it.each(tables.map((table) => [table.code, table] as const))(
		"%s: a template with valid rows is read as the same rows in CSV",
		async (_, table) => {
			const records = validSubmission(table);
			const codes = Object.keys(records);
			const rowsOf = ({ name, columns }: { name: string; columns: readonly { name: string }[] }) =>
				(records[name] ?? []).map((record) => columns.map((column) => record[column.name] ?? ""));
			const workbook = await writeWorkbook(templateSheets(templateTables(codes), rowsOf));
			const read = await validateSubmission([sourceFromBytes("template.xlsx", workbook)]);
			const csv = await validateSubmission(
				templateTables(codes).map((template) =>
					sourceFromText(
						`${template.name}.csv`,
						[template.columns.map(({ name }) => name), ...rowsOf(template)]
							.map((cells) => `${cells.join(",")}\r\n`)
							.join(""),
					),
				),
			);
			expect(read.verdict).toBe(csv.verdict);
			expect(read.issues.map(({ code, count }) => [code, count])).toEqual(
				csv.issues.map(({ code, count }) => [code, count]),
			);
			expect(read.tables.map((outcome) => [outcome.table, outcome.accepted])).toEqual(
				// the platform takes no anonymous self-assessments any more
				codes.map((code) => [code, code === "MHS608" ? 0 : 1]),
			);
		},
	);

	it("leaves out the sheets of the whole data set that nobody filled in", async () => {
		const records = validSubmission(tables[5] as Table);
		const workbook = await writeWorkbook(
			templateSheets(templateTables(["mhsds-6"]), ({ name, columns }) =>
				(records[name] ?? []).map((record) => columns.map((column) => record[column.name] ?? "")),
			),
		);
		const { tables: read, issues } = await validateSubmission([sourceFromBytes("april.xlsx", workbook)]);
		expect(read.map(({ table }) => table).toSorted()).toEqual(Object.keys(records).toSorted());
		expect(issues.map(({ code }) => code)).not.toContain("PCREF-FILE-UNRECOGNISED");
	});

	it("is still a template without its guidance, and no template without either sheet of ours", async () => {
		const [, ...sheets] = templateSheets(templateTables(["MHS001", "MHS002"]));
		const read = async (workbook: Uint8Array) =>
			(await validateSubmission([sourceFromBytes("april.xlsx", workbook)], { scope: "tables" })).tables
				.length;
		expect(await read(await writeWorkbook(sheets))).toBe(0);
		expect(
			await read(
				await writeWorkbook(
					sheets.map((sheet) => ({
						...sheet,
						columns: sheet.columns.map((column) => ({ ...column, codes: [] })),
					})),
				),
			),
		).toBe(2);
	});

	it("has the guidance first, the table, and the codes on a hidden sheet", async () => {
		const sheets = await sheetsOf(await writeTemplateWorkbook(["MHS001"]));
		expect(sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual([
			["Guidance (pcref)", false],
			["MHS001", false],
			["Codes (pcref)", true],
		]);
		const guidance = Array.from(
			{ length: sheets[0]?.rowCount() ?? 0 },
			(_, row) => sheets[0]?.row(row) ?? [],
		);
		expect(guidance[0]).toEqual([
			"Sheet",
			"Column",
			"What it is",
			"May hold",
			"Needed",
			"Example (made up)",
			"Rules",
		]);
		const ethnicity = guidance.find((row) => row[1] === "EthnicCategory");
		expect(ethnicity?.[3]).toContain("one of A to H, J to N, P, R, S, Z or 99");
		expect(ethnicity?.[6]).toContain("MHS00133");
	});

	it("gives columns their format and their drop-down list down to the last row", async () => {
		const files = await openArchive(
			sourceFromBytes("template.xlsx", await writeTemplateWorkbook(["MHS001"])),
			defaultLimits,
		);
		const sheet = files.find(({ path }) => path === "xl/worksheets/sheet2.xml");
		let xml = "";
		for await (const piece of sheet?.open() ?? []) xml += new TextDecoder().decode(piece);
		expect(xml.match(/<col [^>]*style="\d+"/g)?.length).toBe(15);
		expect(xml).toContain(
			"<formula1>&apos;Codes (pcref)&apos;!$A$1:$A$7</formula1>".replaceAll("&apos;", "'"),
		);
		expect(xml).toContain('sqref="E2:E1048576"');
		expect(xml).toContain('state="frozen"');
	});

	it("is the same bytes each time", async () => {
		expect(await writeTemplateWorkbook(["plan"])).toEqual(await writeTemplateWorkbook(["plan"]));
	});

	it("is written as CSV with a header alone", () => {
		const files = writeTemplateFiles(["feedback"]);
		expect(files.map(({ name }) => name)).toEqual([
			"feedback.csv",
			"feedback-steps.csv",
			"feedback-answers.csv",
		]);
		expect(files[2]?.text).toBe("id,instrument,item,answer\r\n");
	});

	it("has examples that may stand: every made-up document is right", () => {
		for (const { key, check } of documentKinds)
			expect([key, check(exampleDocuments[key])]).toEqual([key, []]);
	});

	it("names what there is where a name is wrong", () => {
		expect(() => templateTables(["feedbak"])).toThrow(ArgumentError);
		expect(() => templateTables(["feedbak"])).toThrow("did you mean feedback?");
	});

	it("refuses what no cell can hold", async () => {
		const columns = [{ header: "words", width: 20, format: "text" as const }];
		await expect(writeWorkbook([{ name: "plan", columns, rows: [["x".repeat(32_768)]] }])).rejects.toThrow(
			"plan.words is longer in row 1 than the 32,767 characters",
		);
	});
});

describe("the template of a population", () => {
	it("has the columns that a population is read by, and an example that is accepted", async () => {
		const [template, ...others] = templateTables(["population"]);
		expect(others).toEqual([]);
		expect(template?.columns.map(({ name }) => name)).toEqual(Object.keys(populationFigures.fields));
		const cells = template?.columns.map(({ name, example }) => [name, example] as const) ?? [];
		const file = [
			cells.map(([name]) => name).join(","),
			cells.map(([, example]) => `"${example}"`).join(","),
		];
		const { value, issues } = await readPopulation(sourceFromText("population.csv", `${file.join("\n")}\n`));
		expect(issues.map(({ code }) => code)).toEqual(["PCREF-POPULATION-INCOMPLETE"]);
		expect(value).toMatchObject({ vintage: "Census 2021", synthetic: true, cells: [{ count: 1250 }] });
	});
});
