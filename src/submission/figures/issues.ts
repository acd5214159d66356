import type { IssueDefinition } from "../../issues/definition.js";

/** Issue codes about files of figures as a whole. Codes of their columns stand beside the tables. */
export const figureIssues = {
	"PCREF-POPULATION-INCONSISTENT": {
		code: "PCREF-POPULATION-INCONSISTENT",
		severity: "reject-file",
		title: "the rows do not describe one population",
		meaning:
			"All rows of a population file must name the same place, vintage, source and status, and either all of them or none may have a sex and an age band.",
		fix: "Make the rows agree, or split the file into one per population.",
	},
	"PCREF-FIGURES-MEASURE-UNKNOWN": {
		code: "PCREF-FIGURES-MEASURE-UNKNOWN",
		severity: "warning",
		title: "the measure is not one that this version knows: its rows were left out",
		meaning: "Figures are read only for measures whose definition is known.",
		fix: "Nothing to correct if the measure is not needed. Otherwise write its name as the publication does.",
	},
	"PCREF-ANNUAL-GROUP-UNKNOWN": {
		code: "PCREF-ANNUAL-GROUP-UNKNOWN",
		severity: "reject-record",
		title: "the group is none of the ethnic groups of this publication",
		meaning: "A label that is not known is never guessed: the row was left out.",
		fix: "Check the spelling of DemographicBreakdown against the publication.",
	},
	"PCREF-ANNUAL-YEAR-FORM": {
		code: "PCREF-ANNUAL-YEAR-FORM",
		severity: "reject-record",
		title: "the year is not written as 2023/24",
		meaning: "The period of a row is read from its financial year.",
		fix: "Write financial years as 2023/24.",
	},
	"PCREF-ANNUAL-NO-ETHNICITY": {
		code: "PCREF-ANNUAL-NO-ETHNICITY",
		severity: "reject-file",
		title: "no row is broken down by ethnicity",
		meaning: "Only rows whose Demographic is Ethnicity are read.",
		fix: "Give the data file of the Mental Health Act Statistics with its ethnicity rows.",
	},
} as const satisfies Record<string, IssueDefinition>;
