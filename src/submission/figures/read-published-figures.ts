import { shownText } from "../../framework/shown-text.js";
import { groupBy } from "../../measures/group-by.js";
import { mentalHealthActDefinitions } from "../../measures/mental-health-act/definitions.js";
import type { PrintedNumber, PublishedFigures, PublishedRow } from "../../measures/published-figures.js";
import type { GroupResult, ResultSubject } from "../../measures/result.js";
import { nhsEthnicCategory2001 } from "../../reference/ethnicity/nhs-ethnic-category-2001.js";
import { findRollUp, rollUps } from "../../reference/ethnicity/roll-ups.js";
import type { Standing } from "../../reference/standing.js";
import { publishedFiguresLong } from "../../tables/figures/published-figures-long.js";
import type { Row } from "../../tables/table.js";
import type { Source } from "../source.js";
import type { ValidationOptions } from "../validation/judge-tables.js";
import { figureIssues } from "./issues.js";
import { type ReadFigures, type ReportFigures, readFigures } from "./read-figures.js";

type FigureRow = Row<typeof publishedFiguresLong>;

/**
 * Reads published figures in the neutral long form: one row per group and statistic, see
 * {@link publishedFiguresLong}. Rows of one measure, period and organisation become one table of figures, with its
 * groups in the order in which they first appear.
 *
 * @returns the tables of figures; null, with issues, where the file is refused. Rows that are refused, and rows of a
 * measure or group that is not known, are issues and are left out.
 *
 * @example
 * ```ts
 * import { readPublishedFigures, sourceFromText } from "pcref/submission";
 *
 * const file = sourceFromText("figures.csv", "not a header\n");
 * (await readPublishedFigures(file)).issues[0]?.code; // => "PCREF-HEADER-NOT-FOUND"
 * ```
 */
export function readPublishedFigures(
	source: Source,
	options: ValidationOptions = {},
): Promise<ReadFigures<readonly PublishedFigures[]>> {
	return readFigures(publishedFiguresLong, source, options, (rows, report) =>
		withKnownMeasures(
			[...groupBy(withKnownGroups(rows, report), tableOf).values()].map((table) => figuresOf(table, report)),
			report,
		),
	);
}

const tableOf = (row: FigureRow) =>
	JSON.stringify([row.measure, row.period_start, row.period_end, row.organisation_code, row.classification]);

/** Leaves out the rows of groups that are in no list, and says so once for each group. */
function withKnownGroups(rows: readonly FigureRow[], report: ReportFigures): readonly FigureRow[] {
	const isKnown = ({ group_scheme, group_code }: FigureRow) =>
		knownGroups.get(group_scheme)?.has(group_code) === true;
	const unknown = groupBy(
		rows.filter((row) => !isKnown(row)),
		groupOfRow,
	);
	for (const [{ group_scheme, group_code }] of unknown.values()) {
		report(figureIssues["PCREF-FIGURES-GROUP-UNKNOWN"], {
			received: `${JSON.stringify(shownText(group_code))} of ${group_scheme}`,
		});
	}
	return rows.filter(isKnown);
}

const annual = rollUps["nhs-upper-mha-annual"];
const knownGroups: ReadonlyMap<string, ReadonlySet<string>> = new Map([
	[nhsEthnicCategory2001.scheme, new Set(nhsEthnicCategory2001.codes.map(({ code }) => code))],
	[annual.id, new Set([...annual.groups.map(({ label }) => label), "All"])],
]);

const groupOfRow = ({ group_scheme, group_code }: FigureRow) => JSON.stringify([group_scheme, group_code]);

function reportImpossible({ label, count, population }: PublishedRow, report: ReportFigures): void {
	if (count === null || population === null || count <= population) return;
	report(figureIssues["PCREF-FIGURES-COUNT-OVER-POPULATION"], {
		received: `${shownText(label)}: ${count} of ${population}`,
	});
}

function figuresOf(rows: readonly [FigureRow, ...FigureRow[]], report: ReportFigures): PublishedFigures {
	const [first] = rows;
	const rollUp = findRollUp(first.classification);
	const withDenominator = rows.find((row) => row.denominator !== null);
	const standing = standingOf(first.status);
	const groups = [...groupBy(rows, groupOfRow).values()].map(rowOf);
	for (const group of groups) reportImpossible(group, report);
	return {
		measure: first.measure,
		period: { start: first.period_start, end: first.period_end },
		subject: {
			kind: kindOf(first.organisation_kind),
			code: first.organisation_code,
			name: first.organisation_name,
		},
		classification: { id: first.classification, title: rollUp?.title ?? first.classification },
		rows: groups,
		denominator:
			withDenominator === undefined
				? null
				: {
						basis: "resident-population",
						title: withDenominator.denominator ?? "",
						vintage: withDenominator.denominator_vintage ?? "not stated",
						scheme: first.classification,
						caveats: withDenominator.denominator_note === null ? [] : [withDenominator.denominator_note],
						provenance: {
							status: standingOf(withDenominator.denominator_status ?? ""),
							source: withDenominator.denominator_source ?? first.source,
						},
					},
		restrictions: [],
		provenance: { status: standing, source: first.source },
		synthetic: false,
	};
}

function rowOf(rows: readonly [FigureRow, ...FigureRow[]]): PublishedRow {
	const [first] = rows;
	const of = (statistic: string) => rows.find((row) => row.statistic === statistic);
	const count = rows.find((row) => row.count !== null)?.count ?? null;
	const population = rows.find((row) => row.population !== null)?.population ?? null;
	const standardised = of("standardised-rate");
	return {
		group: { scheme: first.group_scheme, code: first.group_code },
		label: first.group,
		level: levelOf(first.level),
		count: count === null ? null : Number(count),
		population: population === null ? null : Number(population),
		crudeRate: printed(of("crude-rate")?.value),
		standardisedRate: printed(standardised?.value),
		halfWidth: standardised?.half_width ? Number(standardised.half_width) : null,
	};
}

/** Leaves out the tables of figures of measures that have no definition here, and says so once for each. */
export function withKnownMeasures(
	tables: readonly PublishedFigures[],
	report: ReportFigures,
): readonly PublishedFigures[] {
	const known = new Set(mentalHealthActDefinitions.map(({ officialId }) => officialId));
	const isKnown = ({ measure }: PublishedFigures) => typeof measure !== "string" || known.has(measure);
	for (const name of new Set(tables.filter((table) => !isKnown(table)).map(({ measure }) => measure))) {
		report(figureIssues["PCREF-FIGURES-MEASURE-UNKNOWN"], {
			received: JSON.stringify(shownText(String(name))),
		});
	}
	return tables.filter(isKnown);
}

/** A printed number with its decimal places; null for a blank. */
export function printed(text: string | null | undefined): PrintedNumber | null {
	if (text === null || text === undefined) return null;
	return { value: Number(text), decimals: text.split(".")[1]?.length ?? 0 };
}

function levelOf(level: string): GroupResult["level"] {
	switch (level) {
		case "upper":
		case "detail":
		case "total":
			return level;
		default:
			return "unknown";
	}
}

function kindOf(kind: string): ResultSubject["kind"] {
	return kind === "country" ? "country" : "provider";
}

function standingOf(status: string): Standing {
	return status === "official" || status === "local" || status === "derived" ? status : "unverified";
}
