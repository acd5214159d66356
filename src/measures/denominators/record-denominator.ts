import type { RecordDenominator } from "../countable-measure.js";

/** What rates can be divided by in the records of the same provider and period. */
export type RecordDenominatorId = "caseload" | "admissions" | "bed-days" | "detentions";

/** Something counted in the same records that measures may be divided by, if asked for. */
export interface RecordDenominatorChoice extends RecordDenominator {
	readonly id: RecordDenominatorId;
	/** Rates are per this many of it. */
	readonly per: number;
	/** Tables without which it cannot be counted. */
	readonly needs: readonly string[];
	/** The title of the people whose days it is, where it is days. */
	readonly daysOf?: string;
}

/**
 * The denominators that are counted in the same records, as data. They are this package's own: official rates have one
 * denominator, which a measure's definition names.
 *
 * @example
 * ```ts
 * import { recordDenominators } from "pcref/measures";
 *
 * recordDenominators.caseload.title; // => "People with a referral open in the period"
 * recordDenominators["bed-days"].per; // => 1000
 * ```
 */
export const recordDenominators: { readonly [Id in RecordDenominatorId]: RecordDenominatorChoice } = {
	caseload: {
		id: "caseload",
		basis: "records",
		title: "People with a referral open in the period",
		per: 1000,
		needs: ["MHS101"],
	},
	admissions: {
		id: "admissions",
		basis: "records",
		title: "Hospital stays that began in the period",
		per: 100,
		needs: ["MHS101", "MHS501"],
	},
	"bed-days": {
		id: "bed-days",
		basis: "bed-days",
		title: "Occupied bed days in the period",
		per: 1000,
		needs: ["MHS101", "MHS501"],
		daysOf: "People in hospital in the period",
	},
	detentions: {
		id: "detentions",
		basis: "records",
		title: "Detentions that began in the period",
		per: 100,
		needs: ["MHS101", "MHS401", "MHS501"],
	},
};
