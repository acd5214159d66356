import { MHS101 } from "../../tables/mhsds/mhs101.js";
import { MHS401 } from "../../tables/mhsds/mhs401.js";
import { MHS404 } from "../../tables/mhsds/mhs404.js";
import { MHS501 } from "../../tables/mhsds/mhs501.js";
import type { ValidatedSubmission } from "../../tables/validated-submission.js";
import { readPeople, type SubmittedPeople } from "../submitted/people.js";
import type {
	CommunityTreatmentOrder,
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
	const wanted = new Set(personOf.values());
	const { people, everybody } = await readPeople(submission, {
		has: (person) => wanted.has(common.identifier(person)),
	});
	const spells = await readSpells(submission, common, wanted);
	const orders = await readOrders(submission, common, personOf);
	const byToken = new Map(
		Array.from(people, ([person, attributes]) => [common.identifier(person), attributes]),
	);
	return { rows: { episodes, spells, orders, recalls: [] }, people: byToken, everybody };
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

/** UniqMonthID (R0.2): months from April 1900, which is 1. */
function uniqueMonth(periodStart: string): number {
	const [year, month] = [Number(periodStart.slice(0, 4)), Number(periodStart.slice(5, 7))];
	return (year - 1900) * 12 + month - 3;
}
