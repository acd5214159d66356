import { ArgumentError } from "../../issues/argument-error.js";

/**
 * Leaves out the first and the last of `1 / trim` rank groups of z-scores, as the Summary Hospital-level Mortality
 * Indicator does: for trim 0.1 about a tenth at each end. The group of rank `r` of `K` is `floor(r g / (K + 1))` with
 * `g = 1 / trim` rounded to a whole number of groups, so that 0.3 is a third and 0.5 leaves nothing; equal scores share
 * the mean of their ranks.
 *
 * @param options.z - z-scores; an infinite one ranks at its end and is left out too.
 * @param options.trim - share at each end, above 0 and not above 0.5; 0.1 if left out.
 * @returns the scores, null where left out.
 * @throws {@link ArgumentError} for a score that is not a number or a trim outside the range.
 *
 * Source: NHS Digital, Summary Hospital-level Mortality Indicator: methodology; FunnelPlotR.
 *
 * @example
 * ```ts
 * import { truncateRanks } from "pcref/statistics";
 *
 * truncateRanks({ z: [-9, -1, 0, 1, 9], trim: 0.25 }); // => [null, -1, 0, 1, null]
 * ```
 */
export function truncateRanks({
	z,
	trim = 0.1,
}: {
	readonly z: readonly number[];
	readonly trim?: number;
}): readonly (number | null)[] {
	if (!(trim > 0 && trim <= 0.5)) {
		throw new ArgumentError("trim", `must be above 0 and not above 0.5, but is ${trim}`);
	}
	const groups = Math.round(1 / trim);
	return z.map((score, index) => {
		if (Number.isNaN(score)) throw new ArgumentError(`z[${index}]`, "must be a number");
		let below = 0;
		let equal = 0;
		for (const other of z) {
			if (other < score) below += 1;
			if (other === score) equal += 1;
		}
		const rank = below + (equal + 1) / 2;
		const group = Math.floor((rank * groups) / (z.length + 1));
		return group === 0 || group >= groups - 1 || !Number.isFinite(score) ? null : score;
	});
}
