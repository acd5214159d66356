import { funnelChart } from "../charts/funnel-chart.js";
import type { Released, ReleasedResult } from "../disclosure/released.js";
import { organisationFunnel, type Variation } from "../measures/variation/organisation-funnel.js";
import { cellsOfTable } from "./cells.js";
import { chartFigure } from "./chart-figure.js";
import { dataTable } from "./data-table.js";
import { denominatorHeading, unitOfFigure } from "./figure-words.js";
import { formatPeriod } from "./format-date.js";
import { formatConfidence, formatNumber } from "./format-number.js";
import { mainGroups } from "./group-words.js";
import { type Html, html } from "./html.js";

/** A section of the page, and what a board should take away from it. */
interface FunnelSection {
	readonly content: Html;
	readonly messages: readonly string[];
}

/** How much one measure varies between organisations: a funnel for everybody and for each group, and all figures. */
export async function funnelSection({
	results,
	stamp,
	id,
}: {
	/** Of one measure and period, one for each organisation. */
	readonly results: readonly ReleasedResult[];
	readonly stamp: Released["disclosure"]["stamp"];
	/** Start of the ids on the page. */
	readonly id: string;
}): Promise<FunnelSection | null> {
	const [first] = results;
	if (first === undefined) return null;
	const units = results.map((result) => ({ code: result.subject.code, name: result.subject.name, result }));
	const labels = [
		...new Set(
			results.flatMap((result) =>
				[...result.groups.filter(({ level }) => level === "total"), ...mainGroups(result)].map(
					({ label }) => label,
				),
			),
		),
	];
	const funnels = labels.map((group) => organisationFunnel(units, { group }));
	const drawn = await Promise.all(
		funnels.map((funnel, place) => onePart({ funnel, first, stamp, id: `${id}-funnel-${place + 1}` })),
	);
	const content = html`<p class="question">${first.definition.question}</p>
<p>${results.length} organisations, ${formatPeriod(first.period)}, ${unitOfFigure(first)}. ${figuresTableNote}</p>
${drawn}
<h3>All figures</h3>
${figuresTable(results, labels, id)}`;
	return { content, messages: messagesOf(funnels) };
}

/** Which organisations stand out, for the key messages. */
function messagesOf(funnels: readonly Variation[]): readonly string[] {
	const drawn = funnels.filter((funnel) => funnel.status === "ok");
	if (drawn.length === 0) return [...new Set(funnels.flatMap(({ text }) => text))];
	const outside = drawn.flatMap(({ label, units }) => {
		const named = (position: "high" | "low", where: string) => {
			const names = units.filter((unit) => unit.position === position).map(({ name }) => name);
			return names.length === 0 ? [] : [`${where} the limits: ${names.join("; ")}`];
		};
		const both = [...named("high", "above"), ...named("low", "below")];
		return both.length === 0 ? [] : [`${label}, ${both.join(". Also ")}.`];
	});
	const within = drawn
		.filter(({ units }) => units.every(({ position }) => position === "within"))
		.map(({ label }) => label);
	return [
		...outside,
		...(within.length === 0
			? []
			: [`These figures do not show a clear difference between organisations for: ${within.join("; ")}.`]),
	];
}

/** With more organisations left out for one reason, they are counted and not listed. */
const mostListed = 10;

const figuresTableNote =
	"A place outside the limits is a question and no verdict: populations, recording, and people who come twice all move organisations. Figures are crude: they do not allow for age and sex.";

async function onePart({
	funnel,
	first,
	stamp,
	id,
}: {
	readonly funnel: Variation;
	readonly first: ReleasedResult;
	readonly stamp: string | null;
	readonly id: string;
}): Promise<Html> {
	const sentences = html`<ul>${funnel.text.map((sentence) => html`<li>${sentence}</li>`)}</ul>`;
	if (funnel.status !== "ok") {
		return html`<h3>${funnel.label}</h3>
${sentences}
${leftOut(funnel)}`;
	}
	const { label, definition, average, units, synthetic } = funnel;
	const stamps = [...(synthetic ? ["Synthetic data"] : []), ...(stamp === null ? [] : [stamp])];
	const levels = units[0]?.overdispersedLimits.map(({ confidence }) => formatConfidence(confidence)) ?? [];
	const title = `${definition.title}: ${label}, by organisation`;
	const outside = units.filter(({ position }) => position !== "within");
	const specification = funnelChart({
		title,
		description: `${formatNumber(units.length)} organisations around an average of ${formatNumber(average, 1)} ${unitOfFigure(first)}. Outside the ${levels.at(-1) ?? ""} limits: ${outside.length === 0 ? "none" : outside.map(({ name, position }) => `${name} (${position})`).join("; ")}.`,
		valueTitle: unitOfFigure(first),
		denominatorTitle: denominatorHeading(first),
		average: { value: average, label: `All together ${formatNumber(average, 1)}` },
		limitNames: levels,
		points: units.map((unit) => ({
			label: unit.name,
			denominator: unit.denominator,
			value: unit.value,
			position: unit.position,
			limits: unit.overdispersedLimits,
		})),
		...(stamps.length === 0 ? {} : { stamp: stamps.join(". ") }),
	});
	const table = dataTable({
		id: `${id}-figures`,
		caption: title,
		captionUnseen: true,
		columns: [
			{ heading: "Organisation" },
			{ heading: denominatorHeading(first), numeric: true },
			{ heading: unitOfFigure(first), numeric: true },
			{ heading: `Limits (${levels.at(-1) ?? "none"})`, numeric: true },
			{ heading: "Place" },
		],
		rows: units.map((unit) => ({
			heading: unit.name,
			cells: [
				formatNumber(unit.denominator),
				formatNumber(unit.value, 1),
				limitsInWords(unit.overdispersedLimits.at(-1)),
				{ high: "above the limits", within: "within the limits", low: "below the limits" }[unit.position],
			],
		})),
	});
	return html`<h3>${label}</h3>
${sentences}
${await chartFigure({
	specification,
	title,
	note: `Limits (${levels.join(" dashed, ")} solid) allow for chance and for ordinary variation between organisations.`,
	table,
	id,
})}
${leftOut(funnel)}`;
}

function limitsInWords(
	limits: { readonly lower: number | null; readonly upper: number | null } | undefined,
): string {
	const number = (value: number | null | undefined) => (value == null ? "none" : formatNumber(value, 1));
	return `${number(limits?.lower)} to ${number(limits?.upper)}`;
}

function leftOut({ leftOut: units }: Variation): Html | null {
	if (units.length === 0) return null;
	const reasons = [
		...new Set(units.map(({ status, reason }) => (status === "suppressed" ? "hidden" : reason))),
	];
	if (reasons.length === 1 && units.length > mostListed)
		return html`<p class="aside">Left out: ${units.length} organisations (${reasons}).</p>`;
	return html`<details><summary>Left out: ${units.length}</summary>
<ul>${units.map(({ name, status, reason }) => html`<li>${name}: ${status === "suppressed" ? "hidden" : reason}</li>`)}</ul></details>`;
}

function figuresTable(results: readonly ReleasedResult[], labels: readonly string[], id: string): Html {
	const cells = cellsOfTable();
	return dataTable({
		id: `${id}-all`,
		caption: `Each organisation, ${results[0] === undefined ? "" : unitOfFigure(results[0])}`,
		columns: [{ heading: "Organisation" }, ...labels.map((heading) => ({ heading, numeric: true }))],
		rows: results.map(({ subject, groups }) => ({
			heading: subject.name,
			cells: labels.map((label) => {
				const group = groups.find((each) => each.label === label);
				const rate = group?.crudeRate;
				if (rate === undefined) return cells.blank("not published");
				const printed = group?.published.find(({ statistic }) => statistic === "crude-rate");
				if (rate.status === "undefined" && printed !== undefined)
					return formatNumber(printed.value, printed.decimals);
				return cells.estimate(rate.status === "ok" ? { ...rate, lower: null, upper: null } : rate, {
					decimals: 1,
				});
			}),
		})),
		notes: cells.notes(),
	});
}
