import type { ReleasedResult } from "../disclosure/released.js";
import { type CompareOptions, compareGroups } from "../measures/comparisons/compare-groups.js";
import { figureKind } from "../measures/comparisons/counted.js";
import type { GroupComparison, GroupComparisons } from "../measures/comparisons/group-comparison.js";

/** What is said about the groups of a released result; of broad groups first, then of detailed ones. */
export interface ComparisonsOfResult {
	/** Against the comparator; empty where there is none. */
	readonly againstComparator: readonly GroupComparisons[];
	readonly againstEverybody: readonly GroupComparisons[];
	/** The same by group. */
	readonly against: ReadonlyMap<string, GroupComparison>;
	readonly everybody: ReadonlyMap<string, GroupComparison>;
}

const known = new WeakMap<ReleasedResult, ComparisonsOfResult>();

/** All comparisons within a released result, made of its printed numbers alone. Medians are not compared. */
export function comparisonsOf(result: ReleasedResult): ComparisonsOfResult {
	const made = known.get(result) ?? compare(result);
	known.set(result, made);
	return made;
}

function compare(result: ReleasedResult): ComparisonsOfResult {
	const { comparator, groups } = result;
	const levelsThere = (["upper", "detail"] as const).filter((level) =>
		groups.some((group) => group.level === level),
	);
	const isBroad = groups.some(({ label, level }) => label === comparator && level === "upper");
	const compared = (options: Pick<CompareOptions, "comparator">, levels: typeof levelsThere) =>
		figureKind(result) === "median" || groups.every(({ crudeRate }) => crudeRate.status === "undefined")
			? []
			: levels.map((level) => compareGroups(result, { ...options, level }));
	const againstComparator =
		comparator === null
			? []
			: compared(
					{ comparator: { kind: "group", label: comparator } },
					// A detailed group is compared with those beside it, and not with the broad group that holds it.
					isBroad ? levelsThere : levelsThere.filter((level) => level === "detail"),
				);
	const againstEverybody = compared({ comparator: { kind: "everybody" } }, levelsThere);
	const byLabel = (all: readonly GroupComparisons[]) =>
		new Map(all.flatMap((one) => one.groups.map((group) => [group.label, group] as const)));
	return {
		againstComparator,
		againstEverybody,
		against: byLabel(againstComparator),
		everybody: byLabel(againstEverybody),
	};
}
