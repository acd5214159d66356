import { describe, expect, it } from "vitest";
import { countedEthnicity, tallyOf } from "../../src/measures/ethnicity-tally.js";
import { ethnicityCompleteness } from "../../src/measures/known-ethnicity.js";
import { readEthnicCategory } from "../../src/reference/ethnicity/read-ethnic-category.js";

describe("ethnicityCompleteness", () => {
	it("keeps the five kinds apart", () => {
		const submitted = ["A", "A1", "S", "Z", "Z9", "99", "", null, "T", " 99"];
		const tally = tallyOf(
			submitted.map((raw) => ({ ethnicity: countedEthnicity(readEthnicCategory(raw)), count: 1 })),
		);
		expect(ethnicityCompleteness({ of: "people", tally })).toMatchObject({
			of: "people",
			total: 10,
			known: 3,
			declined: 2,
			notKnown: 1,
			missing: 2,
			invalid: 2,
		});
	});

	it("gives the known share with Wilson limits", () => {
		const tally = { known: 50, declined: 50, notKnown: 0, missing: 0, invalid: 0 };
		const { knownShare } = ethnicityCompleteness({ of: "people", tally });
		expect(knownShare).toMatchObject({ status: "ok", value: 0.5, method: "wilson" });
		expect(knownShare.status === "ok" ? knownShare.lower : null).toBeCloseTo(0.403832, 6);
	});

	it("has no share of nothing", () => {
		const tally = { known: 0, declined: 0, notKnown: 0, missing: 0, invalid: 0 };
		expect(ethnicityCompleteness({ of: "people", tally }).knownShare.status).toBe("undefined");
	});
});
