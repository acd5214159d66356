import type { Estimate } from "../statistics/estimate.js";
import type { GroupResult } from "./result.js";

/** Which group a figure is about. */
export type GroupIdentity = Pick<GroupResult, "group" | "label" | "level">;

/** The figures of a group that is not compared with others: `count` of `denominator`, and what is made of them. */
export function uncomparedGroup({
	group,
	label,
	level,
	count,
	denominator,
	crudeRate,
}: GroupIdentity & {
	readonly count: number;
	readonly denominator: number;
	readonly crudeRate: Estimate;
}): GroupResult {
	const notCompared = (method: string): Estimate => ({
		status: "undefined",
		reason: "groups are not compared in this indicator",
		method,
	});
	return {
		group,
		label,
		level,
		count: { status: "ok", value: count },
		population: { status: "ok", value: denominator },
		crudeRate,
		standardisedRates: [],
		rateRatio: notCompared("log"),
		rateDifference: notCompared("mover-exact"),
		standardisedRatio: notCompared("log"),
		published: [],
	};
}
