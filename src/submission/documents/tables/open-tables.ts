import { ownIssues } from "../../../issues/catalogue.js";
import type { Issue } from "../../../issues/issue.js";
import { makeIssue } from "../../../issues/make-issue.js";
import { openArchive } from "../../input/archive.js";
import type { TableInput } from "../../input/table-input.js";
import { textInput } from "../../input/text-input.js";
import { UnreadableInput } from "../../input/unreadable-input.js";
import { workbookInputs } from "../../input/workbook-inputs.js";
import type { Limits } from "../../limits.js";
import type { Source } from "../../source.js";
import type { DocumentLimits } from "../document-limits.js";
import { tooLarge } from "../read-text.js";
import { kindOfTable } from "./kind-of-table.js";

/** The tables of one file, or the issue that keeps it from being opened. */
export interface OpenedTables {
	readonly inputs: readonly TableInput[];
	readonly issues: readonly Issue[];
}

/** Whether a file holds tables, by its name: CSV holds one, an Excel workbook one on each sheet. */
export function holdsTables({ name }: Source): boolean {
	return /\.(?:csv|xlsx|xlsm)$/i.test(name);
}

/** Opens the tables of a CSV file or of a workbook. */
export async function openTables(source: Source, limits: DocumentLimits & Limits): Promise<OpenedTables> {
	const { maximumBytes } = limits;
	if (await isLarger(source, maximumBytes)) return { inputs: [], issues: [tooLarge(source, maximumBytes)] };
	if (/\.csv$/i.test(source.name)) return { inputs: [textInput(source)], issues: [] };
	try {
		const files = await openArchive(source, limits);
		const isNameOfTable = (sheet: string) => kindOfTable(sheet) !== undefined;
		const inputs = await workbookInputs(source, files, { limits, isNameOfTable });
		return { inputs, issues: [] };
	} catch (cause) {
		if (!(cause instanceof UnreadableInput)) throw cause;
		const { code, ...facts } = cause.finding;
		return { inputs: [], issues: [makeIssue(ownIssues[code], { where: { file: source.name }, ...facts })] };
	}
}

async function isLarger(source: Source, maximumBytes: number): Promise<boolean> {
	if (source.size !== undefined) return source.size > maximumBytes;
	let length = 0;
	for await (const piece of source.open()) {
		length += piece.length;
		if (length > maximumBytes) return true;
	}
	return false;
}
