import { describe, expect, it } from "vitest";
import { census2021EthnicGroupCodes } from "../../src/reference/ethnicity/census-2021-ethnic-group.js";
import { ethnicityCorrespondences, mapEthnicity } from "../../src/reference/ethnicity/mapping.js";
import { nhsEthnicCategory2001 } from "../../src/reference/ethnicity/nhs-ethnic-category-2001.js";

const census = (code: string) => ({ scheme: "census-2021-ethnic-group", code }) as const;
const nhs = (code: string) => ({ scheme: "nhs-ethnic-category-2001", code }) as const;
const toNhs = (code: string, allowInferredFallback = false) =>
	mapEthnicity({ value: census(code), to: "nhs-ethnic-category-2001", allowInferredFallback });
const toCensus = (code: string) => mapEthnicity({ value: nhs(code), to: "census-2021-ethnic-group" });

describe("mapEthnicity", () => {
	it("has a row for every code of either list", () => {
		const froms = ethnicityCorrespondences.map(({ from }) => `${from.scheme} ${from.code}`);
		const codes = [
			...census2021EthnicGroupCodes.map((code) => `census-2021-ethnic-group ${code}`),
			...nhsEthnicCategory2001.codes.map(({ code }) => `nhs-ethnic-category-2001 ${code}`),
		];
		expect([...froms].sort()).toEqual([...codes].sort());
	});

	it("comes back to where it started, for the 16 groups", () => {
		const known = nhsEthnicCategory2001.codes.filter(({ kind }) => kind === "national");
		expect(known).toHaveLength(16);
		for (const { code } of known) {
			const there = toCensus(code);
			if (there.status !== "mapped") throw new Error(`${code} is unmapped`);
			expect(mapEthnicity({ value: there.value, to: "nhs-ethnic-category-2001" })).toMatchObject({
				value: nhs(code),
				lossy: false,
			});
		}
	});

	it("says that Chinese changes its heading", () => {
		expect(toNhs("2")).toEqual({
			status: "mapped",
			from: census("2"),
			value: nhs("R"),
			relation: "exact-different-parent",
			lossy: false,
		});
	});

	it("flags C and S as lossy: they may hold people who have groups of their own", () => {
		expect(toCensus("C")).toMatchObject({ value: census("17"), relation: "broader", lossy: true });
		expect(toCensus("S")).toMatchObject({ value: census("19"), relation: "broader", lossy: true });
	});

	it.each([
		["15", "C"],
		["16", "C"],
		["18", "S"],
	])("leaves %s unmapped unless the fallback is asked for, and then says so", (code, fallback) => {
		expect(toNhs(code)).toEqual({
			status: "unmapped",
			from: census(code),
			reason: `nhs-ethnic-category-2001 has no group for code ${code} of census-2021-ethnic-group`,
		});
		expect(toNhs(code, true)).toEqual({
			status: "mapped",
			from: census(code),
			value: nhs(fallback),
			relation: "inferred-fallback",
			lossy: true,
		});
	});

	it("maps nothing that is no group, no code, or of the wanted list already", () => {
		expect(toCensus("Z")).toMatchObject({
			status: "unmapped",
			reason: "code Z of nhs-ethnic-category-2001 names no group",
		});
		expect(toCensus("99").status).toBe("unmapped");
		expect(toCensus("T")).toMatchObject({
			status: "unmapped",
			reason: "code T of nhs-ethnic-category-2001 is in neither list",
		});
		expect(toNhs("-8").status).toBe("unmapped");
		expect(mapEthnicity({ value: nhs("A"), to: "nhs-ethnic-category-2001" })).toMatchObject({
			status: "unmapped",
			reason: "the code is already of nhs-ethnic-category-2001",
		});
	});
});
