import type { Issue, Place } from "../../../issues/issue.js";
import { makeIssue } from "../../../issues/make-issue.js";
import { groupBy } from "../../../measures/group-by.js";
import { feedbackTable } from "../../../tables/pcref/feedback.js";
import { feedbackAnswersTable } from "../../../tables/pcref/feedback-answers.js";
import { feedbackStepsTable } from "../../../tables/pcref/feedback-steps.js";
import type { TableInput } from "../../input/table-input.js";
import type { Limits } from "../../limits.js";
import { judgeTables } from "../../validation/judge-tables.js";
import { documentIssues } from "../issues.js";
import { columnOf } from "./feedback-columns.js";
import { feedbackOfRows } from "./feedback-of-rows.js";
import { feedbackTables } from "./kind-of-table.js";
import { missingTable } from "./missing-table.js";
import { type PlacedRow, placedRows } from "./placed-rows.js";
import type { ReadTables, ValueOfRows } from "./read-tables.js";

/**
 * Reads feedback from its tables: cells, ids and the relations between the tables first; then each record with its
 * steps and answers, in the order of their rows. A record of which a step or answer is refused is refused too.
 */
export async function readFeedbackTables(
	inputs: ReadonlyMap<string, TableInput>,
	limits: Limits,
): Promise<ReadTables> {
	const issues: Issue[] = [];
	const judgement = await judgeTables(
		{
			tables: feedbackTables,
			inputs: new Map([...inputs].map(([table, input]) => [table, [input]])),
			scope: "tables",
			findings: [],
		},
		{ limits, onIssue: (issue) => issues.push(issue) },
	);
	const rows = new Map(judgement.outcomes.map(({ table, records }) => [table, records]));
	if (judgement.rejected) return { records: [], issues, rows };
	if (!inputs.has(feedbackTable.code)) {
		const left = [...inputs.values()].map((input) => missingTable(input, feedbackTable.code.toLowerCase()));
		return { records: [], issues: [...issues, ...left], rows };
	}
	const steps = byId(await placedRows(feedbackStepsTable, judgement));
	const answers = byId(await placedRows(feedbackAnswersTable, judgement));
	const records: ValueOfRows[] = [];
	for (const record of await placedRows(feedbackTable, judgement)) {
		if (record.refused) continue;
		const parts = { steps: steps.get(record.row.id) ?? [], answers: answers.get(record.row.id) ?? [] };
		if ([...parts.steps, ...parts.answers].some(({ refused }) => refused)) {
			issues.push(makeIssue(documentIssues["PCREF-DOCUMENT-PART-REFUSED"], { where: record.where }));
			continue;
		}
		records.push({
			value: feedbackOfRows({
				record: record.row,
				steps: parts.steps.map(({ row }) => row),
				answers: parts.answers.map(({ row }) => row),
			}),
			placeOf: (pointer) => placeOf(pointer, record, parts),
			files: [record, ...parts.steps, ...parts.answers].map(({ where }) => where),
		});
	}
	return { records, issues, rows };
}

function byId<R extends { readonly id: string }>(
	rows: readonly PlacedRow<R>[],
): ReadonlyMap<string, readonly PlacedRow<R>[]> {
	return groupBy(rows, ({ row }) => row.id);
}

type PlaceOfRow = Pick<PlacedRow<unknown>, "where" | "cellAt">;

function placeOf(
	pointer: string,
	record: PlaceOfRow,
	parts: { readonly steps: readonly PlaceOfRow[]; readonly answers: readonly PlaceOfRow[] },
): Place {
	const [, list, index = "", ...path] = pointer.split("/");
	const part = list === "loop" ? parts.steps[Number(index) - 1] : parts.answers[Number(index)];
	const inPart = part !== undefined && (list === "loop" || list === "trustAndConfidence");
	const column = columnOf(inPart ? `/${path.join("/")}` : pointer);
	const row = inPart ? part : record;
	return column === undefined || column === "" ? row.where : row.cellAt(column);
}
