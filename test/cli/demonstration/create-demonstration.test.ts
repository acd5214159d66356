import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createDemonstration } from "../../../src/cli/demonstration/create-demonstration.js";
import type { Manifest } from "../../../src/cli/demonstration/manifest.js";
import { ArgumentError } from "../../../src/issues/argument-error.js";
import { sourceFromText } from "../../../src/submission/source.js";
import { validateSubmission } from "../../../src/submission/validate-submission.js";
import { dataSets } from "../../../src/tables/data-sets.js";
import { files, manifest, textOf } from "./demonstration.js";

const tables = [
	...[
		"MHS000",
		"MHS902",
		"MHS903",
		"MHS001",
		"MHS002",
		"MHS006",
		"MHS101",
		"MHS102",
		"MHS105",
		"MHS201",
		"MHS202",
		"MHS204",
	],
	...["MHS401", "MHS404", "MHS405", "MHS501", "MHS502", "MHS505", "MHS509", "MHS510", "MHS515"],
	...["MHS606", "MHS607"],
];

describe("the files", () => {
	test("are a text, a manifest, a population and two submissions", () => {
		expect(files.map(({ path }) => path)).toEqual([
			"README.txt",
			"manifest.json",
			"population.csv",
			...tables.map((table) => `submission/${table}.csv`),
			...tables.map((table) => `refused/${table}.csv`),
		]);
	});

	test("are the same bytes every time, and others for another seed", () => {
		expect(createDemonstration().files).toEqual(files);
		expect(createDemonstration({ people: 5_000, seed: 1 }).files).not.toEqual(
			createDemonstration({ people: 5_000, seed: 2 }).files,
		);
	});

	test("have every official column in the official order", () => {
		for (const table of dataSets["mhsds-6"].filter(({ code }) => tables.includes(code))) {
			const [header] = textOf(`submission/${table.code}.csv`).split("\r\n");
			expect(header).toBe(Object.keys(table.fields).join(","));
		}
	});

	test("hold about as many people as asked for", () => {
		// one plant leaves a person out
		expect(manifest.tables).toContainEqual(
			expect.objectContaining({ submission: "submission", table: "MHS001", records: 19_999 }),
		);
		expect(manifest.tables).toContainEqual(
			expect.objectContaining({ submission: "refused", table: "MHS001", records: 200 }),
		);
	});

	test("say that they are synthetic", () => {
		expect(textOf("README.txt")).toMatch(/^SYNTHETIC DATA\. EVERYTHING IN THIS FOLDER IS INVENTED\./);
		expect(manifest.notice).toMatch(/^Synthetic data\./);
		expect(textOf("submission/MHS000.csv").split("\r\n")[1]).toBe(
			"6.0,ZSYN0,ZSYN0,SYNTHETIC DATA,2024-04-01,2024-04-30,2024-05-20T09:00:00",
		);
	});

	test("name nobody: test NHS numbers, synthetic identifiers, pseudo postcodes", () => {
		const people = textOf("submission/MHS001.csv").split("\r\n").slice(1, -1);
		const records = people.filter((line) => line.startsWith("SYN")).map((line) => line.split(","));
		expect(records.length).toBeGreaterThan(19_990);
		for (const [localPatientId, , , nhsNumber, , , postcode] of records) {
			expect(localPatientId).toMatch(/^SYN\d{6}$/);
			expect(nhsNumber).toMatch(/^(?:999\d{6,7})?$/);
			expect(postcode).toMatch(/^(?:ZZ99 ?\d[A-Z]{2})?$/);
		}
	});
});

describe("the population", () => {
	const [header, ...rows] = textOf("population.csv").trimEnd().split("\r\n");

	test("has a row for each of 16 groups, 2 sexes and 6 age bands, all marked as synthetic", () => {
		expect(header).toBe(
			"geography_code,geography_name,vintage,scheme,group_code,sex,age_scheme,age_band,population,status,source,synthetic",
		);
		expect(rows).toHaveLength(192);
		expect(new Set(rows.map((row) => row.split(",").slice(4, 8).join()))).toHaveProperty("size", 192);
		for (const row of rows)
			expect(row).toMatch(/^ZSYNG,Mereford and Vale \(fictional\),Synthetic 2024,.*,true$/);
		expect(rows[3]).toMatch(/,nhs-ethnic-category-2001,A,1,mha-annual,35 to 49,\d+,derived,/);
	});

	test("is 1.6 million people", () => {
		expect(rows.reduce((sum, row) => sum + Number(row.split(",")[8]), 0)).toBe(1_600_000);
	});
});

describe("other sizes and seeds", () => {
	test("plant every issue, which validation finds", { timeout: 60_000 }, async () => {
		await fc.assert(
			fc.asyncProperty(fc.integer(), fc.integer({ min: 5_000, max: 6_000 }), async (seed, people) => {
				const made = createDemonstration({ people, seed }).files;
				const planted: Manifest = JSON.parse(made.find(({ path }) => path === "manifest.json")?.text ?? "");
				for (const folder of ["submission", "refused"]) {
					const sources = made
						.filter(({ path }) => path.startsWith(`${folder}/`))
						.map(({ path, text }) => sourceFromText(path.slice(folder.length + 1), text));
					const { issues } = await validateSubmission(sources);
					expect(
						issues.map(({ code, table, column, count }) => `${code} ${table} ${column} ${count}`).sort(),
					).toEqual(
						planted.issues
							.filter(({ submission }) => submission === folder)
							.map(({ code, table, column, count }) => `${code} ${table} ${column ?? undefined} ${count}`)
							.sort(),
					);
				}
			}),
			{ numRuns: 5 },
		);
	});

	test.each([4_999, 500_001, 5_000.5])("%d people are refused", (people) => {
		expect(() => createDemonstration({ people })).toThrow(ArgumentError);
	});
});
