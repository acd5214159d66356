import {
	mentalHealthActAnnualCode,
	mentalHealthBulletinCode,
	mhsdsMonthlyCode,
	nhsDataDictionary,
	onsTs021,
	talkingTherapiesCode,
} from "../sources.js";
import type { RollUp } from "./roll-up.js";

/** The roll-ups in national use, each under a name of ours. */
export type RollUpId =
	| "nhs-16+1"
	| "nhs-upper-bulletin"
	| "nhs-upper-bbrb"
	| "nhs-upper-mha-annual"
	| "nhs-restraint-short"
	| "wnw"
	| "restraint-bame"
	| "talking-therapies-broad"
	| "talking-therapies-high-level"
	| "mha-annual-repeat-detentions"
	| "ons-2021-19"
	| "ons-2021-5"
	| "nhs-denominator-2021"
	| "nhs-denominator-2021-icb"
	| "gss-5+1-on-2001";

/**
 * Every ethnic group roll-up found in national publications, with its faults. No two agree: Chinese stands under
 * Other in NHS figures and under Asian in census ones, White carries four labels, and not stated is anything from a
 * row of its own to part of Other. Groups and labels are as published; titles are ours.
 *
 * @example
 * ```ts
 * import { rollUps } from "pcref/reference";
 *
 * rollUps["ons-2021-5"].groups.map(({ label }) => label).length; // => 5
 * rollUps["restraint-bame"].warnings?.length; // => 1
 * ```
 */
export const rollUps: { readonly [Id in RollUpId]: RollUp<Id> } = {
	"nhs-16+1": {
		id: "nhs-16+1",
		title: "NHS ethnic category, 16+1 in detail",
		base: "nhs-ethnic-category-2001",
		groups: [
			{ label: "British", codes: ["A"] },
			{ label: "Irish", codes: ["B"] },
			{ label: "Any other White background", codes: ["C"] },
			{ label: "White and Black Caribbean", codes: ["D"] },
			{ label: "White and Black African", codes: ["E"] },
			{ label: "White and Asian", codes: ["F"] },
			{ label: "Any other mixed background", codes: ["G"] },
			{ label: "Indian", codes: ["H"] },
			{ label: "Pakistani", codes: ["J"] },
			{ label: "Bangladeshi", codes: ["K"] },
			{ label: "Any other Asian background", codes: ["L"] },
			{ label: "Caribbean", codes: ["M"] },
			{ label: "African", codes: ["N"] },
			{ label: "Any other Black background", codes: ["P"] },
			{ label: "Chinese", codes: ["R"] },
			{ label: "Any other ethnic group", codes: ["S"] },
			{ label: "Not stated", codes: ["Z"] },
			{ label: "Not known", codes: ["99"] },
		],
		provenance: { status: "official", source: nhsDataDictionary },
	},
	"nhs-upper-bulletin": {
		id: "nhs-upper-bulletin",
		title: "Mental Health Bulletin, upper groups",
		base: "nhs-ethnic-category-2001",
		groups: [
			{ label: "White", codes: ["A", "B", "C"] },
			{ label: "Mixed", codes: ["D", "E", "F", "G"] },
			{ label: "Asian or Asian British", codes: ["H", "J", "K", "L"] },
			{ label: "Black or Black British", codes: ["M", "N", "P"] },
			{ label: "Other Ethnic Groups", codes: ["R", "S"] },
			{ label: "Not Stated", codes: ["Z"] },
			{ label: "Not Known", codes: ["99"] },
			{ label: "UNKNOWN", codes: [], also: ["missing", "invalid"] },
		],
		provenance: { status: "official", source: mentalHealthBulletinCode },
	},
	"nhs-upper-bbrb": {
		id: "nhs-upper-bbrb",
		title: "MHSDS monthly statistics, upper groups",
		base: "nhs-ethnic-category-2001",
		groups: [
			{ label: "White or White British", codes: ["A", "B", "C"] },
			{ label: "Mixed", codes: ["D", "E", "F", "G"] },
			{ label: "Asian or Asian British", codes: ["H", "J", "K", "L"] },
			{ label: "Black or Black British", codes: ["M", "N", "P"] },
			{ label: "Other Ethnic Groups", codes: ["R", "S"] },
			{ label: "Not Stated", codes: ["Z"] },
			{ label: "Not Known", codes: ["99"] },
			{ label: "UNKNOWN", codes: [], also: ["missing", "invalid"] },
		],
		provenance: { status: "official", source: mhsdsMonthlyCode },
	},
	"nhs-upper-mha-annual": {
		id: "nhs-upper-mha-annual",
		title: "Mental Health Act annual statistics, high-level groups",
		base: "nhs-ethnic-category-2001",
		groups: [
			{ label: "White", codes: ["A", "B", "C"] },
			{ label: "Mixed", codes: ["D", "E", "F", "G"] },
			{ label: "Asian or Asian British", codes: ["H", "J", "K", "L"] },
			{ label: "Black or Black British", codes: ["M", "N", "P"] },
			{ label: "Other Ethnic Groups", codes: ["R", "S"] },
			{ label: "Unknown", codes: ["Z", "99"], also: ["missing", "invalid"] },
		],
		warnings: [
			"The publication groups the submitted value whole, so a local two-character code such as A1 is Unknown there; here it is counted under its national group.",
			"Its ICB tables use these groups for counts, but denominators with Chinese under Asian (nhs-denominator-2021-icb).",
		],
		provenance: { status: "official", source: mentalHealthActAnnualCode },
	},
	"nhs-restraint-short": {
		id: "nhs-restraint-short",
		title: "Restrictive interventions publication, short labels",
		base: "nhs-ethnic-category-2001",
		groups: [
			{ label: "White", codes: ["A", "B", "C"] },
			{ label: "Mixed", codes: ["D", "E", "F", "G"] },
			{ label: "Asian", codes: ["H", "J", "K", "L"] },
			{ label: "Black", codes: ["M", "N", "P"] },
			{ label: "Other", codes: ["R", "S"] },
			{ label: "Not Stated", codes: ["Z"] },
		],
		warnings: [
			"The publication shows 99, missing and invalid codes as UNKNOWN, which its list of groups does not hold; here they are unmapped.",
		],
		provenance: { status: "official", source: mhsdsMonthlyCode },
	},
	wnw: {
		id: "wnw",
		title: "MHSDS monthly statistics, White British and all others",
		base: "nhs-ethnic-category-2001",
		groups: [
			{ label: "White British", codes: ["A"] },
			{
				label: "Non-white British",
				codes: ["B", "C", "D", "E", "F", "G", "H", "J", "K", "L", "M", "N", "P", "R", "S"],
			},
			{ label: "Missing/invalid", codes: ["Z", "99"], also: ["missing", "invalid"] },
		],
		warnings: ["The monthly Mental Health Act tables count Z as Non-white British instead."],
		provenance: { status: "official", source: mhsdsMonthlyCode },
	},
	"restraint-bame": {
		id: "restraint-bame",
		title: "Restrictive interventions dashboard, two-way split (problematic)",
		base: "nhs-ethnic-category-2001",
		groups: [
			{ label: "Non-BAME", codes: ["A", "B", "C", "R", "S"] },
			{ label: "BAME", codes: ["D", "E", "F", "G", "H", "J", "K", "L", "M", "N", "P"] },
			{ label: "Unknown/Not Stated", codes: ["Z"], also: ["missing", "invalid"] },
		],
		warnings: [
			"Puts Chinese and Any other ethnic group outside the minority ethnic group, and has no group for 99. Here so that existing files can be read; government writing guidance discourages the term.",
		],
		provenance: { status: "official", source: mhsdsMonthlyCode },
	},
	"talking-therapies-broad": {
		id: "talking-therapies-broad",
		title: "Talking Therapies dashboard, broad",
		base: "nhs-ethnic-category-2001",
		groups: [
			{ label: "White British", codes: ["A"] },
			{
				label: "Ethnic Minorities",
				codes: ["B", "C", "D", "E", "F", "G", "H", "J", "K", "L", "M", "N", "P", "R", "S"],
			},
			{ label: "Other", codes: ["Z", "99"], also: ["missing", "invalid"] },
		],
		provenance: { status: "official", source: talkingTherapiesCode },
	},
	"talking-therapies-high-level": {
		id: "talking-therapies-high-level",
		title: "Talking Therapies dashboard, high level (problematic)",
		base: "nhs-ethnic-category-2001",
		groups: [
			{ label: "White", codes: ["A", "B", "C"] },
			{ label: "Mixed", codes: ["D", "E", "F", "G"] },
			{ label: "Asian or Asian British", codes: ["H", "J", "K", "L"] },
			{ label: "Black or Black British", codes: ["M", "N", "P"] },
			{ label: "Other Ethnic Groups", codes: ["R", "S", "99", "Z"] },
			{ label: "Unspecified/Invalid data supplied", codes: [], also: ["invalid"] },
			{ label: "Other", codes: [], also: ["missing"] },
		],
		warnings: [
			"Not stated and Not known are counted as Other Ethnic Groups.",
			"The publication names the derived values -1 and -3; an invalid code is -1.",
		],
		provenance: { status: "official", source: talkingTherapiesCode },
	},
	"mha-annual-repeat-detentions": {
		id: "mha-annual-repeat-detentions",
		title: "Mental Health Act annual statistics, repeat detentions table (published error)",
		base: "nhs-ethnic-category-2001",
		groups: [
			{ label: "White", codes: ["A", "B", "C"] },
			{ label: "Mixed", codes: ["D", "E", "F", "G"] },
			{ label: "Asian or Asian British", codes: ["H", "J", "K", "L"] },
			{ label: "Black or Black British", codes: ["M", "N", "P"] },
			{ label: "Other Ethnic Groups", codes: ["R", "S", "Z", "99"] },
			{ label: "Unknown", codes: [], also: ["missing", "invalid"] },
		],
		warnings: [
			"Not stated and Not known are counted as Other Ethnic Groups: the published 9,389 for 2023/24 is 235 + 2,155 + 3,435 + 3,564, of whom 2,390 belong there.",
			"The publication shows no row for missing codes.",
		],
		provenance: { status: "official", source: mentalHealthActAnnualCode, edition: "2023/24" },
	},
	"ons-2021-19": {
		id: "ons-2021-19",
		title: "ONS Census 2021, 19 groups",
		base: "census-2021-ethnic-group",
		groups: [
			{ label: "Asian, Asian British or Asian Welsh: Bangladeshi", codes: ["1"] },
			{ label: "Asian, Asian British or Asian Welsh: Chinese", codes: ["2"] },
			{ label: "Asian, Asian British or Asian Welsh: Indian", codes: ["3"] },
			{ label: "Asian, Asian British or Asian Welsh: Pakistani", codes: ["4"] },
			{ label: "Asian, Asian British or Asian Welsh: Other Asian", codes: ["5"] },
			{ label: "Black, Black British, Black Welsh, Caribbean or African: African", codes: ["6"] },
			{ label: "Black, Black British, Black Welsh, Caribbean or African: Caribbean", codes: ["7"] },
			{ label: "Black, Black British, Black Welsh, Caribbean or African: Other Black", codes: ["8"] },
			{ label: "Mixed or Multiple ethnic groups: White and Asian", codes: ["9"] },
			{ label: "Mixed or Multiple ethnic groups: White and Black African", codes: ["10"] },
			{ label: "Mixed or Multiple ethnic groups: White and Black Caribbean", codes: ["11"] },
			{ label: "Mixed or Multiple ethnic groups: Other Mixed or Multiple ethnic groups", codes: ["12"] },
			{ label: "White: English, Welsh, Scottish, Northern Irish or British", codes: ["13"] },
			{ label: "White: Irish", codes: ["14"] },
			{ label: "White: Gypsy or Irish Traveller", codes: ["15"] },
			{ label: "White: Roma", codes: ["16"] },
			{ label: "White: Other White", codes: ["17"] },
			{ label: "Other ethnic group: Arab", codes: ["18"] },
			{ label: "Other ethnic group: Any other ethnic group", codes: ["19"] },
		],
		provenance: { status: "official", source: onsTs021 },
	},
	"ons-2021-5": {
		id: "ons-2021-5",
		title: "ONS Census 2021, 5 groups",
		base: "census-2021-ethnic-group",
		groups: [
			{ label: "Asian, Asian British or Asian Welsh", codes: ["1", "2", "3", "4", "5"] },
			{ label: "Black, Black British, Black Welsh, Caribbean or African", codes: ["6", "7", "8"] },
			{ label: "Mixed or Multiple ethnic groups", codes: ["9", "10", "11", "12"] },
			{ label: "White", codes: ["13", "14", "15", "16", "17"] },
			{ label: "Other ethnic group", codes: ["18", "19"] },
		],
		provenance: { status: "official", source: onsTs021 },
	},
	"nhs-denominator-2021": {
		id: "nhs-denominator-2021",
		title: "Mental Health Act annual statistics, national denominators on Census 2021",
		base: "census-2021-ethnic-group",
		groups: [
			{ label: "White", codes: ["13", "14", "15", "17"] },
			{ label: "Mixed", codes: ["9", "10", "11", "12"] },
			{ label: "Asian or Asian British", codes: ["1", "3", "4", "5"] },
			{ label: "Black or Black British", codes: ["6", "7", "8"] },
			{ label: "Other Ethnic Groups", codes: ["2", "18", "19"] },
		],
		leftOut: [
			{
				code: "16",
				reason:
					"the national denominators leave Roma out (99,138 people in the national census table, 99,122 by sum of authorities)",
			},
		],
		warnings: [
			"The published White crude rate of 69.5 for 2023/24 follows only without Roma: 69.466 without, 69.316 with Roma, 69.564 without Gypsy or Irish Traveller as well.",
			"Gypsy or Irish Traveller and Arab are in these denominators although no NHS code lets them be counted as such.",
		],
		provenance: { status: "official", source: mentalHealthActAnnualCode, edition: "2023/24" },
	},
	"nhs-denominator-2021-icb": {
		id: "nhs-denominator-2021-icb",
		title: "Mental Health Act annual statistics, ICB denominators on Census 2021 (Chinese under Asian)",
		base: "census-2021-ethnic-group",
		groups: [
			{ label: "Asian or Asian British", codes: ["1", "2", "3", "4", "5"] },
			{ label: "Black or Black British", codes: ["6", "7", "8"] },
			{ label: "Mixed", codes: ["9", "10", "11", "12"] },
			{ label: "White", codes: ["13", "14", "15", "16", "17"] },
			{ label: "Other Ethnic Groups", codes: ["18", "19"] },
		],
		warnings: [
			"The counts these populations divide have Chinese under Other Ethnic Groups: an inconsistency of the publication.",
		],
		provenance: { status: "official", source: mentalHealthActAnnualCode, edition: "2023/24" },
	},
	"gss-5+1-on-2001": {
		id: "gss-5+1-on-2001",
		title: "Harmonised 5+1 groups on NHS codes, Chinese under Asian",
		base: "nhs-ethnic-category-2001",
		groups: [
			{ label: "Asian", codes: ["H", "J", "K", "L", "R"] },
			{ label: "Black", codes: ["M", "N", "P"] },
			{ label: "Mixed", codes: ["D", "E", "F", "G"] },
			{ label: "White", codes: ["A", "B", "C"] },
			{ label: "Other", codes: ["S"] },
			{ label: "Unknown", codes: ["Z", "99"] },
		],
		provenance: {
			status: "inferred",
			source: "Government Statistical Service harmonised groups, applied to NHS codes here",
		},
	},
};

/** The roll-up of an id that may be no roll-up's. */
export function findRollUp(id: string): (typeof rollUps)[RollUpId] | undefined {
	return Object.hasOwn(rollUps, id) ? rollUps[id as RollUpId] : undefined;
}
