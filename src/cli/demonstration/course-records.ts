import type { Course, Referral, Section, Stay } from "./courses/course.js";
import type { Dossier, Draft } from "./dossier.js";
import { pseudoPostcode } from "./people.js";
import type { RandomNumbers } from "./random-numbers.js";
import { dateOf, reportingMonth } from "./reporting-month.js";

function referralRecord(
	random: RandomNumbers,
	{
		referral,
		id,
		localPatientId,
		stay,
	}: {
		readonly referral: Referral;
		readonly id: string;
		readonly localPatientId: string;
		readonly stay: Stay | undefined;
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
		CareProfTeamLocalID: `SYN-TEAM-${String(random.whole(1, 24)).padStart(2, "0")}`,
		ReferralRequestReceivedDate: dateOf(received),
		ReferralRequestReceivedTime: random.time(0, 23),
		SourceOfReferralMH: referral.source,
		ClinRespPriorityType: referral.priority,
		PrimReasonReferralMH: referral.reason,
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

/**
 * What a course leaves in the tables of referrals, legal status periods, orders and stays.
 *
 * @param options.number - the person's number, six digits, from which the identifiers are made.
 */
export function courseRecords(
	random: RandomNumbers,
	{
		course,
		number,
		localPatientId,
	}: { readonly course: Course; readonly number: string; readonly localPatientId: string },
): Pick<Dossier, "MHS101" | "MHS401" | "MHS404" | "MHS501"> {
	const { stay } = course;
	const referralId = (index: number) => `SYNR${number}-${index + 1}`;
	const sectionId = (index: number) => `SYNM${number}-${index + 1}`;
	return {
		MHS101: course.referrals.map((referral, index) =>
			referralRecord(random, {
				referral,
				id: referralId(index),
				localPatientId,
				stay: index === 0 ? stay : undefined,
			}),
		),
		MHS401: course.sections.map((section, index) =>
			sectionRecord({ section, id: sectionId(index), localPatientId }),
		),
		MHS404: course.sections.flatMap((section, index) => orderRecords(section, sectionId(index))),
		MHS501:
			stay === undefined
				? []
				: [stayRecord(random, { stay, id: `SYNS${number}`, referralId: referralId(0) })],
	};
}
