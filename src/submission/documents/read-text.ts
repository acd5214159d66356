import { type OwnIssueCode, ownIssues } from "../../issues/catalogue.js";
import type { Issue } from "../../issues/issue.js";
import { makeIssue } from "../../issues/make-issue.js";
import type { Source } from "../source.js";
import { documentIssues } from "./issues.js";

/** The text of a source, or the issue that kept it from being read. */
export type ReadText =
	| { readonly ok: true; readonly text: string }
	| { readonly ok: false; readonly issue: Issue };

/** Reads a source as UTF-8 text, with or without a byte order mark. Stops reading at the limit. */
export async function readText(source: Source, maximumBytes: number): Promise<ReadText> {
	const where = { file: source.name };
	const pieces: Uint8Array[] = [];
	let length = 0;
	for await (const piece of source.open()) {
		length += piece.length;
		if (length > maximumBytes) {
			return { ok: false, issue: tooLarge(source, maximumBytes) };
		}
		pieces.push(piece);
	}
	const refuse = (code: OwnIssueCode): ReadText => ({
		ok: false,
		issue: makeIssue(ownIssues[code], { where }),
	});
	const bytes = new Uint8Array(length);
	let at = 0;
	for (const piece of pieces) {
		bytes.set(piece, at);
		at += piece.length;
	}
	const [one, two] = bytes;
	if ((one === 0xff && two === 0xfe) || (one === 0xfe && two === 0xff)) return refuse("PCREF-FILE-UTF-16");
	if (bytes.includes(0)) return refuse("PCREF-FILE-NOT-TEXT");
	try {
		const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
		return text.trim() === "" ? refuse("PCREF-FILE-EMPTY") : { ok: true, text };
	} catch {
		return refuse("PCREF-FILE-NOT-UTF-8");
	}
}

/** The issue about a file of more bytes than the limit. */
export function tooLarge({ name: file }: Source, maximumBytes: number): Issue {
	const expected = `at most ${maximumBytes.toLocaleString("en-GB")} bytes`;
	return makeIssue(documentIssues["PCREF-DOCUMENT-TOO-LARGE"], { where: { file }, expected });
}
