import { mandatory, validNumber } from "../cell-rule.js";
import { number, text } from "../field.js";
import { defineTable } from "../table.js";
import { notEmpty } from "../table-rule.js";

const label = (name: string, dictionaryName: string, code: string) =>
	text({ uid: name, dictionaryName, rules: [mandatory(code)] });
const optional = (name: string, dictionaryName: string) => text({ uid: name, dictionaryName, rules: [] });
const figure = (name: string, dictionaryName: string, code: string, whole: boolean) =>
	number({ uid: name, dictionaryName, rules: [validNumber(code, { whole })] });

/**
 * The layout of the Mental Health Act Statistics, Annual Figures: 15 columns, hidden values blank. The publisher's
 * repository and its released file spell two headings differently; headings are matched without regard to case.
 */
export const mentalHealthActAnnual = defineTable({
	code: "MHA-ANNUAL",
	name: "Mental Health Act Statistics, Annual Figures",
	dataSet: "mha-annual",
	describedIn: "docs/figures.md",
	provenance: {
		status: "official",
		source: "NHS England, Mental Health Act Statistics, Annual Figures: layout of the data file",
		note: "Column layout only. Rules about its cells are this package's.",
	},
	fields: {
		Year: label("Year", "Financial year, such as 2023/24", "PCREF-ANNUAL-YEAR"),
		Measure: label("Measure", "Measure", "PCREF-ANNUAL-MEASURE"),
		MeasureSubcategory: label("MeasureSubcategory", "Part of the measure, or All", "PCREF-ANNUAL-PART"),
		Demographic: label("Demographic", "What the row is broken down by", "PCREF-ANNUAL-DEMOGRAPHIC"),
		DemographicBreakdown: label("DemographicBreakdown", "The group", "PCREF-ANNUAL-GROUP"),
		OrganisationBreakdown: optional("OrganisationBreakdown", "Kind of organisation"),
		DataSource: optional("DataSource", "MHSDS, ECDS or both"),
		OrgID: label("OrgID", "Code of the organisation", "PCREF-ANNUAL-ORGANISATION"),
		OrgName: optional("OrgName", "Name of the organisation"),
		MHSDS_Count: figure("MHSDS_Count", "Count from MHSDS", "PCREF-ANNUAL-MHSDS-COUNT", true),
		Acute_Count: figure("Acute_Count", "Count from acute hospitals", "PCREF-ANNUAL-ACUTE-COUNT", true),
		Total_Count: figure("Total_Count", "Both counts", "PCREF-ANNUAL-TOTAL-COUNT", true),
		CrudeRate: figure("CrudeRate", "Crude rate per 100,000", "PCREF-ANNUAL-CRUDE-RATE", false),
		StdRate: figure("StdRate", "Standardised rate per 100,000", "PCREF-ANNUAL-STANDARDISED-RATE", false),
		Confidence_interval: figure(
			"Confidence_interval",
			"Half the width of the 95% interval of the standardised rate",
			"PCREF-ANNUAL-HALF-WIDTH",
			false,
		),
	},
	key: [],
	recordRules: [],
	tableRules: [notEmpty("PCREF-ANNUAL-EMPTY")],
	undecided: [],
});
