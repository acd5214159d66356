import { describe, expect, it } from "vitest";
import { census2021EthnicGroups } from "../../src/reference/ethnicity/census-2021-ethnic-group.js";
import { nhsEthnicCategory2001 } from "../../src/reference/ethnicity/nhs-ethnic-category-2001.js";
import { readEthnicCategory } from "../../src/reference/ethnicity/read-ethnic-category.js";
import { groupOf, type RollUp } from "../../src/reference/ethnicity/roll-up.js";
import { rollUps } from "../../src/reference/ethnicity/roll-ups.js";

const lists = [nhsEthnicCategory2001, census2021EthnicGroups];
const all: readonly (readonly [string, RollUp])[] = Object.entries(rollUps);

describe.each(all)("roll-up %s", (id, rollUp) => {
	const list = lists.find(({ scheme }) => scheme === rollUp.base);
	const codes: readonly string[] = list?.codes.map(({ code }) => code) ?? [];

	it("stands under its own id", () => {
		expect(rollUp.id).toBe(id);
	});

	it("lists codes of its base only, none of them twice", () => {
		const listed = [
			...rollUp.groups.flatMap((group) => group.codes),
			...(rollUp.leftOut ?? []).map(({ code }) => code),
		];
		expect(codes.length).toBeGreaterThan(0);
		expect(listed.filter((code) => !codes.includes(code))).toEqual([]);
		expect(new Set(listed).size).toBe(listed.length);
		const also = rollUp.groups.flatMap((group) => group.also ?? []);
		expect(new Set(also).size).toBe(also.length);
	});

	it("groups exactly the codes it lists", () => {
		const grouped = codes.filter(
			(code) => groupOf(rollUp, { scheme: rollUp.base, code }).status === "grouped",
		);
		expect(new Set(grouped)).toEqual(new Set(rollUp.groups.flatMap((group) => group.codes)));
	});

	it("refuses a code of another list, even one it has itself", () => {
		const code = rollUp.groups[0]?.codes[0] ?? "";
		expect(groupOf(rollUp, { scheme: "another-list", code }).status).toBe("unmapped");
	});
});

describe("groupOf", () => {
	const group = (id: keyof typeof rollUps, raw: string | null) => {
		const result = groupOf(rollUps[id], readEthnicCategory(raw));
		return result.status === "grouped" ? result.label : null;
	};

	it.each([
		["nhs-16+1", ["Not stated", "Not known", null, null]],
		["nhs-upper-bulletin", ["Not Stated", "Not Known", "UNKNOWN", "UNKNOWN"]],
		["nhs-upper-bbrb", ["Not Stated", "Not Known", "UNKNOWN", "UNKNOWN"]],
		["nhs-upper-mha-annual", ["Unknown", "Unknown", "Unknown", "Unknown"]],
		["nhs-restraint-short", ["Not Stated", null, null, null]],
		["wnw", ["Missing/invalid", "Missing/invalid", "Missing/invalid", "Missing/invalid"]],
		["restraint-bame", ["Unknown/Not Stated", null, "Unknown/Not Stated", "Unknown/Not Stated"]],
		["talking-therapies-broad", ["Other", "Other", "Other", "Other"]],
		[
			"talking-therapies-high-level",
			["Other Ethnic Groups", "Other Ethnic Groups", "Other", "Unspecified/Invalid data supplied"],
		],
		["mha-annual-repeat-detentions", ["Other Ethnic Groups", "Other Ethnic Groups", "Unknown", "Unknown"]],
		["gss-5+1-on-2001", ["Unknown", "Unknown", null, null]],
	] as const)("%s: declined, not known, missing, invalid go to %j", (id, expected) => {
		expect([group(id, "Z"), group(id, "99"), group(id, null), group(id, "T")]).toEqual(expected);
	});

	it("says why nothing was found", () => {
		expect(groupOf(rollUps["nhs-16+1"], readEthnicCategory(null))).toEqual({
			status: "unmapped",
			rollUp: "nhs-16+1",
			reason: "nhs-16+1 has no group for a code that is missing",
		});
		expect(groupOf(rollUps["ons-2021-5"], { scheme: "census-2021-ethnic-group", code: "20" })).toEqual({
			status: "unmapped",
			rollUp: "ons-2021-5",
			reason: "ons-2021-5 has no group for code 20 of census-2021-ethnic-group",
		});
	});

	it("keeps the publisher's order of groups", () => {
		expect(rollUps["nhs-upper-mha-annual"].groups.map(({ label }) => label)).toEqual([
			"White",
			"Mixed",
			"Asian or Asian British",
			"Black or Black British",
			"Other Ethnic Groups",
			"Unknown",
		]);
	});
});
