import { describe, expect, test } from "vitest";
import { release } from "../../src/disclosure/release.js";
import { ArgumentError } from "../../src/issues/argument-error.js";
import { boardReport } from "../../src/report/board-report.js";
import { fabricatedCompleteness, fabricatedResult } from "../disclosure/fabricated-result.js";
import {
	internalRelease,
	nationalRelease,
	publicRelease,
	submission,
	syntheticResult,
} from "./example-reports.js";

const generatedOn = "2024-06-14";
const publicPage = await boardReport(publicRelease, { generatedOn, submission });
const internalPage = await boardReport(internalRelease, { generatedOn, submission });
const nationalPage = await boardReport(nationalRelease, { generatedOn });

/** The page as text: tags out, entities back, spaces single. */
function textOf(page: string): string {
	return page
		.replace(/<style>.*?<\/style>/s, "")
		.replaceAll("<wbr>", "")
		.replaceAll(/<[^>]+>/g, " ")
		.replaceAll("&lt;", "<")
		.replaceAll("&gt;", ">")
		.replaceAll("&#39;", "'")
		.replaceAll("&amp;", "&")
		.replaceAll(/\s+/g, " ");
}

const empty = release([], { audience: "public", rule: "mhsds-under-5-nearest-5" });
const publicText = textOf(publicPage);
const internalText = textOf(internalPage);
const nationalText = textOf(nationalPage);

describe("what a report takes", () => {
	test("refuses what did not go through disclosure control", async () => {
		const forged = { disclosure: publicRelease.disclosure, results: [syntheticResult] };
		await expect(boardReport(JSON.parse(JSON.stringify(forged)), { generatedOn })).rejects.toThrow(
			ArgumentError,
		);
		await expect(boardReport({ ...publicRelease }, { generatedOn })).rejects.toThrow("released");
	});

	test("refuses a day that does not exist", async () => {
		await expect(boardReport(publicRelease, { generatedOn: "2024-02-30" })).rejects.toThrow("generatedOn");
	});
});

describe("every page", () => {
	test.each([
		["public", publicPage],
		["internal", internalPage],
		["national", nationalPage],
	])("the %s page holds all it needs and runs nothing", (_, page) => {
		expect(page).toContain(
			`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`,
		);
		const forbidden =
			/<script|<link|<iframe|<img|<object|<embed|<form|javascript:|@import|url\(|<[^>]*\son\w+=/i;
		expect(page.match(forbidden)).toBeNull();
		const addresses = [...page.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address]) => address);
		expect(addresses.every((address) => address?.startsWith("#"))).toBe(true);
		expect(page.replaceAll('xmlns="http://www.w3.org/2000/svg"', "").match(/https?:\/\//)).toBeNull();
	});

	test.each([
		["public", publicPage],
		["internal", internalPage],
		["national", nationalPage],
	])("the %s page has one first heading, no level left out, and no id twice", (_, page) => {
		const levels = [...page.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
		expect(levels.filter((level) => level === 1)).toHaveLength(1);
		expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
		const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
		expect(new Set(ids).size).toBe(ids.length);
		const targets = [...page.matchAll(/(?:href="#|aria-labelledby="|aria-describedby=")([^"]+)"/g)];
		expect(targets.filter(([, target]) => !ids.includes(target))).toEqual([]);
	});

	test("says whose it is not", () => {
		for (const text of [publicText, internalText, nationalText])
			expect(text).toContain("Not affiliated with or endorsed by NHS England.");
	});
});

describe("a public report of a submission", () => {
	test("says what was submitted and whether it was accepted", () => {
		expect(publicText).toContain(
			"Accepted in part. The records that were rejected are not counted in this report.",
		);
		expect(publicText).toContain("MHS001 Master patient index MHS001.csv 20,010 20,005 10");
		expect(publicText).toContain("MHS401 Legal status <MHS401>.csv 410 405 fewer than 5");
	});

	test("leaves every small number of records possible", async () => {
		const seen = new Map<string, Set<string>>();
		for (let accepted = 0; accepted <= 27; accepted++) {
			for (let rejected = 0; rejected <= 27; rejected++) {
				const records = accepted + rejected;
				const table = { table: "MHS404", name: "", file: "x.csv", records, accepted, rejected };
				const page = await boardReport(empty, {
					generatedOn,
					submission: { ...submission, tables: [table], issues: [] },
				});
				const [, printed = ""] = /MHS404\s+x\.csv (.*?) Problems found/.exec(textOf(page)) ?? [];
				expect(printed).not.toBe("");
				const pairs = seen.get(printed) ?? new Set();
				seen.set(printed, pairs.add(`${accepted} ${rejected}`));
			}
		}
		for (const [printed, pairs] of seen) {
			for (const place of [0, 1]) {
				const possible = new Set([...pairs].map((pair) => Number(pair.split(" ")[place])));
				const few = [1, 2, 3, 4].filter((count) => possible.has(count));
				expect([printed, place, few.length === 0 || few.length === 4]).toEqual([printed, place, true]);
			}
		}
	}, 60_000);

	test("does not say what disclosure control hid of the people in it", async () => {
		const warning = { ...submission.issues.filter(({ code }) => code === "MHS00133")[0] };
		for (const issues of [[], [{ ...submission.issues[0], ...warning, count: 4 }]]) {
			const people = fabricatedCompleteness("people in MHS001", [4, 4, 4, 4, 4]);
			const released = release(
				{ ...syntheticResult, completeness: [people] },
				{ audience: "public", rule: "mhsds-under-5-nearest-5" },
			);
			const table = { table: "MHS001", name: "", file: "x.csv", records: 20, accepted: 20, rejected: 0 };
			const page = await boardReport(released, {
				generatedOn,
				submission: { ...submission, tables: [table], issues: issues as typeof submission.issues },
			});
			expect(textOf(page)).toContain("MHS001 x.csv hidden hidden hidden");
			expect(textOf(page)).not.toContain("MHS00133");
			expect(textOf(page)).toContain("No problem was found that may be named here.");
		}
	});

	test("lists problems worst first, with what to do, and no small number of records", () => {
		const places = ["MHS00101", "MHS40101", "MHS00133"].map((code) => publicText.indexOf(code));
		expect(places.every((place) => place > 0)).toBe(true);
		expect(places).toEqual(places.toSorted((first, second) => first - second));
		expect(publicText).toContain(
			"MHS40101 is not a date MHS401, StartDateMHActLegalStatusClass fewer than 5 Write dates as YYYY-MM-DD.",
		);
		expect(internalText).toContain("MHS401, StartDateMHActLegalStatusClass 3 Write");
	});

	test("says in plain words what differs clearly, what does not, and what is hidden", () => {
		expect(publicText).toContain(
			"The rate for Black or Black British people was 4.64 times the rate for White people (321.4 against 69.2 per 100,000 residents; 95% interval of the ratio 3.35 to 6.44).",
		);
		expect(publicText).toContain(
			"These figures do not show a clear difference from White for: Asian or Asian British (ratio 1.20, 95% interval 0.79 to 1.83); Other Ethnic Groups (ratio 1.81, 95% interval 0.96 to 3.41).",
		);
		expect(publicText).toContain(
			"Nothing can be said here of these groups, whose figures are hidden: Mixed.",
		);
		expect(publicText).toContain("The ethnic group was known for 96% of detentions.");
		expect(publicText).not.toMatch(/no difference/i);
	});

	test("shows hidden figures as hidden, in tables and charts", () => {
		expect(publicText).toContain("Mixed hidden 9,000 hidden hidden hidden");
		expect([...publicPage.matchAll(/<text[^>]*>hidden<\/text>/g)].length).toBeGreaterThanOrEqual(2);
	});

	test("holds no exact count of the results", () => {
		expect(publicText).not.toMatch(/\b(182|267|282|803|18,507)\b/);
		expect(internalText).toMatch(/\b182\b/);
	});

	test("names method, denominator, restrictions, disclosure rule and sources", () => {
		for (const part of [
			"Denominator Residents of Mereford and Vale (fictional), Census 2021",
			"Byar's approximation to the Poisson limits",
			"Covers one month only.",
			"Counts under 5, zero included, are hidden.",
			"Rule: mhsds-under-5-nearest-5.",
			"Records of provider ZSYN0",
		])
			expect(publicText).toContain(part);
	});

	test("is marked as synthetic at the top, on charts and on printed pages", () => {
		expect(publicPage).toContain('@top-center { content: "Synthetic data"');
		expect(publicText).toContain("Synthetic data: invented people and figures, about no real provider");
		expect([...publicPage.matchAll(/<text[^>]*>Synthetic data<\/text>/g)]).toHaveLength(4);
	});
});

describe("a report of several submissions", () => {
	const april = {
		...submission,
		verdict: "accepted-with-warnings" as const,
		period: { start: "2024-04-01", end: "2024-04-30" },
		tables: submission.tables.map((table) => ({ ...table, accepted: table.records, rejected: 0 })),
		issues: submission.issues.filter(({ code }) => code === "MHS00133").map((one) => ({ ...one, count: 20 })),
	};
	const june = { ...submission, period: { start: "2024-06-01", end: "2024-06-30" } };
	const several = [
		submission,
		april,
		{ ...june, verdict: "rejected" as const, issues: [] },
		{ ...june, superseded: true as const, issues: [] },
	];
	const textFor = async (released: typeof publicRelease, submissions = several) =>
		textOf(await boardReport(released, { generatedOn, submission: submissions }));

	test("describes each, by provider and month", async () => {
		const text = await textFor(internalRelease);
		expect(text).toContain(
			"1 April 2024 to 30 April 2024 ZSYN0 Accepted, with warnings. Every record is counted. 20,422 20,422 0 1 May 2024 to 31 May 2024 ZSYN0 Accepted in part. The records that were rejected are not counted in this report. 20,422 20,410 12 1 June 2024",
		);
		expect(text).toContain("Tables of May 2024 Tables submitted, with the number of their records");
		expect(text).toContain("EthnicCategory April 2024: 20 May 2024: 212 Use a code of the list.");
	});

	test("has a key message that is true of all", async () => {
		expect(await textFor(publicRelease)).toContain(
			[
				"4 submissions of ZSYN0:",
				"Rejected: June 2024. Nothing of what was rejected is counted in this report.",
				"Replaced by a later submission of the same month: June 2024. Nothing of what was replaced is counted in this report.",
				"Accepted in part: May 2024. The records that were rejected are not counted in this report.",
				"Accepted, with warnings: April 2024. No record was rejected.",
			].join(" "),
		);
		const { provider: _, ...rest } = april;
		const others = ["ZSYN1", "ZSYN2", "ZSYN3"].map((provider) => ({ ...rest, provider }));
		expect(await textFor(publicRelease, [april, ...others.slice(0, 1)])).toContain(
			"2 submissions of ZSYN0, ZSYN1: Accepted, with warnings: ZSYN0, April 2024; ZSYN1, April 2024.",
		);
		expect(await textFor(publicRelease, [april, ...others])).toContain("4 submissions of 4 providers:");
	});

	test("adds up for the public only what it shows of the tables", async () => {
		const text = await textFor(publicRelease);
		expect(text).toContain("not counted in this report. 20,420 20,410 10 or more 1 June 2024");
		expect(text).toContain(
			"MHS40101 is not a date MHS401, StartDateMHActLegalStatusClass May 2024: fewer than 5 Write",
		);
	});

	test("leaves out the problems of one that was replaced", async () => {
		const text = await textFor(internalRelease, [april, { ...submission, superseded: true }]);
		expect(text).toContain("EthnicCategory April 2024: 20 Use a code of the list.");
		expect(text).not.toContain("MHS40101");
	});

	test("names no warning about ethnicity where one of them has few", async () => {
		const few = { ...april, issues: april.issues.map((one) => ({ ...one, count: 4 })) };
		expect(await textFor(publicRelease, [submission, few])).not.toContain("MHS00133");
		expect(await textFor(internalRelease, [submission, few])).toContain("April 2024: 4 May 2024: 212");
	});
});

describe("an internal report", () => {
	test("carries its stamp at the top, on charts, in the title and on printed pages", () => {
		const stamp = "Contains small numbers: not for publication";
		expect(internalPage).toContain(`<p class="banner">${stamp}</p>`);
		expect(internalPage).toMatch(new RegExp(`<title>[^<]*${stamp}</title>`));
		expect(internalPage).toContain(`@top-center { content: "Synthetic data. ${stamp}"`);
		expect([
			...internalPage.matchAll(new RegExp(`<text[^>]*>Synthetic data. ${stamp}</text>`, "g")),
		]).toHaveLength(4);
		expect(publicPage).not.toContain(stamp);
	});
});

describe("a report of published figures", () => {
	test("sums up what was recomputed and what could not be", () => {
		expect(nationalText).toContain("88 of 88 printed crude rates recomputed");
		expect(nationalText).toContain(
			"84 standardised rates are shown as printed, not recomputed: strata unpublished",
		);
	});

	test("gives the ratios of Black or Black British to White, crude and standardised", () => {
		expect(nationalText).toContain(
			"The rate for Black or Black British people was 3.44 times the rate for White people (239.0 against 69.5 per 100,000 residents; 95% interval of the ratio 3.35 to 3.54). Allowing for age and sex: 3.54 times",
		);
	});

	test("prints the published standardised rate with its half-width, and what is said of Roma", () => {
		expect(nationalText).toContain("242.3 (± 6.9)");
		expect(nationalText).toMatch(/Roma/);
	});
});

describe("hostile texts", () => {
	test("stay text wherever they are put", async () => {
		const hostile = `</title></style><script>alert("1")</script><img src=x onerror=alert(1)>'\u202e`;
		const result = fabricatedResult({
			rows: [
				{ label: "White", count: 100, population: 10_000 },
				{ label: hostile, count: 90, population: 5_000 },
			],
			restrictions: [{ id: "x", text: hostile }],
			subject: { kind: "provider", code: hostile, name: hostile },
		});
		const page = await boardReport(release(result, { audience: "internal" }), {
			generatedOn,
			title: hostile,
			submission: { ...submission, provider: hostile },
		});
		expect(page.match(/<script|<img|\u202e/)).toBeNull();
		expect([...page.matchAll(/<\/title>/g)].length).toBe([...page.matchAll(/<title/g)].length);
	});
});
