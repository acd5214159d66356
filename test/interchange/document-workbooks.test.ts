import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PcrefDocuments } from "../../src/framework/documents.js";
import { planExample } from "../../src/framework/plan/plan-example.js";
import { evidenceExample } from "../../src/framework/readiness/evidence.js";
import { filledTables } from "../../src/interchange/document-table-rows.js";
import { exampleDocuments } from "../../src/interchange/templates/example-documents.js";
import { templateSheets } from "../../src/interchange/templates/template-sheets.js";
import { templateTables } from "../../src/interchange/templates/template-tables.js";
import { writeTemplateWorkbook } from "../../src/interchange/templates/write-template.js";
import { writeWorkbook } from "../../src/interchange/workbook/write-workbook.js";
import { writeDocumentWorkbook } from "../../src/interchange/write-document-workbook.js";
import { documentKinds } from "../../src/submission/documents/document-kinds.js";
import { readDocuments } from "../../src/submission/documents/read-documents.js";
import { tableNames } from "../../src/submission/documents/tables/kind-of-table.js";
import { sourceFromBytes, sourceFromText } from "../../src/submission/source.js";
import { sheetNameOf } from "../../src/tables/pcref/sheet-name.js";
import { generatedDocuments } from "../framework/arbitraries/documents.js";

const read = (workbook: Uint8Array, name = "documents.xlsx") =>
	readDocuments([sourceFromBytes(name, workbook)]);

const examples = Object.fromEntries(
	Object.entries(exampleDocuments).map(([key, document]) => [key, [document]]),
) as PcrefDocuments;

describe("documents in a workbook", () => {
	it.each(generatedDocuments)(
		"%s: what was written is what is read",
		async (key, documents) => {
			const several = fc.uniqueArray(documents, {
				minLength: 1,
				maxLength: 3,
				selector: (document) => (document as { id?: string }).id ?? JSON.stringify(document),
			});
			await fc.assert(
				fc.asyncProperty(several, async (written) => {
					fc.pre(key !== "governance" || written.length === 1);
					const found = await read(await writeDocumentWorkbook({ [key]: written }));
					const file = documentKinds.find((kind) => kind.key === key)?.file;
					const alone = await readDocuments([sourceFromText(`${file}.json`, JSON.stringify(written))]);
					expect(found.documents).toEqual(alone.documents);
				}),
				{ numRuns: 10 },
			);
		},
		60_000,
	);

	it("holds one of every kind at once, and counts the rows of each sheet", async () => {
		const { documents, issues, outcomes } = await read(await writeDocumentWorkbook(examples));
		const alone = await readDocuments(
			documentKinds.map(({ key, file }) =>
				sourceFromText(`${file}.json`, JSON.stringify(exampleDocuments[key])),
			),
		);
		expect(documents).toEqual(alone.documents);
		expect(Object.keys(documents).length).toBe(16);
		expect(issues.map(({ code }) => code).toSorted()).toEqual(
			alone.issues.map(({ code }) => code).toSorted(),
		);
		expect(outcomes).toContainEqual({
			file: "documents.xlsx",
			sheet: "plan-actions",
			kind: "plans",
			read: exampleDocuments.plans.actions.length,
			accepted: exampleDocuments.plans.actions.length,
		});
	});

	it("has names of sheets that are short enough and all different", () => {
		const names = documentKinds.flatMap(tableNames).map(sheetNameOf);
		expect(names.filter((name) => name.length > 31)).toEqual([]);
		expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
		expect(names.filter((name) => name.includes("~"))).toContain("co-production-e~s-ethnic-groups");
	});

	it("reads nothing from a template that nobody filled in", async () => {
		const template = await read(await writeTemplateWorkbook(["documents"]), "documents.xlsx");
		expect(template.documents).toEqual({});
		expect(template.issues).toEqual([]);
	});

	/** The workbook of the example plan, with some cells changed. */
	const planWorkbook = (change: (table: string, column: string, cell: string) => string) => {
		const filled = new Map(filledTables({ plans: [planExample] }).map((table) => [table.name, table]));
		return writeWorkbook(
			templateSheets(templateTables(["plan"]), ({ name }) => {
				const { columns = [], rows = [] } = filled.get(name) ?? {};
				return rows.map((row) => row.map((cell, index) => change(name, columns[index] ?? "", cell)));
			}),
		);
	};

	it("places what is wrong by sheet and cell", async () => {
		const { issues, documents } = await read(
			await planWorkbook((table, column, cell) =>
				table === "plan-actions" && column === "status" ? cell.replace("on-track", "nearly") : cell,
			),
			"plan.xlsx",
		);
		expect(issues.map(({ code, where }) => [code, where])).toEqual([
			[
				"PCREF-PLAN-SHAPE",
				{
					file: "plan.xlsx",
					sheet: "plan-actions",
					table: "plan-actions",
					record: 2,
					cell: "K3",
					column: "status",
				},
			],
		]);
		expect(issues[0]?.message).toContain("plan.xlsx, sheet plan-actions, record 2, cell K3, status");
		expect(documents.plans).toBeUndefined();
	});

	it("names the sheet that is missing, and the sheets that are none of ours", async () => {
		const withoutPlans = await read(
			await writeWorkbook(
				templateSheets(templateTables(["plan"]), ({ name, columns }) =>
					name === "plan-risks" ? [columns.map(({ example }) => example)] : [],
				),
			),
		);
		expect(withoutPlans.issues.map(({ code, where, expected }) => [code, where.sheet, expected])).toEqual([
			["PCREF-DOCUMENT-TABLE-MISSING", "plan-risks", "the sheet plan"],
		]);
		const columns = [{ header: "id", width: 10, format: "text" as const }];
		const others = await read(
			await writeWorkbook([
				{ name: "Notes", columns, rows: [["1"]] },
				{ name: "Sheet2", columns, rows: [["1"]] },
			]),
		);
		expect(others.issues.map(({ code, where }) => [code, where.sheet])).toEqual([
			["PCREF-DOCUMENT-KIND-UNKNOWN", "Notes"],
			["PCREF-DOCUMENT-KIND-UNKNOWN", "Sheet2"],
		]);
		const alone = await read(
			await writeWorkbook([{ name: "Sheet1", columns, rows: [["1"]] }]),
			"Plans 2024.xlsx",
		);
		expect(alone.outcomes).toEqual([
			{ file: "Plans 2024.xlsx", sheet: "Sheet1", kind: "plans", read: 1, accepted: 0 },
		]);
	});

	it("says so where the file is no workbook or too large", async () => {
		const text = await read(new TextEncoder().encode("id,organisation\n"), "plan.xlsx");
		expect(text.issues.map(({ code }) => code)).toEqual(["PCREF-ARCHIVE-DAMAGED"]);
		expect(text.outcomes).toEqual([{ file: "plan.xlsx", kind: "plans", read: 0, accepted: 0 }]);
		const large = await readDocuments([sourceFromBytes("plan.xlsx", await writeTemplateWorkbook(["plan"]))], {
			limits: { maximumBytes: 500 },
		});
		expect(large.issues.map(({ code }) => code)).toEqual(["PCREF-DOCUMENT-TOO-LARGE"]);
	});

	it("keeps words that look like errors and formulas of a spreadsheet", async () => {
		const supports = evidenceExample.supports.map((support, index) => ({
			...support,
			shows: ["#N/A", "=1+1", "'=1", "#REF!", " 007 "][index % 5] ?? "",
		}));
		const evidence = [{ ...evidenceExample, title: "#DIV/0!", supports }];
		const { documents } = await read(await writeDocumentWorkbook({ evidence }), "evidence.xlsx");
		expect(documents.evidence).toEqual(evidence);
	});
});
