import ts from "typescript";
import type { ProjectFile } from "./project-files.js";

/** One module named by another, and how. */
interface ModuleImport {
	readonly specifier: string;
	readonly line: number;
	/** `namespace` is `import * as x`; `other` is a named, default, bare, dynamic or re-exporting import. */
	readonly form: "namespace" | "other";
	/** True for `import type`, which leaves nothing at run time, and `import()`. `import { type A }` still loads. */
	readonly deferred: boolean;
}

/** What the rules of the house look at in one source file. */
export interface ModuleFacts {
	readonly path: string;
	readonly imports: readonly ModuleImport[];
	/** Expressions that read the clock or draw a random number, and uses of `z.coerce`. */
	readonly expressions: readonly { readonly text: string; readonly line: number }[];
	/** Top-level statements that are not `export { names } from "..."`. */
	readonly otherStatements: readonly number[];
}

/** Reads the facts from a source file, without loading it. */
export function moduleFacts({ path, text }: ProjectFile): ModuleFacts {
	const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
	const lineOf = (node: ts.Node): number => file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
	const imports: ModuleImport[] = [];
	const expressions: { text: string; line: number }[] = [];

	const add = (node: ts.Node, specifier: ts.Node | undefined, rest: Partial<ModuleImport> = {}): void => {
		if (specifier === undefined || !ts.isStringLiteral(specifier)) return;
		imports.push({ specifier: specifier.text, line: lineOf(node), form: "other", deferred: false, ...rest });
	};

	const visit = (node: ts.Node): void => {
		if (ts.isImportDeclaration(node)) {
			const clause = node.importClause;
			add(node, node.moduleSpecifier, {
				form: clause?.namedBindings && ts.isNamespaceImport(clause.namedBindings) ? "namespace" : "other",
				deferred: clause?.phaseModifier === ts.SyntaxKind.TypeKeyword,
			});
		} else if (ts.isExportDeclaration(node)) {
			add(node, node.moduleSpecifier, { deferred: node.isTypeOnly });
		} else if (ts.isImportTypeNode(node)) {
			add(node, ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, { deferred: true });
		} else if (ts.isCallExpression(node)) {
			if (node.expression.kind === ts.SyntaxKind.ImportKeyword)
				add(node, node.arguments[0], { deferred: true });
			if (ts.isIdentifier(node.expression) && node.expression.text === "Date") {
				expressions.push({ text: "Date()", line: lineOf(node) });
			}
		} else if (ts.isNewExpression(node)) {
			if (node.expression.getText(file) === "Date" && (node.arguments?.length ?? 0) === 0) {
				expressions.push({ text: "new Date()", line: lineOf(node) });
			}
		} else if (ts.isPropertyAccessExpression(node)) {
			const expression = node.getText(file).replace(/\s/g, "");
			if (["Date.now", "Math.random", "z.coerce"].includes(expression)) {
				expressions.push({ text: expression, line: lineOf(node) });
			}
		}
		ts.forEachChild(node, visit);
	};
	visit(file);

	return {
		path,
		imports,
		expressions,
		otherStatements: file.statements
			.filter(
				(statement) =>
					!ts.isExportDeclaration(statement) ||
					statement.moduleSpecifier === undefined ||
					statement.exportClause === undefined ||
					!ts.isNamedExports(statement.exportClause),
			)
			.map(lineOf),
	};
}
