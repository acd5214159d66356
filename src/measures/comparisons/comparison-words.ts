import type { MeasureDefinition } from "../definition.js";
import { formatConfidence, formatNumber } from "../format-number.js";
import type { Denominator } from "../result.js";
import { comparatorInWords } from "./comparator.js";
import type { ComparisonTask } from "./compare-one.js";
import type { GroupComparison } from "./group-comparison.js";
import type { ShownEstimate } from "./shown-result.js";

type Known = Extract<ShownEstimate, { readonly status: "ok" }>;
type Written = Omit<GroupComparison, "text">;

/** One comparison in plain English. */
export function comparisonInWords(comparison: Written, task: ComparisonTask): string {
	const { label, rate, ratio, difference, reading, test } = comparison;
	const against = comparatorInWords(task.comparator);
	const { definition, denominator } = task.result;
	if (ratio.status === "suppressed") {
		return `${label}: not compared with ${against}, because a count that it needs is hidden.`;
	}
	if (reading === "not-compared" || test.status !== "ok") {
		const reason = ratio.status === "undefined" ? ratio.reason : "there is no test";
		return `${label}: not compared with ${against}: ${reason}.`;
	}
	const own = rate.status === "ok" ? `${rateInWords(rate.value, definition, denominator)}` : "";
	const parts = [
		ratio.status === "ok"
			? `${timesInWords(ratio)} that of ${against}`
			: `no ratio to ${against} (${ratio.reason})`,
		...(difference.status === "ok"
			? [`${differenceInWords(difference)} per ${formatNumber(definition.per)}`]
			: []),
	];
	const verdict =
		reading === "not-clear"
			? `These figures do not show a clear difference (adjusted p ${pInWords(test.adjustedPValue)}).`
			: `The figure is clearly ${reading} (adjusted p ${pInWords(test.adjustedPValue)}).`;
	return [`${label}: ${own}, ${parts.join(", ")}. ${verdict}`, ...unknownInWords(comparison)].join(" ");
}

/** What to take away of all comparisons, at most one sentence of each kind. */
export function summaryInWords(groups: readonly Written[], task: ComparisonTask): readonly string[] {
	const against = comparatorInWords(task.comparator);
	const { title } = task.result.definition;
	const labelsOf = (reading: GroupComparison["reading"]) =>
		groups.filter((group) => group.reading === reading).map(({ label }) => label);
	const sentence = (start: string, labels: readonly string[]) =>
		labels.length === 0 ? [] : [`${start}: ${labels.join("; ")}.`];
	return [
		...sentence(`${title}: clearly higher than for ${against}`, labelsOf("higher")),
		...sentence(`${title}: clearly lower than for ${against}`, labelsOf("lower")),
		...sentence(`These figures do not show a clear difference from ${against}`, labelsOf("not-clear")),
		...sentence(`Not compared with ${against}`, labelsOf("not-compared")),
	];
}

/** `239.0 per 100,000 residents`, `12.5 per cent`. */
export function rateInWords(
	value: number,
	{ per }: Pick<MeasureDefinition, "per">,
	denominator: Pick<Denominator, "basis"> | null,
): string {
	const of =
		denominator?.basis === "bed-days"
			? " bed days"
			: denominator?.basis === "resident-population"
				? " residents"
				: "";
	return per === 100 && of === ""
		? `${formatNumber(value, 1)} per cent`
		: `${formatNumber(value, 1)} per ${formatNumber(per)}${of}`;
}

function timesInWords(ratio: Known): string {
	return `${formatNumber(ratio.value, 2)} times${limitsInWords(ratio, 2)}`;
}

function differenceInWords(difference: Known): string {
	const more = difference.value >= 0 ? "more" : "fewer";
	const size = formatNumber(Math.abs(difference.value), 1);
	return `${size} ${more}${limitsInWords(difference, 1)}`;
}

/** ` (95% limits 3.35 to 3.54)`; nothing where there are none. */
export function limitsInWords({ lower, upper, confidence }: Known, decimals: number): string {
	if (lower === null && upper === null) return "";
	const name = `${formatConfidence(confidence)} limits`;
	if (upper === null) return ` (${name} ${formatNumber(lower ?? 0, decimals)} and above)`;
	if (lower === null) return ` (${name} up to ${formatNumber(upper, decimals)})`;
	return ` (${name} ${formatNumber(lower, decimals)} to ${formatNumber(upper, decimals)})`;
}

/** A p-value: `below 0.001`, `0.034`. */
export function pInWords(p: number): string {
	return p < 0.001 ? "below 0.001" : formatNumber(p, 3);
}

function unknownInWords({ unknown }: Written): readonly string[] {
	if (unknown.status !== "ok" || unknown.value.count === 0) return [];
	const { share, ratioIfGroup, ratioIfOthers, areBounds } = unknown.value;
	const percentage = `${formatNumber(100 * share, 1)} per cent of events are of unknown ethnicity`;
	if (ratioIfGroup === null || ratioIfOthers === null) return [`${percentage}.`];
	const limits = `${formatNumber(ratioIfOthers, 2)} if none of these were the group's and ${formatNumber(ratioIfGroup, 2)} if all were`;
	return [`${percentage}: the ratio ${areBounds ? "lies between" : "would be"} ${limits}.`];
}
