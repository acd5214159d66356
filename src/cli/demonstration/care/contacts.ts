import type { Referral, Stay } from "../courses/course.js";
import type { RandomNumbers } from "../random-numbers.js";
import type { RecordedEthnicity } from "../recorded-ethnicity.js";
import type { Day, ReportingMonth } from "../reporting-month.js";
import { disparityOf } from "./disparities.js";
import type { TeamType } from "./teams.js";

/** A contact of the month, attended or not. Codes are those of MHS201. */
export interface Contact {
	readonly day: Day;
	readonly time: string;
	readonly mechanism: string;
	readonly status: string;
}

/** A referral as the contacts on it depend on it. */
export interface SeenReferral {
	readonly referral: Referral;
	/** ReferralRequestReceivedTime, `HH:MM`. */
	readonly receivedTime: string;
	readonly team: TeamType;
	/** The hospital stay on it. */
	readonly stay: Stay | undefined;
	/** The last day on which the person can be seen: of the month, of the referral, of the life. */
	readonly last: Day;
	readonly month: ReportingMonth;
	/** The early intervention team saw the person in an earlier month. */
	readonly isStarted: boolean;
}

const isAttended = ({ status }: Contact) => status === "5" || status === "6";

/** Those at which the person was seen or spoken to, in order. */
export function attended(contacts: readonly Contact[]): readonly Contact[] {
	return contacts.filter(isAttended);
}

function appointment(random: RandomNumbers, day: Day, ethnicity: RecordedEthnicity): Contact {
	const { missedContact } = disparityOf(ethnicity);
	return {
		day,
		time: random.time(9, 16),
		mechanism: random.weighted([
			["01", 62],
			["02", 20],
			["11", 16],
			["05", 2],
		]),
		status: random.weighted([
			["5", 76],
			["6", 3],
			["3", 9 * missedContact],
			["7", missedContact],
			["2", 6],
			["4", 5],
		]),
	};
}

function inPerson(day: Day, time: string): Contact {
	return { day, time, mechanism: "01", status: "5" };
}

// Minutes within which a team should see somebody: half of those seen in time come from the first half of it.
function minutesAllowed({ team, referral }: SeenReferral): number | null {
	if (team === "A11" || team === "C05") return 60;
	if (team !== "A02") return null;
	return referral.priority === "2" ? 1440 : 240;
}

const shareInTime = 0.74;

/** The first contact of a referral in a crisis, soon after it was received in the month. */
function response(
	random: RandomNumbers,
	seen: SeenReferral,
	ethnicity: RecordedEthnicity,
): readonly Contact[] {
	const allowed = minutesAllowed(seen);
	if (allowed === null || seen.referral.received < seen.month.first) return [];
	const isInTime = random.chance(1 - (1 - shareInTime) * disparityOf(ethnicity).longWait);
	const delay = isInTime ? random.whole(3, allowed) : random.whole(allowed + 1, 3 * allowed);
	const received = Number(seen.receivedTime.slice(0, 2)) * 60 + Number(seen.receivedTime.slice(3));
	const minute = received + delay;
	const [hour, rest] = [Math.floor((minute % 1440) / 60), minute % 60];
	const time = `${String(hour).padStart(2, "0")}:${String(rest).padStart(2, "0")}`;
	return [inPerson(seen.referral.received + Math.floor(minute / 1440), time)];
}

/** The first contact with the early intervention team, and who waits too long for it. */
function firstTreatment(
	random: RandomNumbers,
	{ team, referral, month, isStarted }: SeenReferral,
	ethnicity: RecordedEthnicity,
): readonly Contact[] {
	if (team !== "A14" || isStarted) return [];
	const isSoon = random.chance(1 - 0.3 * disparityOf(ethnicity).longWait);
	const day = referral.received + (isSoon ? random.whole(2, 14) : random.whole(15, 40));
	return [inPerson(Math.max(day, month.first), random.time(9, 16))];
}

const shareFollowedUp = 0.8;

/** A contact within three days of leaving hospital. */
function followUp(random: RandomNumbers, { stay }: SeenReferral): readonly Contact[] {
	if (stay?.discharged === undefined || !random.chance(shareFollowedUp)) return [];
	return [inPerson(stay.discharged.day + random.whole(1, 3), random.time(9, 17))];
}

function appointments(random: RandomNumbers, seen: SeenReferral, ethnicity: RecordedEthnicity) {
	const { referral, stay, team, last, month, isStarted } = seen;
	const first = Math.max(month.first, referral.received);
	const isInHospital = stay !== undefined && (stay.discharged?.day ?? month.last) >= month.first;
	if (isInHospital || (team === "A14" && !isStarted) || last < first) return [];
	const isClosing = referral.closed !== undefined;
	const times = random.weighted<number>([
		[0, isClosing ? 20 : 52],
		[1, isClosing ? 20 : 26],
		[2, isClosing ? 35 : 15],
		[3, isClosing ? 25 : 7],
	]);
	return Array.from({ length: times }, () => appointment(random, random.whole(first, last), ethnicity));
}

/** The contacts of the month on a referral, in order: what an urgent need calls for first, then appointments. */
export function contactsOn(
	random: RandomNumbers,
	{ seen, ethnicity }: { readonly seen: SeenReferral; readonly ethnicity: RecordedEthnicity },
): readonly Contact[] {
	if (seen.referral.rejected !== undefined) return [];
	return [
		...response(random, seen, ethnicity),
		...firstTreatment(random, seen, ethnicity),
		...followUp(random, seen),
		...appointments(random, seen, ethnicity),
	]
		.filter(({ day }) => day >= seen.month.first && day <= Math.min(seen.last, seen.month.last))
		.sort((a, b) => a.day - b.day || (a.time < b.time ? -1 : 1));
}
