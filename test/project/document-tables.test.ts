import { expect, it } from "vitest";
import { documentKinds } from "../../src/submission/documents/document-kinds.js";
import {
	type CellPart,
	cellsOf,
	columnsOfTable,
	documentTable,
	withTablesUnder,
} from "../../src/tables/pcref/document-table.js";
import { feedbackTable } from "../../src/tables/pcref/feedback.js";
import { feedbackAnswersTable } from "../../src/tables/pcref/feedback-answers.js";
import { feedbackStepsTable } from "../../src/tables/pcref/feedback-steps.js";

const text = (words: string) => words.replaceAll("|", "\\|").replaceAll("<", "&lt;");

function holds({ holds: what, scalar: { text: anyText, number, yesOrNo, codes } }: CellPart): string {
	const values = [
		...codes.map((code) => `\`${code}\``),
		...(number ? ["a number"] : []),
		...(yesOrNo ? ["`yes` or `no`"] : []),
		...(anyText && what === "coded-list" ? ["`scheme:code`"] : []),
		...(anyText && what === "group-list" ? ["groups of people"] : []),
		...(anyText && !what.includes("-") ? ["text"] : []),
	].join(", ");
	return what === "value" ? values : `several: ${values}`;
}

/** The page is made from the layouts that CSV is read by; `npx vitest run -u` writes it anew. */
it("docs/document-tables.md says what the layouts say", async () => {
	const sections = documentKinds.flatMap(({ key, file, schema }) => {
		if (key === "feedbackRecords") {
			return [feedbackTable, feedbackStepsTable, feedbackAnswersTable].flatMap(({ code, name, fields }) => [
				"",
				`## ${code.toLowerCase()}.csv`,
				"",
				`${name}.`,
				"",
				"| Column | Holds |",
				"|---|---|",
				...Object.entries(fields).map(
					([column, field]) => `| \`${column}\` | ${text(field.dictionaryName)} |`,
				),
			]);
		}
		return withTablesUnder(documentTable(file, schema)).flatMap((table) => {
			const cells = new Map(cellsOf(table.row).map((cell) => [cell.column, cell]));
			const rows = columnsOfTable(table).map((column) => {
				const cell = cells.get(column);
				if (cell !== undefined) return `| \`${column}\` | ${text(cell.description)} | ${text(holds(cell))} |`;
				return column === table.namedBy
					? `| \`${column}\` | Number of the row, by which rows of other tables name it. | text |`
					: `| \`${column}\` | What the row belongs to. | text |`;
			});
			return [
				"",
				`## ${table.name}.csv`,
				"",
				...(table.description === "" ? [] : [text(table.description), ""]),
				"| Column | What it is | Holds |",
				"|---|---|---|",
				...rows,
			];
		});
	});
	const page = [
		"# Tables of documents",
		"",
		"Every table that documents are read from as CSV, made from the schemas. [Plans, assessments, feedback and other documents](documents.md) says how cells are written. The layouts are this package's own, not a national standard.",
		...sections,
		"",
	].join("\n");
	await expect(page).toMatchFileSnapshot("../../docs/document-tables.md");
});
