import { jsonPointer } from "../../framework/json-pointer.js";
import type { TextFinding } from "./parsed-text.js";

const refused: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/** Finds refused field names anywhere in a value, and nesting beyond the limit. */
export function checkStructure(
	value: unknown,
	{ maximumDepth }: { readonly maximumDepth: number },
): readonly TextFinding[] {
	const findings: TextFinding[] = [];
	const waiting: { readonly value: unknown; readonly path: readonly string[] }[] = [{ value, path: [] }];
	for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
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
