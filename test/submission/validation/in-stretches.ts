import type { FileJudge } from "../../../src/submission/validation/file-judge.js";
import { issueDefinitions } from "../../../src/submission/validation/issue-definitions.js";
import {
	type JudgedStretch,
	type ReadAt,
	type Stretch,
	StretchJudge,
} from "../../../src/submission/validation/judge-stretch.js";
import { judgeStretches } from "../../../src/submission/validation/judge-stretches.js";
import { SegmentMemory } from "../../../src/submission/validation/key-segment.js";
import type { SpillSpace } from "../../../src/submission/validation/key-store.js";
import { memoryOfKeys } from "../../../src/submission/validation/table-findings.js";
import { dataSets } from "../../../src/tables/data-sets.js";

const tables = dataSets["mhsds-6"];
const definitionOf = issueDefinitions(tables);

/** What judges stretches of so many bytes as threads would, one after another; counts the calls, and the bytes that they read. */
export function inStretches(files: ReadonlyMap<string, Uint8Array>, stretchBytes: number) {
	const judged = { stretches: 0, bytesRead: 0 };
	const fileJudge: FileJudge = {
		judge: async (task) => {
			const bytes = files.get(task.input.name);
			const table = tables.find(({ code }) => code === task.judge.table);
			if (bytes === undefined || table === undefined) return null;
			const readAt: ReadAt = (position, into) => {
				const part = bytes.subarray(position, position + into.length);
				into.set(part);
				judged.bytesRead += part.length;
				return part.length;
			};
			const judges = [1, 2].map(() => {
				const settings = structuredClone({ ...task.judge, delimiter: task.start.delimiter });
				const memory = new SegmentMemory();
				const judge = new StretchJudge(table, settings, { definitionOf, memory });
				return {
					judge: async (stretch: Stretch) => {
						judged.stretches++;
						return structuredClone(judge.judge(stretch, readAt));
					},
					giveBack: ({ findings }: JudgedStretch) => {
						if (findings !== null) for (const each of memoryOfKeys(findings)) memory.giveBack(each);
					},
				};
			});
			return judgeStretches(task, { size: bytes.length, stretchBytes, judges });
		},
	};
	return { judged, fileJudge };
}

/** Takes what is spilled, and holds it in memory. */
export function spillInMemory() {
	const spilled = { times: 0 };
	const spill: SpillSpace = {
		write: (bytes) => {
			const kept = bytes.slice();
			spilled.times++;
			return { readInto: (memory, start) => memory.set(kept.subarray(start, start + memory.length)) };
		},
	};
	return { spilled, spill };
}
