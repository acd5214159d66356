import type { Issue } from "../../../issues/issue.js";
import { makeIssue } from "../../../issues/make-issue.js";
import { sheetNameOf } from "../../../tables/pcref/sheet-name.js";
import type { TableInput } from "../../input/table-input.js";
import { placeOfFile } from "../../validation/record-place.js";
import { documentIssues } from "../issues.js";

/** The issue about a table whose rows are parts of documents that stand in a table that is not there. */
export function missingTable(input: TableInput, table: string): Issue {
	return makeIssue(documentIssues["PCREF-DOCUMENT-TABLE-MISSING"], {
		where: placeOfFile(input),
		expected: input.sheet === undefined ? `the file ${table}.csv` : `the sheet ${sheetNameOf(table)}`,
	});
}
