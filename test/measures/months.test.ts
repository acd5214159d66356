import { describe, expect, it } from "vitest";
import { referralMeasures } from "../../src/measures/care/referral-measures.js";
import { countMeasure } from "../../src/measures/count-measure.js";
import { detentions } from "../../src/measures/detentions.js";
import { followUpWithin72Hours } from "../../src/measures/inpatient/follow-up.js";
import { lengthOfStayMeasures } from "../../src/measures/inpatient/length-of-stay.js";
import { measure } from "../../src/measures/measure.js";
import { mentalHealthActMeasures } from "../../src/measures/mental-health-act/measures.js";
import { periodRules } from "../../src/measures/months/period-rule.js";
import { windowOf } from "../../src/measures/months/window-of.js";
import type { ReportingPeriod, ValidatedSubmission } from "../../src/tables/validated-submission.js";
import { counted } from "./counted.js";
import { detained, gather, submissionOf } from "./submission-of.js";

const april = { start: "2024-04-01", end: "2024-04-30" };
const may = { start: "2024-05-01", end: "2024-05-31" };
const june = { start: "2024-06-01", end: "2024-06-30" };
const march = { start: "2025-03-01", end: "2025-03-31" };

type Tables = Parameters<typeof submissionOf>[0];

const month = (
	period: ReportingPeriod,
	tables: Tables,
	differences: Partial<Omit<ValidatedSubmission, "records">> = {},
) => submissionOf(tables, { period, ...differences });

const options = { by: "nhs-upper-mha-annual", population: null, comparator: null } as const;

const referral = (id: string, received: string, discharged: string | null = null, person = "P1") => ({
	ServiceRequestID: id,
	LocalPatientID: person,
	ReferralRequestReceivedDate: received,
	ServDischDate: discharged,
});
const black = { LocalPatientID: "P1", EthnicCategory: "N", PersonBirthDate: "1990-01-01", GenderIDCode: "1" };

describe("the window of a period rule", () => {
	it.each([
		["month", "2024-06-30", june],
		["quarter", "2024-06-30", { start: "2024-04-01", end: "2024-06-30" }],
		["twelveMonths", "2024-06-30", { start: "2023-07-01", end: "2024-06-30" }],
		["financialYear", "2025-03-31", { start: "2024-04-01", end: "2025-03-31" }],
		["financialYear", "2024-04-30", april],
		["financialYear", "2025-01-31", { start: "2024-04-01", end: "2025-01-31" }],
		["twelveMonths", "2024-02-29", { start: "2023-03-01", end: "2024-02-29" }],
	] as const)("%s up to %s", (rule, lastDay, window) => {
		expect(windowOf(periodRules[rule], lastDay)).toEqual(window);
	});
});

describe("several monthly submissions", () => {
	it("count the latest version of a record, once, in any order", async () => {
		const first = gather([detained({ person: "P1", ethnicity: "A", start: "2024-04-10" })]);
		const again = {
			...first,
			MHS001: [{ ...black }],
			MHS401: [{ ...first.MHS401?.[0], EndDateMHActLegalStatusClass: "2024-05-02" }],
		} as Tables;
		for (const submissions of [
			[month(april, first), month(may, again)],
			[month(may, again), month(april, first)],
		]) {
			const groups = await counted(detentions, submissions);
			expect(groups).toEqual({
				"Black or Black British": [1, null],
				All: [1, null],
			});
		}
	});

	it("are counted for the measure's own window: a month, or the financial year so far", async () => {
		const submissions = [
			month(april, { MHS001: [black], MHS101: [referral("R1", "2024-04-02", "2024-04-20")] }),
			month(may, { MHS001: [black], MHS101: [referral("R2", "2024-05-02", "2024-05-20")] }),
		];
		const inMonth = await measure(referralMeasures.received, submissions, options);
		expect(inMonth.period).toEqual(may);
		expect(inMonth.restrictions.map(({ id }) => id)).not.toContain("one-month-only");
		const { period, restrictions } = await measure(detentions, submissions, options);
		expect(period).toEqual({ start: "2024-04-01", end: "2024-05-31" });
		expect(restrictions.find(({ id }) => id === "part-of-a-year")?.text).toContain(
			"a part of the financial year",
		);
	});

	it("of a whole year are the official period; months that lack are named", async () => {
		const complete = Array.from({ length: 12 }, (_, place) => {
			const start = new Date(Date.UTC(2024, 3 + place, 1)).toISOString().slice(0, 10);
			const end = new Date(Date.UTC(2024, 4 + place, 0)).toISOString().slice(0, 10);
			return month({ start, end }, {});
		});
		const ids = async (submissions: readonly ValidatedSubmission[]) =>
			(await measure(detentions, submissions, options)).restrictions
				.filter(({ id }) => id.includes("month") || id.includes("year") || id.includes("period"))
				.map(({ text }) => text);
		expect(await ids(complete)).toEqual([]);
		expect(await ids(complete.filter(({ period }) => period.start !== june.start))).toEqual([
			"No submission of June 2024 was given. What was only submitted then is not counted.",
		]);
		expect((await ids([month(march, {})]))[0]).toBe(
			"No submission of April 2024, May 2024, June 2024, July 2024, August 2024, September 2024, October 2024, November 2024, December 2024, January 2025, February 2025 was given. What was only submitted then is not counted.",
		);
	});

	it("may be counted for other whole months, and the result says that it is not the official period", async () => {
		const submissions = [
			month(april, { MHS001: [black], MHS101: [referral("R1", "2024-04-02", "2024-04-20")] }),
			month(may, { MHS001: [black], MHS101: [referral("R2", "2024-05-02", "2024-05-20")] }),
		];
		const period = { start: "2024-04-01", end: "2024-05-31" };
		expect(await counted(referralMeasures.received, submissions, { period })).toMatchObject({
			All: [2, null],
		});
		const { restrictions } = await measure(referralMeasures.received, submissions, { ...options, period });
		expect(restrictions.map(({ id }) => id)).toContain("not-the-official-period");
	});

	it("leave out an open referral that went silent", async () => {
		const submissions = [
			month(april, { MHS001: [black], MHS101: [referral("R1", "2024-04-02")] }),
			month(may, { MHS001: [black], MHS101: [] }),
		];
		const period = { start: "2024-04-01", end: "2024-05-31" };
		expect(await counted(referralMeasures.peopleInContact, submissions, { period })).toEqual({});
		const stillOpen = [
			submissions[0] as ValidatedSubmission,
			month(may, { MHS001: [black], MHS101: [referral("R1", "2024-04-02")] }),
		];
		expect(await counted(referralMeasures.peopleInContact, stillOpen, { period })).toMatchObject({
			All: [1, null],
		});
	});

	it("read what a month needs of the month before, which is no missing month of the figure", async () => {
		const ward = {
			HospProvSpellID: "S1",
			WardStayID: "W1",
			StartDateWardStay: "2024-04-01",
			MHAdmittedPatientClass: "200",
		};
		const before = {
			MHS001: [black],
			MHS101: [referral("R1", "2024-04-01")],
			MHS501: [
				{
					HospProvSpellID: "S1",
					ServiceRequestID: "R1",
					StartDateHospProvSpell: "2024-04-01",
					DischDateHospProvSpell: "2024-04-29",
				},
			],
			MHS502: [ward],
		};
		const contact = {
			ServiceRequestID: "R1",
			CareContactID: "C1",
			CareContDate: "2024-05-01",
			AttendStatus: "5",
			ConsMechanismMH: "01",
		};
		const now = { MHS001: [black], MHS101: [referral("R1", "2024-04-01")], MHS201: [contact] };
		const submitted = ["MHS001", "MHS101", "MHS201", "MHS501", "MHS502"];
		const both = [month(april, before, { submitted }), month(may, now, { submitted })];
		expect(await counted(followUpWithin72Hours, both)).toMatchObject({ All: [1, 1] });
		const { restrictions } = await measure(followUpWithin72Hours, both.slice(1), options);
		expect(restrictions.find(({ id }) => id === "months-before-missing")?.text).toBe(
			"The submissions before the period (April 2024) were not given. What only they tell is not seen.",
		);
	});

	it("reproduce the people of the published repeat detentions, one for each thing recorded of them", async () => {
		const first = gather([detained({ person: "P1", ethnicity: "A", start: "2024-04-10" })]);
		const again = gather([detained({ person: "P1", ethnicity: "M", start: "2024-05-10" })]);
		const renamed = {
			...again,
			MHS401: [{ ...again.MHS401?.[0], MHActLegalStatusClassPeriodID: "E2" }],
			MHS501: [{ ...again.MHS501?.[0], HospProvSpellID: "S2" }],
		} as Tables;
		const ended = {
			...first,
			MHS401: [{ ...first.MHS401?.[0], EndDateMHActLegalStatusClass: "2024-04-20" }],
			MHS501: [{ ...first.MHS501?.[0], DischDateHospProvSpell: "2024-04-20" }],
		} as Tables;
		const submissions = [month(april, ended), month(may, renamed)];
		const { repeatDetentions } = mentalHealthActMeasures;
		expect(await counted(repeatDetentions, submissions)).toEqual({
			"Black or Black British": [1, 1],
			All: [1, 1],
		});
		const quirks = ["repeat-mpi-fanout"] as const;
		expect(await counted(repeatDetentions, submissions, { quirks })).toEqual({
			White: [1, 1],
			"Black or Black British": [1, 1],
			All: [2, 2],
		});
		const ids = async (extra: object) =>
			(await measure(repeatDetentions, submissions, { ...options, ...extra })).restrictions.map(
				({ id }) => id,
			);
		expect(await ids({})).toContain("published-table-differs");
		expect(await ids({ quirks })).toContain("quirk-repeat-mpi-fanout");
	});

	it("of one month are ranked by when their header was made, and refused where that does not tell", async () => {
		const made = (DateTimeDatSetCreate: string, received: readonly string[]) =>
			month(may, {
				MHS000: [{ DateTimeDatSetCreate }],
				MHS001: [black],
				MHS101: received.map((day, place) => referral(`R${place}`, day)),
			});
		const early = made("2024-06-10T09:00:00", ["2024-05-02"]);
		const refresh = made("2024-07-10T09:00:00", ["2024-05-02", "2024-05-03"]);
		expect(await counted(referralMeasures.received, [refresh, early])).toMatchObject({ All: [2, null] });
		await expect(counted(referralMeasures.received, [early, early])).rejects.toThrow(
			/two of 2024-05 have the same, or no, DateTimeDatSetCreate/,
		);
	});

	it("name tables that some months lack", async () => {
		const lacking = month(may, {}, { submitted: ["MHS001", "MHS101", "MHS501"] });
		const { restrictions } = await measure(detentions, [month(april, {}), lacking], options);
		expect(restrictions.find(({ id }) => id === "tables-of-some-months")?.text).toBe(
			"MHS401 and MHS404 were not submitted in every month. Of the other months it cannot be told whether there was nothing to count.",
		);
	});

	it("are of one provider and of whole months", async () => {
		const other = month(may, {}, { provider: "ZSYN1" });
		await expect(countMeasure(detentions, [month(april, {}), other])).rejects.toThrow(/of one provider/);
		const year = month({ start: "2024-04-01", end: "2025-03-31" }, {});
		await expect(countMeasure(detentions, [month(april, {}), year])).rejects.toThrow(/one calendar month/);
		await expect(countMeasure(detentions, [])).rejects.toThrow(/at least one submission/);
		await expect(countMeasure(detentions, month(april, {}), { period: april })).rejects.toThrow(
			/is for several submissions/,
		);
	});

	it("count stays of a quarter", async () => {
		const stay = (id: string, start: string, end: string) => ({
			HospProvSpellID: id,
			ServiceRequestID: "R1",
			StartDateHospProvSpell: start,
			DischDateHospProvSpell: end,
		});
		const inMonth = (period: ReportingPeriod, ...stays: readonly ReturnType<typeof stay>[]) =>
			month(period, { MHS001: [black], MHS101: [referral("R1", "2024-01-01")], MHS501: stays });
		const submissions = [
			inMonth(april, stay("S1", "2024-04-01", "2024-04-11")),
			inMonth(may, stay("S2", "2024-05-01", "2024-05-21")),
			inMonth(june, stay("S3", "2024-06-01", "2024-06-30")),
		];
		const { groups } = await measure(lengthOfStayMeasures.median, submissions, options);
		const all = groups.find(({ label }) => label === "All");
		expect(all?.count).toEqual({ status: "ok", value: 3 });
		expect(all?.crudeRate).toMatchObject({ status: "ok", value: 20 });
	});
});
