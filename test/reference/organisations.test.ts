import { describe, expect, it } from "vitest";
import { integratedCareBoards } from "../../src/reference/organisations/integrated-care-boards.js";
import { mentalHealthProviders2023To24 } from "../../src/reference/organisations/mental-health-providers-2023-24.js";
import { regions } from "../../src/reference/organisations/regions.js";
import { whenShared } from "../shared.js";

describe("organisations", () => {
	it("are 7 regions, 42 care boards and 118 providers, each with a code of its own", () => {
		for (const [list, size] of [
			[regions, 7],
			[integratedCareBoards, 42],
			[mentalHealthProviders2023To24, 118],
		] as const) {
			expect(new Set(list.map(({ code }) => code)).size).toBe(size);
			expect(list).toHaveLength(size);
		}
	});

	it("put every care board into a region, five of them without an official source", () => {
		const codes = regions.map(({ code }) => code);
		expect(integratedCareBoards.every(({ region }) => codes.includes(region))).toBe(true);
		expect(
			integratedCareBoards
				.filter(({ regionStatus }) => regionStatus === "unverified")
				.map(({ code }) => code),
		).toEqual(["QHM", "QNX", "QOQ", "QWO", "QXU"]);
		const boardsOf = (code: string) => integratedCareBoards.filter(({ region }) => region === code).length;
		expect(codes.map(boardsOf)).toEqual([5, 7, 6, 11, 6, 3, 4]);
	});

	whenShared("reference/nhs-mha-providers-2023-24.csv")(
		"providers equal the shared reference",
		async (text) => {
			const kinds = mentalHealthProviders2023To24.map(
				({ code, kind }) => `${code} ${kind === "independent" ? "Independent Health Provider" : "NHS Trust"}`,
			);
			const lines = text.trim().split("\n").slice(1);
			expect(kinds).toEqual(
				lines.map((line) => `${line.split(",")[0]} ${line.slice(line.lastIndexOf(",") + 1).trim()}`),
			);
			expect(
				mentalHealthProviders2023To24.every(({ name }, place) => (lines[place] ?? "").includes(name)),
			).toBe(true);
		},
	);

	whenShared("reference/nhs-icbs.csv")("care boards equal the shared reference", async (text) => {
		const lines = text.trim().split("\n").slice(1);
		expect(lines).toHaveLength(42);
		for (const [place, { code, name, region }] of integratedCareBoards.entries()) {
			expect(lines[place]?.startsWith(`${code},`)).toBe(true);
			expect(lines[place]).toContain(name);
			expect(lines[place]).toContain(`,${region},`);
		}
	});
});
