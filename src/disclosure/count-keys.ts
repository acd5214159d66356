import type { Denominator, EthnicityCompleteness, GroupResult, MeasureResult } from "../measures/result.js";
import type { CompletenessCount } from "./completeness-count.js";
import { placeOf, placeOfAnyTotal, placeOfGroup, placeOfSlice } from "./count-place.js";
import type { KeysOfCompleteness } from "./count-table.js";

/** The counts of results by their keys, and who has which key. A count that stands in several places has one. */
export interface CountKeys {
	readonly counts: ReadonlyMap<string, number>;
	readonly ofGroups: ReadonlyMap<GroupResult, string>;
	/** Of denominators that are themselves counts of records. */
	readonly ofDenominators: ReadonlyMap<GroupResult, string>;
	readonly ofCompleteness: ReadonlyMap<EthnicityCompleteness, KeysOfCompleteness>;
}

/** A denominator that is as confidential as the events: records, or days of the same people. */
export function isOfRecords(denominator: MeasureResult["denominator"]): denominator is Denominator {
	return denominator?.basis === "records" || denominator?.basis === "bed-days";
}

/** Names every count of such results by what is counted and where it stands. */
export function countKeys(results: readonly MeasureResult[]): CountKeys {
	const counts = new Map<string, number>();
	const ofGroups = new Map<GroupResult, string>();
	const ofDenominators = new Map<GroupResult, string>();
	const ofCompleteness = new Map<EthnicityCompleteness, KeysOfCompleteness>();

	const keyFor = (place: string, count: number): string => {
		let key = place;
		for (let edition = 2; counts.has(key) && counts.get(key) !== count; edition++)
			key = `${place} (${edition})`;
		counts.set(key, count);
		return key;
	};
	for (const result of results) {
		const { groups, completeness, denominator } = result;
		const isShared = haveOneDenominator(result);
		for (const group of groups) {
			const { count, population } = group;
			if (count.status === "ok") ofGroups.set(group, keyFor(nameOfCount(result, group), count.value));
			if (isOfRecords(denominator) && population.status === "ok") {
				const name = nameOfDenominator(result, { group, denominator, isShared });
				ofDenominators.set(group, keyFor(name, population.value));
			}
		}
		for (const entry of completeness) {
			const key = (count: CompletenessCount) =>
				keyFor(nameOfCompleteness(result, entry, count), entry[count]);
			ofCompleteness.set(entry, {
				total: key("total"),
				known: key("known"),
				declined: key("declined"),
				notKnown: key("notKnown"),
				missing: key("missing"),
				invalid: key("invalid"),
			});
		}
	}
	return { counts, ofGroups, ofDenominators, ofCompleteness };
}

function nameOfCompleteness(
	result: MeasureResult,
	{ of }: EthnicityCompleteness,
	count: CompletenessCount,
): string {
	return result.slice === undefined
		? `${of}: ${count}`
		: `${of}, ${result.definition.id}: ${placeOfSlice(result)}: ${count}`;
}

/** The name of a group's count: of what the measure counts, or where a total is another measure's count, of that. */
function nameOfCount(result: MeasureResult, group: GroupResult): string {
	const { id, counts, totalIs } = result.definition;
	return totalIs !== undefined && group.level === "total"
		? `${totalIs.measure}: ${placeOfGroup(result, totalIs)}`
		: `${counts ?? id}: ${placeOf(result, group)}`;
}

function nameOfDenominator(
	result: MeasureResult,
	{
		group,
		denominator: { title },
		isShared,
	}: { readonly group: GroupResult; readonly denominator: Denominator; readonly isShared: boolean },
): string {
	const { totalIs } = result.definition;
	if (totalIs !== undefined && (isShared || group.level === "total"))
		return `${totalIs.among}: ${placeOfAnyTotal(result)}`;
	return `${title}: ${isShared ? placeOfAnyTotal(result) : placeOf(result, group)}`;
}

/** Whether all groups are divided by one and the same number, as the classes of one set of records are. */
function haveOneDenominator({ groups, slice }: MeasureResult): boolean {
	const found = new Set(
		groups.map(({ population }) => (population.status === "ok" ? population.value : null)),
	);
	return slice === undefined && groups.length > 1 && found.size === 1 && !found.has(null) && !found.has(0);
}
