import { expect, test } from "vitest";
import { countableMeasures } from "../../../src/measures/countable-measures.js";
import { measure } from "../../../src/measures/measure.js";
import { validateSubmission } from "../../../src/submission/validate-submission.js";
import { sourcesOf } from "./demonstration.js";

const submission = await validateSubmission(sourcesOf("submission"));

test.each(countableMeasures)("$id has data", async (each) => {
	const { groups } = await measure(each, submission, {
		by: "nhs-upper-mha-annual",
		population: null,
		comparator: null,
	});
	const everybody = groups.find(({ label }) => label === "All");
	expect(everybody?.count).toEqual({ status: "ok", value: expect.any(Number) });
	expect(everybody?.count).not.toEqual({ status: "ok", value: 0 });
});
