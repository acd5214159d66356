import { closeSync, openSync, readSync } from "node:fs";
import { parentPort } from "node:worker_threads";
import type { JudgeSettings } from "../submission/validation/file-judge.js";
import { issueDefinitions } from "../submission/validation/issue-definitions.js";
import { type JudgedStretch, type Stretch, StretchJudge } from "../submission/validation/judge-stretch.js";
import { SegmentMemory } from "../submission/validation/key-segment.js";
import { memoryOfKeys } from "../submission/validation/table-findings.js";
import { withCatalogueSeverities } from "../tables/catalogue-severities.js";
import { type DataSetId, dataSets } from "../tables/data-sets.js";

/** Says which file stretches are then asked of. */
export interface OpenMessage {
	readonly kind: "open";
	readonly path: string;
	readonly dataSet: DataSetId;
	readonly severities: "platform" | "catalogue";
	readonly settings: JudgeSettings & { readonly delimiter: string };
}

export interface StretchMessage {
	readonly kind: "stretch";
	readonly id: number;
	readonly stretch: Stretch;
	/** In which keys of stretches before lay, for those of the next. */
	readonly memory: readonly ArrayBuffer[];
}

/** What a worker answers to a stretch: what it found, or why it could not read. */
export interface StretchAnswer {
	readonly id: number;
	readonly judged?: JudgedStretch;
	readonly failure?: Pick<NodeJS.ErrnoException, "message" | "code" | "syscall">;
}

const memory = new SegmentMemory();
let toOpen: OpenMessage | null = null;
let opened: { readonly file: number; readonly judge: StretchJudge } | null = null;

parentPort?.on("message", (message: OpenMessage | StretchMessage) => {
	if (message.kind === "stretch") {
		answer(message);
		return;
	}
	if (opened !== null) closeSync(opened.file);
	opened = null;
	toOpen = message;
});

function open({ path, dataSet, severities, settings }: OpenMessage): NonNullable<typeof opened> {
	const tables =
		severities === "catalogue" ? dataSets[dataSet].map(withCatalogueSeverities) : dataSets[dataSet];
	const table = tables.find(({ code }) => code === settings.table);
	if (table === undefined) throw new Error(`no table ${settings.table}`);
	const judge = new StretchJudge(table, settings, { definitionOf: issueDefinitions(tables), memory });
	return { file: openSync(path, "r"), judge };
}

function answer({ id, stretch, memory: givenBack }: StretchMessage): void {
	for (const each of givenBack) memory.giveBack(each);
	try {
		opened ??= open(toOpen as OpenMessage);
		const { file, judge } = opened;
		const judged = judge.judge(stretch, (position, into) => readSync(file, into, 0, into.length, position));
		const data = judged.findings;
		const buffers = data === null ? [] : [...memoryOfKeys(data), ...data.days.map(({ days }) => days.buffer)];
		parentPort?.postMessage({ id, judged } satisfies StretchAnswer, buffers as ArrayBuffer[]);
	} catch (cause) {
		const { message, code, syscall } = cause as NodeJS.ErrnoException;
		const ofSystem = code === undefined || syscall === undefined ? {} : { code, syscall };
		parentPort?.postMessage({ id, failure: { message, ...ofSystem } } satisfies StretchAnswer);
	}
}
