import { describe, expect, it } from "vitest";
import { sourceFromBytes } from "../../src/submission/source.js";
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
	await submission.eachNumberedRecord?.(MHS002, fields, { numbers }, (record) =>
		numbered.push({ ...record, LocalPatientID: numbers.LocalPatientID.textOf(record.LocalPatientID) }),
	);
	return { texts, numbered };
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
		const bytes = new TextEncoder().encode(
			"LocalPatientID,OrgIDLocalPatientID,PersonBirthDate\nP1,ZSYN1,\nP2,ZSYN1,\nP1,ZSYN1,\n",
		);
		const submission = await validateSubmission([sourceFromBytes("MHS001.csv", bytes)], {
			scope: "tables",
			severities: "catalogue",
		});
		const numbers = { LocalPatientID: new IdentifierNumbers(), ServiceRequestID: new IdentifierNumbers() };
		const found: [number, string][] = [];
		await submission.eachNumberedRecord?.(MHS001, ["LocalPatientID"], { numbers }, ({ LocalPatientID }) =>
			found.push([LocalPatientID, numbers.LocalPatientID.textOf(LocalPatientID)]),
		);
		const texts: string[] = [];
		await submission.eachRecord?.(MHS001, ["LocalPatientID"], (record) => texts.push(record.LocalPatientID));
		expect(found.map(([, text]) => text)).toEqual(texts);
		expect(new Set(found.map(([number]) => number)).size).toBe(new Set(texts).size);
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
