import { ArgumentError } from "../../issues/argument-error.js";
import { type DocumentKind, documentKinds } from "../../submission/documents/document-kinds.js";
import { nearestName } from "../../submission/validation/nearest-name.js";
import { dataSets } from "../../tables/data-sets.js";
import { populationFigures } from "../../tables/figures/population-figures.js";
import { documentTable } from "../../tables/pcref/document-table.js";
import { feedbackTable } from "../../tables/pcref/feedback.js";
import { feedbackAnswersTable } from "../../tables/pcref/feedback-answers.js";
import { feedbackStepsTable } from "../../tables/pcref/feedback-steps.js";
import { workforceTable } from "../../tables/pcref/workforce.js";
import type { Table } from "../../tables/table.js";
import { feedbackAnswerRows, feedbackRow, feedbackStepRows } from "../feedback-rows.js";
import { exampleDocuments } from "./example-documents.js";
import { templatesOfDocuments } from "./template-of-documents.js";
import { templateOfTable } from "./template-of-table.js";
import type { TemplateTable } from "./template-table.js";

const allDocuments = "documents";

const workforceExample = {
	organisation: "ZSYN0",
	snapshot: "2024-03-31",
	indicator: "3",
	cluster: "all",
	grade: "all",
	ethnicity_scheme: "nhs-ethnic-category-2001",
	ethnicity_code: "M",
	count: "2",
	total: "118",
};

const populationExample = {
	geography_code: "X1",
	geography_name: "Mereford and Vale (fictional)",
	basis: "resident-population",
	vintage: "Census 2021",
	scheme: "nhs-ethnic-category-2001",
	group_code: "M",
	sex: "2",
	age_scheme: "mha-annual",
	age_band: "18 to 34",
	population: "1250",
	status: "local",
	source: "Local authority, Census 2021 tables",
	synthetic: "true",
};

/**
 * What there are templates of: a table of a national data set (`MHS001`), a data set with all its tables (`mhsds-6`), a
 * kind of document (`plan`, `feedback`, ...), all kinds of documents (`documents`), counts of staff (`workforce`), a population to divide by (`population`).
 *
 * @example
 * ```ts
 * import { templateNames } from "pcref/interchange";
 *
 * templateNames.slice(0, 4); // => ["plan", "governance", "competency-assessment", "standard-assessment"]
 * templateNames.filter((name) => name.startsWith("MHS")).length; // => 61
 * ```
 */
export const templateNames: readonly string[] = [
	...documentKinds.map(({ file }) => file),
	allDocuments,
	workforceTable.code.toLowerCase(),
	populationFigures.code.toLowerCase(),
	...Object.entries(dataSets).flatMap(([id, tables]) => [id, ...tables.map(({ code }) => code)]),
];

/**
 * The tables of templates, with what whoever fills them in has to know of each column. They are made from the
 * definitions that files are checked by.
 *
 * @param names Names of {@link templateNames}, in any case; a table that several of them have is there once.
 * @throws ArgumentError where there is no template of a name.
 *
 * @example
 * ```ts
 * import { templateTables } from "pcref/interchange";
 *
 * templateTables(["feedback"]).map(({ name }) => name); // => ["feedback", "feedback-steps", "feedback-answers"]
 * const [registration] = templateTables(["MHS002"]);
 * registration?.columns[1]; // => { name: "GMPReg", holds: "6 to 8 characters", needed: "yes", codes: [] }
 * ```
 */
export function templateTables(names: readonly string[]): readonly TemplateTable[] {
	const byName = new Map(names.flatMap(tablesNamed).map((table) => [table.name, table]));
	return [...byName.values()];
}

function tablesNamed(name: string): readonly TemplateTable[] {
	const wanted = name.toLowerCase();
	if (wanted === allDocuments) return documentKinds.flatMap(templatesOfKind);
	const kind = documentKinds.find(({ file }) => file === wanted);
	if (kind !== undefined) return templatesOfKind(kind);
	if (wanted === workforceTable.code.toLowerCase()) {
		return [templateOfTable(workforceTable, { name: wanted, example: workforceExample })];
	}
	if (wanted === populationFigures.code.toLowerCase()) {
		return [templateOfTable(populationFigures, { name: wanted, example: populationExample })];
	}
	const tables: readonly Table[] = Object.entries(dataSets).flatMap(([id, all]) =>
		id === wanted ? all : all.filter(({ code }) => code.toLowerCase() === wanted),
	);
	if (tables.length > 0) return tables.map((table) => templateOfTable(table, { name: table.code }));
	const near = nearestName(name, templateNames);
	throw new ArgumentError(
		"name",
		`has no ${name}${near === undefined ? "" : ` (did you mean ${near}?)`}: templates are ${templateNames.filter((known) => !known.startsWith("MHS")).join(", ")}, and tables such as MHS001`,
	);
}

function templatesOfKind({ key, file, schema, check }: DocumentKind): readonly TemplateTable[] {
	if (key !== "feedbackRecords") {
		const rule = check({})[0]?.code ?? "";
		return templatesOfDocuments(documentTable(file, schema), { example: exampleDocuments[key], rule });
	}
	const record = exampleDocuments.feedbackRecords;
	const [step = {}] = feedbackStepRows(record);
	const [answer = {}] = feedbackAnswerRows(record);
	return (
		[
			[feedbackTable, feedbackRow(record)],
			[feedbackStepsTable, step],
			[feedbackAnswersTable, answer],
		] as const
	).map(([table, example]) => templateOfTable(table, { name: table.code.toLowerCase(), example }));
}
