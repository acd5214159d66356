import { basename, dirname, extname, join, resolve } from "node:path";
import type { ReleasedResult } from "../../disclosure/released.js";
import { boardReport } from "../../report/board-report.js";
import { formatEstimate } from "../../report/cells.js";
import { recomputationInWords } from "../../report/recomputation.js";
import { resultFamilies } from "../../report/result-families.js";
import type { IssueSummary, SubmissionSummary } from "../../report/submission-summary.js";
import type { Submission } from "../../submission/validate-submission.js";
import type { IssueGroup } from "../../submission/validation/issue-tally.js";
import { boardMeasures } from "../board-measures.js";
import type { CommandContext } from "../context.js";
import type { ExitCode } from "../exit-code.js";
import { type MeasurableInput, readInput } from "../input.js";
import { preparePageFile } from "../output/page-file.js";
import { replaceFile } from "../output/write-whole.js";
import { planOf, type ResultOptions, releasedResults } from "../results.js";
import { figuresOutcome } from "./figures-outcome.js";
import { refusedInput } from "./refused-input.js";

export interface ReportArguments extends ResultOptions {
	/** Folders with submissions, or a file of published figures. */
	readonly paths: readonly string[];
	/** The HTML file to write. */
	readonly out: string;
	/** File with the plan whose targets figures are set against. */
	readonly plan?: string | undefined;
}

/** Writes one self-contained page about a submission or about published figures. */
export async function reportCommand(options: ReportArguments, context: CommandContext): Promise<ExitCode> {
	const name = options.audience === "internal" ? stampedName(options.out) : options.out;
	const path = resolve(context.folder, name);
	const inputs = [...options.paths, ...filesOf(options)];
	await preparePageFile({ path, name, inputs: inputs.map((read) => resolve(context.folder, read)) });
	const input = await readInput(options.paths, options, context);
	const plan = await planOf(options.plan, context);
	const defaults = { measures: boardMeasures, overTime: "beside" } as const;
	const released = await releasedResults(input, options, { context, defaults });
	if (released === null) return refusedInput(input, options.paths.join(", "), context);
	const html = await boardReport(released, {
		generatedOn: context.today,
		...(plan === null ? {} : { plan }),
		...(input.kind === "submission"
			? { submission: summariesOf(input) }
			: { figureIssues: input.figures.issues.map(figureIssue) }),
	});
	await replaceFile({ path, name, content: html });
	context.print(
		`${summaryLine(
			input,
			resultFamilies(released.results).map(({ main }) => main),
		)}Report written to ${name}\n`,
	);
	return figuresOutcome(input, context);
}

/** Files beside the input that are read. */
function filesOf({ population, plan, deprivation }: ReportArguments): readonly string[] {
	return [population, plan, deprivation].filter((file) => file !== undefined);
}

/** A file with small numbers says so in its name. */
function stampedName(out: string): string {
	const stamp = "contains-small-numbers";
	if (basename(out).includes(stamp)) return out;
	const extension = extname(out);
	return join(dirname(out), `${basename(out, extension)}.${stamp}${extension}`);
}

function summaryLine(input: MeasurableInput, results: readonly ReleasedResult[]): string {
	if (input.kind === "submission") {
		return summariesOf(input)
			.map(({ provider, period, verdict, superseded }) => {
				const fate = superseded === true ? "replaced by a later submission" : verdict;
				return `${provider}, ${period.start} to ${period.end}: ${fate}.\n`;
			})
			.join("");
	}
	const isOne = new Set(results.map(({ subject }) => subject.code)).size === 1;
	const ratios =
		results.length > mostRatios ? [] : results.flatMap((result) => largestRatio(result, { isNamed: !isOne }));
	return [...recomputationInWords(results), ...ratios].map((line) => `${line}\n`).join("");
}

/** Of more results than this, such as those of all care boards, the page is the place to look. */
const mostRatios = 10;

/** The upper group whose crude rate is the most times the comparator's, in a sentence. */
function largestRatio(
	{ definition, subject, groups, comparator }: ReleasedResult,
	{ isNamed }: { readonly isNamed: boolean },
): readonly string[] {
	const ratios = groups.flatMap(({ label, level, rateRatio, standardisedRatio }) =>
		level === "upper" && rateRatio.status === "ok"
			? [{ label, crude: rateRatio.value, standardisedRatio }]
			: [],
	);
	const largest = ratios.toSorted((a, b) => b.crude - a.crude)[0];
	if (largest === undefined) return [];
	const { label, crude, standardisedRatio } = largest;
	const standardised =
		standardisedRatio.status === "ok"
			? `, ${formatEstimate(standardisedRatio, { decimals: 2 }).value} from the standardised rates`
			: "";
	const of = isNamed ? `${definition.title}, ${subject.name}` : definition.title;
	return [`${of}, ${label} to ${comparator}: ratio ${crude.toFixed(2)} crude${standardised}.`];
}

/** What the page says of each submission that was read. */
function summariesOf({
	submissions,
	accepted,
}: Extract<MeasurableInput, { readonly kind: "submission" }>): readonly SubmissionSummary[] {
	return submissions.map(({ submission }) => ({
		...summaryOf(submission),
		...(submission.verdict === "rejected" || accepted.includes(submission) ? {} : { superseded: true }),
	}));
}

function summaryOf(submission: Submission): SubmissionSummary {
	const { verdict, provider, period, tables, issues, synthetic } = submission;
	return {
		verdict,
		provider,
		period,
		tables: tables.map(({ files, ...outcome }) => ({ ...outcome, file: files.join(", ") })),
		synthetic,
		issues: issues.map(issueSummary),
	};
}

function issueSummary({ code, severity, title, fix, table, column, count }: IssueGroup): IssueSummary {
	return {
		code,
		severity,
		title,
		fix,
		count,
		...(table === undefined ? {} : { table }),
		...(column === undefined ? {} : { column }),
	};
}

/** A file of figures goes by its own name: the code of its layout says nothing to readers. */
function figureIssue(group: IssueGroup): IssueSummary {
	const { table: _, ...summary } = issueSummary(group);
	return group.file === undefined ? summary : { ...summary, table: group.file };
}
