import { describe, expect, it } from "vitest";
import { codesFound, validateRecords } from "./codes-found.js";
import { header, type Records, type TableRecord, tableOf, validRecord } from "./valid-records.js";

// Cases from what the data set means, not from the definitions of its tables: a small trust in April 2024.

const person = (id: string, more: TableRecord = {}): TableRecord => ({
	LocalPatientID: id,
	OrgIDLocalPatientID: "ZSYN0",
	NHSNumber: id === "P1" ? "9990000018" : "9990000026",
	NHSNumberStatus: "01",
	PersonBirthDate: "1990-02-28",
	Postcode: "ZZ99 3VZ",
	GenderIDCode: "2",
	...more,
});
const practice = (id: string, more: TableRecord = {}): TableRecord => ({
	LocalPatientID: id,
	GMPReg: "A81001",
	StartDateGMPRegistration: "2019-09-02",
	...more,
});
const referral = (id: string, more: TableRecord = {}): TableRecord => ({
	ServiceRequestID: `R-${id}`,
	LocalPatientID: id,
	OrgIDComm: "QWE",
	CareProfTeamLocalID: "TEAM1",
	ReferralRequestReceivedDate: "2024-04-02",
	...more,
});
const spell = (id: string, more: TableRecord = {}): TableRecord => ({
	HospProvSpellID: `H-${id}`,
	ServiceRequestID: `R-${id}`,
	StartDateHospProvSpell: "2024-04-05",
	...more,
});
const stay = (id: string, more: TableRecord = {}): TableRecord => ({
	WardStayID: `W-${id}`,
	WardCode: "WARD1",
	HospProvSpellID: `H-${id}`,
	StartDateWardStay: "2024-04-05",
	...more,
});
const incident = (id: string, more: TableRecord = {}): TableRecord => ({
	RestrictiveIntIncID: `I-${id}`,
	HospProvSpellID: `H-${id}`,
	StartDateRestrictiveIntInc: "2024-04-06",
	StartTimeRestrictiveIntInc: "22:10",
	...more,
});
const intervention = (id: string, more: TableRecord = {}): TableRecord => ({
	RestrictiveIntIncID: `I-${id}`,
	RestrictiveIntTypeID: `T-${id}`,
	RestrictiveIntType: "05",
	StartDateRestrictiveIntType: "2024-04-06",
	StartTimeRestrictiveIntType: "22:10",
	...more,
});
const contact = (id: string, more: TableRecord = {}): TableRecord => ({
	CareContactID: `C-${id}`,
	ServiceRequestID: `R-${id}`,
	CareContDate: "2024-04-09",
	AttendStatus: "5",
	...more,
});
const activity = (id: string, more: TableRecord = {}): TableRecord => ({
	CareActID: `A-${id}`,
	CareContactID: `C-${id}`,
	...more,
});
const score = (id: string, more: TableRecord = {}): TableRecord => ({
	ServiceRequestID: `R-${id}`,
	CodedAssToolType: "720433000",
	PersScore: "12",
	AssToolCompTimestamp: "2024-04-09T14:00:00+01:00",
	...more,
});
const section = (id: string, more: TableRecord = {}): TableRecord => ({
	MHActLegalStatusClassPeriodID: `M-${id}`,
	LocalPatientID: id,
	StartDateMHActLegalStatusClass: "2024-04-05",
	StartTimeMHActLegalStatusClass: "09:00",
	LegalStatusCode: "02",
	...more,
});
const clinician = (id: string, more: TableRecord = {}): TableRecord => ({
	MHActLegalStatusClassPeriodID: `M-${id}`,
	StartDateRespClinAssign: "2024-04-05",
	CareProfLocalID: "DR1",
	...more,
});
const staff = (id: string): TableRecord => ({ CareProfLocalID: id, OrgIDCareProfLocalID: "ZSYN0" });

const trust: Records = {
	MHS000: [header],
	MHS001: [person("P1"), person("P2")],
	MHS002: [practice("P1"), practice("P2")],
	MHS101: [referral("P1"), referral("P2")],
};
const ward: Records = { ...trust, MHS501: [spell("P1")], MHS502: [stay("P1")] };
const restraint: Records = { ...ward, MHS505: [incident("P1")], MHS515: [intervention("P1")] };
const community: Records = { ...trust, MHS201: [contact("P1")], MHS202: [activity("P1")] };
const detention: Records = {
	...trust,
	MHS401: [section("P1")],
	MHS402: [clinician("P1")],
	MHS901: [staff("DR1")],
};

/** A case: what it is about, the submission, and the codes it breaks. */
type Case = readonly [words: string, records: Records, codes: readonly string[]];

const withPerson = (more: TableRecord): Records => ({ ...trust, MHS001: [person("P1", more), person("P2")] });
const withReferral = (more: TableRecord): Records => ({
	...trust,
	MHS101: [referral("P1", more), referral("P2")],
});
const withSpell = (more: TableRecord): Records => ({ ...trust, MHS501: [spell("P1", more)] });
const withScore = (more: TableRecord): Records => ({ ...trust, MHS606: [score("P1", more)] });
const withContact = (more: TableRecord): Records => ({ ...trust, MHS201: [contact("P1", more)] });
const withRegistrations = (...registrations: readonly TableRecord[]): Records => ({
	...trust,
	MHS002: [...registrations.map((more) => practice("P1", more)), practice("P2")],
});
/** A person who is refused takes the GP registration and the referral along. */
const refusedPerson = ["MHS00220", "MHS10101"];

const cases: { readonly [topic: string]: readonly Case[] } = {
	"whole submissions": [
		["two people with a practice and a referral each", trust, []],
		["a stay on a ward", ward, []],
		["a restraint with its incident", restraint, []],
		["a contact with an activity", community, []],
		["a detention with a responsible clinician", detention, []],
		[
			"nobody is referred",
			{ ...trust, MHS101: [] },
			["MHSREJ004", "MHS00146", "MHS00220", "MHSREJ101", "MHSREJ012"],
		],
		[
			"the header names version 5",
			{ ...trust, MHS000: [{ ...header, DatSetVer: "5.0" }] },
			["MHS00003", "MHSREJ015"],
		],
		[
			"the file was made before the month was over",
			{ ...trust, MHS000: [{ ...header, DateTimeDatSetCreate: "2024-04-29T23:00:00" }] },
			["MHS00037", "MHSREJ015"],
		],
		[
			"the file was made on the last day",
			{ ...trust, MHS000: [{ ...header, DateTimeDatSetCreate: "2024-04-30T23:00:00" }] },
			[],
		],
		[
			"last month's extract under this month's header",
			{
				...trust,
				MHS101: [
					referral("P1", { ReferralRequestReceivedDate: "2024-03-02" }),
					referral("P2", { ReferralRequestReceivedDate: "2024-03-31" }),
				],
			},
			["MHSREJ012"],
		],
	],
	"who the person is": [
		[
			"an NHS number with a wrong check digit refuses the file",
			withPerson({ NHSNumber: "9990000019" }),
			["MHSREJ006a", ...refusedPerson],
		],
		[
			"so does one that reads the same backwards",
			withPerson({ NHSNumber: "1234554321" }),
			["MHSREJ006a", ...refusedPerson],
		],
		["and ten zeros", withPerson({ NHSNumber: "0000000000" }), ["MHSREJ006a", ...refusedPerson]],
		[
			"an NHS number with spaces only refuses the person",
			withPerson({ NHSNumber: "999 000 0018" }),
			["MHS00165", ...refusedPerson],
		],
		[
			"no NHS number, and the status says so",
			withPerson({ NHSNumber: "", NHSNumberStatus: "07" }),
			["MHS00111"],
		],
		[
			"no NHS number, and the status says it was verified",
			withPerson({ NHSNumber: "", NHSNumberStatus: "01" }),
			["MHS00111", "MHS00119"],
		],
		["an NHS number that the status denies", withPerson({ NHSNumberStatus: "07" }), ["MHS00117"]],
		["born on 29 February of a leap year", withPerson({ PersonBirthDate: "2000-02-29" }), []],
		[
			"born on 29 February of another year",
			withPerson({ PersonBirthDate: "1900-02-29" }),
			["MHS00167", ...refusedPerson],
		],
		["born on the first day that counts", withPerson({ PersonBirthDate: "1890-01-01" }), []],
		["born the day before", withPerson({ PersonBirthDate: "1889-12-31" }), ["MHS00167", ...refusedPerson]],
		[
			"a birth date written as in a letter",
			withPerson({ PersonBirthDate: "28/02/1990" }),
			["MHS00167", ...refusedPerson, "PCREF-CELL-DAY-FIRST-DATE"],
		],
		[
			"a birth date with a time",
			withPerson({ PersonBirthDate: "1990-02-28T00:00:00" }),
			["MHS00167", ...refusedPerson, "PCREF-CELL-DATE-TIME"],
		],
		["a birth date that is not known", withPerson({ PersonBirthDate: "" }), ["MHS00120"]],
		["died on the first day of the month", withPerson({ PersDeathDate: "2024-04-01" }), []],
		["died on the last day of the month", withPerson({ PersDeathDate: "2024-04-30" }), []],
		["died the month before", withPerson({ PersDeathDate: "2024-03-31" }), ["MHS00141", ...refusedPerson]],
		["died after the month", withPerson({ PersDeathDate: "2024-05-01" }), ["MHS00142", ...refusedPerson]],
		["a postcode without its space", withPerson({ Postcode: "LS14AP" }), ["MHS00169", ...refusedPerson]],
		["no fixed abode", withPerson({ Postcode: "ZZ99 3VZ" }), []],
		["a postcode in lower case", withPerson({ Postcode: "ls1 4ap" }), []],
		["an identifier of twenty characters", trustOf("12345678901234567890"), []],
		[
			"an identifier of twenty-one characters",
			trustOf("123456789012345678901"),
			["MHS00102", "MHS00202", "MHS10107"],
		],
		[
			"two people with one local identifier",
			{ ...trust, MHS001: [person("P1"), person("P1", { NHSNumber: "9990000026" })] },
			["MHS00144", "MHSREJ103", "MHSREJ101", ...refusedPerson],
		],
		[
			"two people with one NHS number",
			{ ...trust, MHS001: [person("P1"), person("P2", { NHSNumber: "9990000018" })] },
			["MHS00147", "MHSREJ102", "MHSREJ101", ...refusedPerson],
		],
		[
			"two people without an NHS number do not share one",
			{
				...trust,
				MHS001: [
					person("P1", { NHSNumber: "", NHSNumberStatus: "07" }),
					person("P2", { NHSNumber: "", NHSNumberStatus: "07" }),
				],
			},
			["MHS00111"],
		],
		["somebody else's local identifier", withPerson({ OrgIDLocalPatientID: "ZSYN9" }), ["MHS00153"]],
	],
	ethnicity: [
		["Any other Asian background", withPerson({ EthnicCategory: "L" }), []],
		["asked and declined", withPerson({ EthnicCategory: "Z" }), []],
		["not known", withPerson({ EthnicCategory: "99" }), []],
		["not recorded, which MHSDS says nothing about", withPerson({ EthnicCategory: "" }), []],
		["a local second character is warned about and kept", withPerson({ EthnicCategory: "A1" }), ["MHS00133"]],
		["a lower-case letter", withPerson({ EthnicCategory: "l" }), ["MHS00133"]],
		["a letter that no group has", withPerson({ EthnicCategory: "T" }), ["MHS00133"]],
		[
			"three characters refuse the person",
			withPerson({ EthnicCategory: "A1X" }),
			["MHS00132", ...refusedPerson],
		],
		["a 2021 category, which no rule reads", withPerson({ EthnicCategory2021: "XYZ" }), []],
		[
			"of a person who drops in",
			{ ...trust, MHS302: [{ ...validRecord(tableOf("MHS302")), EthnicCategory: "T" }] },
			["MHS30225"],
		],
	],
	"GP registrations": [
		[
			"moved practice on the next day",
			withRegistrations(
				{ EndDateGMPRegistration: "2024-04-09" },
				{ GMPReg: "A81002", StartDateGMPRegistration: "2024-04-10" },
			),
			[],
		],
		[
			"moved practice on the same day",
			withRegistrations(
				{ EndDateGMPRegistration: "2024-04-10" },
				{ GMPReg: "A81002", StartDateGMPRegistration: "2024-04-10" },
			),
			[],
		],
		[
			"a day without a practice",
			withRegistrations(
				{ EndDateGMPRegistration: "2024-04-09" },
				{ GMPReg: "A81002", StartDateGMPRegistration: "2024-04-11" },
			),
			["MHS00223"],
		],
		[
			"the same practice again",
			withRegistrations({ EndDateGMPRegistration: "2024-04-09" }, { StartDateGMPRegistration: "2024-04-10" }),
			["MHS00223"],
		],
		[
			"moved twice in the month",
			withRegistrations(
				{ EndDateGMPRegistration: "2024-04-09" },
				{ GMPReg: "A81002", StartDateGMPRegistration: "2024-04-10", EndDateGMPRegistration: "2024-04-20" },
				{ GMPReg: "A81003", StartDateGMPRegistration: "2024-04-21" },
			),
			[],
		],
		[
			"moved over the end of a month with 31 days",
			withRegistrations(
				{ EndDateGMPRegistration: "2024-04-30" },
				{ GMPReg: "A81002", StartDateGMPRegistration: "2024-05-01" },
			),
			[],
		],
		[
			"the next practice is refused, so nothing follows",
			withRegistrations(
				{ EndDateGMPRegistration: "2024-04-09" },
				{ GMPReg: "A81", StartDateGMPRegistration: "2024-04-10" },
			),
			["MHS00204", "MHS00223", "MHS00145", "MHS10101"],
		],
		[
			"another person's practice does not follow",
			{
				...trust,
				MHS002: [
					practice("P1", { EndDateGMPRegistration: "2024-04-09" }),
					practice("P2", { GMPReg: "A81002", StartDateGMPRegistration: "2024-04-10" }),
				],
			},
			["MHS00223", "MHS00145", "MHS10101"],
		],
		[
			"two practices at once",
			withRegistrations({}, { GMPReg: "A81002" }),
			["MHS00222", "MHS00145", "MHS10101"],
		],
		[
			"registered before birth",
			withRegistrations({ StartDateGMPRegistration: "1990-02-27" }),
			["MHS00212", "MHS00145", "MHS10101"],
		],
		["registered at birth", withRegistrations({ StartDateGMPRegistration: "1990-02-28" }), []],
		[
			"registered on the day after the month",
			withRegistrations({ StartDateGMPRegistration: "2024-05-01" }),
			[],
		],
	],
	"referrals and what hangs under them": [
		["received on the last day", withReferral({ ReferralRequestReceivedDate: "2024-04-30" }), []],
		[
			"received after the month",
			withReferral({ ReferralRequestReceivedDate: "2024-05-01" }),
			["MHS10113", "MHS00146", "MHS00220"],
		],
		["closed on the day after the month", withReferral({ ServDischDate: "2024-05-01" }), []],
		["closed two days after the month", withReferral({ ServDischDate: "2024-05-02" }), ["MHS10130"]],
		[
			"closed before it was received",
			withReferral({ ServDischDate: "2024-04-01" }),
			["MHS10128", "MHS00146", "MHS00220"],
		],
		["a time with seconds", withReferral({ ReferralRequestReceivedTime: "23:59:59" }), []],
		[
			"a time after midnight that is none",
			withReferral({ ReferralRequestReceivedTime: "24:00" }),
			["MHS10115", "MHS00146", "MHS00220"],
		],
		["a source of referral that was retired", withReferral({ SourceOfReferralMH: "L1" }), ["MHS10118"]],
		[
			"an unknown closure reason refuses the referral",
			withReferral({ ReferClosReason: "77" }),
			["MHS10166", "MHS00146", "MHS00220"],
		],
		[
			"a further team that closed, with its reason",
			{
				...trust,
				MHS102: [
					{
						ServiceRequestID: "R-P1",
						OtherCareProfTeamLocalID: "TEAM2",
						ReferClosureDate: "2024-04-12",
						ReferClosReason: "01",
					},
				],
			},
			[],
		],
		[
			"and without",
			{
				...trust,
				MHS102: [
					{ ServiceRequestID: "R-P1", OtherCareProfTeamLocalID: "TEAM2", ReferClosureDate: "2024-04-12" },
				],
			},
			["MHS10224"],
		],
		[
			"a further team that closed after the referral",
			{
				...withReferral({ ServDischDate: "2024-04-11" }),
				MHS102: [{ ServiceRequestID: "R-P1", ReferClosureDate: "2024-04-12", ReferClosReason: "01" }],
			},
			["MHS10216"],
		],
		[
			"a further reason twice",
			{
				...trust,
				MHS103: [
					{ ServiceRequestID: "R-P1", OtherReasonReferMH: "01" },
					{ ServiceRequestID: "R-P1", OtherReasonReferMH: "01" },
				],
			},
			["MHS10307"],
		],
		[
			"two further reasons",
			{
				...trust,
				MHS103: [
					{ ServiceRequestID: "R-P1", OtherReasonReferMH: "01" },
					{ ServiceRequestID: "R-P1", OtherReasonReferMH: "02" },
				],
			},
			[],
		],
		[
			"the same reason for two people",
			{
				...trust,
				MHS103: [
					{ ServiceRequestID: "R-P1", OtherReasonReferMH: "01" },
					{ ServiceRequestID: "R-P2", OtherReasonReferMH: "01" },
				],
			},
			[],
		],
		[
			"one identifier on two referrals",
			{ ...trust, MHS101: [referral("P1"), referral("P2", { ServiceRequestID: "R-P1" })] },
			["MHS10103", "MHS00146", "MHS00220", "MHSREJ101"],
		],
	],
	"contacts, activities and scores": [
		[
			"a contact with a further team of the referral",
			{
				...withContact({ OtherCareProfTeamLocalID: "TEAM2" }),
				MHS102: [{ ServiceRequestID: "R-P1", OtherCareProfTeamLocalID: "TEAM2" }],
			},
			[],
		],
		[
			"a contact with a team that nobody knows",
			withContact({ OtherCareProfTeamLocalID: "TEAM9" }),
			["MHS20144"],
		],
		[
			"cancelled, with a reason",
			withContact({ CareContCancelDate: "2024-04-08", CareContCancelReas: "01" }),
			[],
		],
		["cancelled without one", withContact({ CareContCancelDate: "2024-04-08" }), ["MHS20137"]],
		["an hour in minutes", withContact({ ClinContDurOfCareCont: "60" }), []],
		["half minutes are not counted", withContact({ ClinContDurOfCareCont: "60.5" }), ["MHS20114"]],
		["five digits of minutes", withContact({ ClinContDurOfCareCont: "10000" }), ["MHS20114"]],
		[
			"an attendance that does not exist is a priority warning",
			withContact({ AttendStatus: "8" }),
			["MHS20128"],
		],
		[
			"a finding in ICD-10",
			{ ...community, MHS202: [activity("P1", { FindSchemeInUse: "01", Finding: "F32.1" })] },
			[],
		],
		[
			"a finding without its scheme",
			{ ...community, MHS202: [activity("P1", { Finding: "F32.1" })] },
			["MHS20214"],
		],
		[
			"a scheme without a finding",
			{ ...community, MHS202: [activity("P1", { FindSchemeInUse: "04" })] },
			["MHS20216"],
		],
		[
			"a weight without its unit",
			{ ...community, MHS202: [activity("P1", { Observation: "27113001", ObsValue: "72" })] },
			["MHS20227"],
		],
		["a score in summer time", withScore({}), []],
		["a score in winter time, Greenwich", withScore({ AssToolCompTimestamp: "2024-04-09T13:00:00Z" }), []],
		[
			"a score without the distance from UTC",
			withScore({ AssToolCompTimestamp: "2024-04-09T14:00:00" }),
			["MHS60609"],
		],
		["a score on a day without a time", withScore({ AssToolCompTimestamp: "2024-04-09" }), ["MHS60609"]],
		[
			"a score on the last evening of the month",
			withScore({ AssToolCompTimestamp: "2024-04-30T23:59:59+01:00" }),
			[],
		],
		[
			"a score after the month",
			withScore({ AssToolCompTimestamp: "2024-05-01T00:00:00+01:00" }),
			["MHS60616"],
		],
		[
			"a score before the month",
			withScore({ AssToolCompTimestamp: "2024-03-31T23:59:59+01:00" }),
			["MHS60618"],
		],
		["a score by somebody who is not among the staff", withScore({ CareProfLocalID: "DR9" }), ["MHS60615"]],
		[
			"a score by a member of staff",
			{ ...withScore({ CareProfLocalID: "DR1" }), MHS901: [staff("DR1")] },
			[],
		],
		["an anonymous self-assessment", { ...trust, MHS608: [validRecord(tableOf("MHS608"))] }, ["MHS60815"]],
		[
			"a diagnosis twice at one moment",
			{ ...trust, MHS604: [diagnosis("F20.0"), diagnosis("F20.0")] },
			["MHS60413"],
		],
		["two diagnoses at one moment", { ...trust, MHS604: [diagnosis("F20.0"), diagnosis("F32.1")] }, []],
	],
	"in hospital": [
		["discharged before admission", withSpell({ DischDateHospProvSpell: "2024-04-04" }), ["MHS50120"]],
		["admitted and discharged on one day", withSpell({ DischDateHospProvSpell: "2024-04-05" }), []],
		[
			"discharged the month before",
			withSpell({ StartDateHospProvSpell: "2024-03-01", DischDateHospProvSpell: "2024-03-31" }),
			["MHS50118"],
		],
		["admitted years ago and still there", withSpell({ StartDateHospProvSpell: "2009-01-05" }), []],
		[
			"a ward before the admission",
			{ ...ward, MHS502: [stay("P1", { StartDateWardStay: "2024-04-04" })] },
			["MHS50230"],
		],
		[
			"a ward after the discharge",
			{
				...ward,
				MHS501: [spell("P1", { DischDateHospProvSpell: "2024-04-08" })],
				MHS502: [stay("P1", { StartDateWardStay: "2024-04-09" })],
			},
			["MHS50231"],
		],
		[
			"leave that ends after the stay",
			{
				...ward,
				MHS502: [stay("P1", { EndDateWardStay: "2024-04-10" })],
				MHS509: [{ WardStayID: "W-P1", StartDateHomeLeave: "2024-04-08", EndDateHomeLeave: "2024-04-11" }],
			},
			["MHS50917"],
		],
		["an incident without an intervention", { ...ward, MHS505: [incident("P1")] }, ["MHS50558"]],
		["an intervention without its incident", { ...ward, MHS515: [intervention("P1")] }, ["MHS51505"]],
		[
			"an intervention that was retired in 2019",
			{ ...restraint, MHS515: [intervention("P1", { RestrictiveIntType: "02" })] },
			["MHS51511"],
		],
		[
			"an intervention before its incident",
			{ ...restraint, MHS515: [intervention("P1", { StartDateRestrictiveIntType: "2024-04-05" })] },
			["MHS51541", "MHS50558"],
		],
		[
			"two interventions in one incident, one refused",
			{
				...restraint,
				MHS515: [
					intervention("P1"),
					intervention("P1", { RestrictiveIntTypeID: "T2", StartDateRestrictiveIntType: "2024-04-05" }),
				],
			},
			["MHS51541"],
		],
		["a charge in pounds and pence", { ...ward, MHS517: [charge("1250.00")] }, []],
		["a charge in pounds", { ...ward, MHS517: [charge("1250")] }, ["MHS51708"]],
		["a charge with three decimals", { ...ward, MHS517: [charge("1250.005")] }, ["MHS51708"]],
		["a charge with a thousands separator", { ...ward, MHS517: [charge("1,250.00")] }, ["MHS51708"]],
		["a charge of ten million", { ...ward, MHS517: [charge("10000000.00")] }, ["MHS51708"]],
		["no charge", { ...ward, MHS517: [charge("")] }, ["MHS51707"]],
		[
			"ready to leave, held up by the council",
			{ ...ward, MHS518: [ready({ AttribToIndic: "05", OrgIDRespLAClinReadyforDisch: "E9999" })] },
			[],
		],
		[
			"held up by the council, which is not named",
			{ ...ward, MHS518: [ready({ AttribToIndic: "05" })] },
			["MHS51825"],
		],
		["held up by the NHS", { ...ward, MHS518: [ready({ AttribToIndic: "04" })] }, []],
		[
			"held up by the NHS, and a council is named",
			{ ...ward, MHS518: [ready({ AttribToIndic: "04", OrgIDRespLAClinReadyforDisch: "E9999" })] },
			["MHS51824"],
		],
	],
	"under the Mental Health Act": [
		[
			"a section that ended before the month",
			{
				...trust,
				MHS401: [
					section("P1", {
						StartDateMHActLegalStatusClass: "2024-03-01",
						EndDateMHActLegalStatusClass: "2024-03-31",
					}),
				],
			},
			["MHS40115"],
		],
		[
			"a section that starts on the last day",
			{ ...trust, MHS401: [section("P1", { StartDateMHActLegalStatusClass: "2024-04-30" })] },
			[],
		],
		["section 135", { ...trust, MHS401: [section("P1", { LegalStatusCode: "19" })] }, []],
		[
			"a status that was retired",
			{ ...trust, MHS401: [section("P1", { LegalStatusCode: "34" })] },
			["MHS40122"],
		],
		[
			"without the time at which it began",
			{ ...trust, MHS401: [section("P1", { StartTimeMHActLegalStatusClass: "" })] },
			["MHS40108"],
		],
		[
			"a clinician who is not among the staff is warned about",
			{ ...detention, MHS901: [staff("DR2")] },
			["MHS40215"],
		],
		[
			"and where no staff is submitted at all",
			{ ...trust, MHS401: [section("P1")], MHS402: [clinician("P1")] },
			["MHS40215"],
		],
		[
			"a member of staff twice: both are refused, and the clinician is not known",
			{ ...detention, MHS901: [staff("DR1"), staff("DR1")] },
			["MHS90113", "MHS40215"],
		],
		[
			"an order under a period that does not exist",
			{ ...trust, MHS404: [{ MHActLegalStatusClassPeriodID: "M-P9", StartDateCommTreatOrd: "2024-04-05" }] },
			["MHS40403"],
		],
	],
	"group sessions and people who drop in": [
		[
			"a session that is led by nobody who is known",
			{ ...trust, MHS301: [{ ...validRecord(tableOf("MHS301")), CareProfLocalID: "DR9" }] },
			["MHS30121"],
		],
		[
			"somebody who drops in and gives no NHS number or birth date",
			{ ...trust, MHS302: [{ ...validRecord(tableOf("MHS302")), NHSNumber: "", PersonBirthDate: "" }] },
			["MHS30230", "MHS30240"],
		],
		[
			"somebody who drops in with a number that reads the same backwards",
			{ ...trust, MHS302: [{ ...validRecord(tableOf("MHS302")), NHSNumber: "1234554321" }] },
			["MHSREJ006b"],
		],
		[
			"somebody who dropped in before the month is warned about",
			{
				...trust,
				MHS302: [{ ...validRecord(tableOf("MHS302")), CareContactDateMHDropInContact: "2024-03-31" }],
			},
			["MHS30242"],
		],
	],
	"groups over several tables": [
		[
			"a person without a practice takes the referral, spell, stay and leave along",
			{
				...ward,
				MHS002: [practice("P2")],
				MHS509: [{ WardStayID: "W-P1", StartDateHomeLeave: "2024-04-08" }],
			},
			["MHS00145", "MHS10101", "MHS50102", "MHS50203", "MHS50901"],
		],
		[
			"a refused referral takes the contact, activity and score along",
			{
				...community,
				MHS101: [referral("P1", { OrgIDComm: "" }), referral("P2")],
				MHS607: [{ CareActID: "A-P1", CodedAssToolType: "720433000", PersScore: "12" }],
			},
			["MHS10108", "MHS00146", "MHS00220", "MHS20142", "MHS20224", "MHS60708"],
		],
		[
			"a refused spell takes the incident and intervention along, not the person",
			{ ...restraint, MHS501: [spell("P1", { StartDateHospProvSpell: "" })] },
			["MHS50108", "MHS50203", "MHS50541", "MHS51505"],
		],
		[
			"a refused intervention takes its incident along, nothing above",
			{ ...restraint, MHS515: [intervention("P1", { RestrictiveIntTypeID: "" })] },
			["MHS51501", "MHS50558"],
		],
		[
			"a refused care plan takes its agreement along",
			{
				...trust,
				MHS008: [{ CarePlanID: "CP1", LocalPatientID: "P1", CarePlanTypeMH: "10" }],
				MHS009: [{ CarePlanID: "CP1", CarePlanContentAgreedBy: "10" }],
			},
			["MHS00820", "MHS00901"],
		],
		[
			"a score of an activity of a contact that does not exist",
			{
				...trust,
				MHS202: [activity("P1")],
				MHS607: [{ CareActID: "A-P1", CodedAssToolType: "720433000", PersScore: "12" }],
			},
			["MHS20224", "MHS60708"],
		],
	],
};

function trustOf(id: string): Records {
	return {
		...trust,
		MHS001: [person(id), person("P1")],
		MHS002: [practice(id), practice("P1")],
		MHS101: [referral(id, { ServiceRequestID: "R-LONG" }), referral("P1")],
	};
}

function diagnosis(code: string): TableRecord {
	return {
		ServiceRequestID: "R-P1",
		DiagSchemeInUse: "02",
		PrimDiag: code,
		CodedDiagTimestamp: "2024-04-09T14:00:00+01:00",
	};
}

function charge(amount: string): TableRecord {
	return { HospProvSpellID: "H-P1", SMHEPCCharge: amount, StartDateSMHEPC: "2024-04-06" };
}

function ready(more: TableRecord): TableRecord {
	return {
		HospProvSpellID: "H-P1",
		StartDateClinReadyforDisch: "2024-04-12",
		ClinReadyforDischDelayReason: "01",
		...more,
	};
}

describe.each(Object.entries(cases))("%s", (_, ofTopic) => {
	it.each(ofTopic)("%s", async (_words, records, codes) => {
		expect(await codesFound(records)).toEqual(codes.toSorted());
	});
});

it("says of a chain which records fall, and leaves the other person alone", async () => {
	const submission = await validateRecords({ ...ward, MHS002: [practice("P2")] });
	expect(submission.verdict).toBe("accepted-in-part");
	expect(submission.tables.map(({ table, accepted, records }) => `${table} ${accepted}/${records}`)).toEqual([
		"MHS000 1/1",
		"MHS001 1/2",
		"MHS002 1/1",
		"MHS101 1/2",
		"MHS501 0/1",
		"MHS502 0/1",
	]);
});
