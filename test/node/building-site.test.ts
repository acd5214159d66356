import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	type PathLike,
	type RmOptions,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { closeSite, openSite } from "../../src/node/building-site.js";

/** What the operating system says where a folder of this path is removed. */
const refused = vi.hoisted(() => ({ path: "", code: "" }));

vi.mock("node:fs", async (importActual) => {
	const actual = await importActual<typeof import("node:fs")>();
	return {
		...actual,
		rmSync: (path: PathLike, options?: RmOptions) => {
			if (path === refused.path) throw Object.assign(new Error(refused.code), { code: refused.code });
			actual.rmSync(path, options);
		},
	};
});

let folder = "";
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "pcref-site-"));
});
afterEach(() => {
	refused.path = "";
	rmSync(folder, { recursive: true, force: true });
});

/** No process has this number: it is above what any system gives. */
const deadProcess = 999_999_999;

/** What a killed process of this machine left there. */
function leave(): string {
	const site = openSite(join(folder, "spilled"));
	const name = basename(site).replace(/-\d+-([0-9a-f]{8})-.{6}$/, `-${deadProcess}-$1-abcdef`);
	closeSite(site);
	mkdirSync(join(folder, name));
	writeFileSync(join(folder, name, "keys"), "P1");
	return join(folder, name);
}

describe("what a killed process left", () => {
	it("is removed by the next", () => {
		const left = leave();
		const site = openSite(join(folder, "spilled"));
		expect([existsSync(left), existsSync(site)]).toEqual([false, true]);
	});

	it.each(["EACCES", "EPERM"])("stays where it is another user's, and stops nobody (%s)", (code) => {
		const left = leave();
		Object.assign(refused, { path: left, code });
		const site = openSite(join(folder, "spilled"));
		expect([existsSync(left), existsSync(site)]).toEqual([true, true]);
	});

	it("is not passed over for other reasons", () => {
		Object.assign(refused, { path: leave(), code: "EIO" });
		expect(() => openSite(join(folder, "spilled"))).toThrow("EIO");
	});
});

describe("what is unfinished when the process ends", () => {
	it("is removed, also beside what cannot be", () => {
		const [first, second] = [openSite(join(folder, "spilled")), openSite(join(folder, "out"))];
		const removeUnfinished = process.listeners("exit").at(-1);
		Object.assign(refused, { path: first, code: "EBUSY" });
		expect(() => removeUnfinished?.(0)).toThrow("EBUSY");
		expect([existsSync(first), existsSync(second)]).toEqual([true, false]);
		refused.path = "";
		for (const site of [first, second]) closeSite(site);
	});
});
