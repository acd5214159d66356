import { expect } from "vitest";
import type { CommandContext } from "../../src/cli/context.js";

const command = /^npx pcref(?:\s+(.*?))?(?:\s+#\s*(?:=> exits (\d))?.*)?$/;

/** The lines of a shell block that call the package's command. */
export function commandsOf(code: string): readonly string[] {
	return code.split("\n").filter((line) => line.startsWith("npx pcref"));
}

/** Runs one such line in a folder; it must end with the code stated as `# => exits 1`, or 0. */
export async function runCommand(line: string, options: { readonly folder: string }): Promise<void> {
	const found = command.exec(line);
	if (found === null) throw new Error(`not a command of the package: ${line}`);
	const [, words = "", code = "0"] = found;
	const argv = [...words.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");
	const { run } = await import("../../src/cli/run.js");
	const said: string[] = [];
	const context: CommandContext = {
		print: (text) => void said.push(text),
		inform: (text) => void said.push(text),
		isTerminal: false,
		folder: options.folder,
		today: "2025-01-31",
	};
	expect({ line, exits: await run(argv, context), said: said.join("") }).toMatchObject({
		exits: Number(code),
	});
}
