import type { Provenance } from "../standing.js";

/** Where a row of {@link mentalHealthActDetentionsByYear} was read. */
export type DetentionsByYearSource = "facts-and-figures" | "publication-text" | "annual-data-file";

/** All detentions of one ethnic group in one year, as published; null where no number was found. */
export interface PublishedDetentions {
	/** Financial year, such as `2021/22`. */
	readonly year: string;
	/** The group as the publication prints it. */
	readonly group: string;
	readonly count: number | null;
	readonly population: number | null;
	/** Per 100,000 residents, with as many decimals as printed. */
	readonly crudeRate: string | null;
	readonly standardisedRate: string | null;
	/** Half the width of the printed 95 per cent interval of the standardised rate. */
	readonly halfWidth: string | null;
	readonly source: DetentionsByYearSource;
}

type Row = readonly [
	year: string,
	group: string,
	count: number | null,
	population: number | null,
	crudeRate: string | null,
	standardisedRate: string | null,
	halfWidth: string | null,
	source: DetentionsByYearSource,
];

const rows: readonly Row[] = [
	["2016/17", "White", null, null, null, "67.0", null, "publication-text"],
	["2016/17", "Black or Black British", null, null, null, "272.1", null, "publication-text"],
	["2017/18", "Any Other Black background", 1_565, 277_857, "563.2", "745.9", "44.9", "facts-and-figures"],
	["2018/19", "White", null, null, null, "72.9", null, "publication-text"],
	["2018/19", "Black or Black British", null, null, null, "306.8", null, "publication-text"],
	["2018/19", "Any Other Black background", 1_549, 277_857, "557.5", "728.1", "43.7", "facts-and-figures"],
	["2019/20", "White", null, null, null, "73.4", null, "publication-text"],
	["2019/20", "Black or Black British", null, null, null, "321.7", null, "publication-text"],
	["2019/20", "Any Other Black background", 1_750, 277_857, "629.8", "810.5", "45.5", "facts-and-figures"],
	["2020/21", "White", null, null, null, "74.7", null, "publication-text"],
	["2020/21", "Black or Black British", null, null, null, "343.5", null, "publication-text"],
	["2020/21", "Any Other Black background", 1_605, 277_857, "577.6", "764.4", "45.5", "facts-and-figures"],
	["2021/22", "White", null, null, null, "72.4", null, "publication-text"],
	["2021/22", "British", null, null, null, "69.3", null, "publication-text"],
	["2021/22", "Irish", null, null, null, "62", null, "publication-text"],
	["2021/22", "Any Other Mixed background", null, null, null, "405.6", null, "publication-text"],
	["2021/22", "Indian", null, null, null, "75", null, "publication-text"],
	["2021/22", "Black or Black British", null, null, null, "341.7", null, "publication-text"],
	["2021/22", "Any Other Black background", 1_604, 277_857, "577.3", "760.0", "44.9", "facts-and-figures"],
	["2021/22", "Chinese", null, null, null, "64", null, "publication-text"],
	["2021/22", "Any Other Ethnic Group", null, null, null, "491.9", null, "publication-text"],
	["2022/23", "British", null, null, null, "63", null, "publication-text"],
	["2022/23", "Irish", null, null, null, "69", null, "publication-text"],
	["2022/23", "White and Black Caribbean", 414, null, "82.9", "102.4", "13.2", "facts-and-figures"],
	["2022/23", "White and Black African", 245, null, "101.4", "138.9", "22.9", "facts-and-figures"],
	["2022/23", "Indian", null, null, null, "55", null, "publication-text"],
	["2022/23", "Black or Black British", 5_348, null, "224.5", "227.9", "6.7", "facts-and-figures"],
	["2022/23", "Caribbean", 1_468, null, "237.0", "222.8", "11.6", "facts-and-figures"],
	["2022/23", "African", 2_303, null, "156.8", "158.0", "8.1", "facts-and-figures"],
	["2022/23", "Any Other Black background", 1_577, null, "536.7", "715.4", "39.0", "facts-and-figures"],
	["2022/23", "Chinese", null, null, null, "52", null, "publication-text"],
	["2023/24", "White", 31_735, null, "69.5", "68.4", "0.7", "annual-data-file"],
	["2023/24", "British", 28_317, null, "68.2", "67.8", "0.8", "annual-data-file"],
	["2023/24", "Irish", 370, null, "74.9", "67.3", "7.0", "annual-data-file"],
	["2023/24", "Any Other White background", 3_048, null, "85.0", "93.5", "4.2", "annual-data-file"],
	["2023/24", "Mixed", 1_935, null, "115.9", "177.1", "10.7", "annual-data-file"],
	["2023/24", "White and Black Caribbean", 582, null, "116.6", "172.4", "20.4", "annual-data-file"],
	["2023/24", "White and Black African", 252, null, "104.3", "140.4", "21.7", "annual-data-file"],
	["2023/24", "White and Asian", 245, null, "51.7", "75.8", "11.9", "annual-data-file"],
	["2023/24", "Any Other Mixed background", 856, null, "188.4", "283.1", "25.0", "annual-data-file"],
	["2023/24", "Asian or Asian British", 3_993, null, "79.9", "82.5", "2.8", "annual-data-file"],
	["2023/24", "Indian", 1_015, null, "55.1", "56.7", "3.7", "annual-data-file"],
	["2023/24", "Pakistani", 1_214, null, "77.3", "82.6", "5.3", "annual-data-file"],
	["2023/24", "Bangladeshi", 533, null, "84.7", "92.9", "10.0", "annual-data-file"],
	["2023/24", "Any Other Asian background", 1_231, null, "129.3", "128.3", "8.1", "annual-data-file"],
	["2023/24", "Black or Black British", 5_693, null, "239.0", "242.3", "6.9", "annual-data-file"],
	["2023/24", "Caribbean", 1_518, null, "245.1", "230.0", "11.7", "annual-data-file"],
	["2023/24", "African", 2_556, null, "174.1", "172.6", "8.4", "annual-data-file"],
	["2023/24", "Any Other Black background", 1_619, null, "551.0", "740.6", "40.3", "annual-data-file"],
	["2023/24", "Other Ethnic Groups", 2_169, null, "130.6", "129.4", "6.0", "annual-data-file"],
	["2023/24", "Chinese", 237, null, "55.0", "54.6", "7.8", "annual-data-file"],
	["2023/24", "Any Other Ethnic Group", 1_932, null, "212.6", "210.4", "10.2", "annual-data-file"],
	["2023/24", "All", 45_525, null, "80.7", null, null, "annual-data-file"],
	["2023/24", "Unknown", 3_726, null, null, null, null, "annual-data-file"],
	["2023/24", "Not Stated", 1_952, null, null, null, null, "annual-data-file"],
	["2023/24", "Not Known", 1_774, null, null, null, null, "annual-data-file"],
	["2024/25", "White", null, null, null, "65.8", null, "publication-text"],
	["2024/25", "Black or Black British", null, null, null, "262.4", null, "publication-text"],
];

/**
 * Detentions under the Mental Health Act in England by ethnic group and year, as far as published figures were found:
 * mental health services data set only, in order of year and of the code list. 2017/18 has one group, and the White rate
 * of 2022/23 was found only as "about 64" and is left out.
 *
 * **Do not join the years before 2022/23 to those from then on.** Rates to 2021/22 are divided by Census 2011, later ones
 * by Census 2021, which counted many more people of most minority ethnic groups: {@link detentionRatesSeriesBreak}.
 *
 * @example
 * ```ts
 * import { mentalHealthActDetentionsByYear } from "pcref/reference";
 *
 * mentalHealthActDetentionsByYear
 * 	.filter(({ group }) => group === "Black or Black British")
 * 	.map(({ year, standardisedRate }) => `${year} ${standardisedRate}`)
 * 	.slice(-4); // => ["2021/22 341.7", "2022/23 227.9", "2023/24 242.3", "2024/25 262.4"]
 * ```
 */
export const mentalHealthActDetentionsByYear: readonly PublishedDetentions[] = rows.map(
	([year, group, count, population, crudeRate, standardisedRate, halfWidth, source]) => ({
		year,
		group,
		count,
		population,
		crudeRate,
		standardisedRate,
		halfWidth,
		source,
	}),
);

/** The sources of {@link mentalHealthActDetentionsByYear}, by key. */
export const detentionsByYearSources: { readonly [Key in DetentionsByYearSource]: Provenance } = {
	"facts-and-figures": {
		status: "official",
		source:
			"NHS England figures on Ethnicity facts and figures (github.com/kncube-stack/uk-black-demographics@e9fb54a)",
		note: "Read through an extract of somebody else.",
	},
	"publication-text": {
		status: "official",
		source:
			"NHS England and NHS Digital, Mental Health Act Statistics, Annual Figures: text of the publication",
		note: "Printed in the text, some as whole numbers; counts and populations are not beside them.",
	},
	"annual-data-file": {
		status: "official",
		source: "NHS England, Mental Health Act Statistics, Annual Figures 2023-24, suppressed data file",
		edition: "2023/24",
	},
};

/**
 * Where the published rates by ethnic group stop being comparable: the first year of the new denominators, and the two.
 *
 * @example
 * ```ts
 * import { detentionRatesSeriesBreak } from "pcref/reference";
 *
 * detentionRatesSeriesBreak; // => { firstYear: "2022/23", before: "Census 2011", from: "Census 2021" }
 * ```
 */
export const detentionRatesSeriesBreak = {
	firstYear: "2022/23",
	start: "2022-04-01",
	before: "Census 2011",
	from: "Census 2021",
	text: "Rates to 2021/22 are divided by Census 2011, rates from 2022/23 by Census 2021. The census counted 1,846,614 Black or Black British people in 2011 and 2,381,724 in 2021, which alone takes their standardised rate of 2021/22, 341.7, to about 265; 227.9 was printed for 2022/23.",
	provenance: {
		status: "official",
		source: "NHS England, Mental Health Act Statistics, Annual Figures",
		note: "The text is ours. Dividing by the new number of people takes no account of their ages.",
	},
} as const satisfies { readonly provenance: Provenance } & Readonly<Record<string, unknown>>;
