import type { Issue, Place } from "../../issues/issue.js";
import { makeIssue } from "../../issues/make-issue.js";
import type { Source } from "../source.js";
import { checkStructure } from "./check-structure.js";
import type { DocumentKind } from "./document-kinds.js";
import type { DocumentLimits } from "./document-limits.js";
import { documentIssues } from "./issues.js";
import { parseJson } from "./parse-json.js";
import { parseYaml } from "./parse-yaml.js";
import { readText } from "./read-text.js";

/** A file, or a sheet of a workbook. */
export interface FilePlace {
	readonly file: string;
	readonly sheet?: string;
}

/** A value that may be a document, and how to find its parts again. */
export interface Candidate {
	readonly kind: DocumentKind;
	readonly value: unknown;
	/** The place that a JSON pointer in the value stands for. */
	readonly placeOf: (pointer: string) => Place;
	/** The files and sheets that it stands in, one entry for each document or row. */
	readonly files: readonly FilePlace[];
}

/** What files held. */
export interface Candidates {
	readonly candidates: readonly Candidate[];
	readonly issues: readonly Issue[];
	/** Documents or rows of each file or sheet, refused ones among them. */
	readonly read: readonly (FilePlace & { readonly count: number })[];
}

/** The candidates of a file of JSON or YAML: it holds one document, or a list of them. */
export async function candidatesOfFile(
	source: Source,
	{ kind, limits }: { readonly kind: DocumentKind; readonly limits: DocumentLimits },
): Promise<Candidates> {
	const file = source.name;
	const json = /\.json$/i.test(file);
	const text = await readText(source, json ? limits.maximumBytes : limits.maximumYamlBytes);
	if (!text.ok) return { candidates: [], issues: [text.issue], read: [] };
	const parsed = json ? parseJson(text.text, limits) : parseYaml(text.text, limits);
	const findings = parsed.ok ? checkStructure(parsed.value, limits) : parsed.findings;
	if (!parsed.ok || findings.length > 0) {
		const issues = findings.map(({ code, line, pointer, ...facts }) => {
			const place = {
				...(line === undefined ? {} : { line }),
				...(pointer === undefined ? {} : { pointer }),
			};
			return makeIssue(documentIssues[code], { where: { file, ...place }, ...facts });
		});
		return { candidates: [], issues, read: [] };
	}
	const candidate = (value: unknown, start: string): Candidate => ({
		kind,
		value,
		placeOf: (pointer) => ({ file, pointer: `${start}${pointer}` }),
		files: [{ file }],
	});
	const { value } = parsed;
	const candidates = Array.isArray(value)
		? value.map((item: unknown, index) => candidate(item, `/${index}`))
		: [candidate(value, "")];
	return { candidates, issues: [], read: [{ file, count: candidates.length }] };
}
