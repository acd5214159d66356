import { expect, it } from "vitest";
import { ownDefinitions } from "../../src/cli/own-definitions.js";
import type { IssueDefinition } from "../../src/issues/definition.js";
import { mhsds6 } from "../../src/tables/mhsds/mhsds-6.js";
import { type RuleDefinition, ruleCatalogue } from "../../src/tables/rule-catalogue.js";

const text = (words: string) => words.replaceAll("|", "\\|").replaceAll("<", "&lt;");
const rows = (definitions: readonly IssueDefinition[]) => [
	"| Code | Column | Severity | Problem | What to do |",
	"|---|---|---|---|---|",
	...definitions.map(
		({ code, severity, title, fix, ...more }) =>
			`| \`${code}\` | ${"columns" in more ? (more as RuleDefinition).columns.join(", ") : ""} | ${severity} | ${text(title)} | ${text(fix)} |`,
	),
];

/** The page is made from the one catalogue behind messages and `pcref explain`; `npx vitest run -u` writes it anew. */
it("docs/issue-codes.md says what the catalogue says", async () => {
	const page = [
		"# Issue codes",
		"",
		"Made from the catalogue behind every message; `pcref explain CODE` says more about each code. Codes that begin with MHS are official rules of MHSDS v6, at the severity of the national platform. Codes that begin with PCREF are this package's own.",
		"",
		"## PCREF's own",
		"",
		...rows(ownDefinitions),
		...mhsds6.flatMap((table) => ["", `## ${table.code} ${table.name}`, "", ...rows(ruleCatalogue([table]))]),
		"",
		"## Official rules that a submission alone cannot decide",
		"",
		"| Code | Table | Why it is not checked here |",
		"|---|---|---|",
		...mhsds6.flatMap(({ code: table, undecided }) =>
			undecided.map(({ code, reason }) => `| \`${code}\` | ${table} | ${text(reason)} |`),
		),
		"",
	].join("\n");
	await expect(page).toMatchFileSnapshot("../../docs/issue-codes.md");
});

it("no code is defined twice", () => {
	const codes = [...ownDefinitions, ...ruleCatalogue(mhsds6)].map(({ code }) => code);
	expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
});
