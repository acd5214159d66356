import { describe, expect, it } from "vitest";
import { sourceFromBytes } from "../../src/submission/source.js";
import { validateSubmission } from "../../src/submission/validate-submission.js";
import { IdentifierNumbers } from "../../src/tables/identifier-numbers.js";
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
	await submission.eachNumberedRecord?.(MHS002, fields, numbers, (record) =>
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
});
