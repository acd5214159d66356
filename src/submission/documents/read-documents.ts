import type { PcrefDocuments } from "../../framework/documents.js";
import type { Issue } from "../../issues/issue.js";
import { makeIssue } from "../../issues/make-issue.js";
import { moveIssue } from "../../issues/move-issue.js";
import { defaultLimits, type Limits, limitsWith } from "../limits.js";
import type { Source } from "../source.js";
import { placeOfFile } from "../validation/record-place.js";
import { type Candidates, candidatesOfFile, type FilePlace } from "./candidates.js";
import { type DocumentKindKey, kindOfFile } from "./document-kinds.js";
import { type DocumentLimits, defaultDocumentLimits } from "./document-limits.js";
import { type AcceptedDocument, fitTogether } from "./fit-together.js";
import { documentIssues } from "./issues.js";
import { readValue } from "./read-value.js";
import { candidatesOfTables } from "./tables/candidates-of-tables.js";
import { kindOfTable } from "./tables/kind-of-table.js";
import { holdsTables, type OpenedTables, openTables } from "./tables/open-tables.js";

/** What became of one file, or of one sheet of a workbook. */
export interface DocumentOutcome {
	readonly file: string;
	/** Absent where the file is no workbook. */
	readonly sheet?: string;
	/** The list of the documents that it belongs to; null where its name names no kind. */
	readonly kind: DocumentKindKey | null;
	/** Documents in the file; rows of a table. */
	readonly read: number;
	readonly accepted: number;
}

/** Documents read together: those that can be used, and everything that was found. */
export interface ReadDocuments {
	readonly documents: PcrefDocuments;
	readonly issues: readonly Issue[];
	readonly outcomes: readonly DocumentOutcome[];
}

/** How to read documents. */
export interface ReadDocumentsOptions {
	/** Bounds of documents, and of the tables and workbooks that hold them. */
	readonly limits?: Partial<DocumentLimits & Limits>;
}

/**
 * Reads the PCREF documents of an organisation and finds every problem in one pass: what cannot be read, what does not
 * have the form of its schema, what contradicts itself, what refers to nothing. Files are told apart by their names
 * (`plan.json`, `feedback-2024.yaml`, `governance.yml`, ...); each holds one document or a list of them, as JSON or
 * YAML. CSV files hold one table each, and those of one kind are read together: `plan.csv`, `plan-actions.csv`, ...
 * An Excel workbook (`.xlsx`) holds such tables on its sheets, which are named in the same way.
 *
 * A document with an issue that rejects is kept out of `documents`, the others are used. Fields that the schema does
 * not know are reported and left out. Nothing else is ever changed, and nothing is guessed. Issues point at the file
 * and the place in it, and repeat nobody's words.
 *
 * @param sources The files.
 * @param options `limits`: sizes and depths beyond which a file is refused.
 * @returns The documents and the issues. Bad data never throws; what a source's `open` throws is passed on.
 *
 * @example
 * ```ts
 * import { feedbackRecordExample } from "pcref";
 * import { readDocuments, sourceFromText } from "pcref/submission";
 *
 * const records = [feedbackRecordExample("received"), { ...feedbackRecordExample("themed"), id: "2", setting: "wrad" }];
 * const read = await readDocuments([sourceFromText("feedback.json", JSON.stringify(records))]);
 * read.documents.feedbackRecords?.length; // => 1
 * read.issues.map(({ code, where }) => [code, where]); // => [["PCREF-FEEDBACK-SHAPE", { file: "feedback.json", pointer: "/1/setting" }]]
 * ```
 */
export async function readDocuments(
	sources: readonly Source[],
	options: ReadDocumentsOptions = {},
): Promise<ReadDocuments> {
	const limits = limitsWith({ ...defaultLimits, ...defaultDocumentLimits }, options.limits);
	const issues: Issue[] = [];
	const accepted: AcceptedDocument[] = [];
	const read: Candidates["read"][number][] = [];
	const tables = new Map<Source, OpenedTables>();
	for (const source of sources) if (holdsTables(source)) tables.set(source, await openTables(source, limits));
	for (const part of await candidatesOf(sources, { tables, limits })) {
		issues.push(...part.issues);
		read.push(...part.read);
		for (const candidate of part.candidates) {
			if (issues.length > limits.maximumIssues) {
				const where = candidate.files[0] ?? {};
				const expected = `at most ${limits.maximumIssues.toLocaleString("en-GB")} issues`;
				issues.push(makeIssue(documentIssues["PCREF-DOCUMENT-TOO-MANY-ISSUES"], { where, expected }));
				break;
			}
			const { document, issues: found } = readValue(candidate.kind, candidate.value);
			for (const issue of found) issues.push(moveIssue(issue, candidate.placeOf(issue.where.pointer ?? "")));
			if (document !== undefined) accepted.push({ document, candidate });
		}
	}
	const together = fitTogether(accepted);
	const filesAccepted = together.accepted.flatMap(({ candidate }) => candidate.files);
	return {
		documents: together.documents,
		issues: [...issues, ...together.issues],
		outcomes: sources.flatMap((source) =>
			partsOf(source, tables.get(source)).map(({ name, ...place }): DocumentOutcome => {
				const isHere = ({ file, sheet }: FilePlace) => file === place.file && sheet === place.sheet;
				return {
					...place,
					kind: kindOfTable(name)?.kind.key ?? null,
					read: read.find(isHere)?.count ?? 0,
					accepted: filesAccepted.filter(isHere).length,
				};
			}),
		),
	};
}

/** The file, or the sheets of a workbook, and the name that says what is in it. */
function partsOf(
	{ name }: Source,
	{ inputs }: OpenedTables = { inputs: [], issues: [] },
): readonly (FilePlace & { readonly name: string })[] {
	if (inputs.length === 0) return [{ file: name, name }];
	return inputs.map((input) => ({ ...placeOfFile(input), name: input.label ?? name }));
}

async function candidatesOf(
	sources: readonly Source[],
	{
		tables,
		limits,
	}: { readonly tables: ReadonlyMap<Source, OpenedTables>; readonly limits: DocumentLimits & Limits },
): Promise<readonly Candidates[]> {
	const parts: Candidates[] = [];
	for (const source of sources) {
		if (tables.has(source)) continue;
		const kind = kindOfFile(source.name);
		if (kind === undefined) {
			const where = { file: source.name };
			const issue = makeIssue(documentIssues["PCREF-DOCUMENT-KIND-UNKNOWN"], { where });
			parts.push({ candidates: [], issues: [issue], read: [] });
		} else parts.push(await candidatesOfFile(source, { kind, limits }));
	}
	const opened = [...tables.values()];
	parts.push({ candidates: [], issues: opened.flatMap(({ issues }) => issues), read: [] });
	parts.push(
		...(await candidatesOfTables(
			opened.flatMap(({ inputs }) => inputs),
			limits,
		)),
	);
	return parts;
}
