import type { CountableDefinition, CountableMeasure } from "../countable-measure.js";
import { periodRules } from "../months/period-rule.js";
import { isWithin } from "../period.js";
import { type PersonEvent, personMeasure } from "../submitted/count-person-events.js";
import { eachDirectContact } from "./contacts.js";
import { monthlyStatistics } from "./provenance.js";
import { type Referral, readReferrals } from "./referrals.js";
import { readReferredTeamTypes, readTeamTypes } from "./teams.js";

/** Whom a response is asked for, by what team, and how soon. */
interface Response {
	readonly teams: readonly string[];
	readonly isAsked: (referral: Referral) => boolean;
	readonly minutes: number;
}

/** Minutes from 1 January 1970 to a day and time; midnight where no time is known. */
function minuteOf(day: string, time: string | null): number {
	return Date.parse(`${day}T${(time ?? "00:00").slice(0, 5)}:00Z`) / 60_000;
}

function responseMeasure(
	words: Pick<
		CountableDefinition,
		"id" | "officialId" | "title" | "question" | "population" | "numerator"
	> & {
		readonly among: string;
	},
	{ teams, isAsked, minutes }: Response,
): CountableMeasure {
	const { among: title, ...identity } = words;
	const definition: CountableDefinition = {
		...identity,
		part: "legislative-and-regulatory-obligations",
		dimension: "access",
		unit: "referral",
		statistic: "share",
		per: 100,
		denominator: { basis: "records", title },
		alsoDividedBy: [],
		eventBreakdowns: [],
		periodRule: periodRules.month,
		direction: "higher-is-better",
		groupsHold: "everybody",
		needs: ["MHS001", "MHS101", "MHS201", "MHS902"],
		reads: ["MHS102"],
		computability: ["S"],
		caveats: [
			"The first attended contact face to face after the referral was received, in the period. A time that is not recorded is taken for midnight, so that a share can be too large where referrals lack times of contacts.",
			"The publication prints counts; the share of the referrals received is this package's.",
		],
		provenance: monthlyStatistics,
	};
	return personMeasure(definition, async (submission) => {
		const referrals = await readReferrals(submission);
		const types = await readReferredTeamTypes(submission, referrals, await readTeamTypes(submission));
		const asked = [...referrals.values()].filter(
			(referral) =>
				isWithin(referral.received, submission.period) &&
				isAsked(referral) &&
				teams.some((type) => types.get(referral.referral)?.has(type)),
		);
		const wanted = new Set(asked.map(({ referral }) => referral));
		const first = new Map<number, number>();
		await eachDirectContact(submission, referrals, ({ referral, day, time, mechanism }) => {
			if (mechanism !== "01" || !wanted.has(referral.referral)) return;
			const after = minuteOf(day, time) - minuteOf(referral.received, referral.receivedTime);
			const known = first.get(referral.referral);
			if (after >= 0 && (known === undefined || after < known)) first.set(referral.referral, after);
		});
		const personOf = ({ person }: Referral): PersonEvent => ({ person });
		const inTime = asked.filter(
			({ referral }) => (first.get(referral) ?? Number.POSITIVE_INFINITY) <= minutes,
		);
		return { events: inTime.map(personOf), among: asked.map(personOf) };
	});
}

const crisisTeams = ["A02", "A18", "A19"];

/**
 * How soon people are seen in a crisis, by ethnic group: very urgent and urgent referrals to crisis teams, and referrals
 * from emergency departments to liaison psychiatry.
 *
 * Source: NHS England, mental health monthly statistics code
 * (github.com/NHSDigital/mental-health-monthly-statistics@7b4d742), restated in our own words.
 *
 * @example
 * ```ts
 * import { urgentResponseMeasures } from "pcref/measures";
 *
 * urgentResponseMeasures.liaisonWithinOneHour.officialId; // => "PLS121, PLS122, PLS123"
 * ```
 */
export const urgentResponseMeasures = {
	veryUrgentWithinFourHours: responseMeasure(
		{
			id: "access.very-urgent-crisis-within-four-hours",
			officialId: "CCR70, CCR71, CCR117 to CCR120",
			title: "Emergency and very urgent crisis referrals seen within 4 hours",
			question: "Are people of each ethnic group in an emergency seen within 4 hours?",
			population: "Emergency and very urgent referrals to crisis teams (A02, A18, A19; priority 1, 4)",
			numerator: "Such referrals received in the period and seen face to face within 4 hours",
			among: "Emergency and very urgent referrals to crisis teams in the period",
		},
		{
			teams: crisisTeams,
			isAsked: ({ priority }) => priority === "1" || priority === "4",
			minutes: 240,
		},
	),
	urgentWithinOneDay: responseMeasure(
		{
			id: "access.urgent-crisis-within-24-hours",
			officialId: "CCR70, CCR71, CCR117 to CCR120",
			title: "Urgent crisis referrals seen within 24 hours",
			question: "Are people of each ethnic group in urgent need seen within a day?",
			population: "Urgent referrals to crisis teams (A02, A18, A19; priority 2)",
			numerator: "Such referrals received in the period and seen face to face within 24 hours",
			among: "Urgent referrals to crisis teams in the period",
		},
		{ teams: crisisTeams, isAsked: ({ priority }) => priority === "2", minutes: 1440 },
	),
	liaisonWithinOneHour: responseMeasure(
		{
			id: "access.liaison-within-one-hour",
			officialId: "PLS121, PLS122, PLS123",
			title: "Liaison psychiatry referrals from emergency departments seen within an hour",
			question: "Are people of each ethnic group seen by liaison psychiatry within an hour?",
			population: "Referrals from emergency departments (H1) to liaison psychiatry (A11, C05)",
			numerator: "Such referrals received in the period and seen face to face within 60 minutes",
			among: "Referrals from emergency departments to liaison psychiatry in the period",
		},
		{ teams: ["A11", "C05"], isAsked: ({ source }) => source === "H1", minutes: 60 },
	),
} as const satisfies Readonly<Record<string, CountableMeasure>>;
