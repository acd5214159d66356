import type { CodeList, CodeListEntry } from "../../reference/code-list.js";

/**
 * A list of themes to start from. It is this project's own: no national PCREF list of themes was found. A trust
 * that has its own list uses that, under its own scheme name.
 *
 * Racism is a theme under its own name and stands apart from other discrimination.
 *
 * @example
 * ```ts
 * import { feedbackThemes } from "pcref";
 *
 * feedbackThemes.provenance.status; // => "inferred"
 * feedbackThemes.codes.some((theme) => theme.code === "racism"); // => true
 * ```
 */
export const feedbackThemes: CodeList<CodeListEntry, "pcref-package-feedback-themes-1"> = {
	scheme: "pcref-package-feedback-themes-1",
	title: "Feedback themes offered by this package (not a national list)",
	provenance: {
		status: "inferred",
		source: "This project, from the harms, pathways and complaints that PCREF sources name",
	},
	codes: [
		{ code: "access", label: "Getting help, and waiting for it" },
		{ code: "racism", label: "Racism" },
		{ code: "other-discrimination", label: "Discrimination other than racism" },
		{ code: "culture-and-faith", label: "Culture, faith and food" },
		{ code: "language", label: "Language and interpreting" },
		{ code: "dignity", label: "Dignity and respect" },
		{ code: "being-heard", label: "Being listened to and involved in decisions" },
		{ code: "carer-involvement", label: "Being recognised and involved as a carer" },
		{ code: "information-and-rights", label: "Information and rights" },
		{ code: "police-and-crisis", label: "Police, crisis care and places of safety" },
		{ code: "detention", label: "Being detained" },
		{ code: "restrictive-practice", label: "Restraint, seclusion and other restrictive practice" },
		{ code: "medication", label: "Medication" },
		{ code: "therapies", label: "Talking therapies and other therapies" },
		{ code: "safety", label: "Feeling safe" },
		{ code: "surroundings", label: "The place itself" },
		{ code: "leaving-care", label: "Discharge and what comes after" },
		{ code: "trust-and-confidence", label: "Trust and confidence in the service" },
		{ code: "giving-feedback", label: "Giving feedback, and complaints" },
		{ code: "other", label: "Something else" },
	],
};
