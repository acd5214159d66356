import { MHS001 } from "../../tables/mhsds/mhs001.js";
import { MHS105 } from "../../tables/mhsds/mhs105.js";
import { MHS201 } from "../../tables/mhsds/mhs201.js";
import { MHS501 } from "../../tables/mhsds/mhs501.js";
import { MHS502 } from "../../tables/mhsds/mhs502.js";
import type { ValidatedSubmission } from "../../tables/validated-submission.js";
import { isDirectContact } from "../care/direct-contact.js";
import { monthlyStatistics } from "../care/provenance.js";
import { type Referrals, readReferrals } from "../care/referrals.js";
import type { CountableMeasure } from "../countable-measure.js";
import { dayNumber } from "../mental-health-act/day-number.js";
import { periodRules } from "../months/period-rule.js";
import { type PersonEvent, personMeasure } from "../submitted/count-person-events.js";
import { eachRecord } from "../submitted/each-record.js";
import { readStays, type Stay } from "./stays.js";

/** Bed classes of adult acute and the other wards of which follow-up is asked (R3.1). */
const eligibleBeds = ["200", "201", "202", "205", "212", "213"];
const excludedDestinations = ["30", "37", "40", "42", "48", "49", "50", "53", "79", "84", "87", "89"];
const diedOrOther = ["4", "5"];
const days = 3;

interface Discharge extends Stay {
	readonly discharged: string;
}

/** The class of the last ward stay of each spell. */
async function lastBeds(submission: ValidatedSubmission): Promise<ReadonlyMap<string, string | null>> {
	const last = new Map<string, { readonly start: string; readonly bed: string | null }>();
	await eachRecord(
		submission,
		MHS502,
		["StartDateWardStay", "StartTimeWardStay", "HospProvSpellID", "MHAdmittedPatientClass"],
		(record) => {
			const start = `${record.StartDateWardStay} ${record.StartTimeWardStay ?? ""}`;
			const known = last.get(record.HospProvSpellID);
			if (known === undefined || known.start <= start)
				last.set(record.HospProvSpellID, { start, bed: record.MHAdmittedPatientClass });
		},
	);
	return new Map(Array.from(last, ([spell, { bed }]) => [spell, bed]));
}

/** Days on which a person was sent on to another provider, by person. */
async function onwardReferrals(
	submission: ValidatedSubmission,
	referrals: Referrals,
): Promise<ReadonlyMap<number, readonly string[]>> {
	const onward = new Map<number, string[]>();
	await eachRecord(
		submission,
		MHS105,
		["ServiceRequestID", "OnwardReferDate", "OrgIDReceiving"],
		({ ServiceRequestID, OnwardReferDate, OrgIDReceiving }) => {
			const person = referrals.get(ServiceRequestID)?.person;
			if (person === undefined || OrgIDReceiving === null || OrgIDReceiving === submission.provider) return;
			onward.set(person, [...(onward.get(person) ?? []), OnwardReferDate]);
		},
	);
	return onward;
}

async function deaths(submission: ValidatedSubmission): Promise<ReadonlyMap<number, string>> {
	const died = new Map<number, string>();
	await eachRecord(
		submission,
		MHS001,
		["LocalPatientID", "PersDeathDate"],
		({ LocalPatientID, PersDeathDate }) => {
			if (PersDeathDate !== null) died.set(LocalPatientID, PersDeathDate);
		},
	);
	return died;
}

async function eligibleDischarges(
	submission: ValidatedSubmission,
	referrals: Referrals,
): Promise<readonly Discharge[]> {
	const [beds, onward, died] = [
		await lastBeds(submission),
		await onwardReferrals(submission, referrals),
		await deaths(submission),
	];
	const firstDay = dayNumber(submission.period.start) - days - 1;
	const lastDay = dayNumber(submission.period.end) - days - 1;
	const isEligible = (stay: Discharge): boolean => {
		const { person, admitted, discharged, method, destination } = stay;
		const death = dayNumber(died.get(person) ?? null);
		const sentOn = (onward.get(person) ?? []).some((day) => day >= admitted && day <= discharged);
		return (
			dayNumber(discharged) >= firstDay &&
			dayNumber(discharged) <= lastDay &&
			!diedOrOther.includes(method ?? "") &&
			!excludedDestinations.includes(destination ?? "") &&
			eligibleBeds.includes(beds.get(stay.spell) ?? "") &&
			!(death !== null && death - dayNumber(discharged) <= days) &&
			!sentOn
		);
	};
	const stays = [...(await readStays(submission)).values()];
	return stays.flatMap((stay) =>
		stay.discharged === null ? [] : [{ ...stay, discharged: stay.discharged }].filter(isEligible),
	);
}

/** Days on which a person was seen, or admitted again, by person. */
async function daysSeen(
	submission: ValidatedSubmission,
	referrals: Referrals,
	wanted: ReadonlySet<number>,
): Promise<ReadonlyMap<number, readonly string[]>> {
	const seen = new Map<number, string[]>();
	const add = (referral: number, day: string): void => {
		const person = referrals.get(referral)?.person;
		if (person !== undefined && wanted.has(person)) seen.set(person, [...(seen.get(person) ?? []), day]);
	};
	await eachRecord(
		submission,
		MHS201,
		["ServiceRequestID", "CareContDate", "AttendStatus", "ConsMechanismMH"],
		(contact) => {
			if (isDirectContact(contact)) add(contact.ServiceRequestID, contact.CareContDate);
		},
	);
	await eachRecord(submission, MHS501, ["ServiceRequestID", "StartDateHospProvSpell"], (spell) => {
		add(spell.ServiceRequestID, spell.StartDateHospProvSpell);
	});
	return seen;
}

const personOf = ({ person }: Discharge): PersonEvent => ({ person });

/**
 * Discharges from hospital that were followed up within 72 hours, by ethnic group: an attended direct contact, or another
 * admission, on one of the three days after the day of discharge. A contact on the day itself is none.
 *
 * Source: NHS England, mental health monthly statistics code
 * (github.com/NHSDigital/mental-health-monthly-statistics@7b4d742), restated in our own words.
 *
 * @example
 * ```ts
 * import { followUpWithin72Hours } from "pcref/measures";
 *
 * followUpWithin72Hours.officialId; // => "MHS78, MHS79, MHS80"
 * followUpWithin72Hours.direction; // => "higher-is-better"
 * ```
 */
export const followUpWithin72Hours: CountableMeasure = personMeasure(
	{
		id: "outcome.follow-up-72-hours",
		officialId: "MHS78, MHS79, MHS80",
		title: "Followed up within 72 hours of discharge",
		question: "Are people of each ethnic group seen soon after they leave hospital?",
		dimension: "outcome",
		population:
			"Discharges from adult acute and similar beds to the community, up to four days before the end of the period",
		numerator:
			"Such discharges with an attended direct contact, or another admission, on one of the three days after",
		unit: "discharge",
		statistic: "share",
		per: 100,
		denominator: { basis: "records", title: "Discharges to be followed up within 72 hours" },
		direction: "higher-is-better",
		groupsHold: "everybody",
		needs: ["MHS001", "MHS101", "MHS201", "MHS501", "MHS502"],
		reads: ["MHS105"],
		part: "legislative-and-regulatory-obligations",
		alsoDividedBy: [],
		eventBreakdowns: [],
		periodRule: { ...periodRules.month, monthsBefore: 1 },
		computability: ["M(2)", "P"],
		caveats: [
			"A contact on the day of discharge does not count, nor does work done without the person.",
			"Discharges from a ward stay without a bed class are not in it, as in the publication.",
		],
		provenance: monthlyStatistics,
	},
	async (submission) => {
		const referrals = await readReferrals(submission);
		const discharges = await eligibleDischarges(submission, referrals);
		const seen = await daysSeen(submission, referrals, new Set(discharges.map(({ person }) => person)));
		const followedUp = discharges.filter(({ person, discharged }) =>
			(seen.get(person) ?? []).some((day) => {
				const after = dayNumber(day) - dayNumber(discharged);
				return after >= 1 && after <= days;
			}),
		);
		return {
			events: followedUp.map(personOf),
			among: discharges.map(personOf),
			restrictions: [
				{
					id: "discharges-before-the-period",
					text: "The month also holds discharges of the last four days before the period, which are in the submission of the month before. They are counted as far as that was given.",
				},
				{
					id: "sent-on",
					text: "Discharges of people sent on to another provider during the stay are left out: following them up is officially that provider's.",
				},
				{
					id: "residents-not-checked",
					text: "The official figure is of residents of England; where people live is not looked at here.",
				},
			],
		};
	},
);
