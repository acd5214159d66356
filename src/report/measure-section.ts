import type { Released, ReleasedResult } from "../disclosure/released.js";
import { formatPeriod } from "./format-date.js";
import { formatNumber } from "./format-number.js";
import { type Html, html } from "./html.js";
import { measureCharts } from "./measure-charts.js";
import { comparisonTable, ratesTable } from "./measure-tables.js";
import { methodName, standardisationName } from "./method-names.js";
import { denominatorInWords, provenanceInWords } from "./provenance-words.js";
import { recomputationInWords } from "./recomputation.js";

/** Everything about one measure: what it is, its figures and charts, how they were made, what to know before use. */
export async function measureSection({
	result,
	stamp,
	id,
}: {
	readonly result: ReleasedResult;
	readonly stamp: Released["disclosure"]["stamp"];
	/** Start of the ids on the page. */
	readonly id: string;
}): Promise<Html> {
	const { definition, comparator } = result;
	const charts = await measureCharts({ result, stamp, id });
	const recomputed = recomputationInWords([result]);
	const rated = result.groups.some(({ crudeRate }) => crudeRate.status !== "undefined");
	return html`<p class="question">${definition.question}</p>
${factsOf(result)}
<h3>Counts and rates</h3>
${ratesTable(result, `${id}-rates`)}
${recomputed.map((sentence) => html`<p>${sentence}</p>`)}
${
	comparator === null || !rated
		? null
		: html`<h3>Compared with ${comparator}</h3>
${ratioReading(comparator)}
${comparisonTable(result, `${id}-comparison`)}`
}
${
	charts.length === 0
		? null
		: html`<h3>Charts</h3>
${charts}`
}
<h3>How the figures are made</h3>
<ul>${methodsOf(result).map((method) => html`<li>${method}</li>`)}</ul>
<h3>What to know before using these figures</h3>
<ul>${warningsOf(result).map((warning) => html`<li>${warning}</li>`)}</ul>
`;
}

function factsOf(result: ReleasedResult): Html {
	const { definition, period, subject, classification, denominator, comparator, provenance } = result;
	const facts: readonly (readonly [string, string])[] = [
		["Counted", `${definition.numerator}.`],
		["Organisation or area", `${subject.name} (${subject.code})`],
		["Period", formatPeriod(period)],
		["Groups", classification.title],
		[
			"Denominator",
			denominator === null ? "None: there are counts and no rates." : denominatorInWords(denominator),
		],
		["Compared with", comparator ?? "nothing"],
		["Figures from", provenanceInWords(provenance)],
	];
	return html`<dl>${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

function ratioReading(comparator: string): Html {
	return html`<p class="aside">A ratio of 2 means twice the rate of ${comparator}, 0.5 half of it. Where its interval includes 1, these
figures do not show a clear difference. ${comparator} is what the others are compared with here, not a standard for them to meet.</p>`;
}

function methodsOf({ groups, definition, denominator }: ReleasedResult): readonly string[] {
	const methods = (estimates: readonly { readonly status: string; readonly method: string }[]) =>
		[
			...new Set(estimates.flatMap(({ status, method }) => (status === "ok" ? [methodName(method)] : []))),
		].join("; ");
	const crude = methods(groups.map(({ crudeRate }) => crudeRate));
	const ratio = methods(groups.map(({ rateRatio }) => rateRatio));
	const difference = methods(groups.map(({ rateDifference }) => rateDifference));
	const standardisedRatio = methods(groups.map(({ standardisedRatio: estimate }) => estimate));
	const standardised = [
		...new Set(groups.flatMap(({ standardisedRates }) => standardisedRates.map(({ method }) => method))),
	];
	return [
		...(crude === ""
			? []
			: [
					`Crude rate: count divided by population, times ${formatNumber(definition.per)}. Interval: ${crude}.`,
				]),
		...standardised.map(
			(method) =>
				`${standardisationName(method)}: the rate that the group would have if its people had the ages and sexes of the standard population. Rate and interval: ${methodName(method)}.`,
		),
		...(ratio === "" ? [] : [`Ratio of crude rates: ${ratio}.`]),
		...(difference === "" ? [] : [`Difference of crude rates: ${difference}.`]),
		...(standardisedRatio === ""
			? []
			: [
					`Ratio of standardised rates, from ${standardised.length === 0 ? "the printed rates and their half-widths" : standardisationName(standardised[0] ?? "").toLowerCase()}: ${standardisedRatio}.`,
				]),
		...(denominator === null ? [] : [`Denominator: ${provenanceInWords(denominator.provenance)}`]),
	];
}

function warningsOf({ definition, denominator, restrictions }: ReleasedResult): readonly string[] {
	const texts = [
		...restrictions.map(({ text }) => text),
		...definition.caveats,
		...(denominator?.caveats ?? []),
	];
	return [...new Set(texts)];
}
