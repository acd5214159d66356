import type { ValidatedSubmission } from "../../tables/validated-submission.js";
import type { CountableDefinition, CountableMeasure } from "../countable-measure.js";
import type { Restriction } from "../result.js";
import { onePerPerson, type PersonEvent, personMeasure } from "../submitted/count-person-events.js";
import { occupiedBedDays } from "./bed-days.js";
import {
	incidentsDefinition,
	interventionMinutesDefinition,
	interventionsDefinition,
	interventionsOfTypeDefinition,
	restrainedPeopleDefinition,
} from "./definitions.js";
import { type CountedIntervention, interventionsInSpells } from "./interventions-in-spells.js";
import { readRestrictiveInterventions } from "./read-rows.js";

/** The interventions of a month, who was in hospital, and for how many days. */
interface Month {
	readonly interventions: readonly CountedIntervention[];
	readonly inHospital: readonly PersonEvent[];
	readonly bedDays: readonly PersonEvent[];
}

async function monthOf(submission: ValidatedSubmission): Promise<Month> {
	const rows = await readRestrictiveInterventions(submission);
	const { period } = submission;
	const spells = rows.spells.filter(
		({ dischargeDate, inactiveDate }) =>
			(dischargeDate === null || dischargeDate >= period.start) &&
			(inactiveDate === null || inactiveDate > period.start),
	);
	return {
		interventions: interventionsInSpells(rows, period),
		inHospital: onePerPerson(spells),
		bedDays: spells.map((spell) => ({ person: spell.person, count: occupiedBedDays(spell, period) })),
	};
}

const belongsTogether: Restriction = {
	id: "incident-and-intervention",
	text: "Interventions that belong to no incident or hospital spell of the submission are not counted, as in the official figure.",
};

const monthOnly: Restriction = {
	id: "spanning-interventions",
	text: "An intervention that began before the period counts only if it ended in the period or is still open, as in the official figure.",
};

/** Which events a measure counts, and among what. */
type Counting = (month: Month) => {
	readonly events: readonly PersonEvent[];
	readonly among: readonly PersonEvent[];
	readonly tallied?: { readonly of: string; readonly events: readonly PersonEvent[] };
};

function restrictiveMeasure(definition: CountableDefinition, counting: Counting): CountableMeasure {
	return personMeasure(definition, async (submission) => ({
		...counting(await monthOf(submission)),
		restrictions: [belongsTogether, monthOnly],
	}));
}

const eventOf = ({ intervention: { person } }: CountedIntervention): PersonEvent => ({ person });

/** Events set over the bed days of everybody in hospital. */
function perBedDays(
	found: (interventions: readonly CountedIntervention[]) => readonly PersonEvent[],
): Counting {
	return ({ interventions, inHospital, bedDays }) => ({
		events: found(interventions),
		among: bedDays,
		tallied: { of: "people in hospital in the period", events: inHospital },
	});
}

const isOfType =
	(...types: readonly string[]) =>
	({ intervention: { type } }: CountedIntervention) =>
		types.includes(type);

function ofType(
	types: readonly string[],
	words: Parameters<typeof interventionsOfTypeDefinition>[0],
): CountableMeasure {
	return restrictiveMeasure(
		interventionsOfTypeDefinition(words),
		perBedDays((interventions) => interventions.filter(isOfType(...types)).map(eventOf)),
	);
}

/**
 * Restrictive interventions by ethnic group, from one month's submission: people, interventions and incidents, their
 * length, and the types that national reporting and the Use of Force Act 2018 look at most.
 *
 * Source: NHS England, mental health monthly statistics code
 * (github.com/NHSDigital/mental-health-monthly-statistics@7b4d742), restated in our own words.
 *
 * @example
 * ```ts
 * import { restrictiveInterventions } from "pcref/measures";
 *
 * restrictiveInterventions.interventions.denominator; // => { basis: "bed-days", title: "Occupied bed days in the period" }
 * restrictiveInterventions.people.statistic; // => "share"
 * ```
 */
export const restrictiveInterventions = {
	people: restrictiveMeasure(restrainedPeopleDefinition, ({ interventions, inHospital }) => ({
		events: onePerPerson(interventions.map(eventOf)),
		among: inHospital,
	})),
	interventions: restrictiveMeasure(
		interventionsDefinition,
		perBedDays((interventions) => interventions.map(eventOf)),
	),
	incidents: restrictiveMeasure(
		incidentsDefinition,
		perBedDays((interventions) => {
			const incidents = new Map(interventions.map(({ incident }) => [incident.incident, incident]));
			return [...incidents.values()].map(({ person }) => ({ person }));
		}),
	),
	minutes: restrictiveMeasure(interventionMinutesDefinition, ({ interventions }) => ({
		events: interventions.flatMap(({ intervention: { person }, duration }) =>
			duration.isComplete ? [{ person, value: duration.minutes }] : [],
		),
		among: interventions.map(eventOf),
	})),
	proneRestraint: ofType(["01"], {
		id: "prone-restraint",
		title: "Prone restraint",
		what: "prone (face-down) restraint",
	}),
	mechanicalRestraint: ofType(["04"], {
		id: "mechanical-restraint",
		title: "Mechanical restraint",
		what: "mechanical restraint",
	}),
	chemicalRestraint: ofType(["14", "15", "16", "17"], {
		id: "chemical-restraint",
		title: "Chemical restraint",
		what: "chemical restraint, such as rapid tranquillisation",
	}),
	seclusion: ofType(["05"], { id: "seclusion", title: "Seclusion", what: "seclusion" }),
	segregation: ofType(["06"], {
		id: "segregation",
		title: "Long-term segregation",
		what: "long-term segregation",
	}),
} as const satisfies Readonly<Record<string, CountableMeasure>>;
