import type { RollUpId } from "../reference/ethnicity/roll-ups.js";
import type { Population } from "../reference/population.js";
import type { ValidatedSubmission } from "../tables/validated-submission.js";
import type { BreakdownId } from "./breakdowns/breakdown.js";
import { type Classification, classificationOf, requireClassification } from "./breakdowns/classification.js";
import { countMeasure } from "./count-measure.js";
import type { CountableMeasure } from "./countable-measure.js";
import type { CountCell, Counts } from "./counts.js";
import { tallyOf } from "./ethnicity-tally.js";
import { breakdownsOf, type MeasureOptions } from "./measure.js";
import type { PartialCounts } from "./partial-counts.js";
import { ageSchemeOf } from "./population-age-scheme.js";
import type { MeasureResult, Restriction, ResultSlice } from "./result.js";
import { resultOfCounts } from "./result-of-counts.js";

/** A measure by two classifications at once. */
export interface CrossedResult {
	/** By the first classification, everybody of the second together. */
	readonly whole: MeasureResult;
	/**
	 * By the first classification, one result for each group of the second, then one for those in no group of it. Counts
	 * of a group in all of these add up to its count in `whole`, and so do denominators that are counted in records.
	 */
	readonly slices: readonly MeasureResult[];
	/** By the second classification, everybody of the first together: the other margin. */
	readonly across: MeasureResult;
}

/**
 * Counts a measure by two classifications at once: ethnic group and sex, or type of ward and legal status.
 *
 * Each slice is a result of its own, which names both classifications and is put through disclosure control together
 * with the others and both margins. A population that is divided by sex or age gives crude rates of its slices, and
 * nothing standardised; one that is not divided by the second classification gives counts alone.
 *
 * @param chosen - what to count.
 * @param submissions - as for {@link measure}.
 * @param options - as for {@link measure}, with the second classification as `crossedWith`.
 * @throws {@link ArgumentError} as {@link measure}.
 *
 * @example
 * ```ts
 * import { detentions, measureCrossed } from "pcref/measures";
 *
 * const submission = {
 * 	provider: "ZSYN0",
 * 	period: { start: "2024-05-01", end: "2024-05-31" },
 * 	synthetic: true,
 * 	submitted: ["MHS001", "MHS101", "MHS401", "MHS501"],
 * 	refused: [],
 * 	async *records() {},
 * };
 * const options = { by: "nhs-upper-mha-annual", crossedWith: "sex", population: null, comparator: null } as const;
 * const { slices } = await measureCrossed(detentions, submission, options);
 * slices.map(({ slice }) => slice?.label); // => ["Male", "Female", "Unknown"]
 * ```
 */
export async function measureCrossed(
	chosen: CountableMeasure,
	submissions: ValidatedSubmission | readonly ValidatedSubmission[],
	options: MeasureOptions & { readonly crossedWith: RollUpId | BreakdownId },
): Promise<CrossedResult> {
	const { by, crossedWith, population, comparator, standardise, confidence, ...counting } = options;
	requireClassification(by, comparator);
	requireClassification(crossedWith, null);
	const counted = await countMeasure(chosen, submissions, {
		...counting,
		ageScheme: ageSchemeOf(population),
		breakdowns: breakdownsOf([by, crossedWith]),
	});
	const shared = { comparator, ...(standardise && { standardise }), ...(confidence && { confidence }) };
	const across = classificationOf(crossedWith, [
		counted.counts,
		...(counted.among === null ? [] : [counted.among]),
	]);
	return {
		whole: resultOfCounts(chosen, counted, { by, population, ...shared }),
		slices: slicesOf(across).map(({ slice, holds }) => {
			const residents = population === null ? null : residentsOf(population, slice);
			const result = resultOfCounts(chosen, partOf(counted, holds), {
				by,
				slice,
				population: residents,
				...shared,
			});
			return population !== null && residents === null ? withoutResidents(result, across) : result;
		}),
		across: resultOfCounts(chosen, counted, { ...shared, by: crossedWith, population, comparator: null }),
	};
}

interface Slice {
	readonly slice: ResultSlice;
	readonly holds: (cell: CountCell) => boolean;
}

function slicesOf({ id, title, groups, labelOf }: Classification): readonly Slice[] {
	const labels = new Set(groups.map(({ label }) => label));
	const by = { id, title };
	return [
		...groups.map(({ label, group }) => ({
			slice: { by, group, label, level: "part" as const },
			holds: (cell: CountCell) => labelOf(cell) === label,
		})),
		{
			slice: { by, group: { scheme: id, code: "Unknown" }, label: "Unknown", level: "unknown" as const },
			holds: (cell) => !labels.has(labelOf(cell) ?? ""),
		},
	];
}

/** The part of counts whose cells hold. Of ethnicity only the completeness of what is counted is known of a part. */
function partOf(counted: PartialCounts, holds: Slice["holds"]): PartialCounts {
	const part = (counts: Counts): Counts => ({ ...counts, cells: counts.cells.filter(holds) });
	const among = counted.among === null ? null : part(counted.among);
	const [tallied] = counted.tallies;
	const counts = part(counted.counts);
	return {
		...counted,
		counts,
		among,
		people: counted.people === null ? null : part(counted.people),
		tallies: tallied === undefined ? [] : [{ of: tallied.of, tally: tallyOf((among ?? counts).cells) }],
	};
}

/** The residents of a slice, divided as they are but for the slice itself; null where they are not divided by it. */
function residentsOf(population: Population, { by, group }: ResultSlice): Population | null {
	const { cells } = population;
	if (by.id === "sex" && cells.every(({ sex }) => sex !== undefined)) {
		const own = cells.filter(({ sex }) => sex === group.code);
		return { ...population, cells: own.map(({ sex: _, ...cell }) => cell) };
	}
	if (by.id === "age" && cells.every(({ ageBand }) => ageBand !== undefined)) {
		const own = cells.filter(({ ageBand }) => ageBand === group.code);
		return { ...population, cells: own.map(({ ageBand: _, ...cell }) => cell) };
	}
	return null;
}

function withoutResidents(result: MeasureResult, { title }: Classification): MeasureResult {
	const why: Restriction = {
		id: "population-not-divided",
		text: `The population is not divided by ${title.toLowerCase()} as well, so there are counts and no rates.`,
	};
	return {
		...result,
		restrictions: result.restrictions.map((each) => (each.id === "no-population" ? why : each)),
	};
}
