import { ageSchemes } from "../../reference/age/age-bands.js";
import { type populationFigures, populationSchemes } from "../../tables/figures/population-figures.js";
import type { Row } from "../../tables/table.js";
import { figureIssues } from "./issues.js";
import type { ReportFigures } from "./read-figures.js";

type PopulationRow = Row<typeof populationFigures>;

/** Reports what cells alone do not show: codes of another list, parts that are not there, a vintage without a year. */
export function checkPopulation(rows: readonly PopulationRow[], report: ReportFigures): void {
	for (const [index, { scheme, group_code: code, age_scheme: ageScheme, age_band: band }] of rows.entries()) {
		const row = index + 1;
		if (populationSchemes[scheme]?.includes(code) === false) {
			report(figureIssues["PCREF-POPULATION-GROUP-OF-SCHEME"], { row, received: `${scheme} ${code}` });
		}
		if (band !== null && ageScheme !== null && !bandsOf(ageScheme).includes(band)) {
			report(figureIssues["PCREF-POPULATION-BAND-OF-SCHEME"], { row, received: `${ageScheme} ${band}` });
		}
	}
	const [first] = rows;
	if (first === undefined) return;
	if (!/\b(19|20)\d\d\b/.test(first.vintage)) {
		report(figureIssues["PCREF-POPULATION-VINTAGE-WITHOUT-YEAR"], { received: first.vintage });
	}
	const missing = missingParts(rows, first);
	for (const part of missing)
		report(figureIssues["PCREF-POPULATION-INCOMPLETE"], { received: `nothing for ${part}` });
}

/** Every group of the list, of every sex and age band where the file is divided by them, that has no row. */
function missingParts(rows: readonly PopulationRow[], first: PopulationRow): readonly string[] {
	const there = new Set(rows.map(({ group_code, sex, age_band }) => partOf(group_code, sex, age_band)));
	const sexes = rows.some(({ sex }) => sex !== null) ? ["1", "2"] : [null];
	const bands = rows.some(({ age_band }) => age_band !== null) ? bandsOf(first.age_scheme ?? "") : [null];
	return (populationSchemes[first.scheme] ?? []).flatMap((code) =>
		sexes.flatMap((sex) => bands.map((band) => partOf(code, sex, band)).filter((part) => !there.has(part))),
	);
}

function partOf(code: string, sex: string | null, band: string | null): string {
	return [`group ${code}`, ...(sex === null ? [] : [`sex ${sex}`]), ...(band === null ? [] : [band])].join(
		", ",
	);
}

function bandsOf(id: string): readonly string[] {
	const scheme = Object.values(ageSchemes).find((candidate) => candidate.id === id);
	return scheme?.bands.map(({ label }) => label) ?? [];
}
