import { MHS204 } from "../../tables/mhsds/mhs204.js";
import type { ValidatedSubmission } from "../../tables/validated-submission.js";
import { eachDirectContact } from "../care/contacts.js";
import { monthlyStatistics } from "../care/provenance.js";
import { readReferrals } from "../care/referrals.js";
import type { CountableMeasure } from "../countable-measure.js";
import { dayNumber } from "../mental-health-act/day-number.js";
import { periodRules } from "../months/period-rule.js";
import { isWithin } from "../period.js";
import { personMeasure } from "../submitted/count-person-events.js";
import { eachRecord } from "../submitted/each-record.js";
import { readStays, type Stay } from "./stays.js";
import { readWardStays } from "./ward-stays.js";

const adultAcuteBeds = ["200", "201", "202"];
/** Sources of admission that are moves from another hospital. */
const fromOtherHospitals = ["49", "53", "87"];

/** Stays that began in the period on an adult acute ward; one without a source of admission is none, as officially. */
async function admissions(submission: ValidatedSubmission): Promise<readonly Stay[]> {
	const wards = await readWardStays(submission);
	return [...(await readStays(submission)).values()].filter(
		({ spell, admitted, source }) =>
			isWithin(admitted, submission.period) &&
			source !== null &&
			!fromOtherHospitals.includes(source) &&
			adultAcuteBeds.includes(wards.get(spell)?.[0]?.bed ?? ""),
	);
}

/** Days on which somebody was seen, or work was done for them, as day numbers by person. */
async function daysOfContact(
	submission: ValidatedSubmission,
	wanted: ReadonlySet<number>,
): Promise<ReadonlyMap<number, ReadonlySet<number>>> {
	const referrals = await readReferrals(submission);
	const days = new Map<number, Set<number>>([...wanted].map((person) => [person, new Set()]));
	await eachDirectContact(submission, referrals, ({ referral, day }) => {
		days.get(referral.person)?.add(dayNumber(day));
	});
	await eachRecord(
		submission,
		MHS204,
		["ServiceRequestID", "IndirectActDate"],
		({ ServiceRequestID, IndirectActDate }) => {
			const person = referrals.get(ServiceRequestID)?.person;
			if (person !== undefined) days.get(person)?.add(dayNumber(IndirectActDate));
		},
	);
	return days;
}

/**
 * Admissions to adult acute beds of people who were known to services, by ethnic group: with a direct or indirect contact
 * 3 to 365 days before.
 *
 * Source: NHS England, mental health monthly statistics code
 * (github.com/NHSDigital/mental-health-monthly-statistics@7b4d742), restated in our own words.
 *
 * @example
 * ```ts
 * import { admissionsWithPriorContact } from "pcref/measures";
 *
 * admissionsWithPriorContact.officialId; // => "MHS106, MHS106a, MHS107a"
 * admissionsWithPriorContact.periodRule.monthsBefore; // => 12
 * ```
 */
export const admissionsWithPriorContact: CountableMeasure = personMeasure(
	{
		id: "access.admissions-with-prior-contact",
		officialId: "MHS106, MHS106a, MHS107a",
		part: "legislative-and-regulatory-obligations",
		title: "Admissions of people with an earlier contact",
		question:
			"Of the admissions of people of each ethnic group, how many are of people who had been seen before?",
		dimension: "access",
		population: "Hospital stays that began in the period on an adult acute ward, not from another hospital",
		numerator: "Such admissions of people with a direct or indirect contact 3 to 365 days before",
		unit: "admission",
		statistic: "share",
		per: 100,
		denominator: { basis: "records", title: "Admissions to adult acute beds in the period" },
		alsoDividedBy: [],
		eventBreakdowns: [],
		periodRule: { ...periodRules.quarter, monthsBefore: 12 },
		direction: "higher-is-better",
		groupsHold: "everybody",
		needs: ["MHS001", "MHS101", "MHS201", "MHS501", "MHS502"],
		reads: ["MHS204"],
		computability: ["M(15)", "P"],
		caveats: [
			"The fewer of the twelve months before were read, the smaller the share. Contacts with other providers are not seen.",
			"A stay without a source of admission is left out, and contacts during another hospital stay count, as in the publication.",
		],
		provenance: monthlyStatistics,
	},
	async (submission) => {
		const found = await admissions(submission);
		const days = await daysOfContact(submission, new Set(found.map(({ person }) => person)));
		const known = found.filter(({ person, admitted }) =>
			[...(days.get(person) ?? [])].some((day) => {
				const before = dayNumber(admitted) - day;
				return before >= 3 && before <= 365;
			}),
		);
		const personOf = ({ person }: Stay) => ({ person });
		return { events: known.map(personOf), among: found.map(personOf) };
	},
);
