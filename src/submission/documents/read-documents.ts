import { checkDocuments } from "../../framework/check-documents.js";
import type { PcrefDocuments } from "../../framework/documents.js";
import type { Issue } from "../../issues/issue.js";
import { makeIssue } from "../../issues/make-issue.js";
import { moveIssue } from "../../issues/move-issue.js";
import { isRejecting } from "../../issues/severity.js";
import type { Source } from "../source.js";
import { checkStructure } from "./check-structure.js";
import { type DocumentKind, type DocumentKindKey, kindOfFile } from "./document-kinds.js";
import { type DocumentLimits, defaultDocumentLimits } from "./document-limits.js";
import { documentIssues } from "./issues.js";
import { parseJson } from "./parse-json.js";
import { parseYaml } from "./parse-yaml.js";
import { readText } from "./read-text.js";
import { readValue } from "./read-value.js";

/** What became of one file. */
export interface DocumentOutcome {
	readonly file: string;
	/** The list of the documents that it belongs to; null where its name names no kind. */
	readonly kind: DocumentKindKey | null;
	/** Documents in the file. */
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
 * YAML.
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
	const outcomes: { file: string; kind: DocumentKindKey | null; read: number; accepted: number }[] = [];
	const accepted = new Map<DocumentKindKey, Accepted[]>();
	for (const source of sources) {
		const file = source.name;
		const kind = kindOfFile(file);
		const values = kind === undefined ? unknownKind(file) : await valuesOf(source, limits);
		issues.push(...values.issues);
		const documents = kind === undefined ? [] : acceptedOf(kind, { ...values, file }, issues);
		if (kind !== undefined) accepted.set(kind.key, [...(accepted.get(kind.key) ?? []), ...documents]);
		outcomes.push({
			file,
			kind: kind?.key ?? null,
			read: values.values.length,
			accepted: documents.length,
		});
	}
	const together = fitting(accepted);
	for (const outcome of outcomes) {
		outcome.accepted -= together.refused.filter(({ where }) => where.file === outcome.file).length;
	}
	return { documents: together.documents, issues: [...issues, ...together.issues], outcomes };
}

interface Values {
	readonly values: readonly { readonly value: unknown; readonly pointer: string }[];
	readonly issues: readonly Issue[];
}

interface Accepted {
	readonly document: unknown;
	readonly where: { readonly file: string; readonly pointer: string };
}

function unknownKind(file: string): Values {
	return {
		values: [],
		issues: [makeIssue(documentIssues["PCREF-DOCUMENT-KIND-UNKNOWN"], { where: { file } })],
	};
}

/** The values of a file that should be documents: it holds one, or a list of them. */
async function valuesOf(source: Source, limits: DocumentLimits): Promise<Values> {
	const json = /\.json$/i.test(source.name);
	const read = await readText(source, json ? limits.maximumBytes : limits.maximumYamlBytes);
	if (!read.ok) return { values: [], issues: [read.issue] };
	const parsed = json ? parseJson(read.text, limits) : parseYaml(read.text, limits);
	const findings = parsed.ok ? checkStructure(parsed.value, limits) : parsed.findings;
	if (!parsed.ok || findings.length > 0) {
		const issues = findings.map(({ code, line, pointer, ...facts }) => {
			const place = {
				...(line === undefined ? {} : { line }),
				...(pointer === undefined ? {} : { pointer }),
			};
			return makeIssue(documentIssues[code], { where: { file: source.name, ...place }, ...facts });
		});
		return { values: [], issues };
	}
	const { value } = parsed;
	const values = Array.isArray(value)
		? value.map((item: unknown, index) => ({ value: item, pointer: `/${index}` }))
		: [{ value, pointer: "" }];
	return { values, issues: [] };
}

function acceptedOf(
	kind: DocumentKind,
	{ values, file }: Values & { readonly file: string },
	issues: Issue[],
): readonly Accepted[] {
	return values.flatMap(({ value, pointer }) => {
		const read = readValue(kind, value);
		for (const issue of read.issues) issues.push(placed(issue, { file, pointer }));
		return read.document === undefined ? [] : [{ document: read.document, where: { file, pointer } }];
	});
}

/** The same issue, placed in a file. */
function placed(issue: Issue, { file, pointer }: Accepted["where"]): Issue {
	return moveIssue(issue, { file, ...issue.where, pointer: `${pointer}${issue.where.pointer ?? ""}` });
}

/** The documents that fit together, and what was found on putting them together. */
function fitting(accepted: ReadonlyMap<DocumentKindKey, readonly Accepted[]>): {
	readonly documents: PcrefDocuments;
	readonly issues: readonly Issue[];
	readonly refused: readonly Accepted[];
} {
	const documents = documentsOf(accepted);
	const refused = new Set<Accepted>();
	const issues = checkDocuments(documents).map((issue) => {
		const [, key, index, ...path] = (issue.where.pointer ?? "").split("/");
		const holder = [...accepted].find(([kind]) => kind === key)?.[1][Number(index)];
		if (holder === undefined) return issue;
		if (isRejecting(issue.severity)) refused.add(holder);
		const pointer = path.map((part) => `/${part}`).join("");
		return moveIssue(issue, { file: holder.where.file, pointer: `${holder.where.pointer}${pointer}` });
	});
	const kept = new Map(
		[...accepted].map(([kind, list]) => [kind, list.filter((document) => !refused.has(document))]),
	);
	return { documents: documentsOf(kept), issues, refused: [...refused] };
}

function documentsOf(accepted: ReadonlyMap<DocumentKindKey, readonly Accepted[]>): PcrefDocuments {
	const lists = [...accepted].map(([kind, list]) => [kind, list.map(({ document }) => document)]);
	return Object.fromEntries(lists);
}
