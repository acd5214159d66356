import type { ReleasedEstimate, ReleasedGroup, ReleasedResult } from "../disclosure/released.js";
import type { GroupComparison } from "../measures/comparisons/group-comparison.js";
import { formatEstimate } from "./cells.js";
import { comparisonsOf } from "./comparisons-of-result.js";
import { figureName, unitOfFigure } from "./figure-words.js";
import { formatPeriod } from "./format-date.js";
import { formatConfidence } from "./format-number.js";
import { mainGroups, peopleOf } from "./group-words.js";
import { type Html, html } from "./html.js";

/** With more measures than this, each has one line. */
const mostInDetail = 6;

/** A measure of the page, and the place of its section. */
export interface MeasureOfPage {
	readonly result: ReleasedResult;
	readonly id: string;
	readonly heading: string;
}

/** What a board should take away, in plain English and from the released figures alone. */
export function keyMessages(measures: readonly MeasureOfPage[]): Html {
	if (measures.length > mostInDetail) return inOneLineEach(measures);
	return html`${measures.map(
		({
			result,
		}) => html`<h3>${result.definition.title}, ${result.subject.name}, ${formatPeriod(result.period)}</h3>
<ul>${messagesOf(result).map((message) => html`<li>${message}</li>`)}</ul>
`,
	)}`;
}

/** Clear differences of each measure, and by name those that have none. */
function inOneLineEach(measures: readonly MeasureOfPage[]): Html {
	const found = measures.map((measure) => {
		const { againstComparator, againstEverybody } = comparisonsOf(measure.result);
		const comparisons = againstComparator.length > 0 ? againstComparator : againstEverybody;
		const labels = (reading: "higher" | "lower") => [
			...new Set(
				comparisons.flatMap(({ groups }) =>
					groups.filter((group) => group.reading === reading).map(({ label }) => label),
				),
			),
		];
		const compared = comparisons.some(({ groups }) =>
			groups.some(({ reading }) => reading !== "not-compared"),
		);
		return { ...measure, compared, higher: labels("higher"), lower: labels("lower") };
	});
	const clear = found.filter(({ higher, lower }) => higher.length + lower.length > 0);
	const unclear = found.filter((measure) => measure.compared && !clear.includes(measure));
	const none = found.filter(({ compared }) => !compared);
	const link = ({ id, heading }: MeasureOfPage) => html`<a href="#${id}">${heading}</a>`;
	const list = (these: readonly MeasureOfPage[]) =>
		html`<ul>${these.map((each) => html`<li>${link(each)}</li>`)}</ul>`;
	const against = (result: ReleasedResult) => result.comparator ?? "everybody";
	return html`${
		clear.length === 0
			? null
			: html`<h3>Clear differences</h3>
<ul>${clear.map(
					(measure) =>
						html`<li>${link(measure)}, compared with ${against(measure.result)}: ${[
							...(measure.higher.length === 0 ? [] : [`higher for ${measure.higher.join("; ")}`]),
							...(measure.lower.length === 0 ? [] : [`lower for ${measure.lower.join("; ")}`]),
						].join(". Also ")}.</li>`,
				)}</ul>`
	}
${
	unclear.length === 0
		? null
		: html`<h3>Measures whose figures do not show a clear difference</h3>
${list(unclear)}`
}
${
	none.length === 0
		? null
		: html`<h3>Measures whose groups cannot be compared</h3>
<p>Their figures are hidden, too few or absent, or there is no denominator.</p>
${list(none)}`
}`;
}

/** The sentences about one measure. */
export function messagesOf(result: ReleasedResult): readonly string[] {
	const { comparator } = result;
	const others = mainGroups(result).filter(({ label }) => label !== comparator);
	const { against } = comparisonsOf(result);
	const about = (kind: ReturnType<typeof kindOf>) =>
		others.filter((group) => kindOf(group, against.get(group.label)) === kind);
	const reference = result.groups.find(({ label }) => label === comparator);
	const clear = about("clear").map((group) => clearMessage(group, reference, result));
	const unclear = about("unclear").map((group) => `${group.label} (${ratioInWords(group)})`);
	const hidden = about("hidden").map(({ label }) => label);
	return [
		...clear,
		...(unclear.length === 0
			? []
			: [`These figures do not show a clear difference from ${comparator} for: ${unclear.join("; ")}.`]),
		...(hidden.length === 0
			? []
			: [`Nothing can be said here of these groups, whose figures are hidden: ${hidden.join("; ")}.`]),
		...(comparator === null || about("none").length === others.length ? [noComparison(result)] : []),
		...completenessMessages(result),
	];
}

/** What a group's ratio says: a difference, none that is clear, nothing because it is hidden, or nothing at all. */
function kindOf(
	{ rateRatio }: ReleasedGroup,
	comparison: GroupComparison | undefined,
): "clear" | "unclear" | "hidden" | "none" {
	if (rateRatio.status === "suppressed") return "hidden";
	if (rateRatio.status === "undefined") return "none";
	return comparison?.reading === "higher" || comparison?.reading === "lower" ? "clear" : "unclear";
}

function clearMessage(
	group: ReleasedGroup,
	reference: ReleasedGroup | undefined,
	result: ReleasedResult,
): string {
	const { comparator } = result;
	const what = figureName(result) === "Share" ? "share" : "rate";
	const own = group.crudeRate;
	const other = reference?.crudeRate;
	const ratio = group.rateRatio.status === "ok" ? formatEstimate(group.rateRatio, { decimals: 2 }).value : "";
	const rates =
		own.status === "ok" && other?.status === "ok"
			? ` (${formatEstimate(own, { decimals: 1 }).value} against ${formatEstimate(other, { decimals: 1 }).value} ${unitOfFigure(result)}; ${intervalInWords(group)})`
			: ` (${intervalInWords(group)})`;
	const standardised =
		group.standardisedRatio.status === "ok"
			? ` Allowing for age and sex: ${timesInWords(group.standardisedRatio)}.`
			: "";
	return `The ${what} for ${peopleOf(group.label)} was ${ratio} times the ${what} for ${peopleOf(comparator ?? "")}${rates}.${standardised}`;
}

function ratioInWords({ rateRatio }: ReleasedGroup): string {
	if (rateRatio.status !== "ok") return "";
	const { value, interval } = formatEstimate(rateRatio, { decimals: 2 });
	return `ratio ${value}, ${interval === null ? "no interval" : `${formatConfidence(rateRatio.confidence)} interval ${interval}`}`;
}

function intervalInWords({ rateRatio }: ReleasedGroup): string {
	if (rateRatio.status !== "ok") return "";
	const { interval } = formatEstimate(rateRatio, { decimals: 2 });
	return interval === null
		? "no interval for the ratio"
		: `${formatConfidence(rateRatio.confidence)} interval of the ratio ${interval}`;
}

function timesInWords(ratio: Extract<ReleasedEstimate, { readonly status: "ok" }>): string {
	const { value, interval } = formatEstimate(ratio, { decimals: 2 });
	return interval === null
		? `${value} times`
		: `${value} times (${formatConfidence(ratio.confidence)} interval ${interval})`;
}

function noComparison({ comparator }: ReleasedResult): string {
	return comparator === null
		? "No group was chosen to compare the others with."
		: `The groups cannot be compared with ${comparator}: there are no rates.`;
}

/** Completeness of what the measure counts, which comes first. */
function completenessMessages({ completeness: [counted] }: ReleasedResult): readonly string[] {
	if (counted?.knownShare.status !== "ok") return [];
	const { value } = formatEstimate(counted.knownShare, { decimals: 1, unit: "%" });
	return [`The ethnic group was known for ${value} of ${counted.of}.`];
}
