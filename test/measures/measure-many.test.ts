import { describe, expect, it } from "vitest";
import { attendanceMeasures } from "../../src/measures/care/attendance.js";
import { countableMeasures } from "../../src/measures/countable-measures.js";
import { detentions } from "../../src/measures/detentions.js";
import { measure } from "../../src/measures/measure.js";
import { measureCrossed } from "../../src/measures/measure-crossed.js";
import { measureMany, measureManyCrossed } from "../../src/measures/measure-many.js";
import type { ValidatedSubmission } from "../../src/tables/validated-submission.js";
import { detained, gather, submissionOf } from "./submission-of.js";

const options = { by: "nhs-upper-mha-annual", population: null, comparator: null } as const;

const contact = (id: string, person: string, status: string) => ({
	CareContactID: id,
	ServiceRequestID: `R-${person}`,
	CareContDate: "2024-05-20",
	AttendStatus: status,
	ConsMechanismMH: "01",
});

const submission = submissionOf(
	{
		...gather([detained({ person: "P1", ethnicity: "A" }), detained({ person: "P2", ethnicity: "N" })]),
		MHS201: [contact("C1", "P1", "5"), contact("C2", "P2", "3"), contact("C3", "P2", "6")],
	},
	{
		submitted: ["MHS001", "MHS101", "MHS201", "MHS401", "MHS501"],
		refused: [
			{ table: "MHS001", records: 2, refused: 0 },
			{ table: "MHS201", records: 3, refused: 0 },
		],
	},
);

/** The same submission, which notes every reading of a table and hands over no field that was not named. */
function observed(readings: string[]): ValidatedSubmission {
	return {
		...submission,
		async eachRecord(table, fields, take) {
			readings.push(table.code);
			for await (const record of submission.records(table)) {
				const named = Object.entries(record).filter(([name]) => fields.some((field) => field === name));
				take(Object.fromEntries(named) as typeof record);
			}
		},
	};
}

const readingsOf = (readings: readonly string[], code: string) =>
	readings.filter((table) => table === code).length;

describe("several measures at once", () => {
	it("come to what each comes to alone, in the order asked for", async () => {
		const alone = [];
		for (const each of countableMeasures) alone.push(await measure(each, submission, options));
		expect(await measureMany(countableMeasures, submission, options)).toEqual(alone);
		expect(await measureMany(countableMeasures, observed([]), options)).toEqual(alone);
	});

	it("read the largest table once, and again only for the outcomes that need to know of contacts first", async () => {
		const readings: string[] = [];
		await measureMany(countableMeasures, observed(readings), options);
		expect(readingsOf(readings, "MHS201")).toBe(2);
		expect(readingsOf(readings, "MHS101")).toBeLessThanOrEqual(3);
		expect(readings.length).toBeLessThan(countableMeasures.length);
	});

	it("are counted in several months too", async () => {
		const april = { start: "2024-04-01", end: "2024-04-30" };
		const months = [submission, submissionOf({}, { period: april })];
		const chosen = [detentions, attendanceMeasures.attended];
		const alone = [];
		for (const each of chosen) alone.push(await measure(each, months, options));
		expect(await measureMany(chosen, months, options)).toEqual(alone);
	});

	it("are crossed as each alone is", async () => {
		const crossed = { ...options, crossedWith: "sex" } as const;
		const alone = await measureCrossed(detentions, submission, crossed);
		expect(await measureManyCrossed([detentions], submission, () => crossed)).toEqual([alone]);
	});

	it("fail as the first that fails", async () => {
		const readings: ValidatedSubmission = {
			...submission,
			async eachRecord(table) {
				if (table.code === "MHS201") throw new Error("changed while it was read");
			},
		};
		const chosen = [detentions, attendanceMeasures.attended];
		await expect(measureMany(chosen, readings, options)).rejects.toThrow("changed while it was read");
	});
});
