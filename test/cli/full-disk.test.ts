import { execFileSync } from "node:child_process";
import type { PathLike } from "node:fs";
import type { FileHandle } from "node:fs/promises";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { runCaptured } from "./run-captured.js";

/** Bytes that still fit on the disk; files below `full` are on it. */
const disk = vi.hoisted(() => ({ full: "", left: Number.POSITIVE_INFINITY }));

function take(path: string, content: string | Uint8Array): void {
	if (disk.full === "" || !path.startsWith(disk.full)) return;
	disk.left -= content.length;
	if (disk.left >= 0) return;
	throw Object.assign(new Error("ENOSPC: no space left on device, write"), {
		code: "ENOSPC",
		syscall: "write",
	});
}

vi.mock("node:fs/promises", async (importActual) => {
	const actual = await importActual<typeof import("node:fs/promises")>();
	return {
		...actual,
		writeFile: async (path: PathLike, content: string | Uint8Array, options?: object) => {
			take(String(path), content);
			await actual.writeFile(path, content, options);
		},
		open: async (path: PathLike, flags?: string, mode?: number) => {
			const handle: FileHandle = await actual.open(path, flags, mode);
			const write = handle.writeFile.bind(handle);
			return Object.assign(handle, {
				writeFile: async (content: string | Uint8Array) => {
					take(String(path), content);
					await write(content);
				},
			});
		},
	};
});

let folder = "";
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), "pcref-disk-"));
	const rows = Array.from({ length: 2000 }, (_, index) => `P${index},${index % 2 === 0 ? "A81001" : ""},,\n`);
	const header = "LocalPatientID,GMPReg,StartDateGMPRegistration,EndDateGMPRegistration\n";
	await writeFile(join(folder, "MHS002.csv"), header + rows.join(""));
	await cp(
		new URL("../../examples/published/mental-health-act-2023-24.csv", import.meta.url),
		join(folder, "figures.csv"),
	);
	await mkdir(join(folder, "results"));
	disk.full = join(folder, "results");
});
afterEach(async () => {
	Object.assign(disk, { full: "", left: Number.POSITIVE_INFINITY });
	await rm(folder, { recursive: true, force: true });
});

const pcref = (...words: readonly string[]) => runCaptured(words, { folder, today: "2025-01-31" });
const inResults = () => readdir(join(folder, "results"));
const failed = { code: 3, informed: "The disk is full. Make room, or name a place on another disk.\n" };

describe("a disk that is full", () => {
	it.each([0, 10_000, 20_000, 60_000, 200_000, 400_000])(
		"after %i bytes of validate --out: nothing is left of it",
		async (left) => {
			disk.left = left;
			expect(await pcref("validate", "MHS002.csv", "--out", "results/out")).toMatchObject(failed);
			expect(await inResults()).toEqual([]);
		},
	);

	it("and has room enough: everything is there", async () => {
		disk.left = 5_000_000;
		expect((await pcref("validate", "MHS002.csv", "--out", "results/out")).code).toBe(1);
		expect(await inResults()).toEqual(["out"]);
	});

	it("where several submissions are written: none is there", async () => {
		await mkdir(join(folder, "april"));
		await cp(join(folder, "MHS002.csv"), join(folder, "april", "MHS002.csv"));
		await cp(join(folder, "april"), join(folder, "may"), { recursive: true });
		disk.left = 1_200_000;
		expect(await pcref("validate", "april", "may", "--out", "results/out")).toMatchObject({ code: 1 });
		await rm(join(folder, "results", "out"), { recursive: true });
		disk.left = 100_000;
		expect(await pcref("validate", "april", "may", "--out", "results/out")).toMatchObject(failed);
		expect(await inResults()).toEqual([]);
	});

	it("where a report is written: the earlier one is as it was", async () => {
		await pcref("report", "figures.csv", "--out", "results/page.html");
		const earlier = await readFile(join(folder, "results", "page.html"), "utf8");
		expect(earlier).toMatch(/<\/html>\s*$/);
		disk.left = 100;
		expect(await pcref("report", "figures.csv", "--out", "results/page.html")).toMatchObject(failed);
		expect(await inResults()).toEqual(["page.html"]);
		expect(await readFile(join(folder, "results", "page.html"), "utf8")).toBe(earlier);
	});

	it("where templates are written: all of them or none", async () => {
		await writeFile(join(folder, "results", "notes.txt"), "mine");
		disk.left = 500;
		const words = ["template", "MHS001", "MHS101", "--format", "csv", "--out", "results"];
		expect(await pcref(...words)).toMatchObject(failed);
		expect(await inResults()).toEqual(["notes.txt"]);
		disk.left = Number.POSITIVE_INFINITY;
		expect(await pcref(...words)).toMatchObject({ code: 0 });
		expect(await inResults()).toEqual(["MHS001.csv", "MHS101.csv", "notes.txt"]);
	});

	it("where a demonstration is written: nothing is left of it", async () => {
		disk.left = 1_000_000;
		expect(await pcref("demo", "--out", "results/demo")).toMatchObject(failed);
		expect(await inResults()).toEqual([]);
	});
});

describe("a small disk of its own", () => {
	it("leaves nothing behind when it is full", async () => {
		const mounted = join(folder, "results");
		try {
			execFileSync("mount", ["-t", "tmpfs", "-o", "size=256k", "tmpfs", mounted], { stdio: "pipe" });
		} catch {
			console.warn("A real full disk is not tried here: only root on Linux can make one.");
			return;
		}
		try {
			disk.full = "";
			expect(await pcref("validate", "MHS002.csv", "--out", "results/out")).toMatchObject(failed);
			expect(await inResults()).toEqual([]);
			expect(await pcref("demo", "--out", "results/demo")).toMatchObject(failed);
			expect(await inResults()).toEqual([]);
		} finally {
			execFileSync("umount", [mounted]);
		}
	});
});
