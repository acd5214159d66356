import { ArgumentError } from "../issues/argument-error.js";
import type { ReportingPeriod } from "../tables/validated-submission.js";
import type { BreakdownId } from "./breakdowns/breakdown.js";
import { type Counts, mergeCounts } from "./counts.js";
import type { RecordDenominatorId } from "./denominators/record-denominator.js";
import type { EthnicityTally } from "./ethnicity-tally.js";
import { groupBy } from "./group-by.js";
import type { MentalHealthActCompat } from "./mental-health-act/category.js";
import type { OfficialQuirkId } from "./official-quirks.js";
import type { Restriction } from "./result.js";

/** One provider's records of one period, which counts are of. */
export interface CountedRecords {
	readonly provider: string;
	readonly period: ReportingPeriod;
	/** Months whose submissions were read, `YYYY-MM`. */
	readonly monthsRead: readonly string[];
	/** Why nothing could be counted in them; null where it could. */
	readonly notCounted: string | null;
	readonly synthetic: boolean;
}

/** How counts were made; only counts made alike can be merged. */
export interface CountedBy {
	readonly compat: MentalHealthActCompat;
	readonly quirks: readonly OfficialQuirkId[];
	readonly breakdowns: readonly BreakdownId[];
	/** What was counted to divide by, where that is not the measure's own denominator. */
	readonly dividedBy: RecordDenominatorId | null;
}

/**
 * Counts of a measure that can be stored, sent and merged: plain data without any identifier of a person or record.
 * Small counts are in it all the same, so that it is as confidential as they are.
 */
export interface PartialCounts {
	/** Id of the measure. */
	readonly measure: string;
	readonly countedBy: CountedBy;
	/** Whose records, by provider and period. */
	readonly records: readonly CountedRecords[];
	readonly counts: Counts;
	/** What the events are counted among, null where that is residents. */
	readonly among: Counts | null;
	/** The people whom the events are of, null where that was not counted. */
	readonly people: Counts | null;
	readonly tallies: readonly { readonly of: string; readonly tally: EthnicityTally }[];
	readonly restrictions: readonly Restriction[];
}

/**
 * Merges counts of one measure: of providers, or of periods that do not overlap. The order does not matter, nor how they
 * are bracketed. People are counted in each part by itself, so that a person whom two providers or two periods know is
 * counted twice; what is made of merged counts says so.
 *
 * @throws {@link ArgumentError} for counts of different measures, or made differently, and where two parts hold the
 * records of one provider for days in common.
 *
 * @example
 * ```ts
 * import { countMeasure, detentions, mergePartialCounts } from "pcref/measures";
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
 * mergePartialCounts(one, other).records.map(({ provider }) => provider); // => ["ZSYN0", "ZSYN1"]
 * ```
 */
export function mergePartialCounts(left: PartialCounts, right: PartialCounts): PartialCounts {
	if (left.measure !== right.measure)
		throw new ArgumentError("right", `is of ${right.measure}, but left of ${left.measure}`);
	if (JSON.stringify(left.countedBy) !== JSON.stringify(right.countedBy))
		throw new ArgumentError("right", "is counted by other rules, or by other breakdowns, than left");
	const twice = left.records.find((one) => right.records.some((other) => haveDaysInCommon(one, other)));
	if (twice !== undefined) {
		throw new ArgumentError(
			"right",
			`holds records of ${twice.provider} for days that left holds too, which would be counted twice`,
		);
	}
	const bothOr = (one: Counts | null, other: Counts | null) =>
		one !== null && other !== null ? mergeCounts(one, other) : (one ?? other);
	const placeOf = ({ provider, period }: CountedRecords) => `${provider} ${period.start}`;
	return {
		measure: left.measure,
		countedBy: left.countedBy,
		records: [...left.records, ...right.records].toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1)),
		counts: mergeCounts(left.counts, right.counts),
		among: bothOr(left.among, right.among),
		people: bothOr(left.people, right.people),
		tallies: mergeTallies([...left.tallies, ...right.tallies]),
		restrictions: mergeRestrictions([...left.restrictions, ...right.restrictions]),
	};
}

function haveDaysInCommon(one: CountedRecords, other: CountedRecords): boolean {
	return (
		one.provider === other.provider &&
		one.period.start <= other.period.end &&
		other.period.start <= one.period.end
	);
}

/** What the measure itself is of comes first and everybody of MHS001 last, whatever the order of the parts. */
function mergeTallies(tallies: PartialCounts["tallies"]): PartialCounts["tallies"] {
	const isOfEverybody = (of: string) => Number(of === "people in MHS001");
	return Array.from(
		groupBy(tallies, ({ of }) => of),
		([of, same]) => ({
			of,
			tally: same
				.map(({ tally }) => tally)
				.reduce((left, right) => ({
					known: left.known + right.known,
					declined: left.declined + right.declined,
					notKnown: left.notKnown + right.notKnown,
					missing: left.missing + right.missing,
					invalid: left.invalid + right.invalid,
				})),
		}),
	).toSorted((a, b) => isOfEverybody(a.of) - isOfEverybody(b.of) || (a.of < b.of ? -1 : 1));
}

/** Each once; where two of one id differ, both. Nothing was refused only where no part had anything refused. */
function mergeRestrictions(restrictions: readonly Restriction[]): readonly Restriction[] {
	const refused = restrictions.some(({ id }) => id === "records-refused");
	const distinct = new Map(
		restrictions
			.filter(({ id }) => !(refused && id === "no-records-refused"))
			.map((each) => [`${each.id} ${each.text}`, each]),
	);
	return [...distinct].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}
