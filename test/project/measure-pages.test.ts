import { expect, it } from "vitest";
import type { CountableMeasure } from "../../src/measures/countable-measure.js";
import { countableMeasures } from "../../src/measures/countable-measures.js";
import { type OfficialQuirk, officialQuirks } from "../../src/measures/official-quirks.js";

const text = (words: string) => words.replaceAll("|", "\\|").replaceAll("<", "&lt;");

const computable: Readonly<Record<CountableMeasure["computable"], string>> = {
	own: "from one submission",
	partly: "also reads other providers' records, or other months",
};

function section(measure: CountableMeasure): readonly string[] {
	const { id, officialId, title, question, population, numerator, unit, statistic, per, direction } = measure;
	const { denominator, needs, reads, caveats, provenance, switches = [], dimension } = measure;
	const rows: readonly (readonly [string, string])[] = [
		["Id", `\`${id}\``],
		["Official id", officialId ?? "none: this package's own row"],
		["Dimension", dimension],
		["Among", population],
		["Counts", numerator],
		[
			"Divided by",
			denominator.basis === "resident-population" ? "Residents, whom you bring" : denominator.title,
		],
		[
			"Figure",
			statistic === "median" ? `median, in ${unit}s` : `${statistic} per ${per.toLocaleString("en-GB")}`,
		],
		["Direction", direction.replaceAll("-", " ")],
		["Tables", [...needs, ...reads.map((table) => `${table} if submitted`)].join(", ")],
		["Official figure", computable[measure.computable]],
		["Switches", switches.map((quirk) => `\`${quirk}\``).join(", ") || "none"],
		["Source", `${provenance.source}, ${provenance.status}`],
	];
	return [
		"",
		`## ${title}`,
		"",
		question,
		"",
		"| | |",
		"|---|---|",
		...rows.map(([name, words]) => `| ${name} | ${text(words)} |`),
		"",
		...caveats.map((caveat) => `- ${caveat}`),
	];
}

/** The pages are made from the definitions; `npx vitest run -u` writes them anew. */
it("docs/measures.md says what the definitions say", async () => {
	const page = [
		"# Measures",
		"",
		"Made from the definitions behind `pcref measures` and `pcref measure --measures`. How they are counted: [Counting](counting.md). Titles, questions and wording are this package's.",
		...countableMeasures.flatMap(section),
		"",
	].join("\n");
	await expect(page).toMatchFileSnapshot("../../docs/measures.md");
});

const treatments: Readonly<Record<OfficialQuirk["treatment"], string>> = {
	"as-official": "as official",
	profile: "by profile",
	switch: "by switch",
	"not-reproduced": "not reproduced",
};

it("docs/official-quirks.md says what the list of quirks says", async () => {
	const quirks: readonly (readonly [string, OfficialQuirk])[] = Object.entries(officialQuirks);
	const page = [
		"# Peculiarities of the official counts",
		"",
		"Found in the code behind NHS England's statistics, each under a name of ours, with what this package does. *As official*: counted so here too. *By profile*: with `compat`. *By switch*: with `quirks`, and not otherwise. *Not reproduced*: for the reason given.",
		"",
		"| Name | The official count | Here | How, or why not |",
		"|---|---|---|---|",
		...quirks.map(
			([id, { official, treatment, note }]) =>
				`| \`${id}\` | ${text(official)} | ${treatments[treatment]} | ${text(note)} |`,
		),
		"",
	].join("\n");
	await expect(page).toMatchFileSnapshot("../../docs/official-quirks.md");
});

it("every switch is one that some measure has, and every measure's switches are in the list", () => {
	const listed = Object.entries(officialQuirks).flatMap(([id, { treatment }]) =>
		treatment === "switch" ? [id] : [],
	);
	const had = countableMeasures.flatMap(({ switches = [] }) => switches);
	expect([...new Set(had)]).toEqual(listed);
});
