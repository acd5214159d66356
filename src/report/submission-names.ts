import { periodLabel } from "./period-label.js";
import type { SubmissionSummary } from "./submission-summary.js";

/** Code of a provider, or that it is not known: a submission may be rejected for its header. */
export function providerName(provider: string): string {
	return provider === "" ? "provider not known" : provider;
}

/** Codes of the providers, as far as they are known. */
export function providersOf(submissions: readonly SubmissionSummary[]): readonly string[] {
	return [...new Set(submissions.map(({ provider }) => provider))].filter((provider) => provider !== "");
}

/** What each of several submissions is called: its month, with its provider where there are several. */
export function namesAmong(
	submissions: readonly SubmissionSummary[],
): (submission: SubmissionSummary) => string {
	const isOneProvider = providersOf(submissions).length <= 1;
	return ({ provider, period }) => {
		const month = period.start === "" ? "period not known" : periodLabel(period);
		return isOneProvider ? month : `${providerName(provider)}, ${month}`;
	};
}

/** The name, and what tells it from that of another submission of the month. */
export function labelsAmong(
	submissions: readonly SubmissionSummary[],
): (submission: SubmissionSummary) => string {
	const nameOf = namesAmong(submissions);
	return (submission) => {
		if (submission.superseded === true) return `${nameOf(submission)} (replaced)`;
		return submission.verdict === "rejected" ? `${nameOf(submission)} (rejected)` : nameOf(submission);
	};
}
