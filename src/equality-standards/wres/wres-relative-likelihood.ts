import { ArgumentError } from "../../issues/argument-error.js";
import { requireWhole } from "../require-whole.js";
import { type Fraction, fourFifthsRange, type RelativeLikelihoodRange } from "./relative-likelihood-range.js";
import type { ComparedCounts, GroupCount } from "./wres-return.js";

/** A relative likelihood with its place in a range, or why there is none. */
export type WresRelativeLikelihood =
	| {
			readonly status: "ok";
			readonly indicator: 2 | 3 | 4;
			readonly value: number;
			/** Decided on whole numbers, so that a value on a limit is never moved by rounding. */
			readonly range: "below" | "within" | "above";
	  }
	| { readonly status: "undefined"; readonly indicator: 2 | 3 | 4; readonly reason: string };

function requireCounts(argument: string, { count, total }: GroupCount): void {
	requireWhole(`${argument}.count`, count);
	requireWhole(`${argument}.total`, total);
	if (count > total) throw new ArgumentError(`${argument}.count`, `is more than the total of ${total}`);
}

function requireFraction(argument: string, { numerator, denominator }: Fraction): void {
	requireWhole(`${argument}.numerator`, numerator);
	requireWhole(`${argument}.denominator`, denominator);
	if (denominator === 0) throw new ArgumentError(`${argument}.denominator`, "must be above 0");
}

/**
 * Indicator 2, 3 or 4 of the Workforce Race Equality Standard: how many times as likely one group is to be appointed,
 * to be disciplined or to have training. Indicators 2 and 4 divide the likelihood of White staff by that of Black and
 * minority ethnic staff, indicator 3 the other way round, so that above 1 always means that Black and minority ethnic
 * staff are worse off.
 *
 * Formula: NHS England, Workforce Race Equality Standard indicators. The value carries no interval: with small
 * numbers it moves a great deal from year to year.
 *
 * @param options `indicator`. `white`, `blackAndMinorityEthnic`: `count` people to whom it happened of `total`
 * shortlisted applicants (indicator 2) or staff (3 and 4). `range`: {@link fourFifthsRange} unless given.
 * @returns The ratio and its place in the range; `undefined` with a reason where a group has nobody in it, or where
 * the likelihood to divide by is 0.
 * @throws ArgumentError where a count is no whole number of 0 or more, or is more than its total.
 *
 * @example
 * ```ts
 * import { wresRelativeLikelihood } from "pcref/equality-standards";
 *
 * const counts = { white: { count: 10, total: 100 }, blackAndMinorityEthnic: { count: 8, total: 100 } };
 * wresRelativeLikelihood({ indicator: 2, ...counts }); // => { status: "ok", value: 1.25, range: "within" }
 * wresRelativeLikelihood({ indicator: 3, ...counts }); // => { status: "ok", value: 0.8, range: "within" }
 *
 * const nobody = { ...counts, blackAndMinorityEthnic: { count: 0, total: 12 } };
 * wresRelativeLikelihood({ indicator: 4, ...nobody }); // => { status: "undefined", reason: "the likelihood to divide by is 0" }
 * ```
 */
export function wresRelativeLikelihood(
	options: ComparedCounts & {
		readonly indicator: 2 | 3 | 4;
		readonly range?: RelativeLikelihoodRange;
	},
): WresRelativeLikelihood {
	const { indicator, white, blackAndMinorityEthnic, range = fourFifthsRange } = options;
	if (indicator !== 2 && indicator !== 3 && indicator !== 4) {
		throw new ArgumentError("indicator", "must be 2, 3 or 4");
	}
	requireCounts("white", white);
	requireCounts("blackAndMinorityEthnic", blackAndMinorityEthnic);
	requireFraction("range.lower", range.lower);
	requireFraction("range.upper", range.upper);
	const [over, under] = indicator === 3 ? [blackAndMinorityEthnic, white] : [white, blackAndMinorityEthnic];
	if (over.total === 0 || under.total === 0) {
		return { status: "undefined", indicator, reason: "there is nobody in one of the groups" };
	}
	if (under.count === 0)
		return { status: "undefined", indicator, reason: "the likelihood to divide by is 0" };
	const top = BigInt(over.count) * BigInt(under.total);
	const bottom = BigInt(under.count) * BigInt(over.total);
	const beyond = ({ numerator, denominator }: Fraction): bigint =>
		top * BigInt(denominator) - bottom * BigInt(numerator);
	return {
		status: "ok",
		indicator,
		value: (over.count * under.total) / (under.count * over.total),
		range: beyond(range.lower) < 0n ? "below" : beyond(range.upper) > 0n ? "above" : "within",
	};
}
