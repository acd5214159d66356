import type {
	Released,
	ReleasedEstimate,
	ReleasedGroup,
	ReleasedQuantity,
	ReleasedResult,
} from "../disclosure/released.js";
import { csvLine } from "./csv-line.js";

const columns = [
	"measure",
	"period_start",
	"period_end",
	"organisation_code",
	"organisation_name",
	"classification",
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
	"status",
	"reason",
	"rounding",
	"comparator",
	"denominator",
	"denominator_vintage",
	"origin",
	"disclosure_rule",
	"stamp",
	"synthetic",
] as const;

type Cells = Partial<Record<(typeof columns)[number], string | number | null>>;

/**
 * Released results as one tidy CSV table: one row per group and statistic, with everything that says what the number
 * is. What is hidden has a status and a reason instead of a value. Safe to open in a spreadsheet; lines end in CRLF.
 *
 * @param released - what `release` or `alreadyPublic` of `pcref/disclosure` returned.
 *
 * @example
 * ```ts
 * import { release } from "pcref/disclosure";
 * import { tidyCsv } from "pcref/report";
 *
 * tidyCsv(release([], { audience: "internal" })).split(",")[0]; // => "measure"
 * ```
 */
export function tidyCsv(released: Released): string {
	const rows = released.results.flatMap((result) =>
		result.groups.flatMap((group) =>
			statisticsOf(result, group).map((cells) => ({
				...describe(result, group),
				...cells,
				disclosure_rule: released.disclosure.rule,
				stamp: released.disclosure.stamp,
			})),
		),
	);
	return [columns, ...rows.map((row: Cells) => columns.map((column) => row[column] ?? null))]
		.map(csvLine)
		.join("");
}

function describe(result: ReleasedResult, group: ReleasedGroup): Cells {
	return {
		measure: result.definition.id,
		period_start: result.period.start,
		period_end: result.period.end,
		organisation_code: result.subject.code,
		organisation_name: result.subject.name,
		classification: result.classification.id,
		group_scheme: group.group.scheme,
		group_code: group.group.code,
		group: group.label,
		level: group.level,
		comparator: result.comparator,
		denominator: result.denominator?.title ?? null,
		denominator_vintage: result.denominator?.vintage ?? null,
		origin: result.origin,
		synthetic: String(result.synthetic),
	};
}

function statisticsOf({ definition }: ReleasedResult, group: ReleasedGroup): readonly Cells[] {
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

function ofQuantity(quantity: ReleasedQuantity): Cells {
	return quantity.status === "ok"
		? { status: "ok", value: quantity.value, rounding: roundingInWords(quantity.rounding) }
		: { status: quantity.status, reason: quantity.reason };
}

function ofEstimate(estimate: ReleasedEstimate): Cells {
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
