import type { ReleasedEstimate, ReleasedGroup, ReleasedResult } from "../disclosure/released.js";
import type { PublishedRate } from "../measures/result.js";
import { cellsOfTable } from "./cells.js";
import { type Column, dataTable, type Row } from "./data-table.js";
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
		{ heading: "Ethnic group" },
		{ heading: "Count", numeric: true },
		{ heading: "Population", numeric: true },
		{ heading: `Crude rate${intervalNote(groups.map(({ crudeRate }) => crudeRate))}`, numeric: true },
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
		caption: `${definition.title}: counts and rates per ${formatNumber(definition.per)} residents`,
		columns,
		rows,
		notes: cells.notes(),
	});
}

/** Ratio and difference of every group against the comparator. */
export function comparisonTable(result: ReleasedResult, id: string): Html {
	const { groups, definition, comparator } = result;
	const cells = cellsOfTable();
	const compared = groups.filter(({ level }) => level !== "total" && level !== "unknown");
	const isComparator = ({ label }: ReleasedGroup) => label === comparator;
	const cell = (group: ReleasedGroup, estimate: ReleasedEstimate, decimals: number): HtmlPart =>
		isComparator(group) ? "comparator" : cells.estimate(estimate, { decimals });
	return dataTable({
		id,
		caption: `${definition.title}: each group against ${comparator ?? "none"}`,
		columns: [
			{ heading: "Ethnic group" },
			{
				heading: `Ratio of crude rates${intervalNote(compared.map(({ rateRatio }) => rateRatio))}`,
				numeric: true,
			},
			{
				heading: `Difference of crude rates per ${formatNumber(definition.per)}${intervalNote(compared.map(({ rateDifference }) => rateDifference))}`,
				numeric: true,
			},
			{
				heading: `Ratio of standardised rates${intervalNote(compared.map(({ standardisedRatio }) => standardisedRatio))}`,
				numeric: true,
			},
		],
		rows: compared.map((group) => ({
			heading: group.label,
			kind: rowKind(group, result),
			cells: [
				cell(group, group.rateRatio, 2),
				cell(group, group.rateDifference, 1),
				cell(group, group.standardisedRatio, 2),
			],
		})),
		notes: cells.notes(),
	});
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
