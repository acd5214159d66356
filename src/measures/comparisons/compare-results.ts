import { ArgumentError } from "../../issues/argument-error.js";
import { requireConfidence } from "../../statistics/confidence-level.js";
import { formatNumber } from "../format-number.js";
import { type Bridge, type BridgeId, labelIn } from "./bridges.js";
import { comparability, type Incomparability } from "./comparability.js";
import type { SingleTest } from "./compare-one.js";
import { limitsInWords, pInWords, rateInWords } from "./comparison-words.js";
import { type Counted, countedOf, type Found, figureKind } from "./counted.js";
import {
	basisOf,
	type ComparisonBasis,
	type ShownEstimate,
	type ShownGroup,
	type ShownResult,
} from "./shown-result.js";
import { differenceOf, ratioOf, testOf } from "./two-groups.js";

/** One group in two results, compared, or the reasons why it is not. */
export type ResultComparison = {
	/** The result in question, and the one that it is compared with. */
	readonly of: ComparisonBasis;
	readonly against: ComparisonBasis;
	readonly label: string;
	/** In plain English. */
	readonly text: string;
} & (
	| { readonly status: "not-comparable"; readonly reasons: readonly Incomparability[] }
	| {
			readonly status: "compared";
			readonly bridges: readonly Bridge[];
			readonly rate: ShownEstimate;
			readonly referenceRate: ShownEstimate;
			readonly ratio: ShownEstimate;
			readonly difference: ShownEstimate;
			readonly test: SingleTest;
	  }
);

/**
 * Compares one group in two results: a trust with another, a year with the one before. Results whose bases do not agree
 * are not compared, unless by a bridge that is asked for by name: the answer then says why, and nothing is thrown.
 *
 * Years that are compared one by one find changes by chance: for a series use `groupTrend`. A place within another, such
 * as a trust within England, is compared with a figure that it is part of.
 *
 * @param result - exact or released, see `compareGroups`.
 * @param options.against - the result to compare with.
 * @param options.group - label of the group in `result`, `All` for everybody.
 * @param options.bridges - names of bridges that may be used; none if left out.
 * @param options.confidence - above 0 and below 1; 0.95 if left out.
 * @throws {@link ArgumentError} for a group that is not in `result`, or a wrong bridge or confidence.
 *
 * @example
 * ```ts
 * import { careBoardDetentions, compareResults, measurePublished } from "pcref/measures";
 *
 * const [one, other] = ["QMF", "QWE"].map((board) =>
 * 	measurePublished(careBoardDetentions(board), { comparator: null }),
 * );
 * const compared = compareResults(one!, { against: other!, group: "White" });
 * compared.status; // => "compared"
 * const month = { ...other!, period: { start: "2024-03-01", end: "2024-03-31" } };
 * compareResults(one!, { against: month, group: "White" }); // => { status: "not-comparable", reasons: [{ aspect: "period-length" }] }
 * ```
 */
export function compareResults(
	result: ShownResult,
	{
		against,
		group,
		bridges = [],
		confidence = 0.95,
	}: {
		readonly against: ShownResult;
		readonly group: string;
		readonly bridges?: readonly BridgeId[];
		readonly confidence?: number;
	},
): ResultComparison {
	requireConfidence(confidence);
	if (confidence === 1) throw new ArgumentError("confidence", "must be below 1");
	const own = result.groups.find(({ label }) => label === group);
	if (own === undefined) throw new ArgumentError("group", `must be a group of the result, but is ${group}`);
	const common = { of: basisOf(result), against: basisOf(against), label: group };
	const found = comparability(result, against, { group, bridges });
	if (found.status === "not-comparable") {
		const reasons = found.reasons.map(({ text }) => text).join("; ");
		return { ...common, ...found, text: `${group}: not compared with ${nameOf(against)}: ${reasons}.` };
	}
	const other = against.groups.find(({ label }) => label === labelIn(group, { from: result, to: against }));
	const figures = figuresOf({
		...restated({ own, other, result, against, bridges: found.bridges }),
		result,
		confidence,
	});
	const rates = { rate: own.crudeRate, referenceRate: other?.crudeRate ?? noSuchGroup };
	const text = [
		inWords({ ...rates, ...figures, group, result, against, confidence }),
		...found.bridges.map(({ caveat }) => caveat),
	].join(" ");
	return { ...common, status: "compared", bridges: found.bridges, ...rates, ...figures, text };
}

type Figures = Pick<
	Extract<ResultComparison, { readonly status: "compared" }>,
	"ratio" | "difference" | "test"
>;

const noSuchGroup = {
	status: "undefined",
	reason: "the other result has no such group",
	method: "log",
} as const;

interface Pair {
	readonly left: Found<Counted>;
	readonly right: Found<Counted>;
}

/** Both counts, over the population of the later result where that bridge is used. */
function restated({
	own,
	other,
	result,
	against,
	bridges,
}: {
	readonly own: ShownGroup;
	readonly other: ShownGroup | undefined;
	readonly result: ShownResult;
	readonly against: ShownResult;
	readonly bridges: readonly Bridge[];
}): Pair {
	if (other === undefined) return { left: countedOf(own), right: noSuchGroup };
	if (!bridges.some(({ id }) => id === "restated-by-later-population")) {
		return { left: countedOf(own), right: countedOf(other) };
	}
	const { population } = result.period.start > against.period.start ? own : other;
	const over = ({ count }: ShownGroup): Found<Counted> => {
		const lacking = [count, population].find(({ status }) => status !== "ok");
		if (lacking !== undefined && lacking.status !== "ok") return lacking;
		const [events, total] = [count, population].map((each) => (each.status === "ok" ? each.value : 0));
		return { status: "ok", value: { count: events ?? 0, total: total ?? 0 } };
	};
	return { left: over(own), right: over(other) };
}

function figuresOf({
	left,
	right,
	result,
	confidence,
}: Pair & { readonly result: ShownResult; readonly confidence: number }): Figures {
	const kind = figureKind(result);
	const none = ({
		status,
		reason,
	}: {
		readonly status: "undefined" | "suppressed";
		readonly reason: string;
	}) => ({
		ratio: { status, reason, method: kind === "share" ? "koopman" : "log" },
		difference: { status, reason, method: kind === "share" ? "newcombe" : "mover-exact" },
		test: { status, reason, method: "minimum-likelihood" },
	});
	if (kind === "median") return none({ status: "undefined", reason: "medians are not compared" });
	if (left.status !== "ok") return none(left);
	if (right.status !== "ok") return none(right);
	const two = { group: left.value, reference: right.value, kind, confidence };
	return {
		ratio: ratioOf(two),
		difference: differenceOf({ ...two, per: result.definition.per }),
		test: testOf(two),
	};
}

function inWords({
	rate,
	ratio,
	test,
	group,
	result,
	against,
	confidence,
}: Figures & {
	readonly rate: ShownEstimate;
	readonly group: string;
	readonly result: ShownResult;
	readonly against: ShownResult;
	readonly confidence: number;
}): string {
	const other = nameOf(against);
	if (ratio.status !== "ok" || test.status !== "ok") {
		const reason = ratio.status === "ok" ? "there is no test" : ratio.reason;
		return `${group}: not compared with ${other}: ${reason}.`;
	}
	const own =
		rate.status === "ok" ? `${rateInWords(rate.value, result.definition, result.denominator)}, ` : "";
	const verdict =
		test.pValue >= 1 - confidence
			? "These figures do not show a clear difference"
			: `The figure is clearly ${ratio.value > 1 ? "higher" : "lower"}`;
	return `${group}: ${own}${formatNumber(ratio.value, 2)} times${limitsInWords(ratio, 2)} that of ${other}. ${verdict} (p ${pInWords(test.pValue)}).`;
}

/** `NHS X, 2023-04-01 to 2024-03-31`. */
function nameOf({ subject, period }: ShownResult): string {
	return `${subject.name}, ${period.start} to ${period.end}`;
}
