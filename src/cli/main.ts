#!/usr/bin/env node
import { constants } from "node:os";
import { exitCode } from "./exit-code.js";
import { systemErrorInWords } from "./output/system-error.js";
import { run } from "./run.js";

/** How long a command may take to end by itself, once it is interrupted. */
const graceMilliseconds = 1000;

/** What a shell expects of a command that a signal stopped. */
let codeOfSignal: number | undefined;

const interruption = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
	process.on(signal, () => {
		if (codeOfSignal !== undefined) process.exit(codeOfSignal);
		codeOfSignal = 128 + constants.signals[signal];
		interruption.abort();
		// what was not finished is removed then too
		setTimeout(() => process.exit(codeOfSignal), graceMilliseconds).unref();
	});
}

// Who reads the output may stop reading, as `head` does: that is no error, and the command goes on to its end.
process.stdout.on("error", (cause: NodeJS.ErrnoException) => {
	if (cause.code === "EPIPE") return;
	process.stderr.write(`What is printed could not be written. ${systemErrorInWords(cause)}\n`);
	process.exit(exitCode.unreadable);
});
process.stderr.on("error", () => {});

const today = new Date();

const code = await run(process.argv.slice(2), {
	print: (text) => process.stdout.write(text),
	inform: (text) => process.stderr.write(text),
	isTerminal: process.stderr.isTTY === true,
	folder: process.cwd(),
	signal: interruption.signal,
	today: [today.getFullYear(), today.getMonth() + 1, today.getDate()]
		.map((part) => String(part).padStart(2, "0"))
		.join("-"),
});
process.exitCode = code === exitCode.interrupted ? (codeOfSignal ?? code) : code;
