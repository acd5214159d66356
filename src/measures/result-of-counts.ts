import { ArgumentError } from "../issues/argument-error.js";
import type { Population } from "../reference/population.js";
import type { StandardisationMethod } from "../statistics/standardisation/standardisation-method.js";
import type { ReportingPeriod } from "../tables/validated-submission.js";
import { breakdowns } from "./breakdowns/breakdown.js";
import { type Classification, classificationOf } from "./breakdowns/classification.js";
import type { CountableDefinition, CountableMeasure } from "./countable-measure.js";
import { recordDenominators } from "./denominators/record-denominator.js";
import { ethnicityCompleteness } from "./known-ethnicity.js";
import { periodRestrictions } from "./months/period-restrictions.js";
import type { CountedRecords, PartialCounts } from "./partial-counts.js";
import { providerSubject, syntheticData } from "./provider-subject.js";
import { recordFigures } from "./record-figures.js";
import { residentFigures } from "./resident-figures.js";
import type { MeasureResult, Restriction, ResultSubject } from "./result.js";

/** How to gather counts, and whom to divide them by. */
export interface ResultOfCountsOptions {
	/** The roll-up, or the breakdown, whose groups are counted. */
	readonly by: string;
	/** The breakdown that was crossed with it, of which these are one part; null for everybody. */
	readonly slice?: MeasureResult["slice"];
	readonly population: Population | null;
	readonly comparator: string | null;
	readonly standardise?: readonly StandardisationMethod[];
	readonly confidence?: number;
	/** Whom the counts are about, where that is more than one provider, such as an integrated care board. */
	readonly subject?: ResultSubject;
}

/**
 * Makes a result of counts that were stored, sent or merged. See {@link measure}, which counts and does this in one.
 *
 * Counts of several providers are a sum of what each counted: people whom several know are in it several times, and the
 * result says so. Local counts add up to an integrated care board, boards to a region, and regions to England.
 *
 * @param chosen The measure that was counted.
 * @throws {@link ArgumentError} for counts of another measure, and for what {@link measure} refuses.
 *
 * @example
 * ```ts
 * import { countMeasure, detentions, mergePartialCounts, resultOfCounts } from "pcref/measures";
 *
 * const may = (provider: string) => ({
 * 	provider,
 * 	period: { start: "2024-05-01", end: "2024-05-31" },
 * 	synthetic: true,
 * 	submitted: ["MHS001", "MHS101", "MHS401", "MHS501"],
 * 	refused: [],
 * 	async *records() {},
 * });
 * const [one, other] = [await countMeasure(detentions, may("ZSYN0")), await countMeasure(detentions, may("ZSYN1"))];
 * const subject = { kind: "integrated-care-board", code: "QZZ", name: "Fictional board" } as const;
 * const options = { by: "nhs-upper-mha-annual", population: null, comparator: null, subject };
 * const result = resultOfCounts(detentions, mergePartialCounts(one, other), options);
 * result.restrictions.some(({ id }) => id === "sum-of-providers"); // => true
 * ```
 */
export function resultOfCounts(
	chosen: CountableMeasure,
	counted: PartialCounts,
	options: ResultOfCountsOptions,
): MeasureResult {
	if (counted.measure !== chosen.id)
		throw new ArgumentError("counted", `must be counts of ${chosen.id}, but are of ${counted.measure}`);
	const { population, comparator, standardise = ["mha-annual", "dobson"], confidence = 0.95 } = options;
	const { counts, records, countedBy } = counted;
	const among = counted.among ?? { ageScheme: counts.ageScheme, cells: [] };
	const classification = classificationOf(options.by, [counts, among], countedBy.quirks);
	requireComparator(comparator, classification);
	const definition = definitionAsCounted(chosen, counted);
	const { denominator } = definition;
	requireNoUselessPopulation(population, definition);
	const period = spanOf(records);
	const provenance = {
		status: "derived",
		source: `Records of ${providersInWords(records)} accepted by validation, ${period.start} to ${period.end}`,
	} as const;
	const together = {
		counts,
		people:
			denominator.basis === "bed-days" || definition.statistic === "median"
				? (counted.people ?? undefined)
				: undefined,
		notCounted: records.every((each) => each.notCounted !== null) ? (records[0]?.notCounted ?? null) : null,
	};
	const task = { definition, counted: together, classification, comparator, confidence };
	const figures =
		denominator.basis === "resident-population"
			? residentFigures({ ...task, population, standardise, quirks: countedBy.quirks })
			: recordFigures({ ...task, denominator, among, period, provenance });
	const synthetic = records.some((each) => each.synthetic) || (population?.synthetic ?? false);
	return {
		definition,
		period,
		subject: options.subject ?? subjectOf(records),
		classification: { id: classification.id, title: classification.title },
		...(options.slice === undefined ? {} : { slice: options.slice }),
		comparator,
		denominator: figures.denominator,
		groups: figures.groups,
		completeness: counted.tallies.map((tallied) => ethnicityCompleteness({ ...tallied, confidence })),
		restrictions: [
			...(synthetic ? [syntheticData] : []),
			...recordRestrictions(chosen, records),
			...figures.restrictions,
			...restrictionsBy(classification, definition, counted.restrictions),
			...breakdownRestrictions(counted, options.by),
			...classification.warnings.map((text) => ({ id: "roll-up-warning", text })),
		],
		origin: "computed",
		provenance,
		synthetic,
	};
}

/** The definition, with the denominator that was chosen in the place of its own. */
function definitionAsCounted(
	{ count: _, ...definition }: CountableMeasure,
	{ countedBy: { dividedBy } }: PartialCounts,
): CountableDefinition {
	if (dividedBy === null) return definition;
	const { basis, title, per, daysOf } = recordDenominators[dividedBy];
	const own = definition.denominator;
	const official = own.basis === "resident-population" ? "residents" : own.title.toLowerCase();
	return {
		...definition,
		denominator: { basis, title },
		per,
		statistic: "rate",
		groupsHold: "everybody",
		...(daysOf === undefined ? {} : { daysOf }),
		caveats: [
			...definition.caveats,
			`Divided by ${title.toLowerCase()}, which is this package's choice; the official figure is divided by ${official}.`,
		],
	};
}

function requireComparator(comparator: string | null, { groups }: Classification): void {
	const labels = groups.map(({ label }) => label);
	if (comparator === null || labels.includes(comparator)) return;
	throw new ArgumentError("comparator", `must be one of ${labels.join(", ")}, but is ${comparator}`);
}

function requireNoUselessPopulation(
	population: Population | null,
	{ id, denominator }: CountableDefinition,
): void {
	if (population === null || denominator.basis === "resident-population") return;
	throw new ArgumentError(
		"population",
		`must be null for ${id}, which is divided by what the records hold: ${denominator.title}`,
	);
}

function spanOf(records: readonly CountedRecords[]): ReportingPeriod {
	const [first] = records;
	if (first === undefined) throw new ArgumentError("counted", "must be of at least one provider's records");
	return records.reduce<ReportingPeriod>(
		({ start, end }, { period }) => ({
			start: period.start < start ? period.start : start,
			end: period.end > end ? period.end : end,
		}),
		first.period,
	);
}

const providersOf = (records: readonly CountedRecords[]) => [
	...new Set(records.map(({ provider }) => provider)),
];

function providersInWords(records: readonly CountedRecords[]): string {
	const providers = providersOf(records);
	return `${providers.length === 1 ? "provider" : "providers"} ${providers.join(", ")}`;
}

function subjectOf(records: readonly CountedRecords[]): ResultSubject {
	const [only = "", ...others] = providersOf(records);
	if (others.length === 0) return providerSubject(only);
	const code = [only, ...others].join("+");
	return { kind: "providers", code, name: `Providers ${[only, ...others].join(", ")} together` };
}

/** How the records that were counted differ from what the official figure is of. */
function recordRestrictions(
	{ periodRule: rule }: CountableMeasure,
	records: readonly CountedRecords[],
): readonly Restriction[] {
	const providers = providersOf(records);
	const ofPeriods = providers.flatMap((provider) => {
		const own = records.filter((each) => each.provider === provider);
		const monthsRead = own.flatMap((each) => each.monthsRead);
		const found = periodRestrictions({ rule, period: spanOf(own), monthsRead });
		return providers.length === 1
			? found
			: found.map(({ id, text }) => ({ id, text: `Provider ${provider}: ${text}` }));
	});
	const lacking = records.filter((each) => each.notCounted !== null);
	return [
		...ofPeriods,
		...(providers.length === 1
			? []
			: [
					{
						id: "sum-of-providers",
						text: `Sum of ${providers.length} providers: people whom several of them know are counted by each, so that people may repeat.`,
					},
				]),
		...(providers.length === records.length
			? []
			: [
					{
						id: "sum-of-periods",
						text: "Sum of periods that were counted one by one: people, and records submitted in several of them, may repeat.",
					},
				]),
		...(lacking.length === 0 || lacking.length === records.length
			? []
			: [
					{
						id: "not-counted-by-all",
						text: `Not counted in all records: ${lacking.map(({ provider, notCounted }) => `${notCounted} by ${provider}`).join("; ")}.`,
					},
				]),
	];
}

/** What is said of ethnic groups does not hold of other groups, which have people of unknown ethnicity too. */
function restrictionsBy(
	{ rollUp }: Classification,
	{ groupsHold }: CountableDefinition,
	restrictions: readonly Restriction[],
): readonly Restriction[] {
	if (rollUp !== null) return restrictions;
	return [
		...restrictions.filter(({ id }) => id !== "ethnicity-unknown" && id !== "age-or-sex-not-usable"),
		...(groupsHold === "everybody"
			? []
			: [
					{
						id: "age-or-sex-not-usable",
						text: "Events of people with no usable age, or whose recorded gender is neither male nor female, are in no group and not in All.",
					},
				]),
	];
}

const labelsDoNotMeet: Restriction = {
	id: "quirk-imd-label-mismatch",
	text: "As in the annual Mental Health Act tables, 01 is the least deprived tenth and 10 the most. As in their code of 2024/25, counts and population are numbered from opposite ends, so that no decile has a rate; the code prints 0.",
};

function breakdownRestrictions({ countedBy }: PartialCounts, by: string): readonly Restriction[] {
	return Object.values(breakdowns)
		.filter(({ id, note }) => note !== undefined && (countedBy.breakdowns.includes(id) || by === id))
		.map(({ id, note = "" }) => ({ id: `breakdown-${id}`, text: note }))
		.concat(by === "deprivation" && countedBy.quirks.includes("imd-label-mismatch") ? [labelsDoNotMeet] : []);
}
