#!/usr/bin/env node
import { run } from "./run.js";

const today = new Date();

process.exitCode = await run(process.argv.slice(2), {
	print: (text) => process.stdout.write(text),
	inform: (text) => process.stderr.write(text),
	isTerminal: process.stderr.isTTY === true,
	folder: process.cwd(),
	today: [today.getFullYear(), today.getMonth() + 1, today.getDate()]
		.map((part) => String(part).padStart(2, "0"))
		.join("-"),
});
