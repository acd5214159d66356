import { resolve } from "node:path";
import type { PublishedFigures } from "../measures/published-figures.js";
import { InputError } from "../node/input-error.js";
import { listSources } from "../node/list-sources.js";
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

/** What a path holds that can be measured and reported. */
export type MeasurableInput =
	| { readonly kind: "submission"; readonly submission: Submission }
	| {
			readonly kind: "figures";
			readonly file: string;
			readonly figures: ReadFigures<readonly PublishedFigures[]>;
	  };

/** Reads what can be measured: a folder is a submission; a file holds published figures in one of two layouts. */
export async function readInput(
	path: string,
	{ limit = [] }: { readonly limit?: readonly string[] | undefined },
	context: CommandContext,
): Promise<MeasurableInput> {
	const limits = limitsOption(limit, { ...defaultLimits });
	const absolute = resolve(context.folder, path);
	const { kind, sources } = await listSources(absolute);
	const [source] = sources;
	if (kind === "folder" || source === undefined || isPackedSubmission(source.name)) {
		const progress = progressLine(context);
		const submission = await validateSubmission(absolute, {
			name: path,
			limits,
			onProgress: (step) => progress.show(step),
			...(context.signal === undefined ? {} : { signal: context.signal }),
		});
		progress.clear();
		return { kind: "submission", submission };
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
