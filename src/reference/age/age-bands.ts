import {
	mentalHealthActAnnualCode,
	mentalHealthBulletinCode,
	mhsdsMonthlyCode,
	nhsEnglandPlatformCode,
} from "../sources.js";
import type { Provenance } from "../standing.js";

/** The age schemes in national use, each under a name of ours. */
export type AgeSchemeId =
	| "mha-annual"
	| "census21-mha"
	| "bbrb-mha"
	| "bbrb-higher"
	| "bbrb-cyp"
	| "bulletin-common"
	| "bulletin-imd"
	| "bulletin-restraint"
	| "restraint-monthly"
	| "esp2013-19"
	| "platform-5y";

/** One band: everybody of the lower edge or older, up to the next band. */
export interface AgeBand {
	/** Lowest age in completed years. */
	readonly from: number;
	/** The label as the publication prints it. */
	readonly label: string;
}

/** A publication's way of dividing ages. */
export interface AgeScheme {
	readonly id: AgeSchemeId;
	/** Where it is used. */
	readonly use: string;
	/** In order of age; the last has no upper edge unless `below` is given. */
	readonly bands: readonly AgeBand[];
	/** Ages from here on are outside the scheme. */
	readonly below?: number;
	/** What the publication prints for an unknown age, null where it prints nothing. */
	readonly unknownLabel: string | null;
	readonly provenance: Provenance;
}

/**
 * The age schemes of the national mental health publications. Labels of the same edges differ ("and over",
 * "or over", "+"): compare edges, print labels. Publications use the age at the end of the reporting period,
 * not the age at the event.
 *
 * @example
 * ```ts
 * import { ageSchemes } from "pcref/reference";
 *
 * ageSchemes["mha-annual"].bands.map(({ from }) => from); // => [0, 16, 18, 35, 50, 65]
 * ageSchemes["mha-annual"].unknownLabel; // => "Unknown"
 * ```
 */
export const ageSchemes: { readonly [Id in AgeSchemeId]: AgeScheme } = {
	"mha-annual": {
		id: "mha-annual",
		use: "MHA annual tables and standardisation strata",
		bands: [
			{ from: 0, label: "15 and under" },
			{ from: 16, label: "16 to 17" },
			{ from: 18, label: "18 to 34" },
			{ from: 35, label: "35 to 49" },
			{ from: 50, label: "50 to 64" },
			{ from: 65, label: "65 and over" },
		],
		unknownLabel: "Unknown",
		provenance: { status: "official", source: mentalHealthActAnnualCode },
	},
	"census21-mha": {
		id: "census21-mha",
		use: "MHA annual census denominators",
		bands: [
			{ from: 0, label: "0 to 4" },
			{ from: 5, label: "5 to 7" },
			{ from: 8, label: "8 to 9" },
			{ from: 10, label: "10 to 14" },
			{ from: 15, label: "15" },
			{ from: 16, label: "16 to 17" },
			{ from: 18, label: "18 to 19" },
			{ from: 20, label: "20 to 24" },
			{ from: 25, label: "25 to 29" },
			{ from: 30, label: "30 to 34" },
			{ from: 35, label: "35 to 39" },
			{ from: 40, label: "40 to 44" },
			{ from: 45, label: "45 to 49" },
			{ from: 50, label: "50 to 54" },
			{ from: 55, label: "55 to 59" },
			{ from: 60, label: "60 to 64" },
			{ from: 65, label: "65 to 69" },
			{ from: 70, label: "70 to 74" },
			{ from: 75, label: "75 to 79" },
			{ from: 80, label: "80 to 84" },
			{ from: 85, label: "85 and over" },
		],
		unknownLabel: null,
		provenance: { status: "official", source: mentalHealthActAnnualCode },
	},
	"bbrb-mha": {
		id: "bbrb-mha",
		use: "MHSDS monthly MHA measures",
		bands: [
			{ from: 0, label: "Under 18" },
			{ from: 18, label: "18 to 19" },
			{ from: 20, label: "20 to 24" },
			{ from: 25, label: "25 to 29" },
			{ from: 30, label: "30 to 34" },
			{ from: 35, label: "35 to 39" },
			{ from: 40, label: "40 to 44" },
			{ from: 45, label: "45 to 49" },
			{ from: 50, label: "50 to 54" },
			{ from: 55, label: "55 to 59" },
			{ from: 60, label: "60 to 64" },
			{ from: 65, label: "65 to 69" },
			{ from: 70, label: "70 to 74" },
			{ from: 75, label: "75 to 79" },
			{ from: 80, label: "80 to 84" },
			{ from: 85, label: "85 to 89" },
			{ from: 90, label: "90 and over" },
		],
		unknownLabel: null,
		provenance: { status: "official", source: mhsdsMonthlyCode },
	},
	"bbrb-higher": {
		id: "bbrb-higher",
		use: "MHSDS monthly",
		bands: [
			{ from: 0, label: "Under 18" },
			{ from: 18, label: "18 and over" },
		],
		unknownLabel: null,
		provenance: { status: "official", source: mhsdsMonthlyCode },
	},
	"bbrb-cyp": {
		id: "bbrb-cyp",
		use: "CYP outcome measures",
		bands: [
			{ from: 0, label: "0 to 5" },
			{ from: 6, label: "6 to 10" },
			{ from: 11, label: "11 to 14" },
			{ from: 15, label: "15" },
			{ from: 16, label: "16" },
			{ from: 17, label: "17" },
		],
		below: 18,
		unknownLabel: null,
		provenance: { status: "official", source: mhsdsMonthlyCode },
	},
	"bulletin-common": {
		id: "bulletin-common",
		use: 'Mental Health Bulletin (note "90 or over")',
		bands: [
			{ from: 0, label: "Under 18" },
			{ from: 18, label: "18 to 19" },
			{ from: 20, label: "20 to 24" },
			{ from: 25, label: "25 to 29" },
			{ from: 30, label: "30 to 34" },
			{ from: 35, label: "35 to 39" },
			{ from: 40, label: "40 to 44" },
			{ from: 45, label: "45 to 49" },
			{ from: 50, label: "50 to 54" },
			{ from: 55, label: "55 to 59" },
			{ from: 60, label: "60 to 64" },
			{ from: 65, label: "65 to 69" },
			{ from: 70, label: "70 to 74" },
			{ from: 75, label: "75 to 79" },
			{ from: 80, label: "80 to 84" },
			{ from: 85, label: "85 to 89" },
			{ from: 90, label: "90 or over" },
		],
		unknownLabel: null,
		provenance: { status: "official", source: mentalHealthBulletinCode },
	},
	"bulletin-imd": {
		id: "bulletin-imd",
		use: "Bulletin IMD tables",
		bands: [
			{ from: 0, label: "Under 18" },
			{ from: 18, label: "18 to 19" },
			{ from: 20, label: "20 to 24" },
			{ from: 25, label: "25 to 29" },
			{ from: 30, label: "30 to 34" },
			{ from: 35, label: "35 to 39" },
			{ from: 40, label: "40 to 44" },
			{ from: 45, label: "45 to 49" },
			{ from: 50, label: "50 to 54" },
			{ from: 55, label: "55 to 59" },
			{ from: 60, label: "60 to 64" },
			{ from: 65, label: "65 to 69" },
			{ from: 70, label: "70 to 74" },
			{ from: 75, label: "75 to 79" },
			{ from: 80, label: "80 to 84" },
			{ from: 85, label: "85 or over" },
		],
		unknownLabel: null,
		provenance: { status: "official", source: mentalHealthBulletinCode },
	},
	"bulletin-restraint": {
		id: "bulletin-restraint",
		use: "Bulletin chapters 4 and 5",
		bands: [
			{ from: 0, label: "Under 14" },
			{ from: 14, label: "14 to 15" },
			{ from: 16, label: "16 to 17" },
			{ from: 18, label: "18 to 19" },
			{ from: 20, label: "20 to 24" },
			{ from: 25, label: "25 to 29" },
			{ from: 30, label: "30 to 34" },
			{ from: 35, label: "35 to 39" },
			{ from: 40, label: "40 to 44" },
			{ from: 45, label: "45 to 49" },
			{ from: 50, label: "50 to 54" },
			{ from: 55, label: "55 to 59" },
			{ from: 60, label: "60 to 64" },
			{ from: 65, label: "65 to 69" },
			{ from: 70, label: "70 to 74" },
			{ from: 75, label: "75 to 79" },
			{ from: 80, label: "80 to 84" },
			{ from: 85, label: "85 to 89" },
			{ from: 90, label: "90 or over" },
		],
		unknownLabel: null,
		provenance: { status: "official", source: mentalHealthBulletinCode },
	},
	"restraint-monthly": {
		id: "restraint-monthly",
		use: "Restrictive interventions monthly",
		bands: [
			{ from: 0, label: "Under 18" },
			{ from: 18, label: "18-24" },
			{ from: 25, label: "25-34" },
			{ from: 35, label: "35-44" },
			{ from: 45, label: "45-54" },
			{ from: 55, label: "55-64" },
			{ from: 65, label: "65 or over" },
		],
		unknownLabel: "UNKNOWN",
		provenance: { status: "official", source: mhsdsMonthlyCode },
	},
	"esp2013-19": {
		id: "esp2013-19",
		use: "European Standard Population 2013",
		bands: [
			{ from: 0, label: "0-4" },
			{ from: 5, label: "5-9" },
			{ from: 10, label: "10-14" },
			{ from: 15, label: "15-19" },
			{ from: 20, label: "20-24" },
			{ from: 25, label: "25-29" },
			{ from: 30, label: "30-34" },
			{ from: 35, label: "35-39" },
			{ from: 40, label: "40-44" },
			{ from: 45, label: "45-49" },
			{ from: 50, label: "50-54" },
			{ from: 55, label: "55-59" },
			{ from: 60, label: "60-64" },
			{ from: 65, label: "65-69" },
			{ from: 70, label: "70-74" },
			{ from: 75, label: "75-79" },
			{ from: 80, label: "80-84" },
			{ from: 85, label: "85-89" },
			{ from: 90, label: "90+" },
		],
		unknownLabel: null,
		provenance: {
			status: "official",
			source:
				"Eurostat, European Standard Population 2013 (github.com/ncl-icb-analytics/dbt-ncl-analytics@213ca054)",
		},
	},
	"platform-5y": {
		id: "platform-5y",
		use: "platform five-year banding",
		bands: [
			{ from: 0, label: "0-4" },
			{ from: 5, label: "5-9" },
			{ from: 10, label: "10-14" },
			{ from: 15, label: "15-19" },
			{ from: 20, label: "20-24" },
			{ from: 25, label: "25-29" },
			{ from: 30, label: "30-34" },
			{ from: 35, label: "35-39" },
			{ from: 40, label: "40-44" },
			{ from: 45, label: "45-49" },
			{ from: 50, label: "50-54" },
			{ from: 55, label: "55-59" },
			{ from: 60, label: "60-64" },
			{ from: 65, label: "65-69" },
			{ from: 70, label: "70-74" },
			{ from: 75, label: "75-79" },
			{ from: 80, label: "80-84" },
			{ from: 85, label: "85-89" },
			{ from: 90, label: "90 and over" },
		],
		unknownLabel: "Age not known",
		provenance: {
			status: "derived",
			source: nhsEnglandPlatformCode,
			note: "The bands between 5-9 and 85-89 follow from the five-year step; the source was read in outline.",
		},
	},
};
