import { describe, expect, it } from "vitest";
import {
	type Source,
	StreamTooLargeError,
	sourceFromBlob,
	sourceFromStream,
	sourceFromText,
} from "../../src/submission/source.js";
import { validateTable } from "../../src/submission/validate-table.js";
import { MHS002 } from "../../src/tables/mhsds/mhs002.js";

const head = "LocalPatientID,GMPReg,StartDateGMPRegistration,EndDateGMPRegistration\n";
const practices = `${head}P1,A81001,,\n,A81001,,\nP3,A81001,,\n`;
const streamOf = (...pieces: readonly string[]) => new Blob([...pieces]).stream();

describe("onRecord", () => {
	it("is called with every accepted record, in order, and waited for", async () => {
		const steps: string[] = [];
		const { outcome } = await validateTable(MHS002, sourceFromText("a.csv", practices), {
			onRecord: async ({ LocalPatientID }) => {
				steps.push(`${LocalPatientID} begins`);
				await new Promise((resolve) => setTimeout(resolve, 5));
				steps.push(`${LocalPatientID} ends`);
			},
		});
		expect(steps).toEqual(["P1 begins", "P1 ends", "P3 begins", "P3 ends"]);
		expect(outcome).toMatchObject({ records: 3, accepted: 2 });
	});

	it("holds the reading back: no further piece is asked for while a record is at work", async () => {
		let asked = 0;
		const pieces = Array.from({ length: 40 }, (_, index) => `P${index},A81001,,\n`);
		const source: Source = {
			name: "a.csv",
			async *open() {
				asked = 0;
				for (const piece of [head, ...pieces]) {
					asked++;
					yield new TextEncoder().encode(piece.padEnd(piece.length));
				}
			},
		};
		const atRecords: number[] = [];
		await validateTable(MHS002, source, {
			onRecord: async () => {
				const before = asked;
				await new Promise((resolve) => setTimeout(resolve, 1));
				atRecords.push(asked - before);
			},
		});
		expect(atRecords).toEqual(pieces.map(() => 0));
	});

	it("is not called where the file is refused as a whole", async () => {
		let calls = 0;
		const broken = sourceFromText("a.csv", `${practices}"never closed`);
		const { verdict } = await validateTable(MHS002, broken, { onRecord: () => void calls++ });
		expect([verdict, calls]).toEqual(["rejected", 0]);
	});

	it("ends the validation with what it throws", async () => {
		const failing = validateTable(MHS002, sourceFromText("a.csv", practices), {
			onRecord: () => Promise.reject(new Error("the database is full")),
		});
		await expect(failing).rejects.toThrow("the database is full");
	});
});

describe("the signal", () => {
	it("stops the judging, the handing out, and a later reading", async () => {
		const stopped = validateTable(MHS002, sourceFromText("a.csv", practices), {
			signal: AbortSignal.abort(),
		});
		await expect(stopped).rejects.toThrow(/abort/i);

		const during = new AbortController();
		const seen: string[] = [];
		const handing = validateTable(MHS002, sourceFromText("a.csv", practices), {
			signal: during.signal,
			onRecord: ({ LocalPatientID }) => {
				seen.push(LocalPatientID);
				during.abort(new Error("enough"));
			},
		});
		await expect(handing).rejects.toThrow("enough");
		expect(seen).toEqual(["P1"]);

		const after = new AbortController();
		const { records } = await validateTable(MHS002, sourceFromText("a.csv", practices), {
			signal: after.signal,
		});
		after.abort(new Error("too late"));
		await expect(records()[Symbol.asyncIterator]().next()).rejects.toThrow("too late");
	});
});

describe("a stream that can be read only once", () => {
	it("gives the same result as the text", async () => {
		const source = await sourceFromStream("a.csv", streamOf(practices.slice(0, 90), practices.slice(90)));
		const patients: string[] = [];
		const streamed = await validateTable(MHS002, source, {
			onRecord: ({ LocalPatientID }) => void patients.push(LocalPatientID),
		});
		const { outcome, issues } = await validateTable(MHS002, sourceFromText("a.csv", practices));
		expect(streamed).toMatchObject({ outcome, issues });
		expect(patients).toEqual(["P1", "P3"]);
		expect(source.size).toBe(practices.length);
	});

	it("is refused over the limit, with what to do, and the rest of it is not read", async () => {
		let cancelled = false;
		const endless = new ReadableStream<Uint8Array>({
			pull: (controller) => controller.enqueue(new Uint8Array(1024)),
			cancel: () => {
				cancelled = true;
			},
		});
		const read = sourceFromStream("a.csv", endless, { maximumBytes: 10_000 });
		await expect(read).rejects.toThrow(StreamTooLargeError);
		await expect(read).rejects.toThrow(/^a\.csv: the stream holds more.*spoolToFile.*10,000 bytes/);
		expect(cancelled).toBe(true);
	});

	it("stops at the signal", async () => {
		const read = sourceFromStream("a.csv", streamOf(practices), { signal: AbortSignal.abort() });
		await expect(read).rejects.toThrow(/abort/i);
	});

	it("stops at the signal also where the stream has stalled", async () => {
		const controller = new AbortController();
		const read = sourceFromStream("a.csv", new ReadableStream<Uint8Array>(), { signal: controller.signal });
		setTimeout(() => controller.abort(new Error("enough")), 5);
		await expect(read).rejects.toThrow("enough");
	});

	it("is not needed for a file of a browser, which is read again", async () => {
		const { records } = await validateTable(MHS002, sourceFromBlob("a.csv", new Blob([practices])));
		for (let time = 0; time < 2; time++) {
			const patients: string[] = [];
			for await (const { LocalPatientID } of records()) patients.push(LocalPatientID);
			expect(patients).toEqual(["P1", "P3"]);
		}
	});
});
