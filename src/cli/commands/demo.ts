import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { CommandContext } from "../context.js";
import { createDemonstration } from "../demonstration/create-demonstration.js";
import { type ExitCode, exitCode } from "../exit-code.js";
import { UsageError } from "../usage-error.js";
import { reportCommand } from "./report.js";
import { validateCommand } from "./validate.js";

const marker = ".pcref-demonstration";

/** Writes the synthetic submission, validates it, and writes the report: everything the package does, in one go. */
export async function demoCommand(
	{ out }: { readonly out: string },
	context: CommandContext,
): Promise<ExitCode> {
	const folder = resolve(context.folder, out);
	await prepare(folder, out);
	const { files } = createDemonstration();
	for (const { path, text } of files) {
		const file = join(folder, ...path.split("/"));
		await mkdir(dirname(file), { recursive: true });
		await writeFile(file, text);
	}
	const step = (title: string) => context.print(`\n${title}\n${"=".repeat(title.length)}\n`);

	step("1. A synthetic submission with planted errors");
	context.print(`${files.length} files written to ${out}. All of it is invented.\n`);
	step("2. pcref validate: what is wrong with it, and what is accepted");
	await validateCommand(
		{ paths: [join(out, "submission")], format: "table", out: join(out, "validated") },
		context,
	);
	step("3. pcref validate, on the accepted records");
	await validateCommand({ paths: [join(out, "validated", "accepted")], format: "table" }, context);
	step("4. pcref validate, on a submission that is refused as a whole");
	await validateCommand({ paths: [join(out, "refused")], format: "table" }, context);
	step("5. pcref report: detentions by ethnic group, after disclosure control");
	return reportCommand(
		{
			paths: [join(out, "submission")],
			population: join(out, "population.csv"),
			by: "nhs-upper-mha-annual",
			comparator: "White",
			audience: "public",
			out: join(out, "report.html"),
		},
		context,
	).then(() => exitCode.accepted);
}

/** Empties the folder of an earlier demonstration; refuses to touch any other folder that exists. */
async function prepare(folder: string, name: string): Promise<void> {
	const isOurs = await readFile(join(folder, marker)).then(
		() => true,
		() => false,
	);
	if (isOurs) await rm(folder, { recursive: true });
	try {
		await mkdir(folder, { recursive: false });
	} catch (cause) {
		const { code } = cause as { code?: unknown };
		if (code === "EEXIST") {
			throw new UsageError(
				`${name} exists and is not a demonstration of pcref. Name another folder with --out.`,
			);
		}
		if (code !== "ENOENT") throw cause;
		await mkdir(folder, { recursive: true });
	}
	await writeFile(join(folder, marker), "This folder is emptied by the next run of pcref demo.\n");
}
