import { barChartWithIntervals } from "../charts/bar-chart-with-intervals.js";
import type { ChartData, ChartPoint } from "../charts/chart-data.js";
import type { ChartSpecification } from "../charts/chart-frame.js";
import { ratioChart } from "../charts/ratio-chart.js";
import type { Released, ReleasedEstimate, ReleasedGroup, ReleasedResult } from "../disclosure/released.js";
import { cellsOfTable, formatEstimate, hiddenWord } from "./cells.js";
import { chartFigure } from "./chart-figure.js";
import { dataTable } from "./data-table.js";
import { figureName, groupHeading, isEthnic, unitOfFigure } from "./figure-words.js";
import { formatPeriod } from "./format-date.js";
import { formatConfidence } from "./format-number.js";
import type { Html } from "./html.js";
import { methodName } from "./method-names.js";
import { denominatorInWords } from "./provenance-words.js";

/** The charts of one measure: rates, and ratios where there is a comparator; broad and detailed groups apart. */
export async function measureCharts({
	result,
	stamp,
	id,
}: {
	readonly result: ReleasedResult;
	/** Printed across every chart. */
	readonly stamp: Released["disclosure"]["stamp"];
	/** Start of the ids on the page. */
	readonly id: string;
}): Promise<readonly Html[]> {
	const charts: Promise<Html>[] = [];
	for (const level of ["upper", "detail"] as const) {
		const groups = result.groups.filter((group) => group.level === level);
		const kind = level === "upper" ? "broad" : "detailed";
		if (groups.some(({ crudeRate }) => crudeRate.status === "ok")) {
			charts.push(figure({ chart: ratesChart({ result, groups, kind, stamp }), id: `${id}-rates-${kind}` }));
		}
		if (groups.some(({ rateRatio }) => rateRatio.status === "ok")) {
			charts.push(
				figure({ chart: ratiosChart({ result, groups, kind, stamp }), id: `${id}-ratios-${kind}` }),
			);
		}
	}
	return Promise.all(charts);
}

/** A chart with the figures behind it and what is to be said under it. */
interface Chart {
	readonly data: ChartData;
	readonly specification: ChartSpecification;
	readonly estimates: readonly { readonly label: string; readonly estimate: ReleasedEstimate }[];
	readonly decimals: number;
	readonly note: string;
	/** The group that has no figure because the others are compared with it. */
	readonly comparator?: string | null;
}

interface Subject {
	readonly result: ReleasedResult;
	readonly groups: readonly ReleasedGroup[];
	readonly kind: "broad" | "detailed";
	readonly stamp: string | null;
}

function ratesChart(subject: Subject): Chart {
	const { result, groups } = subject;
	const { definition, denominator } = result;
	const name = figureName(result);
	const estimates = groups.map(({ label, crudeRate }) => ({ label, estimate: crudeRate }));
	const valueTitle = `${definition.title}, ${unitOfFigure(result)}`;
	const data = chartData({ subject, estimates, decimals: 1, valueTitle, what: name.toLowerCase() });
	return {
		data,
		specification: barChartWithIntervals(data),
		estimates,
		decimals: 1,
		note: `${name}s, not adjusted for age or sex. ${intervalsInWords(estimates)} Denominator: ${denominator === null ? "none" : denominatorInWords(denominator)}.`,
	};
}

function ratiosChart(subject: Subject): Chart {
	const { result, groups } = subject;
	const { comparator } = result;
	const estimates = groups.map(({ label, rateRatio }) => ({ label, estimate: rateRatio }));
	const name = figureName(result).toLowerCase();
	const valueTitle = `Times the ${name === "share" ? name : "rate"} of ${comparator} (logarithmic scale)`;
	const reference = { value: 1, label: `${name === "share" ? "Share" : "Rate"} of ${comparator}` };
	const data = {
		...chartData({ subject, estimates, decimals: 2, valueTitle, what: `ratio of ${name}s` }),
		reference,
	};
	return {
		data,
		specification: ratioChart(data),
		estimates,
		decimals: 2,
		comparator,
		note: `Ratios of ${name}s, not adjusted for age or sex. Where an interval crosses the line at 1, the figures do not show a clear difference from ${comparator}. ${intervalsInWords(estimates)}`,
	};
}

/** A reason longer than this does not fit beside the axis of a chart; the tables print it. */
const longestNote = 48;

function chartData({
	subject: { result, kind, stamp },
	estimates,
	decimals,
	valueTitle,
	what,
}: {
	readonly subject: Subject;
	readonly estimates: Chart["estimates"];
	readonly decimals: number;
	readonly valueTitle: string;
	readonly what: string;
}): ChartData {
	const { definition, subject, period, comparator, synthetic, classification, slice } = result;
	const absence = (label: string, estimate: Exclude<ReleasedEstimate, { readonly status: "ok" }>): string => {
		if (label === comparator) return "comparator";
		if (estimate.status === "suppressed") return hiddenWord;
		return estimate.reason.length <= longestNote ? estimate.reason : "not available";
	};
	const points = estimates.map(({ label, estimate }): ChartPoint => {
		if (estimate.status !== "ok")
			return { label, value: null, lower: null, upper: null, note: absence(label, estimate) };
		const { value, lower, upper } = estimate;
		return { label, value, lower, upper };
	});
	const sentence = estimates.map(({ label, estimate }) => {
		if (estimate.status !== "ok") return `${label}: ${absence(label, estimate)}`;
		const { value, interval } = formatEstimate(estimate, { decimals });
		return `${label}: ${value}${interval === null ? "" : ` (${interval})`}`;
	});
	const stamps = [...(synthetic ? ["Synthetic data"] : []), ...(stamp === null ? [] : [stamp])];
	return {
		title: `${definition.title}: ${what} by ${isEthnic(result) ? `${kind} ethnic group` : classification.title.toLowerCase()}${slice === undefined ? "" : `, ${slice.label}`}, ${subject.name}, ${formatPeriod(period)}`,
		description: `${valueTitle}, with intervals: ${sentence.join("; ")}.`,
		valueTitle,
		labelTitle: groupHeading(result),
		points,
		...(stamps.length === 0 ? {} : { stamp: stamps.join(". ") }),
	};
}

async function figure({ chart, id }: { readonly chart: Chart; readonly id: string }): Promise<Html> {
	const { data, specification, estimates, decimals, note, comparator } = chart;
	const cells = cellsOfTable();
	const rows = estimates.map(({ label, estimate }) => ({
		heading: label,
		cells: [label === comparator ? "comparator" : cells.estimate(estimate, { decimals })],
	}));
	const table = dataTable({
		id: `${id}-figures`,
		caption: data.title,
		captionUnseen: true,
		columns: [{ heading: data.labelTitle }, { heading: `${data.valueTitle} (interval)`, numeric: true }],
		rows,
		notes: cells.notes(),
	});
	return chartFigure({ specification, title: data.title, note, table, id });
}

function intervalsInWords(estimates: Chart["estimates"]): string {
	const shown = estimates.flatMap(({ estimate }) =>
		estimate.status === "ok" && estimate.lower !== null ? [estimate] : [],
	);
	const [first] = shown;
	if (first === undefined) return "No intervals.";
	const methods = [...new Set(shown.map(({ method }) => methodName(method)))];
	return `Lines are ${formatConfidence(first.confidence)} intervals: ${methods.join("; ")}.`;
}
