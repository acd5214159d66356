import type * as z from "zod";
import type { IssueDefinition } from "../issues/definition.js";
import type { Issue } from "../issues/issue.js";
import { makeIssue } from "../issues/make-issue.js";
import { shapeProblem } from "./shape-problem.js";

/** What a rule found, before it becomes an issue. `at` is a JSON pointer in the document. */
export interface RuleProblem {
	readonly at: string;
	readonly expected?: string;
	readonly received?: string;
	readonly hint?: string;
}

/**
 * A rule across the fields of a document, which its schema cannot say. It names the fields at the top of the
 * document that it reads, so that it can be applied to a document of which only other fields are wrong.
 */
export interface DocumentRule<Fields> {
	readonly definition: IssueDefinition;
	readonly fields: readonly (keyof Fields & string)[];
	readonly problems: (document: Fields) => Iterable<RuleProblem>;
}

/** Whether the fields a rule reads are all as the schema wants them. */
function serves<Fields>(
	value: unknown,
	{ rule, broken }: { readonly rule: DocumentRule<Fields>; readonly broken: ReadonlySet<PropertyKey> },
): value is Fields {
	return typeof value === "object" && !rule.fields.some((field) => broken.has(field));
}

/**
 * Everything that is wrong with a document: where it does not have the shape of its schema, and what its rules
 * find in the fields that do. Nothing throws, whatever `value` is.
 */
export function checkDocument<Document>(options: {
	readonly schema: z.ZodType;
	readonly shape: IssueDefinition;
	readonly rules: readonly DocumentRule<Document>[];
	readonly value: unknown;
}): readonly Issue[] {
	const { schema, shape, rules, value } = options;
	const findings = schema.safeParse(value).error?.issues ?? [];
	const broken = new Set(findings.flatMap(({ path }) => path.slice(0, 1)));
	const issues = findings.map((finding) => issueOf(shape, shapeProblem(finding)));
	if (findings.some(({ code, path }) => path.length === 0 && code !== "unrecognized_keys")) return issues;
	for (const rule of rules) {
		if (!serves(value, { rule, broken })) continue;
		for (const problem of rule.problems(value)) issues.push(issueOf(rule.definition, problem));
	}
	return issues;
}

function issueOf(definition: IssueDefinition, { at, ...facts }: RuleProblem): Issue {
	return makeIssue(definition, { where: { pointer: at }, ...facts });
}
