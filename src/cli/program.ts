import { Command, Option } from "commander";
import { departureCodes } from "../submission/validation/departure-codes.js";
import type { CheckArguments } from "./commands/check.js";
import type { DemoArguments } from "./commands/demo.js";
import type { MeasureArguments } from "./commands/measure.js";
import type { ReportArguments } from "./commands/report.js";
import type { RulesArguments } from "./commands/rules.js";
import type { TemplateArguments } from "./commands/template.js";
import type { ValidateArguments } from "./commands/validate.js";
import type { CommandContext } from "./context.js";
import type { ExitCode } from "./exit-code.js";
import { version } from "./version.js";

const exitCodesHelp = `
Exit codes: 0 done; 1 something that was read is refused (validate, check: any record or document;
measure, report: the whole submission, or a row of published figures or of the population);
2 called wrongly; 3 something could not be read or written; 130 or 143 stopped.
Nothing is sent anywhere: pcref works on this machine only.`;

const measureExamples = `
Examples:
  pcref measure extract/ --population population.csv --compare
  pcref measure extract/ --measures all --compare --summary --format csv > measures.csv
  pcref measure 2024-04/ 2024-05/ 2024-06/ --measures restrictive.people --over-time
  pcref measure extract/ --by deprivation --deprivation deciles.csv
  pcref measure figures.csv --comparator Indian --compare`;

const reportExamples = `
Examples:
  pcref report extract/ --population population.csv --out board.html
  pcref report year/ --measures all --audience internal --plan plan.json
  pcref report figures.csv --out published.html`;

/**
 * The commands with their arguments. What a command needs is loaded when it runs: help would otherwise take as long to
 * load as the largest of them.
 *
 * @param finish - takes the exit code of the command that ran.
 */
export function programFor(context: CommandContext, finish: (code: ExitCode) => void): Command {
	const program = new Command("pcref")
		.description("Validates submissions, measures race equality in mental health services, and reports it.")
		.version(version)
		.addHelpText("after", exitCodesHelp)
		.configureOutput({ writeOut: context.print, writeErr: context.inform })
		.exitOverride()
		.showHelpAfterError("Run pcref --help, or pcref COMMAND --help, for how to call it.");

	const format = () =>
		new Option("--format <format>", "how results are printed")
			.choices(["table", "json", "csv"])
			.default("table");
	const audience = () =>
		new Option(
			"--audience <audience>",
			"public, the default, hides small numbers; internal keeps them and stamps every page",
		).choices(["public", "internal"]);
	const limit = () =>
		new Option(
			"--limit <name=number>",
			"read beyond a limit, such as maximumRecordBytes=64MiB; docs/limits.md lists them; may be given again",
		).argParser((word: string, before: readonly string[] = []) => [...before, word]);
	const workers = () =>
		new Option(
			"--workers <number>",
			"how many threads judge the records of large files of delimited text, 64 at most; 1 if left out",
		);
	const withResults = (command: Command) =>
		command
			.option("--population <file>", "CSV file with the population that rates are divided by")
			.option(
				"--by <roll-up>",
				"how ethnic categories are gathered into groups, or another breakdown such as sex; nhs-upper-mha-annual if left out",
			)
			.option("--crossed-with <breakdown>", "a second breakdown, such as sex, age or legal-status")
			.option(
				"--deprivation <file>",
				"for --by deprivation: CSV file with the columns postcode and decile_1_most_deprived, or decile_1_least_deprived",
			)
			.addOption(
				new Option(
					"--compat <edition>",
					"whose rules tell a detention from other episodes; annual-2024-25 if left out",
				).choices(["annual-2024-25", "annual-2023-24"]),
			)
			.option("--plan <file>", "a PCREF plan (JSON, YAML or a workbook): progress towards its targets")
			.option(
				"--quirks <names>",
				"faults of the official counts to reproduce, of those that the measures have switches for, separated by commas",
			)
			.option(
				"--divided-by <denominator>",
				"what rates are divided by in the same records: caseload, admissions, bed-days or detentions; the measure's own denominator if left out",
			)
			.option(
				"--comparator <group>",
				"label or code of the group that others are compared with; White or White British if left out",
			)
			.addOption(audience())
			.addOption(limit())
			.addOption(workers());

	program
		.command("validate")
		.description("Find every problem of a submission in one pass")
		.argument(
			"<paths...>",
			"folder with a file per table (MHS000.csv, MHS001.csv ...), ZIP archive or workbook of them, several of these (such as one a month), or table files",
		)
		.addOption(format())
		.addOption(
			new Option(
				"--severities <source>",
				"whose severities hold where they differ: the national platform's or the published rule catalogue's",
			)
				.choices(["platform", "catalogue"])
				.default("platform"),
		)
		.option("--out <folder>", "new folder for accepted and rejected records and all issues")
		.option(
			"--columns <names>",
			"for files without a header line: their columns, separated by commas, or a JSON file of them by table",
		)
		.option(
			"--accept <repairs>",
			`read cells that depart from the plain form, by the names of repairs, separated by commas: ${Object.keys(departureCodes).join(", ")}`,
		)
		.option(
			"--mapping <file>",
			'JSON file of what your columns are called: { "MHS001": { "Patient No": "LocalPatientID" } }',
		)
		.addOption(limit())
		.addOption(workers())
		.action(async (paths: readonly string[], options: Omit<ValidateArguments, "paths">) => {
			const { validateCommand } = await import("./commands/validate.js");
			finish(await validateCommand({ paths, ...options }, context));
		});
	withResults(
		program
			.command("measure")
			.description("Count measures by ethnic group, or recompute published figures")
			.argument(
				"<paths...>",
				"folders with submissions, one for each month and provider, a folder of such folders, or a CSV file of published figures",
			)
			.option(
				"--measures <ids>",
				"what is counted: ids of pcref measures, separated by commas, or all; mha.detentions if left out",
			)
			.option("--compare", "compare groups with the comparator and with everybody")
			.option("--summary", "sum up how far all groups lie apart, by the WHO's summary measures")
			.option("--over-time", "count each month by itself, and say what changed")
			.addOption(format()),
	)
		.addHelpText("after", measureExamples)
		.action(async (paths: readonly string[], options: Omit<MeasureArguments, "paths">) => {
			const { measureCommand } = await import("./commands/measure.js");
			finish(await measureCommand({ paths, ...options }, context));
		});
	withResults(
		program
			.command("report")
			.description("Write one accessible HTML page about a submission or about published figures")
			.argument(
				"<paths...>",
				"folders with submissions, one for each month and provider, a folder of such folders, or a CSV file of published figures",
			)
			.option(
				"--measures <ids>",
				"what is shown: ids of pcref measures, separated by commas, or all; six for a board if left out",
			)
			.option("--out <file>", "the HTML file to write", "pcref-report.html"),
	)
		.addHelpText("after", reportExamples)
		.action(async (paths: readonly string[], options: Omit<ReportArguments, "paths">) => {
			const { reportCommand } = await import("./commands/report.js");
			finish(await reportCommand({ paths, ...options }, context));
		});
	program
		.command("check")
		.description("Find every problem of plans, assessments, feedback and other documents, and what they show")
		.argument(
			"<documents...>",
			"files, or folders of files, such as plan.json, governance.yaml, feedback.csv, plan.xlsx",
		)
		.addOption(
			new Option("--format <format>", "how results are printed").choices(["table", "json"]).default("table"),
		)
		.option("--on <date>", "the day on which the documents are looked at, YYYY-MM-DD", context.today)
		.option("--organisation <code>", "whose documents, where there are several organisations")
		.addOption(limit())
		.action(async (paths: readonly string[], options: Omit<CheckArguments, "paths">) => {
			const { checkCommand } = await import("./commands/check.js");
			finish(await checkCommand({ paths, ...options }, context));
		});
	program
		.command("explain")
		.description("Say what an issue code means and what to do about it")
		.argument("<code>", "such as MHS00133 or PCREF-FILE-EMPTY")
		.action(async (code: string) => {
			const { explainCommand } = await import("./commands/explain.js");
			finish(await explainCommand(code, context));
		});
	program
		.command("measures")
		.description("List the measures that can be counted from a submission, or say what one of them is")
		.argument("[id]", "such as restrictive.people")
		.action(async (id: string | undefined) => {
			const { measuresCommand } = await import("./commands/measures.js");
			finish(measuresCommand(id, context));
		});
	program
		.command("rules")
		.description("List the official rules that are checked, or what is checked and what is not")
		.argument("[tables...]", "such as MHS001 MHS101; all tables if left out")
		.option("--coverage", "count the rules of each table, and say why others are not checked")
		.action(async (tables: readonly string[], options: Omit<RulesArguments, "tables">) => {
			const { rulesCommand } = await import("./commands/rules.js");
			finish(rulesCommand({ tables, ...options }, context));
		});
	program
		.command("template")
		.description("Write blank tables to fill in: a workbook with guidance and drop-down lists, or CSV files")
		.argument(
			"[names...]",
			"a table such as MHS001, mhsds-6 for all of them, plan, feedback and other kinds of documents; lists all if left out",
		)
		.addOption(
			new Option("--format <format>", "an Excel workbook, or a CSV file a table")
				.choices(["xlsx", "csv"])
				.default("xlsx"),
		)
		.option("--out <path>", "the workbook to write, or the folder for CSV files")
		.action(async (names: readonly string[], options: Omit<TemplateArguments, "names">) => {
			const { templateCommand } = await import("./commands/template.js");
			finish(await templateCommand({ names, ...options }, context));
		});
	program
		.command("demo")
		.description("Write a synthetic submission, validate it and write its report")
		.option("--out <folder>", "folder to write", "pcref-demonstration")
		.option(
			"--months <number>",
			"monthly submissions of the same people, up to 12, to try --over-time with; 1 if left out",
		)
		.action(async (options: DemoArguments) => {
			const { demoCommand } = await import("./commands/demo.js");
			finish(await demoCommand(options, context));
		});
	return program;
}
