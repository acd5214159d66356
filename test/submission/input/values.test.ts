import { describe, expect, it } from "vitest";
import { validateSubmission } from "../../../src/submission/validate-submission.js";
import type { Repair } from "../../../src/submission/validation/cell-departures.js";
import { departureCodes } from "../../../src/submission/validation/departure-codes.js";
import { MHS401 } from "../../../src/tables/mhsds/mhs401.js";
import { fixture, fixtureBytes } from "./fixture.js";

const validate = (name: string, accept: readonly Repair[] = []) =>
	validateSubmission([fixture(name)], { scope: "tables", accept });
const every = Object.keys(departureCodes) as Repair[];
type Found = Awaited<ReturnType<typeof validate>>;
const found = ({ issues }: Found) =>
	issues
		.filter(({ code }) => code.startsWith("PCREF-CELL"))
		.map(({ code, column, samples }) => [code, column, samples.map(({ where }) => where.record)]);

async function rowsOf(submission: Found) {
	const rows = [];
	for await (const row of submission.records(MHS401)) rows.push(row);
	return rows;
}

describe("values that depart from the plain form", () => {
	it("are judged as they stand, and each names the option that would read it", async () => {
		const submission = await validate("MHS401 values.csv");
		expect(found(submission)).toEqual([
			["PCREF-CELL-DATE-TIME", "StartDateMHActLegalStatusClass", [3]],
			["PCREF-CELL-DAY-FIRST-DATE", "StartDateMHActLegalStatusClass", [4]],
			["PCREF-CELL-DECIMAL-ZERO", "LegalStatusCode", [9]],
			["PCREF-CELL-LOST-ZERO", "LegalStatusCode", [5, 9]],
			["PCREF-CELL-NULL-LITERAL", "EndDateMHActLegalStatusClass", [2]],
			["PCREF-CELL-NULL-LITERAL", "LocalPatientID", [10]],
			["PCREF-CELL-SURROUNDING-SPACE", "LegalStatusCode", [8]],
			["PCREF-CELL-TIME-FRACTION", "StartTimeMHActLegalStatusClass", [7]],
			["PCREF-CELL-TIME-WITH-DATE", "StartTimeMHActLegalStatusClass", [6]],
		]);
		for (const { code, samples } of submission.issues) {
			const [repair] = Object.entries(departureCodes).find(([, known]) => known === code) ?? [];
			if (repair !== undefined) expect(samples[0]?.hint).toMatch(new RegExp(`--accept [a-z,-]*${repair}`));
		}
		expect(submission.repairs).toEqual([]);
		expect((await rowsOf(submission)).map((row) => row.LocalPatientID)).toEqual(["SYN1", "NULL"]);
	});

	it("are read otherwise only where that is asked for, and counted", async () => {
		const submission = await validate("MHS401 values.csv", every);
		expect(found(submission)).toEqual([]);
		expect(submission.repairs).toEqual(
			[
				["EndDateMHActLegalStatusClass", "null-literal"],
				["StartDateMHActLegalStatusClass", "date-time"],
				["StartDateMHActLegalStatusClass", "day-first-date"],
				["LegalStatusCode", "lost-zero", 2],
				["LegalStatusCode", "surrounding-space"],
				["LegalStatusCode", "decimal-zero"],
				["StartTimeMHActLegalStatusClass", "time-with-date"],
				["StartTimeMHActLegalStatusClass", "time-fraction"],
				["LocalPatientID", "null-literal"],
			].map(([column, repair, cells = 1]) => ({ table: "MHS401", column, repair, cells })),
		);
		expect(submission.tables[0]).toMatchObject({ records: 11, accepted: 9, rejected: 2 });
		for (const row of await rowsOf(submission)) {
			expect(row).toMatchObject({
				StartDateMHActLegalStatusClass: "2024-04-03",
				StartTimeMHActLegalStatusClass: expect.stringMatching(/^(10:00:00|07:26:15)$/),
				EndDateMHActLegalStatusClass: null,
				LegalStatusCode: "02",
			});
		}
		const written: number[] = [];
		for await (const { bytes } of submission.split(MHS401)) written.push(...bytes);
		expect(Uint8Array.from(written)).toEqual(fixtureBytes("MHS401 values.csv"));
	});

	it("are repaired as a whole or not at all", async () => {
		const submission = await validate("MHS401 values.csv", ["decimal-zero"]);
		expect(found(submission)).toContainEqual(["PCREF-CELL-LOST-ZERO", "LegalStatusCode", [5, 9]]);
		expect(submission.repairs).toEqual([]);
	});

	it("include NHS numbers that a spreadsheet has cut, which nothing repairs", async () => {
		for (const accept of [[], every]) {
			const submission = await validate("MHS001 scientific.csv", accept);
			expect(found(submission)).toEqual([["PCREF-CELL-DIGITS-LOST", "NHSNumber", [1]]]);
			expect(submission.tables[0]).toMatchObject({ accepted: 1, rejected: 1 });
			expect(JSON.stringify(submission.issues)).not.toContain("9.99E");
		}
	});

	it("are repaired by names that exist", async () => {
		await expect(validate("MHS401 values.csv", ["everything" as Repair])).rejects.toThrow(
			"accept has no everything: repairs are surrounding-space, null-literal",
		);
	});
});
