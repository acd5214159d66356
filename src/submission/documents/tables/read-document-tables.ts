import type { Issue } from "../../../issues/issue.js";
import { makeIssue } from "../../../issues/make-issue.js";
import { groupBy } from "../../../measures/group-by.js";
import { columnsOfTable, type DocumentTable, withTablesUnder } from "../../../tables/pcref/document-table.js";
import { tableOfDocuments } from "../../../tables/pcref/table-of-documents.js";
import type { TableInput } from "../../input/table-input.js";
import type { Limits } from "../../limits.js";
import { judgeTables } from "../../validation/judge-tables.js";
import type { FilePlace } from "../candidates.js";
import { documentIssues } from "../issues.js";
import { documentOfRows, placeInRows, type RowTree } from "./document-of-rows.js";
import { missingTable } from "./missing-table.js";
import { placedRows } from "./placed-rows.js";
import type { ReadTables } from "./read-tables.js";

interface FoundRow extends Omit<RowTree, "parts"> {
	/** Issues to report of the row itself; with one, the document that it belongs to is refused. */
	refused: boolean;
}

/**
 * Reads the documents of one kind from its tables: each row of the first table is a document, with the rows of the
 * others that name it, in the order in which they stand.
 *
 * @param inputs - the files and sheets, by the names of their tables.
 */
export async function readDocumentTables(
	table: DocumentTable,
	inputs: ReadonlyMap<string, TableInput>,
	limits: Limits,
): Promise<ReadTables> {
	const issues: Issue[] = [];
	const layouts = withTablesUnder(table);
	const tables = layouts.map(tableOfDocuments);
	const judgement = await judgeTables(
		{
			tables,
			inputs: new Map([...inputs].map(([name, input]) => [name, [input]])),
			scope: "tables",
			findings: [],
		},
		{ limits, onIssue: (issue) => issues.push(issue) },
	);
	const rows = new Map(judgement.outcomes.map(({ table: name, records }) => [name, records]));
	const kept = issues.filter(({ code }) => code !== "PCREF-HEADER-COLUMN-ABSENT");
	if (judgement.rejected) return { records: [], issues: kept, rows };
	if (!inputs.has(table.name)) {
		const left = [...inputs.values()].map((input) => missingTable(input, table.name));
		return { records: [], issues: [...kept, ...left], rows };
	}
	const found = new Map<string, readonly FoundRow[]>();
	for (const each of tables) {
		const placed = await placedRows(each, judgement);
		found.set(
			each.code,
			placed.map(({ row, ...place }) => ({ cells: row, ...place })),
		);
	}
	const grown = growTrees(table, found);
	const records = grown.trees.map((tree) => ({
		value: documentOfRows(table, tree),
		placeOf: (pointer: string) => placeInRows(table, tree, pointer),
		files: filesOf(tree),
	}));
	return { records, issues: [...kept, ...grown.issues], rows };
}

/** Puts rows under the rows that they belong to; rows that belong to none, or to two, are reported and left out. */
function growTrees(
	root: DocumentTable,
	found: ReadonlyMap<string, readonly FoundRow[]>,
): { readonly trees: readonly RowTree[]; readonly issues: readonly Issue[] } {
	const issues: Issue[] = [];
	const groups = new Map<string, ReadonlyMap<string, readonly FoundRow[]>>();
	for (const { name, belongsTo } of withTablesUnder(root)) {
		const rows = found.get(name) ?? [];
		groups.set(
			name,
			groupBy(rows, ({ cells }) => keyOf(belongsTo.map((column) => cells[column] ?? null))),
		);
	}
	const placed = new Set<FoundRow>();
	const grow = (table: DocumentTable, row: FoundRow, above: readonly (string | null)[]): RowTree | null => {
		placed.add(row);
		const own = table.namedBy === undefined ? above : [...above, row.cells[table.namedBy] ?? null];
		let whole = !row.refused;
		const parts = new Map<string, readonly RowTree[]>();
		for (const under of table.tables) {
			const rows = groups.get(under.name)?.get(keyOf(own)) ?? [];
			const grown = onceEach(under, rows).map((part) => grow(under, part, own));
			parts.set(
				under.name,
				grown.filter((part) => part !== null),
			);
			whole &&= grown.length === rows.length && grown.every((part) => part !== null);
		}
		return whole ? { cells: row.cells, where: row.where, cellAt: row.cellAt, parts } : null;
	};
	/** Rows that others name may not share their name. */
	const onceEach = (table: DocumentTable, rows: readonly FoundRow[]): readonly FoundRow[] => {
		const { namedBy } = table;
		if (namedBy === undefined) return rows;
		const names = new Set<string | null>();
		return rows.filter((row) => {
			const name = row.cells[namedBy] ?? null;
			if (name === null || !names.has(name)) {
				names.add(name);
				return true;
			}
			placed.add(row);
			const where = row.cellAt(namedBy);
			issues.push(makeIssue(documentIssues["PCREF-DOCUMENT-ROW-TWICE"], { where }));
			return false;
		});
	};
	const trees = onceEach(root, found.get(root.name) ?? []).flatMap((row) => {
		const tree = grow(root, row, []);
		if (tree === null && !row.refused) {
			issues.push(makeIssue(documentIssues["PCREF-DOCUMENT-PART-REFUSED"], { where: row.where }));
		}
		return tree ?? [];
	});
	for (const { name, belongsTo } of withTablesUnder(root)) {
		for (const row of found.get(name) ?? []) {
			if (placed.has(row)) continue;
			const where = row.cellAt(belongsTo.at(-1) ?? columnsOfTable(root)[0] ?? "");
			issues.push(makeIssue(documentIssues["PCREF-DOCUMENT-ROW-STRAY"], { where }));
		}
	}
	return { trees, issues };
}

function keyOf(names: readonly (string | null)[]): string {
	return JSON.stringify(names);
}

function filesOf({ where, parts }: RowTree): readonly FilePlace[] {
	return [where, ...[...parts.values()].flatMap((rows) => rows.flatMap(filesOf))];
}
