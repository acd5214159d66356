import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coProductionEventExample } from "../../../src/framework/co-production/co-production-event-example.js";
import type { PcrefDocuments } from "../../../src/framework/documents.js";
import { planExample } from "../../../src/framework/plan/plan-example.js";
import { evidenceExample } from "../../../src/framework/readiness/evidence.js";
import { surveyResponseExample } from "../../../src/framework/survey/survey-response.js";
import { writeDocumentTables } from "../../../src/interchange/write-document-tables.js";
import { documentKinds } from "../../../src/submission/documents/document-kinds.js";
import { readDocuments } from "../../../src/submission/documents/read-documents.js";
import { type Source, sourceFromText } from "../../../src/submission/source.js";
import { columnsOfTable, documentTable, withTablesUnder } from "../../../src/tables/pcref/document-table.js";
import { generatedDocuments } from "../../framework/arbitraries/documents.js";

function sourcesOf(documents: PcrefDocuments): readonly Source[] {
	return writeDocumentTables(documents).map(({ name, text }) => sourceFromText(name, text));
}

/** The files of the example plan, some with other lines. */
function planFiles(change: Readonly<Record<string, (lines: string[]) => string[]>>): readonly Source[] {
	return writeDocumentTables({ plans: [planExample] }).map(({ name, text }) =>
		sourceFromText(name, (change[name] ?? ((lines) => lines))(text.split("\r\n")).join("\r\n")),
	);
}

const nameOf = (document: unknown) => JSON.stringify([(document as { id?: string }).id, document]);

describe("documents in CSV", () => {
	it.each(generatedDocuments)("%s: what was written is what is read", async (key, documents) => {
		const several = fc.uniqueArray(documents, {
			minLength: 1,
			maxLength: 3,
			selector: (document) => (document as { id?: string }).id ?? JSON.stringify(document),
		});
		await fc.assert(
			fc.asyncProperty(several, async (written) => {
				fc.pre(key !== "governance" || written.length === 1);
				const sources = sourcesOf({ [key]: written });
				const read = await readDocuments(sources);
				const alone = await readDocuments([sourceFromText(`${fileOf(key)}.json`, JSON.stringify(written))]);
				expect(read.documents).toEqual(alone.documents);
				const codes = read.issues.map(({ code }) => code).filter((code) => !code.startsWith("PCREF-CELL-"));
				expect(codes).toEqual(alone.issues.map(({ code }) => code));
				expect(alone.documents[key]?.map(nameOf)).toEqual(written.map(nameOf));
			}),
			{ numRuns: 25 },
		);
	});

	it("has a column of its own for everything, and no two of one name", () => {
		for (const { file, schema } of documentKinds) {
			for (const table of withTablesUnder(documentTable(file, schema))) {
				const columns = columnsOfTable(table);
				expect([table.name, columns]).toEqual([table.name, [...new Set(columns)]]);
			}
		}
	});

	it("places what is wrong in file, row and column", async () => {
		const { issues, documents } = await readDocuments(
			planFiles({
				"plan-actions.csv": (lines) => lines.map((line) => line.replace("on-track", "nearly")),
				"plan-measures.csv": (lines) => lines.map((line) => line.replace("quarterly", "sometimes")),
			}),
		);
		expect(
			issues.map(({ code, where }) => [code, where.file, where.record, where.line, where.column]),
		).toEqual([
			["PCREF-PLAN-SHAPE", "plan-actions.csv", 2, 3, "status"],
			["PCREF-PLAN-SHAPE", "plan-measures.csv", 1, 2, "reviewed"],
		]);
		expect(documents.plans).toBeUndefined();
	});

	it("reports rows that belong to nothing and rows of one name, and refuses what they are part of", async () => {
		const stray = await readDocuments(
			planFiles({
				"plan-risks.csv": (lines) => lines.map((line) => line.replace(/^PLAN-2024/, "PLAN-2042")),
			}),
		);
		expect(stray.issues.map(({ code, where }) => [code, where.file, where.column])).toContainEqual([
			"PCREF-DOCUMENT-ROW-STRAY",
			"plan-risks.csv",
			"plan",
		]);
		const twice = await readDocuments(
			planFiles({ "plan-actions.csv": ([head = "", row = "", ...rest]) => [head, row, row, ...rest] }),
		);
		expect(twice.issues.map(({ code, where }) => [code, where.file, where.record])).toEqual([
			["PCREF-DOCUMENT-ROW-TWICE", "plan-actions.csv", 2],
			["PCREF-DOCUMENT-PART-REFUSED", "plan.csv", 1],
		]);
		expect(twice.documents.plans).toBeUndefined();
	});

	it("does not read parts without their documents, nor files beyond the limit", async () => {
		const files = planFiles({});
		const alone = await readDocuments(files.filter(({ name }) => name === "plan-actions.csv"));
		expect(alone.issues.map(({ code, expected }) => [code, expected])).toEqual([
			["PCREF-DOCUMENT-TABLE-MISSING", "the file plan.csv"],
		]);
		const large = await readDocuments(
			files.map(({ name, open }) => ({ name, open })),
			{ limits: { maximumBytes: 500 } },
		);
		expect(new Set(large.issues.map(({ code }) => code))).toContain("PCREF-DOCUMENT-TOO-LARGE");
	});

	it.each([
		["plans", planExample],
		["coProductionEvents", coProductionEventExample],
		["surveyResponses", surveyResponseExample],
	] as const)(
		"%s: a planted NHS number is in no issue, whatever column it stands in",
		async (key, document) => {
			const files = writeDocumentTables({ [key]: [document] });
			for (const planted of files) {
				const [head = "", ...rows] = planted.text.trimEnd().split("\r\n");
				for (const column of head.split(",").keys()) {
					const secret = "943 476 5919";
					const cells = head.split(",").map((_, index) => (index === column ? secret : ""));
					const text = [head, cells.join(","), ...rows].join("\r\n");
					const read = await readDocuments(
						files.map((file) => sourceFromText(file.name, file === planted ? text : file.text)),
					);
					expect(read.issues.length).toBeGreaterThan(0);
					expect(JSON.stringify(read.issues)).not.toContain(secret);
				}
			}
		},
	);

	it("counts the rows of each file", async () => {
		const { outcomes } = await readDocuments(planFiles({}));
		const lines = writeDocumentTables({ plans: [planExample] }).map(({ name, text }) => [
			name,
			text.split("\r\n").length - 2,
		]);
		expect(outcomes.map(({ file, read }) => [file, read])).toEqual(lines);
		expect(outcomes.every(({ read, accepted }) => read === accepted)).toBe(true);
	});
});

function fileOf(key: string): string {
	return documentKinds.find((kind) => kind.key === key)?.file ?? key;
}

describe("a row with too many or too few cells", () => {
	it.each(["x,x,x", "PLAN-2024"])(
		"%s is refused alone, and with it the document that it names",
		async (row) => {
			const files = planFiles({ "plan-risks.csv": (lines) => [...lines.slice(0, -1), row, ""] });
			const { issues, documents, outcomes } = await readDocuments([
				...files,
				sourceFromText("evidence.json", JSON.stringify([evidenceExample])),
			]);
			const named = row === "PLAN-2024";
			expect(issues.map(({ code, where }) => [code, where.file])).toEqual([
				["PCREF-RECORD-CELL-COUNT", "plan-risks.csv"],
				named ? ["PCREF-DOCUMENT-PART-REFUSED", "plan.csv"] : ["PCREF-DOCUMENT-ROW-STRAY", "plan-risks.csv"],
			]);
			expect(documents.plans?.length).toBe(named ? undefined : 1);
			expect(documents.evidence?.length).toBe(1);
			expect(outcomes.at(-1)).toMatchObject({ read: 1, accepted: 1 });
		},
	);
});
