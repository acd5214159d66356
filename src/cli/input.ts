import { resolve } from "node:path";
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
			/** The last month of those accepted; where none was, any. */
			readonly submission: Submission;
			/** All that were accepted, by month. */
			readonly accepted: readonly Submission[];
	  }
	| {
			readonly kind: "figures";
			readonly file: string;
			readonly figures: ReadFigures<readonly PublishedFigures[]>;
	  };

/**
 * Reads what can be measured: a folder is a submission, or holds one for each month; a file holds published figures in
 * one of two layouts. Several paths are monthly submissions of one provider.
 */
export async function readInput(
	paths: readonly string[],
	options: ReadOptions,
	context: CommandContext,
): Promise<MeasurableInput> {
	const listed = await listSubmissions(paths, context.folder);
	const [first = "", ...others] = paths;
	if (others.length === 0 && listed.length <= 1) return readPath(listed[0]?.name ?? first, options, context);
	const submissions: Submission[] = [];
	for (const { name } of listed) {
		const input = await readPath(name, options, context);
		if (input.kind === "figures") {
			throw new UsageError(
				`${name} holds published figures, which are recomputed by themselves. Name it alone, or name folders with submissions.`,
			);
		}
		if (input.accepted.length === 0) context.inform(`${name} was rejected and is left out.\n`);
		submissions.push(input.submission);
	}
	const accepted = submissions
		.filter(({ verdict }) => verdict !== "rejected")
		.toSorted((a, b) => (a.period.start < b.period.start ? -1 : 1));
	const submission = accepted.at(-1) ?? submissions[0];
	if (submission === undefined) throw new UsageError("Name at least one folder with a submission.");
	return { kind: "submission", submission, accepted };
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
			submission,
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
