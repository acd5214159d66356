import { knownEthnicCategoryCodes } from "../../reference/ethnicity/nhs-ethnic-category-2001.js";
import { mandatory, oneOf, validNumber } from "../cell-rule.js";
import { number, text } from "../field.js";
import { defineTable } from "../table.js";
import { notEmpty, unique } from "../table-rule.js";
import { ownFigures } from "./provenance.js";

const reject = { severity: "reject-record" } as const;

/**
 * A population as a trust brings it: one row per ethnic group, and per sex and age band where they are known. The
 * first row says which place, vintage and source all rows are from.
 */
export const populationFigures = defineTable({
	code: "POPULATION",
	name: "Population by ethnic group, sex and age band",
	dataSet: "pcref-population",
	describedIn: "docs/figures.md",
	provenance: ownFigures,
	fields: {
		geography_code: text({
			uid: "geography_code",
			dictionaryName: "Code of the place or organisation whose residents are counted",
			rules: [mandatory("PCREF-POPULATION-GEOGRAPHY-CODE")],
		}),
		geography_name: text({
			uid: "geography_name",
			dictionaryName: "Its name",
			rules: [mandatory("PCREF-POPULATION-GEOGRAPHY-NAME")],
		}),
		vintage: text({
			uid: "vintage",
			dictionaryName: "The count behind the figures, such as Census 2021",
			rules: [mandatory("PCREF-POPULATION-VINTAGE")],
		}),
		scheme: text({
			uid: "scheme",
			dictionaryName: "Code list of the ethnic groups",
			rules: [
				mandatory("PCREF-POPULATION-SCHEME-BLANK"),
				oneOf("PCREF-POPULATION-SCHEME", ["nhs-ethnic-category-2001"], reject),
			],
		}),
		group_code: text({
			uid: "group_code",
			dictionaryName: "Code of the ethnic group in that list",
			rules: [
				mandatory("PCREF-POPULATION-GROUP-BLANK"),
				oneOf("PCREF-POPULATION-GROUP", knownEthnicCategoryCodes, reject),
			],
		}),
		sex: text({
			uid: "sex",
			dictionaryName: "1 male, 2 female; blank in every row where it is not known",
			rules: [oneOf("PCREF-POPULATION-SEX", ["1", "2"], reject)],
		}),
		age_scheme: text({
			uid: "age_scheme",
			dictionaryName: "Scheme of the age bands; blank in every row where age is not known",
			rules: [oneOf("PCREF-POPULATION-AGE-SCHEME", ["mha-annual"], reject)],
		}),
		age_band: text({
			uid: "age_band",
			dictionaryName: "Label of the age band in that scheme",
			rules: [
				oneOf(
					"PCREF-POPULATION-AGE-BAND",
					["15 and under", "16 to 17", "18 to 34", "35 to 49", "50 to 64", "65 and over"],
					reject,
				),
			],
		}),
		population: number({
			uid: "population",
			dictionaryName: "Residents",
			rules: [
				mandatory("PCREF-POPULATION-COUNT-BLANK"),
				validNumber("PCREF-POPULATION-COUNT", { whole: true }),
			],
		}),
		status: text({
			uid: "status",
			dictionaryName: "How far the figures can be trusted",
			rules: [
				mandatory("PCREF-POPULATION-STATUS-BLANK"),
				oneOf("PCREF-POPULATION-STATUS", ["official", "local", "derived", "inferred", "unverified"], reject),
			],
		}),
		source: text({
			uid: "source",
			dictionaryName: "Publisher and publication",
			rules: [mandatory("PCREF-POPULATION-SOURCE")],
		}),
		synthetic: text({
			uid: "synthetic",
			dictionaryName: "true for invented figures, otherwise false or blank",
			rules: [oneOf("PCREF-POPULATION-SYNTHETIC", ["true", "false"], reject)],
		}),
	},
	key: ["group_code", "sex", "age_band"],
	recordRules: [],
	tableRules: [
		notEmpty("PCREF-POPULATION-EMPTY"),
		unique("PCREF-POPULATION-TWICE", ["group_code", "sex", "age_band"]),
	],
	undecided: [],
});
