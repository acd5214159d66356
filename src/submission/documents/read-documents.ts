import type { PcrefDocuments } from "../../framework/documents.js";
import type { Issue } from "../../issues/issue.js";
import { makeIssue } from "../../issues/make-issue.js";
import { moveIssue } from "../../issues/move-issue.js";
import type { Source } from "../source.js";
import { type Candidates, candidatesOfFile } from "./candidates.js";
import { candidatesOfTables } from "./csv/candidates-of-tables.js";
import { type DocumentKindKey, kindOfFile } from "./document-kinds.js";
import { type DocumentLimits, defaultDocumentLimits } from "./document-limits.js";
import { type AcceptedDocument, fitTogether } from "./fit-together.js";
import { documentIssues } from "./issues.js";
import { readValue } from "./read-value.js";

/** What became of one file. */
export interface DocumentOutcome {
	readonly file: string;
	/** The list of the documents that it belongs to; null where its name names no kind. */
	readonly kind: DocumentKindKey | null;
	/** Documents in the file; rows of a CSV file. */
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
	readonly limits?: Partial<DocumentLimits>;
}

/**
 * Reads the PCREF documents of an organisation and finds every problem in one pass: what cannot be read, what does not
 * have the form of its schema, what contradicts itself, what refers to nothing. Files are told apart by their names
 * (`plan.json`, `feedback-2024.yaml`, `governance.yml`, ...); each holds one document or a list of them, as JSON or
 * YAML. CSV files hold one table each, and those of one kind are read together: `plan.csv`, `plan-actions.csv`, ...
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
	const limits = { ...defaultDocumentLimits, ...options.limits };
	const issues: Issue[] = [];
	const accepted: AcceptedDocument[] = [];
	const read = new Map<string, number>();
	for (const part of await candidatesOf(sources, limits)) {
		issues.push(...part.issues);
		for (const [file, count] of part.read) read.set(file, count);
		for (const candidate of part.candidates) {
			const { document, issues: found } = readValue(candidate.kind, candidate.value);
			for (const issue of found) issues.push(moveIssue(issue, candidate.placeOf(issue.where.pointer ?? "")));
			if (document !== undefined) accepted.push({ document, candidate });
		}
	}
	const together = fitTogether(accepted);
	const acceptedIn = (file: string) =>
		together.accepted.reduce(
			(sum, { candidate }) => sum + candidate.files.filter((name) => name === file).length,
			0,
		);
	return {
		documents: together.documents,
		issues: [...issues, ...together.issues],
		outcomes: sources.map(({ name: file }) => ({
			file,
			kind: kindOfFile(file)?.key ?? null,
			read: read.get(file) ?? 0,
			accepted: acceptedIn(file),
		})),
	};
}

async function candidatesOf(
	sources: readonly Source[],
	limits: DocumentLimits,
): Promise<readonly Candidates[]> {
	const tables = sources.filter(({ name }) => /\.csv$/i.test(name));
	const parts: Candidates[] = [];
	for (const source of sources) {
		if (tables.includes(source)) continue;
		const kind = kindOfFile(source.name);
		if (kind === undefined) {
			const where = { file: source.name };
			const issue = makeIssue(documentIssues["PCREF-DOCUMENT-KIND-UNKNOWN"], { where });
			parts.push({ candidates: [], issues: [issue], read: new Map() });
		} else parts.push(await candidatesOfFile(source, { kind, limits }));
	}
	parts.push(...(await candidatesOfTables(tables, limits)));
	return parts;
}
