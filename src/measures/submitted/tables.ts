import { listInWords } from "../../tables/list-in-words.js";
import type { ValidatedSubmission } from "../../tables/validated-submission.js";
import type { CountableDefinition } from "../countable-measure.js";
import type { Restriction } from "../result.js";

/** Why a measure cannot be counted in this submission: a table that it needs was not submitted. Null where it can. */
export function whyNotCounted(
	{ needs }: CountableDefinition,
	submission: ValidatedSubmission,
): string | null {
	return tablesLacking(needs, submission);
}

/** Which of some tables were not submitted, in words; null where all were. */
export function tablesLacking(
	needs: readonly string[],
	{ submitted }: Pick<ValidatedSubmission, "submitted">,
): string | null {
	const absent = needs.filter((table) => !submitted.includes(table));
	if (absent.length === 0) return null;
	return `${listInWords(absent)} ${absent.length === 1 ? "was" : "were"} not submitted`;
}

/** Whether records of the tables that a measure reads were refused, and so are not counted. */
export function recordsRefused(
	{ needs, reads }: CountableDefinition,
	{ refused }: ValidatedSubmission,
): Restriction {
	const read = [...needs, ...reads].toSorted();
	const tables = read.filter((code) =>
		refused.some((outcome) => outcome.table === code && outcome.refused > 0),
	);
	return tables.length === 0
		? {
				id: "no-records-refused",
				text: `No record of the tables that were read (${listInWords(read)}) was refused by validation.`,
			}
		: {
				id: "records-refused",
				text: `Some records of ${listInWords(tables)} were refused by validation. They, and what hangs on them, are not counted.`,
			};
}
