import type * as z from "zod";
import type { RuleProblem } from "./document-rule.js";
import { jsonPointer } from "./json-pointer.js";
import { shownText } from "./shown-text.js";

const types: Readonly<Record<string, string>> = {
	string: "text",
	number: "a number",
	int: "a whole number",
	boolean: "true or false",
	array: "a list",
	object: "an object with fields",
	record: "an object with fields",
};

function oneOf(values: readonly unknown[]): string {
	const named = values.map((value) => JSON.stringify(value));
	return named.length === 1 ? `${named[0]}` : `one of ${named.join(", ")}`;
}

/** What would have been right, as a phrase; undefined where the schema's own message says it best. */
function expectedBy(finding: z.core.$ZodIssue): string | undefined {
	switch (finding.code) {
		case "invalid_type":
			return types[finding.expected];
		case "invalid_value":
			return oneOf(finding.values);
		case "invalid_format":
			return finding.format === "date" ? "a calendar date, YYYY-MM-DD" : undefined;
		case "too_small":
			if (finding.origin === "array") return `at least ${finding.minimum} in the list`;
			return finding.inclusive ? `${finding.minimum} or more` : `more than ${finding.minimum}`;
		case "too_big":
			if (finding.origin === "array") return `at most ${finding.maximum} in the list`;
			return finding.inclusive ? `${finding.maximum} or less` : `less than ${finding.maximum}`;
		case "invalid_union": {
			if ("options" in finding && Array.isArray(finding.options)) return oneOf(finding.options);
			const values = finding.errors.map(([first]) =>
				first?.code === "invalid_value" ? first.values : undefined,
			);
			return values.length === 0 || values.includes(undefined) ? undefined : oneOf(values.flat());
		}
		default:
			return undefined;
	}
}

/** What the schema found in a document, in the words of an issue. Values that were there are never repeated. */
export function shapeProblem(finding: z.core.$ZodIssue): RuleProblem {
	const at = jsonPointer(finding.path);
	if (finding.code === "unrecognized_keys") {
		return {
			at,
			expected: "only the fields of the schema",
			received: shownText(finding.keys.join(", ")),
			hint: "Correct the spelling of the field, or take it out.",
		};
	}
	const expected = expectedBy(finding);
	if (expected === undefined) return { at, expected: finding.message.replace(/^Invalid \w+: expected /, "") };
	const kind = finding.code === "invalid_type" ? /received (\w+)$/.exec(finding.message)?.[1] : undefined;
	const received = kind === "undefined" ? "nothing" : kind === undefined ? undefined : (types[kind] ?? kind);
	return { at, expected, ...(received === undefined ? {} : { received }), hint: `Give ${expected}.` };
}
