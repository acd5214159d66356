import { isReleased } from "../disclosure/admit.js";
import type { Released, ReleasedResult } from "../disclosure/released.js";
import type { Plan } from "../framework/plan/plan.js";
import { ArgumentError } from "../issues/argument-error.js";
import type { MeasureDefinition } from "../measures/definition.js";
import { groupBy } from "../measures/group-by.js";
import { isCalendarDate } from "../tables/calendar-date.js";
import { completenessSection } from "./completeness-section.js";
import { formatDate, formatPeriod } from "./format-date.js";
import { funnelSection } from "./funnel-section.js";
import { type Html, type HtmlPart, html } from "./html.js";
import { keyMessages, type MeasureOfPage } from "./key-messages.js";
import { measureSection } from "./measure-section.js";
import { pageStyle } from "./page-style.js";
import { figuresInWords, provenanceInWords } from "./provenance-words.js";
import { recomputationInWords } from "./recomputation.js";
import { resultFamilies } from "./result-families.js";
import {
	issuesSection,
	submissionIssuesSection,
	submissionSection,
	verdictInWords,
} from "./submission-section.js";
import type { IssueSummary, SubmissionSummary } from "./submission-summary.js";
import { submissionsInWords, submissionsSection } from "./submissions-section.js";
import { targetSection } from "./target-section.js";
import { contractMoment } from "./trends-of-family.js";

/** What a report holds beside the released results. */
export interface BoardReportOptions {
	/** Heading of the page; made from the organisations if left out. */
	readonly title?: string;
	/** The submission that the results were counted from, or several, in any order: each is described. */
	readonly submission?: SubmissionSummary | readonly SubmissionSummary[];
	/** What was wrong with the file that published figures were read from: its rows are not all in the results. */
	readonly figureIssues?: readonly IssueSummary[];
	/** The plan whose targets the figures are set against; its start is looked at in figures over time. */
	readonly plan?: Plan;
	/** The day the report is made, `YYYY-MM-DD`. */
	readonly generatedOn: string;
}

interface Section {
	readonly id: string;
	readonly heading: string;
	readonly content: HtmlPart;
	/** What it is listed under in the contents, where there are many. */
	readonly under?: string;
}

interface FunnelOfPage extends Section {
	readonly messages: readonly string[];
}

/**
 * One page for a board: what was submitted and whether it was accepted, what was wrong and what to do, how complete
 * ethnicity is, every measure with its table, comparisons, charts, methods and restrictions, what was hidden, and the
 * sources. Results of one measure and organisation of several periods make one section, with control charts of the gaps
 * and the groups; those of three or more organisations make a funnel. All sentences and comparisons are made from the
 * released figures alone.
 *
 * The page is one HTML file that holds everything it needs: no script, nothing loaded, its content security policy
 * says so. It is made for screen readers, keyboards, narrow screens and A4 paper. Internal and synthetic results are
 * marked on the page, on every chart and on every printed page.
 *
 * @param released What {@link release} or {@link alreadyPublic} returned.
 * @param options Title, submission and date.
 * @returns The text of the file.
 * @throws {@link ArgumentError} where `released` did not go through disclosure control, even if it looks like it, and
 * for a date that does not exist.
 *
 * @example
 * ```ts
 * import { release } from "pcref/disclosure";
 * import { boardReport } from "pcref/report";
 *
 * const released = release([], { audience: "public", rule: "mhsds-under-5-nearest-5" });
 * const page = await boardReport(released, { generatedOn: "2024-06-14" });
 * page.includes("Not affiliated with or endorsed by NHS England."); // => true
 * page.includes("<script"); // => false
 * ```
 */
export async function boardReport(released: Released, options: BoardReportOptions): Promise<string> {
	if (!isReleased(released))
		throw new ArgumentError(
			"released",
			"must come from release or alreadyPublic: no other results may be shown",
		);
	const { generatedOn } = options;
	if (!isCalendarDate(generatedOn))
		throw new ArgumentError("options.generatedOn", "must be a calendar date, YYYY-MM-DD");
	const { disclosure, results } = released;
	const submissions = submissionsOf(options);
	const synthetic = [...submissions, ...results].some((each) => each.synthetic);
	const title = options.title ?? titleOf(released, submissions);
	const sections = await sectionsOf(released, submissions, options);
	const marks = [
		...(synthetic ? (["Synthetic data"] as const) : []),
		...(disclosure.stamp ? [disclosure.stamp] : []),
	];
	const page = html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${[title, ...marks].join(" - ")}</title>
${pageStyle(marks)}
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<header>
${synthetic ? html`<p class="banner">Synthetic data: invented people and figures, about no real provider</p>` : null}
${disclosure.stamp === null ? null : html`<p class="banner">${disclosure.stamp}</p>`}
<div class="inner">
<h1>${title}</h1>
<p>Report made on ${formatDate(generatedOn)}. <span class="disclaimer">Not affiliated with or endorsed by NHS England.</span></p>
<nav aria-label="Contents"><ul>${contentsOf(sections)}</ul></nav>
</div>
</header>
<main id="content">
${sections.map(
	({ id, heading, content }) => html`<section aria-labelledby="${id}">
<h2 id="${id}">${heading}</h2>
${content}
</section>
`,
)}</main>
<footer><div class="inner">
<p class="disclaimer">Not affiliated with or endorsed by NHS England.</p>
<p class="aside">Made with pcref, an open-source model of the Patient and Carer Race Equality Framework. Nothing in this file is
sent anywhere.</p>
</div></footer>
${marks.length === 0 ? null : html`<div class="running" aria-hidden="true">${marks.map((mark) => html`${mark}<br>`)}</div>`}
</body>
</html>
`;
	return page.markup;
}

/** So many organisations are named in the title. */
const mostNamed = 3;

/** By provider and month. */
function submissionsOf({ submission = [] }: BoardReportOptions): readonly SubmissionSummary[] {
	const key = ({ provider, period }: SubmissionSummary) => JSON.stringify([provider, period.start]);
	return [submission].flat().toSorted((one, other) => key(one).localeCompare(key(other), "en"));
}

function titleOf({ results }: Released, submissions: readonly SubmissionSummary[]): string {
	const [first] = submissions;
	const names = [...new Set(results.map(({ subject }) => subject.name))];
	const subject =
		names.length === 0 && first !== undefined
			? [`Provider ${first.provider}`]
			: names.length > mostNamed
				? [`${names.length} organisations`]
				: names;
	return ["Mental health care by ethnic group", subject.join(", ")].filter((part) => part !== "").join(": ");
}

/** With more measures than this, charts and methods are folded away and the contents list them by dimension. */
const mostUnfolded = 8;

/** Of so many organisations or more, a measure is shown by a funnel in the place of a section each. */
const fewestForFunnel = 3;

const dimensionTitles: Readonly<Record<MeasureDefinition["dimension"], string>> = {
	access: "Access",
	experience: "Experience",
	outcome: "Outcomes",
	workforce: "Workforce",
	feedback: "Feedback",
	data: "Data quality",
};

function contentsOf(sections: readonly Section[]): readonly Html[] {
	const link = ({ id, heading }: Section) => html`<a href="#${id}">${heading}</a>`;
	return [...groupBy(sections, ({ id, under }) => under ?? id).values()].map((together) => {
		const [first] = together;
		return first.under === undefined
			? html`<li>${link(first)}</li>`
			: html`<li>${first.under}<ul>${together.map((section) => html`<li>${link(section)}</li>`)}</ul></li>`;
	});
}

async function sectionsOf(
	released: Released,
	submissions: readonly SubmissionSummary[],
	{ figureIssues = [], plan, generatedOn }: BoardReportOptions,
): Promise<readonly Section[]> {
	const { disclosure, results } = released;
	const { stamp } = disclosure;
	const [only, ...others] = submissions;
	const families = resultFamilies(results);
	const between = [...groupBy(families, ({ main }) => comparableAcross(main)).values()].filter(
		(together) => together.length >= fewestForFunnel,
	);
	const alone = families.filter((family) => !between.some((together) => together.includes(family)));
	const isLong = alone.length > mostUnfolded;
	const under = ({ definition }: ReleasedResult) =>
		isLong ? { under: dimensionTitles[definition.dimension] } : {};
	const moments = [
		contractMoment,
		...(plan === undefined ? [] : [{ from: plan.period.from, what: "the plan began" }]),
	];
	const shown = alone.map(({ main }) => main);
	const measures = await Promise.all(
		alone.map(async (family, index) => {
			const id = `measure-${index + 1}`;
			const heading = headingOf(family.main, shown);
			const content = await measureSection({ family, stamp, id, moments, isShort: isLong });
			return { id, heading, content, result: family.main, ...under(family.main) };
		}),
	);
	const funnels = await Promise.all(
		between.map(async (together, index): Promise<FunnelOfPage> => {
			const id = `organisations-${index + 1}`;
			const mains = together.map(({ main }) => main);
			const section = await funnelSection({ results: mains, stamp, id });
			return {
				id,
				heading: `${mains[0]?.definition.title ?? ""}: between organisations`,
				content: section?.content ?? null,
				messages: section?.messages ?? [],
			};
		}),
	);
	const completeness = completenessSection(families.map(({ main }) => main));
	return [
		{
			id: "key-messages",
			heading: "Key messages",
			content: messages({ shown: families.map(({ main }) => main), submissions, measures, funnels }),
		},
		...(plan === undefined
			? []
			: [
					{
						id: "plan",
						heading: "Progress towards the plan's targets",
						content: targetSection(released, { plan, on: generatedOn }),
					},
				]),
		...(only === undefined
			? []
			: [
					{
						id: "submission",
						heading: "What was submitted",
						content:
							others.length === 0
								? submissionSection(only, released)
								: submissionsSection(submissions, released),
					},
					{
						id: "issues",
						heading: "Problems found and what to do",
						content: submissionIssuesSection(submissions, released),
					},
				]),
		...(figureIssues.length === 0
			? []
			: [
					{
						id: "figure-issues",
						heading: "Problems found in the published figures",
						// Rows of figures are no people: how many there are is nobody's secret.
						content: issuesSection(figureIssues, "internal"),
					},
				]),
		...(completeness === null
			? []
			: [{ id: "ethnicity-completeness", heading: "How complete ethnicity is", content: completeness }]),
		...measures,
		...funnels,
		{ id: "disclosure", heading: "Small numbers", content: disclosureContent(released) },
		{ id: "sources", heading: "Sources", content: sourcesContent(released) },
	];
}

/** What results of different organisations share that may stand on one funnel. */
function comparableAcross({
	definition,
	period,
	subject,
	classification,
	slice,
	denominator,
}: ReleasedResult): string {
	const { kind } = subject;
	return JSON.stringify([definition.id, period, kind, classification.id, slice ?? null, denominator?.basis]);
}

function messages({
	shown,
	submissions,
	measures,
	funnels,
}: {
	/** The results of the page, earlier periods left out. */
	readonly shown: readonly ReleasedResult[];
	readonly submissions: readonly SubmissionSummary[];
	readonly measures: readonly MeasureOfPage[];
	readonly funnels: readonly FunnelOfPage[];
}): Html {
	const recomputed = recomputationInWords(shown);
	return html`${verdictMessage(submissions)}
${keyMessages(measures)}
${
	funnels.length === 0
		? null
		: html`<h3>Between organisations</h3>
<ul>${funnels.map(
				({ id, heading, messages: sentences }) =>
					html`<li><a href="#${id}">${heading}</a><ul>${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul></li>`,
			)}</ul>`
}
${
	recomputed.length === 0
		? null
		: html`<h3>Printed figures and these</h3>
<ul>${recomputed.map((sentence) => html`<li>${sentence}</li>`)}</ul>`
}`;
}

function verdictMessage(submissions: readonly SubmissionSummary[]): Html | null {
	const [only, ...others] = submissions;
	if (only === undefined) return null;
	if (others.length > 0) return submissionsInWords(submissions);
	return html`<p>The submission of ${only.provider} for ${formatPeriod(only.period)}: ${verdictInWords(only)}</p>`;
}

/** Title of a measure, with what tells it from others of the same title. */
function headingOf(result: ReleasedResult, results: Released["results"]): string {
	const alike = results.filter(({ definition }) => definition.title === result.definition.title);
	const tells: readonly ((each: ReleasedResult) => string)[] = [
		({ subject }) => subject.name,
		({ period }) => formatPeriod(period),
		({ classification }) => classification.title,
		({ slice }) => slice?.label ?? "",
	];
	const told = tells.filter((tell) => new Set(alike.map(tell)).size > 1).map((tell) => tell(result));
	const apart = told.filter((part) => part !== "").join(", ");
	return apart === "" ? result.definition.title : `${result.definition.title}: ${apart}`;
}

function disclosureContent({ disclosure }: Released): Html {
	const { stamp, text, rule, provenance } = disclosure;
	return html`${stamp === null ? null : html`<p><strong>${stamp}.</strong></p>`}
<p>${text}</p>
<p class="aside">Rule: ${rule}. Source: ${provenanceInWords(provenance)}</p>`;
}

function sourcesContent({ results }: Released): Html {
	const sources = results.flatMap((result) => {
		const { definition, denominator } = result;
		return [
			`Figures: ${figuresInWords(result)}`,
			`Definition of ${definition.title}: ${provenanceInWords(definition.provenance)}`,
			...(denominator === null
				? []
				: [`Population: ${denominator.title}. ${provenanceInWords(denominator.provenance)}`]),
		];
	});
	return html`<ul>${[...new Set(sources)].map((source) => html`<li>${source}</li>`)}</ul>`;
}
