import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { Worker } from "node:worker_threads";
import { InputError, validateSubmission } from "pcref/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "../project/project-files.js";

/** More than a thread is started for; some records are refused, some repeat a key. */
const records = 700_000;
const line = (record: number) =>
	`SYN${String(record % (records - 5)).padStart(9, "0")},${record % 1000 === 7 ? "A81001001" : "A81001"},2020-01-01,\n`;

let folder = "";
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "pcref-threads-"));
	const lines = Array.from({ length: records }, (_, record) => line(record));
	const header = "LocalPatientID,GMPReg,StartDateGMPRegistration,EndDateGMPRegistration\n";
	await writeFile(join(folder, "MHS002.csv"), header + lines.join(""));
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

const validate = async (workers: number, signal?: AbortSignal) => {
	const bytes: number[] = [];
	const { verdict, tables, issues, keySets } = await validateSubmission(join(folder, "MHS002.csv"), {
		workers,
		limits: { maximumKeyBytesInMemory: 1_000_000 },
		onProgress: ({ bytesRead }) => bytes.push(bytesRead),
		...(signal === undefined ? {} : { signal }),
	});
	return { verdict, tables, issues, keys: keySets.keys, spilled: keySets.bytesOnDisk > 0, bytes };
};

/** The files that the command writes, without the time at which it wrote them. */
async function written(workers: string): Promise<Readonly<Record<string, string>>> {
	const out = join(folder, `out${workers}`);
	const words = ["validate", "MHS002.csv", "--workers", workers, "--out", out];
	const child = spawn(process.execPath, [`${root}dist/cli/main.js`, ...words], {
		cwd: folder,
		stdio: "ignore",
	});
	expect(await new Promise((done) => child.on("close", done))).toBe(1);
	const names = (await readdir(out, { recursive: true })).filter((name) =>
		/\.(?:csv|json|ndjson)$/.test(name),
	);
	const texts = names.map(async (name) => {
		const text = await readFile(join(out, name), "utf8");
		return [name, text.replaceAll(/"DQ_TS":"[^"]*"/g, "")] as const;
	});
	return Object.fromEntries(await Promise.all(texts));
}

describe("several threads", () => {
	it("find what one finds, with keys in memory or in a temporary file", async () => {
		const { bytes: _, ...alone } = await validate(1);
		const { bytes, ...together } = await validate(2);
		expect(together).toEqual(alone);
		expect(alone).toMatchObject({ spilled: true, tables: [{ records }] });
		expect(alone.issues.map(({ code, count }) => [code, count])).toEqual([
			["MHS00221", 10],
			["MHS00222", 10],
			["MHS00204", 700],
		]);
		expect(bytes).toEqual(bytes.toSorted((a, b) => a - b));
	}, 60_000);

	it("write what one writes", async () => {
		const alone = await written("1");
		const together = await written("2");
		expect(
			Object.keys(alone)
				.map((name) => name.replaceAll("\\", "/"))
				.toSorted(),
		).toEqual([
			"accepted/MHS002.csv",
			"issues.ndjson",
			"rejected/MHS002.csv",
			"rejected/MHS002.reasons.csv",
			"sdcs-feedback.json",
		]);
		// a difference of megabytes is not to be printed
		const different = Object.keys(alone).filter((name) => alone[name] !== together[name]);
		expect([different, Object.keys(together).toSorted()]).toEqual([[], Object.keys(alone).toSorted()]);
	});

	it("are started by a program that is no file, too", async () => {
		const program = `
			import { validateSubmission } from ${JSON.stringify(pathToFileURL(`${root}dist/node/index.js`))};
			const { verdict } = await validateSubmission("MHS002.csv", { workers: 2 });
			console.log(verdict);`;
		const words = ["--input-type=module", "--eval", program];
		const { stdout } = await promisify(execFile)(process.execPath, words, { cwd: folder });
		expect(stdout).toBe("accepted-in-part\n");
	});

	it("stop when they are told to", async () => {
		const stop = new AbortController();
		setTimeout(() => stop.abort(new Error("enough")), 20);
		await expect(validate(2, stop.signal)).rejects.toThrow("enough");
	});

	it.each([1, 2])("say that the file was taken away, as one does: %s", async (workers) => {
		const path = join(folder, "MHS002-taken.csv");
		const text = await readFile(join(folder, "MHS002.csv"), "utf8");
		await writeFile(path, text.replace("EndDateGMPRegistration", "Remarks"));
		// the header is read, and threads are not yet started
		const onIssue = () => rmSync(path, { force: true });
		const error = await validateSubmission(path, { workers, onIssue }).catch((cause: unknown) => cause);
		expect(error).toBeInstanceOf(InputError);
		expect((error as InputError).message).toMatch(/MHS002-taken\.csv: there is no such file or folder/);
	});

	it("answer each time with what the system says of a file that they cannot open", async () => {
		const worker = new Worker(`${root}dist/node/validation-worker.js`);
		try {
			const settings = {
				table: "MHS002",
				match: { columnOfField: [], columns: 0 },
				accept: [],
				dayFields: [],
			};
			const message = { path: join(folder, "gone.csv"), dataSet: "mhsds-6", severities: "platform" };
			worker.postMessage({
				kind: "open",
				...message,
				settings: { ...settings, header: null, keyFields: [] },
			});
			for (const id of [0, 1]) {
				worker.postMessage({
					kind: "stretch",
					id,
					memory: [],
					stretch: { from: 0, to: 10, startsRecord: true },
				});
				const [answer] = await once(worker, "message");
				expect(answer).toMatchObject({ id, failure: { code: "ENOENT", syscall: "open" } });
			}
		} finally {
			await worker.terminate();
		}
	});

	it.each([0, 1.5, 65])("are no whole number of them, or too many: %s", async (workers) => {
		await expect(validate(workers)).rejects.toThrow(
			`workers must be a whole number from 1 to 64, but is ${workers}`,
		);
	});
});
