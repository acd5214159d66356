import { printable } from "../charts/printable.js";

const made = new WeakSet<object>();

/** Markup that is safe to put on a page: made by {@link html} or {@link trustedMarkup}, and by nothing else. */
export interface Html {
	readonly markup: string;
}

/** What may stand in an {@link html} template: text, which is escaped, or markup made by this file. Null is nothing. */
export type HtmlPart = Html | string | number | null | readonly HtmlPart[];

/**
 * A template that escapes every value put into it, for text and for quoted attributes alike. Characters that a page
 * cannot hold, or that change the direction of the text around them, are replaced by U+FFFD.
 */
export function html(strings: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
	return trustedMarkup(
		strings.reduce((page, string, index) => page + render(parts[index - 1] ?? null) + string),
	);
}

/** Markup that this package wrote itself, such as a drawing. Never for anything that came from outside. */
export function trustedMarkup(markup: string): Html {
	const part = Object.freeze({ markup });
	made.add(part);
	return part;
}

function render(part: HtmlPart): string {
	if (part === null) return "";
	if (typeof part === "string" || typeof part === "number") return escapeText(String(part));
	if (isList(part)) return part.map(render).join("");
	// An object of the same shape that came from outside is text like any other.
	return made.has(part) ? part.markup : escapeText(String(part.markup));
}

function isList(part: Html | readonly HtmlPart[]): part is readonly HtmlPart[] {
	return Array.isArray(part);
}

const entities: Readonly<Record<string, string>> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
	"'": "&#39;",
};

function escapeText(text: string): string {
	return printable(text).replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
