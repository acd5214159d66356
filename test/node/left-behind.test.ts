import type { PathLike } from "node:fs";
import { type FileHandle, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { InputError } from "../../src/node/input-error.js";
import { OutputFolder } from "../../src/node/output-folder.js";
import { SpillFile } from "../../src/node/spill-file.js";
import { validateSubmission } from "../../src/node/validate-submission.js";

/** What cannot be opened, by the end of its path; whether the disk is full; the files that were opened. */
const system = vi.hoisted(() => ({ refused: "nothing", isFull: false, handles: [] as FileHandle[] }));

function require(path: PathLike): void {
	if (!String(path).replaceAll("\\", "/").endsWith(system.refused)) return;
	throw Object.assign(new Error("EMFILE: too many open files"), { code: "EMFILE", syscall: "open" });
}

vi.mock("node:fs", async (importActual) => {
	const actual = await importActual<typeof import("node:fs")>();
	return {
		...actual,
		openSync: (path: PathLike, flags: string, mode?: number) => {
			require(path);
			return actual.openSync(path, flags, mode);
		},
		writeSync: (file: number, bytes: Uint8Array, ...where: readonly number[]) => {
			if (!system.isFull) return actual.writeSync(file, bytes, ...where);
			throw Object.assign(new Error("ENOSPC: no space left"), { code: "ENOSPC", syscall: "write" });
		},
	};
});
vi.mock("node:fs/promises", async (importActual) => {
	const actual = await importActual<typeof import("node:fs/promises")>();
	return {
		...actual,
		open: async (path: PathLike, flags?: string, mode?: number) => {
			require(path);
			const handle = await actual.open(path, flags, mode);
			system.handles.push(handle);
			if (system.isFull && flags === "wx") {
				const close = handle.close.bind(handle);
				handle.close = async () => {
					await close();
					throw Object.assign(new Error("ENOSPC: no space left"), { code: "ENOSPC", syscall: "close" });
				};
			}
			return handle;
		},
	};
});

let folder = "";
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), "pcref-left-"));
	const rows = Array.from({ length: 5000 }, (_, index) => `P${index},,2020-01-01,\n`);
	const header = "LocalPatientID,GMPReg,StartDateGMPRegistration,EndDateGMPRegistration\n";
	await writeFile(join(folder, "MHS002.csv"), header + rows.join(""));
});
afterEach(async () => {
	vi.unstubAllEnvs();
	Object.assign(system, { refused: "nothing", isFull: false, handles: [] });
	await rm(folder, { recursive: true, force: true });
});

const validate = (output: OutputFolder) =>
	validateSubmission(join(folder, "MHS002.csv"), { onIssue: (issue) => output.addIssue(issue) });
const out = () => join(folder, "out");

describe("where the operating system gives no file", () => {
	it("for keys, nothing of the temporary folder is left", async () => {
		for (const name of ["TMPDIR", "TEMP"]) vi.stubEnv(name, folder);
		system.refused = "/keys";
		const file = new SpillFile();
		expect(() => file.write(Uint8Array.of(1))).toThrow("EMFILE");
		file.remove();
		expect(await readdir(folder)).toEqual(["MHS002.csv"]);
	});

	it("for issues, nothing of the results is left", async () => {
		system.refused = "/issues.ndjson";
		await expect(OutputFolder.create(out())).rejects.toThrow("EMFILE");
		expect(await readdir(folder)).toEqual(["MHS002.csv"]);
	});

	it("for refused records, no other file stays open, and nothing of the results is left", async () => {
		const output = await OutputFolder.create(out());
		const submission = await validate(output);
		system.refused = "/rejected/MHS002.csv";
		await expect(output.finish(submission)).rejects.toThrow("EMFILE");
		expect(system.handles.length).toBeGreaterThan(3);
		expect(system.handles.filter(({ fd }) => fd !== -1)).toEqual([]);
		expect(await readdir(folder)).toEqual(["MHS002.csv"]);
	});
});

describe("a disk that is full", () => {
	it("as issues are written, is not called an input that cannot be read", async () => {
		const output = await OutputFolder.create(out());
		system.isFull = true;
		const error = await validate(output).catch((cause: unknown) => cause);
		await output.discard();
		expect(error).not.toBeInstanceOf(InputError);
		expect(error).toMatchObject({ code: "ENOSPC", syscall: "write" });
	});

	it("keeps nothing from being removed where a file says so only when it is closed", async () => {
		system.isFull = true;
		const output = await OutputFolder.create(out());
		await expect(output.discard()).rejects.toThrow("ENOSPC");
		expect(await readdir(folder)).toEqual(["MHS002.csv"]);
	});
});
