import type { Submission } from "../../submission/validate-submission.js";

import { ethnicityIn } from "./data-quality.js";
import { textTable } from "./text-table.js";
import type { ValidatedSubmission } from "./validated-submissions.js";

/** What `pcref validate` prints of several submissions: each for itself, then all of them beside one another. */
export function submissionsInWords(
	validated: readonly ValidatedSubmission[],
	inWords: readonly string[],
): string {
	const each = validated.map(({ name }, index) => `== ${name} ==\n\n${inWords[index] ?? ""}\n`);
	const byPeriod = validated.toSorted((one, other) =>
		one.submission.period.start.localeCompare(other.submission.period.start, "en"),
	);
	const sum = (count: (table: Submission["tables"][number]) => number) => (row: ValidatedSubmission) =>
		row.submission.tables.reduce((total, table) => total + count(table), 0).toLocaleString("en-GB");
	const summary = textTable(
		[
			{ title: "Submission", value: ({ name }) => name },
			{ title: "Period", value: ({ submission: { period } }) => periodInWords(period) },
			{ title: "Verdict", value: ({ submission }) => submission.verdict },
			{ title: "Records", align: "right", value: sum(({ records }) => records) },
			{ title: "Accepted", align: "right", value: sum(({ accepted }) => accepted) },
			{ title: "Rejected", align: "right", value: sum(({ rejected }) => rejected) },
			{ title: "Ethnic category valid %", align: "right", value: ({ quality }) => ethnicityIn(quality) },
		],
		byPeriod,
	);
	return `${each.join("")}== All ${validated.length} submissions ==\n\n${summary}`;
}

function periodInWords({ start, end }: Submission["period"]): string {
	return start === "" ? "not known" : `${start} to ${end}`;
}
