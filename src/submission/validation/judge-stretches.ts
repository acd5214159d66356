import type { FileJudge, FileTask } from "./file-judge.js";
import type { JudgedStretch, Stretch } from "./judge-stretch.js";

/** How a file is judged in stretches. */
export interface StretchOptions {
	/** Bytes of the file. */
	readonly size: number;
	/** Bytes of one stretch. */
	readonly stretchBytes: number;
	/** What judges stretches, each in a thread of its own. */
	readonly judges: readonly StretchThread[];
}

/** A thread that judges stretches of a file. */
export interface StretchThread {
	judge(stretch: Stretch): Promise<JudgedStretch>;
	/** Takes back what it found in a stretch, once that was used, to use its memory again. */
	giveBack(judged: JudgedStretch): void;
}

/** Stretches that each thread has before it, so that it need not wait for the next. */
const ahead = 2;
/** How many times as long a stretch becomes where a line break in a cell lies on the border of two. */
const longest = 16;

/** Judges the records of a file in stretches, several at once, and hands on what is found in the order of the file. */
export async function judgeStretches(
	task: FileTask,
	options: StretchOptions,
): ReturnType<FileJudge["judge"]> {
	const { size, stretchBytes } = options;
	const reading = new StretchReading(task, options);
	let from = task.start.byte;
	let startsRecord = true;
	while (from < size) {
		const broken = await reading.judgeMany(from, startsRecord);
		if (broken === null) break;
		let next: number | null = null;
		for (let times = 2; next === null && times <= longest; times *= 2) {
			const to = Math.min(broken + times * stretchBytes, size);
			if (await reading.judgeOne({ from: broken, to, startsRecord: true })) next = to;
			else if (to === size) break;
		}
		if (next === null) return { byte: broken, hasHighBytes: reading.hasHighBytes };
		from = next;
		startsRecord = false;
	}
	return { byte: null, hasHighBytes: reading.hasHighBytes };
}

class StretchReading {
	hasHighBytes = false;
	readonly #task: FileTask;
	readonly #options: StretchOptions;

	constructor(task: FileTask, options: StretchOptions) {
		this.#task = task;
		this.#options = options;
	}

	/** Judges up to the end of the file, or up to a stretch that cannot be read by itself: then says where it starts. */
	async judgeMany(from: number, startsRecord: boolean): Promise<number | null> {
		const { size, stretchBytes, judges } = this.#options;
		const waiting: {
			readonly to: number;
			readonly judged: Promise<JudgedStretch>;
			readonly thread: StretchThread;
		}[] = [];
		let next = from;
		let turn = 0;
		const fill = () => {
			for (; waiting.length < ahead * judges.length && next < size; turn++) {
				const to = Math.min(next + stretchBytes, size);
				const thread = judges[turn % judges.length] as StretchThread;
				const judged = thread.judge({ from: next, to, startsRecord: startsRecord && next === from });
				// Where an earlier one fails, nobody waits for this one.
				judged.catch(() => {});
				waiting.push({ to, judged, thread });
				next = to;
			}
		};
		fill();
		for (let first = waiting.shift(); first !== undefined; first = waiting.shift()) {
			const judged = await first.judged;
			if (!this.#take(judged)) {
				await Promise.allSettled(waiting.map((other) => other.judged));
				return judged.start;
			}
			first.thread.giveBack(judged);
			this.#task.onProgress?.(first.to);
			fill();
		}
		return null;
	}

	/** Judges one stretch; false where it cannot be read by itself. */
	async judgeOne(stretch: Stretch): Promise<boolean> {
		const judged = await this.#options.judges[0]?.judge(stretch);
		return judged !== undefined && this.#take(judged);
	}

	#take({ findings, hasHighBytes }: JudgedStretch): boolean {
		if (findings === null) return false;
		this.hasHighBytes ||= hasHighBytes;
		this.#task.take(findings);
		return true;
	}
}
