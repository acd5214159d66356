import type { Provenance } from "../../reference/standing.js";
import { wresIndicatorsPage } from "../sources.js";

/** Number of an indicator of the Workforce Race Equality Standard. */
export type WresIndicatorNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** One of the nine indicators: what it asks, what it is made from and how to read it. */
export interface WresIndicator {
	readonly number: WresIndicatorNumber;
	/** What it is, in our words. */
	readonly title: string;
	readonly data: "workforce-records" | "staff-survey" | "board";
	readonly form: "share-by-grade" | "relative-likelihood" | "share" | "percentage-point-difference";
	readonly formula: string;
	/** For a relative likelihood: the group on top, and who is worse off above 1. */
	readonly direction?: {
		readonly over: "white" | "black-and-minority-ethnic";
		readonly aboveOne: string;
	};
	readonly provenance: Provenance;
}

const provenance: Provenance = { status: "official", source: wresIndicatorsPage };

const whiteOnTop = "likelihood of White staff / likelihood of Black and minority ethnic staff";

function surveyShare(number: 5 | 6 | 7 | 8, title: string): WresIndicator {
	return {
		number,
		title,
		data: "staff-survey",
		form: "share",
		formula: "staff who say so / staff who answered, for each of the two groups, in per cent",
		provenance,
	};
}

/**
 * The nine indicators of the Workforce Race Equality Standard, in their order. Indicators 2 and 4 put White staff on
 * top of the ratio, indicator 3 puts Black and minority ethnic staff there; in all three a value above 1 means that
 * Black and minority ethnic staff are worse off.
 *
 * The standard is about staff. It stands beside PCREF, which asks for patients and carers.
 *
 * @example
 * ```ts
 * import { wresIndicators } from "pcref/equality-standards";
 *
 * wresIndicators.filter(({ form }) => form === "relative-likelihood").map(({ number, direction }) => `${number} ${direction?.over}`); // => ["2 white", "3 black-and-minority-ethnic", "4 white"]
 * ```
 */
export const wresIndicators: readonly WresIndicator[] = [
	{
		number: 1,
		title:
			"Staff in each Agenda for Change band 1 to 9, in medical and dental grades and among very senior managers with executive board members, against the whole workforce",
		data: "workforce-records",
		form: "share-by-grade",
		formula:
			"staff of the group in the grade / all staff in the grade, in per cent, clinical and non-clinical apart",
		provenance,
	},
	{
		number: 2,
		title: "How likely White applicants are to be appointed from shortlisting, against other applicants",
		data: "workforce-records",
		form: "relative-likelihood",
		formula: `${whiteOnTop}, where likelihood = appointed / shortlisted`,
		direction: { over: "white", aboveOne: "White applicants are appointed more often" },
		provenance,
	},
	{
		number: 3,
		title:
			"How likely Black and minority ethnic staff are to enter a formal disciplinary process, against White staff",
		data: "workforce-records",
		form: "relative-likelihood",
		formula:
			"likelihood of Black and minority ethnic staff / likelihood of White staff, where likelihood = entering the process / headcount",
		direction: {
			over: "black-and-minority-ethnic",
			aboveOne: "Black and minority ethnic staff are disciplined more often",
		},
		provenance,
	},
	{
		number: 4,
		title:
			"How likely White staff are to have training and development that is not mandatory, against other staff",
		data: "workforce-records",
		form: "relative-likelihood",
		formula: `${whiteOnTop}, where likelihood = having the training / headcount`,
		direction: { over: "white", aboveOne: "White staff have training more often" },
		provenance,
	},
	surveyShare(
		5,
		"Harassment, bullying or abuse from patients, relatives or the public in the last 12 months",
	),
	surveyShare(6, "Harassment, bullying or abuse from staff in the last 12 months"),
	surveyShare(7, "Belief that the trust gives equal opportunities for career progression or promotion"),
	surveyShare(
		8,
		"Discrimination by a manager, team leader or other colleague, experienced in the last 12 months",
	),
	{
		number: 9,
		title: "Voting members of the board against the whole workforce",
		data: "board",
		form: "percentage-point-difference",
		formula:
			"share of Black and minority ethnic people among voting members of the board - their share of the workforce, in percentage points",
		provenance,
	},
];
