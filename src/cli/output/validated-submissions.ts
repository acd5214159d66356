import { csvLine } from "../../report/csv-line.js";
import type { ValidateArguments } from "../commands/validate.js";
import { type DataQuality, dataQualityForJson } from "./data-quality.js";
import { type SubmissionOutcome, submissionInWords } from "./submission-in-words.js";
import { submissionsInWords } from "./submissions-in-words.js";

/** One submission, validated. */
export interface ValidatedSubmission {
	readonly name: string;
	/** Without its records: the keys by which they hang together would stay in memory until all are validated. */
	readonly submission: SubmissionOutcome;
	/** Null where no record was accepted, or nobody asked for it. */
	readonly quality: DataQuality | null;
}

/** What `pcref validate` prints of one submission or several, in the format that was asked for. */
export function renderValidated(
	validated: readonly ValidatedSubmission[],
	{ format, severities = "platform" }: Pick<ValidateArguments, "format" | "severities">,
): string {
	if (format === "json") {
		const objects = validated.map((each) => forJson(each, severities));
		return `${JSON.stringify(objects.length === 1 ? objects[0] : objects, null, 2)}\n`;
	}
	if (format === "csv") {
		const columns = ["severity", "code", "table", "file", "column", "count", "title", "fix"] as const;
		const several = validated.length > 1;
		const lines = validated.flatMap(({ name, submission }) =>
			submission.issues.map((group) => [
				...(several ? [name] : []),
				...columns.map((column) => group[column] ?? ""),
			]),
		);
		return [[...(several ? ["submission"] : []), ...columns], ...lines]
			.map((cells) => csvLine(cells))
			.join("");
	}
	const inWords = validated.map(({ submission, quality }) =>
		submissionInWords(submission, { quality, severities }),
	);
	return validated.length === 1 ? inWords.join("") : submissionsInWords(validated, inWords);
}

function forJson({ name, submission, quality }: ValidatedSubmission, severities: "platform" | "catalogue") {
	const { verdict, dataSet, scope, provider, period, synthetic, tables, repairs, issues } = submission;
	const dataQuality = quality === null ? null : dataQualityForJson(quality);
	return {
		name,
		verdict,
		dataSet,
		scope,
		provider,
		period,
		synthetic,
		severities,
		tables,
		repairs,
		issues,
		dataQuality,
	};
}
