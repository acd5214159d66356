import { describe, expect, it } from "vitest";
import { publishableCount } from "../../src/disclosure/publishable-count.js";
import { ethnicityQualityClass } from "../../src/reference/ethnicity/ethnicity-quality-class.js";
import { nhsDerivedEthnicity } from "../../src/reference/ethnicity/nhs-derived-ethnicity.js";
import { roundHalfAwayFromZero } from "../../src/statistics/rounding.js";
import { directlyStandardisedRate } from "../../src/statistics/standardisation/directly-standardised-rate.js";
import { ownWeightRate } from "../../src/statistics/standardisation/own-weight-rate.js";
import { countingExamples, examplesOf, rowsIn } from "./counting-examples.js";

const submitted = (id: string) =>
	examplesOf(id).map((example) => ({
		...example,
		codes: example.input.EthnicCategory as readonly (string | null)[],
	}));

const printed = (rate: {
	readonly status: string;
	readonly value?: number;
	readonly lower?: number | null;
}) => {
	const { value = 0, lower } = rate;
	return [value, value - (lower ?? 0)].map((number) => roundHalfAwayFromZero(number, 1));
};

describe.skipIf(countingExamples.size === 0)(
	"the shared worked examples of rounding, rates and codes",
	() => {
		it.each(examplesOf("RO-01"))("$id $title", ({ input, expect: expected }) => {
			const values = (input.values as readonly number[]).map((count) => publishableCount({ count }) ?? "*");
			expect({ values }).toEqual(expected);
		});

		it.each(examplesOf("RO-02"))("$id $title", (example) => {
			const strata = rowsIn(example, "strata").map(({ count, group_population, total_population }) => ({
				count: Number(count),
				population: Number(group_population),
				standardPopulation: Number(total_population),
			}));
			const rate = directlyStandardisedRate({ method: "mha-annual", strata, per: 100_000 });
			expect(printed(rate)).toEqual([example.expect.dsr_per_100000, example.expect.ci_half_width]);
		});

		it.each(examplesOf("RO-03"))("$id $title", (example) => {
			const strata = rowsIn(example, "strata").map(({ count, group_population }) => ({
				count: Number(count),
				population: Number(group_population),
			}));
			const rate = ownWeightRate({ strata, per: 100_000 });
			expect(printed(rate)).toEqual([example.expect.rate_per_100000, example.expect.ci_half_width]);
		});

		it.each(submitted("ET-01"))("$id $title", ({ codes, expect: expected }) => {
			expect({ NHSDEthnicity: codes.map(nhsDerivedEthnicity) }).toEqual(expected);
		});

		it.each(submitted("DQ-01"))("$id $title", ({ codes, expect: expected }) => {
			const named = (name: string | null) => name && `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
			expect({ class: codes.map((code) => named(ethnicityQualityClass(code))) }).toEqual(expected);
		});
	},
);
