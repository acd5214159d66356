import { shownText } from "../../framework/shown-text.js";
import { readEthnicCategory } from "../../reference/ethnicity/read-ethnic-category.js";
import type { Table } from "../../tables/table.js";
import type { NumberedRow, ValidatedSubmission } from "../../tables/validated-submission.js";
import { countedEthnicity } from "../ethnicity-tally.js";
import { innerMap } from "../inner-map.js";
import { remembered } from "../remembered.js";
import { eachRecord } from "../submitted/each-record.js";
import { type CodedField, codedFields, qualityClassOf } from "./coded-fields.js";
import { PeopleOfRecords, personsTable } from "./people-of-records.js";
import {
	gatherQuality,
	type QualityBreakdown,
	type QualityCell,
	type QualityTally,
} from "./quality-tally.js";

/** Columns that say which part of an organisation a record belongs to. */
const unitFields = [
	"CareProfTeamLocalID",
	"OtherCareProfTeamLocalID",
	"WardCode",
	"SiteIDOfTreat",
	"OrgIDComm",
] as const;

/**
 * Classifies every value of every coded column in the accepted records of a submission: valid, other, default, invalid
 * or missing. Rows are counted, not people, whether a referral or spell is open or not, as in the national measures.
 *
 * @param submission Accepted records of one provider and period.
 * @param options.tables The tables to read, parents before children, such as `mhsds6`.
 * @param options.by What the records are told apart by. By `ethnic-category`, records whose person cannot be found are
 * left out. By `organisation-unit`, the ethnic category of the person of each record is classified too. `nothing` if left out.
 * @returns Exact counts, which must pass disclosure control before anybody else sees them: see {@link dataQuality}.
 *
 * @example
 * ```ts
 * import { tallyQuality } from "pcref/measures";
 * import { sourceFromText, validateSubmission } from "pcref/submission";
 * import { mhsds6 } from "pcref/tables";
 *
 * const people = "LocalPatientID,OrgIDLocalPatientID,EthnicCategory\nP1,ZSYN0,A\nP2,ZSYN0,\nP3,ZSYN0,99\n";
 * const submission = await validateSubmission([sourceFromText("MHS001.csv", people)], { scope: "tables" });
 * const { cells } = await tallyQuality(submission, { tables: mhsds6 });
 * const ethnicity = cells.filter(({ field }) => field === "EthnicCategory");
 * ethnicity.map((cell) => [cell.class, cell.count]); // => [["default", 1], ["missing", 1], ["valid", 1]]
 * ```
 */
export async function tallyQuality(
	submission: ValidatedSubmission,
	{ tables, by = "nothing" }: { readonly tables: readonly Table[]; readonly by?: QualityBreakdown },
): Promise<QualityTally> {
	const { provider, period } = submission;
	const people = by === "nothing" ? null : new PeopleOfRecords(tables);
	const columns = codedFields(tables);
	const ethnicity = columns.find(
		({ table, field }) => table.code === personsTable && field === "EthnicCategory",
	);
	const ethnicityOf = remembered((code: string | null) => countedEthnicity(readEthnicCategory(code)));
	const cells: QualityCell[] = [];
	for (const table of tables) {
		const own = columns.filter((column) => column.table === table);
		const units = by === "organisation-unit" ? unitFields.filter((name) => name in table.fields) : [null];
		const joined =
			by === "organisation-unit" && ethnicity !== undefined && table.code !== personsTable ? [ethnicity] : [];
		const counters = units.flatMap((unit) =>
			[...own, ...joined].map((column) => ({ unit, column, counter: new ClassCounter(column) })),
		);
		if (counters.length === 0 && people?.needs(table) !== true) continue;
		const fields = new Set([
			...own.map(({ field }) => field),
			...units.flatMap((unit) => unit ?? []),
			...(people?.fieldsOf(table) ?? []),
		]);
		await eachRecord<Table, string>(submission, table, [...fields], (row) => {
			const person = people?.read(table, row);
			for (const { unit, column, counter } of counters) {
				if (column.table !== table) {
					if (person !== undefined && unit !== null) counter.add(unitOf(row, unit), person);
					continue;
				}
				const value = textOf(row[column.field]);
				if (by === "nothing") counter.add(null, value);
				else if (unit !== null) counter.add(unitOf(row, unit), value);
				else if (person !== undefined) counter.add(ethnicityOf(person), value);
			}
		});
		for (const { unit, column, counter } of counters) {
			for (const counted of counter.counts()) {
				cells.push({
					provider,
					period,
					table: column.table.code,
					field: column.field,
					unit: unit === null ? null : `${table.code}.${unit}`,
					...counted,
				});
			}
		}
	}
	return gatherQuality(by, cells);
}

/** Units have codes of an organisation's own, so anything may stand there. */
function unitOf(row: RowToTally, unit: string): string | null {
	const code = textOf(row[unit]);
	return code === null ? null : shownText(code);
}

type RowToTally = NumberedRow<Table, string>;

/** The value of a field that is not numbered. */
function textOf(value: RowToTally[string] | undefined): string | null {
	return typeof value === "string" ? value : null;
}

/** Counts the values of one column by their class. A column has few distinct values: each is classified once. */
class ClassCounter {
	readonly #column: CodedField;
	/** By what the records are told apart by, and by value. */
	readonly #counts = new Map<string | null, Map<string | null, { count: number }>>();

	constructor(column: CodedField) {
		this.#column = column;
	}

	add(within: string | null, value: string | null): void {
		const counts = innerMap(this.#counts, within);
		const known = counts.get(value);
		if (known === undefined) counts.set(value, { count: 1 });
		else known.count++;
	}

	*counts(): Iterable<Pick<QualityCell, "within" | "class" | "count">> {
		for (const [within, counts] of this.#counts)
			for (const [value, { count }] of counts)
				yield { within, class: qualityClassOf(this.#column, value), count };
	}
}
