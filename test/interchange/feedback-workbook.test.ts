import { describe, expect, it } from "vitest";
import { writeFeedbackWorkbook } from "../../src/interchange/write-feedback-workbook.js";
import { openArchive } from "../../src/submission/input/archive.js";
import { readWorkbookSheets } from "../../src/submission/input/workbook-sheets.js";
import { defaultLimits } from "../../src/submission/limits.js";
import { type Source, sourceFromBytes, sourceFromText } from "../../src/submission/source.js";
import { validateSubmission } from "../../src/submission/validate-submission.js";

async function feedbackOn(sources: readonly Source[]) {
	const submission = await validateSubmission(sources, { scope: "tables" });
	const files = await openArchive(
		sourceFromBytes("feedback.xlsx", await writeFeedbackWorkbook(submission)),
		defaultLimits,
	);
	const sheets = await readWorkbookSheets(files, defaultLimits);
	const rowsOf = (name: string) => {
		const sheet = sheets.find((each) => each.name === name);
		return Array.from({ length: sheet?.rowCount() ?? 0 }, (_, row) => {
			const values = sheet?.row(row) ?? [];
			return values.slice(0, values.findLastIndex((value) => value !== null) + 1);
		});
	};
	return { submission, names: sheets.map(({ name }) => name), rowsOf };
}

const secret = "SECRETPERSON123456789";
const text = [
	"LocalPatientID,GMPReg,StartDateGMPRegistration,EndDateGMPRegistration",
	`${secret},A81001,2024-02-30,`,
	"P2,=1+1,2024-02-31,",
	"P3,A81001,2024-04-10,",
	"",
].join("\n");

describe("the feedback workbook", () => {
	it("has a summary, the issues by rule and by column, and samples", async () => {
		const { names, rowsOf, submission } = await feedbackOn([sourceFromText("MHS002.csv", text)]);
		expect(names).toEqual(["summary", "by rule", "by column", "samples"]);
		expect(rowsOf("summary")).toContainEqual(["Verdict", "accepted-in-part"]);
		expect(rowsOf("summary")).toContainEqual(["Table MHS002", "GP Practice Registration", 3, 1, 2]);
		const rules = rowsOf("by rule");
		expect(rules.find(([code]) => code === "MHS00210")?.slice(4)).toEqual([
			2,
			"MHS002.StartDateGMPRegistration",
		]);
		const counted = rules.slice(1).reduce((sum, row) => sum + Number(row[4]), 0);
		expect(counted).toBe(submission.issues.reduce((sum, { count }) => sum + count, 0));
		expect(rowsOf("by column")).toContainEqual(["MHS002", "StartDateGMPRegistration", 2, 0, "MHS00210"]);
		expect(
			rowsOf("samples")
				.find(([code]) => code === "MHS00210")
				?.slice(2, 9),
		).toEqual(["MHS002.csv", "", "MHS002", 1, 2, "", "StartDateGMPRegistration"]);
	});

	it("masks what identifies a person, and holds nothing that runs as a formula", async () => {
		const { rowsOf } = await feedbackOn([sourceFromText("MHS002.csv", text)]);
		const cells = ["summary", "by rule", "by column", "samples"].flatMap((name) => rowsOf(name).flat());
		expect(JSON.stringify(cells)).not.toContain(secret);
		expect(cells.filter((cell) => typeof cell === "string" && /^[=+@\t\r]/.test(cell))).toEqual([]);
	});

	it("is there too where a file could not be read, or nothing was found", async () => {
		const unreadable = await feedbackOn([sourceFromText("MHS002.csv", "")]);
		expect(unreadable.rowsOf("by rule")[1]?.[0]).toBe("PCREF-FILE-EMPTY");
		const fine = await feedbackOn([
			sourceFromText(
				"MHS002.csv",
				"LocalPatientID,GMPReg,StartDateGMPRegistration,EndDateGMPRegistration\nP3,A81001,2024-04-10,\n",
			),
		]);
		expect(fine.rowsOf("summary")).toContainEqual(["Verdict", "accepted"]);
	});
});
