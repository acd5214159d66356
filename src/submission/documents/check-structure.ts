import { jsonPointer } from "../../framework/json-pointer.js";
import type { DocumentLimits } from "./document-limits.js";
import type { TextFinding } from "./parsed-text.js";

const refused: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/** Finds refused field names anywhere in a value, and more nesting or more values than the limits. */
export function checkStructure(
	value: unknown,
	{ maximumDepth, maximumValues }: Pick<DocumentLimits, "maximumDepth" | "maximumValues">,
): readonly TextFinding[] {
	const findings: TextFinding[] = [];
	const waiting: { readonly value: unknown; readonly path: readonly string[] }[] = [{ value, path: [] }];
	let values = 0;
	for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
		values++;
		if (values > maximumValues) return [tooManyValues(maximumValues)];
		if (typeof next.value !== "object" || next.value === null) continue;
		if (next.path.length >= maximumDepth) {
			return [{ code: "PCREF-DOCUMENT-TOO-DEEP", expected: `at most ${maximumDepth} levels` }];
		}
		for (const [key, child] of Object.entries(next.value)) {
			const path = [...next.path, key];
			if (refused.has(key)) {
				findings.push({ code: "PCREF-DOCUMENT-KEY-REFUSED", pointer: jsonPointer(path), received: key });
			} else waiting.push({ value: child, path });
		}
	}
	return findings;
}

function tooManyValues(maximum: number): TextFinding {
	return { code: "PCREF-DOCUMENT-TOO-LARGE", expected: `at most ${maximum.toLocaleString("en-GB")} values` };
}
