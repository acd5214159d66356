import { monthlyStatistics } from "../care/provenance.js";
import type { CountableDefinition } from "../countable-measure.js";
import { periodRules } from "../months/period-rule.js";

const interventions = "Restrictive interventions in the period";
const inHospital = "People in hospital in the period";

const common = {
	dimension: "experience",
	population: inHospital,
	groupsHold: "everybody",
	needs: ["MHS001", "MHS101", "MHS501", "MHS505", "MHS515"],
	reads: ["MHS502", "MHS903"],
	part: "legislative-and-regulatory-obligations",
	alsoDividedBy: [],
	eventBreakdowns: ["ward-type", "bed-type"],
	periodRule: periodRules.month,
	computability: ["S"],
	provenance: monthlyStatistics,
} as const satisfies Partial<CountableDefinition>;

const bedDays = {
	statistic: "rate",
	per: 1000,
	denominator: { basis: "bed-days", title: "Occupied bed days in the period" },
	daysOf: inHospital,
	alsoDividedBy: ["admissions"],
	direction: "lower-is-better",
} as const satisfies Partial<CountableDefinition>;

const notPeople =
	"Interventions are counted, not people: one person can have many, so that limits, which take events as independent, are too narrow.";

const everybodysDays =
	"Divided by the bed days of everybody of the group in hospital, whether an intervention was used on them or not.";

const sharedDays =
	"Rates by type are divided by the same bed days, so they add up to the rate of all types; they are no rates of exposure to one type.";

const noLeave =
	"Bed days count neither the day of discharge nor a stay within one day; leave is not taken off.";

/** People on whom a restrictive intervention was used. */
export const restrainedPeopleDefinition: CountableDefinition = {
	...common,
	id: "restrictive.people",
	eventBreakdowns: [],
	officialId: "MHS76, MHS97",
	title: "People subject to restrictive interventions",
	question:
		"Of the people of each ethnic group in hospital, on how many was a restrictive intervention used?",
	numerator: "People on whom at least one restrictive intervention was used in the period, each once",
	unit: "person",
	statistic: "share",
	per: 100,
	denominator: { basis: "records", title: inHospital },
	direction: "lower-is-better",
	caveats: ["The share does not say how often, or for how long, each person was restrained."],
};

/** Restrictive interventions of any type. */
export const interventionsDefinition: CountableDefinition = {
	...common,
	...bedDays,
	id: "restrictive.interventions",
	officialId: "MHS77, MHS96",
	title: "Restrictive interventions",
	question:
		"How often are restrictive interventions used on people of each ethnic group, for their time in hospital?",
	numerator: "Restrictive interventions in the period: each type used in each incident, once",
	counts: interventions,
	unit: "restrictive intervention",
	caveats: [notPeople, everybodysDays, noLeave],
};

/** Incidents in which restrictive interventions were used. */
export const incidentsDefinition: CountableDefinition = {
	...common,
	...bedDays,
	id: "restrictive.incidents",
	officialId: "MHS136",
	title: "Restrictive intervention incidents",
	question: "How often do incidents end in restrictive interventions on people of each ethnic group?",
	numerator: "Incidents in which at least one restrictive intervention was used in the period",
	unit: "incident",
	caveats: [
		notPeople,
		everybodysDays,
		noLeave,
		"The number of incidents is official; that it is set over bed days is this package's choice.",
	],
};

/** How long restrictive interventions lasted. */
export const interventionMinutesDefinition: CountableDefinition = {
	...common,
	id: "restrictive.minutes",
	officialId: "MHS98a",
	title: "Length of restrictive interventions",
	question: "For how long are people of each ethnic group restrained?",
	numerator: "Restrictive interventions that ended in the period, within the stay, with both times known",
	unit: "minute",
	statistic: "median",
	per: 1,
	denominator: { basis: "records", title: interventions },
	direction: "lower-is-better",
	caveats: [
		"Restraint of minutes and seclusion of days are in one median, as in the publication.",
		"Interventions that began before midnight of the period's first day, and ended after it on that day at an earlier time, are left out, as in the publication.",
	],
};

/** Restrictive interventions of one type, by the codes of RestrictiveIntType. */
export function interventionsOfTypeDefinition({
	id,
	title,
	what,
}: {
	readonly id: string;
	readonly title: string;
	readonly what: string;
}): CountableDefinition {
	return {
		...common,
		...bedDays,
		id: `restrictive.${id}`,
		officialId: "MHS96 by type",
		title,
		question: `How often is ${what} used on people of each ethnic group, for their time in hospital?`,
		numerator: `Restrictive interventions in the period that were ${what}`,
		partOf: interventions,
		unit: "restrictive intervention",
		caveats: [notPeople, everybodysDays, sharedDays, noLeave],
	};
}
