import type { IssueDefinition } from "../../issues/definition.js";
import type { Row, Table } from "../../tables/table.js";
import type { Source } from "../source.js";
import { validateTable } from "../validate-table.js";
import { type IssueFacts, type IssueGroup, IssueTally, worstFirst } from "../validation/issue-tally.js";
import type { ValidationOptions } from "../validation/judge-tables.js";

/** What a file of figures held, and what was wrong with it. */
export interface ReadFigures<Value> {
	/** Null where the file as a whole is refused. */
	readonly value: Value | null;
	readonly issues: readonly IssueGroup[];
}

/** Reports an issue about a row (1 for the first after the header) or about the whole file. */
export type ReportFigures = (
	definition: IssueDefinition,
	facts: Omit<IssueFacts, "where"> & { row?: number },
) => void;

/** Validates a file of figures as a table, then makes a value of its accepted rows. Such files are small. */
export async function readFigures<T extends Table, Value>(
	table: T,
	source: Source,
	options: ValidationOptions,
	make: (rows: readonly Row<T>[], report: ReportFigures) => Value,
): Promise<ReadFigures<Value>> {
	const validated = await validateTable(table, source, options);
	if (validated.verdict === "rejected") return { value: null, issues: validated.issues };
	const rows: Row<T>[] = [];
	for await (const row of validated.records()) rows.push(row);
	const tally = new IssueTally(options.limits?.maximumSamples ?? 5, options.onIssue);
	const value = make(rows, (definition, { row, ...facts }) =>
		tally.add(definition, {
			where: { file: source.name, ...(row === undefined ? {} : { record: row }) },
			...facts,
		}),
	);
	const own = tally.groups();
	const refused = own.some(({ severity }) => severity === "reject-file");
	return { value: refused ? null : value, issues: [...validated.issues, ...own].sort(worstFirst) };
}
