import type { IssueDefinition } from "../../issues/definition.js";

/** Issue codes about files of figures as a whole. Codes of their columns stand beside the tables. */
export const figureIssues = {
	"PCREF-POPULATION-INCONSISTENT": {
		code: "PCREF-POPULATION-INCONSISTENT",
		severity: "reject-file",
		title: "the rows do not describe one population",
		meaning:
			"All rows of a population file must name the same place, vintage, source and status, and either all of them or none may have a sex and an age band. Ethnic groups and deciles of deprivation are two populations.",
		fix: "Make the rows agree, or split the file into one per population.",
	},
	"PCREF-POPULATION-GROUP-OF-SCHEME": {
		code: "PCREF-POPULATION-GROUP-OF-SCHEME",
		severity: "reject-file",
		title: "the group is not in the list that scheme names",
		meaning:
			"A code is looked up in the list of its own row. The same number can be a census group and a decile.",
		fix: "Use letters A to S with nhs-ethnic-category-2001, 1 to 19 with census-2021-ethnic-group, 1 to 10 with imd-decile.",
	},
	"PCREF-POPULATION-BAND-OF-SCHEME": {
		code: "PCREF-POPULATION-BAND-OF-SCHEME",
		severity: "reject-file",
		title: "the age band is not in the scheme that age_scheme names",
		meaning: "Bands of two schemes overlap, so that people would be counted twice or not at all.",
		fix: "Use the labels of one age scheme, written exactly as it has them.",
	},
	"PCREF-POPULATION-INCOMPLETE": {
		code: "PCREF-POPULATION-INCOMPLETE",
		severity: "warning",
		title: "the population has no number for some group, sex or age band",
		meaning:
			"A group without a number, or of which a sex or age band has none, has no rate, and all together have none either. Nobody at all has to be written as 0.",
		fix: "Add a row for every group of the list, and for every sex and age band of each where the file is divided so.",
	},
	"PCREF-POPULATION-VINTAGE-WITHOUT-YEAR": {
		code: "PCREF-POPULATION-VINTAGE-WITHOUT-YEAR",
		severity: "warning",
		title: "the vintage names no year",
		meaning:
			"Rates are compared with others only where their populations were counted at the same time, which the vintage has to say.",
		fix: "Write the count and its year, such as Census 2021 or ONS mid-2023 estimate.",
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
