/** A file that a provider submitted for a month. */
export interface SubmittedFile {
	/** UniqSubmissionID: later submissions have greater numbers. */
	readonly submission: number;
	/** FileType: 1 provisional, 2 performance, greater numbers are later refreshes. */
	readonly fileType: number;
}

/** How late a refresh a publication takes in. */
export type PublicationRun = "provisional" | "performance" | "final";

const latestFileType: Readonly<Record<PublicationRun, number>> = {
	provisional: 1,
	performance: 2,
	final: Number.POSITIVE_INFINITY,
};

/**
 * Which of a provider's files for a month a run of the restrictive intervention figures uses: the latest of those that
 * it takes in (R2.1). Null where there is none.
 *
 * Source: NHS England, mental health monthly statistics code, restated in our own words.
 *
 * @example
 * ```ts
 * import { chooseSubmission } from "pcref/measures";
 *
 * const files = [{ submission: 10, fileType: 1 }, { submission: 12, fileType: 2 }];
 * chooseSubmission(files, "provisional"); // => { submission: 10 }
 * chooseSubmission(files, "final"); // => { submission: 12 }
 * ```
 */
export function chooseSubmission(files: readonly SubmittedFile[], run: PublicationRun): SubmittedFile | null {
	return files
		.filter(({ fileType }) => fileType <= latestFileType[run])
		.reduce<SubmittedFile | null>(
			(latest, file) => (latest === null || file.submission > latest.submission ? file : latest),
			null,
		);
}
