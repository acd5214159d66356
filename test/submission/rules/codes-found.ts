import { sourceFromText } from "../../../src/submission/source.js";
import { type Submission, validateSubmission } from "../../../src/submission/validate-submission.js";
import { type Records, tableOf } from "./valid-records.js";

/** Validates records as the files of one submission. */
export function validateRecords(records: Records): Promise<Submission> {
	return validateSubmission(
		Object.entries(records).map(([code, rows]) => {
			const names = Object.keys(tableOf(code).fields);
			const cell = (value = "") => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
			const lines = [names, ...rows.map((row) => names.map((name) => cell(row[name])))];
			return sourceFromText(`${code}.csv`, lines.map((line) => `${line.join(",")}\n`).join(""));
		}),
	);
}

/** The codes that validation finds, each once, in alphabetical order. */
export async function codesFound(records: Records): Promise<readonly string[]> {
	const { issues } = await validateRecords(records);
	return [...new Set(issues.map(({ code }) => code))].toSorted();
}
