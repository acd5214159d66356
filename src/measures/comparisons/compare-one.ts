import { representationIndex } from "../../statistics/representation-index.js";
import type { Comparator } from "./comparator.js";
import {
	type Counted,
	countedOf,
	type FigureKind,
	type Found,
	partOf,
	restOf,
	unknownOf,
} from "./counted.js";
import type { GroupComparison } from "./group-comparison.js";
import type { ShownEstimate, ShownGroup, ShownResult } from "./shown-result.js";
import { differenceOf, ratioOf, type TwoGroups, testOf } from "./two-groups.js";
import { unknownEthnicity } from "./unknown-ethnicity.js";

/** What all groups of a comparison have in common. */
export interface ComparisonTask {
	readonly result: ShownResult;
	readonly comparator: Comparator;
	/** The comparator where it is one group. */
	readonly reference: ShownGroup | null;
	readonly kind: FigureKind;
	readonly confidence: number;
}

/** A test before it is adjusted for the others. */
export type SingleTest =
	| { readonly status: "ok"; readonly pValue: number; readonly method: string }
	| { readonly status: "undefined" | "suppressed"; readonly reason: string; readonly method: string };

/** A comparison that does not know of the others yet. */
export type SingleComparison = Omit<GroupComparison, "test" | "reading" | "text"> & {
	readonly test: SingleTest;
};

/** Compares one group with the comparator. */
export function compareOne(group: ShownGroup, task: ComparisonTask): SingleComparison {
	const { result, comparator, kind, confidence } = task;
	const { label, level, crudeRate } = group;
	const common = {
		group: group.group,
		label,
		level,
		rate: crudeRate,
		standardisedRatio: standardisedRatioOf(group, task),
	};
	const pair = pairOf(group, task);
	if (pair.status !== "ok") return { ...common, ...withoutFigures(pair, kind) };
	const { own, others, kind: compared } = pair.value;
	const two = { group: own, reference: others, kind: compared, confidence };
	const rest = restOf(group, result);
	const representation = representationOf({ own, rest, kind: compared, confidence });
	const difference = differenceOf({ ...two, per: result.definition.per });
	const within = comparator.kind === "everybody";
	return {
		...common,
		ratio: within ? representation : ratioOf(two),
		difference: within ? againstEverybody(difference, two) : difference,
		representation,
		test: testOf(two),
		unknown: unknownEthnicity({
			group: own,
			others,
			within,
			unknown: unknownIn(result),
			known:
				rest.status === "ok"
					? { status: "ok", value: own.count + rest.value.count }
					: { status: rest.status, reason: rest.reason },
			residents: result.denominator?.basis === "resident-population",
			kind: compared,
		}),
	};
}

interface Pair {
	readonly own: Counted;
	/** The comparator; everybody else where that is everybody. */
	readonly others: Counted;
	readonly kind: Exclude<FigureKind, "median">;
}

function pairOf(group: ShownGroup, { result, reference, kind }: ComparisonTask): Found<Pair> {
	if (kind === "median") return { status: "undefined", reason: "medians are not compared" };
	if (reference !== null && partOf(group, result) === reference.label) {
		return { status: "undefined", reason: `is part of ${reference.label}` };
	}
	if (reference !== null && partOf(reference, result) === group.label) {
		return { status: "undefined", reason: `${reference.label} is part of it` };
	}
	const own = countedOf(group);
	if (own.status !== "ok") return own;
	const others = reference === null ? restOf(group, result) : countedOf(reference);
	if (others.status !== "ok") {
		return { status: others.status, reason: `of the comparator: ${others.reason}` };
	}
	return { status: "ok", value: { own: own.value, others: others.value, kind } };
}

function withoutFigures(
	{ status, reason }: Exclude<Found<Pair>, { readonly status: "ok" }>,
	kind: FigureKind,
): Pick<SingleComparison, "ratio" | "difference" | "representation" | "test" | "unknown"> {
	const none = (method: string) => ({ status, reason, method });
	return {
		ratio: none(kind === "share" ? "koopman" : "log"),
		difference: none(kind === "share" ? "newcombe" : "mover-exact"),
		representation: none("representation-index"),
		test: none("minimum-likelihood"),
		unknown: { status, reason },
	};
}

/** The index with limits of a count for rates, and of a share of the events for shares. */
function representationOf({
	own,
	rest,
	kind,
	confidence,
}: {
	readonly own: Counted;
	readonly rest: Found<Counted>;
	readonly kind: Pair["kind"];
	readonly confidence: number;
}): ShownEstimate {
	if (rest.status !== "ok") return { ...rest, method: "representation-index" };
	const [found] = representationIndex({
		groups: [own, rest.value].map(({ count, total }) => ({ events: count, population: total })),
		confidence,
	});
	if (found === undefined)
		return { status: "undefined", reason: "there is no group", method: "representation-index" };
	return kind === "share" ? found.indexByShare : found.index;
}

/** The difference from everybody: that from everybody else, times their share of the people. */
function againstEverybody(difference: ShownEstimate, { group, reference }: TwoGroups): ShownEstimate {
	if (difference.status !== "ok") return difference;
	const share = reference.total / (group.total + reference.total);
	const times = (limit: number | null) => (limit === null ? null : limit * share);
	const { value, lower, upper } = difference;
	return { ...difference, value: value * share, lower: times(lower), upper: times(upper) };
}

function standardisedRatioOf(
	{ standardisedRatio }: ShownGroup,
	{ result, reference }: ComparisonTask,
): ShownEstimate {
	if (reference !== null && reference.label === result.comparator) return standardisedRatio;
	return {
		status: "undefined",
		reason: "standardised rates are compared only with the comparator that the result was made with",
		method: standardisedRatio.method,
	};
}

/** Events of unknown ethnicity, with what they are counted among where that is known. */
function unknownIn(result: ShownResult): Found<{ readonly count: number; readonly total: number | null }> {
	const unknown = unknownOf(result);
	if (unknown === undefined)
		return { status: "undefined", reason: "the result does not say how many are unknown" };
	const { count, population } = unknown;
	if (count.status !== "ok") return { status: count.status, reason: count.reason };
	return {
		status: "ok",
		value: { count: count.value, total: population.status === "ok" ? population.value : null },
	};
}
