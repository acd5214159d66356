import { ArgumentError } from "../../issues/argument-error.js";
import type { QualityClass } from "../../reference/ethnicity/ethnicity-quality-class.js";
import type { Table } from "../../tables/table.js";
import { sum } from "../cells.js";
import { groupBy } from "../group-by.js";
import type { MeasureResult, Restriction } from "../result.js";
import { type CodedField, codedFields } from "./coded-fields.js";
import { qualityDefinition, qualityResult } from "./quality-result.js";
import type { QualityCell, QualityTally } from "./quality-tally.js";

/** The five classes in the order of their name. */
export const vodim = {
	id: "vodim",
	title: "Valid, other, default, invalid, missing",
	labels: {
		valid: "Valid",
		other: "Other",
		default: "Default",
		invalid: "Invalid",
		missing: "Missing",
	} satisfies Record<QualityClass, string>,
} as const;

const officialClasses: readonly QualityClass[] = ["valid", "other", "default", "invalid", "missing"];
const derivedClasses: readonly QualityClass[] = ["valid", "invalid", "missing"];

const fromPrintedCounts: Restriction = {
	id: "shares-from-printed-counts",
	text: "For the public, shares are worked out from the rounded counts, and more counts may be hidden than small ones. The national table takes shares from exact counts and hides only small ones, so a share here can differ from it.",
};

const noClass: Restriction = {
	id: "value-of-no-class",
	text: "The national tests of ethnic category are independent of one another. A value that none of them holds for, which is 99 with spaces around it, is in the total and in no class.",
};

/**
 * Valid, other, default, invalid and missing values of every coded column, month by month: one result for each column,
 * period and provider, with the classes as its groups and their share of all records.
 *
 * Columns with a partition in the national validity measures follow it and are `official` (`MHS-DQM05` is ethnic
 * category); any other has only valid, invalid and missing values, by the codes that its rules permit, and is
 * `derived`. A missing value is no fault where the column does not apply, such as a discharge reason before discharge.
 *
 * @param tally What {@link tallyQuality} returned by `nothing`, or several of them merged.
 * @param options.tables The tables that were read.
 * @returns Exact counts: put them through `release` of `pcref/disclosure` before anybody else sees them.
 * @throws {@link ArgumentError} for a tally by something: see {@link completeness}.
 *
 * Source: NHS England, mental health monthly statistics code, data quality
 * (github.com/NHSDigital/mental-health-monthly-statistics@7b4d742).
 *
 * @example
 * ```ts
 * import { release } from "pcref/disclosure";
 * import { dataQuality } from "pcref/measures";
 * import { mhsds6 } from "pcref/tables";
 *
 * const column = { provider: "ZSYN0", table: "MHS001", field: "EthnicCategory", unit: null, within: null } as const;
 * const period = { start: "2024-05-01", end: "2024-05-31" };
 * const cells = [
 * 	{ ...column, period, class: "valid", count: 81 },
 * 	{ ...column, period, class: "missing", count: 22 },
 * ] as const;
 * const results = dataQuality({ by: "nothing", cells }, { tables: mhsds6 });
 * results[0]?.definition.officialId; // => "MHS-DQM05"
 * results[0]?.groups.map(({ label, count }) => [label, count.status === "ok" && count.value]).at(0); // => ["Valid", 81]
 *
 * const [released] = release(results, { audience: "public", rule: "mhsds-under-5-nearest-5" }).results;
 * released?.groups[0]?.count; // => { status: "ok", value: 80, rounding: "nearest-5" }
 * released?.groups[1]?.count; // => { status: "suppressed", reason: "small-number" }
 * ```
 */
export function dataQuality(
	tally: QualityTally,
	{ tables }: { readonly tables: readonly Table[] },
): readonly MeasureResult[] {
	const { by, cells } = tally;
	if (by !== "nothing") throw new ArgumentError("tally.by", `must be nothing, but is ${by}`);
	return codedFields(tables).flatMap((column) => {
		const counted = cells.filter(({ table, field }) => table === column.table.code && field === column.field);
		return [...groupBy(counted, submissionOf).values()].map((own) => resultOf(column, own));
	});
}

/** The title of what the values of a column are counted among. */
export function recordsOf({ code }: Pick<Table, "code">): string {
	return `Records of ${code}`;
}

/** The submission that something was counted in. */
export function submissionOf({ provider, period }: Pick<QualityCell, "provider" | "period">): string {
	return JSON.stringify([provider, period.start, period.end]);
}

function resultOf(column: CodedField, cells: readonly [QualityCell, ...QualityCell[]]): MeasureResult {
	const { table, field, partition } = column;
	const [{ provider, period }] = cells;
	const countOf = (counts: (cell: QualityCell) => boolean) => sum(cells.filter(counts));
	const denominator = countOf(() => true);
	const classes = partition === null ? derivedClasses : officialClasses;
	return qualityResult({
		definition: qualityDefinition(column, {
			id: `data-quality.${table.code}.${field}`,
			title: `${partition?.item ?? field}: data quality`,
			question: `How many records of ${table.code} have a usable value of ${field}?`,
			numerator: `Records of ${table.code} by the class of their value of ${field}`,
		}),
		provider,
		period,
		classification: { id: vodim.id, title: vodim.title },
		denominator: recordsOf(table),
		groups: [
			...classes.map((quality) => ({
				group: { scheme: vodim.id, code: quality },
				label: vodim.labels[quality],
				level: "upper" as const,
				count: countOf((cell) => cell.class === quality),
				denominator,
			})),
			{
				group: { scheme: vodim.id, code: "All" },
				label: "All",
				level: "total",
				count: denominator,
				denominator,
			},
		],
		restrictions: [
			...(partition?.reads === "first-character" ? [noClass] : []),
			...(partition === null ? [] : [fromPrintedCounts]),
		],
	});
}
