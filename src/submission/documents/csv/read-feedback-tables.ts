import type { Issue, Place } from "../../../issues/issue.js";
import { makeIssue } from "../../../issues/make-issue.js";
import { groupBy } from "../../../measures/group-by.js";
import { feedbackTable } from "../../../tables/pcref/feedback.js";
import { feedbackAnswersTable } from "../../../tables/pcref/feedback-answers.js";
import { feedbackStepsTable } from "../../../tables/pcref/feedback-steps.js";
import type { Row, Table } from "../../../tables/table.js";
import { textInput } from "../../input/text-input.js";
import type { Source } from "../../source.js";
import { readRows } from "../../validation/accepted-records.js";
import { type Judgement, judgeTables } from "../../validation/judge-tables.js";
import { placeOf as placeOfRecord } from "../../validation/record-place.js";
import { RecordSet } from "../../validation/record-set.js";
import { documentIssues } from "../issues.js";
import { columnOf } from "./feedback-columns.js";
import { feedbackOfRows } from "./feedback-of-rows.js";

/** The tables of feedback, parents before children. */
export const feedbackTables = [feedbackTable, feedbackStepsTable, feedbackAnswersTable] as const;

/** A feedback record made of rows, for its schema to judge, and the place of each part of it. */
export interface FeedbackFromRows {
	readonly value: unknown;
	/** The row and column that a JSON pointer in the value stands for. */
	readonly placeOf: (pointer: string) => Place;
	/** The file of each row. */
	readonly files: readonly string[];
}

/** What feedback tables held. */
export interface ReadFeedbackTables {
	/** Records whose rows are all right as rows. */
	readonly records: readonly FeedbackFromRows[];
	readonly issues: readonly Issue[];
	/** Rows of each file, by its name. */
	readonly rows: ReadonlyMap<string, number>;
}

/**
 * Reads feedback from its tables: cells, ids and the relations between the tables first; then each record with its
 * steps and answers, in the order of their rows. A record of which a step or answer is refused is refused too.
 */
export async function readFeedbackTables(sources: ReadonlyMap<string, Source>): Promise<ReadFeedbackTables> {
	const issues: Issue[] = [];
	const judgement = await judgeTables(
		{
			tables: feedbackTables,
			inputs: new Map([...sources].map(([table, source]) => [table, [textInput(source)]])),
			scope: "tables",
			findings: [],
		},
		{ onIssue: (issue) => issues.push(issue) },
	);
	const rows = new Map(
		judgement.outcomes.flatMap(({ files, records }) => files.map((file) => [file, records] as const)),
	);
	if (judgement.rejected) return { records: [], issues, rows };
	if (!sources.has(feedbackTable.code)) {
		for (const { name: file } of sources.values())
			issues.push(makeIssue(documentIssues["PCREF-DOCUMENT-TABLE-MISSING"], { where: { file } }));
		return { records: [], issues, rows };
	}
	const steps = byId(await rowsOf(feedbackStepsTable, judgement));
	const answers = byId(await rowsOf(feedbackAnswersTable, judgement));
	const records: FeedbackFromRows[] = [];
	for (const record of await rowsOf(feedbackTable, judgement)) {
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
			placeOf: (pointer) => placeOf(pointer, record.where, parts),
			files: [record, ...parts.steps, ...parts.answers].map(({ where }) => where.file),
		});
	}
	return { records, issues, rows };
}

interface PlacedRow<R> {
	readonly row: R;
	readonly where: Place & { readonly file: string };
	readonly refused: boolean;
}

/** Every row of a table, refused ones too, with its place. */
async function rowsOf<T extends Table>(
	table: T,
	{ judged }: Judgement,
): Promise<readonly PlacedRow<Row<T>>[]> {
	const known = judged.get(table.code);
	if (known === undefined) return [];
	const rows: PlacedRow<Row<T>>[] = [];
	for await (const row of readRows(table, { ...known, rejected: new RecordSet() })) {
		const record = rows.length + 1;
		const where = placeOfRecord(known, record);
		rows.push({ row, where, refused: known.rejected.has(record) });
	}
	return rows;
}

function byId<R extends { readonly id: string }>(
	rows: readonly PlacedRow<R>[],
): ReadonlyMap<string, readonly PlacedRow<R>[]> {
	return groupBy(rows, ({ row }) => row.id);
}

function placeOf(
	pointer: string,
	record: Place,
	parts: { readonly steps: readonly { where: Place }[]; readonly answers: readonly { where: Place }[] },
): Place {
	const [, list, index = "", ...path] = pointer.split("/");
	const part = list === "loop" ? parts.steps[Number(index) - 1] : parts.answers[Number(index)];
	const inPart = part !== undefined && (list === "loop" || list === "trustAndConfidence");
	const column = columnOf(inPart ? `/${path.join("/")}` : pointer);
	return { ...(inPart ? part.where : record), ...(column === undefined || column === "" ? {} : { column }) };
}
