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

describe("several months", () => {
	const year = createDemonstration({ people: 5_000, months: 12 }).files;
	const one = createDemonstration({ people: 5_000 }).files;
	const text = (path: string) => year.find((file) => file.path === path)?.text ?? "";
	const rowsOf = (month: string, table: string) => {
		const [names = "", ...lines] = text(`submission/${month}/${table}.csv`).trimEnd().split("\r\n");
		return lines.map((line) => {
			const cells = line.split(",");
			return Object.fromEntries(names.split(",").map((name, place) => [name, cells[place] ?? ""]));
		});
	};
	const months = [
		...["04", "05", "06", "07", "08", "09", "10", "11", "12"].map((month) => `2024-${month}`),
		...["01", "02", "03"].map((month) => `2025-${month}`),
	];

	test("begin with the month that stands alone otherwise; what is beside them is the same", () => {
		expect(new Set(year.map(({ path }) => path.split("/").slice(0, -1).join("/")))).toEqual(
			new Set(["", ...months.map((month) => `submission/${month}`), "refused"]),
		);
		for (const { path, text: alone } of one) {
			if (path === "README.txt" || path === "manifest.json") continue;
			expect(text(path.replace("submission/", "submission/2024-04/"))).toBe(alone);
		}
	});

	test("have nothing wrong in them after the first", { timeout: 60_000 }, async () => {
		const planted: Manifest = JSON.parse(text("manifest.json"));
		expect(new Set(planted.issues.map(({ submission }) => submission))).toEqual(
			new Set(["submission/2024-04", "refused"]),
		);
		for (const month of months.slice(1)) {
			const folder = `submission/${month}/`;
			const sources = year
				.filter(({ path }) => path.startsWith(folder))
				.map((file) => sourceFromText(file.path.slice(folder.length), file.text));
			const { verdict, period, issues } = await validateSubmission(sources);
			expect([month, verdict, issues]).toEqual([month, "accepted", []]);
			expect(period.start).toBe(`${month}-01`);
		}
	});

	test("go on from one to the next: who is there is who was there, and as many come as go", () => {
		const facts = ["LocalPatientID", "NHSNumber", "PersonBirthDate", "EthnicCategory"] as const;
		// the first month has planted errors
		for (const [place, month] of months.slice(2).entries()) {
			const before = new Map(
				rowsOf(months[place + 1] ?? "", "MHS001").map((row) => [row.LocalPatientID, row]),
			);
			const people = rowsOf(month, "MHS001");
			const known = people.filter((row) => before.has(row.LocalPatientID));
			expect(people.length).toBe(5_000);
			expect(known.length).toBeGreaterThan(4_000);
			expect(known.length).toBeLessThan(4_900);
			for (const row of known)
				expect(facts.map((fact) => row[fact])).toEqual(
					facts.map((fact) => before.get(row.LocalPatientID)?.[fact]),
				);
		}
	});

	test.each([
		["MHS101", "ServiceRequestID", "ReferralRequestReceivedDate", ["ServDischDate", "ReferRejectionDate"]],
		["MHS501", "HospProvSpellID", "StartDateHospProvSpell", ["DischDateHospProvSpell"]],
		["MHS502", "WardStayID", "StartDateWardStay", ["EndDateWardStay"]],
		[
			"MHS401",
			"MHActLegalStatusClassPeriodID",
			"StartDateMHActLegalStatusClass",
			["EndDateMHActLegalStatusClass"],
		],
	])("%s: what was open goes on, what is new began in the month", (table, key, start, ends) => {
		for (const [place, month] of months.slice(2).entries()) {
			const before = rowsOf(months[place + 1] ?? "", table);
			const now = new Map(rowsOf(month, table).map((row) => [row[key], row]));
			const open = before.filter((row) => ends.every((end) => row[end] === ""));
			expect(open.length).toBeGreaterThan(50);
			for (const row of open) expect(now.get(row[key])?.[start]).toBe(row[start]);
			const known = new Set(before.map((row) => row[key]));
			const begun = [...now.values()].filter((row) => !known.has(row[key]));
			expect(begun.length).toBeGreaterThan(5);
			// sections of a transfer began elsewhere, in the same month
			for (const row of begun) expect(row[start]?.slice(0, 7)).toBe(month);
		}
	});

	test("have no event twice", () => {
		for (const [table, key] of [
			["MHS201", "CareContactID"],
			["MHS202", "CareActID"],
			["MHS505", "RestrictiveIntIncID"],
			["MHS515", "RestrictiveIntTypeID"],
		] as const) {
			const ids = months.flatMap((month) => rowsOf(month, table).map((row) => row[key]));
			expect(new Set(ids).size).toBe(ids.length);
		}
	});

	test.each([0, 13, 1.5])("%d of them are refused", (number) => {
		expect(() => createDemonstration({ months: number })).toThrow(ArgumentError);
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
