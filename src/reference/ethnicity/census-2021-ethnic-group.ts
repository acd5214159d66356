import type { CodeList, CodeListEntry } from "../code-list.js";
import { censusEthnicGroupByAuthority, mentalHealthActAnnualCode, onsTs021 } from "../sources.js";

/** The 19 codes, as strings. */
export const census2021EthnicGroupCodes = [
	"1",
	"2",
	"3",
	"4",
	"5",
	"6",
	"7",
	"8",
	"9",
	"10",
	"11",
	"12",
	"13",
	"14",
	"15",
	"16",
	"17",
	"18",
	"19",
] as const;

/** One of the 19 codes. */
export type Census2021EthnicGroupCode = (typeof census2021EthnicGroupCodes)[number];

/** One of the 19 tick-box groups of the England and Wales census. */
export interface Census2021EthnicGroup extends CodeListEntry {
	readonly code: Census2021EthnicGroupCode;
	/** The high-level group it stands under. */
	readonly parent:
		| "Asian, Asian British or Asian Welsh"
		| "Black, Black British, Black Welsh, Caribbean or African"
		| "Mixed or Multiple ethnic groups"
		| "White"
		| "Other ethnic group";
}

/**
 * The 19 ethnic groups of Census 2021 in England and Wales, by the ONS category numbers that NHS England's
 * pipelines use (alphabetical within the parent group).
 *
 * Gypsy or Irish Traveller, Roma and Arab have no NHS code. Chinese stands under Asian here and under Other Ethnic
 * Groups in the NHS list. Roma was new in 2021; the 18 groups of 2011 are the others.
 *
 * @example
 * ```ts
 * import { census2021EthnicGroups } from "pcref/reference";
 *
 * census2021EthnicGroups.codes.find(({ label }) => label === "Chinese"); // => { code: "2", parent: "Asian, Asian British or Asian Welsh" }
 * ```
 */
export const census2021EthnicGroups: CodeList<Census2021EthnicGroup, "census-2021-ethnic-group"> = {
	scheme: "census-2021-ethnic-group",
	title: "Census 2021 ethnic group (19 groups, England and Wales)",
	provenance: {
		status: "official",
		source: `${onsTs021}; ${censusEthnicGroupByAuthority}; ${mentalHealthActAnnualCode}`,
		edition: "Census 2021",
	},
	codes: [
		{ code: "1", label: "Bangladeshi", parent: "Asian, Asian British or Asian Welsh" },
		{ code: "2", label: "Chinese", parent: "Asian, Asian British or Asian Welsh" },
		{ code: "3", label: "Indian", parent: "Asian, Asian British or Asian Welsh" },
		{ code: "4", label: "Pakistani", parent: "Asian, Asian British or Asian Welsh" },
		{ code: "5", label: "Other Asian", parent: "Asian, Asian British or Asian Welsh" },
		{ code: "6", label: "African", parent: "Black, Black British, Black Welsh, Caribbean or African" },
		{ code: "7", label: "Caribbean", parent: "Black, Black British, Black Welsh, Caribbean or African" },
		{ code: "8", label: "Other Black", parent: "Black, Black British, Black Welsh, Caribbean or African" },
		{ code: "9", label: "White and Asian", parent: "Mixed or Multiple ethnic groups" },
		{ code: "10", label: "White and Black African", parent: "Mixed or Multiple ethnic groups" },
		{ code: "11", label: "White and Black Caribbean", parent: "Mixed or Multiple ethnic groups" },
		{ code: "12", label: "Other Mixed or Multiple ethnic groups", parent: "Mixed or Multiple ethnic groups" },
		{ code: "13", label: "English, Welsh, Scottish, Northern Irish or British", parent: "White" },
		{ code: "14", label: "Irish", parent: "White" },
		{ code: "15", label: "Gypsy or Irish Traveller", parent: "White" },
		{ code: "16", label: "Roma", parent: "White" },
		{ code: "17", label: "Other White", parent: "White" },
		{ code: "18", label: "Arab", parent: "Other ethnic group" },
		{ code: "19", label: "Any other ethnic group", parent: "Other ethnic group" },
	],
};
