import { ArgumentError } from "../../issues/argument-error.js";
import { rollUps } from "../../reference/ethnicity/roll-ups.js";
import { englandCensus2011 } from "../../reference/populations/england-census-2011.js";
import {
	detentionRatesSeriesBreak,
	detentionsByYearSources,
	mentalHealthActDetentionsByYear,
	type PublishedDetentions,
} from "../../reference/published/detentions-by-year.js";
import { mentalHealthActAnnualDenominator } from "../mental-health-act/annual-denominator.js";
import type { PrintedNumber, PublishedFigures, PublishedRow } from "../published-figures.js";
import type { Denominator } from "../result.js";
import { mentalHealthActGroups } from "./mental-health-act-groups.js";
import { mentalHealthActPopulation } from "./mental-health-act-populations.js";

const rollUp = rollUps["nhs-upper-mha-annual"];

/** The years that figures of detentions in England by ethnic group were found for, in order. */
export const publishedDetentionYears: readonly string[] = [
	...new Set(mentalHealthActDetentionsByYear.map(({ year }) => year)),
];

/**
 * All detentions in England by ethnic group in one year, as published, ready for `measurePublished`. Years are complete
 * only for 2023/24; elsewhere a group that is not there was not found. Counts of 2022/23 and later have the denominators
 * that the publication uses; earlier ones those printed beside them.
 *
 * @param year - one of {@link publishedDetentionYears}, such as `2023/24`.
 * @throws {@link ArgumentError} for another year.
 *
 * @example
 * ```ts
 * import { measurePublished, publishedDetentions } from "pcref/measures";
 *
 * const result = measurePublished(publishedDetentions("2021/22"), { comparator: "White" });
 * result.denominator?.vintage; // => "Census 2011"
 * const black = result.groups.find(({ label }) => label === "Black or Black British");
 * black?.published[0]?.value; // => 341.7
 * ```
 */
export function publishedDetentions(year: string): PublishedFigures {
	const rows = mentalHealthActDetentionsByYear.filter((row) => row.year === year);
	const [first] = rows;
	if (first === undefined) {
		throw new ArgumentError("year", `must be one of ${publishedDetentionYears.join(", ")}, but is ${year}`);
	}
	const isOfNewSeries = year >= detentionRatesSeriesBreak.firstYear;
	const start = Number(year.slice(0, 4));
	return {
		measure: "All detentions",
		period: { start: `${start}-04-01`, end: `${start + 1}-03-31` },
		subject: { kind: "country", code: "E92000001", name: "England" },
		classification: { id: rollUp.id, title: rollUp.title },
		rows: rows.map((row) => rowOf(row, isOfNewSeries)),
		denominator: isOfNewSeries ? mentalHealthActAnnualDenominator : census2011Denominator,
		restrictions: [
			{
				id: "published-in-part",
				text: "Only the groups whose published figures were found are here. Mental health services data set only.",
			},
			{ id: "series-break", text: detentionRatesSeriesBreak.text },
		],
		provenance: detentionsByYearSources[first.source],
		synthetic: false,
	};
}

function rowOf(
	{ group: label, count, population, crudeRate, standardisedRate, halfWidth }: PublishedDetentions,
	isOfNewSeries: boolean,
): PublishedRow {
	const group = mentalHealthActGroups.get(label.toLowerCase());
	if (group === undefined)
		throw new ArgumentError("group", `must be a group of the publication, but is ${label}`);
	return {
		...group,
		count,
		population:
			population ?? (isOfNewSeries && crudeRate !== null ? mentalHealthActPopulation(group.group) : null),
		crudeRate: printedNumber(crudeRate),
		standardisedRate: printedNumber(standardisedRate),
		halfWidth: halfWidth === null ? null : Number(halfWidth),
	};
}

/** A printed number with its decimal places. */
export function printedNumber(text: string | null): PrintedNumber | null {
	return text === null ? null : { value: Number(text), decimals: text.split(".")[1]?.length ?? 0 };
}

const census2011Denominator: Denominator = {
	basis: "resident-population",
	title: "Residents of England by ethnic group, Census 2011, as the Mental Health Act statistics used it",
	vintage: englandCensus2011.vintage,
	scheme: "nhs-ethnic-category-2001",
	caveats: ["Residents on 27 March 2011, not the population of the year that the rate is about."],
	provenance: englandCensus2011.provenance,
};
