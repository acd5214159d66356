import { describe, expect, it } from "vitest";
import { WresReturn } from "../../../src/equality-standards/wres/wres-return.js";
import { wresReturnExample } from "../../../src/equality-standards/wres/wres-return-example.js";
import { writeTemplateFiles } from "../../../src/interchange/templates/write-template.js";
import { sourceFromText } from "../../../src/submission/source.js";
import { validateTable } from "../../../src/submission/validate-table.js";
import { workforceTable } from "../../../src/tables/pcref/workforce.js";
import { wresReturns } from "../../../src/tables/pcref/wres-returns.js";

const [template] = writeTemplateFiles(["workforce"]);

/** Rows after the organisation and the day. */
async function read(...lines: readonly string[]) {
	const text = `${template?.text ?? ""}${lines.map((line) => `ZSYN0,2024-03-31,${line}\r\n`).join("")}`;
	const validated = await validateTable(workforceTable, sourceFromText("workforce.csv", text));
	const rows = [];
	for await (const row of validated.records()) rows.push(row);
	return { codes: validated.issues.map(({ code }) => code), rows };
}

const { workforce, boardVotingMembers, ...compared } = wresReturnExample;
const groups = ["white", "black-and-minority-ethnic", "not-known"] as const;
const headcounts = [
	...workforce.map(({ cluster, grade, headcount }) => [`1,${cluster},${grade}`, headcount] as const),
	["9,all,all", boardVotingMembers] as const,
].flatMap(([start, of]) =>
	of === null
		? []
		: groups.map(
				(group, index) =>
					`${start},wres,${group},${[of.white, of.blackAndMinorityEthnic, of.notKnown][index]},`,
			),
);
const comparisons = [
	compared.appointedFromShortlisting,
	compared.enteringDisciplinaryProcess,
	compared.nonMandatoryTraining,
	compared.harassmentFromPublic,
	compared.harassmentFromStaff,
	compared.equalOpportunities,
	compared.discrimination,
].flatMap((counts, index) =>
	counts === null
		? []
		: [
				`${index + 2},all,all,wres,white,${counts.white.count},${counts.white.total}`,
				`${index + 2},all,all,wres,black-and-minority-ethnic,${counts.blackAndMinorityEthnic.count},${counts.blackAndMinorityEthnic.total}`,
			],
);

describe("counts of staff", () => {
	it("make the return that they were taken from, in any order", async () => {
		const lines = [...headcounts, ...comparisons];
		for (const order of [lines, lines.toReversed()]) {
			const { codes, rows } = await read(...order);
			expect(codes).toEqual([]);
			const { returns, issues } = wresReturns(rows);
			expect(issues).toEqual([]);
			const [made] = returns;
			expect(WresReturn.parse(made)).toEqual({
				...wresReturnExample,
				workforce: order === lines ? workforce : workforce.toReversed(),
			});
		}
	});

	it("by ethnic category are added up to the groups", async () => {
		const { rows, codes } = await read(
			...["A,1,10", "C,2,20", "D,4,40", "S,8,80", "99,16,160"].map(
				(group) => `4,all,all,nhs-ethnic-category-2001,${group}`,
			),
		);
		expect(codes).toEqual(["PCREF-CSV-WORKFORCE-NOT-COMPARED"]);
		expect(wresReturns(rows).returns[0]?.nonMandatoryTraining).toEqual({
			white: { count: 3, total: 30 },
			blackAndMinorityEthnic: { count: 12, total: 120 },
		});
	});

	it.each([
		["3,all,all,wres,A,1,2", "PCREF-CSV-WORKFORCE-CODE-UNKNOWN"],
		["3,all,all,nhs-ethnic-category-2001,white,1,2", "PCREF-CSV-WORKFORCE-CODE-UNKNOWN"],
		["1,all,all,wres,white,1,", "PCREF-CSV-WORKFORCE-GRADE"],
		["3,clinical,Band 5,wres,white,1,2", "PCREF-CSV-WORKFORCE-GRADE"],
		["3,all,all,wres,white,1,", "PCREF-CSV-WORKFORCE-TOTAL-GIVEN"],
		["9,all,all,wres,white,1,2", "PCREF-CSV-WORKFORCE-TOTAL-GIVEN"],
		["3,all,all,wres,white,3,2", "PCREF-CSV-WORKFORCE-ABOVE-TOTAL"],
		["3,all,all,wres,white,1.5,2", "PCREF-CSV-WORKFORCE-COUNT"],
		["10,all,all,wres,white,1,2", "PCREF-CSV-WORKFORCE-INDICATOR"],
	])("%s breaks %s and nothing else", async (line, code) => {
		const { codes, rows } = await read(line);
		expect(codes).toEqual([code]);
		expect(rows).toEqual([]);
	});

	it("stand once", async () => {
		const { codes } = await read("3,all,all,wres,white,1,2", "3,all,all,wres,white,1,2");
		expect(codes).toEqual(["PCREF-CSV-WORKFORCE-TWICE"]);
	});

	it("by two code lists make no return, and by one group no comparison", async () => {
		const mixed = await read("3,all,all,wres,white,1,2", "3,all,all,nhs-ethnic-category-2001,M,1,2");
		expect(wresReturns(mixed.rows)).toMatchObject({
			returns: [],
			issues: [{ code: "PCREF-WORKFORCE-LISTS-MIXED", received: "indicator 3 of ZSYN0 on 2024-03-31" }],
		});
		const one = await read("3,all,all,wres,white,1,2");
		expect(wresReturns(one.rows)).toMatchObject({
			returns: [{ enteringDisciplinaryProcess: null }],
			issues: [{ code: "PCREF-WORKFORCE-GROUP-MISSING" }],
		});
	});
});
