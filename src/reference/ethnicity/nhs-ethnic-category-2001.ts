import type { CodeList, CodeListEntry } from "../code-list.js";
import { nhsDataDictionary, nhsEnglandPlatformCode } from "../sources.js";

/** The 16 codes that name an ethnic group. There is no I, O or Q. */
export const knownEthnicCategoryCodes = [
	"A",
	"B",
	"C",
	"D",
	"E",
	"F",
	"G",
	"H",
	"J",
	"K",
	"L",
	"M",
	"N",
	"P",
	"R",
	"S",
] as const;

/** One of the 16 codes that name an ethnic group. */
export type KnownEthnicCategoryCode = (typeof knownEthnicCategoryCodes)[number];

/** Any national code: one of the 16, `Z` (asked, and declined or unable to say) or `99` (not known). */
export type EthnicCategoryCode = KnownEthnicCategoryCode | "Z" | "99";

/** One national ethnic category. */
export interface EthnicCategory extends CodeListEntry {
	readonly code: EthnicCategoryCode;
	/** The heading it stands under, null for not stated and not known. */
	readonly heading: string | null;
	/** `national` names a group; `not-stated` is an answer withheld; `not-known` is a question not asked. */
	readonly kind: "national" | "not-stated" | "not-known";
}

/**
 * ETHNIC CATEGORY, the 2001 census 16+1 list that every NHS data set in England still requires, in the
 * publisher's order, with the default code 99.
 *
 * The field is two characters: the national code, then an optional local character that must roll up into it.
 * The list has no code for Gypsy or Irish Traveller, Roma or Arab. A later field, ETHNIC CATEGORY 2021, has no
 * national codes and is not to be submitted.
 *
 * @example
 * ```ts
 * import { nhsEthnicCategory2001 } from "pcref/reference";
 *
 * nhsEthnicCategory2001.codes.find(({ code }) => code === "R"); // => { label: "Chinese", heading: "Other Ethnic Groups" }
 * ```
 */
export const nhsEthnicCategory2001: CodeList<EthnicCategory, "nhs-ethnic-category-2001"> = {
	scheme: "nhs-ethnic-category-2001",
	title: "NHS ethnic category (2001 census, 16+1)",
	provenance: {
		status: "official",
		source: `${nhsDataDictionary}, ETHNIC CATEGORY; ${nhsEnglandPlatformCode}`,
		edition: "Dictionary release of late 2020; platform code of 2026-03-26",
		note: "Code 9 was replaced by 99 (dictionary change 406). Letters other than these are local or belong to other lists.",
	},
	codes: [
		{ code: "A", label: "British", heading: "White", kind: "national" },
		{ code: "B", label: "Irish", heading: "White", kind: "national" },
		{ code: "C", label: "Any other White background", heading: "White", kind: "national" },
		{ code: "D", label: "White and Black Caribbean", heading: "Mixed", kind: "national" },
		{ code: "E", label: "White and Black African", heading: "Mixed", kind: "national" },
		{ code: "F", label: "White and Asian", heading: "Mixed", kind: "national" },
		{ code: "G", label: "Any other mixed background", heading: "Mixed", kind: "national" },
		{ code: "H", label: "Indian", heading: "Asian or Asian British", kind: "national" },
		{ code: "J", label: "Pakistani", heading: "Asian or Asian British", kind: "national" },
		{ code: "K", label: "Bangladeshi", heading: "Asian or Asian British", kind: "national" },
		{ code: "L", label: "Any other Asian background", heading: "Asian or Asian British", kind: "national" },
		{ code: "M", label: "Caribbean", heading: "Black or Black British", kind: "national" },
		{ code: "N", label: "African", heading: "Black or Black British", kind: "national" },
		{ code: "P", label: "Any other Black background", heading: "Black or Black British", kind: "national" },
		{ code: "R", label: "Chinese", heading: "Other Ethnic Groups", kind: "national" },
		{ code: "S", label: "Any other ethnic group", heading: "Other Ethnic Groups", kind: "national" },
		{ code: "Z", label: "Not stated", heading: null, kind: "not-stated" },
		{ code: "99", label: "Not known", heading: null, kind: "not-known" },
	],
};
