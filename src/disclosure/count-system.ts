import type { MeasureDefinition } from "../measures/definition.js";
import { groupBy } from "../measures/group-by.js";
import type { Denominator, EthnicityCompleteness, GroupResult, MeasureResult } from "../measures/result.js";
import { type AdditiveRelation, relationBetween } from "./additive-relation.js";
import type { CompletenessCount } from "./completeness-count.js";
import { placeOf, placeOfGroup, placeOfTotal } from "./count-place.js";
import { countTables, type KeysOfCompleteness } from "./count-table.js";
import { groupSums, unknownClasses } from "./group-sums.js";

/**
 * The counts that can be worked out from one another, and how: all results of one period and organisation. A
 * count that stands in several places has one key, so that it
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

/**
 * Reads the {@link CountSystem} of such results. The first completeness of a result is taken to be of what its groups
 * count, so that the groups are part of what is known there; where its denominators are records, of those.
 */
export function countSystem(results: readonly MeasureResult[]): CountSystem {
	const counts = new Map<string, number>();
	const keysOfGroups = new Map<GroupResult, string>();
	const keysOfDenominators = new Map<GroupResult, string>();
	const keysOfCompleteness = new Map<EthnicityCompleteness, KeysOfCompleteness>();

	const keyFor = (place: string, count: number): string => {
		let key = place;
		for (let edition = 2; counts.has(key) && counts.get(key) !== count; edition++)
			key = `${place} (${edition})`;
		counts.set(key, count);
		return key;
	};
	for (const result of results) {
		const { definition, groups, completeness, denominator } = result;
		const isShared = haveOneDenominator(groups);
		for (const group of groups) {
			const { count, population } = group;
			if (count.status === "ok") keysOfGroups.set(group, keyFor(nameOfCount(result, group), count.value));
			if (isOfRecords(denominator) && population.status === "ok") {
				const place = isShared ? placeOfTotal(result) : placeOf(result, group);
				keysOfDenominators.set(
					group,
					keyFor(nameOfDenominator(definition, denominator, place), population.value),
				);
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
	const relate = (parts: readonly string[], wholes: readonly string[]) => {
		const relation = relationBetween({ parts, wholes, counts });
		if (relation !== null) relations.push(relation);
	};
	const relateTables = (alike: readonly MeasureResult[], keys: ReadonlyMap<GroupResult, string>) => {
		const tables = countTables({
			results: alike,
			keyOf: (group) => keys.get(group),
			keysOfCompleteness: ({ completeness: [first] }) => first && keysOfCompleteness.get(first),
		});
		for (const inOnePlace of groupBy(tables, ({ place }) => place).values())
			relations.push(...groupSums(inOnePlace, counts));
	};
	for (const measure of groupBy(results, ({ definition }) => definition.id).values())
		relateTables(measure, keysOfGroups);
	const divided = results.filter(({ denominator }) => isOfRecords(denominator));
	for (const alike of groupBy(divided, ({ denominator }) => denominator?.title ?? "").values())
		relateTables(alike, keysOfDenominators);
	for (const [whole, parts] of partsOfWholes(results, { keysOfGroups, counts })) relate(parts, [whole]);
	const hiddenWith = new Map<string, string>();
	for (const result of results) {
		const { daysOf } = result.definition;
		for (const group of daysOf === undefined ? [] : result.groups) {
			const [people, days] = [`${daysOf}: ${placeOf(result, group)}`, keysOfDenominators.get(group)];
			if (days !== undefined && counts.has(people)) hiddenWith.set(days, people);
		}
	}
	for (const [group, denominator] of keysOfDenominators) {
		const count = keysOfGroups.get(group);
		if (count !== undefined && isCountedAmong(group))
			relations.push({ parts: [count], wholes: [denominator], balance: "at-most" });
	}
	for (const { completeness } of results) {
		const [, ...others] = completeness.flatMap((entry) => keysOfCompleteness.get(entry) ?? []);
		for (const other of others) relate([other.known, ...unknownClasses(other)], [other.total]);
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

/** Whether the count is a part of the denominator, as in shares, or can be more than it, as in rates. */
function isCountedAmong({ crudeRate: { method } }: GroupResult): boolean {
	return method === "wilson" || method === "median";
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
	const parts = results.flatMap((result) =>
		result.groups.flatMap((group) => {
			const { partOf } = result.definition;
			const key = keysOfGroups.get(group);
			if (partOf === undefined || key === undefined) return [];
			const whole = [partOf, result.denominator?.title ?? ""]
				.map((title) => `${title}: ${placeOf(result, group)}`)
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

/** The name of a group's count: of what the measure counts, or where a total is another measure's count, of that. */
function nameOfCount(result: MeasureResult, group: GroupResult): string {
	const { id, counts, totalIs } = result.definition;
	return totalIs !== undefined && group.level === "total"
		? `${totalIs.measure}: ${placeOfGroup(result, totalIs)}`
		: `${counts ?? id}: ${placeOf(result, group)}`;
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
