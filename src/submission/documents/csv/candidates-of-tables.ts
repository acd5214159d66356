import { ownIssues } from "../../../issues/catalogue.js";
import type { Issue } from "../../../issues/issue.js";
import { makeIssue } from "../../../issues/make-issue.js";
import { documentTable, withTablesUnder } from "../../../tables/pcref/document-table.js";
import type { Source } from "../../source.js";
import type { Candidates } from "../candidates.js";
import { type DocumentKind, kindOfFile, tableOfFile } from "../document-kinds.js";
import type { DocumentLimits } from "../document-limits.js";
import { documentIssues } from "../issues.js";
import { tooLarge } from "../read-text.js";
import { readDocumentTables } from "./read-document-tables.js";
import { feedbackTables, readFeedbackTables } from "./read-feedback-tables.js";
import type { ReadTables } from "./read-tables.js";

/** The tables of one kind of document, and how they are read. */
interface TablesOfKind {
	readonly names: readonly string[];
	readonly read: (sources: ReadonlyMap<string, Source>) => Promise<ReadTables>;
}

function tablesOfKind({ key, file, schema }: DocumentKind): TablesOfKind {
	if (key === "feedbackRecords") {
		return { names: feedbackTables.map(({ code }) => code), read: readFeedbackTables };
	}
	const table = documentTable(file, schema);
	return {
		names: withTablesUnder(table).map(({ name }) => name),
		read: (sources) => readDocumentTables(table, sources),
	};
}

/** The candidates of CSV files, which are read together: a document may have rows in several of them. */
export async function candidatesOfTables(
	sources: readonly Source[],
	{ maximumBytes }: DocumentLimits,
): Promise<readonly Candidates[]> {
	const issues: Issue[] = [];
	const kinds = new Map<DocumentKind, { tables: TablesOfKind; sources: Map<string, Source> }>();
	for (const source of sources) {
		const where = { file: source.name };
		const kind = kindOfFile(source.name);
		if (kind === undefined) {
			issues.push(makeIssue(documentIssues["PCREF-DOCUMENT-KIND-UNKNOWN"], { where }));
			continue;
		}
		if (await isLarger(source, maximumBytes)) {
			issues.push(tooLarge(source, maximumBytes));
			continue;
		}
		const known = kinds.get(kind) ?? { tables: tablesOfKind(kind), sources: new Map<string, Source>() };
		kinds.set(kind, known);
		const table = tableOfFile(source.name, kind, known.tables.names) ?? "";
		if (known.sources.has(table)) {
			issues.push(makeIssue(ownIssues["PCREF-TABLE-TWICE"], { where: { ...where, table } }));
		} else known.sources.set(table, source);
	}
	const candidates: Candidates[] = [{ candidates: [], issues, read: new Map() }];
	for (const [kind, { tables, sources: files }] of kinds) {
		const { records, issues: found, rows } = await tables.read(files);
		candidates.push({
			candidates: records.map((record) => ({ kind, ...record })),
			issues: found,
			read: rows,
		});
	}
	return candidates;
}

async function isLarger(source: Source, maximumBytes: number): Promise<boolean> {
	if (source.size !== undefined) return source.size > maximumBytes;
	let length = 0;
	for await (const piece of source.open()) {
		length += piece.length;
		if (length > maximumBytes) return true;
	}
	return false;
}
