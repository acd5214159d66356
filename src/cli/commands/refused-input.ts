import type { CommandContext } from "../context.js";
import { type ExitCode, exitCode } from "../exit-code.js";
import type { MeasurableInput } from "../input.js";
import { informOfIssues } from "../output/inform-of-issues.js";

/** Says why there is nothing to count, with the first case of each reason. */
export function refusedInput(input: MeasurableInput, path: string, context: CommandContext): ExitCode {
	context.inform(`Nothing in ${path} was accepted, so there is nothing to count.\n`);
	if (input.kind === "figures") informOfIssues(input.figures.issues, context);
	else {
		for (const { name, submission } of input.submissions) {
			if (input.submissions.length > 1) context.inform(`${name}:\n`);
			informOfIssues(submission.issues, context);
		}
	}
	return exitCode.rejected;
}
