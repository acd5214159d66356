import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Issue } from "../../../src/issues/issue.js";
import { sourceFromBytes } from "../../../src/submission/source.js";
import {
	type ValidateSubmissionOptions,
	validateSubmission,
} from "../../../src/submission/validate-submission.js";
import type { FileJudge } from "../../../src/submission/validation/file-judge.js";
import { issueDefinitions } from "../../../src/submission/validation/issue-definitions.js";
import { type ReadAt, StretchJudge } from "../../../src/submission/validation/judge-stretch.js";
import { judgeStretches } from "../../../src/submission/validation/judge-stretches.js";
import { dataSets } from "../../../src/tables/data-sets.js";
import { MHS001 } from "../../../src/tables/mhsds/mhs001.js";
import { MHS002 } from "../../../src/tables/mhsds/mhs002.js";

const tables = [MHS001, MHS002];
const definitionOf = issueDefinitions(dataSets["mhsds-6"]);

/** What judges stretches of so many bytes as threads would, one after another; counts the calls. */
function inStretches(files: Readonly<Record<string, Uint8Array>>, stretchBytes: number) {
	const judged = { stretches: 0 };
	const fileJudge: FileJudge = {
		judge: async (task) => {
			const bytes = files[task.input.name];
			const table = tables.find(({ code }) => code === task.judge.table);
			if (bytes === undefined || table === undefined) return null;
			const readAt: ReadAt = (position, into) => {
				const part = bytes.subarray(position, position + into.length);
				into.set(part);
				return part.length;
			};
			const judges = [1, 2].map(() => {
				const settings = structuredClone({ ...task.judge, delimiter: task.start.delimiter });
				const judge = new StretchJudge(table, settings, definitionOf);
				return async (stretch: Parameters<typeof judge.judge>[0]) => {
					judged.stretches++;
					return structuredClone(judge.judge(stretch, readAt));
				};
			});
			return judgeStretches(task, { size: bytes.length, stretchBytes, judges });
		},
	};
	return { judged, fileJudge };
}

async function resultOf(files: Readonly<Record<string, Uint8Array>>, options: ValidateSubmissionOptions) {
	const issues: Issue[] = [];
	const sources = Object.entries(files).map(([name, bytes]) => sourceFromBytes(name, bytes));
	const submission = await validateSubmission(sources, {
		scope: "tables",
		accept: ["surrounding-space"],
		onIssue: (issue) => issues.push(issue),
		...options,
	});
	const rows: unknown[] = [];
	for (const table of tables) for await (const row of submission.records(table)) rows.push(row);
	const { verdict, readable, tables: outcomes, issues: groups, repairs, keySets } = submission;
	// In which order issues of different codes are handed on depends on where pieces are cut.
	const handedOn = issues.map((issue) => JSON.stringify(issue)).sort();
	return { verdict, readable, outcomes, groups, repairs, keys: keySets.keys, rows, issues: handedOn };
}

const bytesOf = (text: string) => new TextEncoder().encode(text);
const person = fc.record({
	id: fc.constantFrom("P1", "P2", "P3", "P4", '"P5"', '"P6\nP6"', " P7", "", '"P""8"', "Pé", "P9\0", '"P10'),
	born: fc.constantFrom("1980-01-01", "1990-02-30", "2030-01-01", "", " 1980-01-01"),
	ending: fc.constantFrom("\n", "\n", "\n", "\r\n", "\n\n", ",x\n", "\r"),
});
const registration = fc.record({
	id: fc.constantFrom("P1", "P2", "P3", "P5", "P9"),
	start: fc.constantFrom("1979-01-01", "2001-01-01", ""),
});

const fileOf = (header: string, lines: readonly string[]) => bytesOf(`${header}\n${lines.join("")}`);

describe("a file that is judged in stretches", () => {
	it("gives what it gives as a whole, wherever the stretches are cut", async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(person, { minLength: 2, maxLength: 40 }),
				fc.array(registration, { minLength: 2, maxLength: 20 }),
				fc.integer({ min: 1, max: 200 }),
				async (people, registrations, stretchBytes) => {
					const files = {
						"MHS001.csv": fileOf(
							"LocalPatientID,OrgIDLocalPatientID,PersonBirthDate",
							people.map(({ id, born, ending }) => `${id},ZSYN0,${born}${ending}`),
						),
						"MHS002.csv": fileOf(
							"LocalPatientID,GMPReg,StartDateGMPRegistration",
							registrations.map(({ id, start }) => `${id},A81001,${start}\n`),
						),
					};
					const whole = await resultOf(files, {});
					const { fileJudge } = inStretches(files, stretchBytes);
					expect(await resultOf(files, { fileJudge })).toEqual(whole);
					const spilled: Uint8Array[] = [];
					const write = (bytes: Uint8Array) => {
						const kept = bytes.slice();
						spilled.push(kept);
						return { read: (start: number, end: number) => kept.slice(start, end) };
					};
					const limits = { maximumKeyBytesInMemory: 60 };
					expect(await resultOf(files, { fileJudge, limits, spill: { write } })).toEqual(whole);
					expect(whole.keys.every(({ values }) => values < 5) || spilled.length > 0).toBe(true);
				},
			),
			{ numRuns: 300 },
		);
	});

	it("is really judged in many", async () => {
		const lines = Array.from({ length: 200 }, (_, index) => `P${index},A81001\n`);
		const files = { "MHS002.csv": fileOf("LocalPatientID,GMPReg", lines) };
		const { judged, fileJudge } = inStretches(files, 100);
		const { outcomes } = await resultOf(files, { fileJudge });
		expect(judged.stretches).toBeGreaterThan(20);
		expect(outcomes).toMatchObject([{ records: 200, accepted: 200 }]);
	});

	it("is read to its end by one thread from where several cannot go on", async () => {
		const lines = Array.from(
			{ length: 200 },
			(_, index) => `P${index}${index > 150 ? "\u00e9" : ""},A81001\n`,
		);
		const latin = Uint8Array.from(`LocalPatientID,GMPReg\n${lines.join("")}`, (letter) =>
			letter.charCodeAt(0),
		);
		const files = { "MHS002.csv": latin };
		const { fileJudge } = inStretches(files, 100);
		const found = await resultOf(files, { fileJudge });
		expect(found).toEqual(await resultOf(files, {}));
		expect(found.groups.map(({ code }) => code)).toContain("PCREF-FILE-ENCODING");
		expect(found.outcomes).toMatchObject([{ records: 200, accepted: 200 }]);
	});
});
