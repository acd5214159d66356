import { ownIssues } from "../../../issues/catalogue.js";
import type { Issue } from "../../../issues/issue.js";
import { makeIssue } from "../../../issues/make-issue.js";
import type { Source } from "../../source.js";
import type { Candidates } from "../candidates.js";
import { type DocumentKind, kindOfFile } from "../document-kinds.js";
import { documentIssues } from "../issues.js";
import { feedbackTables, readFeedbackTables } from "./read-feedback-tables.js";

/** The candidates of CSV files, which are read together: a document may have rows in several of them. */
export async function candidatesOfTables(sources: readonly Source[]): Promise<Candidates> {
	const issues: Issue[] = [];
	const tables = new Map<string, Source>();
	let feedback: DocumentKind | undefined;
	for (const source of sources) {
		const where = { file: source.name };
		const kind = kindOfFile(source.name);
		const code = tableOf(source.name);
		if (kind?.key !== "feedbackRecords") {
			issues.push(makeIssue(documentIssues["PCREF-DOCUMENT-NO-TABLE"], { where }));
		} else if (tables.has(code)) {
			issues.push(makeIssue(ownIssues["PCREF-TABLE-TWICE"], { where: { ...where, table: code } }));
		} else {
			feedback = kind;
			tables.set(code, source);
		}
	}
	if (feedback === undefined) return { candidates: [], issues, read: new Map() };
	const kind = feedback;
	const { records, issues: found, rows } = await readFeedbackTables(tables);
	return {
		candidates: records.map((record) => ({ kind, ...record })),
		issues: [...issues, ...found],
		read: rows,
	};
}

/** The table that a file is named after: the longest of their names that its own begins with. */
function tableOf(name: string): string {
	const plain = name.toUpperCase().replace(/[ _]/g, "-");
	return feedbackTables.toReversed().find(({ code }) => plain.startsWith(code))?.code ?? "";
}
