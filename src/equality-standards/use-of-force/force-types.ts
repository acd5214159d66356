import type { CodeList, CodeListEntry } from "../../reference/code-list.js";

/** The codes of {@link forceTypes}, in order. */
export const forceTypeCodes = [
	"physical-restraint",
	"mechanical-restraint",
	"chemical-restraint",
	"seclusion",
	"segregation",
	"other-isolation",
] as const;

/** A type of force in the sense of the Act. */
export type ForceType = (typeof forceTypeCodes)[number];

/** One type of force. */
export interface ForceTypeEntry extends CodeListEntry {
	readonly code: ForceType;
}

/**
 * The types of force of the Mental Health Units (Use of Force) Act 2018: physical, mechanical and chemical restraint,
 * and isolation, of which seclusion and segregation are told apart here. Codes are this project's. The restrictive
 * intervention types of MHSDS are finer and another list.
 *
 * @example
 * ```ts
 * import { forceTypes } from "pcref/equality-standards";
 *
 * forceTypes.codes.map(({ label }) => label)[0]; // => "Physical restraint"
 * ```
 */
export const forceTypes: CodeList<ForceTypeEntry, "pcref-package-force-types-1"> = {
	scheme: "pcref-package-force-types-1",
	title: "Types of force, after the Mental Health Units (Use of Force) Act 2018",
	provenance: {
		status: "official",
		source:
			"Mental Health Units (Use of Force) Act 2018, section 1 (https://www.legislation.gov.uk/ukpga/2018/27/section/1)",
		note: "The Act names physical, mechanical and chemical restraint, and isolation; codes and the division of isolation are ours.",
	},
	codes: [
		{ code: "physical-restraint", label: "Physical restraint" },
		{ code: "mechanical-restraint", label: "Mechanical restraint" },
		{ code: "chemical-restraint", label: "Chemical restraint" },
		{ code: "seclusion", label: "Isolation: seclusion" },
		{ code: "segregation", label: "Isolation: segregation" },
		{ code: "other-isolation", label: "Isolation: other" },
	],
};
