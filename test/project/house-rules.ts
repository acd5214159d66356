import type { ModuleFacts } from "./module-facts.js";

/** The rooms from top to bottom: a room imports only rooms above it. */
export const rooms: readonly string[] = [
	"reference",
	"issues",
	"framework",
	"equality-standards",
	"tables",
	"statistics",
	"measures",
	"disclosure",
	"submission",
	"charts",
	"report",
	"interchange",
	"sql",
	"node",
	"cli",
];

/** Outside the list: it re-exports what an application needs first. */
export const frontDoor = "src/index.ts";

const onNode = /^src\/(node|cli|sql\/duckdb)\//;
const usesClock = /^src\/(node|cli)\//;

/** The room a source file stands in; undefined for the front door. */
function roomOf(path: string): string | undefined {
	return path === frontDoor ? undefined : path.split("/")[1];
}

/** The source file that a relative import names. */
export function targetOf(path: string, specifier: string): string {
	return new URL(specifier, `file:///${path}`).pathname.slice(1).replace(/\.js$/, ".ts");
}

/** What one source file does against the rules of the house, each as one line with its place. */
export function breaches(module: ModuleFacts): readonly string[] {
	const { path } = module;
	const room = roomOf(path);
	const rank = rooms.indexOf(room ?? "");
	const found: string[] = [];
	const report = (line: number, problem: string): void => void found.push(`${path}:${line} ${problem}`);

	if (room !== undefined && rank === -1) report(1, `stands in no room of the house: ${room}`);

	for (const { specifier, line, form } of module.imports) {
		if (specifier.startsWith("node:") && !onNode.test(path)) report(line, `imports ${specifier}`);
		if (/^zod($|\/)/.test(specifier) && (specifier !== "zod" || form !== "namespace")) {
			report(line, 'imports zod otherwise than by import * as z from "zod"');
		}
		if (specifier === "date-fns")
			report(line, "imports the whole of date-fns: name one function, date-fns/addDays");
		if (/^pcref($|\/)/.test(specifier)) report(line, `imports the package by its own name: ${specifier}`);
		if (!specifier.startsWith(".")) continue;

		const target = targetOf(path, specifier);
		const targetRoom = roomOf(target);
		const targetRank = rooms.indexOf(targetRoom ?? "");
		if (target === frontDoor) report(line, "imports the front door");
		else if (!target.startsWith("src/")) {
			if (target !== "package.json" || room !== "cli") report(line, `imports ${target}, outside src`);
		} else if (room !== undefined && targetRoom !== room) {
			if (targetRank > rank) report(line, `imports ${target}, below it in the house`);
			if (target === `src/${targetRoom}/index.ts`)
				report(line, `imports ${target}, the index of another room`);
		}
	}

	for (const { text, line } of module.expressions) {
		if (text === "z.coerce") report(line, 'uses z.coerce, which reads "" as 0');
		else if (!usesClock.test(path)) report(line, `uses ${text}: results may not depend on clock or chance`);
	}

	if (path === frontDoor || path === `src/${room}/index.ts`) {
		for (const line of module.otherStatements) report(line, "does more than re-export by name");
	}
	return found;
}
