import { describe, expect, test } from "vitest";
import { countableMeasures } from "../../../src/measures/countable-measures.js";
import { measure } from "../../../src/measures/measure.js";
import { mentalHealthActEventTables } from "../../../src/measures/mental-health-act/event-tables.js";
import { readEpisodes } from "../../../src/measures/mental-health-act/read-episodes.js";
import { validateSubmission } from "../../../src/submission/validate-submission.js";
import type { ValidatedSubmission } from "../../../src/tables/validated-submission.js";
import { sourcesOf } from "../../cli/demonstration/demonstration.js";
import { countInSql, type Figures } from "./count-in-sql.js";
import { randomSubmission } from "./random-submission.js";

/** What `measure` says, in the form of the SQL's answers. */
async function measured(
	id: string,
	submission: ValidatedSubmission,
): Promise<Readonly<Record<string, Partial<Figures>>>> {
	const chosen = countableMeasures.find((known) => known.id === id);
	if (chosen === undefined) throw new Error(`there is no measure ${id}`);
	const { groups } = await measure(chosen, submission, {
		by: "nhs-upper-mha-annual",
		population: null,
		comparator: null,
	});
	const isAmong = chosen.denominator.basis !== "resident-population";
	return Object.fromEntries(
		groups.map(({ label, count, population, crudeRate }) => [
			label,
			{
				...(count.status === "ok" ? { count: count.value } : {}),
				...(isAmong && population.status === "ok" ? { among: population.value } : {}),
				...(chosen.statistic === "median" && crudeRate.status === "ok" ? { median: crudeRate.value } : {}),
			},
		]),
	);
}

test("every measure has SQL", async () => {
	const { figures } = await countInSql(randomSubmission(1, 1), countableMeasures);
	expect(countableMeasures.map(({ id }) => id).filter((id) => !figures.has(id))).toEqual([]);
});

/** Every legal status period in each of its spells with its category, as this package tells it. */
async function categorised(submission: ValidatedSubmission): Promise<readonly string[]> {
	const { rows } = await readEpisodes(submission);
	const { period, provider } = submission;
	const tables = mentalHealthActEventTables({ rows, period, compat: "annual-2024-25" });
	const local = (identifier: string) => identifier.slice(provider.length);
	const told = tables.categorised.map(
		({ episode, spell, category }) =>
			`${local(episode.episode)} ${spell === null ? "-" : local(spell.spell)} ${category ?? "-"}`,
	);
	return [...new Set(told)].sort();
}

describe("the demonstration", async () => {
	const submission = await validateSubmission(sourcesOf("submission"));
	const { figures, categories } = await countInSql(submission, countableMeasures);
	const submitted = countableMeasures.filter(({ needs }) =>
		needs.every((table) => submission.submitted.includes(table)),
	);

	test.each(submitted.map(({ id }) => id))("%s is what the SQL counts", async (id) => {
		expect(await measured(id, submission)).toEqual(figures.get(id));
	});

	test("legal status periods have the categories that the SQL gives them", async () => {
		expect(await categorised(submission)).toEqual([...categories].sort());
	});
});

const random = [1, 2].map((seed) => ({ seed, submission: randomSubmission(seed, 900) }));
const answers = await Promise.all(random.map(({ submission }) => countInSql(submission, countableMeasures)));

test("the random submissions hold something of every measure, and every category", () => {
	const ids = countableMeasures.map(({ id }) => id);
	const counted = ids.filter((id) => answers.some(({ figures }) => (figures.get(id)?.All?.count ?? 0) > 0));
	expect(counted).toEqual(ids);
	const found = new Set(answers.flatMap(({ categories }) => categories.map((text) => text.split(" ")[2])));
	expect([...found].sort()).toEqual([..."-ABCDEFGHJKLMNP"]);
});

describe.each(random)("a random submission, $seed", ({ seed, submission }) => {
	const answer = answers[seed - 1];

	test.each(countableMeasures.map(({ id }) => id))("%s is what the SQL counts", async (id) => {
		expect(await measured(id, submission)).toEqual(answer?.figures.get(id));
	});

	test("legal status periods have the categories that the SQL gives them", async () => {
		expect(await categorised(submission)).toEqual([...(answer?.categories ?? [])].sort());
	});
});
