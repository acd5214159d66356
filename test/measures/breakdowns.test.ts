import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attendanceMeasures } from "../../src/measures/care/attendance.js";
import { detentions } from "../../src/measures/detentions.js";
import { lengthOfStayMeasures } from "../../src/measures/inpatient/length-of-stay.js";
import { measure } from "../../src/measures/measure.js";
import { measureCrossed } from "../../src/measures/measure-crossed.js";
import { restrictiveInterventions } from "../../src/measures/restrictive-interventions/measures.js";
import type { MeasureResult } from "../../src/measures/result.js";
import type { Population } from "../../src/reference/population.js";
import { detained, gather, submissionOf } from "./submission-of.js";

const submitted = ["MHS001", "MHS101", "MHS201", "MHS401", "MHS501", "MHS502", "MHS902", "MHS903"];
const none = { population: null, comparator: null } as const;

const countsOf = ({ groups }: MeasureResult) =>
	Object.fromEntries(groups.map(({ label, count }) => [label, count.status === "ok" ? count.value : null]));

const people = [
	detained({ person: "P1", ethnicity: "A", gender: "1", birthDate: "2000-01-01" }),
	detained({ person: "P2", ethnicity: "M", gender: "2", birthDate: "1950-01-01", legalStatus: "03" }),
	detained({ person: "P3", ethnicity: null, gender: "2", birthDate: "1950-01-01" }),
];
const submission = submissionOf(gather(people), { submitted });

describe("a breakdown in the place of ethnic group", () => {
	it("by sex holds people of unknown ethnicity too, and says what it is", async () => {
		const result = await measure(detentions, submission, { by: "sex", ...none });
		expect(countsOf(result)).toEqual({ Male: 1, Female: 2, All: 3, Unknown: 0 });
		expect(result.classification).toEqual({ id: "sex", title: "Recorded gender, male or female" });
		expect(result.restrictions.map(({ id }) => id)).not.toContain("ethnicity-unknown");
	});

	it("by age and by legal status", async () => {
		expect(countsOf(await measure(detentions, submission, { by: "age", ...none }))).toMatchObject({
			"18 to 34": 1,
			"65 and over": 2,
			All: 3,
		});
		expect(countsOf(await measure(detentions, submission, { by: "legal-status", ...none }))).toEqual({
			"Formally detained under Mental Health Act Section 2": 2,
			"Formally detained under Mental Health Act Section 3": 1,
			All: 3,
			Unknown: 0,
		});
	});

	it("by deprivation, numbered from the most deprived whichever way the lookup is", async () => {
		const tables = gather(people);
		const at = (postcode: string) =>
			({ ...tables.MHS001?.[0], Postcode: postcode }) as Record<string, string>;
		const there = submissionOf({ ...tables, MHS001: [at("zz1 1zz")] }, { submitted });
		const deciles = new Map([["ZZ1 1ZZ", 10]]);
		const by = async (firstDecileIs: "most-deprived" | "least-deprived") =>
			countsOf(
				await measure(detentions, there, {
					by: "deprivation",
					...none,
					deprivation: { title: "Invented deciles", firstDecileIs, deciles },
				}),
			);
		expect(await by("most-deprived")).toMatchObject({ "01 Most deprived": 0, "10 Least deprived": 1 });
		expect(await by("least-deprived")).toMatchObject({ "01 Most deprived": 1, "10 Least deprived": 0 });
		await expect(measure(detentions, there, { by: "deprivation", ...none })).rejects.toThrow(
			/deprivation must be given/,
		);
	});

	it("by deprivation has rates of a population by decile, and none where labels are from opposite ends", async () => {
		const tables = gather(people);
		const at = { ...tables.MHS001?.[0], Postcode: "ZZ1 1ZZ" } as Record<string, string>;
		const there = submissionOf({ ...tables, MHS001: [at] }, { submitted });
		const deprivation = {
			title: "Invented deciles",
			firstDecileIs: "most-deprived",
			deciles: new Map([["ZZ11ZZ", 1]]),
		} as const;
		const population: Population = {
			id: "invented",
			title: "Invented",
			basis: "resident-population",
			vintage: "2024",
			geography: { code: "X", name: "Nowhere" },
			scheme: "imd-decile",
			cells: Array.from({ length: 10 }, (_, place) => ({
				group: { scheme: "imd-decile", code: String(place + 1) },
				count: 1000,
			})),
			caveats: [],
			provenance: { status: "derived", source: "invented" },
			synthetic: true,
		};
		const options = { by: "deprivation", population, comparator: null, deprivation } as const;
		const usual = await measure(detentions, there, options);
		expect(usual.groups[0]).toMatchObject({ label: "01 Most deprived", crudeRate: { value: 100 } });
		expect(usual.restrictions.find(({ id }) => id === "breakdown-deprivation")?.text).toBe(
			"Decile 1 is the most deprived tenth of small areas. The annual Mental Health Act tables number them the other way round: their 01 is the least deprived.",
		);
		const asCoded = await measure(detentions, there, { ...options, quirks: ["imd-label-mismatch"] });
		expect(asCoded.groups[0]).toMatchObject({
			label: "10 Most deprived",
			count: { value: 1 },
			crudeRate: {
				status: "undefined",
				reason:
					"labels of counts and population do not meet, as in the official code, which prints a rate of 0",
			},
		});
		expect(asCoded.restrictions.map(({ id }) => id)).toContain("quirk-imd-label-mismatch");
	});

	it("that the events do not carry is refused", async () => {
		await expect(measure(detentions, submission, { by: "ward-type", ...none })).rejects.toThrow(
			/breakdowns that mha.detentions has, and ward-type is none/,
		);
	});

	it("by type of ward and kind of bed, of stays", async () => {
		const tables = {
			...gather(people),
			MHS501: [
				{
					HospProvSpellID: "S1",
					ServiceRequestID: "R-P1",
					StartDateHospProvSpell: "2024-05-02",
					DischDateHospProvSpell: "2024-05-10",
				},
			],
			MHS502: [
				{
					WardStayID: "W1",
					HospProvSpellID: "S1",
					StartDateWardStay: "2024-05-02",
					EndDateWardStay: "2024-05-10",
					MHAdmittedPatientClass: "202",
					WardCode: "B",
				},
			],
			MHS903: [{ WardCode: "B", WardType: "03" }],
		};
		const stays = submissionOf(tables, { submitted });
		const by = async (id: "ward-type" | "bed-type") =>
			countsOf(await measure(lengthOfStayMeasures.median, stays, { by: id, ...none }));
		expect(await by("ward-type")).toEqual({ "Adult mental health ward": 1, All: 1, Unknown: 0 });
		expect(await by("bed-type")).toMatchObject({ All: 1 });
	});

	it("by type of team, of contacts: the team seen, else the team referred to", async () => {
		const contact = (id: string, team: string | null) => ({
			CareContactID: id,
			ServiceRequestID: "R-P1",
			CareContDate: "2024-05-02",
			AttendStatus: "5",
			OtherCareProfTeamLocalID: team,
		});
		const tables = {
			...gather(people),
			MHS101: [{ LocalPatientID: "P1", ServiceRequestID: "R-P1", CareProfTeamLocalID: "T1" }],
			MHS201: [contact("C1", null), contact("C2", "T2"), contact("C3", "T2"), contact("C4", "T3")],
			MHS902: [
				{ CareProfTeamLocalID: "T1", ServTeamTypeMH: "A05" },
				{ CareProfTeamLocalID: "T2", ServTeamTypeMH: "A02" },
			],
		};
		const contacts = submissionOf(tables, { submitted });
		const result = await measure(attendanceMeasures.attended, contacts, { by: "team-type", ...none });
		expect(countsOf(result)).toEqual({ A02: 2, A05: 1, All: 3, Unknown: 1 });
	});

	it("by type of ward, of interventions and of the bed days that they are divided by", async () => {
		const span = (day: string) => ({
			StartDateRestrictiveIntType: day,
			EndDateRestrictiveIntType: day,
			StartTimeRestrictiveIntType: "10:00:00",
			EndTimeRestrictiveIntType: "10:10:00",
		});
		const ward = (id: string, code: string, start: string, end: string | null) => ({
			WardStayID: id,
			HospProvSpellID: "S1",
			StartDateWardStay: start,
			EndDateWardStay: end,
			WardCode: code,
		});
		const tables = {
			...gather(people),
			MHS501: [{ HospProvSpellID: "S1", ServiceRequestID: "R-P1", StartDateHospProvSpell: "2024-05-02" }],
			MHS502: [ward("W1", "A", "2024-05-02", "2024-05-12"), ward("W2", "B", "2024-05-12", "2024-05-22")],
			MHS505: [
				{
					RestrictiveIntIncID: "I1",
					HospProvSpellID: "S1",
					StartDateRestrictiveIntInc: "2024-05-03",
					EndDateRestrictiveIntInc: "2024-05-30",
				},
			],
			MHS515: ["2024-05-03", "2024-05-15", "2024-05-25"].map((day, place) => ({
				RestrictiveIntIncID: "I1",
				RestrictiveIntTypeID: `T${place}`,
				RestrictiveIntType: "08",
				...span(day),
			})),
			MHS903: [
				{ WardCode: "A", WardType: "03" },
				{ WardCode: "B", WardType: "06" },
			],
		};
		const restrained = submissionOf(tables, { submitted: [...submitted, "MHS505", "MHS515"] });
		const { interventions } = restrictiveInterventions;
		const { groups } = await measure(interventions, restrained, { by: "ward-type", ...none });
		expect(
			groups.map(({ label, count, population }) => [
				label,
				count.status === "ok" && count.value,
				population.status === "ok" && population.value,
			]),
		).toEqual([
			["Adult mental health ward", 1, 10],
			["Older people's mental health ward", 1, 10],
			["All", 2, 20],
			["Unknown", 1, 10],
		]);
	});

	it("by sex has crude rates where the population is divided so", async () => {
		const group = { scheme: "nhs-ethnic-category-2001", code: "A" };
		const population: Population = {
			id: "invented",
			title: "Invented",
			basis: "resident-population",
			vintage: "2024",
			geography: { code: "X", name: "Nowhere" },
			scheme: "nhs-ethnic-category-2001",
			cells: [
				{ group, sex: "1", count: 1000 },
				{ group, sex: "2", count: 4000 },
			],
			caveats: [],
			provenance: { status: "derived", source: "invented" },
			synthetic: true,
		};
		const { groups } = await measure(detentions, submission, { by: "sex", population, comparator: "Male" });
		expect(groups.map(({ crudeRate }) => (crudeRate.status === "ok" ? crudeRate.value : null))).toEqual([
			100,
			50,
			60,
			null,
		]);
		expect(groups[1]?.rateRatio).toMatchObject({ value: 0.5 });
	});
});

describe("crossed with another breakdown", () => {
	it("every cell is in both margins", async () => {
		const { whole, slices, across } = await measureCrossed(detentions, submission, {
			by: "nhs-upper-mha-annual",
			crossedWith: "sex",
			...none,
		});
		expect(slices.map((each) => [each.slice?.label, countsOf(each)])).toEqual([
			["Male", { ...zero, White: 1, All: 1 }],
			["Female", { ...zero, "Black or Black British": 1, All: 1, Unknown: 1 }],
			["Unknown", zero],
		]);
		expect(countsOf(whole)).toEqual({ ...zero, White: 1, "Black or Black British": 1, All: 2, Unknown: 1 });
		expect(countsOf(across)).toEqual({ Male: 1, Female: 2, All: 3, Unknown: 0 });
		expect(slices[1]?.slice).toEqual({
			by: { id: "sex", title: "Recorded gender, male or female" },
			group: { scheme: "mhsds-derived-gender", code: "2" },
			label: "Female",
			level: "part",
		});
		expect(slices[1]?.completeness).toMatchObject([{ of: "detentions", total: 2, known: 1 }]);
	});

	const zero = {
		White: 0,
		Mixed: 0,
		"Asian or Asian British": 0,
		"Black or Black British": 0,
		"Other Ethnic Groups": 0,
		All: 0,
		Unknown: 0,
	};

	it("slices add up to the whole, counts and denominators", async () => {
		const anybody = fc.record({
			ethnicity: fc.constantFrom("A", "M", "R", "Z", null),
			gender: fc.constantFrom("1", "2", "X", null),
			status: fc.constantFrom("5", "3", null),
			team: fc.constantFrom("T1", "T2", null),
		});
		await fc.assert(
			fc.asyncProperty(
				fc.array(anybody, { maxLength: 8 }),
				fc.constantFrom("sex" as const, "age" as const, "team-type" as const, "nhs-16+1" as const),
				async (everybody, crossedWith) => {
					const tables = {
						MHS001: everybody.map(({ ethnicity, gender }, place) => ({
							LocalPatientID: `P${place}`,
							EthnicCategory: ethnicity,
							GenderIDCode: gender,
							PersonBirthDate: "1980-01-01",
						})),
						MHS101: everybody.map((_, place) => ({
							LocalPatientID: `P${place}`,
							ServiceRequestID: `R${place}`,
							CareProfTeamLocalID: "T1",
							ReferralRequestReceivedDate: "2024-05-01",
						})),
						MHS201: everybody.map(({ status, team }, place) => ({
							CareContactID: `C${place}`,
							ServiceRequestID: `R${place}`,
							CareContDate: "2024-05-02",
							AttendStatus: status,
							OtherCareProfTeamLocalID: team,
						})),
						MHS902: [{ CareProfTeamLocalID: "T1", ServTeamTypeMH: "A05" }],
					};
					const { whole, slices } = await measureCrossed(
						attendanceMeasures.attended,
						submissionOf(tables, { submitted }),
						{ by: "nhs-upper-mha-annual", crossedWith, ...none },
					);
					whole.groups.forEach(({ count, population }, place) => {
						const sum = (of: "count" | "population") =>
							slices.reduce((total, { groups }) => {
								const quantity = groups[place]?.[of];
								return total + (quantity?.status === "ok" ? quantity.value : 0);
							}, 0);
						expect([sum("count"), sum("population")]).toEqual([
							count.status === "ok" && count.value,
							population.status === "ok" && population.value,
						]);
					});
				},
			),
			{ numRuns: 60 },
		);
	});
});
