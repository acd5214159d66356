import {
	careBoardPopulation,
	careBoardResidents,
	careBoardRestrictions,
} from "../../measures/published/care-board-figures.js";
import {
	mentalHealthActGroups,
	type PublishedRowGroup,
} from "../../measures/published/mental-health-act-groups.js";
import { mentalHealthActPopulation } from "../../measures/published/mental-health-act-populations.js";
import type { PublishedFigures, PublishedRow } from "../../measures/published-figures.js";
import type { Denominator, ResultSubject } from "../../measures/result.js";
import { rollUps } from "../../reference/ethnicity/roll-ups.js";
import { integratedCareBoards } from "../../reference/organisations/integrated-care-boards.js";
import { englandCensus2021 } from "../../reference/populations/england-census-2021.js";
import { mentalHealthActAnnual } from "../../tables/figures/mental-health-act-annual.js";
import type { Row } from "../../tables/table.js";
import type { ReportingPeriod } from "../../tables/validated-submission.js";
import type { Source } from "../source.js";
import type { ValidationOptions } from "../validation/judge-tables.js";
import { figureIssues } from "./issues.js";
import { type ReadFigures, type ReportFigures, readFigures } from "./read-figures.js";
import { printed, withKnownMeasures } from "./read-published-figures.js";

type AnnualRow = Row<typeof mentalHealthActAnnual>;
type Group = PublishedRowGroup;

const rollUp = rollUps["nhs-upper-mha-annual"];

/**
 * Reads the ethnicity rows of the publisher's annual data file (15 columns, hidden values blank). Each measure,
 * subcategory and organisation becomes one table of figures, groups in code-list order. The file prints no
 * populations: rows for England get the census denominators as the publication forms them (Roma left out of White), and
 * broad groups of integrated care boards in 2023/24 those worked back from the printed rates, see `careBoardDetentions`;
 * other rows have none, so that their rates cannot be recomputed.
 *
 * @returns the tables of figures; null, with issues, where the file is refused. A group label that is not known is
 * an issue and its row is left out.
 *
 * @example
 * ```ts
 * import { readMentalHealthActAnnual, sourceFromText } from "pcref/submission";
 *
 * const file = sourceFromText(
 * 	"annual.csv",
 * 	[
 * 		"Year,Measure,measureSubcategory,Demographic,DemographicBreakdown,OrganisationBreakdown,Datasource,OrgID,OrgName,MHSDS_Count,Acute_Count,Total_Count,CrudeRate,StdRate,Confidence_interval",
 * 		"2023/24,All detentions,All,Ethnicity,African,All submissions,MHSDS,All prov,All providers,2556,0,2556,174.1,172.6,8.4",
 * 	].join("\n"),
 * );
 * const { value } = await readMentalHealthActAnnual(file);
 * value?.[0]?.rows; // => [{ group: { code: "N" }, count: 2556, population: 1468478, crudeRate: { value: 174.1, decimals: 1 } }]
 * ```
 */
export function readMentalHealthActAnnual(
	source: Source,
	options: ValidationOptions = {},
): Promise<ReadFigures<readonly PublishedFigures[]>> {
	return readFigures(mentalHealthActAnnual, source, options, makeFigures);
}

function makeFigures(rows: readonly AnnualRow[], report: ReportFigures): readonly PublishedFigures[] {
	const tables = new Map<
		string,
		{ first: AnnualRow; period: ReportingPeriod; rows: Map<Group, AnnualRow> }
	>();
	for (const [index, row] of rows.entries()) {
		if (row.Demographic.toLowerCase() !== "ethnicity") continue;
		const group = mentalHealthActGroups.get(row.DemographicBreakdown.trim().toLowerCase());
		const period = periodOf(row.Year);
		if (group === undefined) report(figureIssues["PCREF-ANNUAL-GROUP-UNKNOWN"], { row: index + 1 });
		else if (period === null) report(figureIssues["PCREF-ANNUAL-YEAR-FORM"], { row: index + 1 });
		else {
			const key = JSON.stringify([
				row.Year,
				row.Measure,
				row.MeasureSubcategory,
				row.OrganisationBreakdown,
				row.OrgID,
			]);
			const table = tables.get(key) ?? { first: row, period, rows: new Map() };
			table.rows.set(group, row);
			tables.set(key, table);
		}
	}
	if (tables.size === 0) report(figureIssues["PCREF-ANNUAL-NO-ETHNICITY"], {});
	const figures = [...tables.values()].map(({ first, period, rows: found }): PublishedFigures => {
		const subject = subjectOf(first);
		const residents = residentsOf(first, subject);
		return {
			measure:
				first.MeasureSubcategory === "All" ? first.Measure : `${first.Measure}: ${first.MeasureSubcategory}`,
			period,
			subject,
			classification: { id: rollUp.id, title: rollUp.title },
			rows: [...found].map(([group, row]) => rowOf(group, row, residents)),
			denominator: residents?.denominator ?? null,
			restrictions: residents?.restrictions ?? [],
			provenance: {
				status: "official",
				source: `NHS England, Mental Health Act Statistics, Annual Figures ${first.Year}`,
			},
			synthetic: false,
		};
	});
	return withKnownMeasures(figures, report);
}

/** What is known of the people whom the publication divided by. */
interface Residents {
	readonly denominator: Denominator;
	readonly restrictions: PublishedFigures["restrictions"];
	readonly populationOf: (group: Group) => number | null;
}

function residentsOf(
	{ Year, OrganisationBreakdown }: AnnualRow,
	{ kind, code }: ResultSubject,
): Residents | null {
	if (kind === "country" && OrganisationBreakdown?.toUpperCase() !== "ICB") {
		return {
			denominator: englandDenominator,
			restrictions: [],
			populationOf: ({ group }) => mentalHealthActPopulation(group),
		};
	}
	if (kind !== "integrated-care-board" || Year.trim() !== "2023/24") return null;
	return {
		denominator: careBoardResidents,
		restrictions: careBoardRestrictions,
		populationOf: ({ label }) => careBoardPopulation(code, label),
	};
}

function rowOf(group: Group, row: AnnualRow, residents: Residents | null): PublishedRow {
	const count = row.Total_Count ?? row.MHSDS_Count;
	return {
		...group,
		count: count === null ? null : Number(count),
		population: residents?.populationOf(group) ?? null,
		crudeRate: printed(row.CrudeRate),
		standardisedRate: printed(row.StdRate),
		halfWidth: row.Confidence_interval === null ? null : Number(row.Confidence_interval),
	};
}

function periodOf(year: string): ReportingPeriod | null {
	const [, start, end] = /^(\d{4})\/(\d{2})$/.exec(year.trim()) ?? [];
	if (start === undefined || (Number(start) + 1) % 100 !== Number(end)) return null;
	return { start: `${start}-04-01`, end: `${Number(start) + 1}-03-31` };
}

function subjectOf(row: AnnualRow): ResultSubject {
	if (row.OrgID.toLowerCase() === "all prov") return { kind: "country", code: "E92000001", name: "England" };
	const kind = row.OrganisationBreakdown?.toUpperCase() === "ICB" ? "integrated-care-board" : "provider";
	const board = integratedCareBoards.find(({ code }) => code === row.OrgID);
	return { kind, code: row.OrgID, name: board?.name ?? row.OrgName ?? row.OrgID };
}

const englandDenominator: Denominator = {
	basis: englandCensus2021.basis,
	title: englandCensus2021.title,
	vintage: englandCensus2021.vintage,
	scheme: "nhs-denominator-2021",
	caveats: englandCensus2021.caveats,
	provenance: englandCensus2021.provenance,
};
