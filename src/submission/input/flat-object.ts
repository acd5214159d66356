import { endOfJsonString } from "../json-string.js";

/**
 * The names and values of a JSON object without objects or lists in it: texts unquoted, numbers as they are written,
 * null as nothing. Otherwise what is wrong, in words.
 */
export function readFlatObject(text: string): ReadonlyMap<string, string> | string {
	const { pieces, isNested } = piecesOf(text);
	if (!(isNested && text.length > mostNested) && !isJson(text)) return "no valid JSON";
	if (!text.trimStart().startsWith("{")) return "JSON that is no object";
	if (isNested) return "an object or list inside the object";
	const cells = new Map<string, string>();
	for (let index = 0; index < pieces.length; index += 2) {
		const name = JSON.parse(pieces[index] as string) as string;
		if (cells.has(name)) return "a name that stands twice";
		cells.set(name, textOf(pieces[index + 1] as string));
	}
	return cells;
}

/** The names in a JSON object; none in anything else, nor in a large one that holds others. */
export function namesIn(text: string): readonly string[] {
	try {
		if (text.length > mostNested && piecesOf(text).isNested) return [];
		const value: unknown = JSON.parse(text);
		return typeof value === "object" && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
	} catch {
		return [];
	}
}

/** What is nested can take forty times its size once it is parsed: such a record is refused, so it need not be. */
const mostNested = 1024 * 1024;
const between = new Set(" \t\r\n,:{}[]");
const opening = new Set("{[");

/** The strings and other values in a JSON text, in order, and whether brackets stand inside of others. */
function piecesOf(text: string): { readonly pieces: readonly string[]; readonly isNested: boolean } {
	const pieces: string[] = [];
	let opened = 0;
	for (let start = 0; start < text.length; ) {
		const character = text.charAt(start);
		let end = start + 1;
		if (between.has(character)) {
			if (opening.has(character)) opened++;
			if (opened > 1) return { pieces, isNested: true };
		} else {
			if (character === '"') end = endOfJsonString(text, start);
			else while (end < text.length && !between.has(text.charAt(end))) end++;
			pieces.push(text.slice(start, end));
		}
		start = end;
	}
	return { pieces, isNested: false };
}

function isJson(text: string): boolean {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}

function textOf(written: string): string {
	if (written === "null") return "";
	return written.startsWith('"') ? (JSON.parse(written) as string) : written;
}
