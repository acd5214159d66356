/**
 * A hospital provider spell (MHS501) as restrictive interventions read it. Dates are `YYYY-MM-DD`; `person` tells people
 * apart by whatever is at hand.
 */
export interface InpatientSpell<Person = string> {
	/** UniqHospProvSpellID, or the provider's own identifier. */
	readonly spell: string;
	readonly person: Person;
	readonly startDate: string;
	readonly dischargeDate: string | null;
	/** InactTimeHPS: the day after the period in which an open spell was last submitted. */
	readonly inactiveDate: string | null;
}

/** When something began and ended; times are `HH:MM` or `HH:MM:SS`. */
export interface TimedSpan {
	readonly startDate: string;
	readonly startTime: string | null;
	readonly endDate: string | null;
	readonly endTime: string | null;
}

/** A restrictive intervention incident (MHS505). */
export interface RestrictiveIncident<Person = string> extends TimedSpan {
	readonly incident: string;
	readonly spell: string;
	readonly person: Person;
}

/** One restrictive intervention within an incident (MHS515). */
export interface RestrictiveIntervention<Person = string> extends TimedSpan {
	readonly incident: string;
	readonly intervention: string;
	readonly person: Person;
	/** RestrictiveIntType, such as `05` for seclusion. */
	readonly type: string;
}

/** The rows of one month's submission that restrictive interventions are counted from, in any order. */
export interface RestrictiveInterventionRows<Person = string> {
	readonly spells: readonly InpatientSpell<Person>[];
	readonly incidents: readonly RestrictiveIncident<Person>[];
	readonly interventions: readonly RestrictiveIntervention<Person>[];
}
