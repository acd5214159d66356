import { describe, expect, test } from "vitest";
import { answer } from "../../conformance/answer.js";
import type { Adapters, Case, Fields } from "../../conformance/case.js";
import { judge, type Verdict } from "../../conformance/judge.js";
import { toleranceOf } from "../../conformance/tolerances.js";
import { ArgumentError } from "../../src/issues/argument-error.js";

const tolerance = { relative: 1e-9, absolute: 1e-12 };

/** What the runner makes of an answer to a case. */
function verdictOn(parts: Partial<Case>, adapter: () => unknown): Verdict | null {
	const test: Case = { id: "x#1", method: "x", input: {}, options: {}, expected: {}, ...parts };
	const outcome = answer(test, { [test.method]: adapter });
	return outcome === null ? null : judge({ test, outcome, tolerance });
}

function passes(parts: Partial<Case>, got: unknown): boolean {
	return verdictOn(parts, () => got)?.wrong.length === 0;
}

const refusing = (): never => {
	throw new ArgumentError("count", "must be a finite number of 0 or more, but is -1");
};

describe("a case with values", () => {
	const expected: Fields = {
		value: 2,
		lower: null,
		upper: "Infinity",
		list: [1, 2],
		flag: true,
		text: "byar",
	};
	const right = {
		value: 2,
		lower: null,
		upper: Number.POSITIVE_INFINITY,
		list: [1, 2],
		flag: true,
		text: "byar",
	};

	test("passes with all fields, whatever else is answered", () => {
		expect(passes({ expected }, { ...right, more: 1 })).toBe(true);
	});

	test.each([
		["a wrong value", { value: 2.1 }],
		["a value only just outside the tolerance", { value: 2 + 3e-9 }],
		["a value that is not a number", { value: "2" }],
		["a missing field", { value: undefined }],
		["a number for a missing value", { lower: 0 }],
		["a missing value for an infinite one", { upper: null }],
		["a shorter list", { list: [1] }],
		["a wrong entry of a list", { list: [1, 3] }],
		["a wrong flag", { flag: false }],
		["a wrong text", { text: "exact" }],
	])("fails with %s", (_, change) => {
		expect(passes({ expected }, { ...right, ...change })).toBe(false);
	});

	test("passes within either tolerance, and tells the relative error", () => {
		expect(verdictOn({ expected: { value: 2 } }, () => ({ value: 2 + 1e-9 }))).toEqual({
			wrong: [],
			worst: expect.closeTo(5e-10, 15),
		});
		expect(passes({ expected: { value: 0 } }, { value: 1e-13 })).toBe(true);
		expect(passes({ expected: { value: 0 } }, { value: 1e-11 })).toBe(false);
	});

	test("fails with a refusal, and with any other error", () => {
		expect(verdictOn({ expected }, refusing)?.wrong).toEqual([
			expect.stringContaining("refused: count must be"),
		]);
		expect(
			verdictOn({ expected }, () => {
				throw new TypeError("not a function");
			})?.wrong,
		).toEqual(["broke off: TypeError: not a function"]);
	});

	test("fields that chance decided need no answer", () => {
		expect(passes({ expected: { simulated_95: { lower: 1 }, value: 1 } }, { value: 1 })).toBe(true);
	});

	test("more accurate fields are held to more", () => {
		const wide = { relative: 1e-4, absolute: 0 };
		const test: Case = {
			id: "x#1",
			method: "x",
			input: {},
			options: {},
			expected: { limit: 1, exact: { limit: 1 } },
		};
		const of = (exact: number) =>
			judge({
				test,
				outcome: { kind: "answer", got: { limit: 1.00001, exact: { limit: exact } } },
				tolerance: wide,
			});
		expect(of(1).wrong).toEqual([]);
		expect(of(1.00001).wrong).toEqual([expect.stringContaining("exact.limit")]);
	});
});

test("a method that nobody knows has no outcome, also with a name every object has", () => {
	const adapters: Adapters = { x: () => ({}) };
	const test: Case = { id: "y#1", method: "y", input: {}, options: {}, expected: {} };
	expect(answer(test, adapters)).toBeNull();
	expect(answer({ ...test, method: "toString" }, adapters)).toBeNull();
});

describe("a corrected case", () => {
	const parts = { expected: { estimate: 1, se: 0.001 }, expected_corrected: { se: 1 } };

	test("passes with the corrected fields or with all the program's own", () => {
		expect(passes(parts, { estimate: 1, se: 1 })).toBe(true);
		expect(passes(parts, { estimate: 1, se: 0.001 })).toBe(true);
	});

	test("fails with neither, or where a field that is right is wrong", () => {
		expect(passes(parts, { estimate: 1, se: 0.5 })).toBe(false);
		expect(passes(parts, { estimate: 2, se: 1 })).toBe(false);
	});
});

describe("a case that is refused", () => {
	test("passes with a typed error or an undefined result, and with nothing else", () => {
		const parts = { expected: { error: "negative_numerator" } };
		expect(verdictOn(parts, refusing)?.wrong).toEqual([]);
		expect(passes(parts, { error: "the population is 0" })).toBe(true);
		expect(passes(parts, { value: 1 })).toBe(false);
		expect(
			verdictOn(parts, () => {
				throw new TypeError("x");
			})?.wrong,
		).toHaveLength(1);
	});

	test("a limit of the program compared with may be answered, if the level is one", () => {
		const at = (confidence: unknown) => ({
			options: { confidence },
			expected: { error: "confidence_out_of_range" },
		});
		expect(passes(at(0.5), { value: 1 })).toBe(true);
		expect(verdictOn(at(0.5), refusing)?.wrong).toEqual([]);
		expect(passes(at(1.5), { value: 1 })).toBe(false);
		expect(passes(at(0.5), { value: null })).toBe(false);
	});

	test("where the program crashes, an estimate is wanted", () => {
		const parts = { expected: { error: "anchor_crash" } };
		expect(passes(parts, { estimate: 3, lower: null })).toBe(true);
		expect(passes(parts, { estimate: null })).toBe(false);
		expect(verdictOn(parts, refusing)?.wrong).toHaveLength(1);
	});
});

describe("the two-way pattern", () => {
	const parts = {
		method: "disclosure.secondary.two_way",
		input: {
			table: [
				[2, 11, 22],
				[41, 2, 80],
			],
		},
		expected: {
			primary: [
				[0, 0],
				[1, 1],
			],
			minimum_secondary_cells: 2,
		},
	};
	const { primary } = parts.expected;

	test("passes if it protects the small cells with the fewest others", () => {
		expect(
			passes(parts, {
				primary,
				secondary: [
					[0, 1],
					[1, 0],
				],
			}),
		).toBe(true);
	});

	test.each([
		[
			"a small cell can be worked out",
			{
				primary,
				secondary: [
					[0, 1],
					[1, 2],
				],
			},
		],
		[
			"more cells than needed are hidden",
			{
				primary,
				secondary: [
					[0, 1],
					[1, 0],
					[0, 2],
				],
			},
		],
		[
			"a small cell is not named",
			{
				primary: [[0, 0]],
				secondary: [
					[0, 1],
					[1, 0],
				],
			},
		],
		["there is no pattern", { primary }],
	])("fails if %s", (_, got) => {
		expect(passes(parts, got)).toBe(false);
	});
});

test("a tolerance is never narrower than the file says", () => {
	expect(toleranceOf("rate.dsr.beta", tolerance)).toEqual({ relative: 1e-7, absolute: 1e-12 });
	expect(toleranceOf("rate.dsr", tolerance)).toEqual(tolerance);
	expect(toleranceOf("its.negative_binomial", { relative: 1e-3, absolute: 0 }).relative).toBe(1e-3);
});
