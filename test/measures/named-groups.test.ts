import { describe, expect, it } from "vitest";
import { namedGroups } from "../../src/measures/named-groups.js";
import { knownEthnicCategoryCodes } from "../../src/reference/ethnicity/nhs-ethnic-category-2001.js";
import { rollUps } from "../../src/reference/ethnicity/roll-ups.js";

describe("namedGroups", () => {
	it("gives detail groups their national codes", () => {
		const { groups, level } = namedGroups(rollUps["nhs-16+1"]);
		expect(level).toBe("detail");
		expect(groups).toHaveLength(16);
		expect(groups[14]).toEqual({
			label: "Chinese",
			group: { scheme: "nhs-ethnic-category-2001", code: "R" },
		});
	});

	it("leaves groups of unknown ethnicity out", () => {
		const { groups, level } = namedGroups(rollUps["nhs-upper-mha-annual"]);
		expect(level).toBe("upper");
		expect(groups.map(({ label }) => label)).toEqual([
			"White",
			"Mixed",
			"Asian or Asian British",
			"Black or Black British",
			"Other Ethnic Groups",
		]);
	});

	it.each([
		["ons-2021-5", "by must gather NHS ethnic categories"],
		["mha-annual-repeat-detentions", "by must keep unknown ethnicity apart"],
		["talking-therapies-high-level", "by must keep unknown ethnicity apart"],
	] as const)("refuses %s", (id, message) => {
		expect(() => namedGroups(rollUps[id])).toThrow(message);
	});

	it("finds every known category in every roll-up that it accepts", () => {
		const accepted = Object.values(rollUps).filter((rollUp) => {
			try {
				return namedGroups(rollUp).groups.length > 0;
			} catch {
				return false;
			}
		});
		expect(accepted.map(({ id }) => id)).toHaveLength(9);
		for (const { groups } of accepted) {
			const codes = groups.flatMap((group) => group.codes);
			expect(knownEthnicCategoryCodes.filter((code) => !codes.includes(code))).toEqual([]);
		}
	});
});
