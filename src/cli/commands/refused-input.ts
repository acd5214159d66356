import type { CommandContext } from "../context.js";
import { type ExitCode, exitCode } from "../exit-code.js";
import type { MeasurableInput } from "../input.js";

/** Says why there is nothing to count, with the first case of each reason. */
export function refusedInput(input: MeasurableInput, path: string, context: CommandContext): ExitCode {
	const issues = input.kind === "submission" ? input.submission.issues : input.figures.issues;
	context.inform(`Nothing in ${path} was accepted, so there is nothing to count.\n`);
	for (const group of issues)
		context.inform(`  ${group.code}  ${group.samples[0]?.message ?? group.title}\n`);
	return exitCode.rejected;
}
