// Ourselves, as a user would call us.
import { validateSubmission } from "pcref/node";
import { answer, task } from "./task.mjs";

const { paths, workers } = task();
const start = performance.now();
const submission = await validateSubmission(paths, { workers });
const rules = {};
for (const { code, count } of submission.issues) rules[code] = (rules[code] ?? 0) + count;
const tables = Object.fromEntries(
	submission.tables.map(({ table, records, rejected }) => [table, { records, refused: rejected }]),
);
answer(start, { tables, rules, verdict: submission.verdict });
