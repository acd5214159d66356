import { jsonPointer } from "../../framework/json-pointer.js";
import { shownText } from "../../framework/shown-text.js";
import { isInexact } from "../../tables/inexact-number.js";
import { endOfJsonString } from "../json-string.js";
import type { DocumentLimits } from "./document-limits.js";
import type { TextFinding } from "./parsed-text.js";

interface Level {
	readonly keys: Set<string> | null;
	/** The field or index that is being read. */
	at: string | number;
	expectsKey: boolean;
}

/**
 * What `JSON.parse` would pass over silently: fields that stand twice, numbers that would change, and nesting beyond
 * the limit, at which the scan stops; so it does at the limit of issues. Makes sense only of text that is JSON, and ends on any other.
 */
export function scanJson(
	text: string,
	{ maximumDepth, maximumIssues }: Pick<DocumentLimits, "maximumDepth" | "maximumIssues">,
): readonly TextFinding[] {
	const findings: TextFinding[] = [];
	const levels: Level[] = [];
	const place = () => jsonPointer(levels.map(({ at }) => at));
	for (const piece of piecesOf(text)) {
		if (findings.length >= maximumIssues) break;
		const level = levels.at(-1);
		if (piece === "{" || piece === "[") {
			if (levels.length === maximumDepth) {
				return [{ code: "PCREF-DOCUMENT-TOO-DEEP", expected: `at most ${maximumDepth} levels` }];
			}
			const object = piece === "{";
			levels.push({ keys: object ? new Set() : null, at: object ? "" : 0, expectsKey: object });
		} else if (piece === "}" || piece === "]") levels.pop();
		else if (piece === "," && level !== undefined) {
			if (typeof level.at === "number") level.at += 1;
			else level.expectsKey = true;
		} else if (piece.startsWith('"') && level?.expectsKey === true && level.keys !== null) {
			level.expectsKey = false;
			level.at = textOf(piece);
			if (level.keys.has(level.at)) {
				const received = shownText(level.at);
				findings.push({ code: "PCREF-DOCUMENT-KEY-TWICE", pointer: place(), received });
			}
			level.keys.add(level.at);
		} else if (/^[-0-9]/.test(piece) && isInexact(piece)) {
			findings.push({ code: "PCREF-DOCUMENT-NUMBER-INEXACT", pointer: place() });
		}
	}
	return findings;
}

/** The strings, numbers and marks of a JSON text; words and spaces are passed over. */
function* piecesOf(text: string): Generator<string, void, undefined> {
	const number = /[-0-9][0-9.eE+-]*/y;
	for (let start = 0; start < text.length; ) {
		const character = text.charAt(start);
		let end = start + 1;
		if (character === '"') {
			end = endOfJsonString(text, start);
			yield text.slice(start, end);
		} else if ("{}[]:,".includes(character)) yield character;
		else if ("-0123456789".includes(character)) {
			number.lastIndex = start;
			const [digits = character] = number.exec(text) ?? [];
			end = start + digits.length;
			yield digits;
		}
		start = end;
	}
}

function textOf(piece: string): string {
	try {
		return String(JSON.parse(piece));
	} catch {
		return piece;
	}
}
