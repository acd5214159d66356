import type { ReleasedEstimate, ReleasedGroup, ReleasedResult } from "../disclosure/released.js";
import { pInWords } from "../measures/comparisons/comparison-words.js";
import type { GroupComparison } from "../measures/comparisons/group-comparison.js";
import type { PublishedRate } from "../measures/result.js";
import { type Cells, cellsOfTable } from "./cells.js";
import { comparisonsOf } from "./comparisons-of-result.js";
import { type Column, dataTable, type Row } from "./data-table.js";
import { denominatorHeading, figureName, groupHeading, unitOfFigure, unrounded } from "./figure-words.js";
import { formatConfidence, formatNumber } from "./format-number.js";
import type { Html, HtmlPart } from "./html.js";
import { standardisationName } from "./method-names.js";

/** Counts, populations and rates of every group, with what the publisher printed beside them. */
export function ratesTable(result: ReleasedResult, id: string): Html {
	const { groups, definition } = result;
	const cells = cellsOfTable();
	const standardised =
		groups.find(({ standardisedRates }) => standardisedRates.length > 0)?.standardisedRates ?? [];
	const printed = (["crude-rate", "standardised-rate"] as const).filter((statistic) =>
		groups.some(({ published }) => published.some((rate) => rate.statistic === statistic)),
	);
	const columns: Column[] = [
		{ heading: groupHeading(result) },
		{ heading: "Count", numeric: true },
		{ heading: denominatorHeading(result), numeric: true },
		{
			heading: `${figureName(result)}${intervalNote(groups.map(({ crudeRate }) => crudeRate))}`,
			numeric: true,
		},
		...standardised.map(({ method }, index) => ({
			heading: `${standardisationName(method)}${intervalNote(groups.flatMap(({ standardisedRates }) => standardisedRates[index] ?? []))}`,
			numeric: true,
		})),
		...printed.map((statistic) => ({ heading: printedHeadings[statistic], numeric: true })),
	];
	const rows = groups.map(
		(group): Row => ({
			heading: group.label,
			kind: rowKind(group, result),
			cells: [
				cells.quantity(group.count),
				cells.quantity(group.population),
				cells.estimate(group.crudeRate, { decimals: 1 }),
				...standardised.map((_, index) => {
					const rate = group.standardisedRates[index];
					return rate === undefined
						? cells.blank(
								group.population.status === "undefined" ? group.population.reason : "not worked out",
							)
						: cells.estimate(rate, { decimals: 1 });
				}),
				...printed.map((statistic) => {
					const rate = group.published.find((candidate) => candidate.statistic === statistic);
					return rate === undefined ? cells.blank("not published") : printedRate(rate);
				}),
			],
		}),
	);
	return dataTable({
		id,
		caption: `${definition.title}: counts and ${figureName(result) === "Crude rate" ? "rates" : `${figureName(result).toLowerCase()}s`} ${unitOfFigure(result)}`,
		columns,
		rows,
		notes: cells.notes(),
	});
}

/** Ratio, difference, representation and test of every group against the comparator. */
export function comparisonTable(result: ReleasedResult, id: string): Html {
	const { groups, definition, comparator } = result;
	const cells = cellsOfTable();
	const compared = groups.filter(({ level }) => level !== "total" && level !== "unknown");
	const comparisons = comparisonsOf(result);
	const isComparator = ({ label }: ReleasedGroup) => label === comparator;
	const hasStandardised = compared.some(({ standardisedRatio }) => standardisedRatio.status !== "undefined");
	const cell = (group: ReleasedGroup, estimate: ReleasedEstimate, decimals: number): HtmlPart =>
		isComparator(group) ? "comparator" : cells.estimate(estimate, { decimals });
	const rates = figureName(result) === "Crude rate" ? "crude rates" : "shares";
	return dataTable({
		id,
		caption: `${definition.title}: each group against ${comparator ?? "none"}`,
		columns: [
			{ heading: groupHeading(result) },
			{
				heading: `Ratio of ${rates}${intervalNote(compared.map(({ rateRatio }) => rateRatio))}`,
				numeric: true,
			},
			{
				heading: `Difference of ${rates} per ${formatNumber(definition.per)}${intervalNote(compared.map(({ rateDifference }) => rateDifference))}`,
				numeric: true,
			},
			...(hasStandardised
				? [
						{
							heading: `Ratio of standardised rates${intervalNote(compared.map(({ standardisedRatio }) => standardisedRatio))}`,
							numeric: true,
						},
					]
				: []),
			{ heading: "p-value, adjusted", numeric: true },
			{ heading: "Representation index", numeric: true },
		],
		rows: compared.map((group) => {
			const comparison = comparisons.against.get(group.label);
			const index = comparisons.everybody.get(group.label)?.representation;
			return {
				heading: group.label,
				kind: rowKind(group, result),
				cells: [
					cell(group, group.rateRatio, 2),
					cell(group, group.rateDifference, 1),
					...(hasStandardised ? [cell(group, group.standardisedRatio, 2)] : []),
					isComparator(group) ? "comparator" : testCell(comparison, cells),
					index === undefined
						? cells.blank("not compared with everybody")
						: cells.estimate(unrounded(withoutLimits(index)), { decimals: 2 }),
				],
			};
		}),
		notes: cells.notes(),
	});
}

function testCell(comparison: GroupComparison | undefined, cells: Cells): HtmlPart {
	const test = comparison?.test;
	if (test === undefined) return cells.blank("is part of the comparator");
	if (test.status === "ok") return pInWords(test.adjustedPValue);
	return cells.estimate(unrounded({ ...test, method: test.method }), { decimals: 3 });
}

/** The index stands in a table that has limits of the ratio beside it. */
function withoutLimits(index: GroupComparison["representation"]): GroupComparison["representation"] {
	return index.status === "ok" ? { ...index, lower: null, upper: null } : index;
}

const printedHeadings = {
	"crude-rate": "Crude rate as printed",
	"standardised-rate": "Standardised rate as printed (half-width of its 95% interval)",
} as const;

function printedRate({ value, halfWidth, decimals }: PublishedRate): string {
	const rate = formatNumber(value, decimals);
	return halfWidth === null ? rate : `${rate} (\u00b1 ${formatNumber(halfWidth, decimals)})`;
}

function rowKind({ level }: ReleasedGroup, { groups }: ReleasedResult): Row["kind"] {
	if (level === "detail" && groups.some((group) => group.level === "upper")) return "detail";
	return level === "total" || level === "unknown" ? "total" : undefined;
}

/** ` (95% interval)`, where the figures of a column have intervals. */
function intervalNote(estimates: readonly ReleasedEstimate[]): string {
	const found = estimates.find((estimate) => estimate.status === "ok" && estimate.lower !== null);
	return found?.status === "ok" ? ` (${formatConfidence(found.confidence)} interval)` : "";
}
