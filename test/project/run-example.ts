import { compileFunction } from "node:vm";
import ts from "typescript";
import { expect } from "vitest";
import type { CodeBlock } from "./code-blocks.js";
import { root } from "./project-files.js";

const statedResult = /^[ \t]*\/\/ => (.*)/;

/** A block as a module that checks each result stated as `expression; // => result`. */
function withChecks(block: CodeBlock): string {
	const { code, path } = block;
	const file = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true);
	let text = code;
	let checks = 0;
	for (const statement of [...file.statements].reverse()) {
		const end = statement.getEnd();
		const stated = statedResult.exec(code.slice(end))?.[1]?.trim();
		if (stated === undefined || !ts.isExpressionStatement(statement)) continue;
		const place = placeOf(block, statement.expression.getStart(file));
		const thrown = /^throws (\w+)$/.exec(stated)?.[1];
		const expected = thrown === undefined ? `() => (${stated})` : JSON.stringify(thrown);
		const check = thrown === undefined ? "$returns" : "$throws";
		text =
			text.slice(0, statement.getStart(file)) +
			`await ${check}(${JSON.stringify(place)}, async () => (${statement.expression.getText(file)}), ${expected});` +
			text.slice(end);
		checks += 1;
	}
	if (checks !== code.split("// =>").length - 1) {
		throw new Error(
			`${placeOf(block, 0)} states a result elsewhere than after an expression at the top level`,
		);
	}
	return text;
}

/** `path:line` of a position in a block. */
export function placeOf(block: CodeBlock, position: number): string {
	return `${block.path}:${block.line + block.code.slice(0, position).split("\n").length - 1}`;
}

/** The file behind an import of the package by its public name; any other specifier as it is. */
export function aliased(specifier: string): string {
	const room = /^pcref(?:\/([\w-]+))?$/.exec(specifier);
	if (room === null) return specifier;
	return `${root}src/${room[1] === undefined ? "" : `${room[1]}/`}index.ts`;
}

/** How many results a block states. */
export function statedResults(block: CodeBlock): number {
	return block.code.split("// =>").length - 1;
}

/** Runs a block as a module against the source of the package, and checks the results it states. */
export async function runExample(block: CodeBlock): Promise<void> {
	const modules = new Map<string, unknown>();
	for (const { fileName } of ts.preProcessFile(block.code).importedFiles) {
		modules.set(fileName, await import(/* @vite-ignore */ aliased(fileName)));
	}
	const { outputText } = ts.transpileModule(withChecks(block), {
		compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2023 },
	});
	const run = compileFunction(`return (async () => {${outputText}\n})();`, [
		"require",
		"exports",
		"$returns",
		"$throws",
	]);
	await run((specifier: string) => modules.get(specifier), {}, returns, throws);
}

async function returns(
	place: string,
	actual: () => Promise<unknown>,
	expected: () => unknown,
): Promise<void> {
	const wanted = expected();
	const check = expect(await actual(), place);
	if (Array.isArray(wanted) || isPlainObject(wanted)) check.toMatchObject(wanted);
	else check.toEqual(wanted);
}

async function throws(place: string, action: () => Promise<unknown>, name: string): Promise<void> {
	const thrown = await action().then(
		() => undefined,
		(error: unknown) => error,
	);
	expect(thrown, place).toMatchObject({ name });
}

function isPlainObject(value: unknown): value is object {
	return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
