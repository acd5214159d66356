import { MHS101 } from "../../tables/mhsds/mhs101.js";
import { MHS401 } from "../../tables/mhsds/mhs401.js";
import { MHS404 } from "../../tables/mhsds/mhs404.js";
import { MHS405 } from "../../tables/mhsds/mhs405.js";
import { MHS501 } from "../../tables/mhsds/mhs501.js";
import type { ReportingPeriod, ValidatedSubmission } from "../../tables/validated-submission.js";
import type { CountOptions } from "../countable-measure.js";
import { versionsOf } from "../months/record-versions.js";
import { readPeople, type SubmittedPeople } from "../submitted/people.js";
import type {
	CommunityTreatmentOrder,
	CommunityTreatmentOrderRecall,
	HospitalSpell,
	LegalStatusEpisode,
	MentalHealthActRows,
	RecordVersion,
} from "./national-rows.js";

/** The rows of one submission that Mental Health Act events are counted from, and whose they are. */
export interface SubmittedEpisodes extends SubmittedPeople {
	readonly rows: MentalHealthActRows;
	/** By person token. Only people with a legal status period are kept. */
	readonly people: SubmittedPeople["people"];
}

/**
 * Reads one provider's accepted records into the shape of the national tables. Identifiers are provider code and local
 * identifier (counting rule R0.1), a person is provider code and LocalPatientID (R0.4), and every record is the latest
 * version, of the last month in which it was submitted. Of people without a legal status period only a tally is kept.
 */
export async function readEpisodes(
	submission: ValidatedSubmission,
	options: Pick<CountOptions, "breakdowns" | "deprivation"> = {},
): Promise<SubmittedEpisodes> {
	const { provider } = submission;
	const common: Common = { provider, identifier: (local) => `${provider}${local}` };
	const episodes = await readLegalStatusPeriods(submission, common);
	const personOf = new Map(episodes.map(({ episode, person }) => [episode, person]));
	const wanted = new Set(personOf.values());
	const { people, everybody } = await readPeople(
		submission,
		{ has: (person) => wanted.has(common.identifier(person)) },
		options,
	);
	const spells = await readSpells(submission, common, wanted);
	const orders = await readOrders(submission, common, personOf);
	const recalls = await readRecalls(submission, common, personOf);
	const byToken = new Map(
		Array.from(people, ([person, attributes]) => [common.identifier(person), attributes]),
	);
	return { rows: { episodes, spells, orders, recalls }, people: byToken, everybody };
}

interface Common {
	readonly provider: string;
	readonly identifier: (local: string) => string;
}

async function readLegalStatusPeriods(
	submission: ValidatedSubmission,
	{ identifier, ...common }: Common,
): Promise<readonly LegalStatusEpisode[]> {
	const episodes: LegalStatusEpisode[] = [];
	for await (const { row: record, month } of versionsOf(submission, MHS401)) {
		episodes.push({
			...common,
			version: versionOf(month),
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
	const spells: HospitalSpell[] = [];
	for await (const { row: record, month } of versionsOf(submission, MHS501)) {
		const person = personOfReferral.get(record.ServiceRequestID);
		if (person === undefined) continue;
		spells.push({
			...common,
			version: versionOf(month),
			spell: identifier(record.HospProvSpellID),
			person,
			month: uniqueMonth(month.start),
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
	for await (const { row: record, month } of versionsOf(submission, MHS404)) {
		row += 1;
		const episode = identifier(record.MHActLegalStatusClassPeriodID);
		const person = personOf.get(episode);
		if (person === undefined) continue;
		orders.push({
			...common,
			version: versionOf(month),
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

async function readRecalls(
	submission: ValidatedSubmission,
	{ identifier, ...common }: Common,
	personOf: ReadonlyMap<string, string>,
): Promise<readonly CommunityTreatmentOrderRecall[]> {
	const recalls: CommunityTreatmentOrderRecall[] = [];
	for await (const { row, month } of versionsOf(submission, MHS405)) {
		const episode = identifier(row.MHActLegalStatusClassPeriodID);
		const person = personOf.get(episode);
		if (person === undefined) continue;
		const startDate = row.StartDateCommTreatOrdRecall;
		recalls.push({ ...common, version: versionOf(month), episode, person, startDate });
	}
	return recalls;
}

/** Only the last version of a record is read, so that none has an end. */
function versionOf({ start }: ReportingPeriod): RecordVersion {
	return { start, end: null };
}

/** Times are compared to the minute (R0.16). */
function hourAndMinute(time: string | null): string | null {
	return time === null ? null : time.slice(0, 5);
}

/** UniqMonthID (R0.2): months from April 1900, which is 1. */
function uniqueMonth(periodStart: string): number {
	const [year, month] = [Number(periodStart.slice(0, 4)), Number(periodStart.slice(5, 7))];
	return (year - 1900) * 12 + month - 3;
}
