import type { IssueDefinition } from "../../issues/definition.js";
import type { RuleExplanation } from "../../tables/explain-rule.js";
import type { CommandContext } from "../context.js";
import { type ExitCode, exitCode } from "../exit-code.js";
import { UsageError } from "../usage-error.js";

/** Prints what an issue code means: an official rule or one of PCREF's own. */
export async function explainCommand(code: string, context: CommandContext): Promise<ExitCode> {
	const rule = await explanationOf(code.toUpperCase());
	if (rule === undefined) {
		throw new UsageError(
			`There is no issue code ${code}. Codes look like MHS00133 or PCREF-FILE-EMPTY; copy them from the output of pcref validate.`,
		);
	}
	if (rule.status === "decided") {
		context.print(render(rule.definition));
		return exitCode.accepted;
	}
	const column = rule.field === undefined ? "" : `.${rule.field}`;
	context.print(
		`${rule.code} (${rule.table}${column}): an official rule that a submission alone cannot decide\n\n` +
			`Why: ${rule.reason}.\nIt is not checked here.\n`,
	);
	return exitCode.accepted;
}

type Explanation =
	| { readonly status: "decided"; readonly definition: IssueDefinition }
	| Extract<RuleExplanation, { readonly status: "undecided" }>;

/** Official rules and PCREF's own codes stand in different places; only one of them is loaded. */
async function explanationOf(code: string): Promise<Explanation | undefined> {
	if (!code.startsWith("PCREF-")) {
		const { explainRule } = await import("../../tables/explain-rule.js");
		return explainRule(code);
	}
	const { ownDefinitions } = await import("../own-definitions.js");
	const definition = ownDefinitions.find((own) => own.code === code);
	return definition === undefined ? undefined : { status: "decided", definition };
}

function render(definition: IssueDefinition): string {
	const lines = [
		`${definition.code} (${definition.severity}): ${definition.title}`,
		"",
		definition.meaning,
		"",
		`What to do: ${definition.fix}`,
	];
	if (definition.catalogueSeverity !== undefined) {
		lines.push(`The published rule catalogue gives another severity: ${definition.catalogueSeverity}.`);
	}
	if (definition.note !== undefined) lines.push(`Note: ${definition.note}`);
	if (definition.officialCode !== undefined) lines.push(`Official rule: ${definition.officialCode}.`);
	if (definition.source !== undefined) lines.push(`Source: ${definition.source}`);
	return `${lines.join("\n")}\n`;
}
