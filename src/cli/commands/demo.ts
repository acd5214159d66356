import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { closeSite, openSite } from "../../node/building-site.js";
import { markUnfinished, unmarkUnfinished } from "../../node/unfinished.js";
import type { CommandContext } from "../context.js";
import { createDemonstration, mostMonths } from "../demonstration/create-demonstration.js";
import { type ExitCode, exitCode } from "../exit-code.js";
import { UsageError } from "../usage-error.js";
import { reportCommand } from "./report.js";
import { validateCommand } from "./validate.js";

const marker = ".pcref-demonstration";

export interface DemoArguments {
	/** Folder to write. */
	readonly out: string;
	/** How many monthly submissions, as a word; one where none is given. */
	readonly months?: string | undefined;
}

/** Writes the synthetic submission, validates it, and writes the report: everything the package does, in one go. */
export async function demoCommand(
	{ out, months }: DemoArguments,
	context: CommandContext,
): Promise<ExitCode> {
	const folder = resolve(context.folder, out);
	const asked = monthsOf(months);
	await mkdir(dirname(folder), { recursive: true });
	// nothing is built in it: it tells other runs that this one is at work
	const site = openSite(folder, out);
	try {
		await prepare(folder, out);
		return await demonstrate(folder, { out, months: asked }, context);
	} finally {
		closeSite(site);
	}
}

interface WhatToWrite {
	readonly out: string;
	readonly months: number;
}

function monthsOf(word: string | undefined): number {
	if (word === undefined) return 1;
	const months = Number(word);
	if (/^\d+$/.test(word) && months >= 1 && months <= mostMonths) return months;
	throw new UsageError(`--months ${word} is not a whole number from 1 to ${mostMonths}, such as --months 3.`);
}

/** A demonstration that breaks off leaves nothing behind. */
async function demonstrate(folder: string, what: WhatToWrite, context: CommandContext): Promise<ExitCode> {
	markUnfinished(folder);
	try {
		await writeDemonstration(folder, what, context);
		return exitCode.accepted;
	} catch (cause) {
		await rm(folder, { recursive: true, force: true });
		throw cause;
	} finally {
		unmarkUnfinished(folder);
	}
}

async function writeDemonstration(
	folder: string,
	{ out, months }: WhatToWrite,
	context: CommandContext,
): Promise<void> {
	const { files, first } = createDemonstration({ months });
	for (const { path, text } of files) {
		const file = join(folder, ...path.split("/"));
		await mkdir(dirname(file), { recursive: true });
		await writeFile(file, text);
	}
	const step = (title: string) => context.print(`\n${title}\n${"=".repeat(title.length)}\n`);

	step(
		months === 1
			? "1. A synthetic submission with planted errors"
			: `1. ${months} monthly synthetic submissions, with errors planted in the first`,
	);
	context.print(`${files.length} files written to ${out}. All of it is invented.\n`);
	step("2. pcref validate: what is wrong with it, and what is accepted");
	await validateCommand({ paths: [join(out, first)], format: "table", out: join(out, "validated") }, context);
	step("3. pcref validate, on the accepted records");
	await validateCommand({ paths: [join(out, "validated", "accepted")], format: "table" }, context);
	step("4. pcref validate, on a submission that is refused as a whole");
	await validateCommand({ paths: [join(out, "refused")], format: "table" }, context);
	step("5. pcref report: detentions by ethnic group, after disclosure control");
	await reportCommand(
		{
			paths: [join(out, "submission")],
			population: join(out, "population.csv"),
			by: "nhs-upper-mha-annual",
			comparator: "White",
			audience: "public",
			out: join(out, "report.html"),
		},
		context,
	);
}

/** Empties the folder of an earlier demonstration; refuses to touch any other folder that exists. */
async function prepare(folder: string, name: string): Promise<void> {
	const isOurs = await readFile(join(folder, marker)).then(
		() => true,
		() => false,
	);
	if (isOurs) await rm(folder, { recursive: true });
	try {
		await mkdir(folder);
	} catch (cause) {
		if ((cause as { code?: unknown }).code === "EEXIST") {
			throw new UsageError(
				`${name} exists and is not a demonstration of pcref. Name another folder with --out.`,
			);
		}
		throw cause;
	}
	await writeFile(join(folder, marker), "This folder is emptied by the next run of pcref demo.\n");
}
