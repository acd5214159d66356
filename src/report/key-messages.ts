import type { Released, ReleasedEstimate, ReleasedGroup, ReleasedResult } from "../disclosure/released.js";
import { formatEstimate } from "./cells.js";
import { formatPeriod } from "./format-date.js";
import { formatConfidence, formatNumber } from "./format-number.js";
import { mainGroups, peopleOf } from "./group-words.js";
import { type Html, html } from "./html.js";

/** What a board should take away, in plain English and from the released figures alone. */
export function keyMessages({ results }: Released): Html {
	return html`${results.map(
		(
			result,
		) => html`<h3>${result.definition.title}, ${result.subject.name}, ${formatPeriod(result.period)}</h3>
<ul>${messagesOf(result).map((message) => html`<li>${message}</li>`)}</ul>
`,
	)}`;
}

/** The sentences about one measure. */
export function messagesOf(result: ReleasedResult): readonly string[] {
	const { comparator } = result;
	const others = mainGroups(result).filter(({ label }) => label !== comparator);
	const about = (kind: ReturnType<typeof kindOf>) => others.filter((group) => kindOf(group) === kind);
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
function kindOf({ rateRatio }: ReleasedGroup): "clear" | "unclear" | "hidden" | "none" {
	if (rateRatio.status === "suppressed") return "hidden";
	if (rateRatio.status === "undefined") return "none";
	const { lower, upper } = rateRatio;
	return (lower !== null && lower > 1) || (upper !== null && upper < 1) ? "clear" : "unclear";
}

function clearMessage(
	group: ReleasedGroup,
	reference: ReleasedGroup | undefined,
	{ comparator, definition }: ReleasedResult,
): string {
	const own = group.crudeRate;
	const other = reference?.crudeRate;
	const ratio = group.rateRatio.status === "ok" ? formatEstimate(group.rateRatio, { decimals: 2 }).value : "";
	const rates =
		own.status === "ok" && other?.status === "ok"
			? ` (${formatEstimate(own, { decimals: 1 }).value} against ${formatEstimate(other, { decimals: 1 }).value} per ${formatNumber(definition.per)} residents; ${intervalInWords(group)})`
			: ` (${intervalInWords(group)})`;
	const standardised =
		group.standardisedRatio.status === "ok"
			? ` Allowing for age and sex: ${timesInWords(group.standardisedRatio)}.`
			: "";
	return `The rate for ${peopleOf(group.label)} was ${ratio} times the rate for ${peopleOf(comparator ?? "")}${rates}.${standardised}`;
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
