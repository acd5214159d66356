import { ArgumentError } from "../issues/argument-error.js";
import type { AgeSchemeId } from "../reference/age/age-bands.js";
import { listInWords } from "../tables/list-in-words.js";
import type { ReportingPeriod, ValidatedSubmission } from "../tables/validated-submission.js";
import { type BreakdownId, breakdowns } from "./breakdowns/breakdown.js";
import type { DeprivationLookup } from "./breakdowns/deprivation-lookup.js";
import type { CountableMeasure, CountOptions } from "./countable-measure.js";
import { countDenominator } from "./denominators/count-denominator.js";
import { type RecordDenominatorId, recordDenominators } from "./denominators/record-denominator.js";
import type { MentalHealthActCompat } from "./mental-health-act/category.js";
import { monthNumber } from "./months/calendar-month.js";
import type { SubmissionOfMonths } from "./months/record-versions.js";
import { submissionOfMonths } from "./months/submission-of-months.js";
import { windowOf } from "./months/window-of.js";
import type { OfficialQuirkId } from "./official-quirks.js";
import type { PartialCounts } from "./partial-counts.js";
import { requirePeriod } from "./period.js";
import type { Restriction } from "./result.js";
import { tablesLacking } from "./submitted/tables.js";

/** What to count beside ethnic category, sex and age, and by whose rules. */
export interface CountMeasureOptions {
	/** The age scheme of the counts; `mha-annual` if left out. */
	readonly ageScheme?: AgeSchemeId;
	/** Whose rules tell a detention from other episodes; `annual-2024-25` if left out. */
	readonly compat?: MentalHealthActCompat;
	/** Faults of the official count to reproduce, of those that the measure has a switch for; none if left out. */
	readonly quirks?: readonly OfficialQuirkId[];
	/** What cells are told apart by beside ethnic category, sex and age band; nothing if left out. */
	readonly breakdowns?: readonly BreakdownId[];
	/** Which deprivation decile a postcode is in; needed for the breakdown by deprivation. */
	readonly deprivation?: DeprivationLookup;
	/** What of the same records to divide by, of what the measure allows; its own denominator if left out. */
	readonly dividedBy?: RecordDenominatorId;
	/** Whole months to count where several submissions are given; by the measure's period rule if left out. */
	readonly period?: ReportingPeriod;
}

/**
 * Counts a measure in the accepted records of one provider: of one submission, or of several monthly ones, of which the
 * latest version of each record is counted. {@link measure} makes rates of it; parts are merged by
 * {@link mergePartialCounts} and made into a result by {@link resultOfCounts}.
 *
 * Of several submissions, in any order, the measure's period rule picks the window: the last month, or the quarter, the
 * twelve months or the financial year up to it. Where a month was submitted more than once, the submission whose header
 * was created last counts.
 *
 * @returns Exact counts without any identifier: as confidential as small counts are.
 * @throws {@link ArgumentError} for a breakdown or denominator that the measure does not have, submissions of several
 * providers or of no month, and a quirk without a switch.
 *
 * @example
 * ```ts
 * import { countMeasure, referralMeasures } from "pcref/measures";
 *
 * const month = (start: string, end: string) => ({
 * 	provider: "ZSYN0",
 * 	period: { start, end },
 * 	synthetic: true,
 * 	submitted: ["MHS001", "MHS101"],
 * 	refused: [],
 * 	async *records() {},
 * });
 * const submissions = [month("2024-05-01", "2024-05-31"), month("2024-06-01", "2024-06-30")];
 * const { records } = await countMeasure(referralMeasures.peopleInContact, submissions);
 * records[0]?.period; // => { start: "2024-06-01", end: "2024-06-30" }
 * ```
 */
export async function countMeasure(
	chosen: CountableMeasure,
	submissions: ValidatedSubmission | readonly ValidatedSubmission[],
	options: CountMeasureOptions = {},
): Promise<PartialCounts> {
	const { ageScheme = "mha-annual", compat = "annual-2024-25", deprivation, dividedBy } = options;
	const quirks = requireSwitches(options.quirks ?? [], chosen);
	const asked = requireBreakdowns(options.breakdowns ?? [], chosen);
	if (dividedBy !== undefined) requireDenominator(dividedBy, chosen);
	const { submission, monthsRead, notInEveryMonth } = await readTogether(chosen, submissions, options.period);
	const counting: CountOptions = {
		ageScheme,
		compat,
		quirks,
		breakdowns: asked,
		...(deprivation === undefined ? {} : { deprivation }),
	};
	const counted = await chosen.count(submission, counting);
	const lacking =
		dividedBy === undefined ? null : tablesLacking(recordDenominators[dividedBy].needs, submission);
	const among =
		dividedBy === undefined ? counted.among : await countDenominator(dividedBy, submission, counting);
	const { provider, period, synthetic } = submission;
	return {
		measure: chosen.id,
		countedBy: { compat, quirks, breakdowns: asked, dividedBy: dividedBy ?? null },
		records: [{ provider, period, monthsRead, notCounted: counted.notCounted ?? lacking, synthetic }],
		counts: counted.counts,
		among: among ?? null,
		people: counted.people ?? null,
		tallies: counted.tallies,
		restrictions: [...counted.restrictions, ...tablesOfSomeMonths(chosen, notInEveryMonth)],
	};
}

async function readTogether(
	{ periodRule }: CountableMeasure,
	given: ValidatedSubmission | readonly ValidatedSubmission[],
	period: ReportingPeriod | undefined,
): Promise<
	Pick<SubmissionOfMonths, "monthsRead" | "notInEveryMonth"> & { readonly submission: ValidatedSubmission }
> {
	if (!isSeveral(given)) {
		if (period !== undefined)
			throw new ArgumentError("period", "is for several submissions; one is counted for its own period");
		const [first, last] = [monthNumber(given.period.start), monthNumber(given.period.end)];
		const months = Array.from({ length: last - first + 1 }, (_, place) => monthText(first + place));
		return { submission: given, monthsRead: months, notInEveryMonth: [] };
	}
	if (period !== undefined) requirePeriod(period);
	const lastDay = given.reduce((latest, each) => (each.period.end > latest ? each.period.end : latest), "");
	if (lastDay === "") throw new ArgumentError("submissions", "must hold at least one submission");
	const submission: SubmissionOfMonths = await submissionOfMonths(given, {
		period: period ?? windowOf(periodRule, lastDay),
		monthsBefore: periodRule.monthsBefore,
	});
	const { monthsRead, notInEveryMonth } = submission;
	return { submission, monthsRead, notInEveryMonth };
}

function tablesOfSomeMonths(
	{ needs, reads }: CountableMeasure,
	notInEveryMonth: readonly string[],
): readonly Restriction[] {
	const tables = [...needs, ...reads].filter((table) => notInEveryMonth.includes(table)).toSorted();
	if (tables.length === 0) return [];
	return [
		{
			id: "tables-of-some-months",
			text: `${listInWords(tables)} ${tables.length === 1 ? "was" : "were"} not submitted in every month. Of the other months it cannot be told whether there was nothing to count.`,
		},
	];
}

function isSeveral(
	given: ValidatedSubmission | readonly ValidatedSubmission[],
): given is readonly ValidatedSubmission[] {
	return Array.isArray(given);
}

function monthText(month: number): string {
	return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
}

function requireSwitches(
	quirks: readonly OfficialQuirkId[],
	{ id, switches = [] }: CountableMeasure,
): readonly OfficialQuirkId[] {
	const unknown = quirks.find((quirk) => !switches.includes(quirk));
	if (unknown === undefined) return quirks;
	const known = switches.length === 0 ? "has none" : `has ${switches.join(", ")}`;
	throw new ArgumentError("quirks", `must name quirks that ${id} can reproduce: it ${known}, not ${unknown}`);
}

/** The breakdowns that cells must carry; every cell has sex and age. */
function requireBreakdowns(
	asked: readonly BreakdownId[],
	{ id, eventBreakdowns }: CountableMeasure,
): readonly BreakdownId[] {
	const unknown = asked.find(
		(breakdown) => breakdowns[breakdown].of === "event" && !eventBreakdowns.includes(breakdown),
	);
	if (unknown !== undefined) {
		throw new ArgumentError("breakdowns", `must be breakdowns that ${id} has, and ${unknown} is none`);
	}
	return [...new Set(asked)].filter((breakdown) => breakdown !== "sex" && breakdown !== "age").toSorted();
}

function requireDenominator(dividedBy: RecordDenominatorId, { id, alsoDividedBy }: CountableMeasure): void {
	if (alsoDividedBy.includes(dividedBy)) return;
	const allowed = alsoDividedBy.length === 0 ? "nothing else" : alsoDividedBy.join(", ");
	throw new ArgumentError(
		"dividedBy",
		`must be what ${id} may be divided by, beside its own denominator: ${allowed}; not ${dividedBy}`,
	);
}
