import { describe, expect, test } from "vitest";
import { alreadyPublic } from "../../src/disclosure/already-public.js";
import { release } from "../../src/disclosure/release.js";
import { planExample } from "../../src/framework/plan/plan-example.js";
import { careBoardDetentions } from "../../src/measures/published/care-board-figures.js";
import {
	publishedDetentions,
	publishedDetentionYears,
} from "../../src/measures/published/published-detentions.js";
import { measurePublished } from "../../src/measures/published-measure.js";
import { integratedCareBoards } from "../../src/reference/organisations/integrated-care-boards.js";
import { boardReport } from "../../src/report/board-report.js";
import { findingsOf } from "../../src/report/findings.js";
import { tidyCsv } from "../../src/report/tidy-csv.js";
import { fabricatedResult } from "../disclosure/fabricated-result.js";

const generatedOn = "2024-12-31";
const source = "NHS England, Mental Health Act Statistics";

/** Fourteen months of an invented trust, the last with a count far outside what is usual. */
const counts = [40, 42, 41, 43, 40, 42, 41, 42, 43, 41, 40, 42, 41, 95];
const months = counts.map((black, place) => {
	const month = (place % 12) + 1;
	const year = 2023 + Math.floor(place / 12);
	const start = `${year}-${String(month).padStart(2, "0")}-01`;
	return fabricatedResult({
		rows: [
			{ label: "White", count: 180, population: 260_000 },
			{ label: "Black or Black British", count: black, population: 14_000 },
			{ label: "All", count: 180 + black, population: 274_000, level: "total" },
		],
		period: { start, end: new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) },
	});
});
const publicMonths = release(months, { audience: "public", rule: "mhsds-under-5-nearest-5" });

describe("the page over time", () => {
	test("has one section for all months, with control charts of the gap and of the groups", async () => {
		const page = await boardReport(publicMonths, { generatedOn });
		expect(page.match(/<h2 id="measure-/g)).toHaveLength(1);
		expect(page).toContain("<h3>Over time</h3>");
		expect(page).toContain('id="measure-1-gap-1-title"');
		expect(page).toContain(
			"Black or Black British against White, 1 February 2024 to 29 February 2024: the figure is outside its usual variation, in the worse direction.",
		);
	});

	test("marks the break of the published series, and fits nothing across it", async () => {
		const years = publishedDetentionYears
			.filter((year) => year <= "2023/24")
			.map((year) => measurePublished(publishedDetentions(year), { comparator: null }));
		const page = await boardReport(alreadyPublic(years, source), { generatedOn });
		expect(page).toContain(
			"Break at 1 April 2022: the populations were counted at different times: Census 2011 and Census 2021.",
		);
		expect(page).toContain("Break: other denominators");
		expect(page).toContain("<strong>Break.</strong> 2022/23");
	});

	test("gives the reason where nothing can be said of before and after", async () => {
		const spring = months.slice(0, 3).map((result, place) => ({
			...result,
			period:
				[
					{ start: "2024-03-01", end: "2024-03-31" },
					{ start: "2024-04-01", end: "2024-04-30" },
					{ start: "2024-05-01", end: "2024-05-31" },
				][place] ?? result.period,
		}));
		const page = await boardReport(release(spring, { audience: "internal" }), { generatedOn });
		expect(page).toMatch(
			/Before and after 1 April 2024, when the contract bound providers to PCREF: not worked out, because /,
		);
	});
});

describe("the page of many organisations", () => {
	test("shows one funnel for each group in the place of a section for each organisation", async () => {
		const boards = integratedCareBoards.map(({ code }) =>
			measurePublished(careBoardDetentions(code), { comparator: null }),
		);
		const page = await boardReport(alreadyPublic(boards, source), { generatedOn });
		expect(page).toContain("<h1>Mental health care by ethnic group: 42 organisations</h1>");
		expect(page).toContain('id="organisations-1-funnel-1-title"');
		expect(page).not.toContain('id="measure-1"');
		expect(page).toContain("in 42 units together");
	});
});

describe("the page with a plan", () => {
	test("sets figures against the plan's targets", async () => {
		const [first] = planExample.measures;
		if (first === undefined) throw new Error("the example has a measure");
		const group = {
			kind: "roll-up-group",
			rollUp: "nhs-upper-mha-annual",
			label: "Black or Black British",
		} as const;
		const target = { value: 200, by: "2027-03-31" };
		const measure = {
			...first,
			definition: "mha.detentions",
			direction: "decrease" as const,
			baseline: null,
			target,
			groups: [group],
		};
		const plan = { ...planExample, measures: [measure] };
		const year = measurePublished(publishedDetentions("2023/24"), { comparator: "White" });
		const page = await boardReport(alreadyPublic([year], source), { generatedOn, plan });
		expect(page).toContain("The target is not reached (200.0 by 31 March 2027).");
	});
});

describe("the tidy table", () => {
	const year = measurePublished(publishedDetentions("2023/24"), { comparator: "White" });
	const released = alreadyPublic([year], source);
	const rowsOf = (text: string) => {
		const [header = "", ...lines] = text.trimEnd().split("\r\n");
		const names = header.split(",");
		const place = (name: string) => names.indexOf(name);
		// Fields before the first quoted one are enough here.
		return lines.map((line) => {
			const cells = line.match(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)?.map((cell) => cell.replace(/,$/, "")) ?? [];
			return (name: string) => cells[place(name)];
		});
	};

	test("has a row for each figure of a comparison, with basis, method, level and adjusted p", () => {
		const text = tidyCsv(released, findingsOf(released, { compare: true, plan: null, on: generatedOn }));
		const row = rowsOf(text).find(
			(cell) => cell("statistic") === "comparison-ratio" && cell("group") === "Black or Black British",
		);
		expect(Number(row?.("value")).toFixed(2)).toBe("3.44");
		expect(row?.("comparator")).toBe("White");
		expect(row?.("method")).toBe("log");
		expect(row?.("confidence")).toBe("0.95");
		expect(row?.("reading")).toBe("higher");
		expect(row?.("denominator_basis")).toBe("resident-population");
		expect(row?.("denominator_vintage")).toBe("Census 2021");
		expect(row?.("counts")).toBe("published");
	});

	test("has the summary measures and the limits of control charts", () => {
		const options = { summary: true, overTime: true, plan: null, on: generatedOn };
		const rows = rowsOf(tidyCsv(publicMonths, findingsOf(publicMonths, options)));
		const ratio = rows.find((cell) => cell("statistic") === "who-r");
		expect(Number(ratio?.("value")).toFixed(2)).toBe("4.13");
		const gaps = rows.filter(
			(cell) =>
				cell("statistic") === "trend-ratio" && cell("group") === "Black or Black British against White",
		);
		expect(gaps.map((cell) => cell("reading")).at(-1)).toBe("concern");
		expect(rows.some((cell) => cell("statistic") === "trend-centre-and-limits")).toBe(true);
	});

	test("has nothing beside the results where nothing was asked for", () => {
		const nothing = findingsOf(released, { plan: null, on: generatedOn });
		expect(tidyCsv(released, nothing)).toBe(tidyCsv(released));
	});
});
