import { describe, expect, it } from "vitest";
import { attendanceMeasures } from "../../src/measures/care/attendance.js";
import { outOfAreaMeasures } from "../../src/measures/care/out-of-area.js";
import { referralMeasures } from "../../src/measures/care/referral-measures.js";
import { youngAndPerinatalMeasures } from "../../src/measures/care/young-and-perinatal.js";
import { countableMeasures } from "../../src/measures/countable-measures.js";
import { measure } from "../../src/measures/measure.js";
import { counted } from "./counted.js";
import { submissionOf } from "./submission-of.js";

const person = (LocalPatientID: string, EthnicCategory: string, more = {}) => ({
	LocalPatientID,
	EthnicCategory,
	PersonBirthDate: "1990-01-01",
	GenderIDCode: "2",
	...more,
});
const referral = (LocalPatientID: string, more = {}) => ({
	ServiceRequestID: `R-${LocalPatientID}`,
	LocalPatientID,
	ReferralRequestReceivedDate: "2024-05-10",
	CareProfTeamLocalID: "T1",
	...more,
});
const contact = (LocalPatientID: string, more = {}) => ({
	ServiceRequestID: `R-${LocalPatientID}`,
	CareContDate: "2024-05-20",
	AttendStatus: "5",
	ConsMechanismMH: "01",
	...more,
});

const submission = submissionOf(
	{
		MHS001: [
			person("white", "A"),
			person("child", "B", { PersonBirthDate: "2010-06-01", GenderIDCode: "1" }),
			person("black", "M"),
			person("declined", "Z", { GenderIDCode: null, Gender: "2" }),
			// Turns 18 between referral and contact.
			person("of-age", "M", { PersonBirthDate: "2006-05-15", GenderIDCode: "1" }),
		],
		MHS101: [
			referral("white", { SourceOfReferralMH: "A1" }),
			referral("child", { ReferralRequestReceivedDate: "2023-01-01", SourceOfReferralMH: "E1" }),
			referral("black", { SourceOfReferralMH: "E1", ServDischDate: "2024-05-31", ReasonOAT: "10" }),
			{ ...referral("black", { SourceOfReferralMH: "E2" }), ServiceRequestID: "R2-black" },
			referral("declined", { SourceOfReferralMH: null }),
			referral("of-age"),
		],
		MHS201: [
			contact("white"),
			contact("white", { AttendStatus: "3" }),
			contact("child", { ConsMechanismMH: "11" }),
			contact("black", { AttendStatus: "4" }),
			contact("black", { AttendStatus: "2", CareContDate: "2024-05-21" }),
			contact("declined", { AttendStatus: null }),
			contact("declined", { OtherCareProfTeamLocalID: "T2", ConsMechanismMH: "02" }),
			contact("of-age", { OtherCareProfTeamLocalID: "T2" }),
		],
		MHS204: [{ ServiceRequestID: "R-white", IndirectActDate: "2024-05-05" }],
		MHS902: [
			{ CareProfTeamLocalID: "T1", ServTeamTypeMH: "C02" },
			{ CareProfTeamLocalID: "T2", ServTeamTypeMH: "A14" },
		],
	},
	{ submitted: ["MHS001", "MHS101", "MHS201", "MHS204", "MHS902"] },
);

const counts = async (chosen: Parameters<typeof counted>[0]) => counted(chosen, submission);

describe("access from referrals", () => {
	it("counts people with an open referral once, whoever they are", async () => {
		expect(await counts(referralMeasures.peopleInContact)).toEqual({
			White: [2, null],
			"Black or Black British": [2, null],
			All: [4, null],
			Unknown: [1, null],
		});
	});

	it("counts referrals received, closed, and out of area", async () => {
		expect(await counts(referralMeasures.received)).toMatchObject({
			White: [1, null],
			"Black or Black British": [3, null],
		});
		expect(await counts(referralMeasures.discharged)).toEqual({
			"Black or Black British": [1, null],
			All: [1, null],
		});
		expect(await counts(outOfAreaMeasures.begun)).toMatchObject({ All: [1, null] });
	});

	it("sets referrals by source over all that were received, those without a source among them", async () => {
		const among = { White: 1, "Black or Black British": 3, All: 4, Unknown: 1 };
		const shares = (numbers: Readonly<Record<string, number>>) =>
			Object.fromEntries(
				Object.entries(among).map(([label, total]) => [label, [numbers[label] ?? 0, total]]),
			);
		expect(await counts(referralMeasures.fromPolice)).toEqual(
			shares({ "Black or Black British": 1, All: 1 }),
		);
		expect(await counts(referralMeasures.fromCourts)).toEqual(
			shares({ "Black or Black British": 1, All: 1 }),
		);
		expect(await counts(referralMeasures.fromCriminalJustice)).toEqual(
			shares({ "Black or Black British": 2, All: 2 }),
		);
		expect(await counts(referralMeasures.fromGeneralPractice)).toEqual(shares({ White: 1, All: 1 }));
	});
});

describe("access of the young and in perinatal care", () => {
	it("is of people of the age at referral and at contact, seen directly or indirectly", async () => {
		expect(await counts(youngAndPerinatalMeasures.children)).toEqual({ White: [1, null], All: [1, null] });
		expect(await counts(youngAndPerinatalMeasures.youngAdults)).toEqual({});
	});

	it("takes the age at the end of the period where there was only work without the person", async () => {
		const seenIndirectly = (PersonBirthDate: string) =>
			submissionOf(
				{
					MHS001: [person("p", "A", { PersonBirthDate })],
					MHS101: [referral("p", { ReferralRequestReceivedDate: "2024-05-01" })],
					MHS204: [{ ServiceRequestID: "R-p", IndirectActDate: "2024-05-02" }],
				},
				{ submitted: ["MHS001", "MHS101", "MHS201", "MHS204"] },
			);
		const { children } = youngAndPerinatalMeasures;
		expect(await counted(children, seenIndirectly("2006-06-01"))).toEqual({
			White: [1, null],
			All: [1, null],
		});
		expect(await counted(children, seenIndirectly("2006-05-31"))).toEqual({});
	});

	it("is of contacts in person with the teams concerned", async () => {
		expect(await counts(youngAndPerinatalMeasures.perinatal)).toEqual({ White: [1, null], All: [1, null] });
	});
});

describe("attendance", () => {
	it("sets contacts attended, not attended and cancelled over all contacts", async () => {
		expect(await counts(attendanceMeasures.attended)).toEqual({
			White: [2, 3],
			"Black or Black British": [1, 3],
			All: [3, 6],
			Unknown: [1, 2],
		});
		expect(await counts(attendanceMeasures.notAttended)).toMatchObject({
			White: [1, 3],
			"Black or Black British": [1, 3],
		});
		expect(await counts(attendanceMeasures.cancelledByProvider)).toMatchObject({ All: [1, 6] });
	});
});

describe("every measure that can be counted", () => {
	it("has an id of its own and says in plain words what it is", () => {
		const ids = countableMeasures.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		for (const { question, caveats, needs, provenance } of countableMeasures) {
			expect(question).toMatch(/\?$/);
			expect(caveats.length).toBeGreaterThan(0);
			expect(needs).toContain("MHS001");
			expect(provenance.status).toBe("official");
		}
	});

	it.each(countableMeasures)("$id gives results, and none where its tables are missing", async (chosen) => {
		const options = { by: "nhs-16+1", population: null, comparator: "British" } as const;
		const { groups } = await measure(chosen, submissionOf({}, { submitted: [...chosen.needs] }), options);
		JSON.stringify(groups, (name, value: unknown) => {
			if (typeof value === "number") expect([name, Number.isFinite(value)]).toEqual([name, true]);
			return value;
		});
		for (const { count } of groups) expect(count).toEqual({ status: "ok", value: 0 });
		const nothing = await measure(chosen, submissionOf({}, { submitted: [] }), options);
		for (const { count, crudeRate } of nothing.groups) {
			expect(count).toMatchObject({ status: "undefined", reason: expect.stringMatching(/not submitted$/) });
			expect(crudeRate.status).toBe("undefined");
		}
	});
});
