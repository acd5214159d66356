import { resolve } from "node:path";
import { monthsIn } from "../measures/comparisons/period-length.js";
import { groupBy } from "../measures/group-by.js";
import { latestCreated } from "../measures/months/submission-of-months.js";
import type { PublishedFigures } from "../measures/published-figures.js";
import { InputError } from "../node/input-error.js";
import { listSources } from "../node/list-sources.js";
import { listSubmissions } from "../node/list-submissions.js";
import { isPackedSubmission, validateSubmission } from "../node/validate-submission.js";
import { readCsv } from "../submission/csv/read-csv.js";
import type { ReadFigures } from "../submission/figures/read-figures.js";
import { readMentalHealthActAnnual } from "../submission/figures/read-mental-health-act-annual.js";
import { readPublishedFigures } from "../submission/figures/read-published-figures.js";
import { defaultLimits, type Limits } from "../submission/limits.js";
import type { Source } from "../submission/source.js";
import type { Submission } from "../submission/validate-submission.js";
import type { CommandContext } from "./context.js";
import { limitsOption } from "./limits-option.js";
import { progressLine } from "./output/progress.js";
import { UsageError } from "./usage-error.js";
import { workersOption } from "./workers-option.js";

/** What a path holds that can be measured and reported. */
export type MeasurableInput =
	| {
			readonly kind: "submission";
			/** All that were read, by month. */
			readonly submissions: readonly ReadSubmission[];
			/** Those that are counted: accepted, and of each provider and month the last. By month. */
			readonly accepted: readonly Submission[];
	  }
	| {
			readonly kind: "figures";
			readonly file: string;
			readonly figures: ReadFigures<readonly PublishedFigures[]>;
	  };

/** A submission and the path that it was read from. */
interface ReadSubmission {
	readonly name: string;
	readonly submission: Submission;
}

/**
 * Reads what can be measured: a folder is a submission, or holds one for each month; a file holds published figures in
 * one of two layouts. Several paths are submissions, each of one provider and month.
 */
export async function readInput(
	paths: readonly string[],
	options: ReadOptions,
	context: CommandContext,
): Promise<MeasurableInput> {
	const listed = await listSubmissions(paths, context.folder);
	const [first = "", ...others] = paths;
	if (others.length === 0 && listed.length <= 1) return readPath(listed[0]?.name ?? first, options, context);
	const submissions: ReadSubmission[] = [];
	for (const { name } of listed) {
		const input = await readPath(name, options, context);
		if (input.kind === "figures") {
			throw new UsageError(
				`${name} holds published figures, which are recomputed by themselves. Name it alone, or name folders with submissions.`,
			);
		}
		if (input.accepted.length === 0) context.inform(`${name} was rejected and is left out.\n`);
		submissions.push(...input.submissions);
	}
	if (submissions.length === 0) throw new UsageError("Name at least one folder with a submission.");
	const byMonth = submissions.toSorted((a, b) =>
		a.submission.period.start < b.submission.period.start ? -1 : 1,
	);
	return { kind: "submission", submissions: byMonth, accepted: await countedOf(byMonth, context) };
}

/** Those that are counted: of a month that a provider submitted more than once, the last. */
async function countedOf(
	submissions: readonly ReadSubmission[],
	context: CommandContext,
): Promise<readonly Submission[]> {
	const accepted = submissions.filter(({ submission }) => submission.verdict !== "rejected");
	requireMonths(accepted);
	const nameOf = new Map(accepted.map(({ name, submission }) => [submission, name]));
	const ofMonths = groupBy(
		accepted.map(({ submission }) => submission),
		({ provider, period }) => `${provider} ${period.end.slice(0, 7)}`,
	);
	const counted: Submission[] = [];
	for (const [month, ofMonth] of ofMonths) {
		const latest = await latestCreated(ofMonth);
		const names = ofMonth.map((each) => nameOf.get(each));
		if (latest === null) {
			throw new UsageError(
				`${names.join(" and ")} are submissions of one month (${month}), and DateTimeDatSetCreate in their MHS000 does not tell which came last. Leave out all but one.`,
			);
		}
		for (const each of ofMonth) {
			if (each === latest) continue;
			context.inform(
				`${nameOf.get(each)} is left out: ${nameOf.get(latest)} is a later submission of the same month (${month}).\n`,
			);
		}
		counted.push(latest);
	}
	return counted;
}

/** Several submissions of one provider are read as its months. */
function requireMonths(submissions: readonly ReadSubmission[]): void {
	const ofProviders = groupBy(submissions, ({ submission }) => submission.provider);
	for (const ofProvider of ofProviders.values()) {
		const long = ofProvider.find(({ submission }) => monthsIn(submission.period) > 1);
		if (long === undefined || ofProvider.length === 1) continue;
		const { start, end } = long.submission.period;
		throw new UsageError(
			`${long.name} is a submission of ${start} to ${end}. Beside others of its provider, each must be of one calendar month. Name it alone, or leave it out.`,
		);
	}
}

/** Limits on what is read, and how many threads judge it, as given on the command line. */
interface ReadOptions {
	readonly limit?: readonly string[] | undefined;
	readonly workers?: string | undefined;
}

async function readPath(
	path: string,
	{ limit = [], ...options }: ReadOptions,
	context: CommandContext,
): Promise<MeasurableInput> {
	const limits = limitsOption(limit, { ...defaultLimits });
	const workers = workersOption(options.workers);
	const absolute = resolve(context.folder, path);
	const { kind, sources } = await listSources(absolute);
	const [source] = sources;
	if (kind === "folder" || source === undefined || isPackedSubmission(source.name)) {
		const progress = progressLine(context);
		const submission = await validateSubmission(absolute, {
			name: path,
			limits,
			workers,
			onProgress: (step) => progress.show(step),
			...(context.signal === undefined ? {} : { signal: context.signal }),
		});
		progress.clear();
		return {
			kind: "submission",
			submissions: [{ name: path, submission }],
			accepted: submission.verdict === "rejected" ? [] : [submission],
		};
	}
	const read = await readerOf(source, { ...defaultLimits, ...limits });
	if (read === null) {
		throw new UsageError(
			`${path} is neither a folder with a submission nor a file of published figures. Name the folder that holds MHS000.csv, MHS001.csv and so on, or a CSV file in the long form or the publisher's annual layout: see docs/figures.md.`,
		);
	}
	return { kind: "figures", file: source.name, figures: await read(source, { limits }) };
}

type FiguresReader = (
	source: Source,
	options: { readonly limits: Partial<Limits> },
) => Promise<ReadFigures<readonly PublishedFigures[]>>;

/** The reader for a file of figures, found by its header; null where it is no such file. */
async function readerOf(source: Source, limits: Limits): Promise<FiguresReader | null> {
	try {
		for await (const part of readCsv(source, { limits })) {
			if (part.kind !== "header") return null;
			const names = new Set(part.names.map((name) => name.trim().toLowerCase()));
			if (names.has("statistic") && names.has("group_code")) return readPublishedFigures;
			if (names.has("demographicbreakdown") && names.has("measure")) return readMentalHealthActAnnual;
			return null;
		}
	} catch (cause) {
		throw new InputError("PCREF-INPUT-UNREADABLE", source.name, { cause });
	}
	return null;
}
