import { run } from "../../src/cli/run.js";

/** Runs a command in a folder, away from any terminal: its exit code, and what it writes to output and to error. */
export async function runCaptured(
	words: readonly string[],
	{ folder, today }: { readonly folder: string; readonly today: string },
): Promise<{ readonly code: number; readonly printed: string; readonly informed: string }> {
	let printed = "";
	let informed = "";
	const code = await run(words, {
		print: (text) => {
			printed += text;
		},
		inform: (text) => {
			informed += text;
		},
		isTerminal: false,
		folder,
		today,
	});
	return { code, printed, informed };
}
