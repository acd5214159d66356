import { CommanderError } from "commander";
import type { CommandContext } from "./context.js";
import { type ExitCode, exitCode } from "./exit-code.js";
import { programFor } from "./program.js";

/** Runs one command line and returns its exit code. Never throws for what a user can do wrong. */
export async function run(words: readonly string[], context: CommandContext): Promise<ExitCode> {
	if (words.some((word) => word === "" || /^--[a-z]+=$/.test(word))) {
		context.inform("An argument is empty. Give it a value, or leave it out.\n");
		return exitCode.usage;
	}
	let result: ExitCode = exitCode.accepted;
	const program = programFor(context, (code) => {
		result = code;
	});
	try {
		await program.parseAsync([...words], { from: "user" });
		return result;
	} catch (cause) {
		if (context.signal?.aborted === true) {
			context.inform("Stopped.\n");
			return exitCode.interrupted;
		}
		if (cause instanceof CommanderError) return cause.exitCode === 0 ? exitCode.accepted : exitCode.usage;
		const { explainFailure } = await import("./explain-failure.js");
		return explainFailure(cause, context);
	}
}
