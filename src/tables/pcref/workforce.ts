import { combination } from "../record-rule.js";
import { defineTable } from "../table.js";
import { unique } from "../table-rule.js";
import { columnsOf } from "./columns.js";
import { ownDocuments } from "./provenance.js";
import { wresGroupOf } from "./wres-group.js";

const { count, needed, neededCode, neededCount, neededDay } = columnsOf("WORKFORCE");

const reject = { severity: "reject-record" } as const;
const isHeadcount = (indicator: string | null | undefined) => indicator === "1" || indicator === "9";

/**
 * Staff of an organisation by ethnic group: the counts from which the nine indicators of the Workforce Race Equality
 * Standard are made, one row a count. It is a layout of this package, not the national template.
 *
 * @example
 * ```ts
 * import { sourceFromText, validateTable } from "pcref/submission";
 * import { workforceTable } from "pcref/tables";
 *
 * const file = [
 * 	"organisation,snapshot,indicator,cluster,grade,ethnicity_scheme,ethnicity_code,count,total",
 * 	"ZSYN0,2024-03-31,1,clinical,Band 5,nhs-ethnic-category-2001,A,520,",
 * 	"ZSYN0,2024-03-31,3,all,all,wres,white,10,8",
 * ].join("\n");
 * const { issues } = await validateTable(workforceTable, sourceFromText("workforce.csv", file));
 * issues.map(({ code, title }) => [code, title]); // => [["PCREF-CSV-WORKFORCE-ABOVE-TOTAL", "the count is above the total"]]
 * ```
 */
export const workforceTable = defineTable({
	code: "WORKFORCE",
	name: "Staff by ethnic group, for the Workforce Race Equality Standard",
	dataSet: "pcref-documents",
	provenance: ownDocuments,
	describedIn: "docs/workforce.md",
	fields: {
		organisation: needed("organisation", "Code of the organisation (Organisation Data Service)"),
		snapshot: neededDay("snapshot", "Day for which staff are counted"),
		indicator: neededCode("indicator", "Number of the indicator, 1 to 9", [..."123456789"]),
		cluster: neededCode("cluster", "Whether the staff are clinical; all for indicators 2 to 9", [
			"clinical",
			"non-clinical",
			"all",
		]),
		grade: needed("grade", "Band or grade, such as Band 5; all for indicators 2 to 9"),
		ethnicity_scheme: neededCode("ethnicity_scheme", "Code list of the ethnic group", [
			"nhs-ethnic-category-2001",
			"wres",
		]),
		ethnicity_code: needed(
			"ethnicity_code",
			"Code of the ethnic group in that list; of wres: white, black-and-minority-ethnic or not-known",
		),
		count: neededCount(
			"count",
			"People: staff (1), voting members of the board (9), else those of whom it is true",
		),
		total: count(
			"total",
			"Of how many: shortlisted (2), headcount (3, 4), respondents (5 to 8); blank for 1 and 9",
		),
	},
	key: ["organisation", "snapshot", "indicator", "cluster", "grade", "ethnicity_scheme", "ethnicity_code"],
	recordRules: [
		combination("PCREF-CSV-WORKFORCE-CODE-UNKNOWN", "ethnicity_code", {
			...reject,
			reads: ["ethnicity_scheme", "ethnicity_code"],
			failsWhen: "the code is not in the code list that is named",
			fails: (row) => wresGroupOf(row.ethnicity_scheme ?? null, row.ethnicity_code ?? null) === undefined,
		}),
		combination("PCREF-CSV-WORKFORCE-GRADE", "grade", {
			...reject,
			reads: ["indicator", "cluster", "grade"],
			failsWhen: "indicator 1 is not by cluster and grade, or another indicator is",
			fails: ({ indicator, cluster, grade }) =>
				indicator === "1" ? cluster === "all" || grade === "all" : cluster !== "all" || grade !== "all",
		}),
		combination("PCREF-CSV-WORKFORCE-TOTAL-GIVEN", "total", {
			...reject,
			reads: ["indicator", "total"],
			failsWhen: "a count of indicator 1 or 9 has a total, or one of another indicator has none",
			fails: ({ indicator, total }) => isHeadcount(indicator) !== (total === null),
		}),
		combination("PCREF-CSV-WORKFORCE-ABOVE-TOTAL", "count", {
			...reject,
			reads: ["count", "total"],
			failsWhen: "the count is above the total",
			fails: (row) => row.total !== null && Number(row.count) > Number(row.total),
		}),
		combination("PCREF-CSV-WORKFORCE-NOT-COMPARED", "ethnicity_code", {
			severity: "warning",
			reads: ["indicator", "ethnicity_scheme", "ethnicity_code"],
			failsWhen: "people whose group is not known count in neither group of indicators 2 to 8",
			fails: (row) =>
				!isHeadcount(row.indicator) &&
				wresGroupOf(row.ethnicity_scheme ?? null, row.ethnicity_code ?? null) === "notKnown",
		}),
	],
	tableRules: [
		unique("PCREF-CSV-WORKFORCE-TWICE", [
			"organisation",
			"snapshot",
			"indicator",
			"cluster",
			"grade",
			"ethnicity_scheme",
			"ethnicity_code",
		]),
	],
	undecided: [],
});
