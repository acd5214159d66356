import { describe, expect, it } from "vitest";
import { readEpisodes } from "../../../src/measures/mental-health-act/read-episodes.js";
import { detained, gather, submissionOf } from "../submission-of.js";

const one = detained({ person: "1", ethnicity: "M2", birthDate: "1989-06-01" });

describe("readEpisodes", () => {
	it("names things by provider and local identifier, and reaches a spell's person through the referral", async () => {
		const { rows } = await readEpisodes(submissionOf(gather([one])));
		expect(rows.episodes[0]).toMatchObject({ episode: "ZSYN0E-1", person: "ZSYN01", provider: "ZSYN0" });
		expect(rows.spells[0]).toMatchObject({ spell: "ZSYN0S-1", person: "ZSYN01", month: 1490 });
	});

	it("keeps the hour and minute of a time", async () => {
		const tables = {
			...gather([one]),
			MHS501: [{ ...one.MHS501, StartTimeHospProvSpell: "09:30:59" }],
		};
		const { rows } = await readEpisodes(submissionOf(tables));
		expect(rows.spells[0]?.startTime).toBe("09:30");
	});

	it("takes age on the last day of the period and the national letter of a local ethnic category", async () => {
		const { people } = await readEpisodes(submissionOf(gather([one])));
		expect(people.get("ZSYN01")).toMatchObject({ ethnicity: "M", sex: "2", age: 34 });
	});

	it.each([
		["2", "1", "2"],
		["X", "1", "1"],
		[null, "2", "2"],
		["3", "1", null],
		["4", "2", null],
		["Z", "9", null],
		[null, null, null],
	])("derives sex from gender identity %s and stated gender %s", async (GenderIDCode, Gender, sex) => {
		const tables = { ...gather([one]), MHS001: [{ ...one.MHS001, GenderIDCode, Gender }] };
		const { people } = await readEpisodes(submissionOf(tables));
		expect(people.get("ZSYN01")?.sex).toBe(sex);
	});

	it("keeps nobody without a legal status period, but tallies everybody", async () => {
		const { MHS001, MHS101, MHS501 } = detained({ person: "2", ethnicity: "Z" });
		const informal = { MHS001, MHS101, MHS501 } as Record<string, Record<string, string | null>>;
		const { people, rows, everybody } = await readEpisodes(submissionOf(gather([one, informal])));
		expect([...people.keys()]).toEqual(["ZSYN01"]);
		expect(rows.spells).toHaveLength(1);
		expect(everybody).toEqual({ known: 1, declined: 1, notKnown: 0, missing: 0, invalid: 0 });
	});

	it("reaches an order's person through its episode", async () => {
		const order = {
			MHActLegalStatusClassPeriodID: "E-1",
			StartDateCommTreatOrd: "2024-01-10",
			EndDateCommTreatOrd: "2024-05-12",
			CommTreatOrdEndReason: "02",
		};
		const { rows } = await readEpisodes(submissionOf({ ...gather([one]), MHS404: [order] }));
		expect(rows.orders).toEqual([
			{
				episode: "ZSYN0E-1",
				person: "ZSYN01",
				provider: "ZSYN0",
				version: { start: "2024-05-01", end: null },
				row: 1,
				startDate: "2024-01-10",
				endDate: "2024-05-12",
				endReason: "02",
			},
		]);
	});
});
