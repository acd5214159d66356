import { type CareTables, careRecords } from "./care/care-records.js";
import { restrictiveInterventionRecords } from "./care/restrictive-interventions.js";
import { teamFor } from "./care/teams.js";
import { wardStayRecords } from "./care/ward-stays.js";
import type { Course, Referral, Section, Stay } from "./courses/course.js";
import type { Dossier, Draft } from "./dossier.js";
import { pseudoPostcode, type Somebody } from "./people.js";
import type { RandomNumbers } from "./random-numbers.js";
import { dateOf, reportingMonth } from "./reporting-month.js";

function referralRecord(
	random: RandomNumbers,
	{
		referral,
		id,
		localPatientId,
		stay,
		team,
	}: {
		readonly referral: Referral;
		readonly id: string;
		readonly localPatientId: string;
		readonly stay: Stay | undefined;
		readonly team: string;
	},
): Draft<"MHS101"> {
	const { received, closed, rejected } = referral;
	const planned = stay !== undefined && stay.admitted.day < reportingMonth.lastDay && random.chance(0.7);
	const plan = planned
		? random.whole(stay.admitted.day, Math.min(stay.admitted.day + 10, reportingMonth.lastDay))
		: 0;
	return {
		ServiceRequestID: id,
		LocalPatientID: localPatientId,
		OrgIDComm: "ZSYNC",
		CareProfTeamLocalID: team,
		ReferralRequestReceivedDate: dateOf(received),
		ReferralRequestReceivedTime: random.time(0, 23),
		SourceOfReferralMH: referral.source,
		ClinRespPriorityType: referral.priority,
		PrimReasonReferralMH: referral.reason,
		...(referral.isOutOfArea ? { ReasonOAT: "10" } : {}),
		...(planned
			? {
					DischPlanCreationDate: dateOf(plan),
					DischPlanCreationTime: random.time(9, 17),
					DischPlanLastUpdatedDate: dateOf(random.whole(plan, reportingMonth.lastDay)),
					DischPlanLastUpdatedTime: random.time(9, 17),
				}
			: {}),
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

function stayRecord(
	random: RandomNumbers,
	{ stay, id, referralId }: { readonly stay: Stay; readonly id: string; readonly referralId: string },
): Draft<"MHS501"> {
	const { admitted, discharged } = stay;
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
		...(discharged === undefined
			? {}
			: {
					DischDateHospProvSpell: dateOf(discharged.day),
					DischTimeHospProvSpell: discharged.time,
					MethOfDischMHHospProvSpell: random.chance(0.93) ? "1" : "6",
					DestOfDischHospProvSpell: stay.destination ?? "19",
					PostcodeDischDestHospProvSpell: pseudoPostcode(random),
				}),
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

function recallRecords(section: Section, id: string): readonly Draft<"MHS405">[] {
	const recalled = section.order?.recalled;
	if (recalled === undefined) return [];
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
	}: {
		readonly course: Course;
		readonly somebody: Somebody;
		readonly number: string;
		readonly referralId: string;
	},
): Pick<Dossier, "MHS501" | "MHS502" | "MHS505" | "MHS509" | "MHS510" | "MHS515"> {
	const { stay } = course;
	if (stay === undefined) {
		return { MHS501: [], MHS502: [], MHS505: [], MHS509: [], MHS510: [], MHS515: [] };
	}
	const spell = `SYNS${number}`;
	const { age, ethnicity } = somebody;
	return {
		MHS501: [stayRecord(random, { stay, id: spell, referralId })],
		...wardStayRecords(random, { course, stay, age, number, spell }),
		...restrictiveInterventionRecords(random, { stay, ethnicity, number, spell }),
	};
}

/**
 * What a course leaves in the tables of referrals, care, legal status periods, orders and stays.
 *
 * @param options.number - the person's number, six digits, from which the identifiers are made.
 */
export function courseRecords(
	random: RandomNumbers,
	{
		course,
		somebody,
		number,
		localPatientId,
	}: {
		readonly course: Course;
		readonly somebody: Somebody;
		readonly number: string;
		readonly localPatientId: string;
	},
): Omit<Dossier, "MHS001" | "MHS002"> {
	const referralId = (index: number) => `SYNR${number}-${index + 1}`;
	const sectionId = (index: number) => `SYNM${number}-${index + 1}`;
	const referrals = course.referrals.map((referral, index) => {
		const stay = index === 0 ? course.stay : undefined;
		const team = teamFor(random, { referral, ...somebody });
		const id = referralId(index);
		const record = referralRecord(random, { referral, id, localPatientId, stay, team: team.id });
		const seen = {
			referral,
			receivedTime: record.ReferralRequestReceivedTime ?? "00:00",
			team: team.type,
			stay,
			last: Math.min(
				reportingMonth.lastDay,
				referral.closed?.day ?? reportingMonth.lastDay,
				course.died ?? reportingMonth.lastDay,
			),
		};
		const care = careRecords(random, { seen, somebody, id, number: `${number}${index + 1}`, localPatientId });
		return { record, care };
	});
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
		MHS401: course.sections.map((section, index) =>
			sectionRecord({ section, id: sectionId(index), localPatientId }),
		),
		MHS404: course.sections.flatMap((section, index) => orderRecords(section, sectionId(index))),
		MHS405: course.sections.flatMap((section, index) => recallRecords(section, sectionId(index))),
		...hospitalRecords(random, { course, somebody, number, referralId: referralId(0) }),
		MHS606: ofReferrals("MHS606"),
		MHS607: ofReferrals("MHS607"),
	};
}
