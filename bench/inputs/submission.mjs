import { join } from "node:path";
import { randomNumbers, weighted } from "../random-numbers.mjs";
import { writeLines } from "./csv-file.mjs";
import { localIdentifier, nhsNumbers } from "./identifiers.mjs";
import { writeHeader } from "./master-patient-index.mjs";
import { provider as anyProvider, days, daysBefore, daysOfPeriod, people } from "./people.mjs";

/** The columns of the files, by table: those that a provider fills, and one that it leaves blank. */
const columns = {
	MHS001:
		"LocalPatientID,OrgIDLocalPatientID,OrgIDEduEstab,NHSNumber,NHSNumberStatus,PersonBirthDate,Postcode,GenderIDCode,GenderSameAtBirth,Gender,MaritalStatus,EthnicCategory,EthnicCategory2021,LanguageCodePreferred,PersDeathDate",
	MHS002: "LocalPatientID,GMPReg,StartDateGMPRegistration,EndDateGMPRegistration",
	MHS101:
		"ServiceRequestID,LocalPatientID,OrgIDComm,CareProfTeamLocalID,ReferralRequestReceivedDate,ReferralRequestReceivedTime,SourceOfReferralMH,ClinRespPriorityType,PrimReasonReferralMH,ServDischDate,ServDischTime,ReferClosReason",
	MHS102:
		"ServiceRequestID,OtherCareProfTeamLocalID,ReferClosureDate,ReferClosureTime,ReferRejectionDate,ReferRejectionTime,ReferRejectReason,ReferClosReason",
	MHS201:
		"CareContactID,ServiceRequestID,CareContDate,CareContTime,OrgIDComm,AdminCatCode,ClinContDurOfCareCont,ConsType,CareContSubj,ConsMechanismMH,ActLocTypeCode,PlaceOfSafetyInd,LanguageCodeTreat,InterpreterPresentInd,AttendStatus,CareContCancelDate,CareContCancelReas",
	MHS401:
		"MHActLegalStatusClassPeriodID,LocalPatientID,StartDateMHActLegalStatusClass,StartTimeMHActLegalStatusClass,LegalStatusClassPeriodStartReason,EndDateMHActLegalStatusClass,EndTimeMHActLegalStatusClass,LegalStatusClassPeriodEndReason,LegalStatusCode,MentalCat",
	MHS501:
		"HospProvSpellID,ServiceRequestID,StartDateHospProvSpell,StartTimeHospProvSpell,SourceAdmMHHospProvSpell,MethAdmMHHospProvSpell,DischDateHospProvSpell,DischTimeHospProvSpell,MethOfDischMHHospProvSpell,DestOfDischHospProvSpell",
	MHS502:
		"WardStayID,WardCode,HospProvSpellID,StartDateWardStay,StartTimeWardStay,EndDateWardStay,EndTimeWardStay,MHAdmittedPatientClass",
	MHS505:
		"RestrictiveIntIncID,HospProvSpellID,StartDateRestrictiveIntInc,StartTimeRestrictiveIntInc,EndDateRestrictiveIntInc,EndTimeRestrictiveIntInc,RestrictiveIntReason,RestrictiveIntPIReviewHeldPat",
	MHS515:
		"RestrictiveIntIncID,RestrictiveIntTypeID,RestrictiveIntType,StartDateRestrictiveIntType,StartTimeRestrictiveIntType,EndDateRestrictiveIntType,EndTimeRestrictiveIntType,RestraintInjuryPatient",
	MHS903:
		"WardCode,WardIntendedSex,WardIntendedClinCareMH,WardAge,WardType,WardSecLevel,LockedWardInd,AvailBedDays",
};

/** How many people make about so many records of all tables together. */
export const peopleForRecords = (records) => Math.max(20, Math.round(records / 8.07));

/**
 * Writes a whole submission of twelve tables, the same in every run: people with a practice, referrals, contacts, and for
 * a few of them spells, ward stays, periods under the Mental Health Act and restrictive interventions. About 1 % of the
 * records are wrong, also in ways that only other tables show, and take those that hang under them with them.
 *
 * @param size how many people.
 * @param options.detained the share of people who have a period under the Mental Health Act.
 * @param options.contacts how many each person has.
 * @param options.errors false for a submission without any.
 * @param options.code the provider's code; people of another are others.
 * @returns the folder as a path, the columns of each file, the records and the bytes of all files.
 */
export function writeSubmission(
	folder,
	size,
	{ detained = 0.06, contacts = 4, errors = true, code: provider = anyProvider } = {},
) {
	const wrong = errors ? isWrong : () => false;
	writeHeader(join(folder, "MHS000.csv"), provider);
	let records = 1;
	let bytes = 0;
	for (const [code, header] of Object.entries(columns)) {
		bytes += writeLines(
			join(folder, `${code}.csv`),
			(function* () {
				yield header;
				for (const record of tables[code](size, { detained, contacts, wrong, provider })) {
					records++;
					yield record.join(",");
				}
			})(),
		);
	}
	return {
		paths: [folder],
		columns: Object.fromEntries(Object.entries(columns).map(([code, header]) => [code, header.split(",")])),
		records,
		bytes,
	};
}

const isWrong = (index, step) => index % 997 === step;
const pick = (random, list) => list[Math.floor(random() * list.length)];

const person = (index) => localIdentifier("P", index);
const referral = (index, number) => `${localIdentifier("R", index, 38_196_601)}-${number}`;
const spell = (index) => localIdentifier("S", index, 27_182_819);
const wards = 40;

/** What is decided for each person before the tables are written: it must be the same in each of them. */
function course(index) {
	const random = randomNumbers(index * 2_654_435 + 17);
	const referrals = random() < 0.7 ? 1 : 2;
	const received = 60 + Math.floor(random() * 1000);
	const closed = random() < 0.25 ? pick(random, daysOfPeriod) : "";
	return { random, referrals, received: daysBefore[received], closed };
}

const isDetained = (index, share) => (index * 7919) % 10_000 < share * 10_000;

const tables = {
	*MHS001(size, { wrong, provider }) {
		const next = people(11 + provider.charCodeAt(provider.length - 1));
		const numbers = nhsNumbers();
		const names = columns.MHS001.split(",");
		for (let index = 0; index < size; index++) {
			const record = {
				...next(),
				LocalPatientID: person(index),
				OrgIDLocalPatientID: provider,
				NHSNumber: numbers.next().value,
			};
			record.PersonBirthDate = days[(index * 7919) % 28_000];
			if (wrong(index, 1)) record.Postcode = "ZZ993VZ";
			if (wrong(index, 2)) record.EthnicCategory = "White";
			yield names.map((name) => record[name]);
		}
	},
	*MHS002(size, { wrong }) {
		const random = randomNumbers(2);
		for (let index = 0; index < size; index++) {
			if (wrong(index, 3)) continue;
			const practice = `Y${10_000 + Math.floor(random() * 300)}`;
			const moved = index % 25 === 4;
			const start = daysBefore[Math.floor(random() * 1000)];
			const end = moved ? pick(random, daysOfPeriod) : "";
			yield [person(index), practice, wrong(index, 5) ? "2023-02-29" : start, end];
			if (moved && !wrong(index, 29)) yield [person(index), "Y20000", end, ""];
		}
	},
	*MHS101(size, { wrong }) {
		const source = weighted(randomNumbers(4), {
			A1: 40,
			B1: 15,
			E1: 3,
			E2: 1,
			H1: 12,
			A3: 5,
			B2: 4,
			D1: 3,
			M9: 2,
			"": 1,
		});
		const reason = weighted(randomNumbers(5), {
			"01": 5,
			"02": 6,
			"05": 20,
			10: 12,
			12: 20,
			14: 6,
			18: 10,
			24: 3,
		});
		for (let index = 0; index < size; index++) {
			const { random, referrals, received, closed } = course(index);
			for (let number = 1; number <= referrals; number++) {
				yield [
					referral(index, number),
					wrong(index, 6) ? "P-UNKNOWN" : person(index),
					`Q${10 + (index % 40)}`,
					`TEAM${index % 60}`,
					wrong(index, 7) ? "2024-06-30" : received,
					`${10 + (index % 8)}:${10 + (index % 50)}`,
					source(),
					pick(random, ["1", "2", "3", "4", ""]),
					reason(),
					closed,
					closed === "" ? "" : "16:30",
					closed === "" ? "" : "01",
				];
			}
		}
	},
	*MHS102(size, { wrong }) {
		for (let index = 0; index < size; index++) {
			if (index % 2 === 1) continue;
			const { closed } = course(index);
			const closure = wrong(index, 8) && closed !== "" ? daysOfPeriod.at(-1) : closed;
			yield [referral(index, 1), `OTHER${index % 30}`, closure, "", "", "", "", closure === "" ? "" : "01"];
		}
	},
	*MHS201(size, { contacts, wrong }) {
		const attended = weighted(randomNumbers(8), { 5: 72, 7: 6, 3: 9, 2: 3, 4: 6, 6: 4 });
		const mechanism = weighted(randomNumbers(9), { "01": 60, "02": 22, 11: 15, "05": 3 });
		const length = weighted(randomNumbers(10), { 30: 4, 45: 3, 60: 5, 90: 1, 15: 2 });
		for (let index = 0; index < size; index++) {
			const { referrals, random } = course(index);
			for (let number = 0; number < contacts; number++) {
				const status = attended();
				yield [
					localIdentifier("C", index * contacts + number, 16_180_339),
					wrong(index, 9) ? "R-UNKNOWN" : referral(index, 1 + (number % referrals)),
					wrong(index, 10) ? "2024-05-00" : pick(random, daysOfPeriod),
					`${9 + (number % 8) < 10 ? "09" : 9 + (number % 8)}:15`,
					`Q${10 + (index % 40)}`,
					"01",
					length(),
					"02",
					"01",
					mechanism(),
					"A01",
					"N",
					index % 12 === 0 ? "" : "en",
					index % 30 === 0 ? "1" : "",
					status,
					status === "4" ? daysOfPeriod[0] : "",
					status === "4" && !wrong(index, 11) ? "01" : "",
				];
			}
		}
	},
	*MHS401(size, { detained, wrong }) {
		const status = weighted(randomNumbers(12), {
			"02": 50,
			"03": 25,
			"05": 5,
			20: 12,
			"07": 2,
			15: 2,
			"09": 1,
		});
		for (let index = 0; index < size; index++) {
			if (!isDetained(index, detained)) continue;
			const { random } = course(index);
			const start = wrong(index, 12) ? daysOfPeriod.at(-1) : daysOfPeriod[Math.floor(random() * 20)];
			const end = index % 3 === 0 ? daysOfPeriod[20 + Math.floor(random() * 10)] : "";
			yield [
				localIdentifier("M", index, 14_142_135),
				person(index),
				start,
				"10:30",
				"01",
				end,
				end === "" ? "" : "11:00",
				end === "" ? "" : "05",
				status(),
				"A",
			];
		}
	},
	*MHS501(size, { detained }) {
		for (let index = 0; index < size; index++) {
			if (!isDetained(index, detained)) continue;
			const { start, end } = stay(index);
			yield [
				spell(index),
				referral(index, 1),
				start,
				"09:10",
				"19",
				"21",
				end,
				end === "" ? "" : "14:00",
				end === "" ? "" : "1",
				end === "" ? "" : "19",
			];
		}
	},
	*MHS502(size, { detained, wrong }) {
		for (let index = 0; index < size; index++) {
			if (!isDetained(index, detained)) continue;
			const { start, end, middle } = stay(index);
			const moves = index % 4 === 0;
			const stayOn = (number, from, to) => [
				`${localIdentifier("W", index, 17_320_507)}-${number}`,
				`WARD${(index + number) % wards}`,
				spell(index),
				wrong(index, 13) ? "2024-04-30" : from,
				"09:20",
				to,
				to === "" ? "" : "13:30",
				"200",
			];
			yield stayOn(1, start, moves ? middle : end);
			if (moves) yield stayOn(2, middle, end);
		}
	},
	*MHS505(size, { detained, wrong }) {
		for (let index = 0; index < size; index++) {
			if (!isDetained(index, detained) || index % 5 !== 0) continue;
			const { middle } = stay(index);
			yield [
				localIdentifier("I", index, 22_360_679),
				wrong(index, 15) ? "S-UNKNOWN" : spell(index),
				middle,
				"17:00",
				middle,
				"17:25",
				"10",
				"Y",
			];
		}
	},
	*MHS515(size, { detained, wrong }) {
		for (let index = 0; index < size; index++) {
			if (!isDetained(index, detained) || index % 5 !== 0 || wrong(index, 20)) continue;
			const { middle } = stay(index);
			for (let number = 1; number <= 1 + (index % 2); number++) {
				yield [
					localIdentifier("I", index, 22_360_679),
					`${localIdentifier("T", index, 26_457_513)}-${number}`,
					number === 1 ? "12" : "05",
					wrong(index, 25) ? "2024-06-02" : middle,
					"17:00",
					middle,
					"17:20",
					"N",
				];
			}
		}
	},
	*MHS903() {
		for (let ward = 0; ward < wards; ward++) {
			yield [`WARD${ward}`, "8", "51", "13", "02", "0", "Y", "600"];
		}
	},
};

/** The hospital spell of a person who is detained: it starts in the period, and may end in it. */
function stay(index) {
	const first = (index * 31) % 10;
	return {
		start: daysOfPeriod[first],
		middle: daysOfPeriod[first + 5],
		end: index % 3 === 0 ? daysOfPeriod[30] : "",
	};
}
