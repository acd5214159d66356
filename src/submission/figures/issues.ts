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
	"PCREF-FIGURES-GROUP-UNKNOWN": {
		code: "PCREF-FIGURES-GROUP-UNKNOWN",
		severity: "reject-record",
		title: "the group is not in the list that group_scheme names",
		meaning: "A code that is not known is never guessed: the rows of the group were left out.",
		fix: "Use a code of nhs-ethnic-category-2001, or a label of the roll-up exactly as it is published; All is the total.",
	},
	"PCREF-FIGURES-COUNT-OVER-POPULATION": {
		code: "PCREF-FIGURES-COUNT-OVER-POPULATION",
		severity: "warning",
		title: "the count of a group is larger than its population",
		meaning: "More events than people is possible, but most often a number stands in the wrong column.",
		fix: "Check both numbers against the publication.",
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
