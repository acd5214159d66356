import Papa from "papaparse";
import { sourceFromText, validateTable } from "pcref/submission";
import { MHS001, rowSchema } from "pcref/tables";
import { masterPatientIndex } from "./mhs001.mjs";

/** Validating a Master Patient Index: every rule of the table by `validateTable`, against its peers. */
export async function validation({ rows, repeats }) {
	const clean = masterPatientIndex(rows);
	const wrong = masterPatientIndex(rows, true);
	const ours = await fastest(repeats, () => accepted(clean), rows);
	const allWrong = await fastest(repeats, () => accepted(wrong), 0);
	const peer = await fastest(repeats, () => acceptedByPeer(clean), rows);
	return [
		{ work: "clean, one thread", peer: "papaparse + zod per row", rows, ours, theirs: peer, aim: 15 },
		{ work: "every row wrong", peer: "our own clean file", rows, ours: allWrong, theirs: ours, aim: 0.5 },
	];
}

/** Seconds of the fastest run; every run must give the expected number of accepted records. */
async function fastest(repeats, run, expected) {
	let best = Number.POSITIVE_INFINITY;
	for (let repeat = 0; repeat < repeats; repeat++) {
		const start = performance.now();
		const count = await run();
		best = Math.min(best, (performance.now() - start) / 1000);
		if (count !== expected) throw new Error(`${count} records accepted instead of ${expected}`);
	}
	return best;
}

async function accepted(text) {
	const { outcome } = await validateTable(MHS001, sourceFromText("MHS001.csv", text));
	return outcome.accepted;
}

/** What an application would write with two well-known packages; it checks no keys and no rules across cells. */
function acceptedByPeer(text) {
	const schema = rowSchema(MHS001);
	const { data } = Papa.parse(text, {
		header: true,
		skipEmptyLines: true,
		transform: (cell) => cell || null,
	});
	return data.filter((row) => schema.safeParse(row).success).length;
}
