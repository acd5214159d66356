import { build } from "esbuild";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

// Needs Chromium: PCREF_CHROMIUM is its path.
const executablePath = process.env.PCREF_CHROMIUM ?? "";

/** What an application in a browser would bundle, as one script that puts it on `window`. */
async function bundle(): Promise<string> {
	const { outputFiles } = await build({
		stdin: {
			contents: `
				import { sourceFromBlob, sourceFromStream, validateSubmission, validateTable } from "./src/submission/index.ts";
				import { MHS002 } from "./src/tables/index.ts";
				window.pcref = { sourceFromBlob, sourceFromStream, validateSubmission, validateTable, MHS002 };`,
			resolveDir: new URL("../../", import.meta.url).pathname,
			loader: "ts",
		},
		bundle: true,
		write: false,
		format: "iife",
		platform: "browser",
		target: "es2023",
	});
	return outputFiles[0]?.text ?? "";
}

type Pcref = typeof import("../../src/submission/index.js") & {
	readonly MHS002: typeof import("../../src/tables/index.js").MHS002;
};

describe.runIf(executablePath !== "")("validation in Chromium", () => {
	let browser: Browser;
	let page: Page;

	beforeAll(async () => {
		browser = await chromium.launch({
			executablePath,
			args: [
				"--no-sandbox",
				"--disable-gpu",
				"--disable-background-networking",
				"--disable-component-update",
				"--disable-sync",
			],
		});
		page = await browser.newPage();
		await page.addScriptTag({ content: await bundle() });
	}, 60_000);

	afterAll(async () => {
		await browser.close();
	});

	test("a table is read from a web stream, record by record", async () => {
		const found = await page.evaluate(async () => {
			const { sourceFromStream, validateTable, MHS002 } = (window as unknown as { pcref: Pcref }).pcref;
			const { body } = new Response("LocalPatientID,GMPReg\nP1,A81001\nP2,\nP3,A81003\n");
			const source = await sourceFromStream("MHS002.csv", body as ReadableStream<Uint8Array>);
			const records: string[] = [];
			const { verdict, outcome } = await validateTable(MHS002, source, {
				onRecord: async ({ LocalPatientID }) => {
					records.push(LocalPatientID);
				},
			});
			return { verdict, accepted: outcome?.accepted, rejected: outcome?.rejected, records };
		});
		expect(found).toEqual({ verdict: "accepted-in-part", accepted: 2, rejected: 1, records: ["P1", "P3"] });
	});

	test("a submission is read from files that the user chose, one of them packed", async () => {
		const found = await page.evaluate(async () => {
			const { sourceFromBlob, validateSubmission } = (window as unknown as { pcref: Pcref }).pcref;
			const packed = new Response(
				new Blob(["ServiceRequestID,LocalPatientID\nR1,P1\n"])
					.stream()
					.pipeThrough(new CompressionStream("gzip")),
			);
			const submission = await validateSubmission(
				[
					sourceFromBlob("MHS002.csv", new Blob(["LocalPatientID;GMPReg\nP1;A81001\n"])),
					sourceFromBlob("MHS101.csv.gz", await packed.blob()),
				],
				{ scope: "tables" },
			);
			return {
				readable: submission.readable,
				codes: submission.issues.map(({ code }) => code),
				columns: submission.issues.map(({ column }) => column),
			};
		});
		expect(found.readable).toBe(false);
		expect(found.codes).toEqual(["PCREF-HEADER-COLUMN-MISSING"]);
	});

	test("a run that is stopped ends with the reason of its signal", async () => {
		const reason = await page.evaluate(async () => {
			const { sourceFromBlob, validateTable, MHS002 } = (window as unknown as { pcref: Pcref }).pcref;
			const blob = new Blob(["LocalPatientID,GMPReg\n", ..."P1,A81001\n".repeat(100_000)]);
			const stopping = new AbortController();
			const validation = validateTable(MHS002, sourceFromBlob("MHS002.csv", blob), {
				signal: stopping.signal,
				onProgress: () => stopping.abort("enough"),
			});
			return await validation.then(
				() => "not stopped",
				(cause: unknown) => String(cause),
			);
		});
		expect(reason).toBe("enough");
	});
});
