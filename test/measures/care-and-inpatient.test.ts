import { describe, expect, it } from "vitest";
import { communityContacts } from "../../src/measures/care/community.js";
import { earlyInterventionMeasures } from "../../src/measures/care/early-intervention.js";
import { outOfAreaMeasures } from "../../src/measures/care/out-of-area.js";
import { pairedOutcomeMeasures } from "../../src/measures/care/paired-outcomes.js";
import { urgentResponseMeasures } from "../../src/measures/care/urgent-response.js";
import type { CountableMeasure } from "../../src/measures/countable-measure.js";
import { bedDayMeasures } from "../../src/measures/inpatient/bed-days.js";
import { admissionsWithPriorContact } from "../../src/measures/inpatient/prior-contact.js";
import { staysByBedMeasures } from "../../src/measures/inpatient/stays-by-bed.js";
import { measure } from "../../src/measures/measure.js";
import { counted } from "./counted.js";
import { submissionOf } from "./submission-of.js";

const june = { start: "2024-06-01", end: "2024-06-30" };

type Tables = Parameters<typeof submissionOf>[0];

const submitted = [
	...["MHS001", "MHS006", "MHS101", "MHS102", "MHS201", "MHS202", "MHS204", "MHS501", "MHS502"],
	...["MHS509", "MHS510", "MHS606", "MHS607", "MHS902", "MHS903"],
];

const inJune = (tables: Tables) => submissionOf(tables, { period: june, submitted });

/** Count and denominator of everybody whose ethnic group is known. */
const all = async (chosen: CountableMeasure, tables: Tables) => (await counted(chosen, inJune(tables))).All;

const person = (id: string, birthDate = "1980-01-01") => ({
	LocalPatientID: id,
	EthnicCategory: "M",
	PersonBirthDate: birthDate,
	GenderIDCode: "2",
});
const referral = (id: string, cells: Readonly<Record<string, string | null>> = {}) => ({
	ServiceRequestID: id,
	LocalPatientID: "P1",
	CareProfTeamLocalID: "T1",
	ReferralRequestReceivedDate: "2024-06-01",
	...cells,
});
const contact = (id: string, day: string, cells: Readonly<Record<string, string | null>> = {}) => ({
	CareContactID: id,
	ServiceRequestID: "R1",
	CareContDate: day,
	AttendStatus: "5",
	ConsMechanismMH: "01",
	...cells,
});
const team = (type: string) => [{ CareProfTeamLocalID: "T1", ServTeamTypeMH: type }];

describe("early intervention in psychosis", () => {
	const psychosis = (days: Readonly<Record<"received" | "seen" | "coordinated", string | null>>): Tables => ({
		MHS001: [person("P1")],
		MHS006: [
			{
				LocalPatientID: "P1",
				StartDateAssCareCoord: days.coordinated,
				CareProfLocalID: "C1",
				CareProfServOrTeamTypeAssoc: "A14",
			},
		],
		MHS101: [referral("R1", { PrimReasonReferralMH: "01", ReferralRequestReceivedDate: days.received })],
		MHS201: days.seen === null ? [] : [contact("C1", days.seen)],
		MHS902: team("A14"),
	});

	it.each([
		["2024-06-01", "2024-06-10", "2024-06-15", [1, 1]],
		["2024-06-01", "2024-06-10", "2024-06-16", [0, 1]],
		["2024-06-01", "2024-06-15", "2024-05-01", [1, 1]],
		["2024-05-20", "2024-06-10", "2024-06-05", [0, 1]],
	] as const)("received %s, seen %s, coordinated %s", async (received, seen, coordinated, expected) => {
		const tables = psychosis({ received, seen, coordinated });
		expect(await all(earlyInterventionMeasures.withinTwoWeeks, tables)).toEqual(expected);
		expect(await all(earlyInterventionMeasures.waitingOverTwoWeeks, tables)).toBeUndefined();
	});

	it("waits while nobody is coordinator, or while nobody has seen the person", async () => {
		const noCoordinator = psychosis({ received: "2024-06-01", seen: "2024-06-02", coordinated: null });
		expect(await all(earlyInterventionMeasures.withinTwoWeeks, noCoordinator)).toBeUndefined();
		expect(await all(earlyInterventionMeasures.waitingOverTwoWeeks, noCoordinator)).toEqual([1, 1]);
		const soon = psychosis({ received: "2024-06-16", seen: null, coordinated: "2024-06-17" });
		expect(await all(earlyInterventionMeasures.waitingOverTwoWeeks, soon)).toEqual([0, 1]);
	});

	it("is of a first episode and of such a team", async () => {
		const tables = psychosis({ received: "2024-06-01", seen: "2024-06-02", coordinated: "2024-06-02" });
		const none = { ...tables, MHS902: team("A05") };
		expect(await all(earlyInterventionMeasures.withinTwoWeeks, none)).toBeUndefined();
		const other = { ...tables, MHS101: [referral("R1", { PrimReasonReferralMH: "02" })] };
		expect(await all(earlyInterventionMeasures.withinTwoWeeks, other)).toBeUndefined();
	});
});

describe("urgent response", () => {
	const urgent = (priority: string, day: string, time: string | null, mechanism = "01"): Tables => ({
		MHS001: [person("P1")],
		MHS101: [
			referral("R1", {
				ClinRespPriorityType: priority,
				SourceOfReferralMH: "H1",
				ReferralRequestReceivedTime: "10:00:00",
			}),
		],
		MHS201: [contact("C1", day, { CareContTime: time, ConsMechanismMH: mechanism })],
		MHS902: team("A02"),
	});
	const { veryUrgentWithinFourHours, urgentWithinOneDay, liaisonWithinOneHour } = urgentResponseMeasures;

	it.each([
		["4", "2024-06-01", "14:00:00", "01", [1, 1]],
		["1", "2024-06-01", "14:01:00", "01", [0, 1]],
		["4", "2024-06-01", "09:59:00", "01", [0, 1]],
		["4", "2024-06-01", "11:00:00", "02", [0, 1]],
	] as const)("within four hours: priority %s, %s %s by %s", async (priority, day, time, how, expected) => {
		expect(await all(veryUrgentWithinFourHours, urgent(priority, day, time, how))).toEqual(expected);
	});

	it("within a day of an urgent referral, and of no other", async () => {
		expect(await all(urgentWithinOneDay, urgent("2", "2024-06-02", "10:00:00"))).toEqual([1, 1]);
		expect(await all(urgentWithinOneDay, urgent("2", "2024-06-02", "10:01:00"))).toEqual([0, 1]);
		expect(await all(urgentWithinOneDay, urgent("3", "2024-06-01", "11:00:00"))).toBeUndefined();
	});

	it("of liaison psychiatry within an hour", async () => {
		const liaison = { ...urgent("3", "2024-06-01", "11:00:00"), MHS902: team("A11") };
		expect(await all(liaisonWithinOneHour, liaison)).toEqual([1, 1]);
	});
});

describe("community contacts", () => {
	const adult = (contacts: readonly ReturnType<typeof contact>[], cells: Tables = {}): Tables => ({
		MHS001: [person("P1")],
		MHS101: [referral("R1")],
		MHS201: contacts,
		MHS902: team("A05"),
		...cells,
	});
	const two = [contact("C1", "2024-06-02"), contact("C2", "2024-06-02")];

	it("are two on one referral of an adult to a core team, outside hospital", async () => {
		expect(await all(communityContacts, adult(two))).toEqual([1, null]);
		expect(await all(communityContacts, adult(two.slice(1)))).toBeUndefined();
		expect(
			await all(communityContacts, adult(two, { MHS001: [person("P1", "2010-01-01")] })),
		).toBeUndefined();
		expect(await all(communityContacts, adult(two, { MHS902: team("A02") }))).toBeUndefined();
		const spell = {
			HospProvSpellID: "S1",
			ServiceRequestID: "R1",
			StartDateHospProvSpell: "2024-06-01",
		};
		expect(await all(communityContacts, adult(two, { MHS501: [spell] }))).toBeUndefined();
	});
});

const stay = (start: string, end: string | null, cells: Readonly<Record<string, string | null>> = {}) => ({
	HospProvSpellID: "S1",
	ServiceRequestID: "R1",
	StartDateHospProvSpell: start,
	DischDateHospProvSpell: end,
	SourceAdmMHHospProvSpell: "19",
	...cells,
});
const ward = (start: string, end: string | null, bed = "200") => ({
	WardStayID: `W-${start}`,
	HospProvSpellID: "S1",
	StartDateWardStay: start,
	EndDateWardStay: end,
	MHAdmittedPatientClass: bed,
	WardCode: "W",
});

describe("admissions with prior contact", () => {
	const admitted = (day: string, cells: Readonly<Record<string, string | null>> = {}): Tables => ({
		MHS001: [person("P1")],
		MHS101: [referral("R1")],
		MHS201: [contact("C1", day)],
		MHS501: [stay("2024-06-20", null, cells)],
		MHS502: [ward("2024-06-20", null)],
	});

	it.each([
		["2024-06-17", [1, 1]],
		["2024-06-18", [0, 1]],
	])("a contact on %s", async (day, expected) => {
		expect(await all(admissionsWithPriorContact, admitted(day))).toEqual(expected);
	});

	it("drop a stay without a source of admission, and one from another hospital", async () => {
		for (const source of [null, "49"]) {
			const tables = admitted("2024-06-10", { SourceAdmMHHospProvSpell: source });
			expect(await all(admissionsWithPriorContact, tables)).toBeUndefined();
		}
	});
});

describe("stays by kind of bed", () => {
	const ended = (start: string, wardEnd: string, bed = "200", born = "1980-01-01"): Tables => ({
		MHS001: [person("P1", born)],
		MHS101: [referral("R1")],
		MHS501: [stay(start, "2024-06-20")],
		MHS502: [ward(start, wardEnd, bed)],
	});

	it("count people who left such a bed on the day of discharge, 60 days after admission or later", async () => {
		const { adultAcuteSixtyDays, adultAcuteNinetyDays } = staysByBedMeasures;
		expect(await all(adultAcuteSixtyDays, ended("2024-04-21", "2024-06-20"))).toEqual([1, 1]);
		expect(await all(adultAcuteSixtyDays, ended("2024-04-22", "2024-06-20"))).toEqual([0, 1]);
		expect(await all(adultAcuteNinetyDays, ended("2024-03-22", "2024-06-20"))).toEqual([1, 1]);
		expect(await all(adultAcuteSixtyDays, ended("2024-04-21", "2024-06-19"))).toBeUndefined();
		expect(await all(adultAcuteSixtyDays, ended("2024-04-21", "2024-06-20", "201"))).toBeUndefined();
		expect(
			await all(adultAcuteSixtyDays, ended("2024-04-21", "2024-06-20", "200", "1950-01-01")),
		).toBeUndefined();
	});

	it("take children in any bed, and older adults in theirs", async () => {
		const { childrenSixtyDays, olderAdultAcuteSixtyDays } = staysByBedMeasures;
		expect(await all(childrenSixtyDays, ended("2024-04-01", "2024-06-01", "300", "2010-01-01"))).toEqual([
			1, 1,
		]);
		expect(
			await all(olderAdultAcuteSixtyDays, ended("2024-04-01", "2024-06-20", "201", "1950-01-01")),
		).toEqual([1, 1]);
	});

	it("give the median of the days", async () => {
		const { groups } = await measure(
			staysByBedMeasures.adultAcute,
			inJune(ended("2024-06-01", "2024-06-20")),
			{ by: "nhs-upper-mha-annual", population: null, comparator: null },
		);
		expect(groups.find(({ label }) => label === "All")?.crudeRate).toMatchObject({ value: 19 });
	});
});

describe("days in hospital", () => {
	it("are those on a ward in the period, with and without leave", async () => {
		const tables = {
			MHS001: [person("P1")],
			MHS101: [referral("R1")],
			MHS501: [stay("2024-05-20", null)],
			MHS502: [ward("2024-05-20", "2024-06-05"), ward("2024-06-05", null)],
			MHS509: [
				{ WardStayID: "W-2024-06-05", StartDateHomeLeave: "2024-06-10", EndDateHomeLeave: "2024-06-13" },
			],
			MHS510: [{ WardStayID: "W-2024-06-05", StartDateMHLeaveAbs: "2024-06-29", EndDateMHLeaveAbs: null }],
		};
		const days = async (chosen: CountableMeasure) => {
			const options = { by: "nhs-upper-mha-annual", population: null, comparator: null } as const;
			const { groups } = await measure(chosen, inJune(tables), options);
			return groups.find(({ label }) => label === "All")?.crudeRate;
		};
		expect(await days(bedDayMeasures.all)).toMatchObject({ value: 30 });
		expect(await days(bedDayMeasures.occupied)).toMatchObject({ value: 25 });
	});
});

describe("out-of-area placements", () => {
	const placed = (id: string, received: string, discharged: string | null) =>
		referral(id, {
			ReasonOAT: "10",
			ReferralRequestReceivedDate: received,
			ServDischDate: discharged,
		});

	it("are begun, open and ended, and end when the next one is received", async () => {
		const tables = {
			MHS001: [person("P1")],
			MHS101: [placed("R1", "2024-06-02", null), placed("R2", "2024-06-10", null)],
		};
		expect(await all(outOfAreaMeasures.begun, tables)).toEqual([2, null]);
		expect(await all(outOfAreaMeasures.active, tables)).toEqual([1, null]);
		expect(await all(outOfAreaMeasures.ended, tables)).toEqual([1, null]);
	});

	it("have bed days from the admission on, of all bed days in the period", async () => {
		const tables = {
			MHS001: [person("P1")],
			MHS101: [placed("R1", "2024-06-05", "2024-06-20"), referral("R2")],
			MHS501: [
				stay("2024-06-02", "2024-06-25"),
				{ ...stay("2024-06-21", null), HospProvSpellID: "S2", ServiceRequestID: "R2" },
			],
		};
		expect(await all(outOfAreaMeasures.bedDays, tables)).toEqual([18, 33]);
	});
});

describe("paired outcomes", () => {
	const child = (
		scores: readonly (readonly [string, string, string])[],
		days: readonly string[],
	): Tables => ({
		MHS001: [person("P1", "2012-01-01")],
		MHS101: [referral("R1", { ServDischDate: "2024-06-25" })],
		MHS201: days.map((day, place) => contact(`C${place}`, day)),
		MHS606: scores.map(([tool, score, day]) => ({
			ServiceRequestID: "R1",
			CodedAssToolType: tool,
			PersScore: score,
			AssToolCompTimestamp: `${day}T10:00:00`,
		})),
	});
	const { assessed, paired } = pairedOutcomeMeasures;
	const twice = ["2024-06-02", "2024-06-12"];

	it.each([
		[
			[
				["T", "10", "2024-06-02"],
				["T", "5", "2024-06-20"],
			],
			[1, 1],
			[1, 1],
		],
		[
			[
				["T", "10", "2024-06-02"],
				["T", "5", "2024-06-11"],
			],
			[1, 1],
			[0, 1],
		],
		[
			[
				["T", "10", "2024-06-02"],
				["U", "5", "2024-06-20"],
			],
			[1, 1],
			[0, 1],
		],
		[[["T", "high", "2024-06-02"]], [0, 1], [0, 1]],
		[[["T", "10", "2024-06-01"]], [0, 1], [0, 1]],
	] as const)("of scores %j", async (scores, withOne, withPair) => {
		expect(await all(assessed, child(scores, twice))).toEqual(withOne);
		expect(await all(paired, child(scores, twice))).toEqual(withPair);
	});

	it("need two contacts before the referral was closed", async () => {
		expect(await all(assessed, child([], ["2024-06-02"]))).toBeUndefined();
		expect(await all(assessed, child([], ["2024-06-02", "2024-06-26"]))).toBeUndefined();
	});

	it("take scores of a care activity by the day of its contact", async () => {
		const score = (activity: string) => ({ CareActID: activity, CodedAssToolType: "T", PersScore: "3" });
		const activity = (id: string, of: string) => ({ CareActID: id, CareContactID: of });
		const tables = {
			...child([], twice),
			MHS202: [activity("A0", "C0"), activity("A1", "C1")],
			MHS607: [score("A0"), score("A1")],
		};
		expect(await all(paired, tables)).toEqual([1, 1]);
	});
});
