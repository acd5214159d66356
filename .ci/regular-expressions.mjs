// Checks that every regular expression in src/ runs in linear time, whatever text it meets: a cell may have 16 MiB.
// Literals are found with the TypeScript parser; what is given to RegExp must be put together from constants of the same
// file, so that it can be checked as well. `node .ci/regular-expressions.mjs FOLDER` checks another folder.
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import ts from "typescript";

process.env.RECHECK_BACKEND = "pure";
const { checkSync } = await import("recheck");

const root = resolve(process.argv[2] ?? join(import.meta.dirname, "..", "src"));
const files = readdirSync(root, { recursive: true }).filter((name) => name.endsWith(".ts"));

/** Where each distinct expression stands. */
const found = new Map();
const problems = [];

for (const name of files.sort()) {
	const file = join(root, name);
	const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
	const constants = constantsOf(source);
	const visit = (node) => {
		if (ts.isRegularExpressionLiteral(node)) {
			const end = node.text.lastIndexOf("/");
			note(node.text.slice(1, end), node.text.slice(end + 1), placeOf(node, source, name));
		} else if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && isRegExp(node.expression)) {
			const [pattern, flags = ""] = (node.arguments ?? []).map((argument) => textOf(argument, constants));
			const place = placeOf(node, source, name);
			if (pattern === null || flags === null || pattern === undefined) {
				problems.push(`${place}: a regular expression that is put together at run time cannot be checked`);
			} else note(pattern, flags, place);
		}
		ts.forEachChild(node, visit);
	};
	visit(source);
}

for (const [expression, { pattern, flags, places }] of found) {
	// without a limit of time and with one seed the answer is the same on every machine
	const { status, complexity, attack, error } = checkSync(pattern, flags, { timeout: null, randomSeed: 0 });
	if (status === "safe") continue;
	const why =
		status === "vulnerable"
			? `${complexity.summary} time for ${attack.pattern}`
			: `not decided: ${error?.kind ?? "unknown"}`;
	problems.push(`${places.join(", ")}: ${expression} ${why}`);
}

console.log(`${found.size} regular expressions in ${files.length} files, ${problems.length} problems`);
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 || found.size === 0 ? 1 : 0;

function note(pattern, flags, place) {
	const expression = `/${pattern}/${flags}`;
	const known = found.get(expression) ?? { pattern, flags, places: [] };
	known.places.push(place);
	found.set(expression, known);
}

function placeOf(node, source, name) {
	const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
	return `${name.replaceAll("\\", "/")}:${line + 1}`;
}

function isRegExp(node) {
	return (
		(ts.isIdentifier(node) && node.text === "RegExp") ||
		(ts.isPropertyAccessExpression(node) && node.name.text === "RegExp")
	);
}

/** The constants of a file, by name, with what they are given. */
function constantsOf(source) {
	const constants = new Map();
	const visit = (node) => {
		if (
			ts.isVariableDeclaration(node) &&
			ts.isIdentifier(node.name) &&
			node.parent.flags & ts.NodeFlags.Const
		) {
			// of two with one name neither can be told
			constants.set(node.name.text, constants.has(node.name.text) ? undefined : node.initializer);
		}
		ts.forEachChild(node, visit);
	};
	visit(source);
	return constants;
}

/** The text that an expression stands for, null where that is not known before it runs. */
function textOf(node, constants) {
	if (node === undefined) return null;
	if (ts.isStringLiteralLike(node)) return node.text;
	if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node))
		return textOf(node.expression, constants);
	if (ts.isIdentifier(node)) return textOf(constants.get(node.text), constants);
	if (ts.isPropertyAccessExpression(node) && node.name.text === "source")
		return sourceOf(node.expression, constants);
	if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
		return together([textOf(node.left, constants), textOf(node.right, constants)]);
	}
	if (ts.isTaggedTemplateExpression(node)) {
		if (node.tag.getText() !== "String.raw") return null;
		return templateOf(node.template, constants, ({ rawText }) => rawText ?? null);
	}
	return ts.isTemplateExpression(node) ? templateOf(node, constants, ({ text }) => text) : null;
}

function templateOf(node, constants, partOf) {
	if (!ts.isTemplateExpression(node)) return partOf(node);
	return together([
		partOf(node.head),
		...node.templateSpans.flatMap(({ expression, literal }) => [
			textOf(expression, constants),
			partOf(literal),
		]),
	]);
}

function sourceOf(node, constants) {
	const literal = ts.isIdentifier(node) ? constants.get(node.text) : node;
	if (literal === undefined || !ts.isRegularExpressionLiteral(literal)) return null;
	return literal.text.slice(1, literal.text.lastIndexOf("/"));
}

function together(parts) {
	return parts.includes(null) ? null : parts.join("");
}
