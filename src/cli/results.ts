import { resolve } from "node:path";
import { alreadyPublic } from "../disclosure/already-public.js";
import { release } from "../disclosure/release.js";
import type { Released } from "../disclosure/released.js";
import type { CountableMeasure } from "../measures/countable-measure.js";
import { countableMeasures } from "../measures/countable-measures.js";
import { detentions } from "../measures/detentions.js";
import { measure } from "../measures/measure.js";
import { namedGroups } from "../measures/named-groups.js";
import type { PublishedFigures } from "../measures/published-figures.js";
import { measurePublished } from "../measures/published-measure.js";
import type { MeasureResult } from "../measures/result.js";
import { sourceFromFile } from "../node/file-source.js";
import { listSources } from "../node/list-sources.js";
import type { RollUp } from "../reference/ethnicity/roll-up.js";
import { type RollUpId, rollUps } from "../reference/ethnicity/roll-ups.js";
import type { Population } from "../reference/population.js";
import { readPopulation } from "../submission/figures/read-population.js";
import { defaultLimits } from "../submission/limits.js";
import { measureOf } from "./commands/measures.js";
import type { CommandContext } from "./context.js";
import type { MeasurableInput } from "./input.js";
import { limitsOption } from "./limits-option.js";
import { informOfIssues } from "./output/inform-of-issues.js";
import { RefusedError } from "./refused-error.js";
import { UsageError } from "./usage-error.js";

/** How to count, compare and release, as given on the command line. */
export interface ResultOptions {
	/** File with the population that rates are divided by; absent for counts alone. */
	readonly population?: string | undefined;
	/** A roll-up; `nhs-upper-mha-annual` where none is given. */
	readonly by?: string | undefined;
	/** Ids of measures, separated by commas, or `all`; detentions where none is given. */
	readonly measures?: string | undefined;
	/** Label of a group, or its code; White, or what stands for it in the roll-up, where none is given. */
	readonly comparator?: string | undefined;
	/** The public where none is given. */
	readonly audience?: "public" | "internal" | undefined;
	/** Limits of what is read, as `NAME=NUMBER`. */
	readonly limit?: readonly string[] | undefined;
}

/** Counts or recomputes what was read and puts it through disclosure control. Null where nothing was accepted. */
export async function releasedResults(
	input: MeasurableInput,
	options: ResultOptions,
	context: CommandContext,
): Promise<Released | null> {
	if (input.kind === "figures") {
		refuseWithoutEffect(options);
		const tables = input.figures.value;
		return tables === null || tables.length === 0 ? null : recomputed(tables, options);
	}
	const { submission } = input;
	if (submission.verdict === "rejected") return null;
	const rollUp = rollUpOf(options.by ?? "nhs-upper-mha-annual");
	const named = namedGroups(rollUp).groups.map(({ label }) => label);
	const groups = rollUp.groups
		.filter(({ label }) => named.includes(label))
		.map(({ label, codes }) => ({ label, code: codes.length === 1 ? codes[0] : undefined }));
	const population = await populationOf(options, context);
	const comparator = comparatorOf(groups, options.comparator);
	const results: MeasureResult[] = [];
	for (const chosen of measuresOf(options.measures)) {
		const isPerResidents = chosen.denominator.basis === "resident-population";
		results.push(
			await measure(chosen, submission, {
				by: rollUp.id,
				population: isPerResidents ? population : null,
				comparator,
			}),
		);
	}
	return options.audience === "internal"
		? release(results, { audience: "internal" })
		: release(results, { audience: "public", rule: "mhsds-under-5-nearest-5" });
}

/** The measures that were asked for by id. */
function measuresOf(ids: string | undefined): readonly CountableMeasure[] {
	if (ids === undefined) return [detentions];
	if (ids === "all") return countableMeasures;
	return ids.split(",").map((id) => measureOf(id.trim()));
}

/** What was counted elsewhere can neither be counted in another way nor be divided by other people. */
function refuseWithoutEffect(options: ResultOptions): void {
	for (const name of ["measures", "population", "by", "audience"] as const) {
		if (options[name] === undefined) continue;
		throw new UsageError(`--${name} has no effect on published figures. Leave it out.`);
	}
}

function recomputed(tables: readonly PublishedFigures[], { comparator }: ResultOptions): Released {
	const groupsOf = ({ rows }: PublishedFigures) =>
		rows.map(({ label, group: { code } }) => ({ label, code }));
	const wanted = comparator === undefined ? null : comparatorOf(tables.flatMap(groupsOf), comparator);
	const results = tables.map((figures) => {
		const has = figures.rows.some(({ label }) => label === wanted);
		const usual = comparator === undefined ? comparatorOf(groupsOf(figures), undefined) : null;
		return measurePublished(figures, { comparator: has ? wanted : usual });
	});
	const sources = [...new Set(tables.map(({ provenance }) => provenance.source))];
	return alreadyPublic(results, sources.join("; "));
}

/** Labels under which published roll-ups have White, or White British, people: the usual comparators. */
const usualComparators = ["White", "White or White British", "White British", "British"];

/** Label of the group that was asked for by label or code; of the first usual comparator where none was. */
function comparatorOf(
	groups: readonly { readonly label: string; readonly code: string | undefined }[],
	wanted: string | undefined,
): string | null {
	const labels = [...new Set(groups.map(({ label }) => label))];
	if (wanted === undefined) return usualComparators.find((usual) => labels.includes(usual)) ?? null;
	if (labels.includes(wanted)) return wanted;
	const coded = groups.find(({ code }) => code === wanted);
	if (coded !== undefined) return coded.label;
	throw new UsageError(`--comparator must be one of ${labels.join(", ")}, but is ${wanted}.`);
}

function rollUpOf(name: string): RollUp<RollUpId> {
	const countable = Object.values(rollUps).filter(isCountable);
	const rollUp = countable.find(({ id }) => id === name);
	if (rollUp === undefined) {
		const names = countable.map(({ id }) => id);
		throw new UsageError(`--by must be one of ${names.join(", ")}, but is ${name}.`);
	}
	return rollUp;
}

/** True where records can be counted by this roll-up: by NHS ethnic category, with unknown ethnicity apart. */
function isCountable(rollUp: RollUp): boolean {
	try {
		return namedGroups(rollUp).groups.length > 0;
	} catch {
		return false;
	}
}

async function populationOf(
	{ population, limit = [] }: ResultOptions,
	context: CommandContext,
): Promise<Population | null> {
	if (population === undefined) return null;
	const path = resolve(context.folder, population);
	await listSources(path);
	const { value, issues } = await readPopulation(sourceFromFile(path), {
		limits: limitsOption(limit, { ...defaultLimits }),
	});
	informOfIssues(issues, context);
	if (value === null) {
		throw new RefusedError(`${population} cannot be used as a population until this is put right.`);
	}
	return value;
}
