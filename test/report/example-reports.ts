import { alreadyPublic } from "../../src/disclosure/already-public.js";
import { release } from "../../src/disclosure/release.js";
import type { Released } from "../../src/disclosure/released.js";
import { careBoardDetentions } from "../../src/measures/published/care-board-figures.js";
import {
	publishedDetentions,
	publishedDetentionYears,
} from "../../src/measures/published/published-detentions.js";
import { measurePublished } from "../../src/measures/published-measure.js";
import type { MeasureResult } from "../../src/measures/result.js";
import { integratedCareBoards } from "../../src/reference/organisations/integrated-care-boards.js";
import type { SubmissionSummary } from "../../src/report/submission-summary.js";
import { fabricatedCompleteness, fabricatedResult } from "../disclosure/fabricated-result.js";
import { publishedFigures, publishedTables } from "../measures/published-2023-24.js";

/** A month of an invented trust: a clear difference, two that are not, and one hidden count. */
export const syntheticResult: MeasureResult = fabricatedResult({
	rows: [
		{ label: "White", count: 182, population: 260_000, standardisedBy: 1 },
		{ label: "Mixed", count: 3, population: 9_000, standardisedBy: 1.5 },
		{ label: "Asian or Asian British", count: 27, population: 30_000, standardisedBy: 1.1 },
		{ label: "Black or Black British", count: 46, population: 14_000, standardisedBy: 0.9 },
		{ label: "Other Ethnic Groups", count: 9, population: 8_000, standardisedBy: 1 },
		{ label: "All", count: 267, population: 321_000, level: "total", standardisedBy: 1 },
		{ label: "Unknown", count: 12, population: null, level: "unknown" },
	],
	completeness: [
		fabricatedCompleteness("detentions", [270, 4, 8, 0, 0]),
		fabricatedCompleteness("people in MHS001", [18_500, 400, 803, 120, 7]),
	],
	restrictions: [{ id: "one-month-only", text: "Covers one month only." }],
});

export const publicRelease: Released = release(syntheticResult, {
	audience: "public",
	rule: "mhsds-under-5-nearest-5",
});

export const internalRelease: Released = release(syntheticResult, { audience: "internal" });

/** The four national tables of 2023/24. */
export const nationalRelease: Released = alreadyPublic(
	Object.keys(publishedTables).map((table) =>
		measurePublished(publishedFigures(table), { comparator: "White" }),
	),
	"NHS England, Mental Health Act Statistics, Annual Figures, 2023-24",
);

export const submission: SubmissionSummary = {
	verdict: "accepted-in-part",
	provider: "ZSYN0",
	period: { start: "2024-05-01", end: "2024-05-31" },
	synthetic: true,
	tables: [
		{
			table: "MHS001",
			name: "Master patient index",
			file: "MHS001.csv",
			records: 20_012,
			accepted: 20_003,
			rejected: 9,
		},
		{ table: "MHS401", name: "Legal status", file: "<MHS401>.csv", records: 410, accepted: 407, rejected: 3 },
	],
	issues: [
		{
			code: "MHS00133",
			severity: "warning",
			title: "is not a permitted code",
			fix: "Use a code of the list.",
			table: "MHS001",
			column: "EthnicCategory",
			count: 212,
		},
		{
			code: "MHS40101",
			severity: "reject-record",
			title: "is not a date",
			fix: "Write dates as YYYY-MM-DD.",
			table: "MHS401",
			column: "StartDateMHActLegalStatusClass",
			count: 3,
		},
		{
			code: "MHS00101",
			severity: "reject-group",
			title: "is blank",
			fix: "Fill in the identifier.",
			table: "MHS001",
			column: "LocalPatientID",
			count: 9,
		},
	],
};

/** Several years of published detentions with a break between two of them, and the care boards of one year. */
export const variedRelease: Released = alreadyPublic(
	[
		...publishedDetentionYears.map((year) =>
			measurePublished(publishedDetentions(year), { comparator: null }),
		),
		...integratedCareBoards.map(({ code }) =>
			measurePublished(careBoardDetentions(code), { comparator: null }),
		),
	],
	"NHS England, Mental Health Act Statistics",
);
