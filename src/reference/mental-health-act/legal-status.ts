import type { CodeList, CodeListEntry } from "../code-list.js";
import type { QualityClass } from "../ethnicity/ethnicity-quality-class.js";
import {
	mentalHealthActAnnualCode,
	mhsdsMonthlyCode,
	nhsDataDictionary,
	nhsEnglandPlatformCode,
} from "../sources.js";

/** A legal status code. 11 and 21 to 30 do not exist; 33 and 34 are retired. */
export type LegalStatusCode =
	| "01"
	| "02"
	| "03"
	| "04"
	| "05"
	| "06"
	| "07"
	| "08"
	| "09"
	| "10"
	| "12"
	| "13"
	| "14"
	| "15"
	| "16"
	| "17"
	| "18"
	| "19"
	| "20"
	| "31"
	| "32"
	| "33"
	| "34"
	| "35"
	| "36"
	| "37"
	| "38"
	| "98"
	| "99";

/** One legal status, with what national counting makes of it. */
export interface LegalStatus extends CodeListEntry {
	readonly code: LegalStatusCode;
	/** Section of the Mental Health Act 1983, or the other power; null where there is none. */
	readonly section: string | null;
	/** Part of the Act. 31 and 32 stand under III as the national restrictiveness table puts them, not the statute. */
	readonly part: "II" | "III" | "X" | null;
	/** `short-term-order` covers sections 4, 5(2), 5(4), 135 and 136, which national figures count apart from detentions. */
	readonly category:
		| "informal"
		| "detention"
		| "short-term-order"
		| "guardianship"
		| "retired"
		| "not-known-or-not-applicable";
	/** Sections 135 and 136. */
	readonly placeOfSafety: boolean;
	/** Court and prison disposals of the national restrictiveness table. */
	readonly courtOrPrison: boolean;
	/** Counts a person as detained in the monthly measure MHS09. */
	readonly detainedInMhs09: boolean;
	/**
	 * Can become a counted detention in the annual statistics. False for 37 and 38: the code lists the retired 34 for
	 * section 45A and not its successors, so the published figure for section 45A in 2023/24 is 0.
	 */
	readonly detentionInAnnualStatistics: boolean;
	/** Order of the national restrictiveness table, higher is more restrictive; null where the table has none. */
	readonly restrictivenessRank: number | null;
	/** One of the codes of MHSDS v6 rule MHS40122; anything else is a warning. */
	readonly permittedInMhsds6: boolean;
	/** Class in the national validity measure MHS-DQM07. */
	readonly qualityClass: QualityClass;
}

/**
 * MENTAL HEALTH ACT LEGAL STATUS CLASSIFICATION CODE: 29 codes, 27 of them permitted in MHSDS v6.
 *
 * A person on a community treatment order keeps the code of the suspended section. NHS guidance on submitting
 * Mental Health Act data advises against 01, 32, 98 and 99 in MHS401. What a code counts as follows national
 * statistics code; it is no legal advice.
 *
 * @example
 * ```ts
 * import { legalStatuses } from "pcref/reference";
 *
 * legalStatuses.codes.find(({ code }) => code === "20"); // => { section: "s136", category: "short-term-order", placeOfSafety: true }
 * legalStatuses.codes.filter(({ permittedInMhsds6 }) => permittedInMhsds6).length; // => 27
 * ```
 */
export const legalStatuses: CodeList<LegalStatus, "mha-legal-status"> = {
	scheme: "mha-legal-status",
	title: "Mental Health Act legal status classification code",
	provenance: {
		status: "official",
		source: `${nhsDataDictionary}; ${nhsEnglandPlatformCode}; ${mhsdsMonthlyCode}; ${mentalHealthActAnnualCode}`,
		edition: "Dictionary release of late 2020; platform code of 2026-03-26",
		note: "Codes and labels are the dictionary's; the flags restate what the statistics code does with each code.",
	},
	codes: [
		{
			code: "01",
			label: "Informal",
			section: null,
			part: null,
			category: "informal",
			placeOfSafety: false,
			courtOrPrison: false,
			detainedInMhs09: false,
			detentionInAnnualStatistics: false,
			restrictivenessRank: 0,
			permittedInMhsds6: true,
			qualityClass: "other",
		},
		{
			code: "02",
			label: "Formally detained under Mental Health Act Section 2",
			section: "s2",
			part: "II",
			category: "detention",
			placeOfSafety: false,
			courtOrPrison: false,
			detainedInMhs09: true,
			detentionInAnnualStatistics: true,
			restrictivenessRank: 6,
			permittedInMhsds6: true,
			qualityClass: "valid",
		},
		{
			code: "03",
			label: "Formally detained under Mental Health Act Section 3",
			section: "s3",
			part: "II",
			category: "detention",
			placeOfSafety: false,
			courtOrPrison: false,
			detainedInMhs09: true,
			detentionInAnnualStatistics: true,
			restrictivenessRank: 9,
			permittedInMhsds6: true,
			qualityClass: "valid",
		},
		{
			code: "04",
			label: "Formally detained under Mental Health Act Section 4",
			section: "s4",
			part: "II",
			category: "short-term-order",
			placeOfSafety: false,
			courtOrPrison: false,
			detainedInMhs09: false,
			detentionInAnnualStatistics: false,
			restrictivenessRank: 5,
			permittedInMhsds6: true,
			qualityClass: "valid",
		},
		{
			code: "05",
			label: "Formally detained under Mental Health Act Section 5(2)",
			section: "s5(2)",
			part: "II",
			category: "short-term-order",
			placeOfSafety: false,
			courtOrPrison: false,
			detainedInMhs09: false,
			detentionInAnnualStatistics: false,
			restrictivenessRank: 2,
			permittedInMhsds6: true,
			qualityClass: "valid",
		},
		{
			code: "06",
			label: "Formally detained under Mental Health Act Section 5(4)",
			section: "s5(4)",
			part: "II",
			category: "short-term-order",
			placeOfSafety: false,
			courtOrPrison: false,
			detainedInMhs09: false,
			detentionInAnnualStatistics: false,
			restrictivenessRank: 1,
			permittedInMhsds6: true,
			qualityClass: "valid",
		},
		{
			code: "07",
			label: "Formally detained under Mental Health Act Section 35",
			section: "s35",
			part: "III",
			category: "detention",
			placeOfSafety: false,
			courtOrPrison: true,
			detainedInMhs09: true,
			detentionInAnnualStatistics: true,
			restrictivenessRank: 20,
			permittedInMhsds6: true,
			qualityClass: "valid",
		},
		{
			code: "08",
			label: "Formally detained under Mental Health Act Section 36",
			section: "s36",
			part: "III",
			category: "detention",
			placeOfSafety: false,
			courtOrPrison: true,
			detainedInMhs09: true,
			detentionInAnnualStatistics: true,
			restrictivenessRank: 21,
			permittedInMhsds6: true,
			qualityClass: "valid",
		},
		{
			code: "09",
			label: "Formally detained under Mental Health Act Section 37 with section 41 restrictions",
			section: "s37/41",
			part: "III",
			category: "detention",
			placeOfSafety: false,
			courtOrPrison: true,
			detainedInMhs09: true,
			detentionInAnnualStatistics: true,
			restrictivenessRank: 28,
			permittedInMhsds6: true,
			qualityClass: "valid",
		},
		{
			code: "10",
			label: "Formally detained under Mental Health Act Section 37",
			section: "s37",
			part: "III",
			category: "detention",
			placeOfSafety: false,
			courtOrPrison: true,
			detainedInMhs09: true,
			detentionInAnnualStatistics: true,
			restrictivenessRank: 23,
			permittedInMhsds6: true,
			qualityClass: "valid",
		},
		{
			code: "12",
			label: "Formally detained under Mental Health Act Section 38",
			section: "s38",
			part: "III",
			category: "detention",
			placeOfSafety: false,
			courtOrPrison: true,
			detainedInMhs09: true,
			detentionInAnnualStatistics: true,
			restrictivenessRank: 22,
			permittedInMhsds6: true,
			qualityClass: "valid",
		},
		{
			code: "13",
			label: "Formally detained under Mental Health Act Section 44",
			section: "s44",
			part: "III",
			category: "detention",
			placeOfSafety: false,
			courtOrPrison: true,
			detainedInMhs09: true,
			detentionInAnnualStatistics: true,
			restrictivenessRank: 26,
			permittedInMhsds6: true,
			qualityClass: "valid",
		},
		{
			code: "14",
			label: "Formally detained under Mental Health Act Section 46",
			section: "s46",
			part: "III",
			category: "detention",
			placeOfSafety: false,
			courtOrPrison: true,
			detainedInMhs09: true,
			detentionInAnnualStatistics: true,
			restrictivenessRank: 27,
			permittedInMhsds6: true,
			qualityClass: "valid",
		},
		{
			code: "15",
			label: "Formally detained under Mental Health Act Section 47 with section 49 restrictions",
			section: "s47/49",
			part: "III",
			category: "detention",
			placeOfSafety: false,
			courtOrPrison: true,
			detainedInMhs09: true,
			detentionInAnnualStatistics: true,
			restrictivenessRank: 30,
			permittedInMhsds6: true,
			qualityClass: "valid",
		},
		{
			code: "16",
			label: "Formally detained under Mental Health Act Section 47",
			section: "s47",
			part: "III",
			category: "detention",
			placeOfSafety: false,
			courtOrPrison: true,
			detainedInMhs09: true,
			detentionInAnnualStatistics: true,
			restrictivenessRank: 25,
			permittedInMhsds6: true,
			qualityClass: "valid",
		},
		{
			code: "17",
			label: "Formally detained under Mental Health Act Section 48 with section 49 restrictions",
			section: "s48/49",
			part: "III",
			category: "detention",
			placeOfSafety: false,
			courtOrPrison: true,
			detainedInMhs09: true,
			detentionInAnnualStatistics: true,
			restrictivenessRank: 29,
			permittedInMhsds6: true,
			qualityClass: "valid",
		},
		{
			code: "18",
			label: "Formally detained under Mental Health Act Section 48",
			section: "s48",
			part: "III",
			category: "detention",
			placeOfSafety: false,
			courtOrPrison: true,
			detainedInMhs09: true,
			detentionInAnnualStatistics: true,
			restrictivenessRank: 24,
			permittedInMhsds6: true,
			qualityClass: "valid",
		},
		{
			code: "19",
			label: "Formally detained under Mental Health Act Section 135",
			section: "s135",
			part: "X",
			category: "short-term-order",
			placeOfSafety: true,
			courtOrPrison: false,
			detainedInMhs09: false,
			detentionInAnnualStatistics: false,
			restrictivenessRank: 3,
			permittedInMhsds6: true,
			qualityClass: "valid",
		},
		{
			code: "20",
			label: "Formally detained under Mental Health Act Section 136",
			section: "s136",
			part: "X",
			category: "short-term-order",
			placeOfSafety: true,
			courtOrPrison: false,
			detainedInMhs09: false,
			detentionInAnnualStatistics: false,
			restrictivenessRank: 4,
			permittedInMhsds6: true,
			qualityClass: "valid",
		},
		{
			code: "31",
			label:
				"Formally detained under Criminal Procedure(Insanity) Act 1964 as amended by the Criminal Procedures (Insanity and Unfitness to Plead) Act 1991",
			section: "Criminal Procedure (Insanity)",
			part: "III",
			category: "detention",
			placeOfSafety: false,
			courtOrPrison: true,
			detainedInMhs09: true,
			detentionInAnnualStatistics: true,
			restrictivenessRank: 23.1,
			permittedInMhsds6: true,
			qualityClass: "valid",
		},
		{
			code: "32",
			label: "Formally detained under other acts",
			section: "other acts",
			part: "III",
			category: "detention",
			placeOfSafety: false,
			courtOrPrison: true,
			detainedInMhs09: true,
			detentionInAnnualStatistics: true,
			restrictivenessRank: 15,
			permittedInMhsds6: true,
			qualityClass: "valid",
		},
		{
			code: "33",
			label:
				"Supervised Discharge (Mental Health (Patients in the Community) Act 1995) (Retired 03 November 2008 - but may apply to some patients until 3 May 2009)",
			section: "supervised discharge",
			part: null,
			category: "retired",
			placeOfSafety: false,
			courtOrPrison: false,
			detainedInMhs09: false,
			detentionInAnnualStatistics: false,
			restrictivenessRank: 7,
			permittedInMhsds6: false,
			qualityClass: "invalid",
		},
		{
			code: "34",
			label: "Formally detained under Mental Health Act Section 45A (Retired 01 September 2014)",
			section: "s45A (legacy)",
			part: "III",
			category: "retired",
			placeOfSafety: false,
			courtOrPrison: true,
			detainedInMhs09: false,
			detentionInAnnualStatistics: true,
			restrictivenessRank: 31,
			permittedInMhsds6: false,
			qualityClass: "invalid",
		},
		{
			code: "35",
			label: "Subject to guardianship under Mental Health Act Section 7",
			section: "s7 guardianship",
			part: "II",
			category: "guardianship",
			placeOfSafety: false,
			courtOrPrison: false,
			detainedInMhs09: false,
			detentionInAnnualStatistics: false,
			restrictivenessRank: 6.5,
			permittedInMhsds6: true,
			qualityClass: "valid",
		},
		{
			code: "36",
			label: "Subject to guardianship under Mental Health Act Section 37",
			section: "s37 guardianship",
			part: "III",
			category: "guardianship",
			placeOfSafety: false,
			courtOrPrison: true,
			detainedInMhs09: false,
			detentionInAnnualStatistics: false,
			restrictivenessRank: 21.5,
			permittedInMhsds6: true,
			qualityClass: "valid",
		},
		{
			code: "37",
			label: "Formally detained under Mental Health Act Section 45A (Limited direction in force)",
			section: "s45A (limited direction in force)",
			part: "III",
			category: "detention",
			placeOfSafety: false,
			courtOrPrison: true,
			detainedInMhs09: true,
			detentionInAnnualStatistics: false,
			restrictivenessRank: 31,
			permittedInMhsds6: true,
			qualityClass: "valid",
		},
		{
			code: "38",
			label: "Formally detained under Mental Health Act Section 45A (Limitation direction ended)",
			section: "s45A (limitation direction ended)",
			part: "III",
			category: "detention",
			placeOfSafety: false,
			courtOrPrison: true,
			detainedInMhs09: true,
			detentionInAnnualStatistics: false,
			restrictivenessRank: null,
			permittedInMhsds6: true,
			qualityClass: "valid",
		},
		{
			code: "98",
			label: "Not applicable",
			section: null,
			part: null,
			category: "not-known-or-not-applicable",
			placeOfSafety: false,
			courtOrPrison: false,
			detainedInMhs09: false,
			detentionInAnnualStatistics: false,
			restrictivenessRank: -1,
			permittedInMhsds6: true,
			qualityClass: "default",
		},
		{
			code: "99",
			label: "Not known",
			section: null,
			part: null,
			category: "not-known-or-not-applicable",
			placeOfSafety: false,
			courtOrPrison: false,
			detainedInMhs09: false,
			detentionInAnnualStatistics: false,
			restrictivenessRank: -1,
			permittedInMhsds6: true,
			qualityClass: "default",
		},
	],
};
