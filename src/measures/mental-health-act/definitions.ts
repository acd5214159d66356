import type { Provenance } from "../../reference/standing.js";
import type { CountableDefinition } from "../countable-measure.js";
import type { MeasureDefinition } from "../definition.js";
import { periodRules } from "../months/period-rule.js";

const provenance: Provenance = {
	status: "official",
	source:
		"NHS England, Mental Health Act Statistics, Annual Figures, and the code behind them (github.com/NHSDigital/mental-health-act-annual-statistics@44a5ccd)",
	edition: "Code of 2025-09-04",
	note: "Titles, questions and wording are ours; what is counted is the publication's.",
};

const residents =
	"Rates are per residents of the area, whether they were in touch with services or not: they show what a community experiences, not what happens to people in care.";

const knownOnly =
	"Rates count people whose ethnic group is known, whose age is known, and whose recorded gender is male or female, because census populations have nothing else to divide by.";

/** How the measures of the annual statistics that are published by ethnic group are counted. */
const annual = {
	population: "People with a hospital spell and a Mental Health Act legal status period",
	denominator: { basis: "resident-population" },
	statistic: "rate",
	groupsHold: "known-age-and-sex",
	needs: ["MHS001", "MHS101", "MHS401", "MHS501"],
	reads: ["MHS404"],
	part: "legislative-and-regulatory-obligations",
	alsoDividedBy: ["caseload", "admissions", "bed-days"],
	eventBreakdowns: ["legal-status"],
	periodRule: periodRules.financialYear,
	computability: ["M(12)", "P"],
	switches: ["imd-label-mismatch", "own-weight-dsr"],
} as const satisfies Partial<CountableDefinition>;

/** A measure of the annual statistics, per 100,000 residents. */
export function annualDefinition(
	words: Pick<
		CountableDefinition,
		"id" | "officialId" | "title" | "question" | "dimension" | "numerator" | "unit" | "direction" | "caveats"
	> &
		Partial<Pick<CountableDefinition, "partOf" | "needs" | "reads">>,
): CountableDefinition {
	return { ...annual, per: 100_000, provenance, ...words, caveats: [...words.caveats, knownOnly, residents] };
}

/** All detentions under the Mental Health Act that began in the period. */
export const detentionsDefinition: CountableDefinition = {
	...annual,
	id: "mha.detentions",
	officialId: "All detentions",
	title: "Detentions under the Mental Health Act",
	question: "How often are people of each ethnic group detained in hospital under the Mental Health Act?",
	dimension: "outcome",
	numerator:
		"Mental Health Act episodes that began in the period and detained somebody: on admission, following admission, following a place of safety order, following revocation of a community treatment order, or by a court or from prison (categories A, B, C, D and P), each counted once",
	unit: "detention",
	direction: "context",
	per: 100_000,
	caveats: [
		"Detentions are counted, not people: one person can be detained more than once.",
		"Renewals, transfers between hospitals and changes from section 2 to section 3 are not new detentions.",
		knownOnly,
		residents,
	],
	provenance,
};

/** Community treatment orders that began in the period. */
export const communityTreatmentOrdersDefinition: CountableDefinition = {
	...annual,
	population: "People with a community treatment order",
	needs: ["MHS001", "MHS101", "MHS401", "MHS404", "MHS501"],
	reads: [],
	id: "mha.community-treatment-orders",
	officialId: "Uses of CTOs",
	alsoDividedBy: ["caseload", "admissions", "bed-days", "detentions"],
	title: "Community treatment orders",
	question: "How often are people of each ethnic group placed on a community treatment order?",
	dimension: "outcome",
	numerator: "Community treatment orders that began in the period",
	unit: "community treatment order",
	direction: "context",
	per: 100_000,
	caveats: [knownOnly, residents],
	provenance,
};

/** Uses of section 136 in health settings. */
export const section136Definition: CountableDefinition = {
	...annual,
	population: "People with a Mental Health Act legal status period, in hospital or not",
	id: "mha.section-136",
	officialId: "Short term orders: Section 136",
	title: "Uses of section 136",
	question: "How often are people of each ethnic group brought to a place of safety by the police?",
	dimension: "access",
	numerator:
		"Place of safety orders under section 136 that began in the period (category E, legal status 20)",
	unit: "section 136 order",
	direction: "context",
	per: 100_000,
	caveats: ["Orders in police cells are not in mental health services data.", knownOnly, residents],
	provenance,
};

/** Hospital discharges of people who had been detained. */
export const dischargesFollowingDetentionDefinition: CountableDefinition = {
	...annual,
	id: "mha.discharges-following-detention",
	eventBreakdowns: [],
	officialId: "Discharges following detention",
	title: "Discharges following detention",
	question: "How often do people of each ethnic group leave hospital after a detention?",
	dimension: "outcome",
	numerator:
		"Hospital stays that ended in the period, in which a detention began in the period and ended by the discharge",
	unit: "discharge",
	direction: "context",
	per: 100_000,
	caveats: [
		"A detention that began before the period, or was still open at discharge, is not counted.",
		knownOnly,
		residents,
	],
	provenance,
};

/** People who were detained more than once. */
export const repeatDetentionsDefinition: CountableDefinition = {
	...annual,
	id: "mha.repeat-detentions",
	officialId: "Repeat detentions",
	alsoDividedBy: [],
	eventBreakdowns: [],
	title: "People detained more than once",
	question:
		"Of the people of each ethnic group who are detained, how many are detained again in the same period?",
	dimension: "outcome",
	population: "People detained in the period",
	numerator: "People with two or more detentions that began in the period, each person once",
	unit: "person",
	statistic: "share",
	per: 100,
	denominator: { basis: "records", title: "People detained in the period" },
	direction: "lower-is-better",
	groupsHold: "everybody",
	switches: ["repeat-mpi-fanout", "repeat-z-other"],
	caveats: [
		"The longer the period, the larger the share: one month says little of what a year says.",
		"People who were detained again elsewhere are not seen.",
	],
	provenance,
};

/**
 * The measures of the annual Mental Health Act statistics that are published by ethnic group. `officialId` is the name
 * that {@link PublishedFigures} go by.
 */
export const mentalHealthActDefinitions: readonly MeasureDefinition[] = [
	detentionsDefinition,
	communityTreatmentOrdersDefinition,
	section136Definition,
	dischargesFollowingDetentionDefinition,
];
