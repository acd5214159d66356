import { ArgumentError } from "../issues/argument-error.js";
import { requireOneOf } from "./argument-checks.js";

/** How p-values are adjusted. */
export type MultipleComparisonMethod =
	| "bonferroni"
	| "sidak"
	| "holm"
	| "hochberg"
	| "hommel"
	| "benjamini-hochberg"
	| "benjamini-yekutieli";

/**
 * Adjusts p-values for having looked at many: with 18 ethnic groups one in twenty tests finds something by chance.
 *
 * `holm` suits the 5 or 18 ethnic groups and needs no assumption; `bonferroni` and `sidak` are never better.
 * `hochberg` and `hommel` need independent or positively dependent tests. For many organisations use
 * `benjamini-hochberg`, which limits the expected share of false findings among all findings, or a funnel plot with 99.8
 * per cent limits.
 *
 * @param options.pValues - from 0 to 1; null where missing: it stays missing and is not counted.
 * @param options.method - named, never chosen silently.
 * @returns adjusted p-values in the order given; equal p-values get equal answers.
 * @throws {@link ArgumentError} for a p-value outside 0 to 1.
 *
 * Source: S. Holm (1979) Scandinavian Journal of Statistics 6, 65-70; Y. Hochberg (1988) Biometrika 75, 800-802;
 * G. Hommel (1988) Biometrika 75, 383-386; Y. Benjamini and Y. Hochberg (1995) Journal of the Royal Statistical Society
 * B 57, 289-300; Y. Benjamini and D. Yekutieli (2001) Annals of Statistics 29, 1165-1188; Z. Sidak (1967) Journal of the
 * American Statistical Association 62, 626-633.
 *
 * @example
 * ```ts
 * import { adjustForMultipleComparisons } from "pcref/statistics";
 *
 * adjustForMultipleComparisons({ pValues: [0.25, null, 0.125], method: "holm" }); // => [0.25, null, 0.25]
 * adjustForMultipleComparisons({ pValues: [0.25, 0.125], method: "bonferroni" }); // => [0.5, 0.25]
 * ```
 */
export function adjustForMultipleComparisons({
	pValues,
	method,
}: {
	readonly pValues: readonly (number | null)[];
	readonly method: MultipleComparisonMethod;
}): readonly (number | null)[] {
	requireOneOf<string>("method", method, Object.keys(adjustments));
	const known: { readonly place: number; readonly p: number }[] = [];
	for (const [place, p] of pValues.entries()) {
		if (p === null) continue;
		if (!(p >= 0 && p <= 1)) throw new ArgumentError(`pValues[${place}]`, `must be from 0 to 1, but is ${p}`);
		known.push({ place, p });
	}
	known.sort((a, b) => a.p - b.p);
	const adjusted = adjustments[method](known.map(({ p }) => p));
	const result: (number | null)[] = pValues.map(() => null);
	known.forEach(({ place }, k) => {
		result[place] = Math.min(1, adjusted[k] ?? 1);
	});
	return result;
}

/** Each takes p-values in rising order. */
const adjustments: Readonly<
	Record<MultipleComparisonMethod, (sorted: readonly number[]) => readonly number[]>
> = {
	bonferroni: (sorted) => sorted.map((p) => p * sorted.length),
	// expm1 and log1p keep the digits of a tiny p-value.
	sidak: (sorted) => sorted.map((p) => -Math.expm1(sorted.length * Math.log1p(-p))),
	holm: (sorted) => risingFromBelow(sorted.map((p, k) => p * (sorted.length - k))),
	hochberg: (sorted) => risingFromAbove(sorted.map((p, k) => p * (sorted.length - k))),
	hommel,
	"benjamini-hochberg": (sorted) => risingFromAbove(sorted.map((p, k) => (p * sorted.length) / (k + 1))),
	"benjamini-yekutieli": (sorted) => {
		let harmonic = 0;
		for (let k = 1; k <= sorted.length; k += 1) harmonic += 1 / k;
		return risingFromAbove(sorted.map((p, k) => (p * harmonic * sorted.length) / (k + 1)));
	},
};

/** Each number, or the largest before it. */
function risingFromBelow(numbers: readonly number[]): readonly number[] {
	let largest = 0;
	return numbers.map((number) => {
		largest = Math.max(largest, number);
		return largest;
	});
}

/** Each number, or the smallest after it. */
function risingFromAbove(numbers: readonly number[]): readonly number[] {
	let smallest = 1;
	return numbers
		.map((_, k) => k)
		.reduceRight<number[]>((result, k) => {
			smallest = Math.min(smallest, numbers[k] ?? 1);
			result[k] = smallest;
			return result;
		}, []);
}

/**
 * Hommel's adjustment by closure: every set of hypotheses is tested by Simes' rule, and the adjusted p-value is the
 * largest over the sets that hold the hypothesis. In each set size those with the largest p-values decide.
 */
function hommel(sorted: readonly number[]): readonly number[] {
	const count = sorted.length;
	const adjusted = [...sorted];
	for (let size = count; size >= 2; size -= 1) {
		const lead = count - size;
		let rest = Number.POSITIVE_INFINITY;
		for (let rank = 2; rank <= size; rank += 1) {
			rest = Math.min(rest, (size * (sorted[lead + rank - 1] ?? 1)) / rank);
		}
		for (let k = 0; k < count; k += 1) {
			const simes = Math.min(rest, size * (sorted[Math.min(k, lead)] ?? 1));
			adjusted[k] = Math.max(adjusted[k] ?? 0, simes);
		}
	}
	return adjusted;
}
