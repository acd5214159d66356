import { ArgumentError } from "../../issues/argument-error.js";
import { groupOf } from "../../reference/ethnicity/roll-up.js";
import { findRollUp, type RollUpId } from "../../reference/ethnicity/roll-ups.js";
import type { Table } from "../../tables/table.js";
import { sum } from "../cells.js";
import { groupBy } from "../group-by.js";
import { namedGroups } from "../named-groups.js";
import type { MeasureResult } from "../result.js";
import type { GroupIdentity } from "../uncompared-group.js";
import { type CodedField, codedFields } from "./coded-fields.js";
import { recordsOf, submissionOf, vodim } from "./data-quality.js";
import { personsTable } from "./people-of-records.js";
import { qualityDefinition, qualityResult } from "./quality-result.js";
import type { QualityCell, QualityTally } from "./quality-tally.js";

/** Groups of cells, and which cells are in which. */
interface Grouping {
	readonly classification: MeasureResult["classification"];
	readonly groups: readonly (GroupIdentity & { readonly holds: (cell: QualityCell) => boolean })[];
}

/**
 * How complete every coded column is in each ethnic group, or in each team, ward, site or commissioner, month by
 * month: the share of records that have a valid value, by the classes of {@link dataQuality}.
 *
 * By organisation unit, ethnic category is among the columns: the share of a unit's records whose person has a known
 * ethnic group. Units go by their own codes. `Unknown` holds records without a unit, or of people whose ethnic group is
 * not known. White British is no norm here: groups are not compared.
 *
 * @param tally What {@link tallyQuality} returned by `ethnic-category` or `organisation-unit`, or several merged.
 * @param options.tables The tables that were read.
 * @param options.rollUp How ethnic categories are gathered; `nhs-upper-mha-annual` if left out.
 * @returns One result for each column, kind of unit, period and provider, with exact counts: put them through `release`
 * of `pcref/disclosure` before anybody else sees them.
 * @throws {@link ArgumentError} for a tally by `nothing`, or a roll-up that does not keep unknown ethnicity apart.
 *
 * @example
 * ```ts
 * import { completeness } from "pcref/measures";
 * import { mhsds6 } from "pcref/tables";
 *
 * const column = { provider: "ZSYN0", table: "MHS001", field: "EthnicCategory", unit: "MHS101.CareProfTeamLocalID" } as const;
 * const period = { start: "2024-05-01", end: "2024-05-31" };
 * const cells = [
 * 	{ ...column, period, within: "T1", class: "valid", count: 30 },
 * 	{ ...column, period, within: "T1", class: "missing", count: 10 },
 * ] as const;
 * const [result] = completeness({ by: "organisation-unit", cells }, { tables: mhsds6 });
 * result?.groups[0]?.label; // => "T1"
 * result?.groups[0]?.crudeRate; // => { status: "ok", value: 75 }
 * ```
 */
export function completeness(
	tally: QualityTally,
	{
		tables,
		rollUp = "nhs-upper-mha-annual",
	}: { readonly tables: readonly Table[]; readonly rollUp?: RollUpId },
): readonly MeasureResult[] {
	const { by, cells } = tally;
	if (by === "nothing") throw new ArgumentError("tally.by", "must be ethnic-category or organisation-unit");
	const ethnicGroups = ethnicGrouping(rollUp);
	return codedFields(tables).flatMap((column) => {
		const isEthnicity = column.table.code === personsTable && column.field === "EthnicCategory";
		if (by === "ethnic-category" && isEthnicity) return [];
		const counted = cells.filter(({ table, field }) => table === column.table.code && field === column.field);
		const bySubmission = groupBy(counted, (cell) => JSON.stringify([cell.unit, submissionOf(cell)]));
		return [...bySubmission.values()].map((own) =>
			resultOf(column, own, own[0].unit === null ? ethnicGroups : unitGrouping(own[0].unit, own)),
		);
	});
}

function resultOf(
	column: CodedField,
	cells: readonly [QualityCell, ...QualityCell[]],
	{ classification, groups }: Grouping,
): MeasureResult {
	const { table, field, partition } = column;
	const [{ provider, period, unit }] = cells;
	const measure = `data-quality.${table.code}.${field}`;
	const counted = unit?.split(".")[0] ?? table.code;
	const figures = (own: readonly QualityCell[]) => ({
		count: sum(own.filter((cell) => cell.class === "valid")),
		denominator: sum(own),
	});
	return qualityResult({
		definition: qualityDefinition(column, {
			id: `${measure}.complete`,
			title: `${partition?.item ?? field}: completeness`,
			question: `How many records have a valid value of ${field}, group by group?`,
			numerator: `Records of ${counted} with a valid value of ${field}`,
			...(counted === table.code
				? { totalIs: { measure, scheme: vodim.id, code: "valid", among: recordsOf(table) } }
				: {}),
		}),
		provider,
		period,
		classification,
		denominator: `Records of ${counted} by ${classification.title}`,
		groups: [
			...groups.map(({ holds, ...identity }) => ({ ...identity, ...figures(cells.filter(holds)) })),
			{
				group: { scheme: classification.id, code: "All" },
				label: "All",
				level: "total",
				...figures(cells),
			},
		],
	});
}

function ethnicGrouping(id: RollUpId): Grouping {
	const rollUp = findRollUp(id);
	if (rollUp === undefined)
		throw new ArgumentError("options.rollUp", `must be the id of a roll-up, but is ${id}`);
	const { groups, level } = namedGroups(rollUp);
	const labels = new Set(groups.map(({ label }) => label));
	const labelOf = ({ within }: QualityCell) => {
		const found = groupOf(rollUp, { scheme: rollUp.base, code: within ?? "" });
		return found.status === "grouped" && labels.has(found.label) ? found.label : "Unknown";
	};
	return {
		classification: { id: rollUp.id, title: rollUp.title },
		groups: [
			...groups.map((identity) => ({
				...identity,
				level,
				holds: (cell: QualityCell) => labelOf(cell) === identity.label,
			})),
			{ ...unknownOf(rollUp.id), holds: (cell) => labelOf(cell) === "Unknown" },
		],
	};
}

function unitGrouping(unit: string, cells: readonly QualityCell[]): Grouping {
	const codes = [...new Set(cells.flatMap(({ within }) => within ?? []))].sort();
	return {
		classification: { id: unit, title: unit },
		groups: [
			...codes.map((code) => ({
				group: { scheme: unit, code },
				label: code,
				level: "upper" as const,
				holds: ({ within }: QualityCell) => within === code,
			})),
			{ ...unknownOf(unit), holds: ({ within }) => within === null },
		],
	};
}

function unknownOf(scheme: string): GroupIdentity {
	return { group: { scheme, code: "Unknown" }, label: "Unknown", level: "unknown" };
}
