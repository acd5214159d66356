import type { CountOptions } from "../countable-measure.js";
import { oncePerSubmission } from "../submitted/once-per-submission.js";
import { type MentalHealthActEventTables, mentalHealthActEventTables } from "./event-tables.js";
import { readEpisodes, type SubmittedEpisodes } from "./read-episodes.js";

/** The episodes of a submission, whose they are, and the tables that every event is counted from. */
export interface SubmittedEvents extends SubmittedEpisodes {
	readonly tables: MentalHealthActEventTables;
}

/** Reads and categorises the episodes of a submission, once for all measures that are counted by the same rules. */
export const readEventTables: (
	submission: Parameters<typeof readEpisodes>[0],
	options: CountOptions,
) => Promise<SubmittedEvents> = oncePerSubmission(
	async (submission, options) => {
		const episodes = await readEpisodes(submission, options);
		const { compat } = options;
		const tables = mentalHealthActEventTables({ rows: episodes.rows, period: submission.period, compat });
		return { ...episodes, tables };
	},
	({ compat, breakdowns = [], deprivation }: CountOptions) =>
		deprivation === undefined ? JSON.stringify([compat, breakdowns]) : null,
);
