import type { ValidatedSubmission } from "../tables/validated-submission.js";
import type { CountableMeasure } from "./countable-measure.js";
import { type MeasureOptions, measure } from "./measure.js";
import { type CrossedResult, type MeasureCrossedOptions, measureCrossed } from "./measure-crossed.js";
import type { MeasureResult } from "./result.js";
import { withSharedReadings } from "./submitted/shared-readings.js";

type Submissions = ValidatedSubmission | readonly ValidatedSubmission[];

/**
 * Counts and compares several measures in the same records, as {@link measure} does each: a table that several of them
 * need is read once for all, so that this takes a fraction of the time of one after another.
 *
 * @param chosen - what to count, such as {@link countableMeasures}.
 * @param submissions - accepted records of one provider: of one period, or of several months.
 * @param options - how to count and compare: for all alike, or by measure.
 * @returns one result for each measure, in their order.
 * @throws what {@link measure} throws, for the first measure that fails, once all others have ended.
 *
 * @example
 * ```ts
 * import { detentions, measureMany, referralMeasures } from "pcref/measures";
 *
 * const submission = {
 * 	provider: "ZSYN0",
 * 	period: { start: "2024-05-01", end: "2024-05-31" },
 * 	synthetic: true,
 * 	submitted: ["MHS001", "MHS101", "MHS401", "MHS501"],
 * 	refused: [],
 * 	async *records() {},
 * };
 * const results = await measureMany([detentions, referralMeasures.peopleInContact], submission, {
 * 	by: "nhs-upper-mha-annual",
 * 	population: null,
 * 	comparator: null,
 * });
 * results.map(({ definition }) => definition.id); // => ["mha.detentions", "access.people-in-contact"]
 * ```
 */
export function measureMany(
	chosen: readonly CountableMeasure[],
	submissions: ValidatedSubmission | readonly ValidatedSubmission[],
	options: MeasureOptions | ((measure: CountableMeasure) => MeasureOptions),
): Promise<readonly MeasureResult[]> {
	const optionsOf = typeof options === "function" ? options : () => options;
	return together(chosen, submissions, (each, shared) => measure(each, shared, optionsOf(each)));
}

/**
 * Counts several measures by two classifications at once, as {@link measureCrossed} does each, and reads the records as
 * {@link measureMany} does.
 *
 * @param chosen - what to count.
 * @param submissions - accepted records of one provider: of one period, or of several months.
 * @param options - how to count, cross and compare: for all alike, or by measure.
 * @returns one result for each measure, in their order.
 * @throws what {@link measureCrossed} throws, for the first measure that fails, once all others have ended.
 *
 * @example
 * ```ts
 * import { detentions, measureManyCrossed } from "pcref/measures";
 *
 * const submission = {
 * 	provider: "ZSYN0",
 * 	period: { start: "2024-05-01", end: "2024-05-31" },
 * 	synthetic: true,
 * 	submitted: ["MHS001", "MHS101", "MHS401", "MHS501"],
 * 	refused: [],
 * 	async *records() {},
 * };
 * const [crossed] = await measureManyCrossed([detentions], submission, {
 * 	by: "nhs-upper-mha-annual",
 * 	crossedWith: "sex",
 * 	population: null,
 * 	comparator: null,
 * });
 * crossed?.slices.map(({ slice }) => slice?.label); // => ["Male", "Female", "Unknown"]
 * ```
 */
export function measureManyCrossed(
	chosen: readonly CountableMeasure[],
	submissions: ValidatedSubmission | readonly ValidatedSubmission[],
	options: MeasureCrossedOptions | ((measure: CountableMeasure) => MeasureCrossedOptions),
): Promise<readonly CrossedResult[]> {
	const optionsOf = typeof options === "function" ? options : () => options;
	return together(chosen, submissions, (each, shared) => measureCrossed(each, shared, optionsOf(each)));
}

async function together<Result>(
	chosen: readonly CountableMeasure[],
	submissions: ValidatedSubmission | readonly ValidatedSubmission[],
	count: (measure: CountableMeasure, shared: Submissions) => Promise<Result>,
): Promise<readonly Result[]> {
	const shared = sharedOf(submissions);
	const outcomes = await Promise.allSettled(chosen.map((each) => count(each, shared)));
	return outcomes.map((outcome) => {
		if (outcome.status === "rejected") throw outcome.reason;
		return outcome.value;
	});
}

function sharedOf(submissions: Submissions): Submissions {
	if (!("provider" in submissions)) return withSharedReadings(submissions);
	const [only] = withSharedReadings([submissions]);
	return only ?? submissions;
}
