import { comparatorInWords } from "../measures/comparisons/comparator.js";
import type { GroupComparisons } from "../measures/comparisons/group-comparison.js";
import type { ComparisonBasis, ShownEstimate } from "../measures/comparisons/shown-result.js";
import type { InequalitySummary } from "../measures/comparisons/summarise-inequality.js";
import type { TargetProgress } from "../measures/trends/target-progress.js";
import type { Trend } from "../measures/trends/trend.js";
import type { Findings } from "./findings.js";
import type { TidyCells } from "./tidy-csv.js";

/** Findings as rows of the tidy table, one for each figure. */
export function rowsOfFindings({ comparisons, summaries, trends, targets }: Findings): readonly TidyCells[] {
	return [
		...comparisons.flatMap(rowsOfComparisons),
		...summaries.flatMap(rowsOfSummary),
		...trends.flatMap(rowsOfTrend),
		...targets.flatMap(rowsOfTarget),
	];
}

function basisCells(basis: ComparisonBasis): TidyCells {
	const { definition, period, subject, classification, slice, denominator, synthetic, counts } = basis;
	return {
		measure: definition.id,
		period_start: period.start,
		period_end: period.end,
		organisation_code: subject.code,
		organisation_name: subject.name,
		classification: classification.id,
		part_of: slice?.by.id ?? null,
		part: slice?.label ?? null,
		denominator: denominator?.title ?? null,
		denominator_basis: denominator?.basis ?? null,
		denominator_vintage: denominator?.vintage ?? null,
		counts,
		synthetic: String(synthetic),
	};
}

function estimateCells(estimate: ShownEstimate): TidyCells {
	const { status, method } = estimate;
	if (estimate.status !== "ok") return { status, method, reason: estimate.reason };
	const { value, lower, upper, confidence } = estimate;
	return {
		status,
		value,
		lower,
		upper,
		confidence: lower === null && upper === null ? null : confidence,
		method,
	};
}

function rowsOfComparisons(comparisons: GroupComparisons): readonly TidyCells[] {
	const { definition, comparator, groups, family } = comparisons;
	return groups.flatMap(
		({ group, label, level, ratio, difference, representation, test, unknown, reading }) => {
			const about: TidyCells = {
				...basisCells(comparisons),
				group_scheme: group.scheme,
				group_code: group.code,
				group: label,
				level,
				comparator: comparatorInWords(comparator),
			};
			const tested = {
				adjusted_p: test.status === "ok" ? test.adjustedPValue : null,
				reading,
			};
			const rows: readonly TidyCells[] = [
				{ statistic: "comparison-ratio", ...estimateCells(ratio), ...tested },
				{ statistic: "comparison-difference", per: definition.per, ...estimateCells(difference), ...tested },
				{ statistic: "representation-index", ...estimateCells(representation) },
				test.status === "ok"
					? {
							statistic: "comparison-p-value",
							value: test.pValue,
							status: "ok",
							method: `${test.method}; adjusted by ${family.method} for ${family.tests} tests`,
							...tested,
						}
					: {
							statistic: "comparison-p-value",
							status: test.status,
							reason: test.reason,
							method: test.method,
						},
				...(unknown.status === "ok"
					? [
							unknownRow("unknown-ethnicity-share", unknown.value.share),
							unknownRow(
								"ratio-if-unknown-were-others",
								unknown.value.ratioIfOthers,
								unknown.value.areBounds,
							),
							unknownRow(
								"ratio-if-unknown-were-the-group",
								unknown.value.ratioIfGroup,
								unknown.value.areBounds,
							),
						]
					: [{ statistic: "unknown-ethnicity-share", status: unknown.status, reason: unknown.reason }]),
			];
			return rows.map((row) => ({ ...about, ...row }));
		},
	);
}

function unknownRow(statistic: string, value: number | null, areBounds?: boolean): TidyCells {
	const method = areBounds === undefined ? null : areBounds ? "bound" : "example, no bound";
	return value === null
		? { statistic, status: "undefined", reason: "not defined", method }
		: { statistic, status: "ok", value, method };
}

function rowsOfSummary(summary: InequalitySummary): readonly TidyCells[] {
	return summary.measures.map(({ who, unit, estimate }) => ({
		...basisCells(summary),
		group: "All groups",
		level: "summary",
		comparator: summary.reference,
		statistic: `who-${who.toLowerCase()}`,
		...(unit === "figure" ? { per: summary.definition.per } : {}),
		...estimateCells(estimate),
	}));
}

/** The figures of each period, and the centre and limits of each stretch of the control chart. */
function rowsOfTrend(trend: Trend): readonly TidyCells[] {
	if (trend.status !== "ok") return [];
	const { label, figure, points, chart, breaks, definition } = trend;
	const about = {
		...basisCells(trend),
		group: label,
		level: "trend",
		...(figure === "crude-rate" || figure === "published-standardised-rate" ? { per: definition.per } : {}),
	};
	return points.flatMap(({ period, estimate }, place): readonly TidyCells[] => {
		const at = { ...about, period_start: period.start, period_end: period.end };
		const charted = chart.status === "ok" ? chart.points[place] : undefined;
		const stretch =
			chart.status === "ok" && charted !== undefined ? chart.segments[charted.segment] : undefined;
		const isBreak = breaks.some((each) => each.at === place);
		return [
			{
				...at,
				statistic: `trend-${figure}`,
				...estimateCells(estimate),
				reading: charted?.variation ?? null,
				...(isBreak ? { reason: "the series has a break before this period" } : {}),
			},
			...(stretch === undefined
				? []
				: [
						{
							...at,
							statistic: "trend-centre-and-limits",
							status: "ok",
							value: stretch.centre,
							lower: stretch.lower,
							upper: stretch.upper,
							method: stretch.provisional ? "xmr, fewer than 13 points" : "xmr",
						},
					]),
		];
	});
}

function rowsOfTarget({
	of,
	label,
	measure,
	target,
	baseline,
	changeRatio,
	standing,
}: TargetProgress): readonly TidyCells[] {
	if (of === null) return [];
	const about = {
		...basisCells(of),
		group: label,
		level: "plan",
		comparator: measure,
		per: of.definition.per,
	};
	return [
		...(baseline === null
			? []
			: [{ ...about, statistic: "plan-baseline", status: "ok", value: baseline.value }]),
		...(target === null
			? []
			: [{ ...about, statistic: "plan-target", status: "ok", value: target.value, reading: standing }]),
		{ ...about, per: null, statistic: "plan-change-ratio", ...estimateCells(changeRatio) },
	];
}
