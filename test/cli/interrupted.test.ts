import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { build } from "esbuild";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { root } from "../project/project-files.js";

/** Two folders below the package file, as the command is when it is published. */
const built = `${root}node_modules/.pcref-cli`;

beforeAll(async () => {
	await build({
		entryPoints: [`${root}src/cli/main.ts`],
		outdir: built,
		bundle: true,
		splitting: true,
		format: "esm",
		target: "es2023",
		platform: "node",
		packages: "external",
	});
});

let folder = "";
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), "pcref-interrupted-"));
	const rows = Array.from({ length: 100_000 }, (_, index) => `P${index},A81001,,\n`);
	const header = "LocalPatientID,GMPReg,StartDateGMPRegistration,EndDateGMPRegistration\n";
	await writeFile(join(folder, "MHS002.csv"), header + rows.join(""));
});
afterEach(async () => {
	await rm(folder, { recursive: true, force: true });
});

interface Ended {
	readonly code: number | null;
	readonly informed: string;
}

function start(
	words: readonly string[],
	stdout: "ignore" | "pipe" | number = "ignore",
): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
	const child = spawn(process.execPath, [`${built}/main.js`, ...words], {
		cwd: folder,
		stdio: ["ignore", stdout, "pipe"],
	});
	let informed = "";
	child.stderr?.setEncoding("utf8").on("data", (text: string) => {
		informed += text;
	});
	return { child, ended: new Promise((done) => child.on("close", (code) => done({ code, informed }))) };
}

const validate = ["validate", "MHS002.csv", "--out", "out"];
const left = async () => (await readdir(folder)).filter((name) => name !== "MHS002.csv");

/** Starts a validation and comes back when it has begun to write. */
async function startWriting() {
	const run = start(validate);
	const deadline = Date.now() + 30_000;
	while ((await left()).length === 0 && Date.now() < deadline) await wait(5);
	expect(await left()).toEqual([expect.stringMatching(/^\.out\.pcref-/)]);
	return run;
}

/** Windows ends processes without a word: there is nothing that they could do. */
const hasSignals = process.platform !== "win32";
if (!hasSignals) console.warn("Signals are not tried here: this system has none.");

describe.runIf(hasSignals)("a command that is told to stop", () => {
	it.each([
		["SIGINT", 130],
		["SIGTERM", 143],
		["SIGHUP", 129],
	] as const)("%s removes what it wrote and exits %i", async (signal, code) => {
		const { child, ended } = await startWriting();
		child.kill(signal);
		expect(await ended).toEqual({ code, informed: "Stopped.\n" });
		expect(await left()).toEqual([]);
	});

	it("twice, ends at once and still leaves nothing", async () => {
		const { child, ended } = await startWriting();
		child.kill("SIGINT");
		child.kill("SIGTERM");
		expect([130, 143]).toContain((await ended).code);
		expect(await left()).toEqual([]);
	});
});

describe("a command that was killed", () => {
	it("leaves a hidden folder, which the next run into the same place removes", async () => {
		const { child, ended } = await startWriting();
		child.kill("SIGKILL");
		await ended;
		const [abandoned = ""] = await left();
		expect(abandoned).toMatch(/^\.out\.pcref-/);
		// those of other machines, and what is only called alike, are none of its business
		const foreign = abandoned.replace(/-[0-9a-f]{8}-.{6}$/, "-00000000-abcdef");
		for (const name of [foreign, ".out.pcref-mine", ".outer.pcref-mine"])
			await writeFile(join(folder, name), "");
		expect((await start(validate).ended).code).toBe(0);
		expect(await left()).toEqual([foreign, ".out.pcref-mine", ".outer.pcref-mine", "out"].sort());
	});
});

describe("two runs into one folder", () => {
	it("one wins, and the other says so at once", async () => {
		const first = await startWriting();
		const second = await start(validate).ended;
		expect(second).toEqual({
			code: 3,
			informed: expect.stringContaining(
				`out is being written by another run of pcref (process ${first.child.pid}). Wait until it is done, or name another place.\n`,
			),
		});
		expect((await first.ended).code).toBe(0);
		expect(await left()).toEqual(["out"]);
		const accepted = await readFile(join(folder, "out", "accepted", "MHS002.csv"), "utf8");
		expect(accepted).toBe(await readFile(join(folder, "MHS002.csv"), "utf8"));
	});
});

describe("output that nobody reads to its end", () => {
	it("is no error", async () => {
		const { child, ended } = start(["rules"], "pipe");
		child.stdout?.destroy();
		expect(await ended).toEqual({ code: 0, informed: "" });
	});

	const full = "/dev/full";
	const hasFull = process.platform === "linux";
	if (!hasFull) console.warn("A full standard output is not tried here: this system has no /dev/full.");
	it.runIf(hasFull)("or cannot be written, is said in one line", async () => {
		const device = openSync(full, "w");
		const { ended } = start(["rules"], device);
		closeSync(device);
		expect(await ended).toEqual({
			code: 3,
			informed:
				"What is printed could not be written. The disk is full. Make room, or name a place on another disk.\n",
		});
	});
});
