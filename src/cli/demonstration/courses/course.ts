import type { LegalStatusCode } from "../../../reference/mental-health-act/legal-status.js";
import type { TeamType } from "../care/teams.js";
import type { RandomNumbers } from "../random-numbers.js";
import type { Day, ReportingMonth } from "../reporting-month.js";

/** A day and a time of day, `HH:MM`. */
export interface Moment {
	readonly day: Day;
	readonly time: string;
}

/** A referral to a service; hospital stays hang under the first. Codes are those of MHS101. */
export interface Referral {
	readonly received: Day;
	readonly source: string;
	readonly reason: string;
	readonly priority: string;
	/** Type of the team referred to (ServTeamTypeMH), where the course decides it. */
	readonly team?: TeamType;
	/** Placed here by another area for want of a bed nearer. */
	readonly isOutOfArea?: true;
	readonly closed?: { readonly day: Day; readonly reason: string };
	readonly rejected?: { readonly day: Day; readonly reason: string };
}

/** A stay in hospital. Codes are those of MHS501. */
export interface Stay {
	readonly admitted: Moment;
	readonly source: string;
	readonly method: string;
	readonly discharged?: Moment;
	readonly destination?: string;
	/** The person was in hospital before, and has left. */
	readonly isSecond?: true;
}

/** A community treatment order, under the section it suspends. */
export interface CommunityTreatmentOrder {
	readonly start: Day;
	readonly expiry: Day;
	readonly ended?: { readonly day: Day; readonly reason: "01" | "02" };
	readonly recalled?: { readonly from: Moment; readonly to: Moment };
}

/** A time under one legal status of the Mental Health Act. */
export interface Section {
	readonly status: LegalStatusCode;
	readonly start: Moment;
	readonly startReason: "01" | "04";
	readonly expiry?: Day;
	readonly end?: Moment;
	readonly endReason?: "01" | "04";
	readonly order?: CommunityTreatmentOrder;
}

/** What one person's submitted records tell: how they came, whether they stayed, and under which sections. */
export interface Course {
	readonly referrals: readonly Referral[];
	readonly stay?: Stay;
	readonly sections: readonly Section[];
	readonly died?: Day;
}

/** Makes up one course of a kind, as far as the end of a month. */
export type CourseOf = (random: RandomNumbers, month: ReportingMonth) => Course;

// How long a section lasts: Mental Health Act 1983, sections 2(4), 20(1), 4(4), 5(2), 135(3ZA) and 136(2A).
const daysToExpiry: Partial<Record<LegalStatusCode, number>> = {
	"02": 27,
	"03": 181,
	"04": 3,
	"05": 3,
	"19": 1,
	"20": 1,
};

/** A section with the expiry date that the Act gives it, unless another is given. */
export function section(
	facts: Pick<Section, "status" | "start"> & Partial<Omit<Section, "status" | "start">>,
): Section {
	const days = daysToExpiry[facts.status];
	return {
		startReason: "01",
		...(days === undefined ? {} : { expiry: facts.start.day + days }),
		...(facts.end === undefined ? {} : { endReason: "01" }),
		...facts,
	};
}
