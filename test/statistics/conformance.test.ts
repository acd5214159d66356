import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ArgumentError } from "../../src/issues/argument-error.js";
import { crudeRate } from "../../src/statistics/crude-rate.js";
import { directlyStandardisedRate } from "../../src/statistics/directly-standardised-rate.js";
import { chiSquareQuantile, chiSquareTails } from "../../src/statistics/distributions/chi-square.js";
import { gammaTails } from "../../src/statistics/distributions/gamma-tails.js";
import { logGamma } from "../../src/statistics/distributions/log-gamma.js";
import { normalQuantile } from "../../src/statistics/distributions/normal-quantile.js";
import { normalTails } from "../../src/statistics/distributions/normal-tails.js";
import { poissonProbability } from "../../src/statistics/distributions/poisson-probability.js";
import type { Estimate } from "../../src/statistics/estimate.js";
import { poissonInterval } from "../../src/statistics/poisson-interval.js";
import { proportion } from "../../src/statistics/proportion.js";
import { rateDifference } from "../../src/statistics/rate-difference.js";
import { rateRatio } from "../../src/statistics/rate-ratio.js";
import { roundHalfAwayFromZero } from "../../src/statistics/rounding.js";
import { standardisedRateRatio } from "../../src/statistics/standardised-rate-ratio.js";

type Answer = Record<string, unknown>;

/** The parts of a conformance case this room's methods use; each method has some of them. */
interface Case {
	readonly id: string;
	readonly method: string;
	// biome-ignore lint/suspicious/noExplicitAny: the shape of the input depends on the method.
	readonly input: any;
	readonly options: { readonly confidence?: number | readonly number[] | null; readonly multiplier?: number };
	readonly expected: Answer;
}

interface CaseFile {
	readonly tolerance: { readonly relative: number; readonly absolute: number };
	readonly cases: readonly Case[];
}

/** Codes of refusals that are limits of the program compared with, not of the mathematics. */
const limitsOfTheProgram = [
	"confidence_out_of_range",
	"unsupported_confidence_pair",
	"too_many_confidence_levels",
];

const directory = new URL("../../../shared/conformance/", import.meta.url);
const present = existsSync(directory);
if (!present) console.warn("Skipped: the conformance cases are not beside this checkout.");

const files: Readonly<Record<string, Readonly<Record<string, (test: Case) => Answer>>>> = {
	"phe-rate.json": {
		"rate.crude": (test) =>
			levels(test, (confidence) => {
				const estimate = crudeRate({
					count: test.input.count,
					population: test.input.denominator,
					per: test.options.multiplier ?? 100_000,
					confidence,
				});
				return { ...limits(estimate), ci_method: estimate.method };
			}),
	},
	"phe-proportion.json": {
		"proportion.wilson": (test) =>
			levels(test, (confidence) =>
				limits(
					proportion({
						count: test.input.count,
						denominator: test.input.denominator,
						per: test.options.multiplier ?? 1,
						confidence,
					}),
				),
			),
	},
	"phe-dsr.json": {
		"rate.dsr": (test) =>
			levels(test, (confidence) => {
				// The program compared with takes a missing count as 0; here the caller does so.
				const counts: number[] = test.input.count.map((count: number | null) => count ?? 0);
				const estimate = directlyStandardisedRate({
					method: "dobson",
					strata: strata({ ...test.input, count: counts }),
					per: test.options.multiplier ?? 100_000,
					confidence,
				});
				return {
					...limits(estimate),
					total_count: total(counts),
					total_pop: total(test.input.population),
					suppressed:
						estimate.status === "undefined" && estimate.reason.startsWith("there are fewer than 10"),
				};
			}),
	},
	"dsr-variants.json": {
		"rate.dsr.nhse_mha": (test) => {
			const estimate = directlyStandardisedRate({
				method: "mha-annual",
				strata: strata(test.input),
				per: test.options.multiplier ?? 100_000,
			});
			if (estimate.status === "undefined") return {};
			const crude = crudeRate({
				count: total(test.input.count),
				population: total(test.input.population),
				per: test.options.multiplier ?? 100_000,
			});
			const halfWidth = (estimate.upper ?? Number.NaN) - estimate.value;
			return {
				...limits(estimate),
				crude: limits(crude).value,
				half_width: halfWidth,
				published_value: roundHalfAwayFromZero(estimate.value, 1),
				published_half_width: roundHalfAwayFromZero(halfWidth, 1),
			};
		},
		"ratio.dsr.log": (test) =>
			levels(test, (confidence) => {
				const of = (group: "group" | "reference") =>
					directlyStandardisedRate({
						method: "dobson",
						strata: strata({
							count: test.input[`${group}_count`],
							population: test.input[`${group}_population`],
							standard: test.input.standard,
						}),
					});
				const ratio = standardisedRateRatio({ rate: of("group"), reference: of("reference"), confidence });
				return { ...limits(ratio), se_log: logStandardError(ratio) };
			}),
	},
	"intervals-single.json": {
		"interval.poisson.exact": (test) =>
			levels(test, (confidence) =>
				limits(poissonInterval({ count: test.input.count, confidence, method: "exact" })),
			),
		"interval.poisson.byar": (test) =>
			levels(test, (confidence) =>
				limits(poissonInterval({ count: test.input.count, confidence, method: "byar" })),
			),
		"interval.binomial.wilson": (test) =>
			levels(test, (confidence) =>
				limits(proportion({ count: test.input.count, denominator: test.input.total, confidence })),
			),
	},
	"ratio-rates.json": {
		"ratio.rate.wald_log": (test) =>
			levels(test, (confidence) => {
				const ratio = rateRatio({ ...twoGroups(test), confidence });
				return { ...limits(ratio), se_log: logStandardError(ratio) };
			}),
		"difference.rate.wald": (test) =>
			levels(test, (confidence) => {
				const difference = rateDifference({ ...twoGroups(test), confidence, method: "wald" });
				const deviate = -normalQuantile((1 - confidence) / 2);
				const { lower, upper } = limits(difference);
				return { ...limits(difference), se: (Number(upper) - Number(lower)) / 2 / deviate };
			}),
		"difference.rate.mover_exact": (test) =>
			levels(test, (confidence) => limits(rateDifference({ ...twoGroups(test), confidence }))),
	},
	"distributions.json": {
		"distribution.normal.cdf": ({ input }) => ({ value: normalTails(input.z).lower }),
		"distribution.normal.upper_tail": ({ input }) => ({ value: normalTails(input.z).upper }),
		"distribution.normal.quantile": ({ input }) => ({ value: normalQuantile(input.p) }),
		"distribution.chisquare.cdf": ({ input }) => ({
			value: chiSquareTails({ degreesOfFreedom: input.df, x: input.x }).lower,
		}),
		"distribution.chisquare.upper_tail": ({ input }) => ({
			value: chiSquareTails({ degreesOfFreedom: input.df, x: input.x }).upper,
		}),
		"distribution.chisquare.quantile": ({ input }) => ({
			value: chiSquareQuantile({ degreesOfFreedom: input.df, probability: input.p, tail: "lower" }),
		}),
		"distribution.log_gamma": ({ input }) => ({ value: logGamma(input.x) }),
		"distribution.poisson.pmf": ({ input }) => ({
			value: poissonProbability({ count: input.k, mean: input.mean }),
		}),
		"distribution.poisson.cdf": ({ input }) => ({
			value: gammaTails({ shape: input.k + 1, x: input.mean }).upper,
		}),
	},
};

for (const [name, methods] of Object.entries(files)) {
	describe.skipIf(!present)(`conformance: ${name}`, () => {
		const file: CaseFile = present
			? JSON.parse(readFileSync(new URL(name, directory), "utf8"))
			: { tolerance: { relative: 0, absolute: 0 }, cases: [] };
		for (const [method, answer] of Object.entries(methods)) {
			it(method, () => {
				// A missing number is not an argument these functions take: the caller keeps it missing.
				const cases = file.cases.filter(
					({ method: of, input }) => of === method && input.count !== null && input.denominator !== null,
				);
				expect(cases.length).toBeGreaterThan(3);
				const relative = method.endsWith("quantile") ? 1e-11 : file.tolerance.relative;
				for (const test of cases) judge(test, answer, { ...file.tolerance, relative });
			});
		}
	});
}

function judge(
	test: Case,
	answer: (test: Case) => Answer,
	tolerance: { readonly relative: number; readonly absolute: number },
): void {
	const refused = test.expected.error;
	if (typeof refused === "string") {
		if (limitsOfTheProgram.includes(refused)) return;
		expect(
			refuses(() => answer(test)),
			test.id,
		).toBe(true);
		return;
	}
	const got = answer(test);
	for (const [field, want] of Object.entries(test.expected)) {
		const label = `${test.id} ${field}`;
		const value = got[field];
		if (typeof want !== "number") {
			// A limit or value without a bound, or not a number, is null here.
			const wanted = want === "Infinity" || want === "NaN" ? null : want;
			expect(value, label).toBe(wanted);
			continue;
		}
		const error = Math.abs(Number(value ?? Number.NaN) - want);
		const close = error <= tolerance.absolute || error <= tolerance.relative * Math.abs(want);
		expect(close, `${label}: ${value} should be ${want}`).toBe(true);
	}
}

/** A refusal is a typed error or an undefined result. */
function refuses(answer: () => Answer): boolean {
	try {
		return answer().value === null;
	} catch (error) {
		return error instanceof ArgumentError;
	}
}

/** Answers for one confidence level, or for the pair 0.95 and 0.998; the programs also write 95 for 0.95. */
function levels(test: Case, at: (confidence: number) => Answer): Answer {
	const asked = test.options.confidence ?? 0.95;
	if (typeof asked === "number") return at(asked > 1 ? asked / 100 : asked);
	const [first, second] = [at(0.95), at(0.998)];
	return {
		...first,
		lower95: first.lower,
		upper95: first.upper,
		lower998: second.lower,
		upper998: second.upper,
		lower99_8: second.lower,
		upper99_8: second.upper,
	};
}

function limits(estimate: Estimate): { value: number | null; lower: number | null; upper: number | null } {
	if (estimate.status === "undefined") return { value: null, lower: null, upper: null };
	return { value: estimate.value, lower: estimate.lower, upper: estimate.upper };
}

function logStandardError(ratio: Estimate): number {
	if (ratio.status === "undefined") return Number.NaN;
	const deviate = -normalQuantile((1 - ratio.confidence) / 2);
	return Math.log((ratio.upper ?? Number.NaN) / ratio.value) / deviate;
}

function strata(input: {
	readonly count: readonly (number | null)[];
	readonly population: readonly (number | null)[];
	readonly standard: readonly (number | null)[];
}) {
	return input.count.map((count, index) => ({
		count,
		population: input.population[index] ?? null,
		standardPopulation: input.standard[index] ?? Number.NaN,
	}));
}

function total(numbers: readonly (number | null)[]): number {
	return numbers.reduce<number>((sum, number) => sum + (number ?? 0), 0);
}

function twoGroups({ input }: Case) {
	return {
		count: input.group_count,
		population: input.group_time,
		referenceCount: input.reference_count,
		referencePopulation: input.reference_time,
	};
}
