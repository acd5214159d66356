import { closeSync, openSync, readSync } from "node:fs";
import { parentPort } from "node:worker_threads";
import type { JudgeSettings } from "../submission/validation/file-judge.js";
import { issueDefinitions } from "../submission/validation/issue-definitions.js";
import { type JudgedStretch, type Stretch, StretchJudge } from "../submission/validation/judge-stretch.js";
import { withCatalogueSeverities } from "../tables/catalogue-severities.js";
import { type DataSetId, dataSets } from "../tables/data-sets.js";

/** Opens a file of which stretches are then asked for. */
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
}

/** What a worker answers to a stretch: what it found, or why it could not read. */
export interface StretchAnswer {
	readonly id: number;
	readonly judged?: JudgedStretch;
	readonly failure?: {
		readonly message: string;
		readonly code: string | undefined;
		readonly syscall: string | undefined;
	};
}

let file = -1;
let judge: StretchJudge | null = null;

parentPort?.on("message", (message: OpenMessage | StretchMessage) => {
	if (message.kind === "open") open(message);
	else answer(message);
});

function open({ path, dataSet, severities, settings }: OpenMessage): void {
	if (file >= 0) closeSync(file);
	file = openSync(path, "r");
	const tables =
		severities === "catalogue" ? dataSets[dataSet].map(withCatalogueSeverities) : dataSets[dataSet];
	const table = tables.find(({ code }) => code === settings.table);
	if (table === undefined) throw new Error(`no table ${settings.table}`);
	judge = new StretchJudge(table, settings, issueDefinitions(tables));
}

function answer({ id, stretch }: StretchMessage): void {
	try {
		const judged = judge?.judge(stretch, (position, into) => readSync(file, into, 0, into.length, position));
		const data = judged?.findings;
		const buffers = [
			...(data?.keys ?? []).flatMap(({ log }) =>
				log.segments.flatMap(({ ends, valueEnds, hashes, places, values }) =>
					[ends, valueEnds, hashes, places, values].map(({ buffer }) => buffer),
				),
			),
			...(data?.days ?? []).map(({ days }) => days.buffer),
		];
		parentPort?.postMessage(
			{ id, judged } satisfies Omit<StretchAnswer, "judged"> & { judged: typeof judged },
			[...new Set(buffers as ArrayBuffer[])],
		);
	} catch (cause) {
		const { message, code, syscall } = cause as NodeJS.ErrnoException;
		parentPort?.postMessage({ id, failure: { message, code, syscall } } satisfies StretchAnswer);
	}
}
