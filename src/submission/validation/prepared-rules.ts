import type { RecordRule, RecordValues } from "../../tables/record-rule.js";
import type { Table } from "../../tables/table.js";
import type { CellVerdict } from "./column-reader.js";
import { type DateComparison, type DaysByKey, dateComparisons } from "./date-comparisons.js";
import { KeyColumn } from "./key-column.js";
import { KeyNumbers } from "./key-numbers.js";
import { RecordKey } from "./record-key.js";
import { Succession } from "./succession.js";
import { UniqueCheck } from "./unique-check.js";

/** A rule about a combination of fields, made ready. */
export interface Combination {
	readonly rule: Extract<RecordRule, { kind: "combination" }>;
	/** The field that the issue points at. */
	readonly field: number;
	/** The fields that it reads. */
	readonly reads: readonly number[];
	/** Their values in the record that is being judged. */
	readonly values: RecordValues;
}

/** A rule that no two records share a key, made ready. */
export interface Uniqueness {
	readonly code: string;
	readonly key: RecordKey;
	/** Only records in which this field is blank are compared; null for all. */
	readonly whenBlank: number | null;
	readonly check: UniqueCheck;
}

/** The rules of a table beyond its cells, made ready for one record after another. Fields are named by their number. */
export interface PreparedRules {
	/** Every key that any of them needs: read once for each record. */
	readonly keys: readonly RecordKey[];
	readonly comparisons: readonly DateComparison[];
	readonly combinations: readonly Combination[];
	readonly uniqueness: readonly Uniqueness[];
	readonly successions: readonly Succession[];
	/** The keys by which tables are related, of every record. */
	readonly related: readonly { readonly key: RecordKey; readonly column: KeyColumn }[];
	/** Dates that rules of other tables compare with. */
	readonly keptDays: readonly {
		readonly field: number;
		readonly key: RecordKey;
		readonly days: Map<number, number>;
	}[];
}

/** What the rules of a table need to know about the rest of the submission. */
export interface RulesContext {
	/** The header record of the submission, null while unknown. */
	readonly header: RecordValues | null;
	/** Fields whose key numbers are needed later. */
	readonly keyFields: readonly string[];
	readonly keyNumbersOf: (field: string) => KeyNumbers;
	/** Dates of parent records that this table's rules compare with, and dates to keep for other tables. */
	readonly daysByKey: DaysByKey;
}

/**
 * Makes the rules of a table ready.
 *
 * @param verdicts - holds, by field, the verdicts on the cells of whichever record is being judged.
 */
export function preparedRules(
	table: Table,
	{ header, keyFields, keyNumbersOf, daysByKey }: RulesContext,
	verdicts: readonly CellVerdict[],
): PreparedRules {
	const names = Object.keys(table.fields);
	const numberOf = (name: string) => names.indexOf(name);
	const uniqueRules = table.tableRules.filter((rule) => rule.kind === "unique");
	const successionRules = table.tableRules.filter((rule) => rule.kind === "succession");
	const keys = new Map<string, RecordKey>();
	for (const fields of [
		...keyFields.map((field) => [field]),
		...uniqueRules.map(({ key }) => key),
		...successionRules.flatMap(({ by, differs }) => [[by], [differs]]),
	]) {
		const name = fields.join(", ");
		if (keys.has(name)) continue;
		const numbers = fields.length === 1 ? keyNumbersOf(name) : new KeyNumbers();
		keys.set(name, new RecordKey(name, fields.map(numberOf), numbers));
	}
	const keyOf = (...fields: readonly string[]) => keys.get(fields.join(", ")) as RecordKey;
	return {
		keys: [...keys.values()],
		comparisons: dateComparisons(table, header, daysByKey, keyOf),
		combinations: table.recordRules
			.filter((rule) => rule.kind === "combination")
			.map((rule) => ({
				rule,
				field: numberOf(rule.field),
				reads: rule.reads.map(numberOf),
				values: valuesOf(rule.reads, numberOf, verdicts),
			})),
		uniqueness: uniqueRules.map(({ code, key, whenBlank }) => ({
			code,
			key: keyOf(...key),
			whenBlank: whenBlank === undefined ? null : numberOf(whenBlank),
			check: new UniqueCheck(),
		})),
		successions: successionRules.map(
			(rule) =>
				new Succession(rule, {
					by: keyOf(rule.by),
					differs: keyOf(rule.differs),
					start: numberOf(rule.start),
					end: numberOf(rule.end),
				}),
		),
		related: keyFields.map((field) => {
			const key = keyOf(field);
			return { key, column: new KeyColumn(key.numbers) };
		}),
		keptDays: daysByKey
			.keptFrom(table.code)
			.map(({ field, by, days }) => ({ field: numberOf(field), key: keyOf(by), days })),
	};
}

/** The values of some fields of whichever record is being judged: text is made only of what is looked at. */
function valuesOf(
	reads: readonly string[],
	numberOf: (name: string) => number,
	verdicts: readonly CellVerdict[],
): RecordValues {
	const values = {};
	for (const name of reads) {
		const field = numberOf(name);
		const get = () => (verdicts[field] as CellVerdict).value;
		Object.defineProperty(values, name, { enumerable: true, get });
	}
	return values;
}
