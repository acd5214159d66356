import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createDemonstration } from "../../src/cli/demonstration/create-demonstration.js";
import { runCaptured } from "./run-captured.js";

const months = ["2024-04", "2024-05", "2024-06"];

let demonstration = "";
beforeAll(async () => {
	demonstration = await mkdtemp(join(tmpdir(), "pcref-months-"));
	for (const { path, text } of createDemonstration({ people: 5_000, months: months.length }).files) {
		await mkdir(dirname(join(demonstration, path)), { recursive: true });
		await writeFile(join(demonstration, path), text);
	}
});
afterAll(async () => {
	await rm(demonstration, { recursive: true, force: true });
});

let folder = "";
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), "pcref-cli-"));
});
afterEach(async () => {
	await rm(folder, { recursive: true, force: true });
});

const pcref = (...words: readonly string[]) => runCaptured(words, { folder, today: "2025-01-31" });

const month = (name: string) => join(demonstration, "submission", name);

/** A copy of a month under another name, with its header changed. */
async function copyOf(name: string, { as, header }: { as: string; header: (line: string) => string }) {
	await cp(month(name), join(folder, as), { recursive: true });
	const file = join(folder, as, "MHS000.csv");
	await writeFile(file, header(await readFile(file, "utf8")));
}

/** Text of a page, in one line. */
async function pageText(name: string): Promise<string> {
	const page = await readFile(join(folder, name), "utf8");
	return page.replaceAll(/<style>.*?<\/style>/gs, "").replaceAll(/(?:<[^>]+>|\s)+/g, " ");
}

const people = ["--measures", "restrictive.people"];

describe("pcref measure of several months", () => {
	it("counts them as one, by the period of the measure", async () => {
		const { code, printed } = await pcref("measure", join(demonstration, "submission"));
		expect(code).toBe(0);
		expect(printed).toMatch(/^Detentions under the Mental Health Act, .*, 2024-04-01 to 2024-06-30 \(synth/);
	});

	it("--over-time says of each month what it is, in which unit, and that it is invented", async () => {
		const { code, printed, informed } = await pcref(
			"measure",
			...months.map(month),
			...people,
			"--over-time",
		);
		expect([code, informed]).toEqual([0, ""]);
		const [all = "", white = ""] = printed.split("\n\nPeople subject to").slice(0, 2);
		expect(all).toMatch(
			/^People subject to restrictive interventions, .*, over time: All \(synthetic data\)\n\nPeriod +Figure, per cent +Variation\n[- ]+\nApril 2024 .*\nMay 2024 .*\nJune 2024 /,
		);
		expect(white).toContain("over time: White (synthetic data)");
		expect(printed).toContain("over time: Black or Black British against White");
	});

	it("--over-time carries the stamp of internal results, and comes as a tidy table", async () => {
		const words = ["measure", ...months.map(month), ...people, "--over-time"];
		const internal = await pcref(...words, "--audience", "internal");
		const trends = internal.printed.match(/over time: /g) ?? [];
		expect(internal.printed.match(/Contains small numbers: not for publication\n/g)).toHaveLength(
			trends.length,
		);
		const { printed } = await pcref(...words, "--format", "csv");
		const rows = printed.split("\r\n").filter((line) => line.includes(",trend-crude-rate,"));
		for (const name of months) {
			expect(rows.filter((row) => row.startsWith(`restrictive.people,${name}-01,`)).length).toBeGreaterThan(
				4,
			);
		}
	});

	it("--over-time needs several periods", async () => {
		expect(await pcref("measure", month("2024-05"), "--over-time")).toMatchObject({
			code: 2,
			informed: "--over-time needs two periods or more. Give the submissions of several months.\n",
		});
	});

	it("takes of a month that is there twice the later one, and says so by their paths", async () => {
		await copyOf("2024-05", { as: "again", header: (text) => text.replace("T09:00:00", "T10:00:00") });
		const { code, printed, informed } = await pcref("measure", ...months.map(month), "again");
		expect([code, informed]).toEqual([
			0,
			`${month("2024-05")} is left out: again is a later submission of the same month (ZSYN0 2024-05).\n`,
		]);
		expect(printed).toBe((await pcref("measure", ...months.map(month))).printed);
	});

	it("refuses a month that is there twice where nothing tells which came last", async () => {
		await copyOf("2024-05", { as: "again", header: (text) => text });
		expect(await pcref("measure", ...months.map(month), "again")).toMatchObject({
			code: 2,
			informed: `${month("2024-05")} and again are submissions of one month (ZSYN0 2024-05), and DateTimeDatSetCreate in their MHS000 does not tell which came last. Leave out all but one.\n`,
		});
	});

	it("refuses a submission of several months beside others, by its path", async () => {
		await copyOf("2024-05", { as: "long", header: (text) => text.replace("2024-05-01", "2024-04-01") });
		const { code, informed } = await pcref("measure", month("2024-06"), "long");
		expect(code).toBe(2);
		expect(informed).toMatch(/long is a submission of 2024-04-01 to 2024-05-31\. Beside others/);
	});
});

describe("what measures cannot do alike", () => {
	const count = (...words: string[]) => pcref("measure", month("2024-05"), ...words);

	it("--divided-by divides those that it can, and names the others", async () => {
		const { code, printed, informed } = await count("--measures", "all", "--divided-by", "caseload");
		expect(code).toBe(0);
		const [, divided, of, others = ""] =
			/^--divided-by caseload: (\d+) of (\d+) measures are divided by it\. The others keep their own denominators: (.*)\.\n$/.exec(
				informed,
			) ?? [];
		expect(Number(divided) + others.split(", ").length).toBe(Number(of));
		expect(printed.match(/^Divided by: People with a referral open in the period\.$/gm)).toHaveLength(
			Number(divided),
		);
	});

	it("--divided-by is refused where it is no denominator of any of them, with what would be", async () => {
		expect(
			await count("--measures", "experience.contacts-attended", "--divided-by", "caseload"),
		).toMatchObject({
			code: 2,
			informed:
				"--divided-by has no effect: experience.contacts-attended can be divided by nothing but its own denominator. Leave it out.\n",
		});
		expect(await count("--measures", "mha.detentions", "--divided-by", "detentions")).toMatchObject({
			code: 2,
			informed:
				"--divided-by detentions is no denominator of mha.detentions. It must be one of caseload, admissions, bed-days.\n",
		});
	});

	it("--by leaves out those whose events do not carry it, and is refused where none does", async () => {
		const measures = ["--measures", "mha.detentions,inpatient.length-of-stay"];
		const { code, printed, informed } = await count(...measures, "--by", "ward-type");
		expect([code, informed]).toEqual([
			0,
			"--by ward-type: 1 of 2 measures cannot be counted by it and are left out: mha.detentions.\n",
		]);
		expect(printed).not.toContain("Detentions");
		expect(await count("--by", "ward-type")).toMatchObject({
			code: 2,
			informed: expect.stringMatching(/^--by ward-type is no breakdown of mha\.detentions\./),
		});
	});

	it("a comparator that nothing is compared with, and a breakdown by itself, are refused", async () => {
		expect(await count("--by", "sex", "--comparator", "White")).toMatchObject({
			code: 2,
			informed: "--comparator has no effect by sex, whose groups are not ethnic. Leave it out.\n",
		});
		expect(await count("--by", "sex", "--crossed-with", "sex")).toMatchObject({
			code: 2,
			informed: "--crossed-with must be another breakdown than --by: sex.\n",
		});
	});
});

describe("pcref report of several months", () => {
	it("describes each submission, those that are not counted too", async () => {
		await copyOf("2024-05", { as: "again", header: (text) => text.replace("T09:00:00", "T10:00:00") });
		await mkdir(join(folder, "broken"));
		await writeFile(join(folder, "broken", "MHS001.csv"), "nothing\n");
		const { code, printed } = await pcref(
			"report",
			...months.map(month),
			"again",
			"broken",
			"--out",
			"page.html",
		);
		expect(code).toBe(0);
		expect(printed).toContain("ZSYN0, 2024-05-01 to 2024-05-31: replaced by a later submission.\n");
		const text = await pageText("page.html");
		expect(text).toContain("5 submissions of ZSYN0: Rejected: period not known.");
		expect(text).toContain("Replaced by a later submission of the same month: May 2024.");
		expect(text).toContain("Accepted in part: April 2024.");
		expect(text).toContain("Accepted: May 2024; June 2024. No problem was found.");
	});

	it("has the months of a measure beside one another", async () => {
		await pcref("report", join(demonstration, "submission"), ...people, "--out", "page.html");
		const text = await pageText("page.html");
		expect(text).toContain("3 submissions of ZSYN0:");
		expect(text).toContain("Tables of April 2024");
		expect(text).toMatch(/Over time .*April 2024 .*May 2024 .*June 2024/);
	});
});

describe("pcref report of several providers", () => {
	const providers = async (codes: readonly string[]) => {
		for (const code of codes)
			await copyOf("2024-05", { as: code, header: (text) => text.replaceAll("ZSYN0", code) });
		return codes;
	};

	it("describes the submission of each, and tells sections apart by what differs", async () => {
		await pcref("report", ...(await providers(["ZSYN1", "ZSYN2"])), ...people, "--out", "page.html");
		const text = await pageText("page.html");
		expect(text).toContain("2 submissions of ZSYN1, ZSYN2:");
		expect(text).toContain("ZSYN1, May 2024; ZSYN2, May 2024.");
		expect(text).toContain("Tables of ZSYN2, May 2024");
		const page = await readFile(join(folder, "page.html"), "utf8");
		expect([...page.matchAll(/<h2 id="measure-\d+">([^<]*)/g)].map(([, title]) => title)).toEqual([
			"People subject to restrictive interventions: Provider ZSYN1",
			"People subject to restrictive interventions: Provider ZSYN2",
		]);
	});

	it("puts three on funnels, and says so where all are divided by the same residents", async () => {
		const population = join(demonstration, "population.csv");
		const { informed } = await pcref(
			...["report", ...(await providers(["ZSYN1", "ZSYN2", "ZSYN3"]))],
			...["--measures", "mha.detentions", "--population", population, "--out", "page.html"],
		);
		expect(informed).toBe(
			"--population: the counts of each of the 3 providers are divided by the same residents.\n",
		);
		expect(await pageText("page.html")).toContain(
			"These figures do not show a clear difference between organisations for: All; White;",
		);
	});
});

describe("pcref demo --months", () => {
	it.each(["0", "13", "two", "1.5"])("refuses %s of them, and writes nothing", async (word) => {
		expect(await pcref("demo", `--months=${word}`, "--out", "demonstration")).toMatchObject({
			code: 2,
			informed: `--months ${word} is not a whole number from 1 to 12, such as --months 3.\n`,
		});
	});
});
