import { isRejecting } from "../../issues/severity.js";
import type { CommandContext } from "../context.js";
import { type ExitCode, exitCode } from "../exit-code.js";
import type { MeasurableInput } from "../input.js";
import { informOfIssues } from "../output/inform-of-issues.js";

/** Says what was wrong with a file of published figures; the exit code tells whether any of its rows is left out. */
export function figuresOutcome(input: MeasurableInput, context: CommandContext): ExitCode {
	if (input.kind !== "figures" || input.figures.issues.length === 0) return exitCode.accepted;
	const { issues } = input.figures;
	const refused = issues.some(({ severity }) => isRejecting(severity));
	context.inform(
		refused
			? `Rows of ${input.file} were refused and are not among these figures:\n`
			: `What to know about ${input.file}:\n`,
	);
	informOfIssues(issues, context);
	return refused ? exitCode.rejected : exitCode.accepted;
}
