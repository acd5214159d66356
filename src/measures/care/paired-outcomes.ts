import { ageOn } from "../../reference/age/age-on.js";
import { MHS201 } from "../../tables/mhsds/mhs201.js";
import { MHS202 } from "../../tables/mhsds/mhs202.js";
import { MHS606 } from "../../tables/mhsds/mhs606.js";
import { MHS607 } from "../../tables/mhsds/mhs607.js";
import type { ValidatedSubmission } from "../../tables/validated-submission.js";
import type { CountableDefinition, CountableMeasure } from "../countable-measure.js";
import { readStays } from "../inpatient/stays.js";
import { periodRules } from "../months/period-rule.js";
import { isWithin } from "../period.js";
import { readBirthDates } from "../submitted/birth-dates.js";
import { type PersonEvent, personMeasure } from "../submitted/count-person-events.js";
import { eachRecord } from "../submitted/each-record.js";
import { eachDirectContact } from "./contacts.js";
import { monthlyStatistics } from "./provenance.js";
import { type Referral, type Referrals, readReferrals } from "./referrals.js";
import { readReferredTeamTypes, readTeamTypes } from "./teams.js";

/** Types of specialist teams whose referrals are not in the figure. */
const specialistTeams = ["B02", "E01", "E02", "E03", "E04", "A14"];

interface Score {
	readonly tool: string;
	readonly day: string;
}

/** A referral that was closed after two contacts, and what its scores allow to be said. */
interface ClosedReferral {
	readonly person: number;
	readonly isAssessed: boolean;
	/** The same tool was scored again, on or after the second contact. */
	readonly isPaired: boolean;
}

async function closedReferrals(submission: ValidatedSubmission): Promise<readonly ClosedReferral[]> {
	const referrals = await readReferrals(submission);
	const closed = await closedOfChildren(submission, referrals);
	const contacts = new Map<number, string[]>([...closed.keys()].map((referral) => [referral, []]));
	await eachDirectContact(submission, referrals, ({ referral, day }) => {
		contacts.get(referral.referral)?.push(day);
	});
	const scores = await scoresOf(submission, new Set(closed.keys()));
	return [...closed].flatMap(([referral, { person, discharged }]) => {
		const days = (contacts.get(referral) ?? []).filter((day) => day <= (discharged ?? "")).toSorted();
		const [first, second] = days;
		if (first === undefined || second === undefined) return [];
		const inOrder = (scores.get(referral) ?? [])
			.filter(({ day }) => day >= first)
			.toSorted((a, b) => (a.day < b.day ? -1 : 1));
		const isPaired = inOrder.some((score) =>
			inOrder.some(({ tool, day }) => tool === score.tool && day > score.day && day >= second),
		);
		return [{ person, isAssessed: inOrder.length > 0, isPaired }];
	});
}

/** Referrals of people under 18, without a hospital stay and not to a specialist team, closed in the period. */
async function closedOfChildren(
	submission: ValidatedSubmission,
	referrals: Referrals,
): Promise<ReadonlyMap<number, Referral>> {
	const types = await readReferredTeamTypes(submission, referrals, await readTeamTypes(submission));
	const withStay = new Set([...(await readStays(submission)).values()].map(({ referral }) => referral));
	const born = await readBirthDates(submission);
	const closed = [...referrals.values()].filter(({ referral, person, received, discharged, isRejected }) => {
		const age = ageOn({ birthDate: born.get(person) ?? null, on: received });
		return (
			discharged !== null &&
			isWithin(discharged, submission.period) &&
			age !== null &&
			age <= 17 &&
			received >= "2016-01-01" &&
			!isRejected &&
			!withStay.has(referral) &&
			!specialistTeams.some((type) => types.get(referral)?.has(type))
		);
	});
	return new Map(closed.map((referral) => [referral.referral, referral]));
}

/** Numeric scores by referral, of assessments at the referral (MHS606) and at a contact (MHS607). */
async function scoresOf(
	submission: ValidatedSubmission,
	wanted: ReadonlySet<number>,
): Promise<ReadonlyMap<number, readonly Score[]>> {
	const scores = new Map<number, Score[]>([...wanted].map((referral) => [referral, []]));
	const isScore = (score: string | null) => score !== null && /^-?\d+(?:\.\d+)?$/.test(score.trim());
	await eachRecord(
		submission,
		MHS606,
		["PersScore", "AssToolCompTimestamp", "ServiceRequestID", "CodedAssToolType"],
		(row) => {
			if (isScore(row.PersScore) && row.AssToolCompTimestamp !== null)
				scores
					.get(row.ServiceRequestID)
					?.push({ tool: row.CodedAssToolType, day: row.AssToolCompTimestamp.slice(0, 10) });
		},
	);
	const contactOf = new Map<string, { readonly referral: number; readonly day: string }>();
	await eachRecord(
		submission,
		MHS201,
		["CareContactID", "ServiceRequestID", "CareContDate"],
		({ CareContactID, ServiceRequestID, CareContDate }) => {
			if (wanted.has(ServiceRequestID))
				contactOf.set(CareContactID, { referral: ServiceRequestID, day: CareContDate });
		},
	);
	const activityOf = new Map<string, string>();
	await eachRecord(submission, MHS202, ["CareActID", "CareContactID"], ({ CareActID, CareContactID }) => {
		if (contactOf.has(CareContactID)) activityOf.set(CareActID, CareContactID);
	});
	await eachRecord(submission, MHS607, ["CareActID", "PersScore", "CodedAssToolType"], (row) => {
		const contact = contactOf.get(activityOf.get(row.CareActID) ?? "");
		if (contact !== undefined && isScore(row.PersScore))
			scores.get(contact.referral)?.push({ tool: row.CodedAssToolType, day: contact.day });
	});
	return scores;
}

const closedTitle = "Closed referrals of children and young people with two contacts";

const common = {
	part: "legislative-and-regulatory-obligations",
	dimension: "outcome",
	population: "Referrals of people under 18, received since 2016, closed in the period after two contacts",
	unit: "referral",
	statistic: "share",
	per: 100,
	denominator: { basis: "records", title: closedTitle },
	alsoDividedBy: [],
	eventBreakdowns: [],
	periodRule: { ...periodRules.month, monthsBefore: 12 },
	direction: "higher-is-better",
	groupsHold: "everybody",
	needs: ["MHS001", "MHS101", "MHS201"],
	reads: ["MHS102", "MHS202", "MHS501", "MHS606", "MHS607", "MHS902"],
	computability: ["M(13)", "P"],
	caveats: [
		"Contacts and scores of before the submissions that were read are not seen, so that the figure is too small where referrals were open for longer.",
		"Any coded tool with a numeric score is taken; the publication takes only those of its own list, and scores in range.",
		"Whether people got better is not counted: the thresholds of reliable change are national reference data that are not part of this package.",
	],
	provenance: monthlyStatistics,
} as const satisfies Partial<CountableDefinition>;

function outcomeMeasure(
	words: Pick<CountableDefinition, "id" | "officialId" | "title" | "question" | "numerator"> &
		Partial<Pick<CountableDefinition, "counts" | "partOf">>,
	counts: (referral: ClosedReferral) => boolean,
): CountableMeasure {
	return personMeasure({ ...common, ...words }, async (submission) => {
		const closed = await closedReferrals(submission);
		const personOf = ({ person }: ClosedReferral): PersonEvent => ({ person });
		return { events: closed.filter(counts).map(personOf), among: closed.map(personOf) };
	});
}

const assessed = "Closed referrals of children and young people with an assessment";

/**
 * Whether outcomes of children and young people were measured, and measured twice with one tool, by ethnic group.
 *
 * Source: NHS England, mental health monthly statistics code
 * (github.com/NHSDigital/mental-health-monthly-statistics@7b4d742), restated in our own words.
 *
 * @example
 * ```ts
 * import { pairedOutcomeMeasures } from "pcref/measures";
 *
 * pairedOutcomeMeasures.paired.officialId; // => "MHS110, MHS112, MHS112a"
 * ```
 */
export const pairedOutcomeMeasures = {
	assessed: outcomeMeasure(
		{
			id: "outcome.children-assessed",
			officialId: "MHS110, MHS111, MHS111a",
			title: "Outcome measured at least once",
			question: "Is the outcome of care measured for children and young people of each ethnic group?",
			numerator: "Such referrals with at least one numeric score, on or after the first contact",
			counts: assessed,
		},
		({ isAssessed }) => isAssessed,
	),
	paired: outcomeMeasure(
		{
			id: "outcome.children-paired",
			officialId: "MHS110, MHS112, MHS112a",
			title: "Outcome measured at the beginning and at the end",
			question: "Can it be told whether children and young people of each ethnic group got better?",
			numerator:
				"Such referrals scored on or after the first contact, and again later by the same tool on or after the second",
			partOf: assessed,
		},
		({ isPaired }) => isPaired,
	),
} as const satisfies Readonly<Record<string, CountableMeasure>>;
