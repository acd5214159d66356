// Ourselves: the submissions of several providers are validated, and counted from.
import { basename } from "node:path";
import { countableMeasures } from "pcref/measures";
import { validateSubmission } from "pcref/node";
import { answer, task } from "./task.mjs";

const { paths, workers } = task();
const wanted = { contacts: "experience.contacts-attended", detentions: "mha.detentions" };
const options = { ageScheme: "mha-annual", compat: "annual-2024-25", quirks: [], breakdowns: [] };
const seconds = { contacts: 0, detentions: 0 };
const cells = { contacts: {}, detentions: {} };
let periods = 0;
const start = performance.now();
for (const path of paths) {
	const submission = await validateSubmission(path, { workers });
	periods += submission.tables.find(({ table }) => table === "MHS401").accepted;
	for (const [name, id] of Object.entries(wanted)) {
		const begun = performance.now();
		const { counts } = await countableMeasures.find((known) => known.id === id).count(submission, options);
		seconds[name] += (performance.now() - begun) / 1000;
		for (const { ethnicity, sex, ageBand, count } of counts.cells) {
			cells[name][[basename(path), ethnicity, sex ?? "-", ageBand ?? "-"].join(" ")] = count;
		}
	}
}
answer(start, { ...seconds, cells, periods });
