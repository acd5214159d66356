import type { CountableMeasure } from "../../measures/countable-measure.js";
import { countableMeasures } from "../../measures/countable-measures.js";
import type { CommandContext } from "../context.js";
import { type ExitCode, exitCode } from "../exit-code.js";
import { textTable } from "../output/text-table.js";
import { UsageError } from "../usage-error.js";

/** Lists the measures that can be counted, or says what one of them is. */
export function measuresCommand(id: string | undefined, context: CommandContext): ExitCode {
	context.print(id === undefined ? listed() : described(measureOf(id)));
	return exitCode.accepted;
}

/** The measure of an id that somebody gave. */
export function measureOf(id: string): CountableMeasure {
	const found = countableMeasures.find((known) => known.id === id);
	if (found === undefined) throw new UsageError(`There is no measure ${id}. Run pcref measures for a list.`);
	return found;
}

function listed(): string {
	return textTable(
		[
			{ title: "Id", value: ({ id }) => id },
			{ title: "Official", value: ({ officialId }) => officialId ?? "-" },
			{ title: "Dimension", value: ({ dimension }) => dimension },
			{ title: "Measure", value: ({ title }) => title },
			{ title: "Divided by", value: denominatorInWords },
		],
		countableMeasures,
	);
}

function denominatorInWords({ denominator }: CountableMeasure): string {
	return denominator.basis === "resident-population" ? "Residents" : denominator.title;
}

const computability: Readonly<Record<CountableMeasure["computable"], string>> = {
	own: "One submission gives the provider's own official figure.",
	partly: "The official figure also reads other providers' records, or other months.",
};

function described(measure: CountableMeasure): string {
	const { id, officialId, title, question, population, numerator, statistic, per, needs, reads } = measure;
	const { computable, switches = [], caveats, provenance } = measure;
	const lines = [
		["Id", id],
		["Official id", officialId ?? "none"],
		["Question", question],
		["Among", population],
		["Counts", numerator],
		["Divided by", denominatorInWords(measure)],
		[
			"Figure",
			statistic === "median"
				? `median, in ${measure.unit}s`
				: `${statistic} per ${per.toLocaleString("en-GB")}`,
		],
		["Needs", needs.join(", ")],
		["Reads too", reads.length === 0 ? "nothing" : reads.join(", ")],
		["Official figure", computability[computable]],
		["Switches", switches.length === 0 ? "none" : switches.join(", ")],
		["Source", `${provenance.source} (${provenance.status})`],
	];
	const width = Math.max(...lines.map(([name = ""]) => name.length));
	return [
		`${title}\n\n`,
		...lines.map(([name = "", text = ""]) => `${name.padEnd(width)}  ${text}\n`),
		"\n",
		...caveats.map((caveat) => `- ${caveat}\n`),
	].join("");
}
