/** What people and events are divided by beside ethnic group. */
export type BreakdownId =
	| "sex"
	| "age"
	| "deprivation"
	| "organisation"
	| "legal-status"
	| "ward-type"
	| "bed-type"
	| "team-type";

/** A way of dividing what is counted. */
export interface Breakdown {
	readonly id: BreakdownId;
	readonly title: string;
	/** The code list of its groups. */
	readonly scheme: string;
	/** `person`: every measure can be divided so. `event`: those that say so, since the events themselves carry it. */
	readonly of: "person" | "event";
	readonly note?: string;
}

/**
 * The breakdowns beside ethnic group, as data. Every result that is divided by one names it.
 *
 * @example
 * ```ts
 * import { breakdowns } from "pcref/measures";
 *
 * breakdowns["ward-type"].of; // => "event"
 * breakdowns.sex.scheme; // => "mhsds-derived-gender"
 * ```
 */
export const breakdowns: { readonly [Id in BreakdownId]: Breakdown } = {
	sex: {
		id: "sex",
		title: "Recorded gender, male or female",
		scheme: "mhsds-derived-gender",
		of: "person",
		note: "Der_Gender: gender identity where it is recorded, else the gender stated. Any other code, and none, is Unknown: no population is divided by it.",
	},
	age: { id: "age", title: "Age on the last day of the period", scheme: "age-band", of: "person" },
	deprivation: {
		id: "deprivation",
		title: "Deprivation decile of where the person lives, 1 the most deprived",
		scheme: "imd-decile",
		of: "person",
		note: "Decile 1 is the most deprived tenth of small areas. The annual Mental Health Act tables number them the other way round: their 01 is the least deprived.",
	},
	organisation: { id: "organisation", title: "Provider", scheme: "ods-organisation", of: "person" },
	"legal-status": {
		id: "legal-status",
		title: "Mental Health Act legal status",
		scheme: "mhsds-legal-status",
		of: "event",
	},
	"ward-type": {
		id: "ward-type",
		title: "Type of ward (MHS903)",
		scheme: "mhsds-ward-type",
		of: "event",
	},
	"bed-type": {
		id: "bed-type",
		title: "Kind of bed (MHAdmittedPatientClass)",
		scheme: "mhsds-admitted-patient-classification",
		of: "event",
	},
	"team-type": {
		id: "team-type",
		title: "Type of team (ServTeamTypeMH)",
		scheme: "mhsds-team-type",
		of: "event",
	},
};
