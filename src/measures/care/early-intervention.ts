import { MHS006 } from "../../tables/mhsds/mhs006.js";
import type { ValidatedSubmission } from "../../tables/validated-submission.js";
import type { CountableDefinition, CountableMeasure } from "../countable-measure.js";
import { dayNumber } from "../mental-health-act/day-number.js";
import { periodRules } from "../months/period-rule.js";
import { eachLatestVersion } from "../months/record-versions.js";
import { isWithin } from "../period.js";
import { type PersonEvent, personMeasure } from "../submitted/count-person-events.js";
import { eachDirectContact } from "./contacts.js";
import { monthlyStatistics } from "./provenance.js";
import { type Referral, readReferrals } from "./referrals.js";
import { readReferredTeamTypes, readTeamTypes } from "./teams.js";

/** The type of an early intervention team for psychosis. */
const team = "A14";
/** PrimReasonReferralMH of a suspected first episode of psychosis. */
const firstEpisode = "01";

interface Wait {
	readonly referral: Referral;
	/** The day on which the clock stopped; null while the person waits. */
	readonly stopped: string | null;
}

/** Referrals of a suspected first episode to an early intervention team, and when their clock stopped. */
async function waits(submission: ValidatedSubmission): Promise<readonly Wait[]> {
	const referrals = await readReferrals(submission);
	const types = await readTeamTypes(submission);
	const referredTo = await readReferredTeamTypes(submission, referrals, types);
	const isOfTeam = (referral: Referral) => referredTo.get(referral.referral)?.has(team) ?? false;
	const firstSeen = new Map<number, string>();
	const earliest = (days: Map<number, string>, key: number, day: string): void => {
		const known = days.get(key);
		if (known === undefined || day < known) days.set(key, day);
	};
	await eachDirectContact(submission, referrals, ({ referral, day, team: seenBy }) => {
		if (types.get(seenBy) === team && day >= referral.received) earliest(firstSeen, referral.referral, day);
	});
	const coordinated = new Map<number, string>();
	await eachLatestVersion(
		submission,
		MHS006,
		["CareProfServOrTeamTypeAssoc", "StartDateAssCareCoord", "LocalPatientID"],
		(row) => {
			if (row.CareProfServOrTeamTypeAssoc === team && row.StartDateAssCareCoord !== null)
				earliest(coordinated, row.LocalPatientID, row.StartDateAssCareCoord);
		},
	);
	return [...referrals.values()]
		.filter(
			(referral) =>
				referral.reason === firstEpisode && referral.received >= "2016-01-01" && isOfTeam(referral),
		)
		.map((referral) => {
			const seen = firstSeen.get(referral.referral);
			const coordinator = coordinated.get(referral.person);
			const stopped =
				seen === undefined || coordinator === undefined ? null : seen > coordinator ? seen : coordinator;
			return { referral, stopped };
		});
}

const personOf = ({ referral }: Wait): PersonEvent => ({ person: referral.person });
const daysBetween = (from: string, to: string) => dayNumber(to) - dayNumber(from);

const common = {
	part: "legislative-and-regulatory-obligations",
	dimension: "access",
	unit: "referral",
	statistic: "share",
	per: 100,
	alsoDividedBy: [],
	eventBreakdowns: [],
	periodRule: { ...periodRules.quarter, monthsBefore: 3 },
	groupsHold: "everybody",
	needs: ["MHS001", "MHS006", "MHS101", "MHS201", "MHS902"],
	reads: ["MHS102"],
	computability: ["M(3)", "P"],
	provenance: monthlyStatistics,
	caveats: [
		"The clock stops on the later of the first attended direct contact with the team and the day on which one of its staff became care coordinator.",
		"A contact from before the submissions that were read is not seen, and a later one is taken for the first.",
	],
} as const satisfies Partial<CountableDefinition>;

const begun = "First episodes of psychosis whose treatment began in the period";
const waiting = "First episodes of psychosis still waiting at the end of the period";

/**
 * How soon treatment of a suspected first episode of psychosis begins, by ethnic group: within two weeks (EIP23b), and of
 * those who still wait, for more than two weeks.
 *
 * Source: NHS England, mental health monthly statistics code
 * (github.com/NHSDigital/mental-health-monthly-statistics@7b4d742), restated in our own words.
 *
 * @example
 * ```ts
 * import { earlyInterventionMeasures } from "pcref/measures";
 *
 * earlyInterventionMeasures.withinTwoWeeks.officialId; // => "EIP23a, EIP23b, EIP23i"
 * earlyInterventionMeasures.withinTwoWeeks.direction; // => "higher-is-better"
 * ```
 */
export const earlyInterventionMeasures = {
	withinTwoWeeks: personMeasure(
		{
			...common,
			id: "access.early-intervention-within-two-weeks",
			officialId: "EIP23a, EIP23b, EIP23i",
			title: "Early intervention in psychosis begun within two weeks",
			question: "Does treatment of a first episode of psychosis begin soon for people of each ethnic group?",
			population: "Referrals of a suspected first episode of psychosis to an early intervention team (A14)",
			numerator: "Those whose treatment began in the period, 14 days or less after the referral was received",
			denominator: { basis: "records", title: begun },
			direction: "higher-is-better",
		},
		async (submission) => {
			const stopped = (await waits(submission)).flatMap(({ referral, stopped: day }) =>
				day !== null && isWithin(day, submission.period) ? [{ referral, stopped: day }] : [],
			);
			const soon = stopped.filter(({ referral, stopped: day }) => daysBetween(referral.received, day) <= 14);
			return { events: soon.map(personOf), among: stopped.map(personOf) };
		},
	),
	waitingOverTwoWeeks: personMeasure(
		{
			...common,
			id: "access.early-intervention-waiting-over-two-weeks",
			officialId: "EIP23d, EIP23f",
			title: "Waiting over two weeks for early intervention in psychosis",
			question: "Of the people of each ethnic group who wait for early intervention, how many wait too long?",
			population: "Referrals of a suspected first episode of psychosis to an early intervention team (A14)",
			numerator:
				"Those open at the end of the period whose treatment had not begun, received more than 14 days before",
			denominator: { basis: "records", title: waiting },
			direction: "lower-is-better",
		},
		async (submission) => {
			const { end } = submission.period;
			const open = (await waits(submission)).filter(
				({ referral: { discharged, inactive, received }, stopped }) =>
					received <= end &&
					(stopped === null || stopped > end) &&
					(discharged === null ? (inactive ?? "") > end : discharged > end),
			);
			const long = open.filter(({ referral }) => daysBetween(referral.received, end) > 14);
			return { events: long.map(personOf), among: open.map(personOf) };
		},
	),
} as const satisfies Readonly<Record<string, CountableMeasure>>;
