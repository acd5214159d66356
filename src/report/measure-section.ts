import type { Released, ReleasedResult } from "../disclosure/released.js";
import { comparisonSection } from "./comparison-section.js";
import { figureName } from "./figure-words.js";
import { formatPeriod } from "./format-date.js";
import { formatNumber } from "./format-number.js";
import { type Html, html } from "./html.js";
import { measureCharts } from "./measure-charts.js";
import { ratesTable } from "./measure-tables.js";
import { methodName, standardisationName } from "./method-names.js";
import { denominatorInWords, figuresInWords, provenanceInWords } from "./provenance-words.js";
import { recomputationInWords } from "./recomputation.js";
import type { ResultFamily } from "./result-families.js";
import { trendSection } from "./trend-section.js";
import type { MomentOfChange } from "./trends-of-family.js";

/** Everything about one measure: what it is, its figures and charts, how they were made, what to know before use. */
export async function measureSection({
	family,
	stamp,
	id,
	moments = [],
	isShort = false,
}: {
	readonly family: ResultFamily;
	readonly stamp: Released["disclosure"]["stamp"];
	/** Start of the ids on the page. */
	readonly id: string;
	/** At which something may have changed. */
	readonly moments?: readonly MomentOfChange[];
	/** Charts and methods are folded away, where the page has many measures. */
	readonly isShort?: boolean;
}): Promise<Html> {
	const { main: result } = family;
	const { definition } = result;
	const charts = await measureCharts({ result, stamp, id });
	const recomputed = recomputationInWords([result]);
	const rest = html`${
		charts.length === 0
			? null
			: html`<h3>Charts</h3>
${charts}`
	}
${await trendSection({ family, stamp, id, moments })}
<h3>How the figures are made</h3>
<ul>${methodsOf(result).map((method) => html`<li>${method}</li>`)}</ul>`;
	return html`<p class="question">${definition.question}</p>
${factsOf(result)}
<h3>Counts${figureName(result) === "Crude rate" ? " and rates" : ` and ${figureName(result).toLowerCase()}s`}</h3>
${ratesTable(result, `${id}-rates`)}
${recomputed.map((sentence) => html`<p>${sentence}</p>`)}
${comparisonSection(result, id)}
${isShort ? html`<details><summary>Charts and methods</summary>${rest}</details>` : rest}
<h3>What to know before using these figures</h3>
<ul>${warningsOf(result).map((warning) => html`<li>${warning}</li>`)}</ul>
`;
}

function factsOf(result: ReleasedResult): Html {
	const { definition, period, subject, classification, denominator, comparator, slice } = result;
	const facts: readonly (readonly [string, string])[] = [
		["Counted", `${definition.numerator}.`],
		["Organisation or area", `${subject.name} (${subject.code})`],
		["Period", formatPeriod(period)],
		["Groups", classification.title],
		...(slice === undefined ? [] : ([["Of", `${slice.by.title}: ${slice.label}`]] as const)),
		[
			"Denominator",
			denominator === null ? "None: there are counts and no rates." : denominatorInWords(denominator),
		],
		["Compared with", comparator ?? "nothing"],
		["Figures from", figuresInWords(result)],
	];
	return html`<dl>${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

function methodsOf(result: ReleasedResult): readonly string[] {
	const { groups, definition, denominator } = result;
	const kind = figureName(result);
	const rates = kind === "Share" ? "shares" : "crude rates";
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
					kind === "Median"
						? `Median, without limits.`
						: `${kind}: count divided by ${kind === "Share" ? "those it is among" : denominator?.basis === "bed-days" ? "bed days" : "population"}, times ${formatNumber(definition.per)}. Interval: ${crude}.`,
				]),
		...standardised.map(
			(method) =>
				`${standardisationName(method)}: the rate that the group would have if its people had the ages and sexes of the standard population. Rate and interval: ${methodName(method)}.`,
		),
		...(ratio === "" ? [] : [`Ratio of ${rates}: ${ratio}.`]),
		...(difference === "" ? [] : [`Difference of ${rates}: ${difference}.`]),
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
