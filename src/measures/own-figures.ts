import type { Estimate } from "../statistics/estimate.js";
import { proportion } from "../statistics/proportion.js";
import { riskDifference } from "../statistics/two-groups/risk-difference.js";
import { riskRatio } from "../statistics/two-groups/risk-ratio.js";
import type { CountableDefinition } from "./countable-measure.js";
import { crudeFigures, whyNotCompared } from "./crude-figures.js";
import { medianOf } from "./median.js";
import type { OwnGroupFigures } from "./own-group-figures.js";
import type { GroupResult } from "./result.js";

type Figures = Pick<GroupResult, "crudeRate" | "rateRatio" | "rateDifference">;

interface Task {
	readonly group: OwnGroupFigures;
	readonly comparator: OwnGroupFigures | null;
	readonly per: number;
	readonly confidence: number;
}

/** The figures of a group that is divided by something counted in the same records. */
export function ownFigures({
	statistic,
	...task
}: Task & { readonly statistic: CountableDefinition["statistic"] }): Figures {
	if (statistic === "share") return shares(task);
	return statistic === "median" ? medians(task) : crudeFigures(task);
}

function shares({ group, comparator, per, confidence }: Task): Figures {
	const [own, reference] = [countsOf(group), comparator === null ? null : countsOf(comparator)];
	const crudeRate =
		"reason" in own
			? undefinedBy("wilson", own.reason)
			: proportion({ count: own.count, denominator: own.total, per, confidence });
	const why = whyNotCompared(group, comparator);
	const reason = why ?? ("reason" in own ? own.reason : null);
	if (reason !== null || reference === null || "reason" in own || "reason" in reference) {
		const why = reason ?? "the comparator has no count";
		return {
			crudeRate,
			rateRatio: undefinedBy("koopman", why),
			rateDifference: undefinedBy("newcombe", why),
		};
	}
	const both = { ...own, referenceCount: reference.count, referenceTotal: reference.total, confidence };
	return { crudeRate, rateRatio: riskRatio(both), rateDifference: riskDifference({ ...both, per }) };
}

function medians({ group: { count, measured }, confidence }: Task): Figures {
	const notCompared = "medians are not compared";
	return {
		crudeRate:
			count.status === "undefined" ? undefinedBy("median", count.reason) : medianOf(measured, confidence),
		rateRatio: undefinedBy("log", notCompared),
		rateDifference: undefinedBy("mover-exact", notCompared),
	};
}

function countsOf({
	count,
	population,
}: OwnGroupFigures): { readonly count: number; readonly total: number } | { readonly reason: string } {
	if (count.status === "undefined") return { reason: count.reason };
	if (population.status === "undefined") return { reason: population.reason };
	return { count: count.value, total: population.value };
}

function undefinedBy(method: string, reason: string): Estimate {
	return { status: "undefined", reason, method };
}
