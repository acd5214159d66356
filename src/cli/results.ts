import { resolve } from "node:path";
import { alreadyPublic } from "../disclosure/already-public.js";
import { release } from "../disclosure/release.js";
import type { Released } from "../disclosure/released.js";
import { detentions } from "../measures/detentions.js";
import { measure } from "../measures/measure.js";
import { measurePublished } from "../measures/published-measure.js";
import { sourceFromFile } from "../node/file-source.js";
import { listSources } from "../node/list-sources.js";
import { type RollUpId, rollUps } from "../reference/ethnicity/roll-ups.js";
import type { Population } from "../reference/population.js";
import { readPopulation } from "../submission/figures/read-population.js";
import type { CommandContext } from "./context.js";
import type { MeasurableInput } from "./input.js";
import { UsageError } from "./usage-error.js";

/** How to count, compare and release, as given on the command line. */
export interface ResultOptions {
	/** File with the population that rates are divided by; absent for counts alone. */
	readonly population?: string | undefined;
	readonly by: string;
	readonly comparator: string;
	readonly audience: "public" | "internal";
}

/** Counts or recomputes what was read and puts it through disclosure control. Null where nothing was accepted. */
export async function releasedResults(
	input: MeasurableInput,
	options: ResultOptions,
	context: CommandContext,
): Promise<Released | null> {
	if (input.kind === "figures") {
		const tables = input.figures.value;
		if (tables === null || tables.length === 0) return null;
		const results = tables.map((figures) => {
			const has = figures.rows.some(({ label }) => label === options.comparator);
			return measurePublished(figures, { comparator: has ? options.comparator : null });
		});
		const sources = [...new Set(tables.map(({ provenance }) => provenance.source))];
		return alreadyPublic(results, sources.join("; "));
	}
	const { submission } = input;
	if (submission.verdict === "rejected") return null;
	const result = await measure(detentions, submission, {
		by: rollUpId(options.by),
		population: await populationOf(options, context),
		comparator: options.comparator,
	});
	return options.audience === "internal"
		? release(result, { audience: "internal" })
		: release(result, { audience: "public", rule: "mhsds-under-5-nearest-5" });
}

function rollUpId(name: string): RollUpId {
	const known = Object.values(rollUps).find(({ id }) => id === name);
	if (known === undefined) {
		throw new UsageError(`--by must be one of ${Object.keys(rollUps).join(", ")}, but is ${name}.`);
	}
	return known.id;
}

async function populationOf(
	{ population }: ResultOptions,
	context: CommandContext,
): Promise<Population | null> {
	if (population === undefined) return null;
	const path = resolve(context.folder, population);
	await listSources(path);
	const { value, issues } = await readPopulation(sourceFromFile(path));
	for (const group of issues) context.inform(`${group.samples[0]?.message ?? group.title}\n`);
	if (value === null) throw new UsageError(`${population} cannot be used as a population; see above.`);
	return value;
}
