import { expect, it } from "vitest";
import { createDemonstration } from "../../src/cli/demonstration/create-demonstration.js";
import { protectCounts } from "../../src/disclosure/audit/protect-counts.js";
import { countSystem } from "../../src/disclosure/count-system.js";
import { publicRules } from "../../src/disclosure/public-rule.js";
import { release } from "../../src/disclosure/release.js";
import { countableMeasures } from "../../src/measures/countable-measures.js";
import { measure } from "../../src/measures/measure.js";
import type { MeasureResult } from "../../src/measures/result.js";
import { sourceFromText } from "../../src/submission/source.js";
import { validateSubmission } from "../../src/submission/validate-submission.js";

it("releases every measure by the 16+1 ethnic groups at once, and hides little more than what is small", async () => {
	const { files } = createDemonstration({ people: 5_000, seed: 5 });
	const sources = files
		.filter(({ path }) => path.startsWith("submission/") && path.endsWith(".csv"))
		.map(({ path, text }) => sourceFromText(path.slice("submission/".length), text));
	const submission = await validateSubmission(sources, { dataSet: "mhsds-6" });
	const results: MeasureResult[] = [];
	for (const each of countableMeasures)
		results.push(await measure(each, submission, { by: "nhs-16+1", population: null, comparator: null }));
	const rule = publicRules["mhsds-under-5-nearest-5"];
	const system = countSystem(results);
	const audit = protectCounts(system, rule);
	expect(system.counts.size).toBeGreaterThan(400);
	expect(audit.work).toBeLessThan(100 * system.counts.size);
	for (const key of system.counts.keys()) expect(audit.discloses(key, { isLasting: true })).toBe(false);

	const counts = release(results, { audience: "public", rule: rule.id }).results.flatMap(
		({ groups }, index) =>
			groups.flatMap(({ count }, group) => {
				const exact = results[index]?.groups[group]?.count;
				return exact?.status === "ok" ? [{ isShown: count.status === "ok", exact: exact.value }] : [];
			}),
	);
	const shownSmall = counts.filter(({ isShown, exact }) => isShown && exact < 5);
	const hiddenOthers = counts.filter(({ isShown, exact }) => !isShown && exact >= 5);
	expect(shownSmall).toEqual([]);
	expect(hiddenOthers.length).toBeLessThan(0.1 * counts.length);
}, 60_000);
