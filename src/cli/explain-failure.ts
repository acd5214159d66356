import { ArgumentError } from "../issues/argument-error.js";
import { OutputBusyError } from "../node/building-site.js";
import { InputError } from "../node/input-error.js";
import { OutputExistsError } from "../node/new-folder.js";
import { SubmissionChangedError } from "../submission/validation/accepted-records.js";
import type { CommandContext } from "./context.js";
import { type ExitCode, exitCode } from "./exit-code.js";
import { systemErrorInWords } from "./output/system-error.js";
import { RefusedError } from "./refused-error.js";
import { UsageError } from "./usage-error.js";

/** Says in one line why a command failed; throws what is no fault of a user or of the system. */
export function explainFailure(cause: unknown, context: CommandContext): ExitCode {
	if (cause instanceof UsageError || cause instanceof ArgumentError) {
		context.inform(`${cause.message}\n`);
		return exitCode.usage;
	}
	if (cause instanceof RefusedError) {
		context.inform(`${cause.message}\n`);
		return exitCode.rejected;
	}
	if (isUnreadable(cause)) {
		context.inform(`${systemErrorInWords(cause)}\n`);
		return exitCode.unreadable;
	}
	throw cause;
}

function isUnreadable(cause: unknown): cause is Error {
	return (
		cause instanceof InputError ||
		cause instanceof OutputBusyError ||
		cause instanceof OutputExistsError ||
		cause instanceof SubmissionChangedError ||
		(cause instanceof Error && "syscall" in cause)
	);
}
