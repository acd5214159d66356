import { existsSync } from "node:fs";
import { Worker } from "node:worker_threads";
import type { FileJudge, FileTask } from "../submission/validation/file-judge.js";
import type { JudgedStretch, Stretch } from "../submission/validation/judge-stretch.js";
import { judgeStretches, type StretchThread } from "../submission/validation/judge-stretches.js";
import { memoryOfKeys } from "../submission/validation/table-findings.js";
import type { DataSetId } from "../tables/data-sets.js";
import { fileOf, sizeOfReadable } from "./file-source.js";
import { inputErrorFrom } from "./input-error.js";
import type { OpenMessage, StretchAnswer, StretchMessage } from "./validation-worker.js";

const stretchBytes = 4 * 1024 * 1024;
/** Smaller files are read sooner than threads are started. */
const smallestFile = 4 * stretchBytes;

// From dist/node and from the command, which is bundled into dist/cli.
const workerFile = new URL("../node/validation-worker.js", import.meta.url);

/** Judges large files in several threads, which are started when the first such file comes. */
export class ValidationThreads implements FileJudge {
	readonly #count: number;
	readonly #dataSet: DataSetId;
	readonly #severities: "platform" | "catalogue";
	readonly #threads: Thread[] = [];

	constructor(
		count: number,
		{
			dataSet = "mhsds-6",
			severities = "platform",
		}: {
			readonly dataSet?: DataSetId | undefined;
			readonly severities?: "platform" | "catalogue" | undefined;
		},
	) {
		this.#count = count;
		this.#dataSet = dataSet;
		this.#severities = severities;
	}

	async judge(task: FileTask): ReturnType<FileJudge["judge"]> {
		const file = fileOf(task.input.source);
		if (file === undefined || !existsSync(workerFile)) return null;
		const { path } = file;
		const size = await sizeOfReadable(path);
		if (size - task.start.byte < smallestFile) return null;
		while (this.#threads.length < this.#count) this.#threads.push(new Thread());
		for (const thread of this.#threads) {
			thread.open({
				kind: "open",
				path,
				dataSet: this.#dataSet,
				severities: this.#severities,
				settings: { ...task.judge, delimiter: task.start.delimiter },
			});
		}
		const stop = () => void this.close();
		task.signal?.addEventListener("abort", stop, { once: true });
		try {
			task.signal?.throwIfAborted();
			await file.requireUnchanged();
			const judged = await judgeStretches(task, {
				size,
				stretchBytes,
				judges: this.#threads,
			});
			await file.requireUnchanged();
			return judged;
		} catch (cause) {
			// what a thread cannot make sense of may be a file that is another one by now
			if (task.signal?.aborted !== true) await file.requireUnchanged();
			throw cause;
		} finally {
			task.signal?.removeEventListener("abort", stop);
			task.signal?.throwIfAborted();
		}
	}

	/** Ends the threads, for good. May be called twice. */
	async close(): Promise<void> {
		await Promise.all(this.#threads.map((thread) => thread.close()));
	}
}

/** A worker thread and what it was asked. */
class Thread implements StretchThread {
	/** Without what the program was started with, such as `--input-type`, which does not suit every file. */
	readonly #worker = new Worker(workerFile, { execArgv: [] });
	readonly #asked = new Map<
		number,
		{ readonly resolve: (judged: JudgedStretch) => void; readonly reject: (cause: unknown) => void }
	>();
	#next = 0;
	#path = "";
	/** To be given back with the next stretch. */
	#memory: ArrayBuffer[] = [];
	/** Why the thread has ended, where it has. */
	#ended: { readonly cause: unknown } | null = null;

	constructor() {
		this.#worker.unref();
		this.#worker.on("message", ({ id, judged, failure }: StretchAnswer) => {
			const asked = this.#asked.get(id);
			this.#asked.delete(id);
			if (judged !== undefined) asked?.resolve(judged);
			else asked?.reject(this.#errorFrom(failure));
			if (this.#asked.size === 0) this.#worker.unref();
		});
		this.#worker.on("error", (cause) => this.#fail(cause));
		this.#worker.on("messageerror", (cause) => this.#fail(cause));
		this.#worker.on("exit", () => this.#fail(new Error("a thread of the validation ended early")));
	}

	open(message: OpenMessage): void {
		this.#path = message.path;
		this.#worker.postMessage(message);
	}

	judge(stretch: Stretch): Promise<JudgedStretch> {
		if (this.#ended !== null) return Promise.reject(this.#ended.cause);
		const id = this.#next++;
		this.#worker.ref();
		return new Promise((resolve, reject) => {
			this.#asked.set(id, { resolve, reject });
			const memory = this.#memory;
			this.#memory = [];
			this.#worker.postMessage({ kind: "stretch", id, stretch, memory } satisfies StretchMessage, memory);
		});
	}

	giveBack({ findings }: JudgedStretch): void {
		if (findings !== null) this.#memory.push(...memoryOfKeys(findings));
	}

	async close(): Promise<void> {
		await this.#worker.terminate();
	}

	/** What the operating system refused there is an error about the file, as it is in this thread. */
	#errorFrom(failure: StretchAnswer["failure"]): Error {
		const cause = Object.assign(new Error(failure?.message), failure);
		return failure?.syscall === undefined ? cause : inputErrorFrom(cause, this.#path);
	}

	#fail(cause: unknown): void {
		this.#ended ??= { cause };
		for (const { reject } of this.#asked.values()) reject(cause);
		this.#asked.clear();
	}
}
