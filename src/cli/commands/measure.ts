import type { Released, ReleasedEstimate, ReleasedQuantity } from "../../disclosure/released.js";
import { detentions } from "../../measures/detentions.js";
import { formatEstimate } from "../../report/cells.js";
import { isEthnic } from "../../report/figure-words.js";
import { type Findings, findingsOf } from "../../report/findings.js";
import { tidyCsv } from "../../report/tidy-csv.js";
import type { CommandContext } from "../context.js";
import type { ExitCode } from "../exit-code.js";
import { type MeasurableInput, readInput } from "../input.js";
import { findingsInWords } from "../output/findings-in-words.js";
import { textTable } from "../output/text-table.js";
import { planOf, type ResultOptions, releasedResults } from "../results.js";
import { UsageError } from "../usage-error.js";
import { figuresOutcome } from "./figures-outcome.js";
import { refusedInput } from "./refused-input.js";

export interface MeasureArguments extends ResultOptions {
	/** Folders with submissions, or a file of published figures. */
	readonly paths: readonly string[];
	readonly format: "table" | "json" | "csv";
	/** Compare groups with the comparator and with everybody. */
	readonly compare?: boolean | undefined;
	/** Sum up how far all groups lie apart. */
	readonly summary?: boolean | undefined;
	/** Count each month by itself, and say what changed. */
	readonly overTime?: boolean | undefined;
	/** File with the plan whose targets figures are set against. */
	readonly plan?: string | undefined;
}

/** Counts measures by ethnic group, or recomputes published figures, and prints what may be shown. */
export async function measureCommand(options: MeasureArguments, context: CommandContext): Promise<ExitCode> {
	const input = await readInput(options.paths, options, context);
	const plan = await planOf(options.plan, context);
	if (options.overTime === true) refuseOnePeriod(input, options);
	const overTime = options.overTime === true ? "alone" : "none";
	const defaults = { measures: [detentions], overTime } as const;
	const released = await releasedResults(input, options, { context, defaults });
	if (released === null) return refusedInput(input, options.paths.join(", "), context);
	const findings = findingsOf(released, { ...options, plan, on: context.today });
	context.print(render(released, { ...options, findings }));
	return figuresOutcome(input, context);
}

/** Over time there is nothing to say of one period, nor of a crossed table. */
function refuseOnePeriod(input: MeasurableInput, { crossedWith }: MeasureArguments): void {
	if (crossedWith !== undefined)
		throw new UsageError("--over-time has no effect on crossed tables. Leave one of the two out.");
	const periods =
		input.kind === "submission"
			? input.accepted.map(({ period }) => period.start)
			: (input.figures.value ?? []).map(({ period }) => period.start);
	if (new Set(periods).size === 1)
		throw new UsageError("--over-time needs two periods or more. Give the submissions of several months.");
}

function render(
	released: Released,
	{
		format,
		findings,
		overTime,
	}: Pick<MeasureArguments, "format" | "overTime"> & { readonly findings: Findings },
): string {
	if (format === "csv") return tidyCsv(released, findings);
	if (format === "json") {
		const found = Object.fromEntries(Object.entries(findings).filter(([, list]) => list.length > 0));
		return `${JSON.stringify({ ...released, ...found }, null, 2)}\n`;
	}
	const results = overTime === true ? [] : released.results.map((result) => renderResult(result, released));
	return [...results, ...findingsInWords(released, findings)].join("\n");
}

function renderResult(result: Released["results"][number], { disclosure }: Released): string {
	const { definition, subject, period, denominator, comparator } = result;
	const methods = [
		...new Set(
			result.groups.flatMap(({ standardisedRates }) => standardisedRates.map(({ method }) => method)),
		),
	];
	return [
		`${definition.title}, ${subject.name}, ${period.start} to ${period.end}${result.synthetic ? " (synthetic data)" : ""}\n`,
		disclosure.stamp === null ? "" : `${disclosure.stamp}\n`,
		`By ${result.classification.title}. ${figuresInWords(result)}\n`,
		result.slice === undefined ? "" : `Of ${result.slice.by.title}: ${result.slice.label}.\n`,
		denominator === null ? "No population was given: counts only.\n" : `Divided by: ${denominator.title}.\n`,
		"\n",
		textTable(
			[
				{
					title: isEthnic(result) ? "Ethnic group" : "Group",
					value: ({ label, level }) => (level === "detail" ? `  ${label}` : label),
				},
				{ title: "Count", align: "right", value: ({ count }) => quantity(count) },
				{
					title: denominator === null || denominator.basis === "resident-population" ? "Population" : "Among",
					align: "right",
					value: ({ population }) => quantity(population),
				},
				{
					title: { rate: "Crude rate", share: "Share", median: "Median" }[statisticOf(result)],
					align: "right",
					value: ({ crudeRate }) => estimate(crudeRate, 1),
				},
				...methods.map((method) => ({
					title: `Standardised (${method})`,
					align: "right" as const,
					value: (group: Released["results"][number]["groups"][number]) =>
						estimate(
							group.standardisedRates.find((rate) => rate.method === method),
							1,
						),
				})),
				...(result.origin === "published"
					? [
							{
								title: "Printed",
								align: "right" as const,
								value: (group: Released["results"][number]["groups"][number]) =>
									group.published.map(({ value, decimals }) => value.toFixed(decimals)).join(" / "),
							},
						]
					: []),
				{
					title: `Crude ratio to ${comparator ?? "none"}`,
					align: "right",
					value: ({ rateRatio }) => estimate(rateRatio, 2),
				},
				{
					title: "Standardised ratio",
					align: "right",
					value: ({ standardisedRatio }) => estimate(standardisedRatio, 2),
				},
			],
			result.groups,
		),
		"\n",
		...[...(denominator?.caveats ?? []), ...result.restrictions.map(({ text }) => text)].map(
			(text) => `- ${text}\n`,
		),
		`${disclosure.text}\n`,
	].join("");
}

type Statistic = "rate" | "share" | "median";

/** What stands in the place of the crude rate, which its method tells. */
function statisticOf({ groups }: Released["results"][number]): Statistic {
	const methods = groups.map(({ crudeRate }) => crudeRate.method);
	if (methods.includes("wilson")) return "share";
	return methods.includes("median") ? "median" : "rate";
}

function figuresInWords(result: Released["results"][number]): string {
	const { per, unit } = result.definition;
	const words: Readonly<Record<Statistic, string>> = {
		rate: `Rates per ${per.toLocaleString("en-GB")}, 95% limits.`,
		share: "Shares in per cent, 95% limits.",
		median: `Medians in ${unit}s, without limits.`,
	};
	return words[statisticOf(result)];
}

function quantity(value: ReleasedQuantity): string {
	if (value.status === "ok") return value.value.toLocaleString("en-GB");
	return value.status === "suppressed" ? "hidden" : "-";
}

function estimate(value: ReleasedEstimate | undefined, decimals: number): string {
	if (value === undefined || value.status === "undefined") return "-";
	if (value.status === "suppressed") return "hidden";
	const { value: shown, interval } = formatEstimate(value, { decimals });
	return interval === null ? shown : `${shown} (${interval})`;
}
