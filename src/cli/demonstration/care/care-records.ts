import type { Dossier, Draft } from "../dossier.js";
import type { Somebody } from "../people.js";
import type { RandomNumbers } from "../random-numbers.js";
import { type Day, dateOf, type ReportingMonth } from "../reporting-month.js";
import { attended, type Contact, contactsOn, type SeenReferral } from "./contacts.js";
import { anyTeam } from "./teams.js";

/** The tables of what was done under referrals. */
export type CareTables =
	| "MHS006"
	| "MHS102"
	| "MHS105"
	| "MHS201"
	| "MHS202"
	| "MHS204"
	| "MHS606"
	| "MHS607";

const shareWithOtherTeam = 0.03;
const shareWithIndirectActivity = 0.05;
const shareOfAdultsScored = 0.04;
/** SNOMED CT: scores of the Patient Health Questionnaire (9 questions) and the Generalised Anxiety Disorder scale (7). */
const tools = ["720433000", "445455005"];
const toOtherHospitals = ["53", "87"];

function contactRecord(
	random: RandomNumbers,
	contact: Contact,
	id: string,
	referral: string,
): Draft<"MHS201"> {
	const isSeen = attended([contact]).length > 0;
	return {
		CareContactID: id,
		ServiceRequestID: referral,
		CareContDate: dateOf(contact.day),
		CareContTime: contact.time,
		OrgIDComm: "ZSYNC",
		AdminCatCode: "01",
		...(isSeen ? { ClinContDurOfCareCont: String(random.whole(2, 12) * 5) } : {}),
		ConsMechanismMH: contact.mechanism,
		CareContPatientTherMode: "1",
		AttendStatus: contact.status,
	};
}

/** A moment with the offset of summer or winter time. */
function timestampOf({ day, time }: { readonly day: Day; readonly time: string }): string {
	const date = dateOf(day);
	const isWinter = date >= "2024-10-27" && date < "2025-03-30";
	return `${date}T${time}:00+0${isWinter ? 0 : 1}:00`;
}

/** Scores of one tool, at the first contact and for some again at the last; of most referrals none. */
function scoreRecords(
	random: RandomNumbers,
	{
		contacts,
		referral,
		isClosingChild,
		month,
	}: {
		readonly contacts: readonly { readonly id: string; readonly contact: Contact }[];
		readonly referral: string;
		readonly isClosingChild: boolean;
		readonly month: ReportingMonth;
	},
): Pick<Dossier, "MHS202" | "MHS606" | "MHS607"> {
	const [first, ...later] = contacts;
	const isScored = first !== undefined && random.chance(isClosingChild ? 0.65 : shareOfAdultsScored);
	if (!isScored || first.contact.day >= month.last) return { MHS202: [], MHS606: [], MHS607: [] };
	const tool = random.oneOf(tools);
	const score = random.whole(8, 20);
	const again = later.at(-1);
	const isRepeated = again !== undefined && again.contact.day > first.contact.day && random.chance(0.6);
	const activity = isRepeated ? [{ id: again.id.replace("C", "A"), contact: again.id }] : [];
	return {
		MHS202: activity.map(({ id, contact }) => ({ CareActID: id, CareContactID: contact })),
		MHS606: [
			{
				ServiceRequestID: referral,
				CodedAssToolType: tool,
				PersScore: String(score),
				AssToolCompTimestamp: timestampOf(first.contact),
			},
		],
		MHS607: activity.map(({ id }) => ({
			CareActID: id,
			CodedAssToolType: tool,
			PersScore: String(Math.max(0, score - random.whole(-2, 8))),
		})),
	};
}

/**
 * What was done under a referral in the month: contacts, work without the person, other teams, scores, and the care
 * coordinator of early intervention.
 *
 * @param options.id - of the referral; `number` tells it from the person's others and is part of the identifiers.
 * @param options.earlier - what was submitted about the person the month before.
 */
export function careRecords(
	random: RandomNumbers,
	{
		seen,
		somebody,
		id,
		number,
		localPatientId,
		earlier,
	}: {
		readonly seen: SeenReferral;
		readonly somebody: Somebody;
		readonly id: string;
		readonly number: string;
		readonly localPatientId: string;
		readonly earlier: Dossier | undefined;
	},
): Pick<Dossier, CareTables> {
	const { referral, stay, team, last, month } = seen;
	const contacts = contactsOn(random, { seen, ethnicity: somebody.ethnicity }).map((contact, index) => ({
		contact,
		id: `SYNC${number}-${index + 1}`,
	}));
	const isSeen = contacts.filter(({ contact }) => attended([contact]).length > 0);
	const started = team === "A14" && !seen.isStarted ? isSeen.slice(0, 1) : [];
	const first = Math.max(month.first, referral.received);
	const isOpen = referral.rejected === undefined && last >= first;
	const otherTeams = earlier?.MHS102.filter(({ ServiceRequestID }) => ServiceRequestID === id) ?? [];
	const isKnown = earlier?.MHS101.some(({ ServiceRequestID }) => ServiceRequestID === id) === true;
	const isSentOn =
		stay?.discharged !== undefined &&
		stay.discharged.day >= month.first &&
		toOtherHospitals.includes(stay.destination ?? "");
	return {
		MHS006: [
			...(seen.isStarted ? (earlier?.MHS006 ?? []) : []),
			...started.map(({ contact }) => ({
				LocalPatientID: localPatientId,
				StartDateAssCareCoord: dateOf(Math.max(referral.received, contact.day - random.whole(0, 3))),
				CareProfServOrTeamTypeAssoc: team,
			})),
		],
		MHS102: isKnown
			? otherTeams
			: isOpen && random.chance(shareWithOtherTeam)
				? [{ ServiceRequestID: id, OtherCareProfTeamLocalID: anyTeam(random) }]
				: [],
		MHS105: isSentOn
			? [
					{
						ServiceRequestID: id,
						OnwardReferDate: dateOf(stay.discharged.day),
						OnwardReferReason: "02",
						OrgIDReceiving: "ZSYN8",
					},
				]
			: [],
		MHS201: contacts.map(({ contact, id: contactId }) => contactRecord(random, contact, contactId, id)),
		MHS204:
			isOpen && random.chance(shareWithIndirectActivity)
				? [
						{
							ServiceRequestID: id,
							IndirectActDate: dateOf(random.whole(first, last)),
							IndirectActTime: random.time(9, 17),
							DurationIndirectAct: String(random.whole(1, 6) * 10),
							OrgIDComm: "ZSYNC",
						},
					]
				: [],
		...scoreRecords(random, {
			contacts: isSeen,
			referral: id,
			isClosingChild: somebody.age < 18 && referral.closed !== undefined,
			month,
		}),
	};
}
