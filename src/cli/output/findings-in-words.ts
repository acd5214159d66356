import type { Released } from "../../disclosure/released.js";
import { comparatorInWords } from "../../measures/comparisons/comparator.js";
import { pInWords } from "../../measures/comparisons/comparison-words.js";
import type { GroupComparison, GroupComparisons } from "../../measures/comparisons/group-comparison.js";
import type { ShownEstimate } from "../../measures/comparisons/shown-result.js";
import type { InequalitySummary } from "../../measures/comparisons/summarise-inequality.js";
import type { Trend } from "../../measures/trends/trend.js";
import { unitOfFigure } from "../../report/figure-words.js";
import type { Findings } from "../../report/findings.js";
import { formatNumber } from "../../report/format-number.js";
import { periodLabel } from "../../report/period-label.js";
import { textTable } from "./text-table.js";

/** Findings as tables and sentences for a terminal, one text for each. */
export function findingsInWords(
	{ disclosure, results }: Released,
	{ comparisons, summaries, trends, targets }: Findings,
): readonly string[] {
	const found = [
		...comparisons.map(comparisonsInWords),
		...summaries.map(summaryInWords),
		...trendsInWords(trends, results),
		...(targets.length === 0
			? []
			: [`Progress towards the plan's targets\n\n${targets.map(({ text }) => `- ${text}\n`).join("")}`]),
	];
	return disclosure.stamp === null ? found : found.map((text) => `${disclosure.stamp}\n${text}`);
}

function comparisonsInWords(comparisons: GroupComparisons): string {
	const { definition, subject, comparator, groups, family, text, slice } = comparisons;
	const against = comparatorInWords(comparator);
	const table = textTable<GroupComparison>(
		[
			{ title: "Group", value: ({ label }) => label },
			{ title: "Ratio", align: "right", value: ({ ratio }) => estimate(ratio, 2) },
			{
				title: `Difference per ${formatNumber(definition.per)}`,
				align: "right",
				value: ({ difference }) => estimate(difference, 1),
			},
			{
				title: "Representation",
				align: "right",
				value: ({ representation }) => estimate(representation, 2),
			},
			{
				title: "Adjusted p",
				align: "right",
				value: ({ test }) =>
					test.status === "ok"
						? pInWords(test.adjustedPValue)
						: test.status === "suppressed"
							? "hidden"
							: "-",
			},
			{
				title: "If unknown are others / the group",
				align: "right",
				value: ({ unknown }) => {
					if (unknown.status !== "ok") return unknown.status === "suppressed" ? "hidden" : "-";
					const { ratioIfOthers, ratioIfGroup } = unknown.value;
					return [ratioIfOthers, ratioIfGroup]
						.map((value) => (value === null ? "-" : formatNumber(value, 2)))
						.join(" / ");
				},
			},
		],
		groups,
	);
	return [
		`${definition.title}, ${subject.name}${slice === undefined ? "" : `, ${slice.label}`}: compared with ${against}\n\n`,
		table,
		`\n${text.map((sentence) => `- ${sentence}\n`).join("")}`,
		`- p-values are adjusted for ${family.tests} tests (${family.method}). Figures are crude: they do not allow for age and sex.\n`,
	].join("");
}

function summaryInWords({ definition, subject, measures, reference, caveats }: InequalitySummary): string {
	const units = {
		figure: "as the figures",
		"figure-squared": "squared",
		"per-cent": "per cent",
		thousandths: "thousandths",
		times: "times",
	};
	return [
		`${definition.title}, ${subject.name}: all groups in one number${reference === null ? "" : `, from ${reference}`}\n\n`,
		textTable(
			[
				{ title: "Measure", value: ({ who, title }) => `${title} (${who})` },
				{ title: "Value", align: "right", value: ({ estimate: each }) => estimate(each, 2) },
				{ title: "Unit", value: ({ unit }) => units[unit] },
			],
			measures,
		),
		"\n",
		...caveats.map((caveat) => `- ${caveat}\n`),
	].join("");
}

function trendsInWords(trends: readonly Trend[], results: Released["results"]): readonly string[] {
	return trends.map((trend) => {
		const sentences = trend.text.map((sentence) => `- ${sentence}\n`).join("");
		if (trend.status !== "ok") return sentences;
		const { definition, subject, classification, label, points, chart, synthetic } = trend;
		const result = results.find(
			(each) =>
				each.definition.id === definition.id &&
				each.subject.code === subject.code &&
				each.classification.id === classification.id,
		);
		const unit = trend.figure === "crude-rate" && result !== undefined ? `, ${unitOfFigure(result)}` : "";
		const rows = points.map((point, place) => ({ ...point, place }));
		return [
			`${definition.title}, ${subject.name}, over time: ${label}${synthetic ? " (synthetic data)" : ""}\n\n`,
			textTable(
				[
					{ title: "Period", value: ({ period }) => periodLabel(period) },
					{
						title: trend.figure === "ratio" ? "Ratio" : `Figure${unit}`,
						align: "right",
						value: ({ estimate: each }) => estimate(each, trend.figure.endsWith("ratio") ? 2 : 1),
					},
					{
						title: "Variation",
						value: ({ place, estimate: each }) =>
							chart.status === "ok" && each.status === "ok" ? (chart.points[place]?.variation ?? "-") : "-",
					},
				],
				rows,
			),
			"\n",
			sentences,
		].join("");
	});
}

function estimate(value: ShownEstimate, decimals: number): string {
	if (value.status !== "ok") return value.status === "suppressed" ? "hidden" : "-";
	const { lower, upper } = value;
	const shown = formatNumber(value.value, decimals);
	return lower === null || upper === null
		? shown
		: `${shown} (${formatNumber(lower, decimals)} to ${formatNumber(upper, decimals)})`;
}
