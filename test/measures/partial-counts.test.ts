import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countMeasure } from "../../src/measures/count-measure.js";
import { detentions } from "../../src/measures/detentions.js";
import { measure } from "../../src/measures/measure.js";
import { mergePartialCounts, type PartialCounts } from "../../src/measures/partial-counts.js";
import { restrictiveInterventions } from "../../src/measures/restrictive-interventions/measures.js";
import { resultOfCounts } from "../../src/measures/result-of-counts.js";
import { detained, gather, submissionOf } from "./submission-of.js";

const options = { by: "nhs-upper-mha-annual", population: null, comparator: null } as const;

const ofProvider = (
	provider: string,
	ethnicities: readonly (string | null)[],
	submitted = ["MHS001", "MHS101", "MHS401", "MHS501"],
) =>
	submissionOf(gather(ethnicities.map((ethnicity, place) => detained({ person: `P${place}`, ethnicity }))), {
		provider,
		submitted,
	});

const merged = (parts: readonly PartialCounts[]) => parts.reduce(mergePartialCounts);

const countsByLabel = (counted: PartialCounts) =>
	Object.fromEntries(
		resultOfCounts(detentions, counted, options).groups.map(({ label, count }) => [
			label,
			count.status === "ok" ? count.value : count.reason,
		]),
	);

describe("partial counts", () => {
	const ethnicity = fc.constantFrom("A", "B", "M", "N", "R", "Z", "99", null);

	it("merge in any order and bracket to the same, and count what all parts count", async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.array(ethnicity, { maxLength: 6 }), { minLength: 2, maxLength: 4 }),
				fc.nat(),
				async (providers, seed) => {
					const parts = await Promise.all(
						providers.map((people, place) => countMeasure(detentions, ofProvider(`ZSYN${place}`, people))),
					);
					const turned = [...parts.slice(seed % parts.length), ...parts.slice(0, seed % parts.length)];
					const [first, ...rest] = parts;
					const fromTheRight =
						rest.length === 0 || first === undefined ? first : mergePartialCounts(first, merged(rest));
					expect(merged(turned)).toEqual(merged(parts));
					expect(fromTheRight).toEqual(merged(parts));
					const all = countsByLabel(merged(parts));
					const known = providers.flat().filter((code) => code !== null && code !== "Z" && code !== "99");
					expect([all.All, all.Unknown]).toEqual([known.length, providers.flat().length - known.length]);
				},
			),
			{ numRuns: 40 },
		);
	});

	it("survive being written and read, and hold no identifier", async () => {
		const submission = submissionOf(gather([detained({ person: "SECRET-7", ethnicity: "M" })]), {
			submitted: ["MHS001", "MHS101", "MHS401", "MHS501"],
		});
		const counted = await countMeasure(detentions, submission, { breakdowns: ["legal-status"] });
		const text = JSON.stringify(counted);
		expect(text).not.toContain("SECRET-7");
		expect(JSON.parse(text)).toEqual(counted);
		expect(counted.counts.cells).toEqual([
			{ ethnicity: "M", sex: "2", ageBand: "18 to 34", attributes: { "legal-status": "02" }, count: 1 },
		]);
	});

	it("of several providers say that people may repeat, and whose they are", async () => {
		const parts = await Promise.all(
			["ZSYN1", "ZSYN0"].map((provider) => countMeasure(detentions, ofProvider(provider, ["A"]))),
		);
		const sum = resultOfCounts(detentions, merged(parts), options);
		expect(sum.subject).toEqual({
			kind: "providers",
			code: "ZSYN0+ZSYN1",
			name: "Providers ZSYN0, ZSYN1 together",
		});
		expect(sum.restrictions).toContainEqual({
			id: "sum-of-providers",
			text: "Sum of 2 providers: people whom several of them know are counted by each, so that people may repeat.",
		});
		const board = { kind: "integrated-care-board", code: "QZZ", name: "Fictional board" } as const;
		expect(resultOfCounts(detentions, merged(parts), { ...options, subject: board }).subject).toEqual(board);
	});

	it("of one provider are the measure itself", async () => {
		const submission = ofProvider("ZSYN0", ["A", "M", null]);
		expect(resultOfCounts(detentions, await countMeasure(detentions, submission), options)).toEqual(
			await measure(detentions, submission, options),
		);
	});

	it("name providers in which nothing could be counted", async () => {
		const counted = await countMeasure(detentions, ofProvider("ZSYN0", ["A"]));
		const lacking = await countMeasure(detentions, ofProvider("ZSYN1", [], ["MHS001", "MHS101", "MHS501"]));
		const { restrictions, groups } = resultOfCounts(
			detentions,
			mergePartialCounts(counted, lacking),
			options,
		);
		expect(restrictions).toContainEqual({
			id: "not-counted-by-all",
			text: "Not counted in all records: MHS401 was not submitted by ZSYN1.",
		});
		expect(groups[0]?.count).toEqual({ status: "ok", value: 1 });
	});

	it("are refused where they would be counted twice, or were made differently", async () => {
		const counted = await countMeasure(detentions, ofProvider("ZSYN0", ["A"]));
		expect(() => mergePartialCounts(counted, counted)).toThrow(/records of ZSYN0 .* counted twice/);
		const other = await countMeasure(detentions, ofProvider("ZSYN1", ["A"]), { compat: "annual-2023-24" });
		expect(() => mergePartialCounts(counted, other)).toThrow(/by other rules/);
		const restrained = await countMeasure(restrictiveInterventions.people, ofProvider("ZSYN1", ["A"]));
		expect(() => mergePartialCounts(counted, restrained)).toThrow(/is of restrictive.people/);
		expect(() => resultOfCounts(detentions, restrained, options)).toThrow(/must be counts of mha.detentions/);
	});
});
