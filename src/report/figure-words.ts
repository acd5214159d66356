import type { ReleasedEstimate, ReleasedResult } from "../disclosure/released.js";
import { breakdowns } from "../measures/breakdowns/breakdown.js";
import { figureKind } from "../measures/comparisons/counted.js";
import type { ShownEstimate } from "../measures/comparisons/shown-result.js";
import { formatNumber } from "./format-number.js";

/** What the figure of a group is called: `Crude rate`, `Share`, `Median`. */
export function figureName(result: ReleasedResult): "Crude rate" | "Share" | "Median" {
	return { rate: "Crude rate", share: "Share", median: "Median" }[figureKind(result)] as ReturnType<
		typeof figureName
	>;
}

/** What a figure is in: `per 100,000 residents`, `per 1,000 bed days`, `per cent`, `days`. */
export function unitOfFigure(result: ReleasedResult): string {
	const { definition, denominator } = result;
	const kind = figureKind(result);
	if (kind === "share") return "per cent";
	if (kind === "median") return `${definition.unit}s`;
	const of = { "resident-population": "residents", "bed-days": "bed days", records: "", documents: "" };
	return `per ${formatNumber(definition.per)} ${denominator === null ? "residents" : of[denominator.basis]}`.trim();
}

/** What counts are divided by, as the heading of a column. */
export function denominatorHeading({ denominator }: ReleasedResult): string {
	if (denominator?.basis === "bed-days") return "Bed days";
	return denominator === null || denominator.basis === "resident-population" ? "Population" : "Among";
}

/** Published tables have classifications of their own, all of them ethnic. */
export function isEthnic({ classification }: Pick<ReleasedResult, "classification">): boolean {
	return !Object.hasOwn(breakdowns, classification.id);
}

/** Heading of the column of groups. */
export function groupHeading(result: Pick<ReleasedResult, "classification">): string {
	return isEthnic(result) ? "Ethnic group" : "Group";
}

/** An estimate that was worked out from released figures, as one that no rule rounded. */
export function unrounded(estimate: ShownEstimate): ReleasedEstimate {
	if (estimate.status === "ok") return { ...estimate, rounding: "none" };
	const { method } = estimate;
	return estimate.status === "suppressed"
		? { status: "suppressed", reason: "small-number", method }
		: { status: "undefined", reason: estimate.reason, method };
}
