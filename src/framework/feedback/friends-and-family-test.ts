import type { CodeList, CodeListEntry } from "../../reference/code-list.js";

/**
 * The answers to the Friends and Family Test question about overall experience, best first, then don't know.
 *
 * Nationally the test carries no ethnicity, and PCREF sources do not name it: using it here is a local choice.
 *
 * @example
 * ```ts
 * import { friendsAndFamilyTestAnswers } from "pcref";
 *
 * friendsAndFamilyTestAnswers.codes.at(-1); // => { code: "6", label: "Don't Know" }
 * ```
 */
export const friendsAndFamilyTestAnswers: CodeList<CodeListEntry, "nhs-friends-and-family-test"> = {
	scheme: "nhs-friends-and-family-test",
	title: "NHS Friends and Family Test, overall experience",
	provenance: {
		status: "official",
		source: "NHS England, Friends and Family Test pipeline (github.com/nhsengland/fft_pipeline@1a1acbb)",
		note: "The numbers give the order of the answers; they are not a national code list.",
	},
	codes: [
		{ code: "1", label: "Very Good" },
		{ code: "2", label: "Good" },
		{ code: "3", label: "Neither Good nor Poor" },
		{ code: "4", label: "Poor" },
		{ code: "5", label: "Very Poor" },
		{ code: "6", label: "Don't Know" },
	],
};
