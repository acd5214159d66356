#!/usr/bin/env node
import { exitCode } from "./exit-code.js";
import { run } from "./run.js";

/** How long a command may take to remove what it wrote, once it is interrupted. */
const graceMilliseconds = 1000;

const interruption = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) {
	process.once(signal, () => {
		interruption.abort();
		setTimeout(() => process.exit(exitCode.interrupted), graceMilliseconds).unref();
	});
}

// Who reads the output may stop reading, as `head` does: that is no error, and the command goes on to its end.
for (const stream of [process.stdout, process.stderr]) {
	stream.on("error", (cause: NodeJS.ErrnoException) => {
		if (cause.code !== "EPIPE") throw cause;
	});
}

const today = new Date();

process.exitCode = await run(process.argv.slice(2), {
	print: (text) => process.stdout.write(text),
	inform: (text) => process.stderr.write(text),
	isTerminal: process.stderr.isTTY === true,
	folder: process.cwd(),
	signal: interruption.signal,
	today: [today.getFullYear(), today.getMonth() + 1, today.getDate()]
		.map((part) => String(part).padStart(2, "0"))
		.join("-"),
});
