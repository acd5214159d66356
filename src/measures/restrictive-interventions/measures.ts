import type { ValidatedSubmission } from "../../tables/validated-submission.js";
import type { CountableDefinition, CountableMeasure, CountOptions } from "../countable-measure.js";
import { readWardStays } from "../inpatient/ward-stays.js";
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
import type { TimedSpan } from "./rows.js";
import { bedDaysByWard, wardAt } from "./ward-at.js";

/** The interventions of a month, who was in hospital, and for how many days. */
interface Month {
	readonly interventions: readonly CountedIntervention<number>[];
	readonly inHospital: readonly PersonEvent[];
	readonly bedDays: readonly PersonEvent[];
	/** An event of a person, with the ward that it happened on where that was asked for. */
	readonly eventOn: (span: TimedSpan & { readonly person: number }, spell: string) => PersonEvent;
}

async function monthOf(submission: ValidatedSubmission, { breakdowns = [] }: CountOptions): Promise<Month> {
	const isByWard = breakdowns.includes("ward-type") || breakdowns.includes("bed-type");
	const wards = isByWard ? await readWardStays(submission) : null;
	const wardsOf = (spell: string) => wards?.get(spell) ?? [];
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
		bedDays: spells.flatMap((spell) =>
			wards === null
				? [{ person: spell.person, count: occupiedBedDays(spell, period) }]
				: bedDaysByWard(spell, wardsOf(spell.spell), period),
		),
		eventOn: (span, spell) =>
			wards === null
				? { person: span.person }
				: { person: span.person, attributes: wardAt(wardsOf(spell), span) },
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
	return personMeasure(definition, async (submission, options) => ({
		...counting(await monthOf(submission, options)),
		restrictions: [belongsTogether, monthOnly],
	}));
}

type EventOn = Month["eventOn"];

const eventOf =
	(eventOn: EventOn) =>
	({ intervention, spell }: CountedIntervention<number>): PersonEvent =>
		eventOn(intervention, spell.spell);

/** Events set over the bed days of everybody in hospital. */
function perBedDays(
	found: (interventions: readonly CountedIntervention<number>[], eventOn: EventOn) => readonly PersonEvent[],
): Counting {
	return ({ interventions, inHospital, bedDays, eventOn }) => ({
		events: found(interventions, eventOn),
		among: bedDays,
		tallied: { of: "people in hospital in the period", events: inHospital },
	});
}

const isOfType =
	(...types: readonly string[]) =>
	({ intervention: { type } }: CountedIntervention<number>) =>
		types.includes(type);

function ofType(
	types: readonly string[],
	words: Parameters<typeof interventionsOfTypeDefinition>[0],
): CountableMeasure {
	return restrictiveMeasure(
		interventionsOfTypeDefinition(words),
		perBedDays((interventions, eventOn) => interventions.filter(isOfType(...types)).map(eventOf(eventOn))),
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
		events: onePerPerson(interventions.map(({ intervention: { person } }) => ({ person }))),
		among: inHospital,
	})),
	interventions: restrictiveMeasure(
		interventionsDefinition,
		perBedDays((interventions, eventOn) => interventions.map(eventOf(eventOn))),
	),
	incidents: restrictiveMeasure(
		incidentsDefinition,
		perBedDays((interventions, eventOn) => {
			const incidents = new Map(interventions.map(({ incident }) => [incident.incident, incident]));
			return [...incidents.values()].map((incident) => eventOn(incident, incident.spell));
		}),
	),
	minutes: restrictiveMeasure(interventionMinutesDefinition, ({ interventions, eventOn }) => ({
		events: interventions.flatMap((counted) =>
			counted.duration.isComplete ? [{ ...eventOf(eventOn)(counted), value: counted.duration.minutes }] : [],
		),
		among: interventions.map(eventOf(eventOn)),
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
