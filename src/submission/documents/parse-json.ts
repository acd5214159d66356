import type { DocumentLimits } from "./document-limits.js";
import type { ParsedText } from "./parsed-text.js";
import { scanJson } from "./scan-json.js";

/** Reads JSON text. What would be lost or changed silently is a finding, as are errors of syntax, with their line. */
export function parseJson(text: string, limits: DocumentLimits): ParsedText {
	const findings = scanJson(text, limits);
	if (findings.some(({ code }) => code === "PCREF-DOCUMENT-TOO-DEEP")) return { ok: false, findings };
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch (cause) {
		const line = lineOf(cause, text);
		return { ok: false, findings: [{ code: "PCREF-DOCUMENT-SYNTAX", line }] };
	}
	return findings.length > 0 ? { ok: false, findings } : { ok: true, value };
}

/** The line that the error names. Its message is not passed on: it repeats a piece of the text. */
function lineOf(cause: unknown, text: string): number {
	const message = cause instanceof Error ? cause.message : "";
	const line = / line ([0-9]+) column/.exec(message)?.[1];
	if (line !== undefined) return Number(line);
	const position = /position ([0-9]+)/.exec(message)?.[1];
	return text.slice(0, position === undefined ? text.length : Number(position)).split("\n").length;
}
