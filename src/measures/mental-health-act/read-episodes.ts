import { MHS401 } from "../../tables/mhsds/mhs401.js";
import { MHS404 } from "../../tables/mhsds/mhs404.js";
import { MHS405 } from "../../tables/mhsds/mhs405.js";
import { MHS501 } from "../../tables/mhsds/mhs501.js";
import type { ReportingPeriod, ValidatedSubmission } from "../../tables/validated-submission.js";
import type { CountOptions } from "../countable-measure.js";
import { eachLatestVersion } from "../months/record-versions.js";
import { numbersOf } from "../submitted/each-record.js";
import { type PersonAttributes, readPeople, type SubmittedPeople } from "../submitted/people.js";
import { readPersonsOfReferrals } from "../submitted/persons-of-referrals.js";
import type {
	CommunityTreatmentOrder,
	CommunityTreatmentOrderRecall,
	HospitalSpell,
	LegalStatusEpisode,
	MentalHealthActRows,
	RecordVersion,
} from "./national-rows.js";

/** The rows of one submission that Mental Health Act events are counted from, and whose they are. */
export interface SubmittedEpisodes extends Pick<SubmittedPeople, "everybody"> {
	readonly rows: MentalHealthActRows;
	/** People with a legal status period, by token. */
	readonly people: ReadonlyMap<string, PersonAttributes>;
}

/**
 * Reads one provider's accepted records into the shape of the national tables. Identifiers are provider code and local
 * identifier (counting rule R0.1), a person is provider code and LocalPatientID (R0.4), and every record is the latest
 * version, of the last month in which it was submitted.
 */
export async function readEpisodes(
	submission: ValidatedSubmission,
	options: Pick<CountOptions, "breakdowns" | "deprivation"> = {},
): Promise<SubmittedEpisodes> {
	const { provider } = submission;
	const identifier = (local: string) => `${provider}${local}`;
	const persons = numbersOf(submission).LocalPatientID;
	const common: Common = {
		provider,
		identifier,
		tokenOf: (person) => identifier(persons.textOf(person)),
		versionOf: versions(),
		tokens: new Map(),
	};
	const episodes = await readLegalStatusPeriods(submission, common);
	const personOf = new Map(episodes.map(({ episode, person }) => [episode, person]));
	const { people, everybody } = await readPeople(submission, options);
	const spells = await readSpells(submission, common);
	const orders = await readOrders(submission, common, personOf);
	const recalls = await readRecalls(submission, common, personOf);
	const byToken = new Map(
		[...common.tokens].flatMap(([person, token]) => {
			const attributes = people.get(person);
			return attributes === undefined ? [] : [[token, attributes] as const];
		}),
	);
	return { rows: { episodes, spells, orders, recalls }, people: byToken, everybody };
}

interface Common {
	readonly provider: string;
	readonly identifier: (local: string) => string;
	/** The token of a person, by number. */
	readonly tokenOf: (person: number) => string;
	readonly versionOf: (month: ReportingPeriod) => RecordVersion;
	/** The one token of each person with a legal status period, by the number of the person. */
	readonly tokens: Map<number, string>;
}

async function readLegalStatusPeriods(
	submission: ValidatedSubmission,
	{ provider, identifier, tokenOf, versionOf, tokens }: Common,
): Promise<readonly LegalStatusEpisode[]> {
	const episodes: LegalStatusEpisode[] = [];
	await eachLatestVersion(
		submission,
		MHS401,
		[
			"MHActLegalStatusClassPeriodID",
			"LocalPatientID",
			"LegalStatusCode",
			"StartDateMHActLegalStatusClass",
			"StartTimeMHActLegalStatusClass",
			"ExpiryDateMHActLegalStatusClass",
			"EndDateMHActLegalStatusClass",
			"EndTimeMHActLegalStatusClass",
		],
		(record, month) => {
			const person = tokens.get(record.LocalPatientID) ?? tokenOf(record.LocalPatientID);
			tokens.set(record.LocalPatientID, person);
			episodes.push({
				provider,
				version: versionOf(month),
				episode: identifier(record.MHActLegalStatusClassPeriodID),
				person,
				legalStatusCode: record.LegalStatusCode,
				startDate: record.StartDateMHActLegalStatusClass,
				startTime: hourAndMinute(record.StartTimeMHActLegalStatusClass),
				expiryDate: record.ExpiryDateMHActLegalStatusClass,
				endDate: record.EndDateMHActLegalStatusClass,
				endTime: hourAndMinute(record.EndTimeMHActLegalStatusClass),
			});
		},
	);
	return episodes;
}

async function readSpells(
	submission: ValidatedSubmission,
	{ provider, identifier, versionOf, tokens }: Common,
): Promise<readonly HospitalSpell[]> {
	const personOfReferral = await readPersonsOfReferrals(submission);
	const spells: HospitalSpell[] = [];
	await eachLatestVersion(
		submission,
		MHS501,
		[
			"ServiceRequestID",
			"HospProvSpellID",
			"StartDateHospProvSpell",
			"StartTimeHospProvSpell",
			"DischDateHospProvSpell",
			"DischTimeHospProvSpell",
			"MethAdmMHHospProvSpell",
			"DestOfDischHospProvSpell",
		],
		(record, month) => {
			const person = tokens.get(personOfReferral.get(record.ServiceRequestID) ?? -1);
			if (person === undefined) return;
			spells.push({
				provider,
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
		},
	);
	return spells;
}

async function readOrders(
	submission: ValidatedSubmission,
	{ provider, identifier, versionOf }: Common,
	personOf: ReadonlyMap<string, string>,
): Promise<readonly CommunityTreatmentOrder[]> {
	const orders: CommunityTreatmentOrder[] = [];
	let row = 0;
	await eachLatestVersion(
		submission,
		MHS404,
		[
			"MHActLegalStatusClassPeriodID",
			"StartDateCommTreatOrd",
			"EndDateCommTreatOrd",
			"CommTreatOrdEndReason",
		],
		(record, month) => {
			row += 1;
			const episode = identifier(record.MHActLegalStatusClassPeriodID);
			const person = personOf.get(episode);
			if (person === undefined) return;
			orders.push({
				provider,
				version: versionOf(month),
				episode,
				person,
				row,
				startDate: record.StartDateCommTreatOrd,
				endDate: record.EndDateCommTreatOrd,
				endReason: record.CommTreatOrdEndReason,
			});
		},
	);
	return orders;
}

async function readRecalls(
	submission: ValidatedSubmission,
	{ provider, identifier, versionOf }: Common,
	personOf: ReadonlyMap<string, string>,
): Promise<readonly CommunityTreatmentOrderRecall[]> {
	const recalls: CommunityTreatmentOrderRecall[] = [];
	await eachLatestVersion(
		submission,
		MHS405,
		["MHActLegalStatusClassPeriodID", "StartDateCommTreatOrdRecall"],
		(row, month) => {
			const episode = identifier(row.MHActLegalStatusClassPeriodID);
			const person = personOf.get(episode);
			if (person === undefined) return;
			const startDate = row.StartDateCommTreatOrdRecall;
			recalls.push({ provider, version: versionOf(month), episode, person, startDate });
		},
	);
	return recalls;
}

/** Only the last version of a record is read, so that none has an end; records of one month share theirs. */
function versions(): Common["versionOf"] {
	const known = new Map<string, RecordVersion>();
	return ({ start }) => {
		const version = known.get(start) ?? { start, end: null };
		known.set(start, version);
		return version;
	};
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
