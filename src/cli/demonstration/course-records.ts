import { type CareTables, careRecords } from "./care/care-records.js";
import { restrictiveInterventionRecords } from "./care/restrictive-interventions.js";
import { teamFor, teamOf } from "./care/teams.js";
import { wardStayRecords } from "./care/ward-stays.js";
import type { Course, Referral, Section, Stay } from "./courses/course.js";
import type { Dossier, Draft } from "./dossier.js";
import { pseudoPostcode, type Somebody } from "./people.js";
import type { RandomNumbers } from "./random-numbers.js";
import { type Day, dateOf, firstMonth, type ReportingMonth } from "./reporting-month.js";

/** A referral as it is first submitted. */
function openedReferral(
	random: RandomNumbers,
	{
		referral,
		id,
		localPatientId,
		stay,
		team,
		month,
	}: {
		readonly referral: Referral;
		readonly id: string;
		readonly localPatientId: string;
		readonly stay: Stay | undefined;
		readonly team: string;
		readonly month: ReportingMonth;
	},
): Draft<"MHS101"> {
	const planned = stay !== undefined && stay.admitted.day < month.last && random.chance(0.7);
	const plan = planned ? random.whole(stay.admitted.day, Math.min(stay.admitted.day + 10, month.last)) : 0;
	return {
		ServiceRequestID: id,
		LocalPatientID: localPatientId,
		OrgIDComm: "ZSYNC",
		CareProfTeamLocalID: team,
		ReferralRequestReceivedDate: dateOf(referral.received),
		ReferralRequestReceivedTime: random.time(0, 23),
		SourceOfReferralMH: referral.source,
		ClinRespPriorityType: referral.priority,
		PrimReasonReferralMH: referral.reason,
		...(referral.isOutOfArea ? { ReasonOAT: "10" } : {}),
		...(planned
			? {
					DischPlanCreationDate: dateOf(plan),
					DischPlanCreationTime: random.time(9, 17),
					DischPlanLastUpdatedDate: dateOf(random.whole(plan, month.last)),
					DischPlanLastUpdatedTime: random.time(9, 17),
				}
			: {}),
	};
}

/** How a referral ended, if it has. */
function endOfReferral(random: RandomNumbers, { closed, rejected }: Referral): Draft<"MHS101"> {
	return {
		...(closed === undefined
			? {}
			: {
					ServDischDate: dateOf(closed.day),
					ServDischTime: random.time(9, 17),
					ReferClosReason: closed.reason,
				}),
		...(rejected === undefined
			? {}
			: {
					ReferRejectionDate: dateOf(rejected.day),
					ReferRejectionTime: random.time(9, 17),
					ReferRejectReason: rejected.reason,
				}),
	};
}

/** A stay as it is first submitted. */
function begunStay(
	random: RandomNumbers,
	{ stay, id, referralId }: { readonly stay: Stay; readonly id: string; readonly referralId: string },
): Draft<"MHS501"> {
	const { admitted } = stay;
	return {
		HospProvSpellID: id,
		ServiceRequestID: referralId,
		StartDateHospProvSpell: dateOf(admitted.day),
		StartTimeHospProvSpell: admitted.time,
		DecidedToAdmitDate: dateOf(admitted.day),
		SourceAdmMHHospProvSpell: stay.source,
		MethAdmMHHospProvSpell: stay.method,
		EstimatedDischDateHospProvSpell: dateOf(admitted.day + random.whole(14, 60)),
		PlannedDestDisch: "19",
	};
}

/** How a stay ended, if it has. */
function endOfStay(random: RandomNumbers, { discharged, destination }: Stay): Draft<"MHS501"> {
	if (discharged === undefined) return {};
	return {
		DischDateHospProvSpell: dateOf(discharged.day),
		DischTimeHospProvSpell: discharged.time,
		MethOfDischMHHospProvSpell: random.chance(0.93) ? "1" : "6",
		DestOfDischHospProvSpell: destination ?? "19",
		PostcodeDischDestHospProvSpell: pseudoPostcode(random),
	};
}

function sectionRecord({
	section,
	id,
	localPatientId,
}: {
	readonly section: Section;
	readonly id: string;
	readonly localPatientId: string;
}): Draft<"MHS401"> {
	const { start, expiry, end } = section;
	return {
		MHActLegalStatusClassPeriodID: id,
		LocalPatientID: localPatientId,
		StartDateMHActLegalStatusClass: dateOf(start.day),
		StartTimeMHActLegalStatusClass: start.time,
		LegalStatusClassPeriodStartReason: section.startReason,
		...(expiry === undefined ? {} : { ExpiryDateMHActLegalStatusClass: dateOf(expiry) }),
		...(end === undefined
			? {}
			: {
					EndDateMHActLegalStatusClass: dateOf(end.day),
					EndTimeMHActLegalStatusClass: end.time,
					LegalStatusClassPeriodEndReason: section.endReason ?? "01",
				}),
		LegalStatusCode: section.status,
		MentalCat: "A",
	};
}

function orderRecords(section: Section, id: string): readonly Draft<"MHS404">[] {
	if (section.order === undefined) return [];
	const { start, expiry, ended } = section.order;
	return [
		{
			MHActLegalStatusClassPeriodID: id,
			StartDateCommTreatOrd: dateOf(start),
			ExpiryDateCommTreatOrd: dateOf(expiry),
			...(ended === undefined
				? {}
				: { EndDateCommTreatOrd: dateOf(ended.day), CommTreatOrdEndReason: ended.reason }),
		},
	];
}

function recallRecords(section: Section, id: string, month: ReportingMonth): readonly Draft<"MHS405">[] {
	const recalled = section.order?.recalled;
	if (recalled === undefined || recalled.to.day < month.first) return [];
	return [
		{
			MHActLegalStatusClassPeriodID: id,
			StartDateCommTreatOrdRecall: dateOf(recalled.from.day),
			StartTimeCommTreatOrdRecall: recalled.from.time,
			EndDateCommTreatOrdRecall: dateOf(recalled.to.day),
			EndTimeCommTreatOrdRecall: recalled.to.time,
		},
	];
}

function hospitalRecords(
	random: RandomNumbers,
	{
		course,
		somebody,
		number,
		referralId,
		month,
		earlier,
	}: {
		readonly course: Course;
		readonly somebody: Somebody;
		readonly number: string;
		readonly referralId: string;
		readonly month: ReportingMonth;
		readonly earlier: Dossier | undefined;
	},
): Pick<Dossier, "MHS501" | "MHS502" | "MHS505" | "MHS509" | "MHS510" | "MHS515"> {
	const { stay } = course;
	if (stay === undefined || isOver(stay.discharged, month)) {
		return { MHS501: [], MHS502: [], MHS505: [], MHS509: [], MHS510: [], MHS515: [] };
	}
	const ofStay = stay.isSecond === true ? `${number}-2` : number;
	const spell = `SYNS${ofStay}`;
	const { age, ethnicity } = somebody;
	const known = earlier?.MHS501.find(({ HospProvSpellID }) => HospProvSpellID === spell);
	return {
		MHS501: [
			{ ...(known ?? begunStay(random, { stay, id: spell, referralId })), ...endOfStay(random, stay) },
		],
		...wardStayRecords(random, { course, stay, age, number: ofStay, spell, month, earlier }),
		...restrictiveInterventionRecords(random, {
			stay,
			ethnicity,
			number: `${number}${inLaterMonth(month)}`,
			spell,
			month,
		}),
	};
}

/** True of what ended before the month, of which nothing is submitted any more. */
function isOver(ended: { readonly day: Day } | undefined, month: ReportingMonth): boolean {
	return ended !== undefined && ended.day < month.first;
}

/** Tells identifiers of what happened in a month from those of the first month. */
function inLaterMonth({ start }: ReportingMonth): string {
	return start === firstMonth.start ? "" : `-${start.slice(2, 4)}${start.slice(5, 7)}`;
}

/**
 * What a course leaves in a month's tables of referrals, care, legal status periods, orders and stays.
 *
 * @param options.number - the person's number, six digits, from which the identifiers are made.
 * @param options.earlier - what was submitted about the person the month before, which is repeated of what goes on.
 */
export function courseRecords(
	random: RandomNumbers,
	{
		course,
		somebody,
		number,
		localPatientId,
		month,
		earlier,
	}: {
		readonly course: Course;
		readonly somebody: Somebody;
		readonly number: string;
		readonly localPatientId: string;
		readonly month: ReportingMonth;
		readonly earlier?: Dossier;
	},
): Omit<Dossier, "MHS001" | "MHS002"> {
	const referralId = (index: number) => `SYNR${number}-${index + 1}`;
	const referrals = course.referrals.flatMap((referral, index) => {
		if (isOver(referral.closed ?? referral.rejected, month)) return [];
		const stay = index === 0 ? course.stay : undefined;
		const id = referralId(index);
		const known = earlier?.MHS101.find(({ ServiceRequestID }) => ServiceRequestID === id);
		const team =
			known === undefined ? teamFor(random, { referral, ...somebody }) : teamOf(known.CareProfTeamLocalID);
		const opened =
			known ?? openedReferral(random, { referral, id, localPatientId, stay, team: team.id, month });
		const record = { ...opened, ...endOfReferral(random, referral) };
		const seen = {
			referral,
			receivedTime: record.ReferralRequestReceivedTime ?? "00:00",
			team: team.type,
			stay,
			last: Math.min(month.last, referral.closed?.day ?? month.last, course.died ?? month.last),
			month,
			isStarted: team.type === "A14" && (earlier?.MHS006.length ?? 0) > 0,
		};
		const care = careRecords(random, {
			seen,
			somebody,
			id,
			number: `${number}${index + 1}${inLaterMonth(month)}`,
			localPatientId,
			earlier,
		});
		return [{ record, care }];
	});
	const sections = course.sections.flatMap((section, index) =>
		isOver(section.end, month) ? [] : [{ section, id: `SYNM${number}-${index + 1}` }],
	);
	const ofReferrals = <Code extends CareTables>(table: Code) =>
		referrals.flatMap(({ care }): readonly Draft<Code>[] => care[table]);
	return {
		MHS006: ofReferrals("MHS006"),
		MHS101: referrals.map(({ record }) => record),
		MHS102: ofReferrals("MHS102"),
		MHS105: ofReferrals("MHS105"),
		MHS201: ofReferrals("MHS201"),
		MHS202: ofReferrals("MHS202"),
		MHS204: ofReferrals("MHS204"),
		MHS401: sections.map(({ section, id }) => sectionRecord({ section, id, localPatientId })),
		MHS404: sections.flatMap(({ section, id }) => orderRecords(section, id)),
		MHS405: sections.flatMap(({ section, id }) => recallRecords(section, id, month)),
		...hospitalRecords(random, { course, somebody, number, referralId: referralId(0), month, earlier }),
		MHS606: ofReferrals("MHS606"),
		MHS607: ofReferrals("MHS607"),
	};
}
