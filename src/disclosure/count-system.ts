import { groupBy } from "../measures/group-by.js";
import type { EthnicityCompleteness, GroupResult, MeasureResult } from "../measures/result.js";
import { type AdditiveRelation, relationBetween } from "./additive-relation.js";
import type { CompletenessCount } from "./completeness-count.js";
import { completenessOfSlices } from "./completeness-of-slices.js";
import { countKeys, isOfRecords } from "./count-keys.js";
import { placeOf } from "./count-place.js";
import { countTables } from "./count-table.js";
import { groupSums, unknownClasses } from "./group-sums.js";
import { partsOfWholes } from "./parts-of-wholes.js";

/**
 * The counts that can be worked out from one another, and how: all results of one period and organisation. A
 * count that stands in several places has one key, so that it is hidden in all of them or in none.
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

/**
 * Reads the {@link CountSystem} of such results. The first completeness of a result is taken to be of what its groups
 * count, so that the groups are part of what is known there; where its denominators are records, of those.
 */
export function countSystem(results: readonly MeasureResult[]): CountSystem {
	const { counts, ofGroups, ofDenominators, ofCompleteness } = countKeys(results);
	const relations: AdditiveRelation[] = [];
	const relate = (parts: readonly string[], wholes: readonly string[]) => {
		const relation = relationBetween({ parts, wholes, counts });
		if (relation !== null) relations.push(relation);
	};
	const relateTables = (alike: readonly MeasureResult[], keys: ReadonlyMap<GroupResult, string>) => {
		const tables = countTables({
			results: alike,
			keyOf: (group) => keys.get(group),
			keysOfCompleteness: ({ completeness: [first] }) => first && ofCompleteness.get(first),
		});
		relations.push(...groupSums(tables, counts));
	};
	for (const measure of groupBy(results, ({ definition }) => definition.id).values())
		relateTables(measure, ofGroups);
	const divided = results.filter(({ denominator }) => isOfRecords(denominator));
	for (const alike of groupBy(divided, ({ denominator }) => denominator?.title ?? "").values())
		relateTables(alike, ofDenominators);
	relations.push(...partsOfWholes(results, { keysOfGroups: ofGroups, counts }));
	const hiddenWith = new Map<string, string>();
	for (const result of results) {
		const { daysOf } = result.definition;
		for (const group of daysOf === undefined ? [] : result.groups) {
			const [people, days] = [`${daysOf}: ${placeOf(result, group)}`, ofDenominators.get(group)];
			if (days !== undefined && counts.has(people)) hiddenWith.set(days, people);
		}
	}
	for (const [group, denominator] of ofDenominators) {
		const count = ofGroups.get(group);
		if (count !== undefined && isCountedAmong(group))
			relations.push({ parts: [count], wholes: [denominator], balance: "at-most" });
	}
	for (const { completeness } of results) {
		const [, ...others] = completeness.flatMap((entry) => ofCompleteness.get(entry) ?? []);
		for (const other of others) relate([other.known, ...unknownClasses(other)], [other.total]);
	}
	relations.push(...completenessOfSlices(results, { keysOfCompleteness: ofCompleteness, counts }));
	return {
		counts,
		relations,
		hiddenWith,
		keyOfGroup: (group) => ofGroups.get(group),
		keyOfDenominator: (group) => ofDenominators.get(group),
		keyOfCompleteness: (entry, count) => ofCompleteness.get(entry)?.[count] ?? "",
	};
}

/** Whether the count is a part of the denominator, as in shares, or can be more than it, as in rates. */
function isCountedAmong({ crudeRate: { method } }: GroupResult): boolean {
	return method === "wilson" || method === "median";
}
