import { describe, expect, test } from "vitest";
import { pages, sourceFiles } from "./project-files.js";
import { unwantedWords } from "./words.js";

describe("words", () => {
	test("source and pages keep to the words of the project", () => {
		expect([...sourceFiles, ...pages].flatMap(unwantedWords)).toEqual([]);
	});

	test.each([
		"// standardised rates, and where they are cut makes no difference to the result",
		"// World Health Organization",
		"/**\n * The World Health\n * Organization.\n */",
		'/**\n * Fay (1997), "Directly standardized\n * rates"; never write "no difference".\n */',
		'const style = "a { color: red; text-align: center }";',
		'const field = "color";',
		"/** `standardize` in code, catalogue, centre, modelled */",
		"// these figures do not show a clear difference",
	])("allowed: %s", (text) => {
		expect(unwantedWords({ path: "src/a.ts", text })).toEqual([]);
	});

	test.each([
		["// age-standardized rates", "standardized"],
		["/**\n * The color of a bar.\n */", "src/a.ts:2"],
		['const message = "the organization is unknown";', "organization"],
		["const message = `\u0024{name} was analyzed`;", "analyzed"],
		["// there is no difference between the groups", "no difference"],
		["// No significant difference was found", "No significant difference"],
		["// BAME groups", "BAME"],
		['const text = "all BME people";', "BME"],
	])("refused: %s", (text, found) => {
		expect(unwantedWords({ path: "src/a.ts", text }).join("\n")).toContain(found);
	});

	test("data that is read may name a group that our own text does not", () => {
		const text = 'const label = "BAME";';
		expect(unwantedWords({ path: "src/reference/ethnicity/roll-ups.ts", text })).toEqual([]);
		expect(unwantedWords({ path: "src/report/label.ts", text })).toHaveLength(1);
	});

	test("pages are read without their code", () => {
		const text = "# Colour\n\n`color` is a property.\n\n```ts\n// color\n```\n\nA color.\n";
		expect(unwantedWords({ path: "docs/a.md", text })).toEqual(['docs/a.md:9 "color": use British spelling']);
	});
});
