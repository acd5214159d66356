import { type QualityPartition, qualityPartitions } from "../../reference/data-quality/quality-partitions.js";
import {
	ethnicityQualityClass,
	type QualityClass,
} from "../../reference/ethnicity/ethnicity-quality-class.js";
import { stripped } from "../../reference/stripped.js";
import { isBlank } from "../../tables/check-cell.js";
import type { Table } from "../../tables/table.js";

/** A column of codes, and how its values are classified. */
export interface CodedField {
	readonly table: Table;
	readonly field: string;
	/** The national partition; null where there is none, and then a value is valid, invalid or missing. */
	readonly partition: QualityPartition | null;
	/** The codes that the rules of the table permit. */
	readonly permitted: readonly string[];
}

/**
 * The columns of codes of tables: those with a set of permitted codes among their rules, in the order of the tables.
 * A table of one record, which describes the file and nobody in it, has none.
 */
export function codedFields(tables: readonly Table[]): readonly CodedField[] {
	return tables
		.filter(({ tableRules }) => !tableRules.some(({ kind }) => kind === "single-record"))
		.flatMap((table) =>
			Object.entries(table.fields).flatMap(([field, { rules }]) => {
				const [permitted] = rules.flatMap(({ check }) =>
					check.kind === "code-set" ? [check.permitted] : [],
				);
				if (permitted === undefined) return [];
				const official = qualityPartitions.find(
					(partition) => partition.table === table.code && partition.field === field,
				);
				return [{ table, field, partition: official ?? null, permitted }];
			}),
		);
}

/** The class of a submitted value; null where no test holds, which only a padded ` 99` of ethnicity can be. */
export function qualityClassOf(
	{ partition, permitted }: Pick<CodedField, "partition" | "permitted">,
	raw: string | null,
): QualityClass | null {
	if (raw === null || isBlank(raw)) return "missing";
	if (partition === null) return permitted.includes(raw) ? "valid" : "invalid";
	if (partition.reads === "first-character") return ethnicityQualityClass(raw);
	const value = stripped(raw, " ");
	if (partition.default.includes(value)) return "default";
	if (partition.other.includes(value)) return "other";
	const valid = partition.valid === "permitted" ? permitted : partition.valid;
	return valid.includes(value) ? "valid" : "invalid";
}
