import { ownIssues } from "../../../issues/catalogue.js";
import type { Issue } from "../../../issues/issue.js";
import { makeIssue } from "../../../issues/make-issue.js";
import { documentTable } from "../../../tables/pcref/document-table.js";
import type { TableInput } from "../../input/table-input.js";
import type { Limits } from "../../limits.js";
import { placeOfFile } from "../../validation/record-place.js";
import type { Candidates } from "../candidates.js";
import type { DocumentKind } from "../document-kinds.js";
import { documentIssues } from "../issues.js";
import { kindOfTable } from "./kind-of-table.js";
import { readDocumentTables } from "./read-document-tables.js";
import { readFeedbackTables } from "./read-feedback-tables.js";
import type { ReadTables } from "./read-tables.js";

/** The candidates of tables, which are read together: a document may have rows in several of them. */
export async function candidatesOfTables(
	inputs: readonly TableInput[],
	limits: Limits,
): Promise<readonly Candidates[]> {
	const issues: Issue[] = [];
	const kinds = new Map<DocumentKind, Map<string, TableInput>>();
	for (const input of inputs) {
		const where = placeOfFile(input);
		const named = kindOfTable(input.label ?? input.name);
		if (named === undefined) {
			issues.push(makeIssue(documentIssues["PCREF-DOCUMENT-KIND-UNKNOWN"], { where }));
			continue;
		}
		const { kind, table } = named;
		const tables = kinds.get(kind) ?? new Map<string, TableInput>();
		kinds.set(kind, tables);
		if (tables.has(table)) {
			issues.push(makeIssue(ownIssues["PCREF-TABLE-TWICE"], { where: { ...where, table } }));
		} else tables.set(table, input);
	}
	const candidates: Candidates[] = [{ candidates: [], issues, read: [] }];
	for (const [kind, tables] of kinds) {
		const { records, issues: found, rows } = await readTables(kind, tables, limits);
		candidates.push({
			candidates: records.map((record) => ({ kind, ...record })),
			issues: found,
			read: [...tables].map(([table, input]) => ({ ...placeOfFile(input), count: rows.get(table) ?? 0 })),
		});
	}
	return candidates;
}

function readTables(
	{ key, file, schema }: DocumentKind,
	tables: ReadonlyMap<string, TableInput>,
	limits: Limits,
): Promise<ReadTables> {
	return key === "feedbackRecords"
		? readFeedbackTables(tables, limits)
		: readDocumentTables(documentTable(file, schema), tables, limits);
}
