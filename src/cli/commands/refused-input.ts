import type { CommandContext } from "../context.js";
import { type ExitCode, exitCode } from "../exit-code.js";
import type { MeasurableInput } from "../input.js";
import { informOfIssues } from "../output/inform-of-issues.js";

/** Says why there is nothing to count, with the first case of each reason. */
export function refusedInput(input: MeasurableInput, path: string, context: CommandContext): ExitCode {
	const issues = input.kind === "submission" ? input.submission.issues : input.figures.issues;
	context.inform(`Nothing in ${path} was accepted, so there is nothing to count.\n`);
	informOfIssues(issues, context);
	return exitCode.rejected;
}
