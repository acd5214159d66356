import { resolve } from "node:path";
import { alreadyPublic } from "../disclosure/already-public.js";
import { release } from "../disclosure/release.js";
import type { Released } from "../disclosure/released.js";
import type { Plan } from "../framework/plan/plan.js";
import { type BreakdownId, breakdowns } from "../measures/breakdowns/breakdown.js";
import type { DeprivationLookup } from "../measures/breakdowns/deprivation-lookup.js";
import type { CountableMeasure } from "../measures/countable-measure.js";
import { countableMeasures } from "../measures/countable-measures.js";
import { type RecordDenominatorId, recordDenominators } from "../measures/denominators/record-denominator.js";
import type { MentalHealthActCompat } from "../measures/mental-health-act/category.js";
import { namedGroups } from "../measures/named-groups.js";
import type { OfficialQuirkId } from "../measures/official-quirks.js";
import type { PublishedFigures } from "../measures/published-figures.js";
import { measurePublished } from "../measures/published-measure.js";
import { sourceFromFile } from "../node/file-source.js";
import { listSources } from "../node/list-sources.js";
import type { RollUp } from "../reference/ethnicity/roll-up.js";
import { findRollUp, type RollUpId, rollUps } from "../reference/ethnicity/roll-ups.js";
import type { Population } from "../reference/population.js";
import { readDocuments } from "../submission/documents/read-documents.js";
import { readPopulation } from "../submission/figures/read-population.js";
import { defaultLimits } from "../submission/limits.js";
import type { Source } from "../submission/source.js";
import { measureOf } from "./commands/measures.js";
import type { CommandContext } from "./context.js";
import { countResults, type OverTime } from "./count-results.js";
import { readDeprivation } from "./deprivation-file.js";
import { withEarlierYears } from "./earlier-years.js";
import { informOfOwnDenominators, isPerResidents, withBreakdown } from "./fitting-measures.js";
import type { MeasurableInput } from "./input.js";
import { limitsOption } from "./limits-option.js";
import { informOfIssues } from "./output/inform-of-issues.js";
import { RefusedError } from "./refused-error.js";
import { UsageError } from "./usage-error.js";

/** How to count, compare and release, as given on the command line. */
export interface ResultOptions {
	/** File with the population that rates are divided by; absent for counts alone. */
	readonly population?: string | undefined;
	/** A roll-up, or a breakdown such as `sex`; `nhs-upper-mha-annual` where none is given. */
	readonly by?: string | undefined;
	/** A second classification, a roll-up or a breakdown, that the first is crossed with. */
	readonly crossedWith?: string | undefined;
	/** What of the same records to divide by, in the place of the measure's own denominator. */
	readonly dividedBy?: string | undefined;
	/** Names of faults of the official counts to reproduce, separated by commas. */
	readonly quirks?: string | undefined;
	/** Ids of measures, separated by commas, or `all`; detentions where none is given. */
	readonly measures?: string | undefined;
	/** Label of a group, or its code; White, or what stands for it in the roll-up, where none is given. */
	readonly comparator?: string | undefined;
	/** The public where none is given. */
	readonly audience?: "public" | "internal" | undefined;
	/** File with the decile of deprivation of each postcode, for the breakdown by deprivation. */
	readonly deprivation?: string | undefined;
	/** Which publication's rules tell a detention from other episodes; the latest where none is given. */
	readonly compat?: MentalHealthActCompat | undefined;
	/** Limits of what is read, as `NAME=NUMBER`. */
	readonly limit?: readonly string[] | undefined;
	/** How many threads judge the records of large files. */
	readonly workers?: string | undefined;
}

/** What a command makes of the options beyond what all commands do. */
export interface ResultDefaults {
	/** Measures where none is asked for. */
	readonly measures: readonly CountableMeasure[];
	readonly overTime: OverTime;
}

/** Counts or recomputes what was read and puts it through disclosure control. Null where nothing was accepted. */
export async function releasedResults(
	input: MeasurableInput,
	options: ResultOptions,
	{ context, defaults }: { readonly context: CommandContext; readonly defaults: ResultDefaults },
): Promise<Released | null> {
	if (input.kind === "figures") {
		refuseWithoutEffect(options);
		const tables = input.figures.value;
		if (tables === null || tables.length === 0) return null;
		return recomputed(defaults.overTime === "beside" ? withEarlierYears(tables) : tables, options);
	}
	const { accepted } = input;
	if (accepted.length === 0) return null;
	const by = classifiedBy("--by", options.by ?? "nhs-upper-mha-annual");
	const crossedWith =
		options.crossedWith === undefined ? null : classifiedBy("--crossed-with", options.crossedWith);
	if (crossedWith === by) throw new UsageError(`--crossed-with must be another breakdown than --by: ${by}.`);
	requireDeprivationFile(options, [by, crossedWith]);
	const groups = groupsOf(by);
	if (groups.length === 0 && options.comparator !== undefined) {
		throw new UsageError(`--comparator has no effect by ${by}, whose groups are not ethnic. Leave it out.`);
	}
	const asked = measuresOf(options.measures) ?? defaults.measures;
	const byFirst = withBreakdown(asked, { option: "--by", by }, context);
	const chosen = withBreakdown(byFirst, { option: "--crossed-with", by: crossedWith }, context);
	const dividedBy = denominatorOf(options.dividedBy);
	informOfOwnDenominators(chosen, dividedBy, context);
	const quirks = quirksOf(options.quirks, chosen);
	const providers = new Set(accepted.map(({ provider }) => provider)).size;
	const isShared = options.population !== undefined && providers > 1;
	if (isShared && chosen.some((each) => isPerResidents(each, dividedBy))) {
		context.inform(
			`--population: the counts of each of the ${providers} providers are divided by the same residents.\n`,
		);
	}
	const results = await countResults(chosen, accepted, {
		by,
		crossedWith,
		dividedBy,
		quirks,
		population: await populationOf(options, context),
		deprivation: await deprivationOf(options, context),
		comparator: groups.length === 0 ? null : comparatorOf(groups, options.comparator),
		compat: options.compat ?? null,
		overTime: defaults.overTime,
		isPublic: options.audience !== "internal",
	});
	return options.audience === "internal"
		? release(results, { audience: "internal" })
		: release(results, { audience: "public", rule: "mhsds-under-5-nearest-5" });
}

/** By deprivation nothing can be counted without the lookup, and for nothing else is it used. */
function requireDeprivationFile(
	{ deprivation }: ResultOptions,
	classifications: readonly (string | null)[],
): void {
	const isUsed = classifications.includes("deprivation");
	if (isUsed && deprivation === undefined)
		throw new UsageError(
			"Counting by deprivation needs --deprivation FILE, with the decile of each postcode: see docs/counting.md.",
		);
	if (!isUsed && deprivation !== undefined)
		throw new UsageError(
			"--deprivation has an effect only with --by deprivation or --crossed-with deprivation. Leave it out.",
		);
}

/** The measures that were asked for by id. */
function measuresOf(ids: string | undefined): readonly CountableMeasure[] | null {
	if (ids === undefined) return null;
	if (ids === "all") return countableMeasures;
	return ids.split(",").map((id) => measureOf(id.trim()));
}

const withoutEffect = [
	["measures", "measures"],
	["population", "population"],
	["by", "by"],
	["crossedWith", "crossed-with"],
	["dividedBy", "divided-by"],
	["quirks", "quirks"],
	["audience", "audience"],
	["deprivation", "deprivation"],
	["compat", "compat"],
] as const;

/** What was counted elsewhere can neither be counted in another way nor be divided by other people. */
function refuseWithoutEffect(options: ResultOptions): void {
	for (const [name, option] of withoutEffect) {
		if (options[name] === undefined) continue;
		throw new UsageError(`--${option} has no effect on published figures. Leave it out.`);
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

const breakdownIds = Object.values(breakdowns).map(({ id }) => id);

function classifiedBy(option: "--by" | "--crossed-with", name: string): RollUpId | BreakdownId {
	const countable = Object.values(rollUps).filter(isCountable);
	const names = [...countable.map(({ id }) => id), ...breakdownIds];
	const found = names.find((id) => id === name);
	if (found !== undefined) return found;
	throw new UsageError(`${option} must be one of ${names.join(", ")}, but is ${name}.`);
}

/** The ethnic groups of a roll-up; none of a breakdown. */
function groupsOf(by: string): readonly { readonly label: string; readonly code: string | undefined }[] {
	const rollUp = findRollUp(by);
	if (rollUp === undefined) return [];
	const named = namedGroups(rollUp).groups.map(({ label }) => label);
	return rollUp.groups
		.filter(({ label }) => named.includes(label))
		.map(({ label, codes }) => ({ label, code: codes.length === 1 ? codes[0] : undefined }));
}

function denominatorOf(name: string | undefined): RecordDenominatorId | null {
	if (name === undefined) return null;
	const found = Object.values(recordDenominators).find(({ id }) => id === name);
	if (found !== undefined) return found.id;
	throw new UsageError(
		`--divided-by must be one of ${Object.keys(recordDenominators).join(", ")}, but is ${name}.`,
	);
}

/** The faults to reproduce, each of which some measure must have a switch for. */
function quirksOf(
	names: string | undefined,
	measures: readonly CountableMeasure[],
): readonly OfficialQuirkId[] {
	if (names === undefined) return [];
	const switches = [...new Set(measures.flatMap((each) => each.switches ?? []))];
	return names.split(",").map((name) => {
		const found = switches.find((quirk) => quirk === name.trim());
		if (found !== undefined) return found;
		const known = switches.length === 0 ? "they have none" : switches.join(", ");
		throw new UsageError(
			`--quirks must name switches of the measures that are counted (${known}), but names ${name.trim()}.`,
		);
	});
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
	const { value, issues } = await readPopulation(await oneFile(population, context), {
		limits: limitsOption(limit, { ...defaultLimits }),
	});
	informOfIssues(issues, context);
	if (value === null) {
		throw new RefusedError(`${population} cannot be used as a population until this is put right.`);
	}
	return value;
}

async function deprivationOf(
	{ deprivation, limit = [] }: ResultOptions,
	context: CommandContext,
): Promise<DeprivationLookup | null> {
	if (deprivation === undefined) return null;
	const limits = { ...defaultLimits, ...limitsOption(limit, { ...defaultLimits }) };
	return readDeprivation(await oneFile(deprivation, context), { name: deprivation, limits });
}

/** The plan that targets are taken from; null where none is asked for. */
export async function planOf(file: string | undefined, context: CommandContext): Promise<Plan | null> {
	if (file === undefined) return null;
	const { documents, issues } = await readDocuments([await oneFile(file, context)]);
	const [plan, ...others] = documents.plans ?? [];
	if (plan === undefined || others.length > 0) {
		const why = issues.map(({ message }) => message).join(" ");
		throw new RefusedError(
			plan === undefined
				? `${file} holds no plan that can be used. Run pcref check ${file} to see why. ${why}`.trim()
				: `${file} holds ${others.length + 1} plans. Name a file with one.`,
		);
	}
	return plan;
}

async function oneFile(file: string, context: CommandContext): Promise<Source> {
	const path = resolve(context.folder, file);
	await listSources(path);
	return sourceFromFile(path);
}
