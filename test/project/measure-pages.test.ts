import { expect, it } from "vitest";
import type { CountableMeasure } from "../../src/measures/countable-measure.js";
import { countableMeasures } from "../../src/measures/countable-measures.js";
import { type DescriptionLine, describeMeasure } from "../../src/measures/describe-measure.js";
import { type OfficialQuirk, officialQuirks } from "../../src/measures/official-quirks.js";

const text = (words: string) => words.replaceAll("|", "\\|").replaceAll("<", "&lt;");

function section(measure: CountableMeasure): readonly string[] {
	const { title, question, caveats } = measure;
	const code = ({ name, text: words }: DescriptionLine) =>
		name === "Id" || (name === "Switches" && words !== "none") ? `\`${words}\`` : text(words);
	return [
		"",
		`## ${title}`,
		"",
		question,
		"",
		"| | |",
		"|---|---|",
		...describeMeasure(measure).map((line) => `| ${line.name} | ${code(line)} |`),
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
	expect([...new Set(had)].toSorted()).toEqual(listed.toSorted());
});
