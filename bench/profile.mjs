import { Session } from "node:inspector/promises";
import { validateSubmission } from "pcref/node";
import { writeMasterPatientIndex } from "./inputs/master-patient-index.mjs";

/** What the files of the package do in a validation, by a part of their path; the first that fits. */
const works = [
	["csv/special-bytes", "finding delimiters, line breaks and quotation marks"],
	["wasm", "finding delimiters, line breaks and quotation marks"],
	["csv/", "finding cells and records"],
	["validation/cell-dictionary", "judging cells"],
	["validation/column-reader", "judging cells"],
	["validation/byte-checks", "judging cells"],
	["tables/calendar-date", "judging cells"],
	["validation/record-judge", "judging cells"],
	["validation/combination-check", "rules across fields"],
	["validation/date-comparisons", "rules across fields"],
	["validation/record-key", "keeping keys"],
	["validation/key-", "keeping keys"],
	["validation/number-keys", "comparing keys"],
	["validation/", "the rest of the validation"],
];

/** Where the time of one validation of a clean file by one thread goes: each work with its share, largest first. */
export async function profile({ folder, rows }) {
	const { paths } = writeMasterPatientIndex(folder, "clean", rows);
	const session = new Session();
	session.connect();
	await session.post("Profiler.enable");
	await session.post("Profiler.setSamplingInterval", { interval: 200 });
	await session.post("Profiler.start");
	await validateSubmission(paths, { workers: 1 });
	const { profile: found } = await session.post("Profiler.stop");
	session.disconnect();
	const nodes = new Map(found.nodes.map((node) => [node.id, node.callFrame]));
	const times = new Map();
	for (const [index, id] of found.samples.entries()) {
		const work = workOf(nodes.get(id));
		times.set(work, (times.get(work) ?? 0) + found.timeDeltas[index]);
	}
	const total = [...times.values()].reduce((sum, time) => sum + time, 0);
	return [...times].map(([work, time]) => ({ work, share: time / total })).sort((a, b) => b.share - a.share);
}

function workOf({ functionName, url }) {
	if (functionName === "(garbage collector)") return "collecting garbage";
	if (functionName === "(idle)") return "waiting for the disk";
	const known = works.find(([part]) => url.includes(part));
	return known?.[1] ?? "reading files, starting, the runtime";
}
