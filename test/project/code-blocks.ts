import ts from "typescript";
import type { ProjectFile } from "./project-files.js";

/** A fenced block of code in a page or in TSDoc. */
export interface CodeBlock {
	readonly path: string;
	/** Line of the first line of code, from 1. */
	readonly line: number;
	readonly language: string;
	/** What follows the language on the opening fence, such as `no-run asks for a browser`. */
	readonly remark: string;
	readonly code: string;
}

const fence = /^[ \t]*```(\S*)[ \t]*(.*)\n([\s\S]*?)^[ \t]*```[ \t]*$/gm;

/** The fenced blocks of a Markdown text that starts at a line of a file. */
function blocksOf(path: string, text: string, firstLine: number): readonly CodeBlock[] {
	return [...text.matchAll(fence)].map(({ index, 1: language = "", 2: remark = "", 3: code = "" }) => ({
		path,
		line: firstLine + text.slice(0, index).split("\n").length,
		language,
		remark: remark.trim(),
		code,
	}));
}

/** The fenced blocks of a Markdown page. */
export function blocksOfPage({ path, text }: ProjectFile): readonly CodeBlock[] {
	return blocksOf(path, text, 1);
}

/** The fenced blocks in the TSDoc comments of a source file. */
export function blocksOfSource({ path, text }: ProjectFile): readonly CodeBlock[] {
	return commentsOf(text)
		.filter((comment) => comment.text.startsWith("/**"))
		.flatMap((comment) => blocksOf(path, comment.text.replace(/^[ \t]*\*(?!\/) ?/gm, ""), comment.line));
}

/** Every comment of a TypeScript text, with its first line. */
export function commentsOf(text: string): readonly { readonly text: string; readonly line: number }[] {
	const file = ts.createSourceFile("comments.ts", text, ts.ScriptTarget.Latest, true);
	const found = new Map<number, { text: string; line: number }>();
	const visit = (node: ts.Node): void => {
		const ranges = [
			...(ts.getLeadingCommentRanges(text, node.getFullStart()) ?? []),
			...(ts.getTrailingCommentRanges(text, node.getEnd()) ?? []),
		];
		for (const { pos, end } of ranges) {
			found.set(pos, {
				text: text.slice(pos, end),
				line: file.getLineAndCharacterOfPosition(pos).line + 1,
			});
		}
		for (const child of node.getChildren(file)) visit(child);
	};
	visit(file);
	return [...found.entries()].sort(([a], [b]) => a - b).map(([, comment]) => comment);
}
