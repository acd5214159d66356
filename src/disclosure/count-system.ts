import type { MeasureDefinition } from "../measures/definition.js";
import { groupBy } from "../measures/group-by.js";
import type { Denominator, EthnicityCompleteness, GroupResult, MeasureResult } from "../measures/result.js";
import { groupOf } from "../reference/ethnicity/roll-up.js";
import { findRollUp } from "../reference/ethnicity/roll-ups.js";
import { type AdditiveRelation, relationBetween } from "./additive-relation.js";

/** The counts of an ethnicity completeness, in the order in which they are shown. */
export const completenessCounts = ["total", "known", "declined", "notKnown", "missing", "invalid"] as const;

/** One of the {@link completenessCounts}. */
export type CompletenessCount = (typeof completenessCounts)[number];

/**
 * The counts that can be worked out from one another, and how: all results of one period and organisation that share
 * a measure, or the records that they are counted among. A count that stands in several places has one key, so that it
 * is hidden in all of them or in none.
 */
export interface CountSystem {
	readonly counts: ReadonlyMap<string, number>;
	readonly relations: readonly AdditiveRelation[];
	/** Days by the people whose they are: many days of hidden people tell how many people there must be at least. */
	readonly hiddenWith: ReadonlyMap<string, string>;
	/** The key of a group's count, undefined where it has none. */
	keyOfGroup(group: GroupResult): string | undefined;
	/** The key of a group's denominator where that is itself a count of records, undefined elsewhere. */
	keyOfDenominator(group: GroupResult): string | undefined;
	keyOfCompleteness(completeness: EthnicityCompleteness, count: CompletenessCount): string;
}

/** A denominator that is as confidential as the events: records, or days of the same people. */
export function isOfRecords(denominator: MeasureResult["denominator"]): denominator is Denominator {
	return denominator?.basis === "records" || denominator?.basis === "bed-days";
}

type Balance = AdditiveRelation["balance"];

/**
 * Reads the {@link CountSystem} of such results. The first completeness of a result is taken to be of what its groups
 * count, so that the groups are part of what is known there; where its denominators are records, of those.
 */
export function countSystem(results: readonly MeasureResult[]): CountSystem {
	const counts = new Map<string, number>();
	const keysOfGroups = new Map<GroupResult, string>();
	const keysOfDenominators = new Map<GroupResult, string>();
	const keysOfCompleteness = new Map<EthnicityCompleteness, Record<CompletenessCount, string>>();

	const keyFor = (place: string, count: number): string => {
		let key = place;
		for (let edition = 2; counts.has(key) && counts.get(key) !== count; edition++)
			key = `${place} (${edition})`;
		counts.set(key, count);
		return key;
	};
	for (const { definition, groups, completeness, denominator } of results) {
		const isShared = haveOneDenominator(groups);
		for (const group of groups) {
			const { count, population } = group;
			if (count.status === "ok") keysOfGroups.set(group, keyFor(nameOfCount(definition, group), count.value));
			if (isOfRecords(denominator) && population.status === "ok") {
				const name = nameOfDenominator(definition, denominator, isShared ? "total" : placeOf(group));
				keysOfDenominators.set(group, keyFor(name, population.value));
			}
		}
		for (const entry of completeness) {
			const key = (count: CompletenessCount) => keyFor(`${entry.of}: ${count}`, entry[count]);
			keysOfCompleteness.set(entry, {
				total: key("total"),
				known: key("known"),
				declined: key("declined"),
				notKnown: key("notKnown"),
				missing: key("missing"),
				invalid: key("invalid"),
			});
		}
	}

	const relations: AdditiveRelation[] = [];
	const relate = (parts: readonly string[], wholes: readonly string[]): Balance | null => {
		const relation = relationBetween({ parts, wholes, counts });
		if (relation !== null) relations.push(relation);
		return relation?.balance ?? null;
	};
	const balanceOf = (parts: readonly string[], wholes: readonly string[]): Balance | null =>
		relationBetween({ parts, wholes, counts })?.balance ?? null;
	const relateGroups = (
		alike: readonly MeasureResult[],
		keysOfCounts: ReadonlyMap<GroupResult, string>,
	): void => {
		const keysOf = (groups: readonly GroupResult[]) =>
			groups.flatMap((group) => keysOfCounts.get(group) ?? []);
		const keysAt = (result: MeasureResult, level: GroupResult["level"]) =>
			keysOf(result.groups.filter((group) => group.level === level));

		const broken = alike.flatMap((result) => upperGroupsWithDetail(result, alike));
		for (const { whole, parts } of broken) relate(keysOf(parts), keysOf([whole]));
		const inUpperGroup = new Set(broken.flatMap(({ parts }) => parts));

		for (const result of alike) {
			const upper = keysAt(result, "upper");
			const top = upper.length > 0 ? upper : keysAt(result, "detail");
			const unknown = keysAt(result, "unknown");
			const total = keysAt(result, "total");
			const inGroups = balanceOf(top, total) === "exact" ? total : top;
			// Detail that another result gathers into groups adds up to the total through them.
			const gathered =
				upper.length === 0 &&
				result.groups.every((group) => group.level !== "detail" || inUpperGroup.has(group));
			if (inGroups !== total) {
				if (relate([...top, ...unknown], total) === null) relate(top, total);
			} else if (!gathered) relate(top, total);

			const [counted] = result.completeness.flatMap((entry) => keysOfCompleteness.get(entry) ?? []);
			if (counted === undefined) continue;
			const uncounted = classesOf(counted);
			relate(inGroups, [counted.known]);
			const rest = relate(unknown, uncounted) === "exact" ? unknown : uncounted;
			relate([counted.known, ...rest], [counted.total]);
		}
	};
	for (const measure of groupBy(results, ({ definition }) => definition.id).values())
		relateGroups(measure, keysOfGroups);
	const divided = results.filter(({ denominator }) => isOfRecords(denominator));
	for (const alike of groupBy(divided, ({ denominator }) => denominator?.title ?? "").values())
		relateGroups(alike, keysOfDenominators);
	for (const [whole, parts] of partsOfWholes(results, { keysOfGroups, counts })) relate(parts, [whole]);
	const hiddenWith = new Map<string, string>();
	for (const { definition, groups } of results) {
		for (const group of definition.daysOf === undefined ? [] : groups) {
			const [people, days] = [`${definition.daysOf}: ${placeOf(group)}`, keysOfDenominators.get(group)];
			if (days !== undefined && counts.has(people)) hiddenWith.set(days, people);
		}
	}
	const countedOnce = new Set(
		results.flatMap(({ denominator, groups }) => (denominator?.basis === "records" ? groups : [])),
	);
	for (const [group, denominator] of keysOfDenominators) {
		const count = keysOfGroups.get(group);
		if (count !== undefined && countedOnce.has(group))
			relations.push({ parts: [count], wholes: [denominator], balance: "at-most" });
	}
	for (const { completeness } of results) {
		const [, ...others] = completeness.flatMap((entry) => keysOfCompleteness.get(entry) ?? []);
		for (const other of others) relate([other.known, ...classesOf(other)], [other.total]);
	}
	return {
		counts,
		relations,
		hiddenWith,
		keyOfGroup: (group) => keysOfGroups.get(group),
		keyOfDenominator: (group) => keysOfDenominators.get(group),
		keyOfCompleteness: (entry, count) => keysOfCompleteness.get(entry)?.[count] ?? "",
	};
}

/**
 * The counts of measures that are parts of one thing, by the key of that thing in the same group. Where that thing is
 * not among the counts, they are parts of what they are counted among.
 */
function partsOfWholes(
	results: readonly MeasureResult[],
	{
		keysOfGroups,
		counts,
	}: {
		readonly keysOfGroups: ReadonlyMap<GroupResult, string>;
		readonly counts: ReadonlyMap<string, number>;
	},
): ReadonlyMap<string, readonly string[]> {
	const parts = results.flatMap(({ definition: { partOf }, denominator, groups }) =>
		groups.flatMap((group) => {
			const key = keysOfGroups.get(group);
			if (partOf === undefined || key === undefined) return [];
			const whole = [partOf, denominator?.title ?? ""]
				.map((title) => `${title}: ${placeOf(group)}`)
				.find((each) => counts.has(each));
			return whole === undefined ? [] : [{ whole, key }];
		}),
	);
	return new Map(
		Array.from(
			groupBy(parts, ({ whole }) => whole),
			([whole, found]) => [whole, [...new Set(found.map(({ key }) => key))]],
		),
	);
}

function classesOf(keys: Readonly<Record<CompletenessCount, string>>): readonly string[] {
	return [keys.declined, keys.notKnown, keys.missing, keys.invalid];
}

/** The name of a group's count: of what the measure counts, or where a total is another measure's count, of that. */
function nameOfCount({ id, counts, totalIs }: MeasureDefinition, group: GroupResult): string {
	return totalIs !== undefined && group.level === "total"
		? `${totalIs.measure}: ${totalIs.scheme}: ${totalIs.code}`
		: `${counts ?? id}: ${placeOf(group)}`;
}

function nameOfDenominator({ totalIs }: MeasureDefinition, { title }: Denominator, place: string): string {
	return `${totalIs !== undefined && place === "total" ? totalIs.among : title}: ${place}`;
}

/** Whether all groups are divided by one and the same number, as the classes of one set of records are. */
function haveOneDenominator(groups: readonly GroupResult[]): boolean {
	const found = new Set(
		groups.map(({ population }) => (population.status === "ok" ? population.value : null)),
	);
	return groups.length > 1 && found.size === 1 && !found.has(null);
}

function placeOf({ group, level }: GroupResult): string {
	return level === "total" || level === "unknown" ? level : `${group.scheme}: ${group.code}`;
}

/** The detail of each upper group: what follows it in its own result, and what its roll-up gathers in the others. */
function upperGroupsWithDetail(
	result: MeasureResult,
	results: readonly MeasureResult[],
): readonly { readonly whole: GroupResult; readonly parts: readonly GroupResult[] }[] {
	const found: { whole: GroupResult; parts: GroupResult[] }[] = [];
	for (const group of result.groups) {
		if (group.level === "upper") found.push({ whole: group, parts: [] });
		else if (group.level === "detail") found.at(-1)?.parts.push(group);
	}
	const rollUp = findRollUp(result.classification.id);
	if (rollUp === undefined) return found;
	const others = results.filter((other) => other !== result).flatMap(({ groups }) => groups);
	const gathered = found.map(({ whole }) => ({
		whole,
		parts: others.filter(({ group }) => {
			const gatheredIn = groupOf(rollUp, group);
			return gatheredIn.status === "grouped" && gatheredIn.label === whole.label;
		}),
	}));
	return [...found, ...gathered];
}
