// Ourselves: a submission is validated, and then counted from.
import { countableMeasures, measure } from "pcref/measures";
import { validateSubmission } from "pcref/node";
import { answer, task } from "./task.mjs";

const { paths, workers } = task();
const options = { by: "nhs-upper-mha-annual", population: null, comparator: null };
const start = performance.now();
const submission = await validateSubmission(paths, { workers });
const validated = performance.now();
const attended = countableMeasures.find(({ id }) => id === "experience.contacts-attended");
await measure(attended, submission, options);
const counted = performance.now();
for (const chosen of countableMeasures) await measure(chosen, submission, options);
answer(start, {
	validating: (validated - start) / 1000,
	contacts: (counted - validated) / 1000,
	everything: (performance.now() - counted) / 1000,
});
