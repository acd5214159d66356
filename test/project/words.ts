import ts from "typescript";
import { commentsOf } from "./code-blocks.js";
import type { ProjectFile } from "./project-files.js";

/** A piece of prose and the line it starts on. */
interface Prose {
	readonly text: string;
	readonly line: number;
}

/** Spellings that are not British, with the names that keep them. */
const otherSpellings: readonly RegExp[] = [
	/\b\w*(?:standardiz|(?<!World Health[\s*]+)organiz|categoriz|summariz|recogniz|minimiz|maximiz|anonymiz)\w*/i,
	/\b(?:analyz|catalyz)\w*/i,
	/\b(?:behavior|favor|neighbor|labor)(?:s|al|ed|ing|able|ite)?\b/i,
	/\bcolor(?:s|ed|ing)?\b/i,
	/\b(?:label|cancel|travel|model)(?:ed|ing)\b/i,
	/\b(?:center|centers|gray|catalog|catalogs|fulfill|fulfills)\b/i,
];

const ours: readonly { readonly words: RegExp; readonly rule: string }[] = [
	{ words: /\bBAME\b|\bBME\b/, rule: "name the groups, in code-list order" },
	{
		words: /(?<!\bmakes? )\bno (?:clear |real |significant |statistical(?:ly significant)? )?differences?\b/i,
		rule: 'say "these figures do not show a clear difference"',
	},
	...otherSpellings.map((words) => ({ words, rule: "use British spelling" })),
];

/** Words in a source file or page that the project does not use, each as one line with its place. */
export function unwantedWords(file: ProjectFile): readonly string[] {
	return proseOf(file).flatMap(({ text, line }) =>
		ours.flatMap(({ words, rule }) => {
			const found = words.exec(text);
			if (found === null) return [];
			const at = line + text.slice(0, found.index).split("\n").length - 1;
			return [`${file.path}:${at} "${found[0]}": ${rule}`];
		}),
	);
}

/** A page without its code, or the comments and the sentences of a source file. */
function proseOf({ path, text }: ProjectFile): readonly Prose[] {
	if (path.endsWith(".md")) return [{ text: ownWords(text), line: 1 }];
	const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
	const literals: Prose[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
			const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
			literals.push({ text: node.text, line });
		}
		ts.forEachChild(node, visit);
	};
	visit(file);
	const mayBeData = path.startsWith("src/reference/");
	return [
		...commentsOf(text).map((comment) => ({ ...comment, text: ownWords(comment.text) })),
		...literals.filter(
			(literal) => isSentence(literal.text) || (!mayBeData && /^[A-Z]+$/.test(literal.text)),
		),
	];
}

/** More than one word, and no style sheet: those name the properties of CSS. */
function isSentence(literal: string): boolean {
	return /\s/.test(literal.trim()) && !/[{;]/.test(literal);
}

/** Blanks code, and what stands between quotation marks: titles and words of others keep their spelling. */
function ownWords(markdown: string): string {
	return markdown.replace(/```[\s\S]*?```|`[^`\n]*`|"[^"]{1,200}"/g, (found) => found.replace(/[^\n]/g, " "));
}
