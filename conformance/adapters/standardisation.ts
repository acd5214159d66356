import { ArgumentError } from "../../src/issues/argument-error.js";
import { crudeRate } from "../../src/statistics/crude-rate.js";
import { normalQuantile } from "../../src/statistics/distributions/normal-quantile.js";
import type { Estimate } from "../../src/statistics/estimate.js";
import { roundHalfAwayFromZero } from "../../src/statistics/rounding.js";
import { directlyStandardisedRate } from "../../src/statistics/standardisation/directly-standardised-rate.js";
import { indirectlyStandardisedRate } from "../../src/statistics/standardisation/indirectly-standardised-rate.js";
import {
	type IndirectlyStandardised,
	indirectlyStandardisedRatio,
} from "../../src/statistics/standardisation/indirectly-standardised-ratio.js";
import {
	directlyStandardisedRateOfRepeatedEvents,
	type RepeatedEventsStratum,
} from "../../src/statistics/standardisation/repeated-events.js";
import type { StandardisationMethod } from "../../src/statistics/standardisation/standardisation-method.js";
import { standardisedRateDifference } from "../../src/statistics/standardisation/standardised-rate-difference.js";
import { standardisedRateRatio } from "../../src/statistics/standardisation/standardised-rate-ratio.js";
import type { Adapter, Adapters, Fields } from "../case.js";
import { atEachLevel, limitsOf } from "./levels.js";

type Numbers = readonly (number | null)[];

export const standardisation: Adapters = {
	"rate.dsr": (input, options) => {
		// The program compared with takes a missing count as 0; here the caller does so.
		const counts = zeroForMissing(input.count);
		const rates = strata({ ...input, count: counts });
		return atEachLevel(options.confidence, (confidence) => {
			const rate = directlyStandardisedRate({
				method: "dobson",
				strata: rates,
				per: options.multiplier ?? 100_000,
				confidence,
			});
			const suppressed = sum(counts) < 10;
			refuseMissingPeople(rate);
			return {
				...(rate.status === "undefined" && !suppressed ? notANumber : withoutBound(rate)),
				total_count: sum(counts),
				total_pop: sum(input.population),
				suppressed,
			};
		});
	},
	"rate.dsr.nonindependent": (input, options) => {
		const people = byStratum(input);
		const events = sum(
			people.flatMap(({ peopleByEvents }) => peopleByEvents.map((each) => each.events * each.people)),
		);
		return atEachLevel(options.confidence, (confidence) => ({
			...limitsOf(
				directlyStandardisedRateOfRepeatedEvents({
					strata: people,
					per: options.multiplier ?? 100_000,
					confidence,
				}),
			),
			total_count: events,
			total_pop: sum(people.map(({ population }) => population)),
		}));
	},
	"rate.dsr.fay_feuer": direct("fay-feuer"),
	"rate.dsr.tiwari": direct("tiwari"),
	"rate.dsr.beta": direct("beta"),
	"rate.dsr.normal": direct("normal"),
	"rate.dsr.nhse_mha": (input, options) => {
		const per = options.multiplier ?? 100_000;
		const rate = directlyStandardisedRate({ method: "mha-annual", strata: strata(input), per });
		const crude = crudeRate({ count: sum(input.count), population: sum(input.population), per });
		if (rate.status === "undefined") return { error: rate.reason };
		const halfWidth = rate.upper === null ? null : rate.upper - rate.value;
		return {
			...limitsOf(rate),
			crude: limitsOf(crude).value,
			half_width: halfWidth,
			published_value: roundHalfAwayFromZero(rate.value, 1),
			published_half_width: halfWidth === null ? null : roundHalfAwayFromZero(halfWidth, 1),
		};
	},
	"rate.isr.ratio": (input, options) => {
		const per = options.reference_value ?? 1;
		return indirect(input, options, (common) => indirectlyStandardisedRatio({ ...common, per }), per);
	},
	"rate.isr.rate": (input, options) => {
		const per = options.multiplier ?? 100_000;
		return indirect(
			input,
			options,
			(common) => {
				const rate = indirectlyStandardisedRate({ ...common, per });
				return { ...rate, reference_rate: rate.referenceRate };
			},
			per,
		);
	},
	"ratio.dsr.log": (input, options) =>
		atEachLevel(options.confidence, (confidence) => {
			const ratio = standardisedRateRatio({ ...groups(input, confidence), confidence });
			return { ...limitsOf(ratio), se_log: logStandardError(ratio) };
		}),
	"ratio.dsr.mover_dobson": (input, options) =>
		atEachLevel(options.confidence, (confidence) =>
			limitsOf(standardisedRateRatio({ ...groups(input, confidence), method: "mover" })),
		),
	"difference.dsr.normal": (input, options) =>
		atEachLevel(options.confidence, (confidence) =>
			limitsOf(
				standardisedRateDifference({
					...groups(input, confidence, options.multiplier),
					method: "normal",
					confidence,
				}),
			),
		),
	"difference.dsr.mover_dobson": (input, options) =>
		atEachLevel(options.confidence, (confidence) =>
			limitsOf(
				standardisedRateDifference({ ...groups(input, confidence, options.multiplier), method: "mover" }),
			),
		),
};

const notANumber = { value: "NaN", lower: "NaN", upper: "NaN" };

/** At confidence 1 there is no upper bound. */
function withoutBound(rate: Estimate): Fields {
	const limits = limitsOf(rate);
	return rate.status === "ok" ? { ...limits, upper: limits.upper ?? "Infinity" } : limits;
}

function direct(method: StandardisationMethod): Adapter {
	return (input, options) =>
		atEachLevel(options.confidence, (confidence) => {
			const rate = directlyStandardisedRate({
				method,
				strata: strata(input),
				per: options.multiplier ?? 100_000,
				confidence,
			});
			return limitsOf(rate);
		});
}

/** The comparisons have no small-number rule of their own. */
function groups(input: Readonly<Record<string, Numbers>>, confidence: number, per = 1) {
	const of = (group: "group" | "reference") =>
		directlyStandardisedRate({
			method: "dobson",
			strata: strata({
				count: input[`${group}_count`] ?? [],
				population: input[`${group}_population`] ?? [],
				standard: input.standard ?? [],
			}),
			per,
			confidence,
			minimumEvents: 0,
		});
	return { rate: of("group"), reference: of("reference") };
}

function strata(input: {
	readonly count: Numbers;
	readonly population: Numbers;
	readonly standard: Numbers;
}) {
	return input.count.map((count, index) => ({
		count,
		population: input.population[index] ?? null,
		standardPopulation: input.standard[index] ?? Number.NaN,
	}));
}

/** A rate that is undefined for want of people is refused, as by the program compared with. */
function refuseMissingPeople(rate: Estimate): void {
	if (rate.status === "undefined" && rate.reason.startsWith("the population of")) {
		throw new ArgumentError("population", rate.reason);
	}
}

/** The cases have a row for each stratum and number of events; the package wants the rows of a stratum together. */
function byStratum(input: {
	readonly event_frequency: readonly number[];
	readonly stratum: readonly string[];
	readonly persons: readonly number[];
	readonly population: readonly number[];
	readonly standard: readonly number[];
}): readonly RepeatedEventsStratum[] {
	const found = new Map<string, RepeatedEventsStratum>();
	input.stratum.forEach((name, index) => {
		const population = input.population[index] ?? Number.NaN;
		const standardPopulation = input.standard[index] ?? Number.NaN;
		const before = found.get(name) ?? { peopleByEvents: [], population, standardPopulation };
		if (before.population !== population || before.standardPopulation !== standardPopulation) {
			throw new ArgumentError("strata", `must have one population and one standard in stratum ${name}`);
		}
		const events = input.event_frequency[index] ?? Number.NaN;
		const people = input.persons[index] ?? Number.NaN;
		found.set(name, { ...before, peopleByEvents: [...before.peopleByEvents, { events, people }] });
	});
	return [...found.values()];
}

type IndirectInput = Readonly<
	Record<"count" | "population" | "reference_count" | "reference_population", Numbers>
>;

/**
 * The program compared with takes missing numbers as 0 and lets a division by 0 stand. Here the caller does the one, and
 * an undefined ratio is written as what the division would give.
 */
function indirect(
	input: IndirectInput,
	options: { readonly confidence?: unknown },
	estimate: (common: {
		readonly count: number;
		readonly strata: Parameters<typeof indirectlyStandardisedRatio>[0]["strata"];
		readonly confidence: number;
	}) => IndirectlyStandardised & Fields,
	per: number,
): Fields {
	const counts = zeroForMissing([input.count].flat());
	for (const count of counts) {
		if (count < 0) throw new ArgumentError("count", "must be 0 or more");
	}
	const population = zeroForMissing(input.population);
	const referenceCount = zeroForMissing(input.reference_count);
	const reference = population.map((people, index) => ({
		population: people,
		referenceCount: referenceCount[index] ?? Number.NaN,
		referencePopulation: input.reference_population[index] ?? null,
	}));
	const count = sum(counts);
	return atEachLevel(options.confidence, (confidence) => {
		const got = estimate({ count, strata: reference, confidence });
		const given = { ...got, ci_method: got.method };
		if (got.status === "ok") return given;
		const expected =
			got.expected ??
			sum(
				reference.map(
					({ population, referenceCount, referencePopulation }) =>
						(population * referenceCount) / (referencePopulation ?? Number.NaN),
				),
			);
		const { lower, upper } = limitsOf(crudeRate({ count, population: 1, confidence }));
		return {
			...given,
			expected,
			value: (count * per) / expected,
			lower: ((lower ?? 0) * per) / expected,
			upper: ((upper ?? Number.POSITIVE_INFINITY) * per) / expected,
		};
	});
}

function zeroForMissing(numbers: Numbers): readonly number[] {
	return numbers.map((number) => number ?? 0);
}

function sum(numbers: Numbers): number {
	return numbers.reduce<number>((total, number) => total + (number ?? 0), 0);
}

function logStandardError(ratio: Estimate): number | null {
	if (ratio.status === "undefined" || ratio.upper === null) return null;
	return Math.log(ratio.upper / ratio.value) / -normalQuantile((1 - ratio.confidence) / 2);
}
