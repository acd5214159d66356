import { average } from "../average.js";

/** Which moving ranges count. `keep-none` lets screening leave none. */
export type Screening = "none" | "screened" | "keep-none";

/**
 * The average distance between neighbours. Screening leaves out, once, the ranges of 3.267 times the average or more,
 * since they are not common variation. Where it would leave no range, or only ranges of 0, none is left out.
 *
 * @returns null where no two neighbours have a value.
 */
export function averageMovingRange(values: readonly (number | null)[], screening: Screening): number | null {
	const ranges = values.flatMap((value, index) => {
		const before = values[index - 1] ?? null;
		return index === 0 || value === null || before === null ? [] : [Math.abs(value - before)];
	});
	const all = average(ranges);
	if (screening === "none" || all === null) return all;
	const kept = average(ranges.filter((range) => range < 3.267 * all));
	return screening === "screened" && (kept === null || kept === 0) ? all : kept;
}
