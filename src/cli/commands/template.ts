import { join, resolve } from "node:path";
import { templateNames } from "../../interchange/templates/template-tables.js";
import { writeTemplateFiles, writeTemplateWorkbook } from "../../interchange/templates/write-template.js";
import type { CommandContext } from "../context.js";
import { type ExitCode, exitCode } from "../exit-code.js";
import { writeNewFiles } from "../output/write-whole.js";
import { UsageError } from "../usage-error.js";

export interface TemplateArguments {
	/** Names of templates; where there are none, they are listed. */
	readonly names: readonly string[];
	readonly format: "xlsx" | "csv";
	/** The workbook to write, or the folder of CSV files. */
	readonly out?: string | undefined;
}

/** Writes blank tables to fill in, or lists what there are templates of. Nothing that exists is written over. */
export async function templateCommand(
	{ names, format, out }: TemplateArguments,
	context: CommandContext,
): Promise<ExitCode> {
	if (names.length === 0) {
		context.print(`Templates: ${templateNames.join(", ")}\n`);
		return exitCode.accepted;
	}
	const files = format === "xlsx" ? [await workbook(names, out)] : csvFiles(names, out);
	await writeNewFiles(files.map((file) => ({ ...file, path: resolve(context.folder, file.name) })));
	context.print(files.map(({ name }) => `${name}\n`).join(""));
	return exitCode.accepted;
}

interface NewFile {
	readonly name: string;
	readonly content: Uint8Array | string;
}

async function workbook(names: readonly string[], name = `${names.join("-")}.xlsx`): Promise<NewFile> {
	if (!/\.xlsx$/i.test(name)) {
		throw new UsageError(`${name} is no name of a workbook: end it in .xlsx, or ask for --format csv.`);
	}
	return { name, content: await writeTemplateWorkbook(names) };
}

function csvFiles(names: readonly string[], folder = "."): readonly NewFile[] {
	return writeTemplateFiles(names).map(({ name, text }) => ({ name: join(folder, name), content: text }));
}
