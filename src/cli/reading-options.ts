import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { inputErrorFrom } from "../node/input-error.js";
import type { ValidateFilesOptions } from "../node/validate-submission.js";
import { defaultLimits } from "../submission/limits.js";
import type { Repair } from "../submission/validation/cell-departures.js";
import { dataSets } from "../tables/data-sets.js";
import type { CommandContext } from "./context.js";
import { limitsOption } from "./limits-option.js";
import { UsageError } from "./usage-error.js";
import { workersOption } from "./workers-option.js";

/** How files depart from the plain form, as it is said on the command line. */
export interface ReadingArguments {
	readonly columns?: string | undefined;
	readonly mapping?: string | undefined;
	/** Names of repairs, separated by commas. */
	readonly accept?: string | undefined;
	/** Limits as `NAME=NUMBER`. */
	readonly limit?: readonly string[] | undefined;
	/** How many threads judge the records of large files. */
	readonly workers?: string | undefined;
}

/** The options of a validation that say how its files are read. */
export async function readingOptions(
	{ columns, mapping, accept, limit = [], workers }: ReadingArguments,
	context: CommandContext,
): Promise<Pick<ValidateFilesOptions, "columns" | "mapping" | "accept" | "limits" | "workers">> {
	return {
		limits: limitsOption(limit, { ...defaultLimits }),
		workers: workersOption(workers),
		...(columns === undefined ? {} : { columns: await columnsOf(columns, context) }),
		// the library refuses names that it does not know
		...(accept === undefined ? {} : { accept: accept.split(",").map((name) => name.trim() as Repair) }),
		...(mapping === undefined ? {} : { mapping: await readJson(mapping, context, isMapping, mappingForm) }),
	};
}

const columnsForm = '{ "MHS001": ["LocalPatientID", "NHSNumber"] }: for each table its columns in order';
const mappingForm = '{ "MHS001": { "Patient No": "LocalPatientID" } }: for each table, their column and ours';

async function columnsOf(
	words: string,
	context: CommandContext,
): Promise<Readonly<Record<string, readonly string[]>>> {
	if (/\.json$/i.test(words)) return readJson(words, context, isColumns, columnsForm);
	const names = words.split(",").map((name) => name.trim());
	return Object.fromEntries(dataSets["mhsds-6"].map(({ code }) => [code, names]));
}

async function readJson<T>(
	path: string,
	context: CommandContext,
	isRight: (value: unknown) => value is T,
	form: string,
): Promise<T> {
	const absolute = resolve(context.folder, path);
	const text = await readFile(absolute, "utf8").catch((cause: unknown) => {
		throw inputErrorFrom(cause, path);
	});
	const value = parsed(text.replace(/^\ufeff/, ""));
	if (!isRight(value)) throw new UsageError(`${path} is not JSON of the form ${form}.`);
	return value;
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function isRecordOf<T>(isRight: (value: unknown) => value is T) {
	return (value: unknown): value is Record<string, T> =>
		typeof value === "object" &&
		value !== null &&
		!Array.isArray(value) &&
		Object.values(value).every(isRight);
}

const isText = (value: unknown): value is string => typeof value === "string";
const isMapping = isRecordOf(isRecordOf(isText));
const isColumns = isRecordOf(
	(value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isText),
);
