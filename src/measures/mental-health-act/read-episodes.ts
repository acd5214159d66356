import { ageOn } from "../../reference/age/age-on.js";
import { readEthnicCategory } from "../../reference/ethnicity/read-ethnic-category.js";
import type { Sex } from "../../reference/population.js";
import { MHS001 } from "../../tables/mhsds/mhs001.js";
import { MHS101 } from "../../tables/mhsds/mhs101.js";
import { MHS401 } from "../../tables/mhsds/mhs401.js";
import { MHS404 } from "../../tables/mhsds/mhs404.js";
import { MHS501 } from "../../tables/mhsds/mhs501.js";
import type { Row } from "../../tables/table.js";
import type { ValidatedSubmission } from "../../tables/validated-submission.js";
import { type CountedEthnicity, countedEthnicity, type EthnicityTally, tallyOf } from "../ethnicity-tally.js";
import type {
	CommunityTreatmentOrder,
	HospitalSpell,
	LegalStatusEpisode,
	MentalHealthActRows,
	RecordVersion,
} from "./national-rows.js";

/** What a person's events are counted by, from the person's MHS001 record of the same provider and period. */
export interface PersonAttributes {
	readonly ethnicity: CountedEthnicity;
	/** Null where the derived gender is neither 1 nor 2. */
	readonly sex: Sex | null;
	/** Completed years on the last day of the period; null where the birth date is not known. */
	readonly age: number | null;
}

/** The rows of one submission that Mental Health Act events are counted from, and whose they are. */
export interface SubmittedEpisodes {
	readonly rows: MentalHealthActRows;
	/** By person token. Only people with a legal status period are kept. */
	readonly people: ReadonlyMap<string, PersonAttributes>;
	/** Everybody in MHS001, whether they have a legal status period or not. */
	readonly everybody: EthnicityTally;
}

/**
 * Reads one provider's accepted records into the shape of the national tables. Identifiers are provider code and local
 * identifier (counting rule R0.1), a person is provider code and LocalPatientID (R0.4), and every record is the latest
 * version, since one submission holds one. Of people without a legal status period only a tally is kept.
 */
export async function readEpisodes(submission: ValidatedSubmission): Promise<SubmittedEpisodes> {
	const { provider, period } = submission;
	const common: Common = {
		provider,
		version: { start: period.start, end: null },
		identifier: (local) => `${provider}${local}`,
	};
	const episodes = await readLegalStatusPeriods(submission, common);
	const personOf = new Map(episodes.map(({ episode, person }) => [episode, person]));
	const { people, everybody } = await readPeople(submission, common, new Set(personOf.values()));
	const spells = await readSpells(submission, common, new Set(personOf.values()));
	const orders = await readOrders(submission, common, personOf);
	return { rows: { episodes, spells, orders, recalls: [] }, people, everybody };
}

interface Common {
	readonly provider: string;
	readonly version: RecordVersion;
	readonly identifier: (local: string) => string;
}

async function readLegalStatusPeriods(
	submission: ValidatedSubmission,
	{ identifier, ...common }: Common,
): Promise<readonly LegalStatusEpisode[]> {
	const episodes: LegalStatusEpisode[] = [];
	for await (const record of submission.records(MHS401)) {
		episodes.push({
			...common,
			episode: identifier(record.MHActLegalStatusClassPeriodID),
			person: identifier(record.LocalPatientID),
			legalStatusCode: record.LegalStatusCode,
			startDate: record.StartDateMHActLegalStatusClass,
			startTime: hourAndMinute(record.StartTimeMHActLegalStatusClass),
			expiryDate: record.ExpiryDateMHActLegalStatusClass,
			endDate: record.EndDateMHActLegalStatusClass,
			endTime: hourAndMinute(record.EndTimeMHActLegalStatusClass),
		});
	}
	return episodes;
}

async function readPeople(
	submission: ValidatedSubmission,
	{ identifier }: Common,
	wanted: ReadonlySet<string>,
): Promise<Pick<SubmittedEpisodes, "people" | "everybody">> {
	const people = new Map<string, PersonAttributes>();
	const counted = new Map<CountedEthnicity, number>();
	for await (const record of submission.records(MHS001)) {
		const ethnicity = countedEthnicity(readEthnicCategory(record.EthnicCategory));
		counted.set(ethnicity, (counted.get(ethnicity) ?? 0) + 1);
		const person = identifier(record.LocalPatientID);
		if (!wanted.has(person)) continue;
		const age = ageOn({ birthDate: record.PersonBirthDate, on: submission.period.end });
		people.set(person, { ethnicity, sex: sexOf(record), age });
	}
	return { people, everybody: tallyOf(Array.from(counted, ([ethnicity, count]) => ({ ethnicity, count }))) };
}

async function readSpells(
	submission: ValidatedSubmission,
	{ identifier, ...common }: Common,
	wanted: ReadonlySet<string>,
): Promise<readonly HospitalSpell[]> {
	const personOfReferral = new Map<string, string>();
	for await (const { ServiceRequestID, LocalPatientID } of submission.records(MHS101)) {
		const person = identifier(LocalPatientID);
		if (wanted.has(person)) personOfReferral.set(ServiceRequestID, person);
	}
	const month = uniqueMonth(submission.period.start);
	const spells: HospitalSpell[] = [];
	for await (const record of submission.records(MHS501)) {
		const person = personOfReferral.get(record.ServiceRequestID);
		if (person === undefined) continue;
		spells.push({
			...common,
			spell: identifier(record.HospProvSpellID),
			person,
			month,
			startDate: record.StartDateHospProvSpell,
			startTime: hourAndMinute(record.StartTimeHospProvSpell),
			dischargeDate: record.DischDateHospProvSpell,
			dischargeTime: hourAndMinute(record.DischTimeHospProvSpell),
			admissionMethod: record.MethAdmMHHospProvSpell,
			dischargeDestination: record.DestOfDischHospProvSpell,
		});
	}
	return spells;
}

async function readOrders(
	submission: ValidatedSubmission,
	{ identifier, ...common }: Common,
	personOf: ReadonlyMap<string, string>,
): Promise<readonly CommunityTreatmentOrder[]> {
	const orders: CommunityTreatmentOrder[] = [];
	let row = 0;
	for await (const record of submission.records(MHS404)) {
		row += 1;
		const episode = identifier(record.MHActLegalStatusClassPeriodID);
		const person = personOf.get(episode);
		if (person === undefined) continue;
		orders.push({
			...common,
			episode,
			person,
			row,
			startDate: record.StartDateCommTreatOrd,
			endDate: record.EndDateCommTreatOrd,
			endReason: record.CommTreatOrdEndReason,
		});
	}
	return orders;
}

/** Times are compared to the minute (R0.16). */
function hourAndMinute(time: string | null): string | null {
	return time === null ? null : time.slice(0, 5);
}

/** Der_Gender (R0.13), of which only 1 and 2 have a population. */
function sexOf({ GenderIDCode, Gender }: Row<typeof MHS001>): Sex | null {
	const identity = ["1", "2", "3", "4"].find((code) => code === GenderIDCode);
	const derived = identity ?? ["1", "2", "9"].find((code) => code === Gender);
	return derived === "1" || derived === "2" ? derived : null;
}

/** UniqMonthID (R0.2): months from April 1900, which is 1. */
function uniqueMonth(periodStart: string): number {
	const [year, month] = [Number(periodStart.slice(0, 4)), Number(periodStart.slice(5, 7))];
	return (year - 1900) * 12 + month - 3;
}
