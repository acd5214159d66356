import { isScalar, LineCounter, parseDocument, visit, type YAMLError } from "yaml";
import { isInexact } from "../../tables/inexact-number.js";
import type { DocumentLimits } from "./document-limits.js";
import type { ParsedText, TextFinding } from "./parsed-text.js";

/**
 * Reads one YAML 1.2 document by the core schema: `no` and `2024-05-01` are texts, `99` is a number and `"99"` a text.
 * Fields that stand twice, unknown tags, several documents in one file and aliases that multiply are findings.
 */
export function parseYaml(text: string, limits: DocumentLimits): ParsedText {
	const lineCounter = new LineCounter();
	try {
		const document = parseDocument(text, {
			version: "1.2",
			schema: "core",
			// its own search for keys that stand twice goes through all of them for each
			uniqueKeys: false,
			stringKeys: true,
			prettyErrors: false,
			logLevel: "error",
			lineCounter,
		});
		const findings = onePerLine(
			[...document.errors, ...document.warnings].map((error) => findingOf(error, lineCounter)),
		);
		visit(document, {
			Scalar(_, { value, source, range }) {
				if (typeof value === "number" && source !== undefined && isInexact(source)) {
					findings.push({
						code: "PCREF-DOCUMENT-NUMBER-INEXACT",
						line: lineCounter.linePos(range?.[0] ?? 0).line,
					});
				}
			},
			Map(_, { items }) {
				const names = new Set<unknown>();
				for (const { key } of items) {
					if (!isScalar(key)) continue;
					if (names.has(key.value)) {
						const { line } = lineCounter.linePos(key.range?.[0] ?? 0);
						findings.push({ code: "PCREF-DOCUMENT-KEY-TWICE", line });
					}
					names.add(key.value);
				}
			},
			Pair(_, { key }) {
				if (isScalar(key) && key.value === "<<") {
					findings.push({
						code: "PCREF-DOCUMENT-SYNTAX",
						line: lineCounter.linePos(key.range?.[0] ?? 0).line,
					});
				}
			},
		});
		if (findings.length > 0) return { ok: false, findings };
		return { ok: true, value: document.toJS({ maxAliasCount: limits.maximumAliases }) };
	} catch (cause) {
		if (cause instanceof ReferenceError) return { ok: false, findings: [{ code: "PCREF-DOCUMENT-ALIASES" }] };
		if (cause instanceof RangeError) return { ok: false, findings: [{ code: "PCREF-DOCUMENT-TOO-DEEP" }] };
		throw cause;
	}
}

function findingOf({ pos }: YAMLError, lines: LineCounter): TextFinding {
	return { code: "PCREF-DOCUMENT-SYNTAX", line: lines.linePos(pos[0]).line };
}

const mostFindings = 20;

/** One mistake makes the parser stumble many times: the first finding of a line is kept, and not more than 20. */
function onePerLine(findings: readonly TextFinding[]): TextFinding[] {
	return [...new Map(findings.toReversed().map((finding) => [finding.line, finding])).values()]
		.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))
		.slice(0, mostFindings);
}
