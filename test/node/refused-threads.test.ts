import { EventEmitter } from "node:events";
import type { PathLike } from "node:fs";
import { mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { sourceFromFile } from "../../src/node/file-source.js";
import { InputError, inputErrorFrom } from "../../src/node/input-error.js";
import { ValidationThreads } from "../../src/node/validation-threads.js";
import type { OpenMessage, StretchAnswer, StretchMessage } from "../../src/node/validation-worker.js";
import type { FileTask } from "../../src/submission/validation/file-judge.js";

/** What every thread answers to a stretch, how many can be started, and how many run. */
const system = vi.hoisted(() => ({
	failure: { message: "" } as NonNullable<StretchAnswer["failure"]>,
	isGarbled: false,
	most: 2,
	running: 0,
}));

vi.mock("node:worker_threads", () => ({
	Worker: class extends EventEmitter {
		constructor() {
			super();
			if (system.running === system.most) throw new Error("no more threads");
			system.running++;
		}
		postMessage(message: OpenMessage | StretchMessage): void {
			if (message.kind === "open") return;
			queueMicrotask(() =>
				system.isGarbled
					? this.emit("messageerror", new Error("garbled"))
					: this.emit("message", { id: message.id, failure: system.failure }),
			);
		}
		ref(): void {}
		unref(): void {}
		async terminate(): Promise<void> {
			system.running--;
		}
	},
}));
vi.mock("node:fs", async (importActual) => {
	const actual = await importActual<typeof import("node:fs")>();
	const existsSync = (path: PathLike) =>
		String(path).endsWith("validation-worker.js") || actual.existsSync(path);
	return { ...actual, existsSync };
});

let folder = "";
let path = "";
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), "pcref-refused-"));
	path = join(folder, "MHS002.csv");
	await writeFile(path, "");
	await truncate(path, 20 * 1024 * 1024);
});
afterEach(async () => {
	Object.assign(system, { failure: { message: "" }, isGarbled: false, most: 2, running: 0 });
	await rm(folder, { recursive: true, force: true });
});

const judge = async (signal?: AbortSignal) => {
	const source = sourceFromFile(path);
	const threads = new ValidationThreads(2, {});
	const task: FileTask = {
		input: { name: "MHS002.csv", writtenAs: "MHS002.csv", source, read: () => expect.unreachable() },
		start: { byte: 10, line: 2, delimiter: ",", isUtf8: false },
		judge: {
			table: "MHS002",
			match: { columnOfField: [], columns: 0, warnings: [] },
			header: null,
			accept: [],
			keyFields: [],
			dayFields: [],
			maximumRecordBytes: 1000,
			maximumSamples: 5,
		},
		signal,
		onProgress: undefined,
		take: () => expect.unreachable(),
	};
	const error = await threads.judge(task).catch((cause: unknown) => cause);
	await threads.close();
	return error;
};

describe("what a thread could not do", () => {
	it.each(["EACCES", "ENOENT", "EBUSY"])(
		"because the system refused the file (%s) is the error of one thread",
		async (code) => {
			system.failure = { message: `${code}: open`, code, syscall: "open" };
			const error = await judge();
			expect(error).toBeInstanceOf(InputError);
			expect((error as Error).message).toBe(inputErrorFrom(system.failure, path).message);
		},
	);

	it("because of a fault of this program is not said to be the file's", async () => {
		system.failure = { message: "no table MHS999" };
		const error = await judge();
		expect(error).not.toBeInstanceOf(InputError);
		expect((error as Error).message).toBe("no table MHS999");
	});

	it("because its answer did not arrive whole fails", async () => {
		system.isGarbled = true;
		expect(await judge()).toEqual(new Error("garbled"));
	});

	it("because it was not started fails, and leaves no other thread", async () => {
		system.most = 1;
		expect(await judge()).toEqual(new Error("no more threads"));
		expect(system.running).toBe(0);
	});

	it("is not even asked for where the validation was stopped before", async () => {
		expect(await judge(AbortSignal.abort("enough"))).toBe("enough");
	});
});
