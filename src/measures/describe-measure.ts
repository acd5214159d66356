import { frameworkParts } from "../framework/parts.js";
import { breakdowns } from "./breakdowns/breakdown.js";
import type { Computability, CountableDefinition } from "./countable-measure.js";
import { defaultMethods } from "./default-methods.js";
import { recordDenominators } from "./denominators/record-denominator.js";

/** A line of a measure's description. */
export interface DescriptionLine {
	readonly name: string;
	readonly text: string;
}

/** A definition in words, line by line: what `pcref measures` prints and its page in the documentation says. */
export function describeMeasure(definition: CountableDefinition): readonly DescriptionLine[] {
	const { id, officialId, dimension, part, population, numerator, unit, statistic, per } = definition;
	const { alsoDividedBy, eventBreakdowns, periodRule, computability, switches = [] } = definition;
	const { direction, needs, reads, provenance } = definition;
	const serves = frameworkParts.find((each) => each.id === part);
	const ofPeople = Object.values(breakdowns).filter(({ of }) => of === "person");
	const ofEvents = eventBreakdowns.map((breakdown) => breakdowns[breakdown]);
	const lines: readonly (readonly [string, string])[] = [
		["Id", id],
		["Official id", officialId ?? "none: this package's own row"],
		["Part", serves === undefined ? part : `${serves.number}, ${serves.formalName.toLowerCase()}`],
		["Dimension", dimension],
		["Among", population],
		["Counts", numerator],
		[
			"Divided by",
			`${denominatorInWords(definition)}${definition.denominator.basis === "resident-population" ? ", whom you bring" : ""}`,
		],
		[
			"Or, if asked for, by",
			alsoDividedBy.map((other) => recordDenominators[other].title).join("; ") || "nothing else",
		],
		[
			"Figure",
			statistic === "median" ? `median, in ${unit}s` : `${statistic} per ${per.toLocaleString("en-GB")}`,
		],
		["Methods", methodsInWords(definition)],
		["Direction", direction.replaceAll("-", " ")],
		["By", ["ethnic group", ...[...ofPeople, ...ofEvents].map((each) => each.id)].join(", ")],
		["Period", periodInWords(periodRule)],
		["Tables", [...needs, ...reads.map((table) => `${table} if submitted`)].join(", ")],
		["Official figure", computability.map(computabilityInWords).join("; ")],
		["Switches", switches.join(", ") || "none"],
		["Source", `${provenance.source}, ${provenance.status}`],
	];
	return lines.map(([name, text]) => ({ name, text }));
}

/** What a measure's rates are divided by, in a few words. */
export function denominatorInWords({ denominator }: Pick<CountableDefinition, "denominator">): string {
	return denominator.basis === "resident-population" ? "Residents" : denominator.title;
}

function methodsInWords(definition: CountableDefinition): string {
	const { interval, ratio, difference, standardisation } = defaultMethods(definition);
	if (interval === "none") return "no limits, not compared";
	const compared = `limits ${interval}, ratio ${ratio}, difference ${difference}`;
	return standardisation.length === 0
		? compared
		: `${compared}, standardised by ${standardisation.join(" and ")}`;
}

function periodInWords({ text, monthsBefore }: CountableDefinition["periodRule"]): string {
	if (monthsBefore === 0) return text;
	return `${text}; the ${monthsBefore === 1 ? "month" : `${monthsBefore} months`} before it ${monthsBefore === 1 ? "is" : "are"} read too`;
}

function computabilityInWords(computability: Computability): string {
	if (computability === "S") return "from one submission (S)";
	if (computability === "P") return "also reads other providers' records of the same people (P)";
	if (computability === "N") return "needs what a trust does not hold (N)";
	const months = computability.slice(2, -1);
	return `from the submissions of ${months} months (${computability})`;
}
