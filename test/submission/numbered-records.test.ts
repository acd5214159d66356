import { describe, expect, it } from "vitest";
import { type Source, sourceFromBytes } from "../../src/submission/source.js";
import { validateSubmission } from "../../src/submission/validate-submission.js";
import { IdentifierNumbers } from "../../src/tables/identifier-numbers.js";
import { MHS001 } from "../../src/tables/mhsds/mhs001.js";
import { MHS002 } from "../../src/tables/mhsds/mhs002.js";

const fields = ["LocalPatientID", "GMPReg", "EndDateGMPRegistration"] as const;

/** The same records by both ways of reading them, identifiers as texts. */
async function readBothWays(bytes: Uint8Array, accept: readonly "surrounding-space"[] = []) {
	const submission = await validateSubmission([sourceFromBytes("MHS002.csv", bytes)], {
		scope: "tables",
		accept,
	});
	const texts: unknown[] = [];
	await submission.eachRecord?.(MHS002, fields, (record) => texts.push({ ...record }));
	const numbers = { LocalPatientID: new IdentifierNumbers(), ServiceRequestID: new IdentifierNumbers() };
	const numbered: unknown[] = [];
	const people: number[] = [];
	await submission.eachNumberedRecord?.(MHS002, fields, { numbers }, (record) => {
		people.push(record.LocalPatientID);
		numbered.push({ ...record, LocalPatientID: numbers.LocalPatientID.textOf(record.LocalPatientID) });
	});
	return { texts, numbered, people };
}

describe("records with numbered identifiers", () => {
	it.each([
		["plain", "LocalPatientID,GMPReg\nP1,A81001\nP2,A81002\nP3,Y00001\n"],
		["without a column", "GMPReg,LocalPatientID\nA81001,P1\nA81002,P2\n"],
		["with quotation marks", 'LocalPatientID,GMPReg\n"P""1",A81001\n"P2",A81002\n'],
		["beyond ASCII", "LocalPatientID,GMPReg\nPé1,A81001\nP€2,A81002\n"],
		["with refused ones between", "LocalPatientID,GMPReg\nP1,A81001\n,A81001\nP3,A81003\nP4\n"],
	])("are those of texts: %s", async (_, text) => {
		const { texts, numbered } = await readBothWays(new TextEncoder().encode(text));
		expect(texts.length).toBeGreaterThan(1);
		expect(numbered).toEqual(texts);
	});

	it("are those of texts in Windows-1252, and after repairs", async () => {
		const latin = Uint8Array.from("LocalPatientID,GMPReg\nP\u00e91,A81001\nP2,A81002\n", (letter) =>
			letter.charCodeAt(0),
		);
		expect((await readBothWays(latin)).numbered).toEqual([
			{ LocalPatientID: "P\u00e91", GMPReg: "A81001", EndDateGMPRegistration: null },
			{ LocalPatientID: "P2", GMPReg: "A81002", EndDateGMPRegistration: null },
		]);
		const spaced = new TextEncoder().encode("LocalPatientID,GMPReg\n P1 ,A81001\nP2,A81002\n");
		const { texts, numbered } = await readBothWays(spaced, ["surrounding-space"]);
		expect(numbered).toEqual(texts);
		expect(numbered).toHaveLength(2);
		expect(numbered[0]).toHaveProperty("LocalPatientID", "P1");
	});

	it("have one number for an identifier that is accepted twice", async () => {
		const { texts, numbered, people } = await readBothWays(
			new TextEncoder().encode(
				"LocalPatientID,GMPReg,StartDateGMPRegistration,EndDateGMPRegistration\n" +
					"P1,A81001,2023-01-01,2024-05-01\nP2,A81001,,\nP1,A81002,2024-05-02,\n",
			),
		);
		expect(numbered).toEqual(texts);
		expect(people).toEqual([0, 1, 0]);
	});

	it("have the same numbers when they are read twice at one time", async () => {
		const rows = Array.from({ length: 40_000 }, (_, index) => `P${index},RXX,`);
		const bytes = new TextEncoder().encode(
			`LocalPatientID,OrgIDLocalPatientID,PersonBirthDate\n${rows.join("\n")}\n`,
		);
		const source: Source = {
			...sourceFromBytes("MHS001.csv", bytes),
			async *open() {
				for (let at = 0; at < bytes.length; at += 100_000) yield bytes.slice(at, at + 100_000);
			},
		};
		const submission = await validateSubmission([source], { scope: "tables" });
		const numbers = { LocalPatientID: new IdentifierNumbers(), ServiceRequestID: new IdentifierNumbers() };
		const readNumbers = async () => {
			const found: number[] = [];
			await submission.eachNumberedRecord?.(MHS001, ["LocalPatientID"], { numbers }, (record) =>
				found.push(record.LocalPatientID),
			);
			return found;
		};
		const [one, other] = await Promise.all([readNumbers(), readNumbers()]);
		expect(one).toEqual(rows.map((_, index) => index));
		expect(other).toEqual(one);
	});

	it.each([
		[
			"plain",
			"LocalPatientID,GMPReg,EndDateGMPRegistration\nP1,A81001,2024-05-01\nP2,A81002,\nP3,A81001,  \n",
		],
		["without a column", "LocalPatientID,GMPReg\nP1,A81001\n"],
		[
			"with quotation marks",
			'LocalPatientID,GMPReg,EndDateGMPRegistration\n"P""1","A81001",""\nP2,A81001,\n',
		],
		["many", manyPractices()],
	])("hold what values mean where that is asked for: %s", async (_, text) => {
		const bytes = new TextEncoder().encode(text);
		const submission = await validateSubmission([sourceFromBytes("MHS002.csv", bytes)], { scope: "tables" });
		const numbers = { LocalPatientID: new IdentifierNumbers(), ServiceRequestID: new IdentifierNumbers() };
		const meanings = {
			GMPReg: (code: string | null) => ({ code }),
			EndDateGMPRegistration: (day: string | null) => day?.length ?? -1,
		};
		const meant: unknown[] = [];
		await submission.eachNumberedRecord?.(MHS002, fields, { numbers, meanings }, (record) =>
			meant.push([record.GMPReg, record.EndDateGMPRegistration]),
		);
		const expected: unknown[] = [];
		await submission.eachRecord?.(MHS002, fields, (record) =>
			expected.push([{ code: record.GMPReg }, record.EndDateGMPRegistration?.length ?? -1]),
		);
		expect(meant).toEqual(expected);
		expect(meant.length).toBeGreaterThan(0);
	});
});

/** More distinct codes than are kept, over several batches. */
function manyPractices(): string {
	const rows = Array.from(
		{ length: 20_000 },
		(_, index) => `P${index},A${String(10_000 + (index % 9_000)).padStart(5, "0")},`,
	);
	return `LocalPatientID,GMPReg,EndDateGMPRegistration\n${rows.join("\n")}\n`;
}
