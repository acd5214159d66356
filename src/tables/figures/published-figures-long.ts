import { mandatory, oneOf, validDate, validNumber } from "../cell-rule.js";
import { date, number, text } from "../field.js";
import { defineTable } from "../table.js";
import { notEmpty, unique } from "../table-rule.js";
import { ownFigures } from "./provenance.js";

const reject = { severity: "reject-record" } as const;

/** A statistic of a group is printed once. */
const key = [
	"measure",
	"period_start",
	"period_end",
	"organisation_code",
	"classification",
	"group_scheme",
	"group_code",
	"statistic",
] as const;

/**
 * Published figures in a neutral long form: one row per group and statistic. Rows of one measure, period and
 * organisation belong together, in the order in which the groups are to be shown.
 */
export const publishedFiguresLong = defineTable({
	code: "FIGURES",
	name: "Published figures, long form",
	dataSet: "pcref-figures",
	describedIn: "docs/figures.md",
	provenance: ownFigures,
	fields: {
		measure: text({
			uid: "measure",
			dictionaryName: "The measure as the publisher names it",
			rules: [mandatory("PCREF-FIGURES-MEASURE")],
		}),
		period_start: date({
			uid: "period_start",
			dictionaryName: "First day of the period",
			rules: [mandatory("PCREF-FIGURES-START-BLANK"), validDate("PCREF-FIGURES-START")],
		}),
		period_end: date({
			uid: "period_end",
			dictionaryName: "Last day of the period",
			rules: [mandatory("PCREF-FIGURES-END-BLANK"), validDate("PCREF-FIGURES-END")],
		}),
		organisation_code: text({
			uid: "organisation_code",
			dictionaryName: "Code of the organisation or country",
			rules: [mandatory("PCREF-FIGURES-ORGANISATION-CODE")],
		}),
		organisation_name: text({
			uid: "organisation_name",
			dictionaryName: "Its name",
			rules: [mandatory("PCREF-FIGURES-ORGANISATION-NAME")],
		}),
		organisation_kind: text({
			uid: "organisation_kind",
			dictionaryName: "What kind of organisation",
			rules: [
				mandatory("PCREF-FIGURES-KIND-BLANK"),
				oneOf("PCREF-FIGURES-KIND", ["country", "provider"], reject),
			],
		}),
		classification: text({
			uid: "classification",
			dictionaryName: "Roll-up of the upper groups",
			rules: [
				mandatory("PCREF-FIGURES-CLASSIFICATION-BLANK"),
				oneOf("PCREF-FIGURES-CLASSIFICATION", ["nhs-upper-mha-annual"], reject),
			],
		}),
		group_scheme: text({
			uid: "group_scheme",
			dictionaryName: "Code list or roll-up of this row's group",
			rules: [
				mandatory("PCREF-FIGURES-SCHEME-BLANK"),
				oneOf("PCREF-FIGURES-SCHEME", ["nhs-ethnic-category-2001", "nhs-upper-mha-annual"], reject),
			],
		}),
		group_code: text({
			uid: "group_code",
			dictionaryName: "Code of the group in that list; the label where it is a roll-up",
			rules: [mandatory("PCREF-FIGURES-GROUP-CODE")],
		}),
		group: text({
			uid: "group",
			dictionaryName: "Label of the group as the publisher prints it",
			rules: [mandatory("PCREF-FIGURES-GROUP")],
		}),
		level: text({
			uid: "level",
			dictionaryName: "Whether the group is an upper group, a detailed one, the total, or unknown ethnicity",
			rules: [
				mandatory("PCREF-FIGURES-LEVEL-BLANK"),
				oneOf("PCREF-FIGURES-LEVEL", ["upper", "detail", "total", "unknown"], reject),
			],
		}),
		statistic: text({
			uid: "statistic",
			dictionaryName: "What this row's value is",
			rules: [
				mandatory("PCREF-FIGURES-STATISTIC-BLANK"),
				oneOf("PCREF-FIGURES-STATISTIC", ["count", "crude-rate", "standardised-rate"], reject),
			],
		}),
		count: number({
			uid: "count",
			dictionaryName: "Numerator",
			rules: [validNumber("PCREF-FIGURES-COUNT", { whole: true })],
		}),
		population: number({
			uid: "population",
			dictionaryName: "Denominator",
			rules: [validNumber("PCREF-FIGURES-POPULATION", { whole: true })],
		}),
		value: number({
			uid: "value",
			dictionaryName: "The figure as printed, with all its decimals",
			rules: [validNumber("PCREF-FIGURES-VALUE", { whole: false })],
		}),
		half_width: number({
			uid: "half_width",
			dictionaryName: "Half the width of the printed 95% interval",
			rules: [validNumber("PCREF-FIGURES-HALF-WIDTH", { whole: false })],
		}),
		per: text({
			uid: "per",
			dictionaryName: "Rates are per this many people",
			rules: [oneOf("PCREF-FIGURES-PER", ["100000"], reject)],
		}),
		denominator: text({
			uid: "denominator",
			dictionaryName: "Whom the denominator counts",
			rules: [],
		}),
		denominator_vintage: text({
			uid: "denominator_vintage",
			dictionaryName: "The count behind the denominator",
			rules: [],
		}),
		denominator_note: text({
			uid: "denominator_note",
			dictionaryName: "What the denominator leaves out",
			rules: [],
		}),
		denominator_status: text({
			uid: "denominator_status",
			dictionaryName: "How far the denominator can be trusted",
			rules: [
				oneOf("PCREF-FIGURES-DENOMINATOR-STATUS", ["official", "local", "derived", "unverified"], reject),
			],
		}),
		denominator_source: text({
			uid: "denominator_source",
			dictionaryName: "Where the denominator comes from",
			rules: [],
		}),
		status: text({
			uid: "status",
			dictionaryName: "How far the figure can be trusted",
			rules: [
				mandatory("PCREF-FIGURES-STATUS-BLANK"),
				oneOf("PCREF-FIGURES-STATUS", ["official", "local", "derived", "unverified"], reject),
			],
		}),
		source: text({
			uid: "source",
			dictionaryName: "Publisher and publication",
			rules: [mandatory("PCREF-FIGURES-SOURCE")],
		}),
	},
	key,
	recordRules: [],
	tableRules: [notEmpty("PCREF-FIGURES-EMPTY"), unique("PCREF-FIGURES-TWICE", key, reject)],
	undecided: [],
});
