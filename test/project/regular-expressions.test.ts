import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

function checked(text: string): { readonly exits: number | null; readonly said: string } {
	const folder = mkdtempSync(join(tmpdir(), "expressions-"));
	try {
		writeFileSync(join(folder, "file.ts"), text);
		const { status, stderr } = spawnSync(process.execPath, [".ci/regular-expressions.mjs", folder], {
			encoding: "utf8",
		});
		return { exits: status, said: stderr };
	} finally {
		rmSync(folder, { recursive: true });
	}
}

describe("the check of regular expressions", () => {
	it.each([
		[
			"const trimmed = (text: string) =>\n\ttext.replace(/^ +| +$/g, '');",
			"file.ts:2: /^ +| +$/g 2nd degree",
		],
		["const digits = '(?:[0-9]+)+';\nexport const all = new RegExp('^' + digits + `$`);", "exponential"],
		["export const of = (word: string) => RegExp(word, 'u');", "file.ts:1: a regular expression that is put"],
	])("refuses %j", (text, problem) => {
		const { exits, said } = checked(text);
		expect(exits).toBe(1);
		expect(said).toContain(problem);
	});

	it("takes what is linear, and what only looks like an expression", () => {
		const text =
			"const digit = '[0-9]';\nexport const all = [new RegExp(`^` + digit + `+$`), 8 / 2 / 1, '/(a+)+$/'];";
		expect(checked(text)).toEqual({ exits: 0, said: "" });
	});
});

describe("what was quadratic", () => {
	const long = 400_000;

	it("is linear: spaces, zeros, words, addresses", async () => {
		const { departureFinder } = await import("../../src/submission/validation/cell-departures.js");
		const { shownCode } = await import("../../src/submission/validation/shown-value.js");
		const { findIdentifiers } = await import("../../src/framework/feedback/find-identifiers.js");
		const { isInexact } = await import("../../src/tables/inexact-number.js");
		const { ethnicityQualityClass } = await import(
			"../../src/reference/ethnicity/ethnicity-quality-class.js"
		);
		const { readEthnicCategory } = await import("../../src/reference/ethnicity/read-ethnic-category.js");
		const { MHS001 } = await import("../../src/tables/mhsds/mhs001.js");
		const spaces = " ".repeat(long);
		expect(departureFinder(MHS001.fields.EthnicCategory)(` A${spaces}B`)?.repaired).toBe(`A${spaces}B`);
		expect(readEthnicCategory(`A${spaces}B`)).toMatchObject({ status: "invalid" });
		expect(ethnicityQualityClass(`?${spaces}B`)).toBe("invalid");
		expect(isInexact(`1${"0".repeat(long)}1`)).toBe(true);
		expect(shownCode(`A${"\t".repeat(long)}1`)).not.toContain("\t\t\t");
		expect(findIdentifiers("a@-.".repeat(long / 4))).toEqual([]);
	});
});
