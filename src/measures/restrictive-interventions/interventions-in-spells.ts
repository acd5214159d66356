import type { ReportingPeriod } from "../../tables/validated-submission.js";
import { groupBy } from "../group-by.js";
import { keyOf } from "../mental-health-act/rank.js";
import { isWithin } from "../period.js";
import { type Duration, durationOf } from "./duration.js";
import type {
	InpatientSpell,
	RestrictiveIncident,
	RestrictiveIntervention,
	RestrictiveInterventionRows,
	TimedSpan,
} from "./rows.js";

/** An intervention that counts in a period, with the incident and the hospital spell it happened in. */
export interface CountedIntervention<Person = string> {
	readonly intervention: RestrictiveIntervention<Person>;
	readonly incident: RestrictiveIncident<Person>;
	readonly spell: InpatientSpell<Person>;
	readonly duration: Duration;
}

/** It began or ended in the period, or has no end (R2.2). */
function touches({ startDate, endDate }: TimedSpan, period: ReportingPeriod): boolean {
	return isWithin(startDate, period) || endDate === null || isWithin(endDate, period);
}

/**
 * The interventions that the monthly figures count (R2.2, R2.4), each once: intervention and incident both touch the
 * period, and intervention, incident and hospital spell are of one person. Incidents without an intervention, and what
 * matches no spell, are not among them.
 *
 * Source: NHS England, mental health monthly statistics code, restated in our own words.
 *
 * @example
 * ```ts
 * import { interventionsInSpells } from "pcref/measures";
 *
 * const span = { startDate: "2024-06-10", startTime: "10:00", endDate: "2024-06-10", endTime: "10:08" };
 * const [counted] = interventionsInSpells(
 * 	{
 * 		spells: [{ spell: "S1", person: "P1", startDate: "2024-06-01", dischargeDate: null, inactiveDate: null }],
 * 		incidents: [{ incident: "I1", spell: "S1", person: "P1", ...span }],
 * 		interventions: [{ incident: "I1", intervention: "T1", person: "P1", type: "08", ...span }],
 * 	},
 * 	{ start: "2024-06-01", end: "2024-06-30" },
 * );
 * counted?.duration; // => { minutes: 8, isComplete: true }
 * ```
 */
export function interventionsInSpells<Person extends string | number>(
	{ spells, incidents, interventions }: RestrictiveInterventionRows<Person>,
	period: ReportingPeriod,
): readonly CountedIntervention<Person>[] {
	const spellsBy = groupBy(spells, ({ spell, person }) => keyOf(spell, person));
	const incidentsBy = groupBy(
		incidents.filter((incident) => touches(incident, period)),
		({ incident, person }) => keyOf(incident, person),
	);
	const counted = new Map<string, CountedIntervention<Person>>();
	for (const intervention of interventions) {
		const key = keyOf(intervention.incident, intervention.intervention);
		if (counted.has(key) || !touches(intervention, period)) continue;
		const [incident] = incidentsBy.get(keyOf(intervention.incident, intervention.person)) ?? [];
		const [spell] = (incident && spellsBy.get(keyOf(incident.spell, incident.person))) ?? [];
		if (incident === undefined || spell === undefined) continue;
		const duration = durationOf(intervention, spell, period);
		counted.set(key, { intervention, incident, spell, duration });
	}
	return [...counted.values()];
}
