import { RandomNumbers } from "../../../src/cli/demonstration/random-numbers.js";
import type { ValidatedSubmission } from "../../../src/tables/validated-submission.js";
import { submissionOf } from "../submission-of.js";

type Cells = Record<string, string | null>;

const firstDay = Date.UTC(2024, 3, 1);

/** The day so many days after the first of the period, April 2024. */
const day = (number: number) => new Date(firstDay + number * 86_400_000).toISOString().slice(0, 10);

/**
 * One month of a provider in which everything happens: sections before, on and after admission, on one another's days and
 * without ends, orders revoked about admission, stays that touch, missing times, people of unknown everything. Dates are
 * in an order that validation accepts; nothing else is likely.
 */
export function randomSubmission(seed: number, people: number): ValidatedSubmission {
	const random = new RandomNumbers(seed);
	const whole = (from: number, to: number) => random.whole(from, to);
	const pick = <T>(list: readonly T[]): T => list[whole(0, list.length - 1)] as T;
	const sometimes = (share: number) => random.chance(share);
	const time = (missing: number) =>
		sometimes(missing) ? null : pick(["00:00", "08:00", "09:30", "09:30", "12:15", "17:45", "23:50"]);
	const tables: Record<string, Cells[]> = {
		MHS000: [
			{
				OrgIDProvider: "ZSYN0",
				ReportingPeriodStartDate: day(0),
				ReportingPeriodEndDate: day(29),
			},
		],
	};
	const add = (table: string, cells: Cells) => {
		const records = tables[table] ?? [];
		tables[table] = records;
		records.push(cells);
	};
	["C02", "F02", "A06", "C05", "A02", "A11", "A19", "A14"].forEach((type, index) => {
		add("MHS902", { CareProfTeamLocalID: `T${index}`, ServTeamTypeMH: type });
	});
	/** Some codes follow others: section 37 after 35 as 10 after 07, 5(2) after 5(4) as 05 after 06. */
	const codeAfter = (code: string | null): string | null => {
		if (code === "07" && sometimes(0.7)) return "10";
		if (code === "20" && sometimes(0.5)) return pick(["02", "03"]);
		if (code === "06" && sometimes(0.7)) return "05";
		return pick([
			...["02", "02", "02", "03", "03", "03", "03", "20", "20", "19", "04", "05", "06", "06", "01"],
			...["07", "07", "08", "09", "10", "12", "15", "16", "17", "31", "34", "35", "37", "98", null],
		]);
	};
	const team = () => pick(["T0", "T1", "T2", "T3", "T4", "T5", "T6", "T7", "T7", "T9"]);

	for (let number = 0; number < people; number++) {
		const person = `P${number}`;
		add("MHS001", {
			LocalPatientID: person,
			EthnicCategory: pick([
				...["A", "A", "A", "A", "B", "C", "D", "E", "F", "G", "H", "J", "K", "L", "M", "N", "P", "R", "S"],
				...["A1", "Z", "Z9", "99", "a", "T", null],
			]),
			PersonBirthDate: pick([
				null,
				"2004-02-29",
				"2006-04-15",
				day(-whole(1, 36_000)),
				day(-whole(1, 36_000)),
				day(-whole(5_000, 9_000)),
				day(-whole(2_000, 6_500)),
			]),
			GenderIDCode: pick(["1", "1", "2", "2", "3", "4", "Z", null]),
			GenderSameAtBirth: pick(["Y", "N", null]),
			Gender: pick(["1", "2", "9", "X", null]),
			PersDeathDate: sometimes(0.05) ? day(whole(0, 29)) : null,
		});
		if (sometimes(0.5)) {
			add("MHS006", {
				LocalPatientID: person,
				StartDateAssCareCoord: sometimes(0.9) ? day(whole(-20, 29)) : null,
				CareProfServOrTeamTypeAssoc: pick(["A14", "A14", "A06", null]),
			});
		}
		const spells: { spell: string; from: number; to: number | null }[] = [];
		for (let index = 0; index < whole(1, 2); index++) {
			const referral = `R${number}-${index}`;
			const isUrgent = sometimes(0.1);
			const received = isUrgent || sometimes(0.5) ? whole(0, 29) : -whole(1, 900);
			add("MHS101", {
				ServiceRequestID: referral,
				LocalPatientID: person,
				ReferralRequestReceivedDate: day(received),
				ReferralRequestReceivedTime: isUrgent ? "09:30" : time(0.1),
				ClinRespPriorityType: pick(["1", "2", "3", "4", null]),
				SourceOfReferralMH: isUrgent
					? "H1"
					: pick(["A1", "A3", "B1", "B2", "E1", "E2", "E3", "E5", "H1", "H2", "M9", null]),
				PrimReasonReferralMH: pick(["01", "01", "05", null]),
				ReferRejectionDate: sometimes(0.05) ? day(whole(Math.max(0, received), 29)) : null,
				ReasonOAT: sometimes(0.2) ? pick(["10", "11", "99"]) : null,
				CareProfTeamLocalID: isUrgent ? pick(["T5", "T6"]) : team(),
				ServDischDate: sometimes(0.3) ? day(whole(Math.max(0, received), 31)) : null,
			});
			for (let score = 0; score < whole(0, 2); score++) {
				add("MHS606", {
					ServiceRequestID: referral,
					CodedAssToolType: pick(["718431003", "718477007"]),
					PersScore: pick(["12", "3.5", "none", null]),
					AssToolCompTimestamp: `${day(whole(0, 29))}T10:00:00`,
				});
			}
			if (sometimes(0.4)) {
				add("MHS102", { ServiceRequestID: referral, OtherCareProfTeamLocalID: team() });
			}
			for (let contact = 0; contact < whole(0, 4); contact++) {
				add("MHS201", {
					CareContactID: `C${number}-${index}-${contact}`,
					ServiceRequestID: referral,
					CareContDate: day(
						isUrgent ? received : Math.min(29, Math.max(0, received) + pick([0, 0, 1, 2, 5, whole(0, 29)])),
					),
					CareContTime: isUrgent ? pick(["09:00", "10:00", "12:15"]) : time(0.1),
					AttendStatus: pick(["5", "5", "5", "6", "2", "3", "4", "7", null]),
					ConsMechanismMH: pick(["01", "01", "02", "04", "11", "05", "09", null]),
					OtherCareProfTeamLocalID: sometimes(0.2) ? team() : null,
				});
				if (!sometimes(0.3)) continue;
				const activity = `A${number}-${index}-${contact}`;
				add("MHS202", { CareActID: activity, CareContactID: `C${number}-${index}-${contact}` });
				add("MHS607", {
					CareActID: activity,
					CodedAssToolType: pick(["718431003", "718477007"]),
					PersScore: pick(["7", "x"]),
				});
			}
			if (sometimes(0.2)) {
				add("MHS204", { ServiceRequestID: referral, IndirectActDate: day(whole(0, 29)) });
			}
			for (let stay = 0; stay < whole(0, 2); stay++) {
				const from = sometimes(0.4) ? -whole(1, 150) : whole(0, 20);
				const to = sometimes(0.6) ? whole(Math.max(0, from), 29) : null;
				const spell = `S${number}-${index}-${stay}`;
				spells.push({ spell, from, to });
				add("MHS501", {
					HospProvSpellID: spell,
					ServiceRequestID: referral,
					StartDateHospProvSpell: day(from),
					StartTimeHospProvSpell: time(0.2),
					SourceAdmMHHospProvSpell: pick(["19", "19", "49", "87", null]),
					MethAdmMHHospProvSpell: pick(["11", "12", "13", "21", "21", "2A", "2B", "81", null]),
					DischDateHospProvSpell: to === null ? null : day(to),
					DischTimeHospProvSpell: to === null ? null : time(0.2),
					MethOfDischMHHospProvSpell: to === null ? null : pick(["1", "1", "1", "4", "5", null]),
					DestOfDischHospProvSpell: to === null ? null : pick(["19", "19", "30", "49", "51", "87", null]),
				});
				if (sometimes(0.1)) {
					add("MHS105", {
						ServiceRequestID: referral,
						OnwardReferDate: day(whole(Math.max(0, from), 29)),
						OrgIDReceiving: pick(["ZSYN0", "ZSYN1", null]),
					});
				}
				const bed = () => pick(["200", "200", "201", "202", "205", "212", "203", null]);
				const middle = whole(Math.max(0, from), to ?? 29);
				add("MHS502", {
					WardStayID: `W${spell}-1`,
					HospProvSpellID: spell,
					StartDateWardStay: day(from),
					EndDateWardStay: day(middle),
					MHAdmittedPatientClass: bed(),
				});
				if (sometimes(0.7)) {
					add("MHS502", {
						WardStayID: `W${spell}-2`,
						HospProvSpellID: spell,
						StartDateWardStay: day(Math.min(middle + 1, to ?? 29)),
						EndDateWardStay: to === null ? null : day(to),
						MHAdmittedPatientClass: bed(),
					});
				}
				for (const table of ["MHS509", "MHS510"]) {
					if (!sometimes(0.2)) continue;
					const left = whole(from, middle);
					const back = sometimes(0.8) ? whole(Math.max(0, left), Math.max(0, middle)) : null;
					const name = table === "MHS509" ? "HomeLeave" : "MHLeaveAbs";
					add(table, {
						WardStayID: `W${spell}-1`,
						[`StartDate${name}`]: day(left),
						[`EndDate${name}`]: back === null ? null : day(back),
					});
				}
				for (let incident = 0; incident < whole(0, 1); incident++) {
					const began = whole(Math.max(from, -3), to ?? 29);
					const ended = sometimes(0.8) ? Math.min(began + whole(0, 2), to ?? 31) : null;
					add("MHS505", {
						RestrictiveIntIncID: `I${spell}-${incident}`,
						HospProvSpellID: spell,
						StartDateRestrictiveIntInc: day(began),
						StartTimeRestrictiveIntInc: time(0.1),
						EndDateRestrictiveIntInc: ended === null ? null : day(ended),
						EndTimeRestrictiveIntInc: ended === null ? null : time(0.1),
					});
					for (let type = 0; type < whole(0, 2); type++) {
						add("MHS515", {
							RestrictiveIntIncID: `I${spell}-${incident}`,
							RestrictiveIntTypeID: `Y${spell}-${incident}-${type}`,
							RestrictiveIntType: pick(["01", "04", "05", "06", "07", "12", "14", "15", "17", "99"]),
							StartDateRestrictiveIntType: day(began),
							StartTimeRestrictiveIntType: time(0.15),
							EndDateRestrictiveIntType: ended === null || sometimes(0.1) ? null : day(ended),
							EndTimeRestrictiveIntType: ended === null ? null : time(0.15),
						});
					}
				}
			}
		}
		let ended: number | null = null;
		let near: (typeof spells)[number] | null = null;
		let code: string | null = null;
		for (let index = 0; index < whole(0, 4); index++) {
			const follows = ended !== null && sometimes(0.7);
			if (!follows) near = spells.length > 0 && sometimes(0.85) ? pick(spells) : null;
			const from = near?.from ?? whole(-20, 29);
			const start: number = Math.min(
				29,
				follows && ended !== null
					? ended + pick([0, 0, 0, 1, 1, 2, 5])
					: from + pick([0, 0, 0, 0, -1, -3, -6, 1, 2, 3, 10]),
			);
			const end: number | null = sometimes(0.65)
				? whole(Math.max(0, start), Math.min(29, Math.max(0, start) + 6))
				: null;
			ended = end ?? ended;
			code = codeAfter(code);
			const episode = `E${number}-${index}`;
			add("MHS401", {
				MHActLegalStatusClassPeriodID: episode,
				LocalPatientID: person,
				StartDateMHActLegalStatusClass: day(start),
				StartTimeMHActLegalStatusClass: time(0.15),
				ExpiryDateMHActLegalStatusClass: sometimes(0.3) ? day(start + pick([3, 28, 28, 180])) : null,
				EndDateMHActLegalStatusClass: end === null ? null : day(end),
				EndTimeMHActLegalStatusClass: end === null ? null : time(0.15),
				LegalStatusCode: code,
			});
			for (const [table, name] of [
				["MHS405", "CommTreatOrdRecall"],
				["MHS403", "MHCondDisch"],
			] as const) {
				if (!sometimes(0.08)) continue;
				add(table, {
					MHActLegalStatusClassPeriodID: episode,
					[`StartDate${name}`]: day(start),
					[`EndDate${name}`]: sometimes(0.5) ? day(whole(Math.max(0, start), 29)) : null,
				});
			}
			for (let order = 0; order < (sometimes(0.3) ? whole(1, 2) : 0); order++) {
				const began = from - pick([1, 5, 5, 40]);
				const revoked = sometimes(0.7) ? from + pick([0, 1, 1, 2, 3, 8]) : null;
				add("MHS404", {
					MHActLegalStatusClassPeriodID: episode,
					StartDateCommTreatOrd: day(sometimes(0.2) ? whole(0, 20) : began),
					EndDateCommTreatOrd: revoked === null ? null : day(Math.max(revoked, began)),
					CommTreatOrdEndReason: revoked === null ? null : pick(["02", "02", "01"]),
				});
			}
		}
	}
	return submissionOf(tables, {
		period: { start: day(0), end: day(29) },
		submitted: Object.keys(tables),
	});
}
