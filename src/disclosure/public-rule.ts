import type { Provenance } from "../reference/standing.js";

/** A rule by which counts of people or events are made fit for publication. */
export interface PublicRule {
	readonly id: string;
	/** Counts under this are hidden, zero included. */
	readonly threshold: number;
	/** Other counts are rounded to the nearest multiple of this. */
	readonly base: number;
	/** The rule in plain sentences, for readers. */
	readonly text: string;
	readonly provenance: Provenance;
}

/**
 * The rules that {@link release} knows, by id. `mhsds-under-5-nearest-5` is the rule of the national mental health
 * publications below England level, with rates by the annual Mental Health Act code: from the rounded count, at one
 * decimal. The hiding of further figures and the coarser standardised rates are this package's addition; the national
 * code has neither.
 */
export const publicRules = {
	"mhsds-under-5-nearest-5": {
		id: "mhsds-under-5-nearest-5",
		threshold: 5,
		base: 5,
		text: "Counts under 5, zero included, are hidden. Other counts are rounded to the nearest 5. Rates, ratios, differences and shares are worked out from the rounded counts, and hidden where a count they need is hidden. Standardised rates and their ratios are rounded to 2 significant figures, and hidden where a count they need is shown as under 10. Where a hidden count could be worked out from the figures around it, more figures are hidden.",
		provenance: {
			status: "official",
			source:
				"NHS England, annual Mental Health Act statistics, publication code (NHSDigital/mental-health-act-annual-statistics, commit 44a5ccd)",
			edition: "2025-09-04",
			note: "The national code hides no further figures to protect a hidden one and prints standardised rates more exactly: these parts are this package's.",
		},
	},
} as const satisfies Record<string, PublicRule>;

/** Id of a rule for publication. */
export type PublicRuleId = keyof typeof publicRules;
