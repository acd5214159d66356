import type { IssueDefinition } from "../../issues/definition.js";
import { explainRule } from "../../tables/explain-rule.js";
import type { CommandContext } from "../context.js";
import { type ExitCode, exitCode } from "../exit-code.js";
import { ownDefinitions } from "../own-definitions.js";
import { UsageError } from "../usage-error.js";

/** Prints what an issue code means: an official rule or one of PCREF's own. */
export function explainCommand(code: string, context: CommandContext): ExitCode {
	const wanted = code.toUpperCase();
	const own = ownDefinitions.find((definition) => definition.code === wanted);
	const rule = own === undefined ? explainRule(wanted) : undefined;
	if (own !== undefined) context.print(render(own));
	else if (rule?.status === "decided") context.print(render(rule.definition));
	else if (rule?.status === "undecided") {
		const column = rule.field === undefined ? "" : `.${rule.field}`;
		context.print(
			`${rule.code} (${rule.table}${column}): an official rule that a submission alone cannot decide\n\n` +
				`Why: ${rule.reason}.\nIt is not checked here.\n`,
		);
	} else {
		throw new UsageError(
			`There is no issue code ${code}. Codes look like MHS00133 or PCREF-FILE-EMPTY; copy them from the output of pcref validate.`,
		);
	}
	return exitCode.accepted;
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
