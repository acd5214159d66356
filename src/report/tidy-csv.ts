import type {
	Released,
	ReleasedEstimate,
	ReleasedGroup,
	ReleasedQuantity,
	ReleasedResult,
} from "../disclosure/released.js";
import { csvLine } from "./csv-line.js";
import { type Findings, noFindings } from "./findings.js";
import { rowsOfFindings } from "./findings-rows.js";

const columns = [
	"measure",
	"period_start",
	"period_end",
	"organisation_code",
	"organisation_name",
	"classification",
	"part_of",
	"part",
	"group_scheme",
	"group_code",
	"group",
	"level",
	"statistic",
	"value",
	"lower",
	"upper",
	"confidence",
	"method",
	"per",
	"adjusted_p",
	"reading",
	"status",
	"reason",
	"rounding",
	"comparator",
	"denominator",
	"denominator_basis",
	"denominator_vintage",
	"counts",
	"origin",
	"disclosure_rule",
	"stamp",
	"synthetic",
] as const;

/** The cells of one row by the names of their columns; blank where there are none. */
export type TidyCells = Partial<Record<(typeof columns)[number], string | number | null>>;

/**
 * Released results as one tidy CSV table: one row per group and statistic, with everything that says what the number
 * is. What is hidden has a status and a reason instead of a value. Safe to open in a spreadsheet; lines end in CRLF.
 *
 * @param released - what `release` or `alreadyPublic` of `pcref/disclosure` returned.
 * @param findings - what `findingsOf` worked out from it, such as comparisons: each of its figures has a row too.
 *
 * @example
 * ```ts
 * import { release } from "pcref/disclosure";
 * import { tidyCsv } from "pcref/report";
 *
 * tidyCsv(release([], { audience: "internal" })).split(",")[0]; // => "measure"
 * ```
 */
export function tidyCsv(released: Released, findings: Findings = noFindings): string {
	const rows = released.results.flatMap((result) =>
		result.groups.flatMap((group) =>
			statisticsOf(result, group).map((cells) => ({
				...describe(result, group),
				...cells,
			})),
		),
	);
	const { rule, stamp } = released.disclosure;
	return [
		columns,
		...[...rows, ...rowsOfFindings(findings)]
			.map((row: TidyCells): TidyCells => ({ ...row, disclosure_rule: rule, stamp }))
			.map((row) => columns.map((column) => row[column] ?? null)),
	]
		.map(csvLine)
		.join("");
}

function describe(result: ReleasedResult, group: ReleasedGroup): TidyCells {
	return {
		measure: result.definition.id,
		period_start: result.period.start,
		period_end: result.period.end,
		organisation_code: result.subject.code,
		organisation_name: result.subject.name,
		classification: result.classification.id,
		part_of: result.slice?.by.id ?? null,
		part: result.slice?.label ?? null,
		group_scheme: group.group.scheme,
		group_code: group.group.code,
		group: group.label,
		level: group.level,
		comparator: result.comparator,
		denominator: result.denominator?.title ?? null,
		denominator_basis: result.denominator?.basis ?? null,
		denominator_vintage: result.denominator?.vintage ?? null,
		origin: result.origin,
		synthetic: String(result.synthetic),
	};
}

function statisticsOf({ definition }: ReleasedResult, group: ReleasedGroup): readonly TidyCells[] {
	const rate = { per: definition.per };
	return [
		{ statistic: "count", ...ofQuantity(group.count) },
		{ statistic: "population", ...ofQuantity(group.population) },
		{ statistic: "crude-rate", ...rate, ...ofEstimate(group.crudeRate) },
		...group.standardisedRates.map((estimate) => ({
			statistic: "standardised-rate",
			...rate,
			...ofEstimate(estimate),
		})),
		{ statistic: "rate-ratio", ...ofEstimate(group.rateRatio) },
		{ statistic: "rate-difference", ...rate, ...ofEstimate(group.rateDifference) },
		{ statistic: "standardised-ratio", ...ofEstimate(group.standardisedRatio) },
		...group.published.map(({ statistic, value, halfWidth }) => ({
			statistic: `published-${statistic}`,
			...rate,
			value,
			lower: halfWidth === null ? null : Number((value - halfWidth).toFixed(6)),
			upper: halfWidth === null ? null : Number((value + halfWidth).toFixed(6)),
			confidence: halfWidth === null ? null : 0.95,
			method: "as published",
			status: "ok",
		})),
	];
}

function ofQuantity(quantity: ReleasedQuantity): TidyCells {
	return quantity.status === "ok"
		? { status: "ok", value: quantity.value, rounding: roundingInWords(quantity.rounding) }
		: { status: quantity.status, reason: quantity.reason };
}

function ofEstimate(estimate: ReleasedEstimate): TidyCells {
	if (estimate.status !== "ok") {
		return { status: estimate.status, reason: estimate.reason, method: estimate.method };
	}
	const { value, lower, upper, confidence, method, rounding } = estimate;
	return { status: "ok", value, lower, upper, confidence, method, rounding: roundingInWords(rounding) };
}

function roundingInWords(rounding: Extract<ReleasedQuantity, { status: "ok" }>["rounding"]): string {
	if (typeof rounding === "string") return rounding;
	if ("significant" in rounding) return `${rounding.significant} significant figures`;
	return rounding.decimals === 1 ? "1 decimal" : `${rounding.decimals} decimals`;
}
