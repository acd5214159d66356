import { isRejecting } from "../../issues/severity.js";
import type { Population, PopulationCell, Sex } from "../../reference/population.js";
import type { Standing } from "../../reference/standing.js";
import { populationFigures } from "../../tables/figures/population-figures.js";
import type { Row } from "../../tables/table.js";
import type { Source } from "../source.js";
import type { ValidationOptions } from "../validation/judge-tables.js";
import { checkPopulation } from "./check-population.js";
import { figureIssues } from "./issues.js";
import { type ReadFigures, type ReportFigures, readFigures } from "./read-figures.js";

type PopulationRow = Row<typeof populationFigures>;

/**
 * Reads a population that a trust brings as its denominator: a CSV file with one row per ethnic group, or decile of
 * deprivation, and, where known, sex and age band. See {@link populationFigures} for its columns.
 *
 * It is checked on arrival: that all rows describe one population, that groups and age bands are of the lists they name,
 * that no group, sex or age band is missing, and that the vintage names a year. The last two are warnings.
 *
 * @returns the population; null, with issues that say why, where the file or one of its rows is refused: without that
 * row every rate would be too high. Rows with nothing but blank cells are left out and refuse nothing.
 *
 * @example
 * ```ts
 * import { readPopulation, sourceFromText } from "pcref/submission";
 *
 * const file = sourceFromText(
 * 	"population.csv",
 * 	[
 * 		"geography_code,geography_name,vintage,scheme,group_code,sex,age_scheme,age_band,population,status,source,synthetic",
 * 		"X1,Mereford (fictional),Synthetic 2024,nhs-ethnic-category-2001,A,,,,9000,derived,invented,true",
 * 		"X1,Mereford (fictional),Synthetic 2024,nhs-ethnic-category-2001,M,,,,1000,derived,invented,true",
 * 	].join("\n"),
 * );
 * const { value } = await readPopulation(file);
 * value?.cells; // => [{ group: { code: "A" }, count: 9000 }, { group: { code: "M" }, count: 1000 }]
 * ```
 */
export async function readPopulation(
	source: Source,
	options: ValidationOptions = {},
): Promise<ReadFigures<Population>> {
	const { value, issues } = await readFigures(populationFigures, source, options, (rows, report) =>
		makePopulation(rows, report, source.name),
	);
	const refused = issues.some(({ code, severity }) => isRejecting(severity) && code !== "PCREF-RECORD-BLANK");
	return {
		value: refused ? null : value,
		issues: issues.filter(({ code, column }) => !isBesideThePoint({ code, column, refused })),
	};
}

/**
 * A column that files of earlier versions do not have is not missed, nor a part of a file of which a row is refused,
 * which may be that part.
 */
function isBesideThePoint({
	code,
	column,
	refused,
}: {
	readonly code: string;
	readonly column: string | undefined;
	readonly refused: boolean;
}): boolean {
	if (code === "PCREF-POPULATION-INCOMPLETE") return refused;
	return code === "PCREF-HEADER-COLUMN-ABSENT" && column === "basis";
}

const described = [
	"geography_code",
	"geography_name",
	"basis",
	"vintage",
	"scheme",
	"age_scheme",
	"status",
	"source",
] as const;

function makePopulation(rows: readonly PopulationRow[], report: ReportFigures, name: string): Population {
	const inconsistent = figureIssues["PCREF-POPULATION-INCONSISTENT"];
	const [first] = rows;
	for (const column of described) {
		if (rows.some((row) => row[column] !== first?.[column]))
			report(inconsistent, { received: `more than one ${column}` });
	}
	for (const column of ["sex", "age_band", "age_scheme"] as const) {
		const filled = rows.filter((row) => row[column] !== null).length;
		if (filled > 0 && filled < rows.length) report(inconsistent, { received: `${column} in some rows only` });
	}
	checkPopulation(rows, report);
	const ageScheme = first?.age_scheme ?? null;
	return {
		id: `population:${first?.geography_code ?? ""}:${first?.vintage ?? ""}`,
		title: `Residents of ${first?.geography_name ?? ""} by ${first?.scheme === "imd-decile" ? "decile of deprivation" : "ethnic group"} (${name})`,
		basis: "resident-population",
		vintage: first?.vintage ?? "",
		geography: { code: first?.geography_code ?? "", name: first?.geography_name ?? "" },
		scheme: first?.scheme ?? "",
		...(ageScheme === null ? {} : { ageScheme }),
		cells: rows.map(cellOf),
		caveats: [],
		provenance: { status: standingOf(first?.status), source: first?.source ?? "" },
		synthetic: rows.some((row) => row.synthetic === "true"),
	};
}

function cellOf(row: PopulationRow): PopulationCell {
	return {
		group: { scheme: row.scheme, code: row.group_code },
		...(row.sex === null ? {} : { sex: sexOf(row.sex) }),
		...(row.age_band === null ? {} : { ageBand: row.age_band }),
		count: Number(row.population),
	};
}

function sexOf(code: string): Sex {
	return code === "1" ? "1" : "2";
}

function standingOf(status: string | undefined): Standing {
	switch (status) {
		case "official":
		case "local":
		case "derived":
		case "inferred":
			return status;
		default:
			return "unverified";
	}
}
