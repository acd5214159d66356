import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { planExample } from "../../src/framework/plan/plan-example.js";
import { careBoardDetentions } from "../../src/measures/published/care-board-figures.js";
import { integratedCareBoards } from "../../src/reference/organisations/integrated-care-boards.js";
import { files } from "./demonstration/demonstration.js";
import { runCaptured } from "./run-captured.js";

const figures = new URL("../../examples/published/mental-health-act-2023-24.csv", import.meta.url);

let folder = "";
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), "pcref-findings-"));
});
afterEach(async () => {
	await rm(folder, { recursive: true, force: true });
});

const pcref = (...words: readonly string[]) => runCaptured(words, { folder, today: "2025-01-31" });

async function writeSubmission() {
	await mkdir(join(folder, "extract"));
	for (const { path, text } of files.filter(({ path }) => path.startsWith("submission/")))
		await writeFile(join(folder, "extract", path.slice("submission/".length)), text);
}

describe("published figures", () => {
	beforeEach(async () => writeFile(join(folder, "figures.csv"), await readFile(figures)));

	it("are compared, in a table and as JSON", async () => {
		const table = await pcref("measure", "figures.csv", "--compare", "--summary");
		expect(table.code).toBe(0);
		expect(table.printed).toContain("Detentions under the Mental Health Act, England: compared with White\n");
		expect(table.printed).toMatch(/^Black or Black British +3\.44 \(3\.35 to 3\.54\) .* below 0\.001/m);
		expect(table.printed).toMatch(/^Ratio \(R\) +3\.44 /m);
		const json = JSON.parse((await pcref("measure", "figures.csv", "--compare", "--format", "json")).printed);
		expect(Object.keys(json)).toEqual(["disclosure", "results", "comparisons"]);
	});

	it("are reported with the years before them and the break", async () => {
		await pcref("report", "figures.csv", "--out", "page.html");
		const page = await readFile(join(folder, "page.html"), "utf8");
		expect(page).toContain("<h3>Over time</h3>");
		expect(page).toContain("Break at 1 April 2022");
	});

	it("are of one period: there is nothing to follow", async () => {
		expect(await pcref("measure", "figures.csv", "--over-time")).toMatchObject({
			code: 2,
			informed: "--over-time needs two periods or more. Give the submissions of several months.\n",
		});
	});

	it("are set against a plan, or it is said what is wrong with it", async () => {
		const [first] = planExample.measures;
		const measures = [
			{
				...first,
				definition: "mha.detentions",
				direction: "decrease",
				baseline: null,
				target: { value: 20, by: "2027-03-31" },
				groups: [],
			},
			...planExample.measures.slice(1),
		];
		await writeFile(join(folder, "plan.json"), JSON.stringify({ ...planExample, measures }));
		const { code, printed } = await pcref("measure", "figures.csv", "--plan", "plan.json");
		expect(code).toBe(0);
		expect(printed).toContain("Progress towards the plan's targets");
		expect(printed).toContain("The target is not reached (20.0 by 2027-03-31).");
		await writeFile(join(folder, "plan.json"), "{}");
		const refused = await pcref("measure", "figures.csv", "--plan", "plan.json");
		expect(refused.code).toBe(1);
		expect(refused.informed).toContain("plan.json holds no plan that can be used.");
	});
});

describe("published figures of care boards", () => {
	const header =
		"Year,Measure,measureSubcategory,Demographic,DemographicBreakdown,OrganisationBreakdown,Datasource,OrgID,OrgName,MHSDS_Count,Acute_Count,Total_Count,CrudeRate,StdRate,Confidence_interval";
	const annual = (year: string, boards: readonly string[]) =>
		[
			header,
			...boards.flatMap((board) =>
				careBoardDetentions(board).rows.map(
					({ label, count, crudeRate }) =>
						`${year},All detentions,All,Ethnicity,${label},ICB,MHSDS,${board},,${count ?? ""},,${count ?? ""},${crudeRate?.value.toFixed(1) ?? ""},,`,
				),
			),
		].join("\r\n");
	const boards = integratedCareBoards.map(({ code }) => code);
	const report = async (text: string) => {
		await writeFile(join(folder, "boards.csv"), text);
		const { code, printed } = await pcref("report", "boards.csv", "--out", "page.html");
		return { code, printed, page: await readFile(join(folder, "page.html"), "utf8") };
	};

	it("stand on funnels, and the key messages name who is outside them", async () => {
		const { code, printed, page } = await report(annual("2023/24", boards));
		expect(code).toBe(0);
		expect(printed).toBe(
			"200 of 200 printed crude rates recomputed from the printed counts and populations, to the printed decimal.\nReport written to page.html\n",
		);
		expect(page).toContain("<li>Mixed, above the limits: NHS NORTHAMPTONSHIRE INTEGRATED CARE BOARD.</li>");
		expect(page).toContain('id="organisations-1-funnel-5-title"');
	});

	it("of years whose residents are not known are shown as printed, and the reason is said once", async () => {
		const { page } = await report(annual("2024/25", boards));
		expect(page).toContain("White: no funnel, because fewer than two units have a figure.");
		expect(page).toContain('<p class="aside">Left out: 42 organisations (not published).</p>');
		expect(page).toMatch(/SOUTH CUMBRIA INTEGRATED CARE BOARD<\/th><td class="number">83\.9<\/td>/);
	});

	it("of a few boards are told apart by name", async () => {
		expect((await report(annual("2023/24", boards.slice(0, 2)))).printed).toContain(
			"Detentions under the Mental Health Act, NHS LANCASHIRE AND SOUTH CUMBRIA INTEGRATED CARE BOARD, Other Ethnic Groups to White: ratio 2.87 crude.",
		);
	});
});

describe("deprivation", () => {
	beforeEach(writeSubmission);
	const count = async (lines: string) => {
		await writeFile(join(folder, "deciles.csv"), lines);
		return pcref("measure", "extract", "--by", "deprivation", "--deprivation", "deciles.csv");
	};

	it("is counted by a lookup that says how its deciles are numbered", async () => {
		const { code, printed } = await count("postcode,decile_1_least_deprived\nZZ99 3WZ,10\n");
		expect(code).toBe(0);
		expect(printed).toMatch(/^Group /m);
	});

	it.each([
		["postcode,decile\nZZ99 3WZ,1\n", "which say how deciles are numbered"],
		[
			"postcode,decile_1_most_deprived\nZZ99 3WZ,11\n",
			"line 2 must have a postcode and a whole number from 1 to 10",
		],
		[
			"postcode,decile_1_most_deprived\nZZ99 3WZ,1\nzz993wz,2\n",
			"the postcode of line 3 has another decile before it",
		],
		["postcode,decile_1_most_deprived\n", "it holds no postcode"],
	])("is refused with the reason: %j", async (lines, reason) => {
		const { code, informed } = await count(lines);
		expect(code).toBe(1);
		expect(informed).toContain(reason);
	});

	it("needs its file, and the file needs it", async () => {
		expect(await pcref("measure", "extract", "--by", "deprivation")).toMatchObject({ code: 2 });
		await writeFile(join(folder, "deciles.csv"), "postcode,decile_1_most_deprived\nZZ99 3WZ,1\n");
		expect(await pcref("measure", "extract", "--deprivation", "deciles.csv")).toMatchObject({
			code: 2,
			informed:
				"--deprivation has an effect only with --by deprivation or --crossed-with deprivation. Leave it out.\n",
		});
	});
});

describe("a report without measures named", () => {
	it("shows six to a board", async () => {
		await writeSubmission();
		await pcref("report", "extract", "--out", "page.html");
		const page = await readFile(join(folder, "page.html"), "utf8");
		expect([...page.matchAll(/<h2 id="measure-\d+">([^<]*)/g)].map(([, title]) => title)).toEqual([
			"People in contact with services",
			"People subject to restrictive interventions",
			"Care contacts attended",
			"Detentions under the Mental Health Act",
			"Community treatment orders",
			"Followed up within 72 hours of discharge",
		]);
	});
});
