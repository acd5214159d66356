import type { Provenance } from "../../reference/standing.js";
import { doncasterPage, edsPage, leedsPage } from "../sources.js";

/** The eleven outcomes, in their order. */
export const edsOutcomeIds = ["1A", "1B", "1C", "1D", "2A", "2B", "2C", "2D", "3A", "3B", "3C"] as const;

/** One of the eleven outcomes. */
export type EdsOutcomeId = (typeof edsOutcomeIds)[number];

/** One outcome of the Equality Delivery System 2022. */
export interface EdsOutcome {
	readonly id: EdsOutcomeId;
	readonly domain: 1 | 2 | 3;
	/** What it asks, in our words. */
	readonly text: string;
	/** Standing of the text: the outcome itself is official. */
	readonly provenance: Provenance;
}

const confirmed: Provenance = {
	status: "official",
	source: [edsPage, doncasterPage, leedsPage].join("; "),
	note: "Read on trusts' pages that restate the outcomes.",
};

const recalled: Provenance = {
	status: "unverified",
	source: edsPage,
	note: "That there is such an outcome is known; what it says was recalled and not read. Check before use.",
};

/** The three domains of the Equality Delivery System 2022, by number. */
export const edsDomains = {
	1: "Commissioned or provided services",
	2: "Workforce health and well-being",
	3: "Inclusive leadership",
} as const;

/**
 * The eleven outcomes of the Equality Delivery System 2022, in their order, each with the standing of its text.
 *
 * @example
 * ```ts
 * import { edsOutcomes } from "pcref/equality-standards";
 *
 * edsOutcomes.length; // => 11
 * edsOutcomes.filter(({ provenance }) => provenance.status === "unverified").map(({ id }) => id); // => ["2C", "3A", "3B", "3C"]
 * ```
 */
export const edsOutcomes: readonly EdsOutcome[] = [
	{ id: "1A", domain: 1, text: "Patients have the level of access they need.", provenance: confirmed },
	{ id: "1B", domain: 1, text: "Each patient's health needs are met.", provenance: confirmed },
	{ id: "1C", domain: 1, text: "Patients are free from harm.", provenance: confirmed },
	{ id: "1D", domain: 1, text: "Patients report a good experience.", provenance: confirmed },
	{
		id: "2A",
		domain: 2,
		text: "Staff are helped to manage obesity, diabetes, asthma, chronic lung disease and mental ill health.",
		provenance: confirmed,
	},
	{
		id: "2B",
		domain: 2,
		text: "Staff are free from abuse, harassment, bullying and violence.",
		provenance: confirmed,
	},
	{
		id: "2C",
		domain: 2,
		text: "Staff who meet stress, abuse or violence have independent support and advice.",
		provenance: recalled,
	},
	{
		id: "2D",
		domain: 2,
		text: "Staff recommend the organisation as a place to work and to be treated.",
		provenance: confirmed,
	},
	{
		id: "3A",
		domain: 3,
		text: "Leaders show that they understand equality and health inequalities, and are committed to them.",
		provenance: recalled,
	},
	{
		id: "3B",
		domain: 3,
		text: "Board papers say what they mean for equality and health inequalities, and the risks.",
		provenance: recalled,
	},
	{
		id: "3C",
		domain: 3,
		text: "Leaders have ways to manage performance and to follow progress with staff and patients.",
		provenance: recalled,
	},
];
