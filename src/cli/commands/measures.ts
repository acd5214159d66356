import type { CountableMeasure } from "../../measures/countable-measure.js";
import { countableMeasures } from "../../measures/countable-measures.js";
import type { MeasureDefinition } from "../../measures/definition.js";
import { denominatorInWords, describeMeasure } from "../../measures/describe-measure.js";
import { indicatorDefinitions } from "../../measures/indicators/definitions.js";
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
	return `${counted()}\n${indicators()}`;
}

/** What is made of an organisation's own documents and of the quality of its data. */
function indicators(): string {
	const table = textTable(
		[
			{ title: "Id", value: ({ id }) => id },
			{ title: "Dimension", value: ({ dimension }) => dimension },
			{ title: "Indicator", value: ({ title }) => title },
		],
		Object.values<MeasureDefinition>(indicatorDefinitions),
	);
	return `Made from documents by pcref check:\n\n${table}`;
}

function counted(): string {
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

function described(measure: CountableMeasure): string {
	const lines = [{ name: "Question", text: measure.question }, ...describeMeasure(measure)];
	const width = Math.max(...lines.map(({ name }) => name.length));
	return [
		`${measure.title}\n\n`,
		...lines.map(({ name, text }) => `${name.padEnd(width)}  ${text}\n`),
		"\n",
		...measure.caveats.map((caveat) => `- ${caveat}\n`),
	].join("");
}
