import { ageSchemes } from "../../reference/age/age-bands.js";
import { census2021EthnicGroupCodes } from "../../reference/ethnicity/census-2021-ethnic-group.js";
import { knownEthnicCategoryCodes } from "../../reference/ethnicity/nhs-ethnic-category-2001.js";
import { mandatory, oneOf, validNumber } from "../cell-rule.js";
import { number, text } from "../field.js";
import { defineTable } from "../table.js";
import { notEmpty, unique } from "../table-rule.js";
import { ownFigures } from "./provenance.js";

const reject = { severity: "reject-record" } as const;

/** Deprivation deciles, 1 the most deprived tenth of small areas, as the official index numbers them. */
const deciles = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"] as const;

/** The lists that a population may be divided by, with the codes of each. */
export const populationSchemes: Readonly<Record<string, readonly string[]>> = {
	"nhs-ethnic-category-2001": knownEthnicCategoryCodes,
	"census-2021-ethnic-group": census2021EthnicGroupCodes,
	"imd-decile": deciles,
};

const ageBandLabels = [
	...new Set(Object.values(ageSchemes).flatMap(({ bands }) => bands.map(({ label }) => label))),
];

/**
 * A population as a trust brings it: one row per ethnic group or decile of deprivation, and per sex and age band where
 * they are known. The first row says which place, vintage and source all rows are from.
 */
export const populationFigures = defineTable({
	code: "POPULATION",
	name: "Population by ethnic group or deprivation, sex and age band",
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
		basis: text({
			uid: "basis",
			dictionaryName: "Who is counted: resident-population, or blank for the same",
			rules: [oneOf("PCREF-POPULATION-BASIS", ["resident-population"], reject)],
		}),
		vintage: text({
			uid: "vintage",
			dictionaryName: "The count behind the figures, such as Census 2021",
			rules: [mandatory("PCREF-POPULATION-VINTAGE")],
		}),
		scheme: text({
			uid: "scheme",
			dictionaryName: "Code list of the groups",
			rules: [
				mandatory("PCREF-POPULATION-SCHEME-BLANK"),
				oneOf("PCREF-POPULATION-SCHEME", Object.keys(populationSchemes), reject),
			],
		}),
		group_code: text({
			uid: "group_code",
			dictionaryName:
				"Code of the group in that list; a decile of deprivation is 1 for the most deprived tenth",
			rules: [
				mandatory("PCREF-POPULATION-GROUP-BLANK"),
				oneOf("PCREF-POPULATION-GROUP", [...new Set(Object.values(populationSchemes).flat())], reject),
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
			rules: [oneOf("PCREF-POPULATION-AGE-SCHEME", Object.keys(ageSchemes), reject)],
		}),
		age_band: text({
			uid: "age_band",
			dictionaryName: "Label of the age band in that scheme",
			rules: [oneOf("PCREF-POPULATION-AGE-BAND", ageBandLabels, reject)],
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
