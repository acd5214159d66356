import { ArgumentError } from "../../issues/argument-error.js";
import { meanDistance, type SubgroupWeighting } from "./mean-distance.js";
import { type InequalityEstimate, knownSubgroups, type Subgroup } from "./subgroup.js";

/**
 * How far the subgroups' figures lie from one of them, on average (MDR). The reference is a comparator, not a norm.
 *
 * Formula: the mean of `|y - reference|`, over subgroups (`unweighted`) or over people (`weighted`). No limits, for the
 * reasons given at {@link meanDifferenceFromMean}.
 *
 * @param options.subgroups - at least three with a figure; up to 15 per cent may be missing.
 * @param options.reference - position of the reference subgroup, from 0.
 * @param options.weighting - whether every subgroup counts alike, or by its people.
 * @returns the mean distance in the unit of the figures, without limits; undefined where the reference has no figure.
 * @throws {@link ArgumentError} for a reference that is not there, a number that is not finite, or a negative standard
 * error or population.
 *
 * Source: World Health Organization, Health Equity Assessment Toolkit, technical notes.
 *
 * @example
 * ```ts
 * import { meanDifferenceFromReference } from "pcref/statistics";
 *
 * const subgroups = [{ value: 40 }, { value: 20 }, { value: 10 }, { value: 10 }];
 * meanDifferenceFromReference({ subgroups, reference: 1, weighting: "unweighted" }); // => { status: "ok", value: 10 }
 * ```
 */
export function meanDifferenceFromReference({
	subgroups,
	reference,
	weighting,
}: {
	readonly subgroups: readonly Subgroup[];
	readonly reference: number;
	readonly weighting: SubgroupWeighting;
}): InequalityEstimate {
	const method = `mean-difference-from-reference-${weighting}`;
	const chosen = subgroups[reference];
	if (chosen === undefined) {
		throw new ArgumentError("reference", `must be the position of a subgroup, but is ${reference}`);
	}
	const known = knownSubgroups({ subgroups });
	if ("reason" in known) return { status: "undefined", reason: known.reason, method };
	if (chosen.value === null) {
		return { status: "undefined", reason: "the figure of the reference subgroup is missing", method };
	}
	return meanDistance({ known, from: chosen.value, weighting, method });
}
