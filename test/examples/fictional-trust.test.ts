import { describe, expect, it, vi } from "vitest";
import { readDocuments } from "../../src/submission/documents/read-documents.js";
import { sourceFromText } from "../../src/submission/source.js";
import { pathsUnder, readProjectFile, root } from "../project/project-files.js";
import { aliased, runExample } from "../project/run-example.js";
import { typeErrors } from "../project/type-check-examples.js";
import { fictionalTrust } from "./fictional-trust.js";

const files = Object.entries(fictionalTrust());
const script = readProjectFile("examples/summarise-trust.ts").text;
const block = { path: "examples/summarise-trust.ts", line: 1, language: "ts", remark: "", code: script };

describe("examples/fictional-trust", () => {
	/** The files are made here: `npx vitest run test/examples -u` writes them anew. */
	it.each(files)("%s is what the generator makes", async (name, text) => {
		await expect(text).toMatchFileSnapshot(`${root}examples/fictional-trust/${name}`);
	});

	it("has no other file", () => {
		expect(pathsUnder("examples/fictional-trust").toSorted()).toEqual(
			files.map(([name]) => `examples/fictional-trust/${name}`).sort(),
		);
	});

	it("is read without an issue: a few hundred records of feedback, a plan, six assessments", async () => {
		const { documents, issues } = await readDocuments(
			files.map(([name, text]) => sourceFromText(name, text)),
		);
		expect(issues).toEqual([]);
		expect(documents.feedbackRecords).toHaveLength(312);
		expect(documents.competencyAssessments).toHaveLength(6);
		expect(documents.plans).toHaveLength(1);
	});
});

describe("examples/summarise-trust.ts", () => {
	it("is short, uses public names only, and type-checks", () => {
		expect(script.trim().split("\n").length).toBeLessThan(60);
		const imported = [...script.matchAll(/from "([^"]+)"/g)].map(([, specifier = ""]) => specifier);
		expect(imported.filter((specifier) => aliased(specifier) === specifier)).toEqual([]);
		expect(typeErrors([block])).toEqual([]);
	});

	it("prints what it printed before", async () => {
		const lines: string[] = [];
		const log = vi.spyOn(console, "log").mockImplementation((line: string) => lines.push(line));
		const before = process.cwd();
		process.chdir(root);
		try {
			await runExample(block);
		} finally {
			process.chdir(before);
			log.mockRestore();
		}
		await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(`${root}test/examples/summarise-trust.txt`);
	});
});
