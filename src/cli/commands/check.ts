import { resolve } from "node:path";
import type { PcrefDocuments } from "../../framework/documents.js";
import {
	assessReadiness,
	type Readiness,
	type StandardReadiness,
} from "../../framework/readiness/assess-readiness.js";
import { withoutIdentifiers } from "../../framework/shown-text.js";
import type { Issue } from "../../issues/issue.js";
import { isRejecting, severities } from "../../issues/severity.js";
import { groupBy } from "../../measures/group-by.js";
import { listSources } from "../../node/list-sources.js";
import { defaultDocumentLimits } from "../../submission/documents/document-limits.js";
import { type ReadDocuments, readDocuments } from "../../submission/documents/read-documents.js";
import { defaultLimits } from "../../submission/limits.js";
import type { CommandContext } from "../context.js";
import { type ExitCode, exitCode } from "../exit-code.js";
import { limitsOption } from "../limits-option.js";
import { textTable } from "../output/text-table.js";

export interface CheckArguments {
	/** Files, and folders whose files are read. */
	readonly paths: readonly string[];
	readonly format: "table" | "json";
	/** The day on which the documents are looked at. */
	readonly on: string;
	readonly organisation?: string | undefined;
	/** Limits as `NAME=NUMBER`. */
	readonly limit?: readonly string[] | undefined;
}

/** Reads an organisation's documents, prints every issue, and what the accepted ones show of each standard. */
export async function checkCommand(options: CheckArguments, context: CommandContext): Promise<ExitCode> {
	const listed = await Promise.all(options.paths.map((path) => listSources(resolve(context.folder, path))));
	const read = await readDocuments(
		listed.flatMap(({ sources }) => sources),
		{ limits: limitsOption(options.limit ?? [], { ...defaultLimits, ...defaultDocumentLimits }) },
	);
	const readiness = shownReadiness(readinessOf(read.documents, options));
	context.print(
		options.format === "json"
			? `${JSON.stringify({ outcomes: read.outcomes, issues: read.issues, readiness }, null, 2)}\n`
			: `${documentsInWords(read)}${readinessInWords(readiness)}`,
	);
	return read.issues.some(({ severity }) => isRejecting(severity)) ? exitCode.rejected : exitCode.accepted;
}

function readinessOf(documents: PcrefDocuments, { on, organisation }: CheckArguments): Readiness {
	return assessReadiness(documents, { on, ...(organisation === undefined ? {} : { organisation }) });
}

/** What accepted documents say is repeated in their words, but for what looks like something that identifies a person. */
function shownReadiness(readiness: Readiness): Readiness {
	const shown = (_key: string, value: unknown) =>
		typeof value === "string" ? withoutIdentifiers(value) : value;
	return JSON.parse(JSON.stringify(readiness, shown));
}

const mostOfOneCode = 3;

function documentsInWords({ outcomes, issues }: ReadDocuments): string {
	const files = textTable(
		[
			{
				title: "File",
				value: ({ file, sheet }) => (sheet === undefined ? file : `${file}, sheet ${sheet}`),
			},
			{ title: "Kind", value: ({ kind }) => kind ?? "not read" },
			{ title: "Documents or rows", align: "right", value: (row) => row.read.toLocaleString("en-GB") },
			{ title: "Accepted", align: "right", value: (row) => row.accepted.toLocaleString("en-GB") },
		],
		outcomes,
	);
	if (issues.length === 0) return `${files}\nNo issue was found.\n`;
	const worstFirst = [...groupBy(issues, ({ code }) => code)].toSorted(
		([a, [x]], [b, [y]]) => rankOf(x) - rankOf(y) || a.localeCompare(b, "en"),
	);
	const lines = worstFirst.flatMap(([code, found]) => [
		`\n${code} (${found[0]?.severity}), ${found.length.toLocaleString("en-GB")}:\n`,
		...found.slice(0, mostOfOneCode).map((issue) => `  ${issue.message}${expectedOf(issue)}\n`),
		...(found.length > mostOfOneCode ? [`  and ${found.length - mostOfOneCode} more\n`] : []),
	]);
	return [files, ...lines, "\nRun `pcref explain CODE` for what a code means.\n"].join("");
}

function expectedOf({ expected, message }: Issue): string {
	return expected === undefined || message.includes(expected) ? "" : ` Expected: ${expected}.`;
}

function rankOf(issue: Issue | undefined): number {
	return issue === undefined ? severities.length : severities.indexOf(issue.severity);
}

function readinessInWords({ on, organisation, statement, ...lists }: Readiness): string {
	const headings = [
		["Required nationally", lists.national],
		["Expected by guidance", lists.expected],
		["Local", lists.local],
		["Advisory: what people should notice, and what the regulator looks at", lists.advisory],
	] as const;
	const sections = headings.flatMap(([heading, standards]) =>
		standards.length === 0 ? [] : [`\n${heading}\n\n`, textTable(columns, standards)],
	);
	const title = `What the documents${organisation === null ? "" : ` of ${organisation}`} show on ${on}`;
	return [`\n${title}\n\n${statement}\n`, ...sections].join("");
}

const columns = [
	{ title: "Standard", value: ({ standard }: StandardReadiness) => standard.id },
	{ title: "Documents show it", value: ({ status }: StandardReadiness) => status },
	{
		title: "Missing",
		value: ({ missing, note }: StandardReadiness) =>
			[...missing.map(({ calledFor }) => calledFor), ...(note === undefined ? [] : [note])].join("; "),
	},
];
