import { writeFile } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import type { ReleasedResult } from "../../disclosure/released.js";
import { boardReport } from "../../report/board-report.js";
import { formatEstimate } from "../../report/cells.js";
import { recomputationInWords } from "../../report/recomputation.js";
import type { IssueSummary, SubmissionSummary } from "../../report/submission-summary.js";
import type { Submission } from "../../submission/validate-submission.js";
import type { IssueGroup } from "../../submission/validation/issue-tally.js";
import type { CommandContext } from "../context.js";
import type { ExitCode } from "../exit-code.js";
import { type MeasurableInput, readInput } from "../input.js";
import { preparePageFile } from "../output/page-file.js";
import { type ResultOptions, releasedResults } from "../results.js";
import { figuresOutcome } from "./figures-outcome.js";
import { refusedInput } from "./refused-input.js";

export interface ReportArguments extends ResultOptions {
	/** Folders with submissions of one provider, or a file of published figures. */
	readonly paths: readonly string[];
	/** The HTML file to write. */
	readonly out: string;
}

/** Writes one self-contained page about a submission or about published figures. */
export async function reportCommand(options: ReportArguments, context: CommandContext): Promise<ExitCode> {
	const name = options.audience === "internal" ? stampedName(options.out) : options.out;
	const path = resolve(context.folder, name);
	const inputs = [...options.paths, ...(options.population === undefined ? [] : [options.population])];
	await preparePageFile({ path, name, inputs: inputs.map((read) => resolve(context.folder, read)) });
	const input = await readInput(options.paths, options, context);
	const released = await releasedResults(input, options, context);
	if (released === null) return refusedInput(input, options.paths.join(", "), context);
	const html = await boardReport(released, {
		generatedOn: context.today,
		...(input.kind === "submission"
			? { submission: summaryOf(input.submission) }
			: { figureIssues: input.figures.issues.map(figureIssue) }),
	});
	await writeFile(path, html);
	context.print(`${summaryLine(input, released.results)}Report written to ${name}\n`);
	return figuresOutcome(input, context);
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
		const { provider, period, verdict } = input.submission;
		return `${provider}, ${period.start} to ${period.end}: ${verdict}.\n`;
	}
	return [...recomputationInWords(results), ...results.flatMap(largestRatio)]
		.map((line) => `${line}\n`)
		.join("");
}

/** The upper group whose crude rate is the most times the comparator's, in a sentence. */
function largestRatio({ definition, groups, comparator }: ReleasedResult): readonly string[] {
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
	return [`${definition.title}, ${label} to ${comparator}: ratio ${crude.toFixed(2)} crude${standardised}.`];
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
