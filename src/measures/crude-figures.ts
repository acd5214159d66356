import { crudeRate } from "../statistics/crude-rate.js";
import { rateDifference } from "../statistics/rate-difference.js";
import { rateRatio } from "../statistics/rate-ratio.js";
import type { GroupResult } from "./result.js";

/** What a comparison needs of a group. */
export interface Comparable extends Pick<GroupResult, "label" | "level" | "count" | "population"> {
	/** Label of the group that this one is part of, where one is known. */
	readonly partOf?: string;
	/** Why there is no rate although count and population are known. */
	readonly noRate?: string;
}

/**
 * Why a group is not compared with the comparator, null where it is. Groups are compared only if neither holds the
 * other's people.
 */
export function whyNotCompared(group: Comparable, comparator: Comparable | null): string | null {
	if (group.level === "unknown") return "people of unknown ethnicity are no group to compare";
	if (comparator === null) return "no comparator was chosen";
	if (group.label === comparator.label) return "is the comparator";
	if (group.level === "total") return "the total includes the comparator";
	const nested = group.partOf === comparator.label || comparator.partOf === group.label;
	return nested ? "one of the two groups is part of the other" : null;
}

/** Crude rate of a group per `per` people, and its ratio and difference against the comparator. */
export function crudeFigures({
	group,
	comparator,
	per,
	confidence,
}: {
	readonly group: Comparable;
	readonly comparator: Comparable | null;
	readonly per: number;
	readonly confidence: number;
}): Pick<GroupResult, "crudeRate" | "rateRatio" | "rateDifference"> {
	const own = ingredientsOf(group);
	const both = pairOf(group, comparator);
	return {
		crudeRate:
			own.status === "ok" ? crudeRate({ ...own.value, per, confidence }) : { ...own, method: "byar" },
		rateRatio: both.status === "ok" ? rateRatio({ ...both.value, confidence }) : { ...both, method: "log" },
		rateDifference:
			both.status === "ok"
				? rateDifference({ ...both.value, per, confidence })
				: { ...both, method: "mover-exact" },
	};
}

type Found<Value> =
	| { readonly status: "ok"; readonly value: Value }
	| { readonly status: "undefined"; readonly reason: string };

interface Ingredients {
	readonly count: number;
	readonly population: number;
}

interface Pair extends Ingredients {
	readonly referenceCount: number;
	readonly referencePopulation: number;
}

function ingredientsOf({ count, population, noRate }: Comparable): Found<Ingredients> {
	if (count.status === "undefined") return count;
	if (population.status === "undefined") return population;
	if (noRate !== undefined) return { status: "undefined", reason: noRate };
	return { status: "ok", value: { count: count.value, population: population.value } };
}

function pairOf(group: Comparable, comparator: Comparable | null): Found<Pair> {
	const reason = whyNotCompared(group, comparator);
	if (reason !== null || comparator === null) {
		return { status: "undefined", reason: reason ?? "no comparator was chosen" };
	}
	const [own, reference] = [ingredientsOf(group), ingredientsOf(comparator)];
	if (own.status === "undefined") return own;
	if (reference.status === "undefined") {
		return { status: "undefined", reason: `of the comparator: ${reference.reason}` };
	}
	return {
		status: "ok",
		value: {
			...own.value,
			referenceCount: reference.value.count,
			referencePopulation: reference.value.population,
		},
	};
}
