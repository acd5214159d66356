import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { defaultDocumentLimits as limits } from "../../../src/submission/documents/document-limits.js";
import { parseJson } from "../../../src/submission/documents/parse-json.js";
import { parseYaml } from "../../../src/submission/documents/parse-yaml.js";

const bomb = `a: &a [1,1,1,1,1,1,1,1,1]
b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]
c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]
d: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]
e: [*d,*d,*d,*d,*d,*d,*d,*d,*d]
`;

describe("parseJson", () => {
	it("gives what JSON.parse gives", () => {
		fc.assert(
			fc.property(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom(undefined, "\t"), (value, indent) => {
				const text = JSON.stringify(value, null, indent);
				const parsed = parseJson(text, limits);
				expect(parsed).toEqual({ ok: true, value: JSON.parse(text) });
			}),
		);
	});

	it.each([
		['{"a": 1,\n"b": }', [{ code: "PCREF-DOCUMENT-SYNTAX", line: 2 }]],
		['{"a": 1,\n\n"b": "9990000018', [{ code: "PCREF-DOCUMENT-SYNTAX", line: 3 }]],
		["no", [{ code: "PCREF-DOCUMENT-SYNTAX", line: 1 }]],
		[
			'{"a": {"b/c": 1, "b\\u002fc": 2}}',
			[{ code: "PCREF-DOCUMENT-KEY-TWICE", pointer: "/a/b~1c", received: "b/c" }],
		],
		[
			'[1, {"a": 1, "b": [{"a": 1}], "a": 2}]',
			[{ code: "PCREF-DOCUMENT-KEY-TWICE", pointer: "/1/a", received: "a" }],
		],
		['{"id": 12345678901234567890}', [{ code: "PCREF-DOCUMENT-NUMBER-INEXACT", pointer: "/id" }]],
		["[0.1234567890123456789]", [{ code: "PCREF-DOCUMENT-NUMBER-INEXACT", pointer: "/0" }]],
	])("finds in %s what would be lost or changed", (text, findings) => {
		expect(parseJson(text, limits)).toEqual({ ok: false, findings });
	});

	it("takes equal field names in different objects, and texts that look like fields", () => {
		expect(
			parseJson('{"a": {"a": "a"}, "b": ["a", "a"], "c": "\\"a\\": 1", "d": 1000000000000000000}', limits).ok,
		).toBe(true);
	});

	it("takes numbers as they are worked out, and refuses those that would be others", () => {
		expect(parseJson("[33.333333333333336, 0.10, 1e3, -0, 5e-324, 1.50e+2]", limits).ok).toBe(true);
		for (const number of ["9007199254740993", "1e400", "1.0000000000000001"]) {
			expect(parseJson(number, limits).ok).toBe(false);
		}
	});

	it("stops at nesting beyond the limit, quickly", () => {
		for (const text of ["[".repeat(5_000_000), '{"a":'.repeat(1_000_000)]) {
			expect(parseJson(text, limits)).toEqual({
				ok: false,
				findings: [{ code: "PCREF-DOCUMENT-TOO-DEEP", expected: "at most 64 levels" }],
			});
		}
	});

	it("ends on texts of nothing but quotation marks and backslashes", () => {
		for (const piece of ['"', "\\", '\\"']) {
			expect(parseJson(`"${piece.repeat(1_000_000)}`, limits).ok).toBe(false);
		}
	});
});

describe("parseYaml", () => {
	it("gives back what was written as YAML", () => {
		// A key << is refused: other readers of YAML merge what it holds.
		const value = fc
			.jsonValue({ maxDepth: 4, noUnicodeString: true })
			.filter((written) => !JSON.stringify(written).includes('"<<"'));
		fc.assert(
			fc.property(value, (written) => {
				const parsed = parseYaml(stringify(written), limits);
				expect(parsed.ok && JSON.stringify(parsed.value)).toBe(JSON.stringify(written));
			}),
		);
	});

	it("reads dates, no and on as texts", () => {
		expect(parseYaml('on: 2024-05-01\nno: no\ncode: "99"\nnumber: 99\n', limits)).toEqual({
			ok: true,
			value: { on: "2024-05-01", no: "no", code: "99", number: 99 },
		});
	});

	it("refuses aliases that multiply, and reads those that do not", () => {
		expect(parseYaml(bomb, limits)).toEqual({ ok: false, findings: [{ code: "PCREF-DOCUMENT-ALIASES" }] });
		expect(parseYaml("a: &a [1]\nb: *a\n", limits)).toEqual({ ok: true, value: { a: [1], b: [1] } });
	});

	it.each([
		["a: 1\nb: 2\na: 3\n", [{ code: "PCREF-DOCUMENT-KEY-TWICE", line: 3 }]],
		["a: [1, 2\n", [{ code: "PCREF-DOCUMENT-SYNTAX", line: 2 }]],
		["a: 1\n---\nb: 2\n", [{ code: "PCREF-DOCUMENT-SYNTAX", line: 2 }]],
		["a: !!js/function 'x'\n", [{ code: "PCREF-DOCUMENT-SYNTAX", line: 1 }]],
		["a: &a {b: 1}\nc:\n  <<: *a\n", [{ code: "PCREF-DOCUMENT-SYNTAX", line: 3 }]],
		["a: 1\nid: 12345678901234567890\n", [{ code: "PCREF-DOCUMENT-NUMBER-INEXACT", line: 2 }]],
	])("finds in %j what would be lost or changed", (text, findings) => {
		expect(parseYaml(text, limits)).toEqual({ ok: false, findings });
	});

	it.each(["[", "- ", "{a: ", "? "])("ends on %j repeated", (piece) => {
		const parsed = parseYaml(piece.repeat(20_000), limits);
		expect(parsed.ok ? [] : parsed.findings.map(({ code }) => code)).toHaveLength(1);
	});
});
